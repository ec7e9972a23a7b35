"""Favours across events: earned by introductions, owed from either side, called in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from coach.errors import NotFound
from coach.event import favours as rules
from coach.event.introductions import MADE
from coach.say import say
from coach.store.base import Store
from coach.store.schema import ERASED
from coach.types import Event, Favour
from coach.verbs.access import Door, may
from coach.verbs.names import GONE, person_of


@dataclass(frozen=True, slots=True)
class Owed:
    """One favour as one of its sides sees it. other: who owes it to me, or whom I owe it to; because: the introduction
    that earned it, in a sentence; note: what it was called in for."""

    id: str
    other: str
    event: Event
    because: str
    earned_at: datetime
    called_at: datetime | None
    note: str


@dataclass(frozen=True, slots=True)
class Favours:
    """My favours at all events, oldest first. to_me, by_me: not called in yet; called_by_me, called_from_me: those
    that were, by me and by others."""

    to_me: tuple[Owed, ...]
    by_me: tuple[Owed, ...]
    called_by_me: tuple[Owed, ...]
    called_from_me: tuple[Owed, ...]


@dataclass(frozen=True, slots=True)
class Helped:
    """Somebody whom I introduced to somebody. person: the asker; outcome: "" until they tell it."""

    person: str
    contact: str
    need: str
    event: Event
    state: str
    outcome: str


@may("attendee")
def favours(door: Door) -> Favours:
    """What is owed to me and by me, from every event, and what was called in."""
    store = door.store
    mine = rules.ledger(store.favours(door.me), door.me)
    events = {event.id: event for event in store.events()}

    def seen(several: Sequence[Favour]) -> tuple[Owed, ...]:
        return tuple(_owed(store, door.me, one, events[one.event_id]) for one in several)

    called_by_me = [one for one in mine.called if one.owed_to == door.me]
    called_from_me = [one for one in mine.called if one.owed_to != door.me]
    return Favours(seen(mine.owed_to_me), seen(mine.owed_by_me), seen(called_by_me), seen(called_from_me))


@may("attendee")
def call_in(door: Door, favour_id: str, note: str = "") -> Owed:
    """Call in a favour that is owed to me, once. note: what for, for the other side to read, at most 300 characters.

    Raises NotFound where none of that id is owed to me, TooLate where it was called in.
    """
    store = door.store
    favour = next((one for one in store.favours(door.me) if one.id == favour_id and one.owed_to == door.me), None)
    if favour is None:
        raise NotFound(say("No favour {id!r} is owed to you; look at the list of favours.", id=favour_id))
    called = rules.call(favour, door.me, note, door.now())
    store.save_favours([called])
    return _owed(store, door.me, called, store.event(called.event_id))


@may("attendee")
def whom_did_i_help(door: Door) -> list[Helped]:
    """The introductions that I made, at any event, latest first."""
    store = door.store
    events = {event.id: event for event in store.events()}
    mine = [one for one in store.introductions(door.me) if one.introducer == door.me and one.state in MADE]
    return [
        Helped(person_of(store, one.asker).name, one.contact, one.need, events[one.event_id], one.state, one.outcome)
        for one in sorted(mine, key=lambda i: i.at, reverse=True)
    ]


def _owed(store: Store, me: str, favour: Favour, event: Event) -> Owed:
    introduction = store.introduction(favour.introduction_id)
    asker, introducer = (person_of(store, who).name for who in (introduction.asker, introduction.introducer))
    other = _debtor(store, favour) if favour.owed_to == me else introducer
    if favour.owed_to == me:
        because = say("You introduced {asker} to {contact}.", asker=asker, contact=introduction.contact)
    elif introduction.asker == me:
        because = say("{introducer} introduced you to {contact}.", introducer=introducer, contact=introduction.contact)
    else:
        because = say("{introducer} introduced {asker} to you.", introducer=introducer, asker=asker)
    return Owed(favour.id, other, event, because, favour.earned_at, favour.called_at, favour.note)


def _debtor(store: Store, favour: Favour) -> str:
    """Their name; a contact who is nobody we know stands there by the name they were given."""
    try:
        return store.person(favour.owed_by).name
    except NotFound:
        return say(GONE) if favour.owed_by in {"", ERASED} else favour.owed_by
