"""Text -> the characters said aloud and the seconds they take: numbers are read out, Latin letters and words too."""

import re

import cn2an

from coach.analyze import thresholds as t
from coach.analyze.en import spoken as english
from coach.analyze.zh.numbers import PACE
from coach.types import Seconds

_PAUSES = re.compile(
    r"(?P<long>[。！？!?；;：:\n…]+|\.(?!\d))|(?P<short>[，,、—–()（）]+)|(?P<blank>(?<=[\u3400-\u9fff])[ \u3000]+)"
)
_NUMBER = re.compile(r"(?P<money>[¥￥$€£])?(?P<value>\d[\d,]*(?:\.\d+)?)(?P<rate>[%％‰])?(?P<year>(?=\s?年))?")
_CURRENCIES = {"¥": "元", "￥": "元", "$": "美元", "€": "欧元", "£": "英镑"}
_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z][A-Za-z'&.+-]*")
_DIGITS = "零一二三四五六七八九"
LONGEST_NUMBER = 8
"""Digits of the longest whole number that is read as one; a longer one is read digit by digit, as a telephone is."""


def said(text: str) -> str:
    """`text` with its numbers as they are read out: "3.5万" -> 三点五万, "40%" -> 百分之四十, "2023年" -> 二零二三年."""
    return _NUMBER.sub(_read, text)


def syllables(text: str) -> int:
    """Syllables of a text: one a character, an English word its own, an abbreviation one or two a letter."""
    text = said(text)
    latin = sum(english.syllables(word) for stretch in _LATIN.findall(text) for word in english.words(stretch))
    return len(_HAN.findall(text)) + latin


def seconds(text: str, pace: float = PACE.usual.value) -> Seconds:
    """How long `text` takes to say in Mandarin, from its syllables and pauses; pace: characters a minute.

    The pace is a speaker's over whole texts, pauses included, so a pause adds only where there are more of them than
    one a sentence of average length would have; marks at the end are not waited for. Source of the pace: numbers.
    """
    pauses = list(_PAUSES.finditer(text.strip().rstrip("。！？!?.…，, ")))
    waited = sum(t.PAUSE_SENTENCE.value if match["long"] else t.PAUSE_COMMA.value for match in pauses)
    estimate = (syllables(text) / (PACE.usual.value / 60) * SHARE_SPOKEN + waited) * PACE.usual.value / pace
    return Seconds(
        estimate,
        estimate * PACE.usual.value / PACE.brisk.value,
        estimate * PACE.usual.value / PACE.slow.value,
        t.LIMIT.value,
    )


SHARE_SPOKEN = 0.94
"""Of the time at the usual pace in which something is said, the rest being pauses: with it the Chinese training
pitches come out at the usual pace within 1 %."""


def _read(match: re.Match[str]) -> str:
    digits = match["value"].replace(",", "")
    whole, _, decimals = digits.partition(".")
    if match["year"] is not None and len(whole) == 4 and not decimals:
        out = _one_by_one(whole)
    elif len(whole) > LONGEST_NUMBER or (whole.startswith("0") and len(whole) > 1):
        out = _one_by_one(digits)
    else:
        out = cn2an.an2cn(whole) + (f"点{_one_by_one(decimals)}" if decimals else "")
    rate = match["rate"]
    if rate:
        out = ("千分之" if rate == "‰" else "百分之") + out
    return out + _CURRENCIES.get(match["money"] or "", "")


def _one_by_one(digits: str) -> str:
    return "".join(_DIGITS[int(digit)] for digit in digits if digit.isdigit())
