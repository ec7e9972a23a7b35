"""What a statement is worth as evidence: somebody known, lost, lacking, or a boast."""

from functools import lru_cache
from typing import Literal

import numpy as np

from coach.reader import outputs
from coach.vocabulary import vocabulary

Kind = Literal["contact", "lost", "lack", "boast"]
KINDS: tuple[Kind, ...] = ("contact", "lost", "lack", "boast")
"""The order of the reader's outputs; models/pitch/corpus.py writes the same."""
BARE, CONTACTS = 5, 4.0
"""Words, punctuation and parts of words up to which a statement, "nurses", is shorter than nearly all that the reader
learnt from; and contacts to each other kind among those (models/pitch/recipe.py), by which what it says of a short one
is weighed: it learnt as if all kinds were as common (Elkan 2001)."""
KEPT = 20_000
"""Statements whose kind is remembered: several events of 500."""


@lru_cache(maxsize=KEPT)
def kind_of(statement: str) -> Kind:
    """The likeliest kind, as the trained reader reads it. Raises ArtefactMissing, ArtefactCorrupt."""
    logits = outputs(statement).statement
    if len(vocabulary().tokens(statement, BARE + 3).ids) - 2 <= BARE:  # the two are the marks of beginning and end
        logits = logits + np.log([CONTACTS, 1.0, 1.0, 1.0])
    return KINDS[int(logits.argmax())]
