"""Charts that read without colour: every bar is named by its number, on the axis."""

import math
from functools import cache, lru_cache
from typing import Any

import altair as alt

from coach.say import mark, say, spoken
from coach.types import Review

PART_NAMES = {"length": mark("Length"), "clarity": mark("Clarity"), "focus": mark("Focus"), "ask": mark("Ask")}
BAR = "#0b8a9b"
LIMIT = "#d97706"
"""Both are at least 3:1 on Streamlit's light ground and on its dark one (WCAG 2.2, 1.4.11)."""
INK = {"light": "#31333f", "dark": "#e6e8eb"}
"""Letters on either ground; Streamlit's own axis labels are under 4.5:1."""
ROW, SCALE = 30, 40
"""Height of one bar with its gap, and of the axis below the bars, in pixels."""
STEP = 10
"""Seconds between two marks of the axis, and to which its end is rounded."""
SHAPES = 64
"""Shapes that are kept: a few ends of the axis in each theme and language."""

Spec = dict[str, Any]
"""A Vega-Lite specification with its figures in it."""


def filled(shape: Spec, description: str, **figures: list[dict[str, Any]]) -> Spec:
    """`shape` with figures for each of its named data. description: for those who do not see it."""
    return {**shape, "description": description, "datasets": figures}


def parts(review: Review, theme: str | None = None) -> Spec:
    """The four marks of 0-100, one bar each. theme: "light", "dark", or None where it is not known."""
    marks = review.parts.as_dict()
    rows = [{"part": f"{say(PART_NAMES[k])} {points}", "points": points} for k, points in marks.items()]
    return filled(_parts(len(marks), theme, spoken()), parts_in_words(review), marks=rows)


def seconds(review: Review, theme: str | None = None) -> Spec:
    """Spoken seconds, 0 to beyond the limit: a bar to the estimate, one from brisk to slow, a rule at the limit."""
    time = review.seconds
    rows = [
        {"row": say("About {seconds:.0f} s", seconds=time.estimate), "from": 0.0, "to": time.estimate},
        {"row": say("{low:.0f} to {high:.0f} s", low=time.low, high=time.high), "from": time.low, "to": time.high},
    ]
    end = math.ceil(max(time.limit * 1.2, time.high * 1.05) / STEP) * STEP
    shape = _seconds(end, time.limit, theme, spoken())
    return filled(shape, seconds_in_words(review), times=rows, limits=[{"limit": time.limit}])


@cache
def _parts(count: int, theme: str | None, _language: str) -> Spec:
    """The shape, made once: Altair checks every chart against its schema, which costs more than reading a pitch."""
    chart = (
        alt.Chart(alt.NamedData("marks"), height=ROW * count + SCALE)
        .mark_bar(color=BAR, height=16, cornerRadiusEnd=3)
        .encode(
            x=alt.X(
                "points:Q",
                scale=alt.Scale(domain=[0, 100]),
                axis=alt.Axis(title=None, values=[0, 25, 50, 75, 100], labelFontSize=13, labelColor=ink(theme)),
            ),
            y=alt.Y("part:N", sort=None, title=None, axis=_names(theme)),
            tooltip=[alt.Tooltip("part:N", title=say("Part"))],
        )
    )
    return chart.to_dict()


@lru_cache(maxsize=SHAPES)
def _seconds(end: int, limit: float, theme: str | None, _language: str) -> Spec:
    named = f"{limit:.0f}"
    axis = alt.Axis(
        title=None,
        values=[*range(0, int(limit), STEP), limit],
        labelFontSize=13,
        labelColor=ink(theme),
        labelExpr=f"datum.value == {named} ? '{say('limit {seconds} s', seconds=named)}' : datum.label",
    )
    bars = (
        alt.Chart(alt.NamedData("times"))
        .mark_bar(color=BAR, height=16, cornerRadius=3)
        .encode(
            x=alt.X("from:Q", scale=alt.Scale(domain=[0, end], nice=False), axis=axis),
            x2="to:Q",
            y=alt.Y("row:N", sort=None, title=None, axis=_names(theme)),
            tooltip=[alt.Tooltip("row:N", title=say("To say it"))],
        )
    )
    rule = alt.Chart(alt.NamedData("limits")).mark_rule(color=LIMIT, strokeWidth=3).encode(x="limit:Q")
    return (bars + rule).properties(height=ROW * 2 + SCALE).to_dict()


def parts_in_words(review: Review) -> str:
    """What `parts` draws, for those who do not see it."""
    return say("Length {length}, clarity {clarity}, focus {focus}, ask {ask}; of 100 each.", **review.parts.as_dict())


def seconds_in_words(review: Review) -> str:
    """What `seconds` draws, for those who do not see it."""
    time = review.seconds
    return say(
        "{low:.0f} seconds at a brisk pace, {high:.0f} at a slow one; the limit is {limit:.0f} seconds.",
        low=time.low,
        high=time.high,
        limit=time.limit,
    )


def ink(theme: str | None) -> str:
    """The colour of letters on the ground of a theme; light where it is not known."""
    return INK.get(theme or "light", INK["light"])


def _names(theme: str | None) -> alt.Axis:
    return alt.Axis(ticks=False, domain=False, labelFontSize=15, labelLimit=220, labelPadding=10, labelColor=ink(theme))
