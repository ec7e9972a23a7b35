"""How specific and how hard a text is, as people judged it: two linear models over the measures of `features`."""

import json
from dataclasses import dataclass
from functools import cache

from coach.analyze.features import MEASURES, measure
from coach.analyze.parse import Draft
from coach.artefacts import verified

SPECIFICITY_RANGE = (1.0, 5.0)
"""The raters' scale: 1 says nothing in particular, 5 pins down particulars."""
DIFFICULTY_RANGE = (0.0, 100.0)
"""The raters' scale: 0 a six-year-old understands it, 25 everyday talk, 50 newspaper, 100 impenetrable."""


@dataclass(frozen=True, slots=True)
class Wording:
    """specificity: 0-1, higher says more particulars; difficulty: 0-100, higher is harder."""

    specificity: float
    difficulty: float


def wording(draft: Draft) -> Wording:
    """Both judgements of one text of any length. Raises ArtefactMissing, ArtefactCorrupt."""
    values = measure(draft)
    low, high = SPECIFICITY_RANGE
    return Wording(
        specificity=min(1.0, max(0.0, (_judge("specificity", values) - low) / (high - low))),
        difficulty=min(DIFFICULTY_RANGE[1], max(DIFFICULTY_RANGE[0], _judge("difficulty", values))),
    )


def _judge(what: str, values: list[float]) -> float:
    weights = _weights()[what]
    return weights["intercept"] + sum(
        weights[one.__name__] * value for one, value in zip(MEASURES, values, strict=True) if one.__name__ in weights
    )


@cache
def _weights() -> dict[str, dict[str, float]]:
    return json.loads((verified("wording").path / "weights.json").read_text("utf8"))
