"""Repeats that no plan avoids."""

from collections.abc import Sequence
from math import ceil, comb

import numpy as np
import numpy.typing as npt

Pairs = npt.NDArray[np.bool_]


def least_repeats(sizes: Sequence[int], rounds: int, met: Pairs, barred: Pairs) -> int:
    """Repeats in `rounds` rounds of tables of these sizes that are unavoidable, so far as is known; 0 may be too few.

    met: bool [people, people], who has met before; barred: who will never sit together (two hosts, a pair that must
    not). The largest of three bounds: a person meets size - 1 people a round, and nobody new when all are met (the
    counting bound of CSPLib problem 010, W. Harvey); all tables together make so many meetings, and there are only so
    many new pairs; and a group larger than the number of tables cannot be parted, so that each round repeats some
    pairs of the first (pigeonholes).
    """
    if not rounds:
        return 0
    new = ~(met | barred)
    np.fill_diagonal(new, False)
    short = np.maximum(rounds * (min(sizes) - 1) - new.sum(1), 0)
    by_person = ceil(short.sum() / 2)
    by_pair = rounds * sum(comb(size, 2) for size in sizes) - int(new.sum()) // 2
    return max(by_person, by_pair, (rounds - 1) * sum(_stuck(size, len(sizes)) for size in sizes))


def _stuck(size: int, tables: int) -> int:
    """Pairs of a group that sit together again however it is parted over the tables."""
    together, larger = divmod(size, tables)
    return larger * comb(together + 1, 2) + (tables - larger) * comb(together, 2)
