"""What a plan should bring about beside new faces, as numbers: hosts, must, never, likely, and who has met before."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Counts = npt.NDArray[np.int64]

HARD = 1_000.0
"""What a broken must or never costs, in repeats: more than any exchange of two people saves."""
GRAIN = 1e-6
"""Costs are multiples of this, so that sums of them compare exactly."""


@dataclass(frozen=True, slots=True, eq=False)
class Wishes:
    """Of people 0..n-1, hosts first, and of the empty chairs after them; all arrays symmetric, [places, places].

    hosts: how many of the first people stay at the table of their number; met: meetings in the rounds already run;
    never: HARD for pairs that must not sit together, else 0; first: what a first meeting is worth, in repeats: HARD
    where it must be, below 1 for all likely introductions together.
    """

    hosts: int
    met: Counts
    never: Floats
    first: Floats

    def worth_of_meeting(self) -> Floats:
        """What it is worth, in repeats, that two sit together in the rounds to come at all."""
        return self.first * (self.met == 0) - self.never - (self.met > 0)

    def cost_before(self) -> float:
        """Repeats in the rounds already run."""
        return float(np.triu(np.maximum(self.met - 1, 0)).sum())

    def worth_of_all(self) -> float:
        """What it would be worth, in repeats, that every pair that must or likely should sits together."""
        return float(np.triu(self.first).sum())

    def broken(self, meetings: Counts) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
        """Pairs that must and do not, and that must not and do sit together; meetings: those of the rounds to come."""
        pairs = np.triu(np.ones_like(meetings, dtype=bool), 1)
        missing = (self.first >= HARD) & (self.met + meetings == 0) & pairs
        wrong = (self.never > 0) & (meetings > 0) & pairs
        return _listed(missing), _listed(wrong)


def likely_worth(confidence: Floats) -> Floats:
    """Confidences 0-1 [n, n] scaled so that all of them together are worth less than one repeat."""
    total = confidence.sum() / 2
    return np.round(confidence * (0.9 / max(1.0, total)) / GRAIN) * GRAIN


def _listed(pairs: npt.NDArray[np.bool_]) -> list[tuple[int, int]]:
    return [(int(i), int(j)) for i, j in zip(*np.nonzero(pairs), strict=True)]
