"""A file -> its rows, each with the line it starts on. A row that cannot be read is a BadRow in its place."""

import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coach.errors import BadRow, FileUnreadable, MissingColumns
from coach.files.encoding import decoded
from coach.files.source import load
from coach.files.table import Record, delimited, fitted, sheet
from coach.say import mark, say

ADD_IT = mark("add the column")
MAX_BYTES = 50_000_000
"""A room of 500 is under 1 MB; beyond this a file is something else."""


OBJECT = '{"id": …}'
"""How a row of JSON Lines is written."""
_KINDS: dict[type, str] = {
    list: mark("a list"),
    str: mark("a string"),
    bool: mark("true or false"),
    int: mark("a number"),
    float: mark("a number"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One row. line: where it starts in the file, 1 is the first line (for XLSX the row of the sheet)."""

    line: int
    fields: dict[str, Any]


def read_rows(path: str, required: tuple[str, ...], mend: str = ADD_IT) -> list[Row | BadRow]:
    """Rows of a JSON Lines, CSV, TSV or XLSX file, by the end of its name; `-` is JSON Lines on standard input.

    Raises FileUnreadable, and MissingColumns where a table's header lacks one of `required`; mend: a message of what to
    do then.
    """
    kind = Path(path).suffix.lower()
    data = load(path, MAX_BYTES)
    if kind == ".xlsx":
        empty = say("its first sheet is empty; the first row should be {columns}", columns=say(", ").join(required))
        return list(_table(path, sheet(path, data), required, mend, empty))
    text, _ = decoded(path, data)
    if path == "-" or kind in {".jsonl", ".ndjson"}:
        return list(_json_lines(path, text))
    if kind not in {".csv", ".tsv", ".txt", ""}:
        raise FileUnreadable(
            say("files that end in {kind} are not read; use .jsonl, .csv, .tsv or .xlsx", kind=kind), path
        )
    delimiter = "\t" if kind == ".tsv" else ","
    empty = say("is empty; its first line should be {columns}", columns=delimiter.join(required))
    return list(_table(path, delimited(path, text, delimiter), required, mend, empty))


def read_text(path: str) -> str:
    """The whole text of a file; `-` is standard input. Raises FileUnreadable."""
    return decoded(path, load(path, MAX_BYTES))[0]


def _json_lines(path: str, text: str) -> Iterator[Row | BadRow]:
    for number, line in enumerate(io.StringIO(text, newline=None), start=1):
        if not line.strip():
            continue
        try:
            value = json.loads(line, parse_constant=_refuse_constant)
        except json.JSONDecodeError as error:
            yield BadRow(
                say("not JSON at character {place} ({reason})", place=error.pos + 1, reason=error.msg), path, number
            )
        except (ValueError, RecursionError) as error:
            yield BadRow(say("not JSON ({reason})", reason=str(error)[:80]), path, number)
        else:
            if isinstance(value, dict):
                yield Row(number, value)
            else:
                yield BadRow(
                    say("holds {what}, not an object such as {example}", what=_what(value), example=OBJECT),
                    path,
                    number,
                )


def _refuse_constant(name: str) -> None:
    raise ValueError(say("{name} is not a JSON value", name=name))


def _what(value: object) -> str:
    return say(_KINDS[type(value)]) if type(value) in _KINDS else "null"


def _table(
    path: str, records: Iterable[Record | BadRow], required: tuple[str, ...], mend: str, empty: str
) -> Iterator[Row | BadRow]:
    header: list[str] | None = None
    for record in records:
        if header is None:
            header = _header(path, named(path, record).cells, required, mend)
        elif isinstance(record, BadRow):
            yield record
        else:
            yield _row(path, header, record)
    if header is None:
        raise FileUnreadable(empty, path)


def named(path: str, record: Record | BadRow) -> Record:
    """The record as the header it should be. Raises FileUnreadable where it is not even a row."""
    if isinstance(record, BadRow):
        raise FileUnreadable(say("the header is not a row of a table; check its quotation marks"), path, record.line)
    return record


def misfit(path: str, record: Record, width: int) -> BadRow:
    """What to say of a record that does not have the header's `width`."""
    return BadRow(
        say(
            "has {count} fields, the header has {width}; check commas and quotation marks",
            count=len(record.cells),
            width=width,
        ),
        path,
        record.line,
    )


def _row(path: str, header: list[str], record: Record) -> Row | BadRow:
    cells = fitted(record, len(header))
    if cells is None:
        return misfit(path, record, len(header))
    if any("\0" in cell for cell in cells):
        column = next(name for name, cell in zip(header, cells, strict=True) if "\0" in cell)
        return BadRow(say("holds a NUL byte; type it again"), path, record.line, column)
    return Row(record.line, dict(zip(header, cells, strict=True)))


def _header(path: str, cells: list[str], required: tuple[str, ...], mend: str) -> list[str]:
    names = [cell.strip().lower() for cell in cells]
    missing = [name for name in required if name not in names]
    if missing:
        comma = say(", ")
        raise MissingColumns(
            say(
                "the header lacks {missing} (it has {found}); {mend}",
                missing=comma.join(missing),
                found=comma.join(name[:40] for name in names[:20] if name) or say("nothing"),
                mend=say(mend),
            ),
            path,
            1,
        )
    double = {name for name in names if name and names.count(name) > 1}
    if double & set(required):
        raise MissingColumns(
            say("the header names {columns} twice; keep one", columns=say(", ").join(sorted(double))), path, 1
        )
    return names
