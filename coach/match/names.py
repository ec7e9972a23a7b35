"""Who or what a need asks for by name, and whether a statement names it, well spelt or not."""

import calendar
import difflib
import re
from functools import cache

from coach.match.place import places

ALIKE = 0.8
"""Similarity from which two names are taken for one, of which one is misspelt (difflib's ratio, 0-1)."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_BEGINS = re.compile(r"(?:^|[.!?:;\n(“\"])\s*$")
_NO_NAMES = frozenset(
    name.lower()
    for name in (*calendar.month_name, *calendar.day_name, *"I Mr Mrs Ms Miss Dr Prof Professor Sir Madam".split())
)


@cache
def names(text: str, pitch: str = "") -> frozenset[str]:
    """Lower-case words of the names in a text; with `pitch`, where the text stands in it.

    A name begins with a capital, goes on in small letters, and is no place, month or day. The first word of a sentence
    is one only where the next word begins with a capital as well. A text without small or capital letters names nobody.
    """
    at = pitch.find(text)
    whole, begin = (pitch, at) if at >= 0 else (text, 0)
    words = list(_WORD.finditer(whole))
    found = set()
    for k, word in enumerate(words):
        if not begin <= word.start() < begin + len(text) or not _has_capital(word.group()):
            continue
        goes_on = k + 1 < len(words) and _has_capital(words[k + 1].group()) and words[k + 1].start() == word.end() + 1
        if goes_on or not _BEGINS.search(whole[: word.start()]):
            found.add(_bare(word.group()))
    return frozenset(name for name in found if name not in _NO_NAMES and not places(name))


def share_named(wanted: frozenset[str], statement: str) -> float:
    """Share 0-1 of the words of names that a statement holds, in whatever case; 0 where none are wanted."""
    if not wanted:
        return 0.0
    said = {_bare(word) for word in _WORD.findall(statement)}
    return sum(_is_said(name, said) for name in wanted) / len(wanted)


def _has_capital(word: str) -> bool:
    return word[0].isupper() and any(letter.islower() for letter in word)


def _bare(word: str) -> str:
    return word.lower().replace("’", "'").removesuffix("'s")


def _is_said(name: str, said: set[str]) -> bool:
    alike = [word for word in said if word[0] == name[0]]
    return name in said or bool(difflib.get_close_matches(name, alike, 1, ALIKE))
