"""Tables -> a folder of CSV files, a workbook or one JSON file."""

import csv
import io
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from coach.errors import FileUnreadable
from coach.files.table import escaped
from coach.files.write import whole_file
from coach.say import say

Tables = Mapping[str, Sequence[Mapping[str, Any]]]
"""Rows of plain values by the name of their table."""
CELL = 32_767
"""Characters a cell of a workbook can hold, by Excel's specification."""


def write_tables(path: str, tables: Tables, form: str) -> list[str]:
    """Write every table: `csv`, a folder with a file each; `xlsx`, a sheet each; `json`, one object. The files written.

    No cell of a spreadsheet begins like a formula (`escaped`); JSON has the texts as they are, and `-` writes it to
    standard output. Raises FileUnreadable where a file cannot be written, or a text is too long for a cell.
    """
    if form == "csv":
        return _folder(path, tables)
    data = _book(path, tables) if form == "xlsx" else _object(tables)
    if path == "-" and form == "json":
        sys.stdout.buffer.write(data)
        return []
    with whole_file(path) as stream:
        stream.write(data)
    return [path]


def _folder(path: str, tables: Tables) -> list[str]:
    folder = Path(path)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise FileUnreadable(say("cannot be made a folder ({why}); name another", why=why), path) from None
    written = []
    for name, rows in tables.items():
        text = io.StringIO(newline="")
        writer = csv.writer(text)
        writer.writerows([list(rows[0])] if rows else [])
        writer.writerows([_cell(value) for value in row.values()] for row in rows)
        written.append(str(folder / f"{name}.csv"))
        with whole_file(written[-1]) as stream:
            stream.write(text.getvalue().encode("utf8"))
    return written


def _book(path: str, tables: Tables) -> bytes:
    from openpyxl import Workbook
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    _refuse_long(path, tables)
    book = Workbook(write_only=True)
    for name, rows in tables.items():
        sheet = book.create_sheet(name)
        if rows:
            sheet.append(list(rows[0]))
        for row in rows:
            cells = map(_cell, row.values())
            # XML, which a workbook is, has no control characters: a mark stands in their place.
            sheet.append([ILLEGAL_CHARACTERS_RE.sub("\ufffd", c) if isinstance(c, str) else c for c in cells])
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def _refuse_long(path: str, tables: Tables) -> None:
    for name, rows in tables.items():
        for number, row in enumerate(rows, start=2):
            for column, cell in ((column, _cell(value)) for column, value in row.items()):
                if isinstance(cell, str) and len(cell) > CELL:
                    raise FileUnreadable(
                        say(
                            "the sheet {name} cannot hold a text of {length} characters, at most {most}; export as "
                            "json or csv",
                            name=name,
                            length=len(cell),
                            most=CELL,
                        ),
                        path,
                        number,
                        column,
                    )


def _object(tables: Tables) -> bytes:
    return json.dumps(tables, ensure_ascii=False, allow_nan=False, indent=1).encode("utf8") + b"\n"


def _cell(value: Any) -> Any:
    if isinstance(value, list):
        value = json.dumps(value, ensure_ascii=False)
    return escaped(value) if isinstance(value, str) else value
