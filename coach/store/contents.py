"""Everything that is kept, or all of it that concerns one person, as plain values."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, false, or_, select

from coach.store import schema
from coach.store.engine import Database
from coach.store.introductions import NULLABLE
from coach.store.people import no_person
from coach.store.schema import ERASED

LEFT_OUT = {"keys": {"digest"}, "vectors": {"vector", "digest", "encoder_id", "id"}}
"""Columns that say nothing to people, by table."""
TABLES = (
    schema.events, schema.clocks, schema.people, schema.statements, schema.attendances, schema.keys, schema.versions,
    schema.rounds, schema.seats, schema.conditions, schema.slips, schema.introductions, schema.favours,
    schema.proposals, schema.vectors,
)  # fmt: skip


class Contents:
    """The part of the store that shows all of itself."""

    _db: Database

    def contents(self, person_id: str | None = None) -> dict[str, list[dict[str, Any]]]:
        """Every table as rows of plain values, for export; only what concerns one person, where given.

        Instants and days are ISO 8601. What opens a door is left out, and the numbers of vectors. Raises NotFound.
        """
        out = {}
        with self._db.read() as connection:
            if person_id is not None:
                there = select(schema.people.c.id).where(schema.people.c.id == person_id)
                if connection.execute(there).first() is None:
                    raise no_person(person_id)
            for table in TABLES:
                columns = [column for column in table.columns if column.name not in LEFT_OUT.get(table.name, ())]
                statement = select(*columns).order_by(*table.primary_key.columns)
                if person_id is not None:
                    statement = statement.where(_concerns(table.name, person_id))
                rows = connection.execute(statement)
                out[table.name] = [{name: _plain(name, value) for name, value in row._mapping.items()} for row in rows]
        return out


def _concerns(table: str, person_id: str) -> ColumnElement[bool]:
    """The rows of a table that are of or about a person."""
    theirs = select(schema.attendances.c.event_id).where(schema.attendances.c.person_id == person_id)
    said = select(schema.statements.c.text).where(schema.statements.c.person_id == person_id)
    columns = schema.metadata.tables[table].c
    match table:
        case "events":
            return columns.id.in_(theirs)
        case "people":
            return columns.id == person_id
        case "vectors":
            return columns.text.in_(said)
        case "clocks" | "rounds":
            return false()
    sides = ("person_id", "listener", "pitcher", "asker", "introducer", "helper", "owed_to", "owed_by", "one", "other")
    return or_(*(columns[name] == person_id for name in sides if name in columns))


def _plain(name: str, value: Any) -> Any:
    if value is None and name in NULLABLE:
        return ERASED
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [list(entry) if isinstance(entry, tuple) else entry for entry in value]
    return value
