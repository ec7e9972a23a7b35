"""Events and their clocks."""

from datetime import date

from sqlalchemy import select, update

from coach.errors import NotFound
from coach.say import mark, say
from coach.store import schema
from coach.store.engine import Database
from coach.store.rows import as_row, insert, made, put
from coach.types import Clock, Event


class Events:
    """The part of the store that keeps events and clocks."""

    _db: Database

    def save_event(self, event: Event) -> None:
        """Add or replace an event; a new one has a clock that stands before it."""
        with self._db.write(mark("the event {id!r}"), id=event.id) as connection:
            put(connection, schema.events, [as_row(event)], ["id"])
            first = insert(connection, schema.clocks).values(as_row(Clock(event.id)))
            connection.execute(first.on_conflict_do_nothing())

    def event(self, event_id: str) -> Event:
        """One event. Raises NotFound."""
        with self._db.read() as connection:
            row = connection.execute(select(schema.events).where(schema.events.c.id == event_id)).first()
        if row is None:
            raise no_event(event_id)
        return made(Event, row)

    def events(self) -> list[Event]:
        """All events, by day and name; those without a day last."""
        with self._db.read() as connection:
            found = [made(Event, row) for row in connection.execute(select(schema.events))]
        return sorted(found, key=by_day)

    def save_clock(self, clock: Clock) -> None:
        """Replace the clock of an event. Raises NotFound."""
        clocks = schema.clocks
        with self._db.write(mark("the clock of {event!r}"), event=clock.event_id) as connection:
            statement = update(clocks).where(clocks.c.event_id == clock.event_id).values(as_row(clock))
            if not connection.execute(statement).rowcount:
                raise no_event(clock.event_id)

    def clock(self, event_id: str) -> Clock:
        """The clock of an event. Raises NotFound."""
        with self._db.read() as connection:
            row = connection.execute(select(schema.clocks).where(schema.clocks.c.event_id == event_id)).first()
        if row is None:
            raise no_event(event_id)
        return made(Clock, row)


def by_day(event: Event) -> tuple[date, str, str]:
    """The key that sorts events by day, name and id."""
    return event.day or date.max, event.name.casefold(), event.id


def no_event(event_id: str) -> NotFound:
    """The refusal where no event has this id."""
    return NotFound(say("There is no event {event!r}; look at the list of events.", event=event_id))
