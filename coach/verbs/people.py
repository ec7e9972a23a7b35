"""The list of an event: brought in from a registration, checked in at the door, corrected."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Unpack

from coach.errors import EveningError, NotFound
from coach.event import bounds
from coach.event import people as rules
from coach.event.clock import refuse_closed
from coach.say import mark, say
from coach.store.base import Changes
from coach.types import Attendance, Person
from coach.verbs.access import Door, may
from coach.verbs.events import new_id

Listed = rules.Listed


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a list of registrations.

    added: new on the list, of whom `known` came to an earlier event; already_there: on the list before, left as they
    are; refused: name as given, and why.
    """

    added: tuple[Person, ...]
    known: tuple[Person, ...]
    already_there: tuple[Person, ...]
    refused: tuple[tuple[str, str], ...]


@may("facilitator")
def import_people(door: Door, registrations: Iterable[Listed]) -> Imported:
    """Put people on the list, each once however often the file is read.

    Somebody is recognised by reference or contact, on the list and from earlier events; ids and event of a
    registration are not used. What cannot be used is refused by name, the rest is done. Raises TooLate where the event
    is closed.
    """
    refuse_closed(door.store.clock(door.event_id))
    newcomers, refused = _sound(registrations)
    repeated = rules.repeated(newcomers)
    there, begun = door.store.people(door.event_id), door.store.rounds(door.event_id)
    on_the_list = {person.id: person for person, _ in there}
    once = [one for one, again in zip(newcomers, repeated, strict=True) if not again]
    here = rules.same_person(once, there)
    strangers = [one for one, match in zip(once, here, strict=True) if match is None]
    earlier = _from_earlier_events(door, on_the_list)
    added, known = [], []
    for (person, attendance), match in zip(
        strangers, rules.same_person(strangers, list(earlier.values())), strict=True
    ):
        kept = replace(person, id=new_id()) if match is None else rules.filled(earlier[match][0], person)
        arriving = replace(attendance, event_id=door.event_id, person_id=kept.id)
        added.append((kept, rules.checked_in(arriving, begun) if arriving.presence == "here" else arriving))
        if match is not None:
            known.append(kept)
    door.store.save_people(added)
    twice = [person for (person, _), again in zip(newcomers, repeated, strict=True) if again]
    return Imported(
        added=tuple(person for person, _ in added),
        known=tuple(known),
        already_there=(*(on_the_list[match] for match in here if match is not None), *twice),
        refused=tuple(refused),
    )


@may("facilitator")
def people(door: Door) -> list[Listed]:
    """Everybody on the list with what they are here, by name."""
    return door.store.people(door.event_id)


@may("facilitator")
def walk_in(door: Door, name: str, headline: str = "", contact: str = "") -> Person:
    """Put somebody on the list who stands at the door; they are here, late ones from the next round on.

    Raises TooLate where the event is closed.
    """
    refuse_closed(door.store.clock(door.event_id))
    person, attendance = _trimmed(
        Person(new_id(), name, headline, contact), Attendance(door.event_id, ""), say("the person at the door")
    )
    attendance = rules.checked_in(replace(attendance, person_id=person.id), door.store.rounds(door.event_id))
    door.store.save_people([(person, attendance)])
    return person


@may("facilitator")
def check_in(door: Door, person_id: str) -> Attendance:
    """Mark a person as here; who comes late takes part from the next round on. `mark_expected` undoes it."""
    late = rules.checked_in(_attendance(door, person_id), door.store.rounds(door.event_id))
    return _change(door, person_id, presence=late.presence, from_round=late.from_round)


@may("facilitator")
def mark_absent(door: Door, person_id: str) -> Attendance:
    """Mark a person as not coming, or gone home. `check_in` or `mark_expected` undoes it."""
    return _change(door, person_id, presence="absent")


@may("facilitator")
def mark_expected(door: Door, person_id: str) -> Attendance:
    """Take back that a person is here, or absent."""
    return _change(door, person_id, presence="expected")


@may("facilitator")
def set_host(door: Door, person_id: str, is_host: bool = True) -> Attendance:
    """Let a person stay at one table in every round that is planned from now on, or no longer."""
    return _change(door, person_id, is_host=is_host)


def _sound(registrations: Iterable[Listed]) -> tuple[list[Listed], list[tuple[str, str]]]:
    sound, refused = [], []
    for person, attendance in registrations:
        try:
            whose = say("that of {name!r}", name=person.name) if person.name else say("one without name")
            sound.append(_trimmed(person, attendance, whose))
        except EveningError as refusal:
            refused.append((person.name, refusal.message))
    return sound, refused


def _trimmed(person: Person, attendance: Attendance, whose: str) -> Listed:
    return (
        replace(
            person,
            name=bounds.name(person.name, mark("A name ({whose})"), whose=whose),
            headline=bounds.line(person.headline, bounds.LINE, mark("A headline ({whose})"), whose=whose),
            contact=bounds.line(person.contact, bounds.LINE, mark("A contact ({whose})"), whose=whose),
            statements=bounds.statements(person.statements),
        ),
        replace(
            attendance,
            pitch=bounds.lines(attendance.pitch, bounds.PITCH, mark("A pitch ({whose})"), whose=whose),
            reference=bounds.line(attendance.reference, bounds.LINE, mark("A reference ({whose})"), whose=whose),
        ),
    )


def _from_earlier_events(door: Door, on_the_list: dict[str, Person]) -> dict[str, Listed]:
    """People of other events by id; only their contact tells who they are, as each event has references of its own."""
    return {
        person.id: (person, Attendance(event.id, person.id))
        for event in door.store.events()
        if event.id != door.event_id
        for person, _ in door.store.people(event.id)
        if person.id not in on_the_list
    }


def _attendance(door: Door, person_id: str) -> Attendance:
    try:
        return door.store.attendance(door.event_id, person_id)
    except NotFound:
        raise NotFound(
            say("Nobody on the list of this event has the id {person!r}; look it up in the list.", person=person_id)
        ) from None


def _change(door: Door, person_id: str, **changes: Unpack[Changes]) -> Attendance:
    refuse_closed(door.store.clock(door.event_id))
    _attendance(door, person_id)
    return door.store.change_attendance(door.event_id, person_id, **changes)
