"""What became of an evening, and what the matcher may learn from it."""

import json
from dataclasses import replace

import pytest

from coach.errors import PlanError
from coach.match.confidence import read_weights, shipped_weights
from coach.match.standing import FEATURES
from coach.types import Proposal, SeatedRound, Slip, Version
from coach.verbs import after, helping, introductions, mingling


def test_an_evening_in_numbers(evening):
    evening.change("ann", pitch="I need a diver. Who do you know?")
    evening.change("col", pitch="I need a cook. Who do you know?")
    for asker, helper in (("ann", "ben"), ("col", "dee")):
        mingling.judge(evening.facilitator, asker, helper, "pinned")
    mingling.judge(evening.facilitator, "ann", "eve", "vetoed")
    evening.go_to("mingling")
    name = helping.offer(evening.door("ben"), "ann", "Lou").id
    helping.pass_(evening.door("dee"), "col")
    introductions.accept(evening.door("ann"), name)
    introductions.made(evening.door("ben"), name)
    found = after.outcomes(evening.facilitator)
    assert found.proposals == {"pinned": 2, "vetoed": 1}
    assert (found.introductions, found.passed, found.favours, found.called) == ({"made": 1}, 1, 2, 0)
    assert sum(band.shown for band in found.bands) == 2 and sum(band.made for band in found.bands) == 1
    assert found.slips.verdict == "too few"


def test_scores_are_set_against_slips_of_those_who_sat(evening):
    people = [person.id for person, _ in evening.store.people("april")]
    evening.store.save_rounds("april", [SeatedRound(1, (tuple(people),))])
    evening.store.mark_run("april", 1)
    for k, who in enumerate(people):
        evening.store.submit(Version("april", who, "draft", 5, evening.moment[0]))
        evening.store.submit(Version("april", who, "pitch", 40 + 5 * k, evening.moment[0]))
        for listener in people[: k // 2]:
            if listener != who:
                evening.store.hand_in(Slip("april", 1, listener, who, True, "", "", False, evening.moment[0]))
    found = after.outcomes(evening.facilitator).slips
    assert (found.pitches, found.verdict) == (12, "helps")


@pytest.fixture
def judged(evening):
    """132 pairs that were judged; those whose statement was near were approved and offered."""
    people = [person.id for person, _ in evening.store.people("april")]
    pairs = [(a, b) for a in people for b in people if a != b]
    proposals = []
    for k, (asker, helper) in enumerate(pairs):
        near = (k * 7 % 100) / 100
        values = {"of_need": near, "of_pitch": near, "crowd": 0.8, "anybody": 6 * near - 2, "best": float(k % 3 == 0)}
        features = tuple((dict.fromkeys(FEATURES, 0.0) | values).items())
        standing = "approved" if near > 0.5 else "vetoed"
        proposals.append(Proposal("april", asker, helper, "n", "s", "r", near, standing, evening.moment[0], features))
    evening.store.save_proposals(proposals)
    evening.go_to("mingling")
    for one in proposals:
        if one.standing == "approved":
            helping.offer(evening.door(one.helper), one.asker, f"friend of {one.helper}")
    return evening


def test_calibration_stands_beside_what_ships_and_changes_nothing(judged, tmp_path):
    found = after.calibrate(judged.keeper)
    assert (found.judgements, found.shipped.weights) == (132, shipped_weights())
    assert found.fitted.brier < found.shipped.brier
    assert list(tmp_path.glob("**/confidence.json")) == []


def test_weights_that_were_written_can_be_used(judged, tmp_path):
    found = after.calibrate(judged.keeper)
    file = after.write_weights(found, tmp_path / "new" / "folder")
    assert read_weights(file) == found.fitted.weights
    assert json.loads(file.read_text()) == found.fitted.weights.as_dict()


def test_what_was_suggested_by_an_older_version_is_left_out(judged):
    older = [one for one in judged.store.proposals("april") if one.standing == "vetoed"]
    judged.store.save_proposals([replace(one, features=one.features[:-2]) for one in older])
    with pytest.raises(PlanError, match=f"{132 - len(older)} suggestions have been judged"):
        after.calibrate(judged.keeper)


def test_an_evening_without_judgements_teaches_nothing(evening):
    with pytest.raises(PlanError, match="50 are needed"):
        after.calibrate(evening.keeper)
