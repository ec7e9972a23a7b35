"""What a statement is worth as evidence: somebody known, lost, lacking, or a boast."""

import re
from typing import Literal

Kind = Literal["contact", "lost", "lack", "boast"]

_LACK = re.compile(
    r"^(?:no|not|none|nobody|never)\b(?! doubt)|\b(?:don't|do not|doesn't|does not|didn't) (?:really |actually )?(?:know|have|ask|work)\b"
    r"|\b(?:no one|nobody|none)\b|: no\b|\bno (?:investors?|contacts?|links?|idea)\b|sorry\b|don't ask|can't help|cannot help|\bnot any ?more\b"
    r"|不认识|没有|不要问|别问|一个也没|都不",
    re.IGNORECASE,
)
_LOST = re.compile(
    r"\blost touch\b|\blost contact\b|\bused to (?:know|work|share|date|be|have|see|play|live)\b|\bhaven't (?:spoken|seen|heard|talked|been in touch)\b|\bstopped answering\b"
    r"|\bnot spoken\b|\b(?:years|ages|decades) ago\b|\bhad (?:a |some |two |many )?(?:friends?|contacts?|colleagues?)\b|\bno longer in touch\b|\bnow it is silence\b"
    r"|\bfell out\b|\bsince (?:19|20)\d\d\b|没联系|失联|断了联系|以前认识|好几年没",
    re.IGNORECASE,
)
_BOAST = re.compile(
    r"\b(?:everyone|everybody|anyone who|all of|whole|half of|just ask|try me|name (?:it|them|anyone)|you name it|absolutely every|pretty much every|lots of people|all sorts|all kinds)\b"
    r"|(?:谁都|什么人都|所有人|人脉广|到处都)",
    re.IGNORECASE,
)


def kind_of(statement: str) -> Kind:
    """Which of the four a statement is; a lack outweighs a loss, a loss a boast."""
    if _LACK.search(statement):
        return "lack"
    if _LOST.search(statement):
        return "lost"
    return "boast" if _BOAST.search(statement) else "contact"
