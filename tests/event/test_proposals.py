"""What a new plan keeps, bars and drops, the facilitator's word, and what may be quoted."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from coach.errors import EveningError, TooLate
from coach.event import introductions
from coach.event import proposals as rules
from coach.types import Assignment, Consent, Load, MinglePlan, Proposal, Suggestion

NOW = datetime(2025, 4, 12, 21, tzinfo=UTC)
LOAD = Load(0, 0.0, 0.0, 0)
EVERYBODY = set("abcd")


def proposed(asker, helper, standing="proposed", confidence=0.5, **changes):
    one = Proposal("e", asker, helper, "n", "a diver", "says “a diver”", confidence, standing, NOW, (("of_need", 0.5),))
    return replace(one, **changes)


def offer(asker, helper):
    return introductions.offered(f"{asker}{helper}", "e", asker, helper, "Lucie", "n", NOW)


def passed(asker, helper):
    return introductions.passed(f"{asker}{helper}", "e", asker, helper, "n", NOW)


def plan(*pairs):
    return MinglePlan(
        tuple(Assignment(a, "n", Suggestion(h, h, 0.6, 1, "a cook", "says “a cook”")) for a, h in pairs), (), LOAD, LOAD
    )


def test_pinned_comes_before_approved_and_surer_before_less_sure():
    given = [
        proposed("a", "b", "approved", 0.9),
        proposed("a", "c", "pinned", 0.1),
        proposed("b", "c", "approved", 0.4),
    ]
    given.append(proposed("b", "d", "approved", 0.6))
    assert rules.decided(given, [], EVERYBODY, EVERYBODY).kept == {"a": "c", "b": "d"}


def test_a_veto_and_a_pass_are_never_proposed_again_even_where_pinned():
    found = rules.decided(
        [proposed("a", "b", "vetoed"), proposed("c", "d", "pinned")], [passed("c", "d")], EVERYBODY, EVERYBODY
    )
    assert found.kept == {}
    assert found.barred == {("a", "b"), ("c", "d")}


def test_a_pair_that_found_one_another_by_a_slip_is_not_proposed():
    assert rules.decided([], [offer("a", "b")], EVERYBODY, EVERYBODY).barred == {("a", "b")}


def test_an_approved_pair_that_was_offered_stays():
    found = rules.decided([proposed("a", "b", "approved")], [offer("a", "b")], EVERYBODY, EVERYBODY)
    assert found.kept == {"a": "b"} and not found.barred


def test_who_left_or_opted_out_is_not_reckoned_with():
    given = [proposed("a", "b", "pinned")]
    assert rules.decided(given, [], EVERYBODY, {"a"}).kept == {}
    assert rules.decided(given, [], {"b"}, EVERYBODY).kept == {}


def test_a_plan_adds_what_is_new_and_drops_what_it_did_without():
    before = [
        proposed("a", "b", "approved"),
        proposed("b", "c"),
        proposed("c", "d", "vetoed"),
        proposed("d", "a", "dropped"),
    ]
    saved = rules.planned("e", plan(("a", "b"), ("b", "d"), ("d", "a")), before, NOW + timedelta(hours=1))
    assert {(p.asker, p.helper): p.standing for p in saved} == {
        ("b", "d"): "proposed",
        ("d", "a"): "proposed",
        ("b", "c"): "dropped",
    }


def test_the_word_of_the_facilitator():
    one = proposed("a", "b")
    for standing in ("approved", "vetoed", "pinned", "proposed"):
        assert rules.judged(one, standing, [one], []).standing == standing
    with pytest.raises(EveningError, match="veto"):
        rules.judged(one, "dropped", [one], [])


def test_a_need_is_pinned_to_one_person():
    with pytest.raises(EveningError, match="pinned to somebody else"):
        rules.judged(proposed("a", "b"), "pinned", [proposed("a", "c", "pinned")], [])


@pytest.mark.parametrize("answer", [offer, passed])
def test_the_word_comes_too_late_once_the_helper_has_answered(answer):
    with pytest.raises(TooLate):
        rules.judged(proposed("a", "b", "approved"), "vetoed", [], [answer("a", "b")])


def test_nothing_is_quoted_of_somebody_who_lets_nobody_see_it():
    one = proposed("a", "b")
    assert rules.as_shown(one, Consent("nobody"), one.reason) == ("", "said something that comes close to “n”")
    for sight in ("suggested", "everyone"):
        assert rules.as_shown(one, Consent(sight), one.reason) == ("a diver", "says “a diver”")


def test_a_headline_and_a_pin_by_hand_are_told_as_they_are():
    headline = proposed("a", "b", features=(("headline_only", 1.0),))
    assert rules.as_shown(headline, Consent("nobody"), headline.reason) == ("a diver", "says “a diver”")
    by_hand = proposed("a", "b", statement="", reason=rules.BY_HAND, features=())
    assert rules.as_shown(by_hand, Consent("nobody"), by_hand.reason) == ("", rules.BY_HAND)
