"""What a language gives the coach: how it is cut, counted and timed, its words, its ask. One instance a folder."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.analyze.draft import Draft, Stretch
from coach.analyze.thresholds import Threshold
from coach.types import Seconds

if TYPE_CHECKING:
    from coach.analyze.reading import Reading

Evidence = Callable[["Reading"], list[Stretch]]


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast the language is spoken. usual, brisk, slow: in one unit; choices: what a speaker may set."""

    usual: Threshold
    brisk: Threshold
    slow: Threshold
    choices: range


@dataclass(frozen=True, slots=True)
class Sizes:
    """Lengths counted in what the language counts by: words, or characters.

    counted: so many of them, as in the catalogue; shortest: of a pitch anybody can act on; after_ask: said after the
    ask before it counts as buried; sentence: that can be held to its end; formula: from which the readability formula
    holds, None without one; longest_need: that can be put in a closing question.
    """

    counted: str
    shortest: Threshold
    after_ask: Threshold
    sentence: Threshold
    formula: Threshold | None
    longest_need: int


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language the coach speaks.

    drafts: texts -> Drafts, in order; seconds: a text and a pace -> how long it takes to say; count: a text -> its
    words or characters; measures: the features that specificity and difficulty are judged by (`wording`), each a
    number by name; weights: artefact and file that hold what they weigh; ease: a readability formula, 0-100, higher is
    easier; evidence: finding -> where its words stand; loose_hedges: those that can go without the sentence being
    mended; plainer: a plainer word for one, or None; ask: the evening's own; named_ask: a closing ask made of the
    need; article: what leads a need and is no part of it; between_needs: what joins two in one stretch; before_another:
    what leads from one need of a list to the next; stop, mark, joint: a full stop, a question mark, what stands
    between sentences; fences: marks that commas off.
    """

    code: str
    drafts: Callable[[Iterable[str]], Iterator[Draft]]
    seconds: Callable[[str, float], Seconds]
    count: Callable[[str], int]
    pace: Pace
    sizes: Sizes
    measures: Callable[[Draft], Mapping[str, float]]
    weights: tuple[str, str]
    ease: Callable[[str], float] | None
    evidence: Mapping[str, Evidence]
    loose_hedges: frozenset[str]
    plainer: Callable[[str], str | None]
    ask: str
    named_ask: Callable[["Reading"], str | None]
    article: re.Pattern[str]
    between_needs: re.Pattern[str]
    before_another: re.Pattern[str]
    stop: str
    mark: str
    joint: str
    fences: str

    def draft(self, text: str) -> Draft:
        """The Draft of one text."""
        return next(self.drafts([text]))

    def sentence(self, text: str, mark: str | None = None) -> str:
        """`text` as a sentence: a capital first, and an end mark where it has none."""
        text = text.strip(f" \n{self.fences}")
        if not text:
            return text
        text = text[:1].upper() + text[1:]
        return text if text[-1] in ".!?…。！？" else text + (mark or self.stop)

    def joined(self, sentences: Sequence[str]) -> str:
        """Sentences one after the other."""
        return self.joint.join(sentence for sentence in sentences if sentence)
