"""Why somebody was proposed is said to each reader in their own language, whoever planned the evening."""

from datetime import UTC, datetime

import pytest

from coach.event.proposals import BY_HAND
from coach.say import speaking
from coach.types import Consent, Proposal
from coach.verbs.because import as_shown

NOW = datetime(2026, 4, 1, 19, tzinfo=UTC)
CONTACT = (("of_need", 0.8), ("headline_only", 0.0), ("lost", 0.0), ("close", 1.0))
LOST = (("of_need", 0.8), ("headline_only", 0.0), ("lost", 1.0), ("close", 0.0))


def proposed(features, reason="said when it was planned"):
    return Proposal("e", "ann", "ben", "a diver", "two divers", reason, 0.7, "proposed", NOW, features)


def reason_of(one, language):
    with speaking(language):
        return as_shown(one, Consent("everyone"))[1]


def test_a_reason_is_in_the_language_of_whoever_reads_it():
    assert reason_of(proposed(CONTACT), "en") == "says “two divers”, in the same place or close by, close to “a diver”"
    chinese = reason_of(proposed(CONTACT), "zh")
    assert "two divers" in chinese and "close to" not in chinese


def test_a_contact_lost_is_told_as_lost():
    assert reason_of(proposed(LOST), "en").startswith("once knew somebody")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_who_lets_nobody_see_it_is_not_quoted(language):
    with speaking(language):
        assert "divers" not in " ".join(as_shown(proposed(CONTACT), Consent("nobody")))


def test_a_pair_pinned_by_hand_says_so():
    assert reason_of(proposed((), BY_HAND), "en") == BY_HAND
    assert reason_of(proposed((), BY_HAND), "zh") != BY_HAND
