"""Finding a word list's entries in a text."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache


@lru_cache(maxsize=32)
def _pattern(entries: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(entries, key=len, reverse=True)
    return re.compile(r"(?<![\w'-])(?:" + "|".join(re.escape(entry) for entry in longest_first) + r")(?![\w'-])")


def occurrences(plain: str, entries: Iterable[str]) -> Iterator[tuple[int, int]]:
    """(start, end) of each entry in `plain` (lower case), longest first, never overlapping."""
    for match in _pattern(tuple(entries)).finditer(plain):
        yield match.span()
