"""Rows -> attendees and needs, with one sentence for each row that cannot be used."""

from dataclasses import replace
from typing import Any

from coach.errors import BadRow, UnreadableText
from coach.files.rows import Row, read_rows
from coach.files.statements import SEPARATOR
from coach.files.table import unescaped
from coach.say import mark, say
from coach.types import Attendee, Need

ATTENDEE_COLUMNS = ("id", "name", "network")
FROM_A_LIST = mark(
    "add the column, or make attendees of a registration list with `coach people FILE --output ATTENDEES.csv`"
)


def identifier(path: str, row: Row, seen: dict[str, int]) -> str | BadRow:
    """The row's id as text, or why it has none. `seen` (id -> line) remembers it."""
    value = row.fields.get("id")
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, (str, int)) or not str(value).strip():
        return BadRow(say("has no id; give each row one of its own"), path, row.line, "id")
    name = str(value).strip()
    if _broken(name):
        return BadRow(say("its id holds half a character; type it again"), path, row.line, "id")
    if name in seen:
        return BadRow(
            say("the id {name!r} stands already on line {other}; give this row another", name=name, other=seen[name]),
            path,
            row.line,
            "id",
        )
    seen[name] = row.line
    return name


def read_attendees(path: str) -> tuple[list[Attendee], list[BadRow]]:
    """Attendees of a file with columns id, name, network and, where there, headline and pitch.

    Raises FileUnreadable, MissingColumns; rows that cannot be used come back as the second list.
    """
    attendees: list[Attendee] = []
    problems: list[BadRow] = []
    seen: dict[str, int] = {}
    for row in read_rows(path, ATTENDEE_COLUMNS, FROM_A_LIST):
        made = row if isinstance(row, BadRow) else _attendee(path, _as_written(row), seen)
        if isinstance(made, BadRow):
            problems.append(made)
        else:
            attendees.append(made)
    return attendees, problems


def read_needs(path: str) -> list[Need | tuple[str | None, BadRow | UnreadableText]]:
    """Needs of a file of {"id", "pitch", "need"?, "asker"?}, in order; a row that cannot be used is its id and why.

    A need's text is empty where the row gives none: it is for the caller to read it out of the pitch.
    Raises FileUnreadable, MissingColumns.
    """
    out: list[Need | tuple[str | None, BadRow | UnreadableText]] = []
    seen: dict[str, int] = {}
    for row in read_rows(path, ("id", "pitch")):
        if isinstance(row, BadRow):
            out.append((None, row))
            continue
        name = identifier(path, row, seen)
        if isinstance(name, BadRow):
            out.append((None, name))
            continue
        pitch, need = row.fields.get("pitch") or "", row.fields.get("need") or ""
        bad = next((f for f, v in (("pitch", pitch), ("need", need)) if not isinstance(v, str)), None)
        if bad:
            out.append((name, BadRow(say("is not text"), path, row.line, bad)))
        elif not (pitch.strip() or need.strip()):
            out.append((name, BadRow(say("has neither a pitch nor a need"), path, row.line, "pitch")))
        elif _broken(pitch) or _broken(need):
            place = say(
                "{file}, line {line}: {message}",
                file=path,
                line=row.line,
                message=say("holds half a character; type it again"),
            )
            out.append((name, UnreadableText(place)))
        else:
            asker = row.fields.get("asker")
            out.append(Need(name, need.strip(), pitch, str(asker).strip() if asker not in (None, "") else None))
    return out


def _as_written(row: Row) -> Row:
    """The row without the apostrophes that keep its cells from being formulas in a spreadsheet."""
    return replace(row, fields={k: unescaped(v) if isinstance(v, str) else v for k, v in row.fields.items()})


def _attendee(path: str, row: Row, seen: dict[str, int]) -> Attendee | BadRow:
    name = identifier(path, row, seen)
    if isinstance(name, BadRow):
        return name
    absent = next((column for column in ATTENDEE_COLUMNS if column not in row.fields), None)
    if absent:  # only JSON Lines, which have no header to check
        return BadRow(say("is missing; leave it blank where there is nothing to say"), path, row.line, absent)
    fields: dict[str, Any] = {}
    for column in ("name", "headline", "network", "pitch"):
        value = row.fields.get(column) or ""
        if column == "network" and isinstance(value, list) and all(isinstance(v, str) for v in value):
            value = " | ".join(value)
        if not isinstance(value, str):
            return BadRow(say("is not text"), path, row.line, column)
        if _broken(value):
            return BadRow(say("holds half a character; type it again"), path, row.line, column)
        fields[column] = value.strip()
    if not fields["name"]:
        return BadRow(say("is empty; say who this is"), path, row.line, "name")
    statements = tuple(s for s in SEPARATOR.split(fields["network"]) if s)
    return Attendee(name, fields["name"], fields["headline"], statements, fields["pitch"])


def _broken(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text)
