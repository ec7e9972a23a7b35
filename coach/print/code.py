"""A link as a QR code: on paper, and as a picture for a page. The only module that knows segno."""

import io
from collections.abc import Iterator

import segno

ERROR = "m"
"""Level of correction: 15 % of the code may be lost, which ISO/IEC 18004 recommends for general use."""
QUIET = 4
"""Modules left free around a code (ISO/IEC 18004)."""


def dark_cells(link: str) -> tuple[int, Iterator[tuple[int, int]]]:
    """Modules on a side of the code with its quiet zone, and (column, row) of the dark ones, row 0 at the top."""
    code = _code(link)
    rows = list(code.matrix_iter(border=QUIET))
    return len(rows), ((column, row) for row, line in enumerate(rows) for column, dark in enumerate(line) if dark)


def code_image(link: str) -> bytes:
    """An SVG of the code, black on white whatever the theme, since a camera needs the contrast."""
    out = io.BytesIO()
    _code(link).save(out, kind="svg", scale=8, border=QUIET, dark="black", light="white", xmldecl=False)
    return out.getvalue()


def _code(link: str) -> segno.QRCode:
    return segno.make(link, error=ERROR, micro=False)
