"""Records -> rows and back: a column has the name of its field."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, Row, Table
from sqlalchemy.dialects import postgresql, sqlite

T = TypeVar("T")


def as_row(record: Any) -> dict[str, Any]:
    """A record's fields by name."""
    return {field.name: getattr(record, field.name) for field in fields(record)}


def made(kind: type[T], row: Row[Any]) -> T:
    """A record of a row that has its fields and perhaps more."""
    return kind(**{field.name: row._mapping[field.name] for field in fields(kind)})  # type: ignore[arg-type]


def insert(connection: Connection, table: Table) -> sqlite.Insert:
    """An INSERT that knows ON CONFLICT, which either database has as its own; they are written alike."""
    if connection.dialect.name == "postgresql":
        return cast(sqlite.Insert, postgresql.insert(table))
    return sqlite.insert(table)


def put(connection: Connection, table: Table, rows: Iterable[Mapping[str, Any]], key: Sequence[str]) -> None:
    """Add rows, or replace those of the same `key`; always in the order of the key, so that no two writers block
    each other."""
    ordered = sorted(rows, key=lambda row: [row[name] for name in key])
    if not ordered:
        return
    statement = insert(connection, table)
    changed = {name: statement.excluded[name] for name in ordered[0] if name not in key}
    connection.execute(statement.on_conflict_do_update(index_elements=list(key), set_=changed), ordered)
