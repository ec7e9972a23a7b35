"""How fast somebody speaks, in what their language is counted by."""

from typing import Literal

from coach.analyze import language
from coach.analyze.tongue import Pace
from coach.say import mark, say

Speed = Literal["slow", "usual", "brisk", "mine"]
"""mine: as was measured at the rehearsal."""
SPEEDS: dict[Speed, str] = {
    "slow": mark("Slowly"),
    "usual": mark("As in conversation"),
    "brisk": mark("Briskly"),
    "mine": mark("As I rehearsed"),
}


def pace(speed: Speed, text: str, share: float | None = None) -> int | None:
    """The pace to time a pitch by; None for the usual one. share: of the usual pace, as measured at the rehearsal."""
    known = _pace(language.detect(text))
    if speed == "usual" or known is None or (speed == "mine" and share is None):
        return None
    if speed == "mine" and share is not None:
        return min(max(round(share * known.usual.value), known.choices[0]), known.choices[-1])
    return round((known.slow if speed == "slow" else known.brisk).value)


def in_words(share: float, lang: str) -> str:
    """A pace for people. share: of the usual pace of the language with this code."""
    known = _pace(lang)
    return "" if known is None else f"{share * known.usual.value:.0f} {say(known.usual.unit)}"


def verdict(share: float, lang: str) -> str:
    """What a listener makes of a pace, in a sentence. share: of the usual pace of the language with this code."""
    known = _pace(lang)
    if known is not None and share * known.usual.value > known.brisk.value:
        return say("That is faster than a room can follow with ease. Take a breath before the ask.")
    if known is not None and share * known.usual.value < known.slow.value:
        return say("That is unhurried. If the time is short, a little brisker is still easy to follow.")
    return say("That is a pace a room follows with ease.")


def _pace(lang: str) -> Pace | None:
    return language.tongue(lang).pace if lang in language.SUPPORTED else None
