"""A file -> its rows, each with the line it starts on. A row that cannot be read is a BadRow in its place."""

import csv
import io
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coach.errors import BadRow, FileUnreadable, MissingColumns

MAX_BYTES = 50_000_000
"""A room of 500 is under 1 MB; beyond this a file is something else."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row. line: where it starts in the file, 1 is the first line (for XLSX the row of the sheet)."""

    line: int
    fields: dict[str, Any]


def read_rows(path: str, required: tuple[str, ...]) -> list[Row | BadRow]:
    """Rows of a JSON Lines, CSV, TSV or XLSX file, by the end of its name; `-` is JSON Lines on standard input.

    Raises FileUnreadable, and MissingColumns where a table's header lacks one of `required`.
    """
    kind = Path(path).suffix.lower()
    data = _bytes(path)
    if kind == ".xlsx":
        return list(_sheet(path, data, required))
    text = _text(path, data)
    if path == "-" or kind in {".jsonl", ".ndjson"}:
        return list(_json_lines(path, text))
    if kind not in {".csv", ".tsv", ".txt", ""}:
        raise FileUnreadable(f"files that end in {kind} are not read; use .jsonl, .csv, .tsv or .xlsx", path)
    return list(_table(path, text, "\t" if kind == ".tsv" else ",", required))


def read_text(path: str) -> str:
    """The whole text of a file; `-` is standard input. Raises FileUnreadable."""
    return _text(path, _bytes(path))


def _bytes(path: str) -> bytes:
    try:
        data = sys.stdin.buffer.read(MAX_BYTES + 1) if path == "-" else _read(Path(path))
    except OSError as error:
        raise FileUnreadable(f"cannot be read ({error.strerror or error}); check the name", path) from None
    except ValueError:  # a name with a NUL in it
        raise FileUnreadable("is not the name of a file", path) from None
    if len(data) > MAX_BYTES:
        raise FileUnreadable(f"is larger than {MAX_BYTES // 1_000_000} MB; split it", path)
    return data


def _read(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(MAX_BYTES + 1)


def _text(path: str, data: bytes) -> str:
    """UTF-8 with or without a mark, or UTF-16 with one. Nothing else is guessed: a wrong guess is silent damage."""
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise FileUnreadable(
            f"byte 0x{data[error.start]:02x} is not UTF-8 text; save the file as UTF-8 (in a spreadsheet: “CSV UTF-8”)",
            path,
            line,
        ) from None


def _json_lines(path: str, text: str) -> Iterator[Row | BadRow]:
    for number, line in enumerate(io.StringIO(text, newline=None), start=1):
        if not line.strip():
            continue
        try:
            value = json.loads(line, parse_constant=_refuse_constant)
        except json.JSONDecodeError as error:
            yield BadRow(f"not JSON at character {error.pos + 1} ({error.msg})", path, number)
        except (ValueError, RecursionError) as error:
            yield BadRow(f"not JSON ({str(error)[:80]})", path, number)
        else:
            if isinstance(value, dict):
                yield Row(number, value)
            else:
                yield BadRow(f'holds {_what(value)}, not an object such as {{"id": …}}', path, number)


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not a JSON value")


def _what(value: object) -> str:
    names = {list: "a list", str: "a string", bool: "true or false", int: "a number", float: "a number"}
    return names.get(type(value), "null")


def _table(path: str, text: str, delimiter: str, required: tuple[str, ...]) -> Iterator[Row | BadRow]:
    csv.field_size_limit(MAX_BYTES)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    header: list[str] | None = None
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            break
        except csv.Error as error:
            if header is None:
                raise FileUnreadable(f"the header is not {delimiter!r}-separated text ({error})", path, line) from None
            yield BadRow(f"not a row of the table ({error}); check its quotation marks", path, line)
            continue
        if not any(cell.strip() for cell in cells):
            continue
        if header is None:
            header = _header(path, cells, required)
        elif len(cells) != len(header):
            yield BadRow(
                f"has {len(cells)} fields, the header has {len(header)}; check commas and quotation marks",
                path,
                line,
            )
        elif any("\0" in cell for cell in cells):
            column = next(name for name, cell in zip(header, cells, strict=True) if "\0" in cell)
            yield BadRow("holds a NUL byte; type it again", path, line, column)
        else:
            yield Row(line, dict(zip(header, cells, strict=True)))
    if header is None:
        raise FileUnreadable(f"is empty; its first line should be {delimiter.join(required)}", path)


def _sheet(path: str, data: bytes, required: tuple[str, ...]) -> Iterator[Row | BadRow]:
    import warnings

    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():  # openpyxl warns of styles and extensions that carry no data
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            try:
                sheets = book.worksheets
                table = list(sheets[0].iter_rows(values_only=True)) if sheets else []
            finally:
                book.close()
    except Exception:  # a damaged workbook fails anywhere in zipfile, the XML parser or openpyxl
        raise FileUnreadable("is not an Excel workbook; save it again as .xlsx", path) from None
    header: list[str] | None = None
    for number, cells in enumerate(table, start=1):
        values = ["" if cell is None else _cell(cell) for cell in cells]
        if not any(value.strip() for value in values):
            continue
        if header is None:
            header = _header(path, values, required)
            continue
        values += [""] * (len(header) - len(values))
        yield Row(number, dict(zip(header, values, strict=False)))
    if header is None:
        raise FileUnreadable(f"its first sheet is empty; the first row should be {', '.join(required)}", path)


def _cell(value: object) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _header(path: str, cells: list[str], required: tuple[str, ...]) -> list[str]:
    names = [cell.strip().lower() for cell in cells]
    missing = [name for name in required if name not in names]
    if missing:
        found = ", ".join(name[:40] for name in names[:20] if name) or "nothing"
        raise MissingColumns(f"the header lacks {', '.join(missing)} (it has {found}); add the column", path, 1)
    double = {name for name in names if name and names.count(name) > 1}
    if double & set(required):
        raise MissingColumns(f"the header names {', '.join(sorted(double))} twice; keep one", path, 1)
    return names
