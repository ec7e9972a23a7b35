"""Introductions, the favours they earned, and the proposals that led to them."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, or_, select, update

from coach.errors import NotFound
from coach.say import mark, say
from coach.store import schema
from coach.store.engine import Database
from coach.store.rows import as_row, made, put
from coach.store.schema import ERASED
from coach.types import Favour, Introduction, Proposal

OVER = ("closed", "declined")
"""States in which an introduction has no next step."""
NULLABLE = {"asker", "introducer", "owed_to"}
"""Sides of introductions and favours whose column is empty once the person was erased."""


class Introductions:
    """The part of the store that keeps introductions, favours and proposals."""

    _db: Database

    def save_introduction(self, introduction: Introduction) -> None:
        """Add or replace an introduction. Raises NotFound where its event or one of its sides is not there."""
        with self._db.write(mark("the introduction {id!r}"), id=introduction.id) as connection:
            put(connection, schema.introductions, [_emptied(as_row(introduction))], ["id"])

    def take_step(self, before: Introduction, after: Introduction, favours: Iterable[Favour] = ()) -> bool:
        """Replace an introduction that stands in the state `before`, and add the favours of that step, or do neither.

        Whether it stood there. Raises NotFound where who is owed a favour is not there.
        """
        kept, row = schema.introductions, _emptied(as_row(after))
        unmoved = (kept.c.id == before.id) & (kept.c.state == before.state)
        with self._db.write(mark("the introduction {id!r}"), id=after.id) as connection:
            if not connection.execute(update(kept).where(unmoved).values(row)).rowcount:
                return False
            put(connection, schema.favours, [_emptied(as_row(favour)) for favour in favours], ["id"])
        return True

    def introduction(self, introduction_id: str) -> Introduction:
        """One introduction. Raises NotFound."""
        kept = schema.introductions
        with self._db.read() as connection:
            row = connection.execute(select(kept).where(kept.c.id == introduction_id)).first()
        if row is None:
            raise NotFound(
                say("There is no introduction {id!r}; look at the list of introductions.", id=introduction_id)
            )
        return _filled(Introduction, row)

    def introductions(self, person_id: str | None = None, event_id: str | None = None) -> list[Introduction]:
        """Introductions, oldest first; only those of one person (either side), of one event, where given."""
        kept = schema.introductions
        statement = select(kept).order_by(kept.c.at, kept.c.id)
        if person_id is not None:
            statement = statement.where(_side(kept.c.asker, kept.c.introducer, person_id))
        if event_id is not None:
            statement = statement.where(kept.c.event_id == event_id)
        return self._introductions(statement)

    def due(self, before: datetime) -> list[Introduction]:
        """Introductions neither closed nor declined whose next step is due before an instant, soonest first."""
        kept = schema.introductions
        statement = select(kept).where(kept.c.due < before, kept.c.state.not_in(OVER))
        return self._introductions(statement.order_by(kept.c.due, kept.c.id))

    def _introductions(self, statement: Select[Any]) -> list[Introduction]:
        with self._db.read() as connection:
            return [_filled(Introduction, row) for row in connection.execute(statement)]

    def save_favours(self, favours: Iterable[Favour]) -> None:
        """Add or replace favours, all or none. Raises NotFound where the introduction or who is owed is not there."""
        rows = [_emptied(as_row(favour)) for favour in favours]
        with self._db.write(mark("the favours")) as connection:
            put(connection, schema.favours, rows, ["id"])

    def favours(self, person_id: str | None = None) -> list[Favour]:
        """Favours, oldest first; only those owed to or by one person, where given."""
        kept = schema.favours
        statement = select(kept).order_by(kept.c.earned_at, kept.c.id)
        if person_id is not None:
            statement = statement.where(_side(kept.c.owed_to, kept.c.owed_by, person_id))
        with self._db.read() as connection:
            return [_filled(Favour, row) for row in connection.execute(statement)]

    def save_proposals(self, proposals: Iterable[Proposal]) -> None:
        """Add or replace proposals; one a pair of asker and helper at an event. All or none.

        Raises NotFound where one of the two is not on the list.
        """
        rows = [as_row(proposal) for proposal in proposals]
        with self._db.write(mark("the proposals")) as connection:
            put(connection, schema.proposals, rows, ["event_id", "asker", "helper"])

    def proposals(self, event_id: str | None = None) -> list[Proposal]:
        """Proposals of one event, or of all, surest first."""
        kept = schema.proposals
        statement = select(kept)
        if event_id is not None:
            statement = statement.where(kept.c.event_id == event_id)
        with self._db.read() as connection:
            found = [made(Proposal, row) for row in connection.execute(statement)]
        return sorted(found, key=lambda one: (-one.confidence, one.event_id, one.asker, one.helper))


def _side(one: ColumnElement[Any], other: ColumnElement[Any], person_id: str) -> ColumnElement[bool]:
    return or_(one == person_id, other == person_id)


def _emptied(row: dict[str, Any]) -> dict[str, Any]:
    """ERASED is nobody a foreign key could point at."""
    return {name: None if name in NULLABLE and value == ERASED else value for name, value in row.items()}


def _filled(kind: type[Any], row: Any) -> Any:
    values = {name: ERASED if name in NULLABLE and value is None else value for name, value in row._mapping.items()}
    return kind(**values)
