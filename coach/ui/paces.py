"""How fast somebody speaks, in what their language is counted by."""

from typing import Literal

from coach.analyze import thresholds as t
from coach.say import mark, say

Speed = Literal["slow", "usual", "brisk", "mine"]
"""mine: as was measured at the rehearsal."""
SPEEDS: dict[Speed, str] = {
    "slow": mark("Slowly"),
    "usual": mark("As in conversation"),
    "brisk": mark("Briskly"),
    "mine": mark("As I rehearsed"),
}
USUAL = round(t.PACE.value)
_PACES: dict[Speed, int] = {"slow": round(t.PACE_SLOW.value), "usual": USUAL, "brisk": round(t.PACE_BRISK.value)}


def pace(speed: Speed, share: float | None = None) -> int | None:
    """The pace to time a pitch by; None for the usual one. share: of the usual pace, as measured at the rehearsal."""
    if speed == "usual":
        return None
    if speed == "mine":
        return None if share is None else min(max(round(share * USUAL), t.PACES[0]), t.PACES[-1])
    return _PACES[speed]


def in_words(share: float) -> str:
    """A pace for people. share: of the usual pace."""
    return say("{pace:.0f} words a minute", pace=share * USUAL)


def verdict(share: float) -> str:
    """What a listener makes of a pace, in a sentence. share: of the usual pace."""
    if share * USUAL > _PACES["brisk"]:
        return say("That is faster than a room can follow with ease. Take a breath before the ask.")
    if share * USUAL < _PACES["slow"]:
        return say("That is unhurried. If the time is short, a little brisker is still easy to follow.")
    return say("That is a pace a room follows with ease.")
