"""What can be counted in any English text: the measures that specificity and difficulty are judged by.

Each is a pure function of an English Draft's tokens; each docstring says which direction is harder or more specific.
`measure` puts them in one row; the weights are trained (models/wording).
"""

import math
from collections.abc import Callable, Sequence
from functools import cache
from statistics import fmean
from typing import TYPE_CHECKING

from coach.analyze.draft import Draft
from coach.analyze.en import spoken
from coach.analyze.en.parse import doc_of
from coach.analyze.en.words import GENERAL_WORDS, NOMINAL_ENDINGS

if TYPE_CHECKING:
    from coach.analyze.en.parse import Token

CONTENT_TAGS = ("NN", "VB", "JJ", "RB")
"""Beginnings of the Penn tags of content words; NNP, a name, is told apart by `_is_name`."""
COMMON = 7.0
"""Zipf frequency of the commonest words (wordfreq): information is counted from there down."""


@cache
def frequency(word: str) -> float:
    """Zipf frequency of an English word, 0-8; 0 where nobody has seen it (wordfreq)."""
    from wordfreq import zipf_frequency

    return zipf_frequency(word, "en", wordlist="large")


def words_of(draft: Draft) -> list["Token"]:
    """Tokens that are words or numbers."""
    return [token for token in doc_of(draft) if token.is_alpha or token.like_num or token.text[:1].isalnum()]


def _is_name(token: "Token") -> bool:
    return token.tag_.startswith("NNP")


def _content(words: Sequence["Token"]) -> list["Token"]:
    return [t for t in words if t.tag_.startswith(CONTENT_TAGS) and not _is_name(t) and not t.is_stop]


def _mean(values: Sequence[float], empty: float) -> float:
    return fmean(values) if values else empty


def _share(hits: int, of: Sequence[object]) -> float:
    return hits / max(1, len(of))


def length(draft: Draft, words: Sequence["Token"]) -> float:
    """Log of the number of words. More is more specific."""
    return math.log1p(len(words))


def sentence_length(draft: Draft, words: Sequence["Token"]) -> float:
    """Log of the mean number of words a sentence. More is harder (Flesch 1948 and every formula since)."""
    return math.log(max(1.0, len(words) / max(1, len(draft.sentences))))


def longest_sentence(draft: Draft, words: Sequence["Token"]) -> float:
    """Log of the words of the longest sentence. More is harder."""
    return math.log(max([1, *(len(draft.text[a:b].split()) for a, b in draft.sentences)]))


def rarity(draft: Draft, words: Sequence["Token"]) -> float:
    """Mean of COMMON less the Zipf frequency of the content words. More is harder and more specific."""
    return _mean([COMMON - frequency(t.lower_) for t in _content(words)], 2.0)


def rarest(draft: Draft, words: Sequence["Token"]) -> float:
    """Mean rarity of the three rarest content words. More is harder and more specific."""
    return _mean(sorted(COMMON - frequency(t.lower_) for t in _content(words))[-3:], 2.0)


def information(draft: Draft, words: Sequence["Token"]) -> float:
    """Log of the summed rarity of all distinct content words. More is more specific."""
    return math.log1p(sum(COMMON - frequency(w) for w in {t.lower_ for t in _content(words)}))


def syllables(draft: Draft, words: Sequence["Token"]) -> float:
    """Mean syllables a word. More is harder."""
    return _mean([float(spoken.syllables(t.text)) for t in words if t.is_alpha], 1.3)


def long_words(draft: Draft, words: Sequence["Token"]) -> float:
    """Share of words of three syllables and more. More is harder (Gunning 1952)."""
    return _share(sum(t.is_alpha and spoken.syllables(t.text) >= 3 for t in words), words)


def letters(draft: Draft, words: Sequence["Token"]) -> float:
    """Mean letters a word. More is harder (Coleman and Liau 1975)."""
    return _mean([float(len(t)) for t in words], 4.0)


def names(draft: Draft, words: Sequence["Token"]) -> float:
    """Log of the number of proper nouns. More is more specific (Li and Nenkova 2015)."""
    return math.log1p(sum(_is_name(t) for t in words))


def numbers(draft: Draft, words: Sequence["Token"]) -> float:
    """Log of the number of numbers. More is more specific (Li and Nenkova 2015)."""
    return math.log1p(sum(t.like_num for t in words))


def pronouns(draft: Draft, words: Sequence["Token"]) -> float:
    """Share of pronouns. More is easier and less specific."""
    return _share(sum(t.tag_ in {"PRP", "PRP$", "DT", "WP"} for t in words), words)


def nouns(draft: Draft, words: Sequence["Token"]) -> float:
    """Share of common nouns. More is harder and more specific."""
    return _share(sum(t.tag_ in {"NN", "NNS"} for t in words), words)


def adjectives(draft: Draft, words: Sequence["Token"]) -> float:
    """Share of adjectives and adverbs."""
    return _share(sum(t.tag_[:2] in {"JJ", "RB"} for t in words), words)


def general_words(draft: Draft, words: Sequence["Token"]) -> float:
    """Share of words that fit anything ("great", "things", "really"). More is less specific."""
    return _share(sum(t.lower_ in GENERAL_WORDS for t in words), words)


def nominalisations(draft: Draft, words: Sequence["Token"]) -> float:
    """Share of nouns made of verbs and adjectives. More is harder (Plain English Campaign)."""
    return _share(sum(t.tag_ in {"NN", "NNS"} and t.lower_.rstrip("s").endswith(NOMINAL_ENDINGS) for t in words), words)


def reach(draft: Draft, words: Sequence["Token"]) -> float:
    """Mean distance in words from a word to its head. More is harder (Gibson 2000)."""
    return _mean([float(abs(t.i - t.head.i)) for t in words if t.head is not t], 1.0)


def depth(draft: Draft, words: Sequence["Token"]) -> float:
    """Log of the most clauses within clauses. More is harder."""
    clauses = ("ccomp", "xcomp", "advcl", "acl", "csubj")
    return math.log1p(max([0, *(sum(a.dep_.startswith(clauses) for a in (t, *t.ancestors)) for t in words)]))


def commas(draft: Draft, words: Sequence["Token"]) -> float:
    """Commas, dashes and brackets a word. More is harder and more specific."""
    return _share(sum(t.text in {",", ";", "(", "–", "—", ":"} for t in doc_of(draft)), words)


MEASURES: tuple[Callable[[Draft, Sequence["Token"]], float], ...] = (
    length, sentence_length, longest_sentence, rarity, rarest, information, syllables, long_words, letters, names,
    numbers, pronouns, nouns, adjectives, general_words, nominalisations, reach, depth, commas,
)  # fmt: skip


def measure(draft: Draft) -> dict[str, float]:
    """One value a measure, by its name."""
    words = words_of(draft)
    return {one.__name__: one(draft, words) for one in MEASURES}
