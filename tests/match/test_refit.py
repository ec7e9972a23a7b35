"""The confidence fitted anew: towards the truth with enough judgements, hardly at all with few."""

import json
import random

import pytest

import coach
from coach.errors import PlanError, SetupError
from coach.match.confidence import FEATURES, confidence, read_weights, shipped_weights
from coach.match.refit import FOLDS, Judgement, refit
from coach.settings import Settings


def judged(count, shift=0.0, seed=1):
    """Judgements of a world in which the shipped weights are off by `shift` in their intercept."""
    draw = random.Random(seed)
    found = []
    for k in range(count):
        features = dict.fromkeys(FEATURES, 0.0) | {
            "of_need": draw.uniform(0.1, 0.9),
            "of_pitch": draw.uniform(0.1, 0.8),
            "lead": draw.uniform(-0.3, 0.3),
            "crowd": draw.uniform(0.5, 1.1),
        }
        weights = shipped_weights() | {"intercept": shipped_weights()["intercept"] + shift}
        useful = draw.random() < confidence(features.items(), weights)
        found.append(Judgement(f"n{k // 3}", tuple(features.items()), useful))
    return found


def test_weights_that_hold_stay_near_where_they_were():
    found = refit(judged(400), shipped_weights())
    assert found.fitted.brier == pytest.approx(found.shipped.brier, abs=0.01)


def test_weights_that_are_off_are_mended_on_needs_that_were_not_fitted_on():
    found = refit(judged(400, shift=2.5), shipped_weights())
    assert found.fitted.brier < found.shipped.brier - 0.03
    assert found.fitted.weights["intercept"] != found.shipped.weights["intercept"]


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
    assert found.fitted.weights["lack"] == shipped_weights()["lack"]


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
    file.write_text(json.dumps(shipped_weights() | {"intercept": 40.0}))
    assert sure() == shipped
    monkeypatch.setenv("COACH_CONFIDENCE", str(file))
    assert Settings.from_environment().confidence == file
    assert sure() > 0.99


def test_a_suggestion_carries_what_its_confidence_was_made_of():
    (found,) = coach.match([coach.Need("n", "a diver")], [coach.Attendee("a", "Ann", "", ("two divers in Cork",))])
    (one,) = found.suggestions
    assert [name for name, _ in one.features] == list(FEATURES)
    assert confidence(one.features, shipped_weights()) == one.confidence
    assert "features" not in one.as_dict()


@pytest.mark.parametrize(
    "text", [None, "{", "[]", "{}", '{"intercept": 1}', "null of_need", "nan of_need"], ids=lambda t: str(t)[:12]
)
def test_a_file_of_weights_that_cannot_be_used_is_a_sentence(tmp_path, text):
    file = tmp_path / "confidence.json"
    if text in {"null of_need", "nan of_need"}:
        value = None if text.startswith("null") else float("nan")
        text = json.dumps(shipped_weights() | {"of_need": value})
    if text is not None:
        file.write_text(text)
    with pytest.raises(SetupError, match=r"COACH_CONFIDENCE=.*calibrate --write"):
        read_weights(file)
