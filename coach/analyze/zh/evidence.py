"""The words on which a finding about a habit rests, in Chinese: where they stand in the pitch."""

import re
from collections.abc import Iterable

from coach.analyze.draft import Stretch
from coach.analyze.evidence import outside_quotes
from coach.analyze.reading import Reading
from coach.analyze.zh import words as w
from coach.analyze.zh.features import frequency
from coach.analyze.zh.numbers import JARGON_WORD
from coach.analyze.zh.parse import CutDraft

_PASSIVE = re.compile(r"被(?!子|褥|套|单|窝)|遭到|受到|为[^，。]{1,6}所")


def fillers(reading: Reading) -> list[Stretch]:
    """Fillers that are heard as such; 那个 before a noun may point, 呢 may ask, so alone they count for nothing."""
    found = _listed(reading, w.FILLERS)
    plain = reading.draft.plain
    sure = [s for s in found if plain[slice(*s)] not in w.FILLERS_IN_CONTEXT]
    return found if len(sure) >= 2 or len(found) >= MANY else sure


MANY = 4
"""Fillers in context that are a habit even without any other."""


def hedges(reading: Reading) -> list[Stretch]:
    """Hedges outside the ask itself; politeness there is no hedge."""
    found = _listed(reading, w.HEDGES)
    found = [s for s in found if not any(a.start <= s[0] < a.end for a in reading.asks)]
    strong = [s for s in found if reading.draft.plain[slice(*s)] not in w.HEDGES_ALONE]
    return found if len(strong) >= 2 else strong


def apologies(reading: Reading) -> list[Stretch]:
    """Where the speaker makes the pitch smaller before it is heard."""
    return _listed(reading, w.APOLOGIES)


def buzzwords(reading: Reading) -> list[Stretch]:
    """Words that sound like a pitch and say nothing."""
    return _listed(reading, w.BUZZWORDS)


def jargon(reading: Reading) -> list[Stretch]:
    """Latin abbreviations and trade words that a mixed room may not know, each once."""
    assert isinstance(reading.draft, CutDraft)
    found: dict[str, Stretch] = {}
    for a, b in reading.draft.words:
        word, shown = reading.draft.plain[a:b], reading.draft.text[a:b]
        short = shown.isascii() and shown.isupper() and 2 <= len(shown) <= 5 and word not in w.KNOWN_ABBREVIATIONS
        rare = not shown.isascii() and len(word) > 1 and frequency(word) < JARGON_WORD.value
        if short or rare:
            found.setdefault(word, (a, b))
    return list(found.values())


def passives(reading: Reading) -> list[Stretch]:
    """Where things are done to something: 被 and its kin."""
    return outside_quotes(reading, (match.span() for match in _PASSIVE.finditer(reading.draft.plain)))


def _listed(reading: Reading, entries: Iterable[str]) -> list[Stretch]:
    """Where entries of a list stand, the longest first, never overlapping."""
    longest_first = sorted(entries, key=len, reverse=True)
    found = re.finditer("|".join(map(re.escape, longest_first)), reading.draft.plain)
    return outside_quotes(reading, (match.span() for match in found))
