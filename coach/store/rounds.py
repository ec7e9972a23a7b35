"""Pitches as they changed, and the rounds with who sits where."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, delete, select, update

from coach.errors import NotFound
from coach.say import mark, say
from coach.store import schema
from coach.store.engine import Database
from coach.store.events import no_event
from coach.store.people import is_attendance, not_on_list
from coach.store.rows import as_row, made
from coach.types import SeatedRound, Version


class Rounds:
    """The part of the store that keeps states of pitches and rounds."""

    _db: Database

    def submit(self, version: Version) -> Version:
        """Make this the pitch of an attendee, and keep it as one more state of it.

        The same text as that of the last state is no new one. Returns the state that now stands. Raises NotFound where
        its speaker is not on the list.
        """
        event_id, person_id, versions = version.event_id, version.person_id, schema.versions
        with self._db.write(mark("the pitch of {person!r}"), person=person_id) as connection:
            now = update(schema.attendances).where(is_attendance(event_id, person_id)).values(pitch=version.text)
            if not connection.execute(now).rowcount:
                raise not_on_list(event_id, person_id)
            newest_first = _states(event_id, person_id).order_by(versions.c.at.desc(), versions.c.number.desc())
            before = connection.execute(newest_first.limit(1)).first()
            if before is not None and before.text == version.text:
                return made(Version, before)
            connection.execute(versions.insert().values(as_row(version)))
        return version

    def versions(self, event_id: str, person_id: str) -> list[Version]:
        """The states of a pitch, oldest first."""
        oldest_first = _states(event_id, person_id).order_by(schema.versions.c.at, schema.versions.c.number)
        with self._db.read() as connection:
            found = connection.execute(oldest_first)
            return [made(Version, row) for row in found]

    def save_rounds(self, event_id: str, rounds: Sequence[SeatedRound]) -> None:
        """Replace every round of an event that was not run by those of `rounds` that were not. All or none.

        A round that has begun in the meantime stays as it was run. Raises NotFound where somebody seated is not on
        the list.
        """
        kept, events = schema.rounds, schema.events
        with self._db.write(mark("the rounds of {event!r}"), event=event_id) as connection:
            # The event's row is held, so that no round begins while it is planned anew.
            if (
                connection.execute(
                    select(events.c.id).where(events.c.id == event_id).with_for_update(key_share=True)
                ).first()
                is None
            ):
                raise no_event(event_id)
            connection.execute(delete(kept).where(kept.c.event_id == event_id, kept.c.was_run.is_(False)))
            begun = set(connection.execute(select(kept.c.number).where(kept.c.event_id == event_id)).scalars())
            new = [one for one in rounds if not one.was_run and one.number not in begun]
            heads = [
                {"event_id": event_id, "number": one.number, "tables": len(one.groups), "was_run": False} for one in new
            ]
            seats = [
                {"event_id": event_id, "number": one.number, "table": table, "seat": seat, "person_id": person_id}
                for one in new
                for table, group in enumerate(one.groups)
                for seat, person_id in enumerate(group)
            ]
            if heads:
                connection.execute(kept.insert(), heads)
            if seats:
                connection.execute(schema.seats.insert(), seats)

    def mark_run(self, event_id: str, number: int) -> None:
        """Remember that a round has begun. Raises NotFound."""
        kept, events = schema.rounds, schema.events
        with self._db.write(mark("the round {number}"), number=number) as connection:
            connection.execute(select(events.c.id).where(events.c.id == event_id).with_for_update(key_share=True))
            statement = update(kept).where(kept.c.event_id == event_id, kept.c.number == number).values(was_run=True)
            if not connection.execute(statement).rowcount:
                raise NotFound(
                    say(
                        "The event {event!r} has no round {round}; plan the rounds first.", event=event_id, round=number
                    )
                )

    def rounds(self, event_id: str) -> list[SeatedRound]:
        """The rounds of an event, in order."""
        kept, seats = schema.rounds, schema.seats
        with self._db.read() as connection:
            heads = connection.execute(select(kept).where(kept.c.event_id == event_id).order_by(kept.c.number)).all()
            groups: dict[int, list[list[str]]] = {row.number: [[] for _ in range(row.tables)] for row in heads}
            for seat in connection.execute(select(seats).where(seats.c.event_id == event_id).order_by(seats.c.seat)):
                groups[seat.number][seat.table].append(seat.person_id)
        return [SeatedRound(row.number, tuple(map(tuple, groups[row.number])), row.was_run) for row in heads]


def _states(event_id: str, person_id: str) -> Select[Any]:
    """The states of one pitch."""
    versions = schema.versions
    return select(versions).where(versions.c.event_id == event_id, versions.c.person_id == person_id)
