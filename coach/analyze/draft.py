"""A pitch as it was given, with where its sentences and quotations stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

Stretch = tuple[int, int]
"""Start and end, code points."""

_CLOSING = {'"': '"', "“": "”", "„": "“", "«": "»", "‘": "’", "「": "」", "『": "』", "《": "》"}


@dataclass(frozen=True, slots=True)
class Draft:
    """A pitch and what every language knows of it; each adds its own.

    text: as given; plain: the same length, lower case, straight apostrophes and quotes, one blank for each control
    character; sentences: (start, end) of each; quotes: (start, end) of what stands in quotation marks.
    """

    text: str
    plain: str
    sentences: tuple[Stretch, ...]
    quotes: tuple[Stretch, ...]

    def quoted(self, start: int, end: int) -> bool:
        """Whether the stretch lies wholly in quotation marks."""
        return any(a <= start and end <= b for a, b in self.quotes)

    def sentence_at(self, offset: int) -> Stretch:
        """Character offsets of the sentence that holds `offset`."""
        for start, end in self.sentences:
            if start <= offset < end:
                return start, end
        return self.sentences[-1] if self.sentences else (0, len(self.text))


def readable(text: str) -> str:
    """`text` with a blank for each control character, straight apostrophes: same length, same offsets."""
    blanks = "".join(" " if (c < " " or "\x7f" <= c <= "\x9f") and c != "\n" else c for c in text)
    return blanks.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"').replace("\u00a0", " ")


def plain(text: str) -> str:
    """`text` readable and in lower case, where that keeps its length."""
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in readable(text))


def quotes(text: str) -> Iterator[Stretch]:
    """What stands in quotation marks, marks included."""
    at = 0
    while at < len(text):
        closing = _CLOSING.get(text[at])
        if closing and (at == 0 or not text[at - 1].isascii() or not text[at - 1].isalnum()):
            found = re.compile("[" + closing + r"](?![a-zA-Z0-9_])").search(text, at + 1)
            if found:
                yield at, found.end()
                at = found.end()
                continue
        at += 1
