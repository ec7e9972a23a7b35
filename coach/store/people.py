"""People, what they are at an event, and the keys that open their doors."""

from collections.abc import Iterable, Sequence
from typing import Any, Unpack

from sqlalchemy import ColumnElement, Connection, Row, delete, select, update

from coach.errors import NotFound
from coach.say import mark, say
from coach.store import schema
from coach.store.base import GUEST, Changes
from coach.store.engine import Database
from coach.store.events import by_day
from coach.store.rows import as_row, made, put
from coach.types import Attendance, Consent, Event, Person

AT_ONCE = 500
"""Ids that one question names; SQLite takes 32,766 values, old ones 999."""


class People:
    """The part of the store that keeps people, attendances and keys."""

    _db: Database

    def save_people(self, people: Iterable[tuple[Person, Attendance]]) -> None:
        """Add or replace people and their attendances, all or none. Raises NotFound where an event is not there."""
        pairs = list(people)
        with self._db.write(mark("the list of people")) as connection:
            _put_people(connection, {person.id: person for person, _ in pairs})
            rows = [as_row(attendance) for _, attendance in pairs]
            put(connection, schema.attendances, rows, ["event_id", "person_id"])

    def person(self, person_id: str) -> Person:
        """One person. Raises NotFound."""
        with self._db.read() as connection:
            row = connection.execute(select(schema.people).where(schema.people.c.id == person_id)).first()
            if row is None:
                raise no_person(person_id)
            return _people(connection, [row])[0]

    def attendance(self, event_id: str, person_id: str) -> Attendance:
        """One attendance. Raises NotFound."""
        with self._db.read() as connection:
            row = connection.execute(select(schema.attendances).where(is_attendance(event_id, person_id))).first()
        if row is None:
            raise not_on_list(event_id, person_id)
        return made(Attendance, row)

    def people(self, event_id: str) -> list[tuple[Person, Attendance]]:
        """Everybody on the list of an event, by name."""
        there = schema.attendances.c.event_id == event_id
        with self._db.read() as connection:
            attendances = [made(Attendance, row) for row in connection.execute(select(schema.attendances).where(there))]
            persons = select(schema.people).join(schema.attendances).where(there)
            known = {person.id: person for person in _people(connection, connection.execute(persons).all())}
        found = [(known[attendance.person_id], attendance) for attendance in attendances]
        return sorted(found, key=lambda pair: (pair[0].name.casefold(), pair[0].id))

    def attended(self, person_id: str) -> list[Event]:
        """The events a person is on the list of, by day."""
        statement = select(schema.events).join(schema.attendances).where(schema.attendances.c.person_id == person_id)
        with self._db.read() as connection:
            return sorted((made(Event, row) for row in connection.execute(statement)), key=by_day)

    def save_person(self, person: Person) -> None:
        """Replace one person. Raises NotFound."""
        with self._db.write(mark("the person {id!r}"), id=person.id) as connection:
            there = select(schema.people.c.id).where(schema.people.c.id == person.id).with_for_update(key_share=True)
            if connection.execute(there).first() is None:
                raise no_person(person.id)
            _put_people(connection, {person.id: person})

    def save_attendance(self, attendance: Attendance) -> None:
        """Replace one attendance. Raises NotFound."""
        event_id, person_id = attendance.event_id, attendance.person_id
        with self._db.write(mark("the attendance of {person!r}"), person=person_id) as connection:
            statement = update(schema.attendances).where(is_attendance(event_id, person_id)).values(as_row(attendance))
            if not connection.execute(statement).rowcount:
                raise not_on_list(event_id, person_id)

    def change_attendance(self, event_id: str, person_id: str, **changes: Unpack[Changes]) -> Attendance:
        """Change what is given of one attendance, and nothing else of it; as it then is. Raises NotFound."""
        with self._db.write(mark("the attendance of {person!r}"), person=person_id) as connection:
            if changes:
                connection.execute(
                    update(schema.attendances).where(is_attendance(event_id, person_id)).values(**changes)
                )
            row = connection.execute(select(schema.attendances).where(is_attendance(event_id, person_id))).first()
        if row is None:
            raise not_on_list(event_id, person_id)
        return made(Attendance, row)

    def take_off(self, event_id: str, person_ids: Iterable[str]) -> None:
        """Take people off the list of an event, with all that they did there, and out of the store where they are on
        no other list. For whoever was put there by mistake: in others' words nothing is looked for."""
        attendances, people, ids = schema.attendances, schema.people, list(person_ids)
        listed = select(attendances.c.person_id)
        with self._db.write(mark("the list of people")) as connection:
            for start in range(0, len(ids), AT_ONCE):
                some = ids[start : start + AT_ONCE]
                off = (attendances.c.event_id == event_id) & attendances.c.person_id.in_(some)
                connection.execute(delete(attendances).where(off))
                connection.execute(delete(people).where(people.c.id.in_(some), people.c.id.not_in(listed)))

    def save_key(self, digest: str, event_id: str, person_id: str | None) -> None:
        """Let the key with this digest open an event, as a person, its facilitator where None, a guest where GUEST."""
        is_guest = person_id == GUEST
        named = None if is_guest else person_id
        row = {"digest": digest, "event_id": event_id, "person_id": named, "is_guest": is_guest}
        with self._db.write(mark("the key")) as connection:
            put(connection, schema.keys, [row], ["digest"])

    def key(self, digest: str) -> tuple[str, str | None]:
        """Event and person that a key opens. Raises NotFound, also where it was revoked."""
        keys = schema.keys
        with self._db.read() as connection:
            row = connection.execute(select(keys).where(keys.c.digest == digest)).first()
        if row is None:
            raise NotFound(say("This key opens nothing; ask the facilitator for a new one."))
        return row.event_id, GUEST if row.is_guest else row.person_id

    def revoke_keys(self, event_id: str, person_id: str | None) -> None:
        """Make every key of this person (of the facilitator where None, to join where GUEST) open nothing here."""
        keys = schema.keys
        with self._db.write(mark("the keys")) as connection:
            nobody = keys.c.person_id.is_(None)
            kinds: dict[str | None, ColumnElement[bool]] = {None: nobody & ~keys.c.is_guest, GUEST: keys.c.is_guest}
            theirs = kinds.get(person_id, keys.c.person_id == person_id)
            connection.execute(delete(keys).where(keys.c.event_id == event_id, theirs))


def no_person(person_id: str) -> NotFound:
    """The refusal where nobody has this id."""
    return NotFound(say("There is no person {person!r}; look at the list of people.", person=person_id))


def not_on_list(event_id: str, person_id: str) -> NotFound:
    """The refusal where somebody is not on the list of an event."""
    return NotFound(
        say("{person!r} is not on the list of the event {event!r}; add them first.", person=person_id, event=event_id)
    )


def is_attendance(event_id: str, person_id: str) -> Any:
    """The condition that picks one attendance."""
    attendances = schema.attendances
    return (attendances.c.event_id == event_id) & (attendances.c.person_id == person_id)


def _put_people(connection: Connection, people: dict[str, Person]) -> None:
    rows = []
    for person in people.values():
        row = as_row(person)
        del row["consent"], row["statements"]
        rows.append(row | {f"consent_{name}": value for name, value in as_row(person.consent).items()})
    put(connection, schema.people, rows, ["id"])
    said = schema.statements
    ids = list(people)
    for start in range(0, len(ids), AT_ONCE):
        connection.execute(delete(said).where(said.c.person_id.in_(ids[start : start + AT_ONCE])))
    lines = [
        {"person_id": person.id, "place": place, "text": text}
        for person in people.values()
        for place, text in enumerate(person.statements)
    ]
    if lines:
        connection.execute(said.insert(), lines)


def _people(connection: Connection, rows: Sequence[Row[Any]]) -> list[Person]:
    said = schema.statements
    ids = [row.id for row in rows]
    statements: dict[str, list[str]] = {name: [] for name in ids}
    for start in range(0, len(ids), AT_ONCE):
        theirs = said.c.person_id.in_(ids[start : start + AT_ONCE])
        for line in connection.execute(select(said).where(theirs).order_by(said.c.person_id, said.c.place)):
            statements[line.person_id].append(line.text)
    return [
        Person(
            id=row.id,
            name=row.name,
            headline=row.headline,
            contact=row.contact,
            statements=tuple(statements[row.id]),
            consent=Consent(row.consent_statements, row.consent_example, row.consent_suggestions),
        )
        for row in rows
    ]
