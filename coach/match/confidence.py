"""From where somebody stands to the probability that a facilitator calls the suggestion useful.

Two questions are kept apart: whether anybody in the room meets the need, judged by the best candidate, and who of them
it is. One regression for both answers the second alone: for every need there are many candidates to tell apart.
"""

import json
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any, Literal

from coach.artefacts import verified
from coach.errors import SetupError
from coach.match.standing import FEATURES, Features, Standing, features_of, worth
from coach.say import say
from coach.settings import Settings

NOBODY_BELOW = 0.35
"""Confidence under which the best suggestion is not worth showing."""

Regression = dict[str, float]
"""Logistic: "intercept", and the weight of each input as it is."""


@dataclass(frozen=True, slots=True)
class Weights:
    """who: that an attendee is useful, by FEATURES; anybody: that somebody is, by FEATURES of the likeliest; best: that
    the likeliest is, by the log-odds of `anybody`."""

    who: Regression
    anybody: Regression
    best: Regression

    def as_dict(self) -> dict[str, Regression]:
        """Plain values, for JSON."""
        return asdict(self)


INPUTS: dict[str, tuple[str, ...]] = {"who": tuple(FEATURES), "anybody": tuple(FEATURES), "best": ("anybody",)}
"""What each regression is over."""


def log_odds(inputs: Mapping[str, float], regression: Regression) -> float:
    """Of what `regression` judges; inputs may hold more than it asks for."""
    return regression["intercept"] + sum(
        weight * inputs[name] for name, weight in regression.items() if name != "intercept"
    )


def probability(odds: float) -> float:
    """0-1, of log-odds."""
    return 1 / (1 + math.exp(-odds))


def ordered(
    found: Sequence[Standing], weights: Weights, name: Callable[[Standing], str]
) -> list[tuple[Standing, Features]]:
    """The likeliest first, each with its features and two more: "anybody", the log-odds that somebody meets the need,
    and "best", 1 for the first and 0 for the others. name: what decides between equals."""
    if not found:
        return []
    rows = [(one, features_of(one)) for one in found]

    def place(row: tuple[Standing, Features]) -> tuple[float, str]:
        return -worth(row[0], probability(log_odds(dict(row[1]), weights.who))), name(row[0])

    rows.sort(key=place)
    anybody = log_odds(dict(rows[0][1]), weights.anybody)
    return [(one, (*features, ("anybody", anybody), ("best", float(k == 0)))) for k, (one, features) in enumerate(rows)]


def last_word(features: Features) -> Literal["best", "who"]:
    """Which regression judges what has the features that `ordered` gives."""
    return "best" if dict(features)["best"] else "who"


def is_complete(features: Features) -> bool:
    """Whether these are all that `confidence` asks for; what an earlier version kept of a suggestion is less."""
    known = dict(features)
    return "best" in known and all(name in known for name in INPUTS[last_word(features)])


def confidence(features: Features, weights: Weights) -> float:
    """Calibrated probability 0-1 of what has the features that `ordered` gives."""
    return probability(log_odds(dict(features), getattr(weights, last_word(features))))


def confidences(rows: Sequence[Features], weights: Weights) -> list[float]:
    """Of the suggestions for one need, the best first; no other is surer than it."""
    sure = [confidence(features, weights) for features in rows]
    return [min(one, sure[0]) for one in sure]


def chosen_weights() -> Weights:
    """Those of the file that COACH_CONFIDENCE names, else the shipped ones (models/match/confidence.json).

    Raises SetupError where the file cannot be used, ArtefactMissing, ArtefactCorrupt.
    """
    chosen = Settings.from_environment().confidence
    return shipped_weights() if chosen is None else read_weights(chosen)


@cache
def shipped_weights() -> Weights:
    """Those of models/match. Raises ArtefactMissing, ArtefactCorrupt."""
    return Weights(**json.loads((verified("match").path / "confidence.json").read_text("utf8")))


def read_weights(path: Path) -> Weights:
    """Weights of a file as `coach calibrate --write` leaves it. Raises SetupError."""
    mend = say("Write it anew with `coach calibrate --write`, or unset COACH_CONFIDENCE to use the shipped one.")
    try:
        found = json.loads(path.read_text("utf8"))
    except OSError as error:
        raise SetupError(
            say(
                "COACH_CONFIDENCE={path} cannot be read ({why}). {mend}",
                path=path,
                why=error.strerror or error,
                mend=mend,
            )
        ) from None
    except ValueError:
        raise SetupError(say("COACH_CONFIDENCE={path} is not JSON. {mend}", path=path, mend=mend)) from None
    _refuse_others(path, "", found, [one.name for one in fields(Weights)], mend)
    for part, names in INPUTS.items():
        _refuse_others(path, f"{part}: ", found[part], ["intercept", *names], mend)
        bad = next((name for name, value in found[part].items() if not _is_weight(value)), None)
        if bad:
            raise SetupError(
                say(
                    "COACH_CONFIDENCE={path}: {name} is {value!r}, not a number. {mend}",
                    path=path,
                    name=f"{part}.{bad}",
                    value=found[part][bad],
                    mend=mend,
                )
            )
    return Weights(**{part: {name: float(value) for name, value in found[part].items()} for part in INPUTS})


def _refuse_others(path: Path, part: str, found: Any, wanted: Sequence[str], mend: str) -> None:
    if not isinstance(found, dict) or set(found) != set(wanted):
        raise SetupError(
            say(
                "COACH_CONFIDENCE={path} must hold exactly {names}. {mend}",
                path=path,
                names=part + say(", ").join(sorted(wanted)),
                mend=mend,
            )
        )


def _is_weight(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)
