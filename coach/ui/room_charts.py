"""Charts of a whole room: they read without colour, each piece carries its number."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import altair as alt
import pandas as pd

from coach.say import mark, say
from coach.ui import charts
from coach.ui.words import EXCELLENT, FAIR, GOOD

if TYPE_CHECKING:
    from coach.event.learning import Band

PART_NAMES = {
    "score": mark("Whole pitch"),
    "length": mark("Length"),
    "clarity": mark("Clarity"),
    "focus": mark("Focus"),
    "ask": mark("Ask"),
}
BANDS = ((EXCELLENT, mark("excellent"), "#2bb5c7"), (GOOD, mark("good"), "#9adbe4"), (FAIR, mark("fair"), "#f5cd8f"),
         (0, mark("rough"), "#ec9a80"))  # fmt: skip
"""Lowest score of 0-100, word, ground: black letters are over 7:1 on each, and a line parts them."""
FINDINGS = {
    "too_long": mark("too long"),
    "multiple_needs": mark("more than one need"),
    "rambling": mark("rambling"),
    "jargon": mark("with jargon"),
    "buzzwords": mark("with buzzwords"),
    "fillers": mark("with fillers"),
    "hedging": mark("with hedging"),
    "passive": mark("passive"),
    "vague_need": mark("a vague need"),
    "no_need": mark("no need"),
    "no_ask": mark("nobody is asked"),
    "apology": mark("an apology"),
    "hard_sentence": mark("a hard sentence"),
    "ask_not_last": mark("the ask is not last"),
}
"""Code of a finding -> what it is in a word or two."""
EDGE = "#31333f"
NARROW = 0.06
"""Share of the room below which a piece is too narrow for its number on a phone; it is told on touch, and in words."""
ROW = 34
"""Height of one row with its gap, in pixels."""


def by_part(scores: Mapping[str, Sequence[int]], theme: str | None = None) -> alt.LayerChart:
    """How many pitches are excellent, good, fair or rough, in each part. scores: part -> 0-100 of every pitch."""
    rows = [
        {"part": say(PART_NAMES[part]), "band": say(word), "order": order, "pitches": count}
        for part, marks in scores.items()
        for order, (word, count) in enumerate(counted(marks))
    ]
    grounds = alt.Scale(domain=[say(word) for _, word, _ in BANDS], range=[ground for *_, ground in BANDS])
    base = alt.Chart(pd.DataFrame(rows)).encode(
        y=alt.Y("part:N", sort=None, title=None, axis=_names(theme)),
        x=alt.X("pitches:Q", stack="zero", title=None, axis=None),
        order="order:O",
    )
    bars = base.mark_bar(height=ROW - 10, stroke=EDGE, strokeWidth=1).encode(
        color=alt.Color("band:N", scale=grounds, sort=None, legend=_legend(theme)),
        tooltip=[alt.Tooltip("part:N", title=say("Part")), alt.Tooltip("band:N", title=say("Pitches")), "pitches:Q"],
    )
    shown = alt.datum.pitches > 0
    most = max((len(marks) for marks in scores.values()), default=0)
    numbers = base.mark_text(align="right", dx=-5, fontSize=14, fontWeight="bold", color="black")
    numbers = numbers.encode(text="pitches:Q").transform_filter(alt.datum.pitches > most * NARROW)
    return (bars.transform_filter(shown) + numbers).properties(
        height=ROW * len(scores) + 40, description=by_part_in_words(scores)
    )


def by_part_in_words(scores: Mapping[str, Sequence[int]]) -> str:
    """What `by_part` draws, for those who do not see it."""
    return "; ".join(
        f"{say(PART_NAMES[part])}: " + ", ".join(f"{count} {say(word)}" for word, count in counted(marks) if count)
        for part, marks in scores.items()
    )


def counted(marks: Sequence[int]) -> list[tuple[str, int]]:
    """How many marks of 0-100 fall in each band, best first; the words are not said yet."""
    found, above = [], 101
    for least, word, _ in BANDS:
        found.append((word, sum(least <= one < above for one in marks)))
        above = least
    return found


def counts(rows: Sequence[tuple[str, int]], theme: str | None = None) -> alt.Chart:
    """Bars of whole numbers, most first as given, each named with its number."""
    frame = pd.DataFrame([{"name": f"{name}  {count}", "count": count} for name, count in rows])
    return (
        alt.Chart(frame, height=ROW * len(rows) + 10, description=", ".join(f"{name} {count}" for name, count in rows))
        .mark_bar(color=charts.BAR, height=ROW - 16, cornerRadiusEnd=3)
        .encode(x=alt.X("count:Q", title=None, axis=None), y=alt.Y("name:N", sort=None, title=None, axis=_names(theme)))
    )


def precision(bands: "Sequence[Band]", theme: str | None = None) -> alt.LayerChart:
    """For each band of confidence the share that became offers, 0-1, as a point in its interval."""
    rows = [
        {
            "band": say("{low:.0%} to {high:.0%} ({shown} shown)", low=one.low, high=one.high, shown=one.shown),
            "share": one.precision,
            "low": one.precision_low,
            "high": one.precision_high,
        }
        for one in bands
        if one.precision is not None
    ]
    axis = alt.Axis(
        title=None, format="%", values=[0, 0.25, 0.5, 0.75, 1], labelFontSize=13, labelColor=charts.ink(theme)
    )
    base = alt.Chart(pd.DataFrame(rows)).encode(y=alt.Y("band:N", sort=None, title=None, axis=_names(theme)))
    scale = alt.Scale(domain=[0, 1])
    spans = base.mark_rule(color=charts.ink(theme), strokeWidth=2).encode(
        x=alt.X("low:Q", scale=scale, axis=axis), x2="high:Q"
    )
    points = base.mark_point(color=charts.BAR, filled=True, size=140).encode(x=alt.X("share:Q", scale=scale, axis=axis))
    words = "; ".join(f"{row['band']}: {row['share']:.0%} ({row['low']:.0%}-{row['high']:.0%})" for row in rows)
    return (spans + points).properties(height=ROW * len(rows) + 40, description=words)


def _names(theme: str | None) -> alt.Axis:
    return alt.Axis(
        ticks=False, domain=False, labelFontSize=14, labelLimit=190, labelPadding=8, labelColor=charts.ink(theme)
    )


def _legend(theme: str | None) -> alt.Legend:
    return alt.Legend(
        title=None,
        orient="bottom",
        labelFontSize=13,
        labelColor=charts.ink(theme),
        symbolStrokeColor=EDGE,
        symbolStrokeWidth=1,
        symbolSize=160,
    )
