"""Needs x attendees -> the best few for each, with a confidence and a reason."""

from collections.abc import Sequence

from coach.match.confidence import NOBODY_BELOW, Weights, chosen_weights, confidences, ordered
from coach.match.encoder import Encoder
from coach.match.reasons import reason, tier
from coach.match.retrieve import Candidate, Room
from coach.match.standing import Features, Standing, standings
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
    order = ordered(standings(need, candidates), weights, lambda one: _owner(room, one).id)[:top]
    sure = confidences([features for _, features in order], weights)
    shown = tuple(
        _suggestion(need, room, one, features, value) for (one, features), value in zip(order, sure, strict=True)
    )
    nobody = not shown or shown[0].confidence < NOBODY_BELOW
    return Suggestions(need.id, need.text, nobody, shown)


def _owner(room: Room, one: Standing) -> Attendee:
    return room.attendees[one.candidate.evidence.attendee]


def _suggestion(need: Need, room: Room, one: Standing, features: Features, value: float) -> Suggestion:
    attendee = _owner(room, one)
    return Suggestion(
        attendee_id=attendee.id,
        name=attendee.name,
        confidence=value,
        tier=tier(one.candidate.evidence.statement),
        statement=one.candidate.evidence.text,
        reason=reason(need.text, one.candidate.evidence.text, features),
        features=features,
    )
