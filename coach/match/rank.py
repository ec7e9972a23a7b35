"""Needs x attendees -> the best few for each, with a confidence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from coach.match.encoder import Encoder, Vectors
from coach.match.reasons import reason
from coach.match.statements import WORTH, Kind, kind_of
from coach.types import Attendee, Need, Suggestion, Suggestions

HEADLINE_WORTH = 0.6
"""A headline says what somebody does, not whom they know: weak evidence."""
WORD_WEIGHT = 0.25
"""What shared telling words add to the cosine, at most: names and trades that the encoder blurs."""

CONFIDENCE_SLOPE, CONFIDENCE_MIDDLE = 9.0, 0.56
"""Logistic from evidence (about 0-1.2) to the probability that a facilitator finds the suggestion useful.
Set by eye on the shipped sample event, to be fitted with the ranking."""
NOBODY_BELOW = 0.25
"""Probability under which the best suggestion is not worth showing."""

_STOP = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "for",
        "to",
        "with",
        "and",
        "or",
        "who",
        "whom",
        "that",
        "which",
        "is",
        "are",
        "am",
        "i",
        "we",
        "you",
        "my",
        "our",
        "your",
        "me",
        "us",
        "some",
        "any",
        "one",
        "two",
        "three",
        "someone",
        "somebody",
        "anyone",
        "anybody",
        "people",
        "person",
        "know",
        "knows",
        "need",
        "needs",
        "looking",
        "want",
        "from",
        "by",
        "as",
        "it",
        "be",
        "can",
        "has",
        "have",
    ]
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing an attendee said. row: its index among the encoded texts."""

    attendee: int
    text: str
    kind: Kind
    is_headline: bool


def rank(needs: Sequence[Need], attendees: Sequence[Attendee], encoder: Encoder, top: int) -> list[Suggestions]:
    """The best `top` attendees for each need, best first.

    An attendee counts by their best statement (cosine to the need, plus the share of the need's telling
    words that it says), weighed by what kind of statement it is.
    """
    evidence = [e for i, attendee in enumerate(attendees) for e in _evidence_of(i, attendee)]
    if not evidence or not needs:
        return [Suggestions(need.id, need.text, nobody=True) for need in needs]
    said = encoder.encode([e.text for e in evidence])
    wanted = encoder.encode([need.text for need in needs])
    rarity = _rarity([e.text for e in evidence])
    worth = np.array([WORTH[e.kind] * (HEADLINE_WORTH if e.is_headline else 1.0) for e in evidence])
    similar = wanted @ said.T
    return [
        _suggestions(need, attendees, evidence, _marks(need, evidence, row, worth, rarity), top)
        for need, row in zip(needs, similar, strict=True)
    ]


def _evidence_of(index: int, attendee: Attendee) -> list[Evidence]:
    found = [Evidence(index, text, kind_of(text), False) for text in attendee.network if text.strip()]
    if attendee.headline.strip():
        found.append(Evidence(index, attendee.headline, "contact", True))
    return found


def _marks(
    need: Need, evidence: Sequence[Evidence], similar: Vectors, worth: Vectors, rarity: dict[str, float]
) -> Vectors:
    """Evidence of each statement for one need; float [statements], higher is better."""
    telling = telling_words(need.text)
    weight = sum(rarity.get(word, 1.0) for word in telling) or 1.0
    shared = np.array(
        [sum(rarity.get(w, 1.0) for w in telling & telling_words(e.text)) / weight for e in evidence],
        dtype=np.float32,
    )
    return (np.clip(similar, 0, 1) + WORD_WEIGHT * shared) * worth


def _suggestions(
    need: Need, attendees: Sequence[Attendee], evidence: Sequence[Evidence], marks: Vectors, top: int
) -> Suggestions:
    best: dict[int, int] = {}
    for row, one in enumerate(evidence):
        if attendees[one.attendee].id != need.asker and marks[row] > marks[best.get(one.attendee, row)] - 1e-9:
            best[one.attendee] = row
    order = sorted(best, key=lambda i: (-float(marks[best[i]]), attendees[i].id))[:top]
    shown = tuple(
        Suggestion(
            attendee_id=attendees[i].id,
            name=attendees[i].name,
            confidence=confidence(float(marks[best[i]])),
            tier=1,
            statement=evidence[best[i]].text,
            reason=reason(need.text, evidence[best[i]].text, evidence[best[i]].kind, evidence[best[i]].is_headline),
        )
        for i in order
    )
    return Suggestions(need.id, need.text, not shown or shown[0].confidence < NOBODY_BELOW, shown)


def confidence(mark: float) -> float:
    """Evidence -> probability 0-1."""
    return float(1 / (1 + np.exp(-CONFIDENCE_SLOPE * (mark - CONFIDENCE_MIDDLE))))


@cache
def telling_words(text: str) -> frozenset[str]:
    """Lower-case words of a text that tell something, without plural s; Han characters in pairs."""
    words = {w.removesuffix("'s") for w in re.findall(r"[^\W_]+(?:'[^\W_]+)?", text.lower().replace("’", "'"))}
    plain = {w[:-1] if len(w) > 3 and w.endswith("s") and not w.endswith("ss") else w for w in words - _STOP}
    han = re.sub(r"[^\u4e00-\u9fff]", "", text)
    return frozenset({w for w in plain if w.isascii() or len(w) < 5} | {han[i : i + 2] for i in range(len(han) - 1)})


def _rarity(texts: Sequence[str]) -> dict[str, float]:
    """Inverse document frequency of each word among the statements in the room (Sparck Jones 1972)."""
    count: dict[str, int] = {}
    for text in texts:
        for word in telling_words(text):
            count[word] = count.get(word, 0) + 1
    return {word: float(np.log(1 + len(texts) / n)) for word, n in count.items()}
