"""What somebody wrote about whom they know -> statements, one each. Commas are left alone: they stand within one."""

import re

SEPARATOR = re.compile(r"\s*\|\s*")
"""Between statements in one field of our own form: ` | `, with whatever blanks people leave."""
_BREAK = re.compile(r"[\r\n\u2028]+|[|｜;；]")
_NUMBER = re.compile(r"(?<![\d.])[(（]?(\d{1,2})[.)、．）](?!\d)\s*")
_BULLET = re.compile(r"^\s*(?:[-*]\s+|[–—•·●▪]\s*|[①-⑳]\s*)")
_NOTHING = frozenset("- -- — . / n/a na none nil nobody no 无 無 没有 沒有 暂无 暫無 没 略".split()) | {
    "info requested",
    "no one",
    "not applicable",
}
"""What people write where they have nothing to say; Eventbrite's own word is `Info Requested`."""


def tidy(text: str) -> str:
    """`text` on one line, single blanks; "" where it only says that there is nothing to say."""
    line = " ".join(text.split())
    return "" if line.casefold().rstrip(".。") in _NOTHING else line


def split_statements(cell: str) -> tuple[str, ...]:
    """The statements in a cell, each once: split by |, new lines, semicolons, and the numbers of a list."""
    pieces = (piece for part in _BREAK.split(re.sub(r"(?=[①-⑳])", "\n", cell)) for piece in _listed(part))
    return tuple(dict.fromkeys(statement for piece in pieces if (statement := tidy(_BULLET.sub("", piece)))))


def _listed(part: str) -> list[str]:
    """The items of `1. … 2. …`, or the part itself without the number it begins with."""
    part = part.strip()
    starts: list[re.Match[str]] = []
    for mark in _NUMBER.finditer(part):
        if (not starts and mark.start() == 0) or (starts and int(mark[1]) == int(starts[-1][1]) + 1):
            starts.append(mark)
    if not starts:
        return [part]
    ends = [mark.start() for mark in starts[1:]] + [len(part)]
    return [part[mark.end() : end].strip(" ,，、") for mark, end in zip(starts, ends, strict=True)]
