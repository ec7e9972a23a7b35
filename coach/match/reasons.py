"""Why an attendee is suggested, in a sentence a person would say, quoting only what they said."""

import re
from collections.abc import Iterable

from coach.say import mark, say
from coach.vocabulary import simplified

_KNOWN = mark("says “{said}”{place}, close to “{need}”")
_BECAUSE = {
    "headline_only": mark("works as “{said}”{place}; has not said whom they know about “{need}”"),
    "lost": mark("once knew somebody close to “{need}”{place}, but may have lost touch: “{said}”"),
    "boast": mark("claims a wide circle: “{said}”; ask whether that includes “{need}”"),
    "lack": mark("says “{said}”, which speaks against it"),
}
"""Feature that decides -> what is said of it."""
_WHERE = {
    "close": mark(", in the same place or close by"),
    "same_country": mark(", elsewhere in the same country"),
}
"""Of the places only what is sure: the gazetteer knows no counties, and by another country a namesake may be meant."""
_SOMEBODYS = re.compile(
    r"\b(?:my|his|her|our|their|wife's|husband's) (?:\w+ )?(?:wife|husband|brother|sister|mother|mum|father|dad|uncle"
    r"|aunt|auntie|cousin|nephew|niece|son|daughter|in-law|brother-in-law|sister-in-law|mother-in-law|father-in-law|ex"
    r"|boss|neighbour|neighbor|landlord|landlady|flatmate|room-?mate|colleague|friend|teacher|partner)\b(?:'s)?"
    r"|(?:老婆|太太|老公|丈夫|先生|爱人|媳妇|哥哥|弟弟|姐姐|姊姊|妹妹|大哥|表哥|表弟|表姐|表妹|堂哥|堂弟|堂姐|堂妹|爸爸|妈妈|父亲|母亲|老爸"
    r"|老妈|舅舅|舅妈|姑姑|姑父|姨妈|叔叔|伯伯|阿姨|外甥|侄子|侄女|儿子|女儿|女婿|岳父|岳母|公公|婆婆|小舅子|姐夫|妹夫|嫂子|室友|同学|同事"
    r"|师兄|师姐|师弟|师妹|老师|老板|房东|邻居|朋友|战友|老乡|前任)(?:的|在|是|就|家|认识|那)",
    re.IGNORECASE,
)
"""Somebody through whom the attendee knows somebody: a relative, a colleague; in simplified characters."""


def reason(need: str, said: str, features: Iterable[tuple[str, float]]) -> str:
    """One sentence without a subject, to be read after the attendee's name. said: the statement, else the headline;
    features: by name, as the confidence rests on them."""
    there = {name for name, value in features if value}
    sentence = next((words for name, words in _BECAUSE.items() if name in there), _KNOWN)
    where = next((say(words) for name, words in _WHERE.items() if name in there), "")
    return say(sentence, said=said, need=_short(need), place=where)


def tier(statement: str) -> int:
    """How many hands away: 2 where the statement names a go-between, a relative or colleague who knows; else 1."""
    return 2 if _SOMEBODYS.search(simplified(statement)) else 1


def _short(text: str, limit: int = 80) -> str:
    return text if len(text) <= limit else text[: limit - 1].rsplit(" ", 1)[0] + "…"
