"""A4 paper, and what is drawn on it: text that fits, lines to write on, boxes to tick, codes to scan."""

import io
from collections.abc import Iterator
from dataclasses import dataclass

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from coach.print import fonts
from coach.print.code import dark_cells

SMALLEST = 7.0
"""Points: smaller is not read on a badge at arm's length; what does not fit then is cut."""
RULE = 0.4
"""Points: width of a line to cut along or to write on."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A sheet. pdf: its bytes; pages: how many; unprintable: text and the characters in it that no font has."""

    pdf: bytes
    pages: int
    unprintable: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A rectangle of a page, in points from its lower left corner."""

    left: float
    bottom: float
    width: float
    height: float

    @property
    def top(self) -> float:
        """Its upper edge."""
        return self.bottom + self.height


class Paper:
    """Pages being drawn."""

    def __init__(self, title: str) -> None:
        self._out = io.BytesIO()
        self._canvas = Canvas(self._out, pagesize=A4, invariant=1)
        self._canvas.setTitle(title)
        self._pages = 1
        self._unprintable: dict[str, str] = {}

    def places(self, count: int, columns: int, width: float, height: float) -> Iterator[Place]:
        """`count` cards of a size in mm, side by side, on as many pages as they need, with lines to cut along."""
        wide, high = width * mm, height * mm
        rows = int(A4[1] // high)
        left, bottom = (A4[0] - columns * wide) / 2, (A4[1] - rows * high) / 2
        for number in range(count):
            on_page = number % (columns * rows)
            if number and not on_page:
                self._canvas.showPage()
                self._pages += 1
            column, row = on_page % columns, on_page // columns
            place = Place(left + column * wide, bottom + (rows - 1 - row) * high, wide, high)
            self._canvas.setLineWidth(RULE)
            self._canvas.setStrokeGray(0.7)
            self._canvas.rect(place.left, place.bottom, place.width, place.height)
            self._canvas.setStrokeGray(0)
            yield place

    def text(self, text: str, left: float, bottom: float, most: float, size: float, centred: bool = False) -> None:
        """One line, smaller where it would be wider than `most` points, and cut where it still is."""
        missing = fonts.unprintable(text)
        if missing:
            self._unprintable[text] = missing
        size = max(SMALLEST, min(size, size * most / max(fonts.width(text, size), 1)))
        while fonts.width(text, size) > most and len(text) > 1:
            text = text.rstrip("…")[:-1] + "…"
        if centred:
            left += (most - fonts.width(text, size)) / 2
        for font, stretch in fonts.runs(text):
            self._canvas.setFont(font, size)
            self._canvas.drawString(left, bottom, stretch)
            left += self._canvas.stringWidth(stretch, font, size)

    def line_for(self, label: str, left: float, bottom: float, most: float, size: float) -> None:
        """A label, and a line after it to write on."""
        self.text(label, left, bottom, most, size)
        after = left + min(fonts.width(label, size), most) + size / 2
        self._canvas.setLineWidth(RULE)
        self._canvas.line(after, bottom - 1, left + most, bottom - 1)

    def box(self, left: float, bottom: float, side: float) -> None:
        """A box to tick."""
        self._canvas.setLineWidth(1)
        self._canvas.rect(left, bottom, side, side)

    def code(self, link: str, left: float, bottom: float, side: float) -> None:
        """A QR code, its quiet zone within `side` points."""
        across, cells = dark_cells(link)
        cell = side / across
        path = self._canvas.beginPath()
        for column, row in cells:
            path.rect(left + column * cell, bottom + side - (row + 1) * cell, cell, cell)
        self._canvas.drawPath(path, stroke=0, fill=1)

    def printed(self) -> Printed:
        """The pages, done."""
        self._canvas.save()
        return Printed(self._out.getvalue(), self._pages, tuple(self._unprintable.items()))
