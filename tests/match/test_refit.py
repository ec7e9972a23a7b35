"""The confidence fitted anew: towards the truth with enough judgements, hardly at all with few."""

import json
import random
from dataclasses import replace

import pytest

import coach
from coach.errors import PlanError, SetupError
from coach.match.confidence import INPUTS, confidence, confidences, last_word, read_weights, shipped_weights
from coach.match.refit import FOLDS, Judgement, refit
from coach.match.standing import FEATURES
from coach.settings import Settings


def off(shift):
    """The shipped weights, with another intercept in the two that have the last word."""
    shipped = shipped_weights()
    return replace(
        shipped,
        who=shipped.who | {"intercept": shipped.who["intercept"] + shift},
        best=shipped.best | {"intercept": shipped.best["intercept"] + shift},
    )


def judged(count, shift=0.0, seed=1):
    """Judgements of a world in which the shipped weights are off by `shift`; of three for a need, one is the best."""
    draw = random.Random(seed)
    found = []
    for k in range(count):
        features = dict.fromkeys(FEATURES, 0.0) | {
            "of_need": draw.uniform(0.1, 0.9),
            "of_pitch": draw.uniform(0.1, 0.8),
            "lead": draw.uniform(-0.3, 0.3),
            "crowd": draw.uniform(0.5, 1.1),
            "anybody": draw.uniform(-1.0, 4.0),
            "best": float(k % 3 == 0),
        }
        useful = draw.random() < confidence(tuple(features.items()), off(shift))
        found.append(Judgement(f"n{k // 3}", tuple(features.items()), useful))
    return found


def test_weights_that_hold_stay_near_where_they_were():
    found = refit(judged(400), shipped_weights())
    assert found.fitted.brier == pytest.approx(found.shipped.brier, abs=0.01)


def test_weights_that_are_off_are_mended_on_needs_that_were_not_fitted_on():
    found = refit(judged(400, shift=2.5), shipped_weights())
    assert found.fitted.brier < found.shipped.brier - 0.03
    fitted, shipped = found.fitted.weights, found.shipped.weights
    assert fitted.who["intercept"] != shipped.who["intercept"] and fitted.best["intercept"] != shipped.best["intercept"]
    assert fitted.anybody == shipped.anybody


def test_judgements_of_the_best_alone_leave_the_others_as_they_were():
    best = [one for one in judged(600, shift=2.5) if last_word(one.features) == "best"]
    fitted = refit(best, shipped_weights()).fitted.weights
    assert fitted.who == shipped_weights().who and fitted.best != shipped_weights().best


def test_a_few_judgements_move_the_weights_less_than_many():
    def moved(count):
        fit = refit(judged(count, shift=2.5), shipped_weights()).fitted
        return sum(
            abs(confidence(one.features, fit.weights) - confidence(one.features, shipped_weights())) for one in probe
        )

    probe = judged(50, seed=2)
    assert moved(50) < moved(1000)


def test_reliability_counts_every_judgement_once():
    found = refit(judged(200), shipped_weights())
    for fit in (found.shipped, found.fitted):
        assert sum(band.count for band in fit.reliability) == 200
        assert all(band.low <= band.confidence <= band.high and 0 <= band.useful <= 1 for band in fit.reliability)
    json.dumps(found.as_dict(), allow_nan=False)


def test_the_same_judgements_give_the_same_weights():
    assert refit(judged(120), shipped_weights()) == refit(judged(120), shipped_weights())


def test_a_feature_that_never_varies_keeps_its_weight():
    found = refit(judged(100), shipped_weights())
    assert found.fitted.weights.who["lack"] == shipped_weights().who["lack"]


def test_fewer_needs_than_folds_will_do():
    few = [Judgement(f"n{k % (FOLDS - 2)}", one.features, one.useful) for k, one in enumerate(judged(100))]
    assert refit(few, shipped_weights()).judgements == 100


@pytest.mark.parametrize(
    "given",
    [[], judged(49), [Judgement(one.need, one.features, True) for one in judged(80)]],
    ids=["none", "too few", "all useful"],
)
def test_too_few_judgements_are_refused_with_how_many_are_needed(given):
    with pytest.raises(PlanError, match=f"{len(given)} suggestions .* 50 are needed"):
        refit(given, shipped_weights())


def test_weights_are_used_only_where_the_environment_names_them(tmp_path, monkeypatch):
    need, people = coach.Need("n", "a diver"), [coach.Attendee("a", "Ann", "", ("two divers in Cork",))]

    def sure():
        return coach.match([need], people)[0].suggestions[0].confidence

    monkeypatch.delenv("COACH_CONFIDENCE", raising=False)
    shipped = sure()
    file = tmp_path / "confidence.json"
    file.write_text(json.dumps(off(40.0).as_dict()))
    assert sure() == shipped
    monkeypatch.setenv("COACH_CONFIDENCE", str(file))
    assert Settings.from_environment().confidence == file
    assert sure() > 0.99


def test_a_suggestion_carries_what_its_confidence_was_made_of():
    (found,) = coach.match([coach.Need("n", "a diver")], [coach.Attendee("a", "Ann", "", ("two divers in Cork",))])
    (one,) = found.suggestions
    assert [name for name, _ in one.features] == [*FEATURES, "anybody", "best"]
    assert confidence(one.features, shipped_weights()) == one.confidence
    assert "features" not in one.as_dict()


def test_nobody_is_surer_than_the_best():
    people = [coach.Attendee(f"p{k}", f"P{k}", "", ("two divers in Cork",)) for k in range(4)]
    (found,) = coach.match([coach.Need("n", "a diver")], people)
    first, *others = found.suggestions
    assert dict(first.features)["best"] == 1.0 and not any(dict(one.features)["best"] for one in others)
    assert all(one.confidence <= first.confidence for one in others)
    unsure = replace(shipped_weights(), best={"intercept": -9.0, "anybody": 0.0})
    assert set(confidences([one.features for one in found.suggestions], unsure)) == {confidence(first.features, unsure)}


def put(part, name, value):
    """The shipped weights, as a file holds them, but for one."""
    weights = shipped_weights().as_dict()
    return json.dumps(weights | {part: weights[part] | {name: value}})


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (lambda: None, "cannot be read"),
        (lambda: "{", "not JSON"),
        (lambda: "[]", "must hold exactly anybody, best, who"),
        (lambda: json.dumps({part: {} for part in INPUTS}), "must hold exactly who: across, boast"),
        (lambda: json.dumps(dict.fromkeys(INPUTS, 1)), "must hold exactly who: across, boast"),
        (lambda: put("best", "more", 1.0), "must hold exactly best: anybody, intercept"),
        (lambda: put("who", "of_need", None), "who.of_need is None, not a number"),
        (lambda: put("anybody", "of_need", float("nan")), "anybody.of_need is nan, not a number"),
    ],
    ids=["none", "no JSON", "a list", "empty", "no table", "too much", "null", "nan"],
)
def test_a_file_of_weights_that_cannot_be_used_is_a_sentence(tmp_path, text, what):
    file = tmp_path / "confidence.json"
    if text() is not None:
        file.write_text(text())
    with pytest.raises(SetupError, match=f"COACH_CONFIDENCE=.*{what}.*calibrate --write"):
        read_weights(file)
