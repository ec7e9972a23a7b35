"""A closing ask made of the need: the evening's own question, with the person in it."""

import re

from coach.analyze.en.numbers import SIZES
from coach.analyze.en.parse import doc_of
from coach.analyze.reading import Reading

_ARTICLE = re.compile(r"\b(?:an?|the|some|one)\s+$", re.IGNORECASE)
_INTO_PLACE = re.compile(r"\s+(?:in|near|at|around|outside|close to)\s+(?:the\s+)?", re.IGNORECASE)
_WE = re.compile(r"\b(?:we|we're|we've|our|us)\b")
_I = re.compile(r"\b(?:i|i'm|i've|my|me)\b")
NOUN_PHRASE = ("NN", "JJ", "DT", "CD", "VBG", "PRP$")
"""Penn tags with which a need begins that can be asked for as it stands."""


def named_ask(reading: Reading) -> str | None:
    """A question such as “Who could lead me to a site manager in Hull?”, in the speaker's own words.

    None where nothing is needed, or the need is no phrase that can be asked for so.
    """
    if not reading.needs:
        return None
    draft, need = reading.draft, reading.needs[0]
    first = next((token for token in doc_of(draft) if token.idx >= need.start), None)
    if first is None or not first.tag_.startswith(NOUN_PHRASE) or len(need.text.split()) > SIZES.longest_need:
        return None
    article = _ARTICLE.search(draft.text, 0, need.start)
    start = article.start() if article else need.start
    end = need.end
    for place in reading.locations:
        between = draft.text[need.end : place.start]
        if place.start >= need.end and _INTO_PLACE.fullmatch(between):
            end = place.end
    plain = draft.plain
    whom = "us" if _WE.search(plain) and not _I.search(plain) else "me"
    return f"Who could lead {whom} to {draft.text[start:end]}?"
