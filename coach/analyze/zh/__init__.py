"""Chinese, simplified and traditional: words learnt into the encoder's space (models/zh), and lists written for it."""

import re

from coach.analyze.tongue import Tongue
from coach.analyze.zh import closing, evidence, features, parse, spoken, words
from coach.analyze.zh.numbers import PACE, SIZES

_COUNTED = re.compile(r"[\u3400-\u9fff]|[A-Za-z0-9]+")


def _count(text: str) -> int:
    """Characters; a Latin word or a number in figures counts as one."""
    return len(_COUNTED.findall(text))


TONGUE = Tongue(
    code="zh",
    drafts=parse.drafts,
    seconds=spoken.seconds,
    count=_count,
    pace=PACE,
    sizes=SIZES,
    measures=features.measure,
    weights=("zh", "wording.json"),
    ease=None,
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
    ask="请问哪位认识？",
    named_ask=closing.named_ask,
    article=re.compile(r"(?:一|某|几|幾|两|兩)?(?:位|个|個|名|家|间|間|所)(?=[\u3400-\u9fff])"),
    between_needs=re.compile(r"[，,、]?(?:还有|還有|以及|和|跟|加上|另外)(?=一?(?:位|个|個|名|家|间|間|些))"),
    before_another=re.compile(
        r"[，,、；;]?(?:还有|還有|以及|和|跟|与|與|另外|也|再|还|還|想|要|找|需要|我们|我們|我|一|位|个|個|名|家|间|間)*$"
    ),
    stop="。",
    mark="？",
    joint="",
    fences="，,、；;：:",
)
