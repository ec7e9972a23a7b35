"""How the room's pitches stand: at a glance for the facilitator, and the best of them for everyone."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import coach
from coach.errors import TextError
from coach.event.people import Listed, in_the_room
from coach.types import Person, Review
from coach.verbs.access import Door, may

EXAMPLES = 3
"""Pitches shown to the room as examples, at most: three are read, more are skipped."""


@dataclass(frozen=True, slots=True)
class Quality:
    """The pitches of a room. people: how many count; scores: 0-100, of those reviewed, best first; parts: the same
    for each part; findings: code and how many pitches have it, commonest first; without_ask: nobody is asked in so
    many words; unread: person and why their pitch could not be reviewed."""

    people: int
    scores: tuple[int, ...]
    parts: Mapping[str, tuple[int, ...]]
    findings: tuple[tuple[str, int], ...]
    without_ask: tuple[Person, ...]
    without_pitch: tuple[Person, ...]
    unread: tuple[tuple[Person, str], ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A pitch that its speaker lets the room see. score: 0-100. Whose it is, the speaker may say."""

    text: str
    score: int


@may("facilitator")
def pitch_quality(door: Door) -> Quality:
    """The room's pitches at a glance, and who still has none or asks nobody."""
    room = _room(door)
    pitched = [one for one in room if one[1].pitch]
    read, unread = [], []
    for (person, _), review in zip(pitched, _reviews(pitched), strict=True):
        if isinstance(review, TextError):
            unread.append((person, review.message))
        else:
            read.append((person, review))
    marks = [review.parts.as_dict() for _, review in read]
    return Quality(
        people=len(room),
        scores=_best_first(review.score for _, review in read),
        parts={part: _best_first(mark[part] for mark in marks) for part in (marks[0] if marks else ())},
        findings=tuple(Counter(code for _, review in read for code in {f.code for f in review.findings}).most_common()),
        without_ask=tuple(person for person, review in read if review.ask.kind != "explicit"),
        without_pitch=tuple(person for person, attendance in room if not attendance.pitch),
        unread=tuple(unread),
    )


@may("facilitator", "attendee")
def examples(door: Door, most: int = EXAMPLES) -> list[Example]:
    """The best pitches of those who agreed that theirs is shown; only excellent ones, best first."""
    from coach.analyze.thresholds import EXCELLENT

    willing = [one for one in _room(door) if one[1].pitch and one[0].consent.example]
    shown = [Example(r.text, r.score) for r in _reviews(willing) if isinstance(r, Review)]
    excellent = [one for one in shown if one.score >= EXCELLENT.value]
    return sorted(excellent, key=lambda one: (-one.score, len(one.text), one.text))[:most]


def _room(door: Door) -> list[Listed]:
    return in_the_room(door.store.people(door.event_id), door.store.clock(door.event_id))


def _reviews(people: list[Listed]) -> list[Review | TextError]:
    return list(coach.review_many(attendance.pitch for _, attendance in people))


def _best_first(scores: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(scores, reverse=True))
