"""What a statement is worth as evidence: somebody known, lost, lacking, or a boast."""

from functools import lru_cache
from typing import Literal

from coach.reader import outputs

Kind = Literal["contact", "lost", "lack", "boast"]
KINDS: tuple[Kind, ...] = ("contact", "lost", "lack", "boast")
"""The order of the reader's outputs; models/pitch/corpus.py writes the same."""
KEPT = 20_000
"""Statements whose kind is remembered: several events of 500."""


@lru_cache(maxsize=KEPT)
def kind_of(statement: str) -> Kind:
    """The likeliest kind, as the trained reader reads it. Raises ArtefactMissing, ArtefactCorrupt."""
    return KINDS[int(outputs(statement).statement.argmax())]
