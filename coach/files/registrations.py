"""The list of a registration site -> registrations, and a preview of what was understood that can be corrected."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from coach.errors import BadRow, MissingColumns
from coach.files.headers import corrected, is_order, kind_of, understand
from coach.files.known import Known
from coach.files.listing import MOST_BYTES, Listing, listing
from coach.files.registrant import Cell, registrant
from coach.files.rows import misfit
from coach.files.source import load
from coach.files.table import Record, fitted, unescaped
from coach.say import say
from coach.types import Field, Preview, Registration

PREVIEWED = 5
"""People that a preview shows."""


def preview(source: str | Path | bytes, name: str | None = None, columns: Mapping[str, Field] | None = None) -> Preview:
    """What is understood of a list, for people to look over. As `read_registrations`."""
    return read_registrations(source, name, columns)[1]


def read_registrations(
    source: str | Path | bytes, name: str | None = None, columns: Mapping[str, Field] | None = None
) -> tuple[list[Registration], Preview]:
    """Those on the list of Eventbrite, Luma, Meetup, an online form, a 报名表 or our own form, and what was understood.

    source: a path (`-` is standard input), or the bytes of an upload; name: what to call it in messages; columns:
    header -> field, for those that were misunderstood. CSV, TSV and XLSX are told apart by what is in them. Rows that
    cannot be used, and a list without a column of names, are the preview's problems. Raises FileUnreadable where
    nothing can be read or it is over a limit, MissingColumns where `columns` does not fit the header.
    """
    path = name or ("upload" if isinstance(source, bytes) else str(source))
    listed = listing(path, source if isinstance(source, bytes) else load(str(source), MOST_BYTES))
    try:
        fields = corrected(understand(listed.headers), columns or {})
    except ValueError as error:
        raise MissingColumns(str(error), path, listed.line) from None
    people: list[Registration] = []
    left_out: Counter[str] = Counter()
    problems: list[BadRow | MissingColumns] = []
    for one in _understood(path, listed, fields):
        if isinstance(one, Registration):
            people.append(one)
        elif isinstance(one, str):
            left_out[one] += 1
        else:
            problems.append(one)
    return people, Preview(
        kind=kind_of(listed.headers),
        encoding=listed.encoding,
        columns=fields,
        examples=listed.examples(),
        rows=tuple(people[:PREVIEWED]),
        people=len(people),
        left_out=dict(left_out),
        problems=tuple(problems),
    )


def _understood(
    path: str, listed: Listing, fields: Mapping[str, Field]
) -> Iterator[Registration | str | BadRow | MissingColumns]:
    """For each row, in order: a person, the reason they are left out, or what is wrong."""
    if {"name", "first_name", "last_name"}.isdisjoint(fields.values()):
        shown = say(", ").join(header[:40] for header in listed.headers)
        yield MissingColumns(
            say("no column is understood as names; say which is one of {shown}", shown=shown), path, listed.line
        )
        return
    ours = kind_of(listed.headers) == "ours"
    known = Known(orders=any(field == "reference" and is_order(header) for header, field in fields.items()))
    for row in listed.rows:
        cells = fitted(row, len(fields)) if isinstance(row, Record) else None
        if isinstance(row, BadRow):
            yield row
        elif cells is None:
            yield misfit(path, row, len(fields))
        else:
            one = registrant(path, row.line, _by_field(fields, cells), ours)
            yield one if isinstance(one, str | BadRow) else known.add(path, row.line, one)


def _by_field(fields: Mapping[str, Field], cells: list[str]) -> dict[Field, list[Cell]]:
    found: dict[Field, list[Cell]] = {}
    for (header, field), text in zip(fields.items(), cells, strict=True):
        if field != "ignored":
            found.setdefault(field, []).append(Cell(header, unescaped(text.strip())))
    return found
