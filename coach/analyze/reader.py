"""What the trained reader makes of a pitch: where it asks, needs, offers, and what kind of ask it makes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from coach.reader import Floats, log_softmax, outputs, softmax
from coach.types import AskKind
from coach.vocabulary import SCRIPTS

# The order of the model's outputs; models/pitch/corpus.py writes the same.
SPANS = ("ask", "need", "offer", "location")
KINDS: tuple[AskKind, ...] = ("none", "implicit", "explicit")
ISSUES = (
    "too_long", "rambling", "multiple_needs", "jargon", "buzzwords", "fillers", "hedging", "passive",
    "vague_need", "no_need", "apology",
)  # fmt: skip
INSIDE = 0.5
"""Probability from which a token belongs to a span."""
LONGEST = 60
"""Tokens of the longest span that is looked for."""

Stretch = tuple[int, int]
"""Start and end, code points."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What the reader makes of one text; probabilities 0-1.

    kind: of each kind of ask, adding up to 1; issues: of each finding it was trained on; best: the likeliest
    single stretch of each type; there: whether that is likelier than none at all; all: every stretch of each type.
    """

    kind: dict[AskKind, float]
    issues: dict[str, float]
    best: dict[str, Stretch]
    there: dict[str, bool]
    all: dict[str, tuple[Stretch, ...]]

    @property
    def likeliest_kind(self) -> AskKind:
        """The kind of ask with the highest probability."""
        return max(self.kind, key=self.kind.__getitem__)


def read(text: str) -> Marks:
    """Marks of one text; what lies beyond the reader's window is not read. Raises ArtefactMissing, ArtefactCorrupt."""
    found = outputs(text)
    tokens, pitch, offsets = found.tokens, found.pitch, found.offsets
    kinds = softmax(pitch[: len(KINDS)])
    issues = _sigmoid(pitch[len(KINDS) :])
    count = len(SPANS)
    best: dict[str, Stretch] = {}
    there: dict[str, bool] = {}
    every: dict[str, tuple[Stretch, ...]] = {}
    for j, name in enumerate(SPANS):
        inside, first, last = tokens[:, j], tokens[:, count + 2 * j], tokens[:, count + 2 * j + 1]
        best[name], odds = _likeliest(text, offsets, inside, first, last)
        there[name] = odds > 0
        every[name] = tuple(_runs(text, offsets, _sigmoid(inside) >= INSIDE))
    return Marks(
        kind=dict(zip(KINDS, map(float, kinds), strict=True)),
        issues=dict(zip(ISSUES, map(float, issues), strict=True)),
        best=best,
        there=there,
        all=every,
    )


def _likeliest(
    text: str, offsets: Sequence[Stretch], inside: Floats, first: Floats, last: Floats
) -> tuple[Stretch, float]:
    """The stretch whose first token, last token and all in between are jointly likeliest, and its log odds.

    The heads vote together: log probability of either edge, and the log odds of every token inside. The odds are
    against "there is none", which is what an edge at the first, special token stands for.
    """
    real = [k for k, (a, b) in enumerate(offsets) if a < b]
    if not real:
        return (0, 0), -np.inf
    starts, ends = log_softmax(first), log_softmax(last)
    summed = np.concatenate([[0.0], np.cumsum(inside)])
    scores = starts[:, None] + ends[None, :] + summed[None, 1:] - summed[:-1, None]
    allowed = np.zeros_like(scores, dtype=bool)
    allowed[np.ix_(real, real)] = True
    rows, columns = np.indices(scores.shape)
    scores = np.where(allowed & (rows <= columns) & (columns < rows + LONGEST), scores, -np.inf)
    i, k = divmod(int(scores.argmax()), scores.shape[1])
    span = _widened(text, offsets[i][0], offsets[k][1])
    return span, float(scores[i, k] - starts[0] - ends[0])


def _runs(text: str, offsets: Sequence[Stretch], inside: npt.NDArray[np.bool_]) -> Iterator[Stretch]:
    start = end = None
    for (a, b), here in zip(offsets, inside, strict=True):
        if a == b:
            continue
        if here:
            start, end = (a if start is None else start), b
        elif start is not None and end is not None:
            yield _widened(text, start, end)
            start = None
    if start is not None and end is not None:
        yield _widened(text, start, end)


def _widened(text: str, start: int, end: int) -> Stretch:
    """The stretch grown to whole words, where the script has blanks between them."""
    while start > 0 and _goes_on(text[start - 1]) and _goes_on(text[start]):
        start -= 1
    while end < len(text) and _goes_on(text[end]) and _goes_on(text[end - 1]):
        end += 1
    name = _REST_OF_A_NAME.match(text, end)
    return start, name.end() if name else end


_REST_OF_A_NAME = re.compile(r"(?:[·•][^\W的]{1,8})+")
"""A dot stands between the parts of a foreign name in Chinese, and in nothing else there."""


def _goes_on(character: str) -> bool:
    return character.isalnum() and not any(script.match(character) for script in SCRIPTS.values())


def _sigmoid(logits: Any) -> Any:
    return 1 / (1 + np.exp(-logits))
