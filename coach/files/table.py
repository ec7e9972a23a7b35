"""A table, as text or as a workbook -> its rows as cells of text, each with the line it starts on."""

import csv
import io
import itertools
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from coach.errors import BadRow, FileUnreadable
from coach.say import say

MOST_COLUMNS = 300
"""A registration form asks a few dozen questions; a sheet can claim 16,384."""
MOST_SHEET_ROWS = 1_048_576
"""What a sheet has at most."""
MOST_UNPACKED = 100_000_000
"""Bytes a workbook may unpack to; a room of 500 is under 1 MB, and a few kilobytes can claim many gigabytes."""
_FORMULA = tuple("=+-@＝＋－＠\t\r")
"""What a spreadsheet takes for the beginning of a formula (OWASP, CSV Injection)."""


@dataclass(frozen=True, slots=True)
class Record:
    """One row. line: where it starts, 1 is the first line of the file (for XLSX the row of the sheet)."""

    line: int
    cells: list[str]


def delimited(path: str, text: str, delimiter: str) -> Iterator[Record | BadRow]:
    """Rows of a CSV or TSV text that are not blank. A row whose quotation marks do not close, or close in a later row,
    is a BadRow; the lines after its first are read as rows of their own, so that it takes nobody along."""
    csv.field_size_limit(max(len(text), 1))
    lines = list(io.StringIO(text, newline=""))
    width = start = 0
    while start < len(lines):
        for first, cells in _rows(lines, start, delimiter):
            if isinstance(cells, str) or (len(cells) < width and any("\n" in cell for cell in cells)):
                reason = cells if isinstance(cells, str) else say("it runs on into the next line")
                yield BadRow(
                    say("not a row of the table ({reason}); check its quotation marks", reason=reason), path, first + 1
                )
                start = first + 1
                break
            if any(cell.strip() for cell in cells):
                width = width or len(cells)
                yield Record(first + 1, cells)
        else:
            return


def delimiter_of(text: str) -> str:
    """Comma, tab or semicolon: whichever parts the header into most columns."""
    csv.field_size_limit(max(len(text), 1))
    header = text.lstrip("\r\n")
    return max(
        (",", "\t", ";"), key=lambda mark: len(next(csv.reader(io.StringIO(header, newline=""), delimiter=mark), ()))
    )


def sheet(path: str, data: bytes, most: int = MOST_SHEET_ROWS) -> list[Record]:
    """Rows of a workbook's first sheet that are not blank, `most` at the most, all of one width; a formula is its last
    value, or its text where it was never worked out. Raises FileUnreadable."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
        written = dict(_cells(data, most)) if unpacked <= MOST_UNPACKED else {}
        if any(cell.startswith("=") for cells in written.values() for cell in cells):
            worked_out = dict(_cells(data, most, data_only=True))
            written = {number: _either(worked_out.get(number, []), cells) for number, cells in written.items()}
    except Exception:  # a damaged workbook fails anywhere in zipfile, the XML parser or openpyxl
        raise FileUnreadable(say("is not an Excel workbook; save it again as .xlsx"), path) from None
    if unpacked > MOST_UNPACKED:
        raise FileUnreadable(
            say("unpacks to more than {most} MB; save its first sheet as CSV", most=MOST_UNPACKED // 1_000_000), path
        )
    width = max(map(len, written.values()), default=0)
    if width > MOST_COLUMNS:
        raise FileUnreadable(say("has more than {most} columns; take some out", most=MOST_COLUMNS), path)
    return [Record(number, cells + [""] * (width - len(cells))) for number, cells in written.items()]


def fitted(record: Record, width: int) -> list[str] | None:
    """The record's cells, without blank ones beyond `width`; None where it has more or fewer."""
    cells = record.cells[:width]
    return None if len(cells) < width or any(cell.strip() for cell in record.cells[width:]) else cells


def escaped(cell: str) -> str:
    """`cell` with an apostrophe before what a spreadsheet would take for a formula, so that it stays text."""
    return "'" + cell if cell.lstrip("'").startswith(_FORMULA) else cell


def unescaped(cell: str) -> str:
    """What `escaped` was given."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(_FORMULA) else cell


def _rows(lines: Sequence[str], start: int, delimiter: str) -> Iterator[tuple[int, list[str] | str]]:
    """Rows from line `start` on (0-based) with the line each begins on; at the first that is none, why, and no more."""
    reader = csv.reader((lines[k] for k in range(start, len(lines))), delimiter=delimiter, strict=True)
    begun = start
    try:
        for cells in reader:
            yield begun, cells
            begun = start + reader.line_num
    except csv.Error as error:
        yield begun, str(error)


def _cells(data: bytes, most: int, data_only: bool = False) -> Iterator[tuple[int, list[str]]]:
    """Number and cells of the rows that are not blank, without the blank cells at their ends, `most` at the most."""
    from openpyxl import load_workbook

    with warnings.catch_warnings():  # openpyxl warns of styles and extensions that carry no data
        warnings.simplefilter("ignore")
        book: Any = load_workbook(io.BytesIO(data), read_only=True, data_only=data_only)
        try:
            for first in book.worksheets[:1]:
                first.reset_dimensions()  # what a sheet says of its size is not to be relied on
                rows = enumerate(first.iter_rows(values_only=True), start=1)
                filled = ((number, cells) for number, row in rows if (cells := _filled(row)))
                yield from itertools.islice(filled, most)
        finally:
            book.close()


def _filled(row: Sequence[object]) -> list[str]:
    last = next((k for k in range(len(row), 0, -1) if row[k - 1] is not None and str(row[k - 1]).strip()), 0)
    return [_text(value) for value in row[: min(last, MOST_COLUMNS + 1)]]


def _text(value: object) -> str:
    if value is None:
        return ""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _either(worked_out: list[str], written: list[str]) -> list[str]:
    return [value or text for value, text in itertools.zip_longest(worked_out, written, fillvalue="")]
