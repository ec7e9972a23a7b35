"""Where each attendee stands for a need among the others, in readable features."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import fmean

from coach.match.names import names, share_named
from coach.match.place import Place, Relation, places, relation
from coach.match.retrieve import Candidate
from coach.match.statements import Kind, kind_of
from coach.types import Need
from coach.vocabulary import is_chinese

SHARED_WORTH, NAMED_WORTH = 0.4, 0.4
"""What shared telling words, and names that are asked for, add to the two similarities where candidates are first put
in order."""
WORTH: dict[Kind, float] = {"contact": 0.0, "lost": -0.1, "boast": -0.4, "lack": -0.6}
"""What a statement's kind adds there."""
LEAD_SHARE = 0.6
"""Of a lead beside one who meets the need directly, in the order of suggestions."""
FRONT, BACK = 3, 10
"""The crowd are those from here to there in the order: behind the best few, before those that nobody would look at."""
CROWD_PRIOR = 0.75
"""Their nearness in a room with too few to say: the mean in the rooms it is fitted on."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One attendee's best statement among those of the others.

    kind: of the statement; lie: how its place lies to the need's; lead: how much nearer than the best of the others;
    crowd: how near those behind the best few are, on average; chinese: whether the need is; across: whether need and
    statement are in two languages; named: share 0-1 of the names in the need that the statement or its headline holds;
    unnamed: whether the need has names and they hold none, though in one language.
    """

    candidate: Candidate
    kind: Kind
    lie: Relation
    lead: float
    crowd: float
    chinese: bool
    across: bool
    named: float
    unnamed: bool


def nearness(candidate: Candidate, kind: Kind, named: float) -> float:
    """What a first order is by."""
    words = SHARED_WORTH * candidate.shared + NAMED_WORTH * named
    return candidate.of_need + candidate.of_pitch + words + WORTH[kind]


def standings(need: Need, candidates: Sequence[Candidate]) -> list[Standing]:
    """The best statement of each attendee, nearest first, with where it stands."""
    asked_for = names(need.text, need.pitch)
    best: dict[int, tuple[float, Candidate, Kind, float]] = {}
    for candidate in candidates:
        kind = kind_of(candidate.evidence.statement) if candidate.evidence.statement else "contact"
        named = share_named(asked_for, candidate.evidence.in_full)
        near = nearness(candidate, kind, named)
        known = best.get(candidate.evidence.attendee)
        if known is None or near > known[0]:
            best[candidate.evidence.attendee] = near, candidate, kind, named
    order = sorted(best.values(), key=lambda one: (-one[0], one[1].evidence.attendee))
    if not order:
        return []
    values = [one[0] for one in order]
    behind = values[FRONT:BACK]
    crowd = fmean([*behind, *[CROWD_PRIOR] * (BACK - FRONT - len(behind))])
    rivals = [values[min(1, len(values) - 1)], *(values[0] for _ in values[1:])]
    wanted, chinese = places(f"{need.text} {need.pitch}"), is_chinese(need.text)
    found = []
    for (near, candidate, kind, named), rival in zip(order, rivals, strict=True):
        across = chinese != is_chinese(candidate.evidence.text)
        unnamed = bool(asked_for) and not named and not across
        lie = _lie(wanted, candidate)
        found.append(Standing(candidate, kind, lie, near - rival, crowd, chinese, across, named, unnamed))
    return found


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
    "named": lambda s: s.named,
    "unnamed": lambda s: float(s.unnamed),
}
"""What the confidence rests on: similarity of the statement to the need and to the pitch; shared telling words;
whether only a headline speaks; a contact lost, a lack, a boast; how the places lie; how far it leads the others, and
how near the crowd is; the languages, since a similarity says more within one than across two; and whether who or what
is asked for by name is named."""


def worth(standing: Standing, sure: float) -> float:
    """What the order is by: how sure one is, less for what is a lead at best, a contact lost or a headline alone."""
    at_best_a_lead = standing.kind != "contact" or not standing.candidate.evidence.statement
    return sure * (LEAD_SHARE if at_best_a_lead else 1.0)


Features = tuple[tuple[str, float], ...]
"""Names and values."""


def features_of(standing: Standing) -> Features:
    """Name and value of each of FEATURES, in that order."""
    return tuple((name, float(one(standing))) for name, one in FEATURES.items())
