"""Who is in the room, who is late, and who on a new list is somebody known already."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from coach.types import Attendance, Attendee, Clock, Person, Registration, SeatedRound

Listed = tuple[Person, Attendance]


def in_the_room(people: Iterable[Listed], clock: Clock) -> list[Listed]:
    """Those who count: before the event everybody who may still come, from the welcome on those who are here."""
    if clock.phase == "before":
        return [one for one in people if one[1].presence != "absent"]
    return [one for one in people if one[1].presence == "here"]


def attendee(person: Person, attendance: Attendance) -> Attendee:
    """A person at an event as the matcher knows them."""
    return Attendee(person.id, person.name, person.headline, person.statements, attendance.pitch)


def as_listed(one: Registration) -> Listed:
    """A registration as it is put on a list; whose it is, and where, is found out there."""
    return (
        Person("", one.name, one.headline, one.contact, one.statements),
        Attendance("", "", one.presence, one.pitch, reference=one.reference),
    )


def next_round(rounds: Iterable[SeatedRound]) -> int:
    """The first round that a person who comes now can take part in, 1-based: the one after those begun."""
    return max((one.number for one in rounds if one.was_run), default=0) + 1


def checked_in(attendance: Attendance, rounds: Sequence[SeatedRound]) -> Attendance:
    """Here; from the next round on, or as before where the person sat in a round already."""
    has_sat = any(attendance.person_id in group for one in rounds if one.was_run for group in one.groups)
    first = attendance.from_round if has_sat else next_round(rounds)
    return replace(attendance, presence="here", from_round=first)


def same_person(newcomers: Sequence[Listed], known: Sequence[Listed]) -> list[str | None]:
    """For each newcomer the id of the known person that they are, else None.

    A reference tells who somebody is, else a contact does. Where several on either list share it, as in a group
    booking or a family, the name must be the same as well. Nobody is two of the newcomers.
    """
    taken: set[str] = set()
    found: list[str | None] = [None] * len(newcomers)
    for sign in (_reference, _contact):
        shared = {text for people in (newcomers, known) for text, count in _counts(people, sign).items() if count > 1}
        for number, one in enumerate(newcomers):
            text = sign(one)
            if found[number] or not text:
                continue
            match = next(
                (
                    person.id
                    for person, attendance in known
                    if sign((person, attendance)) == text
                    and person.id not in taken
                    and (text not in shared or plain(person.name) == plain(one[0].name))
                ),
                None,
            )
            if match:
                found[number] = match
                taken.add(match)
    return found


def repeated(newcomers: Sequence[Listed]) -> list[bool]:
    """For each newcomer whether an earlier row of the same list is the same person: same name, and same reference or
    contact."""
    seen: set[tuple[str, str]] = set()
    again = []
    for one in newcomers:
        signs = {(plain(one[0].name), text) for text in (_reference(one), _contact(one)) if text}
        again.append(bool(signs & seen))
        seen |= signs
    return again


def filled(person: Person, from_list: Person) -> Person:
    """A known person with what they left blank taken from a new list; what they said themselves stays."""
    return replace(
        person,
        headline=person.headline or from_list.headline,
        contact=person.contact or from_list.contact,
        statements=person.statements or from_list.statements,
    )


def plain(text: str) -> str:
    """For comparing: without case and needless blanks."""
    return " ".join(text.split()).casefold()


def _counts(people: Sequence[Listed], sign: Callable[[Listed], str]) -> Counter[str]:
    return Counter(text for text in map(sign, people) if text)


def _reference(one: Listed) -> str:
    return plain(one[1].reference)


def _contact(one: Listed) -> str:
    return plain(one[0].contact)
