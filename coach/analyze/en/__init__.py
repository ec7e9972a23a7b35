"""English: a spaCy pipeline of our own, the pronouncing dictionary, and words written for it."""

import re

from coach.analyze.en import closing, evidence, features, parse, spoken, words
from coach.analyze.en.numbers import PACE, SIZES
from coach.analyze.tongue import Tongue


def _count(text: str) -> int:
    return len(text.split())


def _ease(text: str) -> float:
    """Flesch reading ease (Flesch 1948), 0-100."""
    import textstat

    return float(max(0.0, min(100.0, textstat.flesch_reading_ease(text))))


TONGUE = Tongue(
    code="en",
    drafts=parse.drafts,
    seconds=spoken.seconds,
    count=_count,
    pace=PACE,
    sizes=SIZES,
    measures=features.measure,
    weights=("wording", "weights.json"),
    ease=_ease,
    evidence={
        "fillers": evidence.fillers,
        "hedging": evidence.hedges,
        "apology": evidence.apologies,
        "buzzwords": evidence.buzzwords,
        "jargon": evidence.jargon,
        "passive": evidence.passives,
    },
    loose_hedges=words.LOOSE_HEDGES,
    plainer=words.PLAIN_WORDS.get,
    ask="Who do you know?",
    named_ask=closing.named_ask,
    article=re.compile(r"(?:an?|the|some)\s+", re.IGNORECASE),
    between_needs=re.compile(
        r"(?:,\s+|,?\s+(?:and|plus|as well as)\s+)(?=(?:an?|one|two|three|some|also)\s)", re.IGNORECASE
    ),
    before_another=re.compile(
        r"[\s,;]*(?:(?:and|plus|also|as well as|we|i|we're|i'm|need|after|looking|for|an?|one|some|two|three|the)"
        r"\b[\s,]*)*$",
        re.IGNORECASE,
    ),
    stop=".",
    mark="?",
    joint=" ",
    fences=",;:",
)
