"""Events and the keys that open them: made, changed, joined, revoked."""

import secrets
from dataclasses import dataclass, replace

from coach.errors import EveningError, NotFound
from coach.event import bounds
from coach.event.clock import refuse_closed
from coach.event.people import checked_in
from coach.say import mark, say
from coach.store.base import GUEST
from coach.types import Attendance, Event, Person
from coach.verbs.access import Door, may, new_key

ID_BYTES = 8
"""Random bytes of an id: 64 bits do not meet by chance; hexadecimal, so that none looks like an option."""


@dataclass(frozen=True, slots=True)
class Joined:
    """Somebody new at an event. key: opens it as them; shown once, kept nowhere."""

    person: Person
    key: str


def new_id() -> str:
    """An id that nothing has yet."""
    return secrets.token_hex(ID_BYTES)


@may("keeper")
def create_event(door: Door, event: Event) -> tuple[Door, str]:
    """Make an event: its facilitator's door, and the key that opens it again, which is kept nowhere.

    An event without an id is given one. Raises EveningError where a text or number cannot be used, or the id is taken.
    """
    sound = bounds.sound_event(replace(event, id=event.id.strip() or new_id()))
    if any(other.id == sound.id for other in door.store.events()):
        raise EveningError(say("There is an event {id!r} already; give the new one another id, or none.", id=sound.id))
    door.store.save_event(sound)
    return Door(door.store, sound.id, now=door.now), new_key(door.store, sound.id, None)


@may("keeper")
def all_events(door: Door) -> list[Event]:
    """Every event that is kept, by day and name."""
    return door.store.events()


@may("keeper")
def open_event(door: Door, event_id: str) -> str:
    """Make one more key that opens an event as its facilitator. Raises NotFound where the event is not there."""
    door.store.event(event_id)
    return new_key(door.store, event_id, None)


@may("keeper")
def renew_facilitator_key(door: Door, event_id: str) -> str:
    """Make a facilitator's key in place of a lost one; earlier ones open nothing any more.

    Raises NotFound where the event is not there.
    """
    door.store.event(event_id)
    door.store.revoke_keys(event_id, None)
    return new_key(door.store, event_id, None)


@may("facilitator", "attendee", "guest")
def this_event(door: Door) -> Event:
    """The event that the door leads to."""
    return door.store.event(door.event_id)


@may("facilitator")
def change_event(door: Door, event: Event) -> Event:
    """Change an event's name, day, place, languages, group size, rounds or minutes.

    A plan that was made stays until it is made anew. Raises EveningError where something cannot be used, or fewer
    rounds are asked for than have begun; TooLate where the event is closed.
    """
    clock = door.store.clock(door.event_id)
    refuse_closed(clock)
    sound = bounds.sound_event(replace(event, id=door.event_id))
    begun = max((one.number for one in door.store.rounds(door.event_id) if one.was_run), default=0)
    if sound.rounds < max(begun, clock.round):
        raise EveningError(
            say(
                "{rounds} rounds are too few: round {reached} is reached already.",
                rounds=sound.rounds,
                reached=max(begun, clock.round),
            )
        )
    door.store.save_event(sound)
    return sound


@may("facilitator")
def join_key(door: Door) -> str:
    """Make the one key with which anybody can join; an earlier one opens nothing any more."""
    door.store.revoke_keys(door.event_id, GUEST)
    return new_key(door.store, door.event_id, GUEST)


@may("facilitator")
def revoke_join_key(door: Door) -> None:
    """Let nobody else join by the join key."""
    door.store.revoke_keys(door.event_id, GUEST)


@may("guest")
def join(door: Door, name: str, headline: str = "") -> Joined:
    """Join an event under a name, and get a key of one's own.

    From the welcome on who joins is here, late joiners from the next round. Raises TooLate where the event is closed.
    """
    clock = door.store.clock(door.event_id)
    refuse_closed(clock)
    person = Person(new_id(), bounds.name(name), bounds.line(headline, bounds.LINE, mark("A headline")))
    attendance = Attendance(door.event_id, person.id)
    if clock.phase != "before":
        attendance = checked_in(attendance, door.store.rounds(door.event_id))
    door.store.save_people([(person, attendance)])
    return Joined(person, new_key(door.store, door.event_id, person.id))


@may("facilitator")
def invite(door: Door, person_id: str) -> str:
    """Make a person on the list a key of their own; an earlier one opens nothing any more.

    Raises NotFound where they are not on the list.
    """
    _on_the_list(door, person_id)
    door.store.revoke_keys(door.event_id, person_id)
    return new_key(door.store, door.event_id, person_id)


@may("facilitator")
def revoke_invitation(door: Door, person_id: str) -> None:
    """Let a person's key open nothing any more. Raises NotFound where they are not on the list."""
    _on_the_list(door, person_id)
    door.store.revoke_keys(door.event_id, person_id)


def _on_the_list(door: Door, person_id: str) -> None:
    try:
        door.store.attendance(door.event_id, person_id)
    except NotFound:
        raise NotFound(
            say("Nobody on the list of this event has the id {person!r}; look it up in the list.", person=person_id)
        ) from None
