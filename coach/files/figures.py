"""Rows of plain values -> a file for a spreadsheet, in which nothing is a formula."""

import csv
import io
from collections.abc import Sequence

from coach.files.table import escaped

Value = str | int | float | None
"""Of a cell; None is blank."""


def as_csv(rows: Sequence[Sequence[Value]]) -> bytes:
    """CSV in UTF-8 with a mark that Excel tells the encoding by; texts begin with an apostrophe where they must."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows([[_cell(value) for value in row] for row in rows])
    return out.getvalue().encode("utf-8-sig")


def as_workbook(rows: Sequence[Sequence[Value]], title: str) -> bytes:
    """An XLSX workbook of one sheet, its first row fixed. title: of the sheet."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    for row in rows:
        cells = []
        for value in row:
            cell = WriteOnlyCell(sheet, value=_cell(value))
            if isinstance(value, str):
                cell.data_type = "s"
            cells.append(cell)
        sheet.append(cells)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _cell(value: Value) -> Value:
    return escaped(value) if isinstance(value, str) else value
