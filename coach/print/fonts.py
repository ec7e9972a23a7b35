"""Which font prints a character. Latin, Greek and Cyrillic are embedded; Chinese, Japanese kana and Korean are named.

Noto Sans is embedded as a subset. The East Asian fonts are those that every reader of PDF brings a face of its own for
(PDF 32000-1, 9.7.5.2): nothing has to be downloaded, and a sheet stays small.
"""

from functools import cache
from itertools import groupby

import fontpkg
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont

LATIN = "Noto Sans"
EAST_ASIAN = (("STSong-Light", "gbk"), ("HYSMyeongJo-Medium", "cp949"))
"""Font -> the encoding whose characters it has: Adobe-GB1-2 covers GBK, Adobe-Korea1-1 covers the code page 949."""
MISSING = "□"
"""Printed in the place of a character that no font has; GBK has it."""


def font_of(character: str) -> str | None:
    """The font that prints a character; None where none does."""
    if ord(character) in _latin().face.charToGlyph:
        return LATIN
    return next((font for font, encoding in _east_asian() if _is_in(character, encoding)), None)


def unprintable(text: str) -> str:
    """The characters of `text` that no font prints, each once."""
    return "".join(dict.fromkeys(one for one in text if font_of(one) is None))


def runs(text: str) -> list[tuple[str, str]]:
    """`text` as stretches of one font each, (font, stretch); MISSING for what cannot be printed."""
    shown = [one if font_of(one) else MISSING for one in text]
    return [(font or LATIN, "".join(stretch)) for font, stretch in groupby(shown, key=font_of)]


def width(text: str, size: float) -> float:
    """Points that `text` takes at a size in points."""
    return sum(pdfmetrics.stringWidth(stretch, font, size) for font, stretch in runs(text))


def _is_in(character: str, encoding: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return character.isprintable()


@cache
def _latin() -> TTFont:
    font = TTFont(LATIN, str(fontpkg.path(LATIN)))
    pdfmetrics.registerFont(font)
    return font


@cache
def _east_asian() -> tuple[tuple[str, str], ...]:
    for font, _ in EAST_ASIAN:
        pdfmetrics.registerFont(UnicodeCIDFont(font))
    return EAST_ASIAN
