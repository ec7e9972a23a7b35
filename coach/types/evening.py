"""The evening and what it leaves behind: events, people, rounds, slips, introductions, favours.

Ids are opaque strings. Every instant is an aware datetime in UTC. A person lives across events; what they did at one
of them is their Attendance there.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

Phase = Literal["before", "welcome", "preparation", "rounds", "mingling", "closed"]
"""Where an evening stands, in this order."""
Presence = Literal["expected", "here", "absent"]
"""expected: on the list; here: checked in, or joined late; absent: a no-show, or gone home."""
Sight = Literal["nobody", "suggested", "everyone"]
"""Who may see what I said of my network: nobody; the person I am suggested to; everyone at the event."""
Standing = Literal["proposed", "approved", "vetoed", "pinned", "dropped"]
"""What the facilitator made of a proposal; dropped: not judged, and a later plan did without it."""
Meeting = Literal["must", "never"]
"""What is asked of two people in the plan of the rounds: to sit together once at least, or never."""
IntroductionState = Literal["offered", "accepted", "made", "met", "closed", "declined"]
"""How far an introduction got; closed: its outcome is known; declined: by either side, without a word."""


@dataclass(frozen=True, slots=True)
class Event:
    """One evening. languages: ISO 639-1 codes; group_size: people at a table; minutes: of one round."""

    id: str
    name: str
    day: date | None = None
    place: str = ""
    languages: tuple[str, ...] = ("en",)
    group_size: int = 6
    rounds: int = 8
    minutes: float = 3.0


@dataclass(frozen=True, slots=True)
class Consent:
    """What a person agreed to; the defaults share nothing. statements: who may see them; example: whether the pitch
    may be shown to the room; suggestions: whether the person may be suggested, and told of others' needs, at all."""

    statements: Sight = "nobody"
    example: bool = False
    suggestions: bool = True


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody, across events. contact: how they want to be reached, shown only to those they meet; statements: one
    line each of whom they know."""

    id: str
    name: str
    headline: str = ""
    contact: str = ""
    statements: tuple[str, ...] = ()
    consent: Consent = field(default_factory=Consent)


@dataclass(frozen=True, slots=True)
class Attendance:
    """A person at one event. pitch: as last submitted; is_host: stays at one table in every round; from_round: the
    first round they take part in, 1-based; reference: the order or ticket they were imported from."""

    event_id: str
    person_id: str
    presence: Presence = "expected"
    pitch: str = ""
    is_host: bool = False
    from_round: int = 1
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """One saved state of a pitch. score: 0-100, None where it could not be scored."""

    event_id: str
    person_id: str
    text: str
    score: int | None
    at: datetime


@dataclass(frozen=True, slots=True)
class SeatedRound:
    """Who sits together in one round. number: 1-based; groups: person ids, a tuple a table; was_run: begun already,
    and so never planned anew."""

    number: int
    groups: tuple[tuple[str, ...], ...]
    was_run: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """What a facilitator asks of the plan of the rounds about two people. one, other: person ids, in their order."""

    event_id: str
    one: str
    other: str
    kind: Meeting


@dataclass(frozen=True, slots=True)
class Clock:
    """Where the evening stands. round: 1-based, 0 outside the rounds; ends_at: when the running round ends, None
    while nothing runs; left: seconds left where it is paused, None where it is not."""

    event_id: str
    phase: Phase = "before"
    round: int = 0
    ends_at: datetime | None = None
    left: float | None = None


@dataclass(frozen=True, slots=True)
class Slip:
    """What a listener hands back to a pitcher in a round: one each, changeable until the event closes.

    see_me: come and find me; introduces: whom the listener can introduce, in their words, "" for nobody; contact: how
    to reach the listener, only if they want; is_paper: entered from a card by the facilitator.
    """

    event_id: str
    round: int
    listener: str
    pitcher: str
    see_me: bool
    introduces: str
    contact: str
    is_paper: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class Introduction:
    """Somebody is brought to somebody. asker, introducer: person ids; contact: whom the asker is brought to, in the
    introducer's words; need: what for; due: when the next step should have been taken."""

    id: str
    event_id: str
    asker: str
    introducer: str
    contact: str
    need: str
    state: IntroductionState
    at: datetime
    due: datetime | None = None
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class Favour:
    """Earned by the maker of an introduction, from either side. owed_by: a person id, or the contact's name where the
    contact is nobody we know; called_at: when it was called in, None while it is open."""

    id: str
    introduction_id: str
    event_id: str
    owed_to: str
    owed_by: str
    earned_at: datetime
    called_at: datetime | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A suggestion as it stood at an event, kept to learn from. asker, helper: person ids; confidence: probability
    0-1 as shown; features: what it was made of, by name; standing: the facilitator's word on it."""

    event_id: str
    asker: str
    helper: str
    need: str
    statement: str
    reason: str
    confidence: float
    standing: Standing
    at: datetime
    features: tuple[tuple[str, float], ...] = ()
