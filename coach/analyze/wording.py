"""How specific and how hard a text is, as people judged it: two linear models over what a language measures."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from coach.analyze.draft import Draft
from coach.analyze.tongue import Tongue
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


def wording(tongue: Tongue, draft: Draft) -> Wording:
    """Both judgements of one text of any length. Raises ArtefactMissing, ArtefactCorrupt."""
    values, weights = tongue.measures(draft), _weights(*tongue.weights)
    low, high = SPECIFICITY_RANGE
    return Wording(
        specificity=min(1.0, max(0.0, (_judge(weights["specificity"], values) - low) / (high - low))),
        difficulty=min(DIFFICULTY_RANGE[1], max(DIFFICULTY_RANGE[0], _judge(weights["difficulty"], values))),
    )


def _judge(weights: Mapping[str, float], values: Mapping[str, float]) -> float:
    return weights["intercept"] + sum(weights[name] * value for name, value in values.items() if name in weights)


@cache
def _weights(artefact: str, file: str) -> dict[str, dict[str, float]]:
    return json.loads((verified(artefact).path / file).read_text("utf8"))
