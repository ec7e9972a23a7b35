"""Shared telling words: names and rare trades that an encoder blurs."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from coach.vocabulary import SCRIPTS, simplified

_STOP = frozenset(
    """a an the of in on at for to with and or who whom that which is are am i we you my our your me us some any
    one two three someone somebody anyone anybody people person know knows need needs looking want from by as it
    be can has have had was were not no they he she his her their this those these there here will would
    could""".split()
)

Scores = npt.NDArray[np.float32]


@cache
def telling_words(text: str) -> frozenset[str]:
    """Lower-case words of a text that tell something, without plural s; Han characters in pairs."""
    words = {w.removesuffix("'s") for w in re.findall(r"[^\W_]+(?:'[^\W_]+)?", text.lower().replace("’", "'"))}
    plain = {w[:-1] if len(w) > 3 and w.endswith("s") and not w.endswith("ss") else w for w in words - _STOP}
    pairs = {run[i : i + 2] for run in SCRIPTS["zh"].findall(simplified(text)) for i in range(len(run) - 1)}
    return frozenset({word for word in plain if not SCRIPTS["zh"].search(word)} | pairs)


class Words:
    """The words of all statements in a room, indexed: which statements share how much of a need's words."""

    def __init__(self, statements: Sequence[str]) -> None:
        self._count = len(statements)
        where: dict[str, list[int]] = defaultdict(list)
        for row, text in enumerate(statements):
            for word in telling_words(text):
                where[word].append(row)
        self._where = {word: np.array(rows, dtype=np.int64) for word, rows in where.items()}

    def shared(self, need: str) -> Scores:
        """Share of the need's words, weighed by rarity in the room (Spärck Jones 1972), 0-1; float32 [statements]."""
        weights = Counter({word: self._rarity(word) for word in telling_words(need)})
        out = np.zeros(self._count, dtype=np.float32)
        total = weights.total() or 1.0
        for word, weight in weights.items():
            if word in self._where:
                out[self._where[word]] += weight / total
        return out

    def _rarity(self, word: str) -> float:
        return float(np.log(1 + self._count / max(1, len(self._where.get(word, ())))))
