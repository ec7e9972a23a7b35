"""The confidence fitted anew on what became of suggestions, beside the one that ships.

The two regressions that have the last word: who is useful, of all but the likeliest, and whether the likeliest is. What
tells whether anybody is takes labels of whole rooms, and stays as it ships. Penalised maximum likelihood; the penalty
draws each weight towards the shipped one, as a normal prior around it does (Gelman and others, Bayesian Data Analysis,
ch. 16): a few dozen judgements move the weights little, some thousand move them freely.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from scipy.special import expit, log_expit

from coach.errors import PlanError
from coach.match.confidence import INPUTS, Regression, Weights, confidence, last_word
from coach.match.standing import Features
from coach.say import say

Floats = npt.NDArray[np.float64]

FEWEST, FEWEST_OF_EACH = 50, 10
"""Judgements, and useful and useless ones among them; ten events of the rarer kind a parameter are the rule (Peduzzi
and others 1996) where nothing is known beforehand, and the intercept is what moves first here."""
SPREAD, LEVEL = 0.2, 1.0
"""Standard deviation of the prior around each shipped weight, in effects of one standard deviation of its feature, and
around the level of all of them: how willing people are differs more between events than what speaks for a pair. Chosen
in the two development rooms of models/match, with 60 judgements and more drawn from their labels."""
FOLDS = 5
"""Parts in cross-validation; all judgements of one need are in the same."""
BANDS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
"""Bounds of the bands in which confidence and what came of it are compared."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A suggestion of which it is known whether it was useful. need: an id, the same for all of one need; features:
    as the suggestion carries them."""

    need: str
    features: Features
    useful: bool


@dataclass(frozen=True, slots=True)
class Reliability:
    """Suggestions with a confidence from `low` to below `high`: how many, their mean confidence, and the share that
    was useful, both 0-1."""

    low: float
    high: float
    count: int
    confidence: float
    useful: float


@dataclass(frozen=True, slots=True)
class Fit:
    """Weights, and how well they hold. brier: mean squared error of the confidence, 0-1, lower is better (Brier 1950);
    reliability: by band, those that are empty left out."""

    weights: Weights
    brier: float
    reliability: tuple[Reliability, ...]

    def as_dict(self) -> dict[str, Any]:
        """Plain values, for JSON."""
        bands = [
            {
                "low": one.low,
                "high": one.high,
                "count": one.count,
                "confidence": round(one.confidence, 3),
                "useful": round(one.useful, 3),
            }
            for one in self.reliability
        ]
        return {"weights": self.weights.as_dict(), "brier": round(self.brier, 4), "reliability": bands}


@dataclass(frozen=True, slots=True)
class Refit:
    """The shipped weights and the ones fitted anew, on the same judgements. The latter's brier and reliability are of
    cross-validation: each judgement is scored by weights that were fitted without its need."""

    judgements: int
    useful: int
    shipped: Fit
    fitted: Fit

    def as_dict(self) -> dict[str, Any]:
        """Plain values, for JSON."""
        return {
            "judgements": self.judgements,
            "useful": self.useful,
            "shipped": self.shipped.as_dict(),
            "fitted": self.fitted.as_dict(),
        }


def refit(judgements: Sequence[Judgement], shipped: Weights) -> Refit:
    """The weights that these judgements speak for. The same judgements give the same weights.

    Raises PlanError where they are too few, or too few of either kind.
    """
    useful = sum(one.useful for one in judgements)
    if len(judgements) < FEWEST or min(useful, len(judgements) - useful) < FEWEST_OF_EACH:
        raise PlanError(
            say(
                "{count} suggestions have been judged, {useful} of them useful; {fewest} are needed, "
                "with at least {of_each} useful and {of_each} not. Calibrate after more events.",
                count=len(judgements),
                useful=useful,
                fewest=FEWEST,
                of_each=FEWEST_OF_EACH,
            )
        )
    truth = np.array([float(one.useful) for one in judgements])
    folds = _folds([one.need for one in judgements])
    held_out = np.empty(len(truth))
    for fold in range(FOLDS):
        known = [one for one, k in zip(judgements, folds, strict=True) if k != fold]
        if len(known) < len(judgements):
            others = [one for one, k in zip(judgements, folds, strict=True) if k == fold]
            held_out[folds == fold] = _confidences(others, _fitted(known, shipped))
    weights = _fitted(judgements, shipped)
    return Refit(
        len(judgements),
        useful,
        _judged(shipped, _confidences(judgements, shipped), truth),
        _judged(weights, held_out, truth),
    )


def _fitted(judgements: Sequence[Judgement], shipped: Weights) -> Weights:
    """Each of the two on the judgements that it has the last word on."""
    parts = {}
    for part in ("best", "who"):
        mine = [one for one in judgements if last_word(one.features) == part]
        if mine:
            rows = np.array([[dict(one.features)[name] for name in INPUTS[part]] for one in mine])
            parts[part] = _fit(rows, np.array([float(one.useful) for one in mine]), getattr(shipped, part))
    return replace(shipped, **parts)


def _fit(rows: Floats, truth: Floats, shipped: Regression) -> Regression:
    """rows: float64 [judgements, inputs]; truth: 1 where useful, else 0."""
    names = list(shipped)
    prior = np.array([shipped[name] for name in names])
    middle, scale = rows.mean(axis=0), rows.std(axis=0)
    scale[scale == 0] = 1.0  # an input that never varies tells nothing, and keeps its weight
    design = np.hstack([np.ones((len(rows), 1)), (rows - middle) / scale])
    spread = np.array([LEVEL, *[SPREAD] * rows.shape[1]])
    start = np.array([prior[0] + middle @ prior[1:], *(prior[1:] * scale)])

    def loss(values: Floats) -> tuple[float, Floats]:
        marks, away = design @ values, values - start
        value = -(truth * log_expit(marks) + (1 - truth) * log_expit(-marks)).sum() + ((away / spread) ** 2).sum() / 2
        return float(value), design.T @ (expit(marks) - truth) + away / spread**2

    found = minimize(loss, start, jac=True, method="L-BFGS-B").x
    slopes = found[1:] / scale
    fitted = [float(found[0] - middle @ slopes), *slopes.tolist()]
    return {name: round(value, 4) for name, value in zip(names, fitted, strict=True)}


def _confidences(judgements: Sequence[Judgement], weights: Weights) -> Floats:
    return np.array([confidence(one.features, weights) for one in judgements])


def _judged(weights: Weights, sure: Floats, truth: Floats) -> Fit:
    bands = []
    for low, high in pairwise(BANDS):
        within = (sure >= low) & ((sure < high) | (high == BANDS[-1]))
        if within.any():
            bands.append(
                Reliability(low, high, int(within.sum()), float(sure[within].mean()), float(truth[within].mean()))
            )
    return Fit(weights, float(((sure - truth) ** 2).mean()), tuple(bands))


def _folds(needs: Sequence[str]) -> npt.NDArray[np.int64]:
    """The part of each judgement, by turns of the needs in the order in which they come."""
    turn = {need: k % FOLDS for k, need in enumerate(dict.fromkeys(needs))}
    return np.array([turn[need] for need in needs])
