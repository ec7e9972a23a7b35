"""What can be counted in any Chinese text: the measures that specificity and difficulty are judged by.

Each is a pure function of a Draft; each docstring says which direction is harder or more specific. The weights are
trained (models/zh/wording.py).
"""

import math
import re
from collections.abc import Callable, Sequence
from functools import cache
from statistics import fmean

from coach.analyze.draft import Draft
from coach.analyze.zh.parse import words_of
from coach.analyze.zh.words import ABOUT_ONESELF, BUZZWORDS, FILLERS, GENERAL_WORDS

COMMON = 7.0
"""Zipf frequency of the commonest words (wordfreq): information is counted from there down."""
_COUNTED = re.compile(r"[0-9]+|[一二两三四五六七八九十百千万]+(?=[个位名家间台条张只岁年月天次吨斤亩平块元万亿层楼点])")


@cache
def frequency(word: str) -> float:
    """Zipf frequency of a Chinese word, 0-8; 0 where nobody has seen it (wordfreq's list, looked up whole)."""
    return _listed().get(word, 0.0)


@cache
def _listed() -> dict[str, float]:
    from wordfreq import get_frequency_dict

    return {word: math.log10(share) + 9 for word, share in get_frequency_dict("zh", "large").items()}


def _content(words: Sequence[str]) -> list[str]:
    return [word for word in words if len(word) > 1 and word not in GENERAL_WORDS and word not in ABOUT_ONESELF]


def length(draft: Draft, words: Sequence[str]) -> float:
    """Log of the number of words. More is more specific."""
    return math.log1p(len(words))


def sentence_length(draft: Draft, words: Sequence[str]) -> float:
    """Log of the mean number of words a sentence. More is harder."""
    return math.log(max(1.0, len(words) / max(1, len(draft.sentences))))


def longest_clause(draft: Draft, words: Sequence[str]) -> float:
    """Log of the characters of the longest stretch without a mark. More is harder."""
    return math.log(max([1, *(len(part) for part in re.split(r"[，。！？；：、,.!?;:\s]+", draft.plain))]))


def rarity(draft: Draft, words: Sequence[str]) -> float:
    """Mean of COMMON less the Zipf frequency of the content words. More is harder and more specific."""
    content = _content(words)
    return fmean(COMMON - frequency(word) for word in content) if content else 2.0


def rarest(draft: Draft, words: Sequence[str]) -> float:
    """Mean rarity of the three rarest content words. More is harder and more specific."""
    found = sorted(COMMON - frequency(word) for word in _content(words))[-3:]
    return fmean(found) if found else 2.0


def information(draft: Draft, words: Sequence[str]) -> float:
    """Log of the summed rarity of all distinct content words. More is more specific."""
    return math.log1p(sum(COMMON - frequency(word) for word in set(_content(words))))


def numbers(draft: Draft, words: Sequence[str]) -> float:
    """Log of the number of numbers and counted things. More is more specific (Li and Nenkova 2015)."""
    return math.log1p(len(_COUNTED.findall(draft.plain)))


def latin(draft: Draft, words: Sequence[str]) -> float:
    """Share of words in Latin letters. More is harder."""
    return sum(word[0].isascii() for word in words) / max(1, len(words))


def general_words(draft: Draft, words: Sequence[str]) -> float:
    """Share of words that fit anything. More is less specific."""
    return sum(word in GENERAL_WORDS for word in words) / max(1, len(words))


def pronouns(draft: Draft, words: Sequence[str]) -> float:
    """Share of pronouns. More is easier and less specific."""
    return sum(word in ABOUT_ONESELF for word in words) / max(1, len(words))


def big_words(draft: Draft, words: Sequence[str]) -> float:
    """Log of the number of empty business words. More is harder and less specific."""
    return math.log1p(sum(draft.plain.count(word) for word in BUZZWORDS))


def noise(draft: Draft, words: Sequence[str]) -> float:
    """Share of characters that are fillers. More is harder and less specific."""
    return sum(len(word) * draft.plain.count(word) for word in FILLERS) / max(1, len(draft.plain))


def single(draft: Draft, words: Sequence[str]) -> float:
    """Share of words of one character. More is easier: everyday words are short."""
    return sum(len(word) == 1 for word in words) / max(1, len(words))


MEASURES: tuple[Callable[[Draft, Sequence[str]], float], ...] = (
    length, sentence_length, longest_clause, rarity, rarest, information, numbers, latin, general_words, pronouns,
    big_words, noise, single,
)  # fmt: skip


def measure(draft: Draft) -> dict[str, float]:
    """One value a measure, by its name."""
    words = words_of(draft)
    return {one.__name__: one(draft, words) for one in MEASURES}
