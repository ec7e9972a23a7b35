"""Which statements are worth weighing: dense and lexical neighbours of a need, fused."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from coach.match.encoder import Encoder, Vectors
from coach.match.lexical import Words
from coach.types import Attendee, Need

HEADLINE_SHARE = 0.5
"""Weight of a statement read after its speaker's headline beside the statement alone: "the depot manager of our
biggest rival" says little without "Coaches and buses, Bulawayo"."""
RRF = 60.0
"""Constant of reciprocal rank fusion (Cormack, Clarke and Büttcher 2009)."""

MOST_STATEMENTS = 20
"""Of one person, as far as the one who asks may crowd a list from which their own statements are taken."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing an attendee said. attendee: index among the attendees; statement: empty where only the headline
    speaks."""

    attendee: int
    headline: str
    statement: str

    @property
    def text(self) -> str:
        """What is looked for: the statement, else the headline."""
        return self.statement or self.headline

    @property
    def in_full(self) -> str:
        """The statement after its speaker's headline."""
        return f"{self.headline} | {self.statement}" if self.headline and self.statement else self.text


@dataclass(frozen=True, slots=True)
class Candidate:
    """Evidence that may meet a need. of_need, of_pitch: similarity -1..1; shared: of telling words, 0-1."""

    evidence: Evidence
    of_need: float
    of_pitch: float
    shared: float


class Room:
    """What the attendees of an event said, encoded and indexed once. Exact search, in memory.

    vectors: float32 [evidence, dimensions]; the dot product with a need's is a similarity of at most 1.
    """

    def __init__(self, attendees: Sequence[Attendee], encoder: Encoder) -> None:
        self.attendees = attendees
        self.evidence = [e for i, attendee in enumerate(attendees) for e in _said_by(i, attendee)]
        self._encoder = encoder
        self._owner = [e.attendee for e in self.evidence]
        self._index = {attendee.id: i for i, attendee in enumerate(attendees)}
        texts = [e.text for e in self.evidence]
        in_full = encoder.encode([e.in_full for e in self.evidence])
        mixed = (encoder.encode(texts) + HEADLINE_SHARE * in_full) / (1 + HEADLINE_SHARE)
        self.vectors: Vectors = mixed.astype(np.float32, copy=False)
        self._words = Words(texts)

    def nearest(self, needs: Sequence[Need], count: int) -> list[list[Candidate]]:
        """For each need the `count` best statements, best first, none by the one who asks."""
        if not self.evidence:
            return [[] for _ in needs]
        texts = [need.text for need in needs]
        wanted = self._encoder.encode([*texts, *(max(need.pitch, need.text, key=len) for need in needs)])
        pairs = zip(needs, wanted[: len(needs)], wanted[len(needs) :], strict=True)
        return [self._nearest(need, np.stack([of_need, of_pitch]), count) for need, of_need, of_pitch in pairs]

    def _nearest(self, need: Need, wanted: Vectors, count: int) -> list[Candidate]:
        """wanted: float32 [2, dimensions], the need and its pitch."""
        cosines = wanted @ self.vectors.T
        shared = self._words.shared(need.text)
        asker = self._index.get(need.asker or "", -1)
        fused: dict[int, float] = defaultdict(float)
        for scores in (cosines.sum(axis=0), shared):
            ranked = [k for k in _top(scores, count + MOST_STATEMENTS) if self._owner[k] != asker and scores[k] > 0]
            for rank, k in enumerate(ranked, start=1):
                fused[k] += 1.0 / (RRF + rank)
        order = sorted(fused, key=lambda k: (-fused[k], k))[:count]
        return [
            Candidate(self.evidence[k], float(cosines[0, k]), float(cosines[1, k]), float(shared[k])) for k in order
        ]


def _top(scores: Vectors, count: int) -> list[int]:
    """Rows of the `count` highest scores, highest first; of equal ones the earlier."""
    count = min(count, len(scores))
    rows = np.argpartition(-scores, count - 1)[:count]
    return rows[np.lexsort((rows, -scores[rows]))].tolist()


def _said_by(index: int, attendee: Attendee) -> list[Evidence]:
    headline = attendee.headline.strip()
    found = [Evidence(index, headline, text.strip()) for text in attendee.network if text.strip()]
    return [*found, Evidence(index, headline, "")] if headline else found
