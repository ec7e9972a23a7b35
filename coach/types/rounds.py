"""The plan of an evening's rounds: who sits together, and how many new faces that brings."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Faces:
    """How many different people one person meets over all rounds."""

    minimum: int
    median: float
    maximum: int

    def as_dict(self) -> dict[str, Any]:
        """The contract's form."""
        return {"minimum": self.minimum, "median": self.median, "maximum": self.maximum}


@dataclass(frozen=True, slots=True)
class RoundPlan:
    """Groups of ids for each round; rounds already run come first, as they were.

    repeats: meetings beyond the first, over all pairs; bound: repeats that no plan of these sizes avoids, so far as
    is known; faces: of the people planned for; likely: summed confidence of the likely introductions whose two people
    sit together at least once.
    """

    rounds: tuple[tuple[tuple[str, ...], ...], ...]
    repeats: int
    bound: int
    faces: Faces
    likely: float = 0.0

    def as_dict(self) -> dict[str, Any]:
        """The contract's form."""
        return {
            "rounds": [[list(group) for group in groups] for groups in self.rounds],
            "repeats": self.repeats,
            "bound": self.bound,
            "faces": self.faces.as_dict(),
            "likely": round(self.likely, 3),
        }
