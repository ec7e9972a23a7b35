"""What a facilitator asks of the plan of the rounds about two people."""

from sqlalchemy import delete, select

from coach.say import mark
from coach.store import schema
from coach.store.engine import Database
from coach.store.rows import as_row, insert, made
from coach.types import Condition

CONDITION = mark("the condition on {one!r} and {other!r}")
"""What is being saved, for a refusal."""


class Conditions:
    """The part of the store that keeps who must meet and who must not."""

    _db: Database

    def add_condition(self, condition: Condition) -> None:
        """Keep a condition, once however often it is added. Raises NotFound where one of the two is not listed."""
        with self._db.write(CONDITION, one=condition.one, other=condition.other) as connection:
            new = insert(connection, schema.conditions).values(as_row(condition))
            connection.execute(new.on_conflict_do_nothing())

    def drop_condition(self, condition: Condition) -> None:
        """Forget a condition, where it is there."""
        kept = schema.conditions
        with self._db.write(CONDITION, one=condition.one, other=condition.other) as connection:
            connection.execute(
                delete(kept).where(*(kept.c[name] == value for name, value in as_row(condition).items()))
            )

    def conditions(self, event_id: str) -> list[Condition]:
        """The conditions of an event: those who must meet first, then by id."""
        kept = schema.conditions
        order = (kept.c.kind, kept.c.one, kept.c.other)
        with self._db.read() as connection:
            found = connection.execute(select(kept).where(kept.c.event_id == event_id).order_by(*order))
            return [made(Condition, row) for row in found]
