"""The bytes of a registration list -> its header and rows, within bounds, and the encoding they were in."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from coach.errors import BadRow, FileUnreadable
from coach.files.encoding import decoded_list
from coach.files.headers import understand
from coach.files.rows import named
from coach.files.table import MOST_COLUMNS, Record, delimited, delimiter_of, sheet, unescaped
from coach.say import say

MOST_BYTES = 10_000_000
"""Of a list; a room of 500 is under 1 MB."""
MOST_ROWS = 5_000
"""Of a list: ten times the largest room."""
READ = MOST_ROWS + 3
"""Rows that are read: a title and a header besides, and one too many to know that there are more."""
_WORKBOOK, _OLD_WORKBOOK = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True, slots=True)
class Listing:
    """A list as it stands. line: where the header is; headers: each once; rows: all below it that are not blank."""

    line: int
    headers: tuple[str, ...]
    rows: tuple[Record | BadRow, ...]
    encoding: str

    def examples(self) -> dict[str, str]:
        """Header -> its first cell that is not blank."""
        found: dict[str, str] = {}
        for row in self.rows:
            for header, cell in zip(self.headers, row.cells if isinstance(row, Record) else (), strict=False):
                if cell.strip():
                    found.setdefault(header, unescaped(cell.strip()))
        return found


def listing(path: str, data: bytes) -> Listing:
    """What is in a CSV, TSV or XLSX file, told apart by its content. Raises FileUnreadable."""
    if len(data) > MOST_BYTES:
        raise FileUnreadable(say("is larger than {most} MB; split it", most=MOST_BYTES // 1_000_000), path)
    if data.startswith(_OLD_WORKBOOK):
        raise FileUnreadable(say("is an Excel workbook of before 2007; save it again as .xlsx"), path)
    records: list[Record | BadRow]
    if data.startswith(_WORKBOOK):
        records, encoding = [*sheet(path, data, READ)], "XLSX"
    else:
        text, encoding = decoded_list(path, data)
        records = list(itertools.islice(delimited(path, text, delimiter_of(text)), READ))
    if _has_title(records):
        del records[0]
    if not records:
        raise FileUnreadable(say("is empty; its first line should name its columns"), path)
    header, rows = named(path, records[0]), tuple(records[1:])
    if len(rows) > MOST_ROWS:
        raise FileUnreadable(say("has more than {most:,} rows; split it", most=MOST_ROWS), path)
    return Listing(header.line, _headers(path, header), rows, encoding)


def _has_title(records: Sequence[Record | BadRow]) -> bool:
    """Whether the first row stands alone in its line, above a wider one, and names no column."""
    if len(records) < 2 or not (isinstance(records[0], Record) and isinstance(records[1], Record)):
        return False
    first, second = ([cell for cell in record.cells if cell.strip()] for record in (records[0], records[1]))
    return len(first) == 1 < len(second) and set(understand(first).values()) == {"ignored"}


def _headers(path: str, record: Record) -> tuple[str, ...]:
    """Names of the columns: a blank one is named by where it stands, the second of one name too."""
    cells = [" ".join(cell.replace("\0", "").split()) for cell in record.cells]
    while cells and not cells[-1]:
        cells.pop()
    if len(cells) > MOST_COLUMNS:
        raise FileUnreadable(
            say("has {count} columns; the most is {most}: take some out", count=len(cells), most=MOST_COLUMNS),
            path,
            record.line,
        )
    names: dict[str, None] = {}
    for number, cell in enumerate(cells, start=1):
        name = cell or say("(column {number})", number=number)
        while name in names:
            name += f" ({number})"
        names[name] = None
    return tuple(names)
