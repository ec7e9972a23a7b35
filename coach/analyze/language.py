"""Which language a pitch is in, from its script and its smallest words; and those the coach speaks."""

import re
import unicodedata
from collections import Counter
from functools import cache
from importlib import import_module

from coach.analyze.tongue import Tongue
from coach.say import mark

SUPPORTED = ("en", "zh")
"""One folder each, here."""

NAMES = {
    "en": mark("English"), "zh": mark("Chinese"), "ja": mark("Japanese"), "ko": mark("Korean"),
    "ar": mark("Arabic"), "he": mark("Hebrew"), "ru": mark("Russian"), "el": mark("Greek"),
    "th": mark("Thai"), "hi": mark("Hindi"), "de": mark("German"), "fr": mark("French"),
    "es": mark("Spanish"), "it": mark("Italian"), "pt": mark("Portuguese"), "nl": mark("Dutch"),
}  # fmt: skip

_SCRIPTS = {
    "CJK": "zh", "HIRAGANA": "ja", "KATAKANA": "ja", "HANGUL": "ko", "ARABIC": "ar", "HEBREW": "he",
    "CYRILLIC": "ru", "GREEK": "el", "THAI": "th", "DEVANAGARI": "hi",
}  # fmt: skip

# Words that English does not share: a name or a dish in a pitch must not turn it foreign.
_SMALL_WORDS = {
    "de": """ich und nicht eine einen wir suche für mit sie der das ist kennt wer kennen bin""".split(),
    "fr": """je nous et cherche une des les vous qui est avec pour dans connaissez suis quelqu'un""".split(),
    "es": """yo busco una los las quién conoce para con estoy usted alguien soy que el por""".split(),
    "it": """sono cerco una che chi conosce per con della nel qualcuno gli il siamo""".split(),
    "pt": """eu procuro uma para com quem conhece alguém estou você não sou que os""".split(),
    "nl": """ik zoek een het wij niet met voor wie kent iemand ben naar zijn van""".split(),
}
_ENGLISH = frozenset(
    """i i'm we we're my our you your a an the and or but to for of in on at with who what do does is are am need
    needs want looking know anyone someone me us have has had it this that can could would please""".split()
)
_FOREIGN_HITS = 3


def detect(text: str) -> str:
    """ISO 639-1 code of the language `text` is written in; "en" where nothing speaks against it."""
    scripts: Counter[str] = Counter()
    for character in text:
        if character.isalpha():
            name = unicodedata.name(character, "").split(" ")[0]
            scripts["latin" if name in {"LATIN", "FULLWIDTH"} else _SCRIPTS.get(name, "und")] += 1
    if scripts["ja"]:
        return "ja"
    # A Chinese sentence keeps its English terms; each Han character carries about as much as three letters.
    other = {code: n * 3 for code, n in scripts.items() if code != "latin"}
    if other and max(other.values()) > scripts["latin"]:
        return max(other, key=lambda code: other[code])
    words = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", text.lower().replace("’", "'"))
    english = sum(word in _ENGLISH for word in words)
    hits = {code: sum(word in small for word in words) for code, small in _SMALL_WORDS.items()}
    best = max(hits, key=lambda code: hits[code])
    return best if hits[best] >= _FOREIGN_HITS and hits[best] > english else "en"


@cache
def tongue(code: str) -> Tongue:
    """The language with this code, one of SUPPORTED; loaded when it is first needed."""
    return import_module(f"coach.analyze.{code}").TONGUE
