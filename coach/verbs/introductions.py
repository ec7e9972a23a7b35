"""Introductions after they were offered: seen by both sides, taken step by step, reminded of. Across events."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from coach.errors import NotAllowed, NotFound
from coach.event import favours as earning
from coach.event import introductions as rules
from coach.say import say
from coach.types import Favour, Introduction, IntroductionState
from coach.verbs import because
from coach.verbs.access import Door, may
from coach.verbs.names import people_of, person_of


@dataclass(frozen=True, slots=True)
class Seen:
    """An introduction as one of its sides sees it.

    side: mine; other, headline: of the other side; state: None where it is no longer open, whoever declined, and then
    contact, need, statement and reason are "" and due None; statement: what the introducer said, as far as the asker
    may see it, "" otherwise; outcome: as the asker told it, for both; steps: states that I may take it to.
    """

    id: str
    event: str
    side: rules.Side
    other: str
    headline: str
    contact: str
    need: str
    statement: str
    reason: str
    state: IntroductionState | None
    at: datetime
    due: datetime | None
    outcome: str
    steps: tuple[IntroductionState, ...]


@dataclass(frozen=True, slots=True)
class Overdue:
    """A step that somebody at the event has not taken in time. person: whose step it is; state: where it stands."""

    person: str
    state: IntroductionState
    due: datetime


@may("attendee")
def offered_to_me(door: Door) -> list[Seen]:
    """The introductions that I was offered, at any event, latest first."""
    return [one for one in _mine(door) if one.side == "asker"]


@may("attendee")
def offered_by_me(door: Door) -> list[Seen]:
    """The introductions that I offered, at any event, latest first."""
    return [one for one in _mine(door) if one.side == "introducer"]


@may("attendee")
def accept(door: Door, introduction_id: str) -> Introduction:
    """Accept an introduction; with it the introducer may pass on my name, headline, need and contact.

    Raises NotFound, NotAllowed where it was not offered to me, TooLate where I have answered or it is no longer open.
    """
    return _step(door, introduction_id, "accepted")


@may("attendee")
def decline(door: Door, introduction_id: str) -> Introduction:
    """Decline an introduction before it is made, from either side; the other side sees only that it is not open."""
    return _step(door, introduction_id, "declined")


@may("attendee")
def made(door: Door, introduction_id: str) -> Introduction:
    """Say that the introducing message was sent, or came; it earns its maker a favour from either side."""
    return _step(door, introduction_id, "made")


@may("attendee")
def met(door: Door, introduction_id: str) -> Introduction:
    """Say that I met the contact."""
    return _step(door, introduction_id, "met")


@may("attendee")
def tell_outcome(door: Door, introduction_id: str, outcome: str) -> Introduction:
    """Say what came of an introduction, at most 300 characters, for its maker to read. It is closed with that."""
    return _step(door, introduction_id, "closed", outcome)


@may("attendee")
def draft(door: Door, introduction_id: str) -> rules.Draft:
    """The message that introduces the two, for its maker to change and send, once the asker has accepted.

    Raises NotAllowed where I am not its maker, EveningError where it is not accepted, TooLate where it was made.
    """
    introduction = _introduction(door, introduction_id)
    if rules.side_of(introduction, door.me) != "introducer":
        raise NotAllowed(say("Only who makes the introduction writes the message."))
    people = people_of(door.store, [introduction.asker, introduction.introducer])
    event = door.store.event(introduction.event_id)
    return rules.draft(introduction, people[introduction.asker], people[introduction.introducer], event)


@may("attendee")
def reminders(door: Door) -> list[rules.Reminder]:
    """The steps that I should have taken by now, longest due first."""
    due = [one for one in door.store.due(door.now()) if door.me in {one.asker, one.introducer}]
    found = (
        rules.reminder(one, person_of(door.store, one.asker).name, person_of(door.store, one.introducer).name)
        for one in due
    )
    return [one for one in found if one and one.person_id == door.me]


@may("facilitator")
def overdue(door: Door) -> list[Overdue]:
    """Whose step is late, of the introductions of this event; not to whom, nor what for."""
    found = []
    for one in door.store.due(door.now()):
        turn = rules.TURN.get(one.state)
        if one.event_id == door.event_id and turn and one.due:
            late = one.asker if turn == "asker" else one.introducer
            found.append(Overdue(person_of(door.store, late).name, one.state, one.due))
    return found


def _introduction(door: Door, introduction_id: str) -> Introduction:
    """Raises NotFound where there is none with me on either side: of others' it is not even told that they exist."""
    introduction = door.store.introduction(introduction_id)
    try:
        rules.side_of(introduction, door.me)
    except NotAllowed:
        raise NotFound(
            say("There is no introduction {id!r}; look at the list of introductions.", id=introduction_id)
        ) from None
    return introduction


def _step(door: Door, introduction_id: str, to: IntroductionState, outcome: str = "") -> Introduction:
    """Where the other side took a step meanwhile, this one is judged again by what then stands. Raises as take does."""
    while True:
        before = _introduction(door, introduction_id)
        after = rules.take(before, to, door.me, door.now(), outcome)
        if door.store.take_step(before, after, _earned(door, after) if to == "made" else ()):
            return after


def _earned(door: Door, done: Introduction) -> Sequence[Favour]:
    contact = earning.contact_among(done, (person for person, _ in door.store.people(done.event_id)))
    return earning.earned(done, contact, door.now())


def _mine(door: Door) -> list[Seen]:
    known = [one for one in door.store.introductions(door.me) if rules.was_offered(one)]
    people = people_of(door.store, [who for one in known for who in (one.asker, one.introducer)])
    events = {one.id: one for one in door.store.events()}
    proposed = {
        (p.event_id, p.asker, p.helper): p
        for event_id in {one.event_id for one in known}
        for p in door.store.proposals(event_id)
    }
    found = []
    for one in sorted(known, key=lambda i: i.at, reverse=True):
        side = rules.side_of(one, door.me)
        other = people[one.introducer if side == "asker" else one.asker]
        proposal = proposed.get((one.event_id, one.asker, one.introducer))
        is_open = one.state != "declined"
        statement, reason = "", ""
        if proposal and is_open and side == "asker":
            statement, reason = because.as_shown(proposal, other.consent)
        found.append(
            Seen(
                id=one.id,
                event=events[one.event_id].name,
                side=side,
                other=other.name,
                headline=other.headline,
                contact=one.contact if is_open else "",
                need=one.need if is_open else "",
                statement=statement,
                reason=reason,
                state=one.state if is_open else None,
                at=one.at,
                due=one.due if is_open else None,
                outcome=one.outcome,
                steps=rules.steps_from(one.state, side),
            )
        )
    return found
