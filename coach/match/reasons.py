"""Why an attendee is suggested, in a sentence a person would say, quoting only what they said."""

import re

from coach.match.confidence import Standing
from coach.match.place import Relation
from coach.match.statements import Kind
from coach.types import Need

_BECAUSE: dict[Kind, str] = {
    "contact": "says “{said}”{place}, close to “{need}”",
    "lost": "once knew somebody close to “{need}”{place}, but may have lost touch: “{said}”",
    "boast": "claims a wide circle: “{said}”; ask whether that includes “{need}”",
    "lack": "says “{said}”, which speaks against it",
}
_HEADLINE = "works as “{said}”{place}; has not said whom they know about “{need}”"
_WHERE: dict[Relation, str] = {
    "same place": ", in the same place",
    "near": ", close by",
    "same country": ", elsewhere in the same country",
    # Said only where it is sure: the gazetteer knows no counties, and a namesake abroad may be meant.
    "other country": "",
    "unknown": "",
}
_SOMEBODYS = re.compile(
    r"\b(?:my|his|her|our|their|wife's|husband's) (?:\w+ )?(?:wife|husband|brother|sister|mother|mum|father|dad|uncle|aunt|auntie"
    r"|cousin|nephew|niece|son|daughter|in-law|brother-in-law|sister-in-law|mother-in-law|father-in-law|ex|boss"
    r"|neighbour|neighbor|landlord|landlady|flatmate|room-?mate|colleague|friend|teacher|partner)\b(?:'s)?",
    re.IGNORECASE,
)
"""Somebody through whom the attendee knows somebody: a relative, a colleague."""


def reason(need: Need, one: Standing) -> str:
    """One sentence without a subject, to be read after the attendee's name."""
    evidence = one.candidate.evidence
    sentence = _BECAUSE[one.kind] if evidence.statement else _HEADLINE
    return sentence.format(said=evidence.text, need=_short(need.text), place=_WHERE[one.lie])


def tier(statement: str) -> int:
    """How many hands away: 2 where the statement names a go-between, a relative or colleague who knows; else 1."""
    return 2 if _SOMEBODYS.search(statement) else 1


def _short(text: str, limit: int = 80) -> str:
    return text if len(text) <= limit else text[: limit - 1].rsplit(" ", 1)[0] + "…"
