"""Needs x attendees -> the best few for each, with a confidence and a reason."""

from collections.abc import Sequence

from coach.match.confidence import (
    NOBODY_BELOW,
    Standing,
    Weights,
    chosen_weights,
    confidence,
    features_of,
    standings,
    worth,
)
from coach.match.encoder import Encoder
from coach.match.reasons import reason, tier
from coach.match.retrieve import Candidate, Room
from coach.types import Attendee, Need, Suggestion, Suggestions

CANDIDATES = 40
"""Statements a need that are weighed."""
STATEMENTS_A_PERSON = 4
"""Where many attendees are asked for, as many statements are weighed as they are likely to have made."""


def rank(needs: Sequence[Need], attendees: Sequence[Attendee], encoder: Encoder, top: int) -> list[Suggestions]:
    """The best `top` attendees for each need, best first. Raises SetupError where the weights cannot be used."""
    room, weights = Room(attendees, encoder), chosen_weights()
    found = room.nearest(needs, max(CANDIDATES, STATEMENTS_A_PERSON * top))
    return [_suggestions(need, room, candidates, weights, top) for need, candidates in zip(needs, found, strict=True)]


def _suggestions(need: Need, room: Room, candidates: Sequence[Candidate], weights: Weights, top: int) -> Suggestions:
    sure = [(confidence(features_of(one), weights), one) for one in standings(need, candidates)]
    order = sorted(sure, key=lambda pair: (-worth(pair[1], pair[0]), _owner(room, pair[1]).id))[:top]
    shown = tuple(_suggestion(need, room, value, one) for value, one in order)
    nobody = max((one.confidence for one in shown), default=0.0) < NOBODY_BELOW
    return Suggestions(need.id, need.text, nobody, shown)


def _owner(room: Room, one: Standing) -> Attendee:
    return room.attendees[one.candidate.evidence.attendee]


def _suggestion(need: Need, room: Room, value: float, one: Standing) -> Suggestion:
    attendee, features = _owner(room, one), features_of(one)
    return Suggestion(
        attendee_id=attendee.id,
        name=attendee.name,
        confidence=value,
        tier=tier(one.candidate.evidence.statement),
        statement=one.candidate.evidence.text,
        reason=reason(need.text, one.candidate.evidence.text, features),
        features=features,
    )
