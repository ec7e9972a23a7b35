"""Slips: one a listener, pitcher and round of an event."""

from sqlalchemy import select

from coach.say import mark
from coach.store import schema
from coach.store.engine import Database
from coach.store.rows import as_row, made, put
from coach.types import Slip

ONE = ["event_id", "round", "listener", "pitcher"]
"""The fields that make two slips the same one."""


class Slips:
    """The part of the store that keeps slips."""

    _db: Database

    def hand_in(self, slip: Slip) -> None:
        """Add a slip, or replace the one of the same event, round, listener and pitcher.

        Raises NotFound where one of the two is not on the list.
        """
        with self._db.write(
            mark("the slip from {listener!r} to {pitcher!r}"), listener=slip.listener, pitcher=slip.pitcher
        ) as connection:
            put(connection, schema.slips, [as_row(slip)], ONE)

    def slips(self, event_id: str, pitcher: str | None = None, listener: str | None = None) -> list[Slip]:
        """Slips of an event, in the order handed in; only those to `pitcher`, from `listener`, where given."""
        slips = schema.slips
        statement = select(slips).where(slips.c.event_id == event_id)
        if pitcher is not None:
            statement = statement.where(slips.c.pitcher == pitcher)
        if listener is not None:
            statement = statement.where(slips.c.listener == listener)
        with self._db.read() as connection:
            return [made(Slip, row) for row in connection.execute(statement.order_by(slips.c.at, slips.c.number))]
