"""From what speaks for a suggestion to the probability that a facilitator calls it useful."""

import json
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import fmean

from coach.artefacts import verified
from coach.errors import SetupError
from coach.match.place import Place, Relation, places, relation
from coach.match.retrieve import Candidate
from coach.match.statements import Kind, kind_of
from coach.say import say
from coach.settings import Settings
from coach.types import Need
from coach.vocabulary import is_chinese

NOBODY_BELOW = 0.3
"""Confidence under which the best suggestion is not worth showing."""
SHARED_WORTH = 0.4
"""What shared telling words add to the two similarities where candidates are first put in order."""
WORTH: dict[Kind, float] = {"contact": 0.0, "lost": -0.1, "boast": -0.4, "lack": -0.6}
"""What a statement's kind adds there."""
LEAD_SHARE = 0.6
"""Of a lead beside one who meets the need directly, in the order of suggestions."""
FRONT, BACK = 3, 10
"""The crowd are those from here to there in the order: behind the best few, before those that nobody would look at."""
CROWD_PRIOR = 0.85
"""Their nearness in a room with too few to say: the mean in the rooms it is fitted on."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One attendee's best statement among those of the others.

    kind: of the statement; lie: how its place lies to the need's; lead: how much nearer than the best of the others;
    crowd: how near those behind the best few are, on average; chinese: whether the need is; across: whether need and
    statement are in two languages.
    """

    candidate: Candidate
    kind: Kind
    lie: Relation
    lead: float
    crowd: float
    chinese: bool
    across: bool


def nearness(candidate: Candidate, kind: Kind) -> float:
    """What a first order is by."""
    return candidate.of_need + candidate.of_pitch + SHARED_WORTH * candidate.shared + WORTH[kind]


def standings(need: Need, candidates: Sequence[Candidate]) -> list[Standing]:
    """The best statement of each attendee, nearest first, with where it stands."""
    best: dict[int, tuple[float, Candidate, Kind]] = {}
    for candidate in candidates:
        kind = kind_of(candidate.evidence.statement) if candidate.evidence.statement else "contact"
        near = nearness(candidate, kind)
        known = best.get(candidate.evidence.attendee)
        if known is None or near > known[0]:
            best[candidate.evidence.attendee] = near, candidate, kind
    order = sorted(best.values(), key=lambda one: (-one[0], one[1].evidence.attendee))
    if not order:
        return []
    values = [one[0] for one in order]
    behind = values[FRONT:BACK]
    crowd = fmean([*behind, *[CROWD_PRIOR] * (BACK - FRONT - len(behind))])
    rivals = [values[min(1, len(values) - 1)], *(values[0] for _ in values[1:])]
    wanted = places(f"{need.text} {need.pitch}")
    chinese = is_chinese(need.text)
    return [
        Standing(
            candidate,
            kind,
            _lie(wanted, candidate),
            near - rival,
            crowd,
            chinese,
            chinese != is_chinese(candidate.evidence.text),
        )
        for (near, candidate, kind), rival in zip(order, rivals, strict=True)
    ]


def _lie(wanted: frozenset[Place], candidate: Candidate) -> Relation:
    """By the statement's places, else by its speaker's headline."""
    lie = relation(wanted, places(candidate.evidence.statement))
    return lie if lie != "unknown" else relation(wanted, places(candidate.evidence.headline))


FEATURES: dict[str, Callable[[Standing], float]] = {
    "of_need": lambda s: s.candidate.of_need,
    "of_pitch": lambda s: s.candidate.of_pitch,
    "shared": lambda s: s.candidate.shared,
    "headline_only": lambda s: float(not s.candidate.evidence.statement),
    "lost": lambda s: float(s.kind == "lost"),
    "lack": lambda s: float(s.kind == "lack"),
    "boast": lambda s: float(s.kind == "boast"),
    "close": lambda s: float(s.lie in {"same place", "near"}),
    "same_country": lambda s: float(s.lie == "same country"),
    "other_country": lambda s: float(s.lie == "other country"),
    "lead": lambda s: s.lead,
    "crowd": lambda s: s.crowd,
    "chinese": lambda s: float(s.chinese),
    "across": lambda s: float(s.across),
}
"""What the confidence rests on: similarity of the statement to the need and to the pitch; shared telling words;
whether only a headline speaks; a contact lost, a lack, a boast; how the places lie; how far it leads the others, and
how near the crowd is; and the languages, since a similarity says more within one than across two."""


def worth(standing: Standing, sure: float) -> float:
    """What the order is by: the confidence, less for what is a lead at best, a contact lost or a headline alone."""
    at_best_a_lead = standing.kind != "contact" or not standing.candidate.evidence.statement
    return sure * (LEAD_SHARE if at_best_a_lead else 1.0)


Weights = dict[str, float]
"""Of the logistic regression, on the features as they are: "intercept" and each of FEATURES."""


def features_of(standing: Standing) -> tuple[tuple[str, float], ...]:
    """Name and value of each of FEATURES, in that order."""
    return tuple((name, float(one(standing))) for name, one in FEATURES.items())


def confidence(features: Iterable[tuple[str, float]], weights: Weights) -> float:
    """Calibrated probability 0-1 (logistic regression) of what has these features."""
    mark = weights["intercept"] + sum(weights[name] * value for name, value in features)
    return 1 / (1 + math.exp(-mark))


def chosen_weights() -> Weights:
    """Those of the file that COACH_CONFIDENCE names, else the shipped ones (models/match/confidence.json).

    Raises SetupError where the file cannot be used, ArtefactMissing, ArtefactCorrupt.
    """
    chosen = Settings.from_environment().confidence
    return shipped_weights() if chosen is None else read_weights(chosen)


@cache
def shipped_weights() -> Weights:
    """Those of models/match. Raises ArtefactMissing, ArtefactCorrupt."""
    return json.loads((verified("match").path / "confidence.json").read_text("utf8"))


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
    wanted = {"intercept", *FEATURES}
    if not isinstance(found, dict) or set(found) != wanted:
        raise SetupError(
            say(
                "COACH_CONFIDENCE={path} must hold exactly {names}. {mend}",
                path=path,
                names=say(", ").join(sorted(wanted)),
                mend=mend,
            )
        )
    bad = next((name for name, value in found.items() if not _is_weight(value)), None)
    if bad:
        raise SetupError(
            say(
                "COACH_CONFIDENCE={path}: {name} is {value!r}, not a number. {mend}",
                path=path,
                name=bad,
                value=found[bad],
                mend=mend,
            )
        )
    return {name: float(value) for name, value in found.items()}


def _is_weight(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)
