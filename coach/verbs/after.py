"""Afterwards: what became of an evening, and what the matcher can learn from it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from coach.event import learning
from coach.event.introductions import was_offered
from coach.event.slips import telling
from coach.types import IntroductionState, Standing
from coach.verbs.access import Door, may

if TYPE_CHECKING:
    from coach.match.refit import Refit

WEIGHTS = "confidence.json"
"""In the data folder: where `coach calibrate --write` leaves weights, used only where COACH_CONFIDENCE names it."""


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What became of an event. proposals, introductions: how many stand where; passed: needs that a helper was told of
    and passed; favours: earned; called: of these, called in; bands: how often a confidence was right; slips: whether
    better pitches earned more slips."""

    proposals: Mapping[Standing, int]
    introductions: Mapping[IntroductionState, int]
    passed: int
    favours: int
    called: int
    bands: tuple[learning.Band, ...]
    slips: learning.Relation


@may("facilitator")
def outcomes(door: Door) -> Outcomes:
    """What became of the evening, in numbers: proposals, introductions, favours, and how sure one may be of them."""
    store = door.store
    proposals, introductions = store.proposals(door.event_id), store.introductions(event_id=door.event_id)
    offered = [one for one in introductions if was_offered(one)]
    earned = [one for one in store.favours() if one.event_id == door.event_id]
    return Outcomes(
        proposals=dict(Counter(one.standing for one in proposals)),
        introductions=dict(Counter(one.state for one in offered)),
        passed=len(introductions) - len(offered),
        favours=len(earned),
        called=sum(one.called_at is not None for one in earned),
        bands=tuple(learning.bands(proposals, introductions)),
        slips=_score_and_slips(door),
    )


@may("keeper")
def calibrate(door: Door) -> "Refit":
    """The matcher's confidence fitted on what became of its suggestions at all events, beside the shipped one.

    Changes nothing. What was suggested by a version that weighed less is left out. Raises PlanError where too little
    was judged so far.
    """
    from coach.match.confidence import is_complete, shipped_weights
    from coach.match.refit import Judgement, refit

    store = door.store
    closed = {event.id for event in store.events() if store.clock(event.id).phase == "closed"}
    lessons = learning.lessons(store.proposals(), store.introductions(), closed)
    return refit(
        [
            Judgement(f"{one.event_id} {one.asker}", one.features, one.useful)
            for one in lessons
            if is_complete(one.features)
        ],
        shipped_weights(),
    )


def write_weights(found: "Refit", folder: Path) -> Path:
    """Keep fitted weights in `folder`; the file. Raises FileUnreadable where it cannot be written."""
    from coach.files import write_lines

    folder.mkdir(parents=True, exist_ok=True)
    write_lines(str(folder / WEIGHTS), [found.fitted.weights.as_dict()])
    return folder / WEIGHTS


def _score_and_slips(door: Door) -> learning.Relation:
    """Over those who sat in a round that was run, and whose last pitch has a score."""
    store = door.store
    sat = sorted({who for one in store.rounds(door.event_id) if one.was_run for group in one.groups for who in group})
    handed = Counter(slip.pitcher for slip in telling(store.slips(door.event_id)))
    scored = [(who, versions[-1].score) for who in sat if (versions := store.versions(door.event_id, who))]
    known = [(score, handed[who]) for who, score in scored if score is not None]
    return learning.score_and_slips([score for score, _ in known], [slips for _, slips in known])
