"""Charts that read without colour: every bar is named by its number, on the axis."""

import altair as alt
import pandas as pd

from coach.say import mark, say
from coach.types import Review

PART_NAMES = {"length": mark("Length"), "clarity": mark("Clarity"), "focus": mark("Focus"), "ask": mark("Ask")}
BAR = "#0b8a9b"
LIMIT = "#d97706"
"""Both are at least 3:1 on Streamlit's light ground and on its dark one (WCAG 2.2, 1.4.11)."""
INK = {"light": "#31333f", "dark": "#e6e8eb"}
"""Letters on either ground; Streamlit's own axis labels are under 4.5:1."""
ROW, SCALE = 30, 40
"""Height of one bar with its gap, and of the axis below the bars, in pixels."""


def parts(review: Review, theme: str | None = None) -> alt.Chart:
    """The four marks of 0-100, one bar each. theme: "light", "dark", or None where it is not known."""
    marks = review.parts.as_dict()
    frame = pd.DataFrame(
        {"part": [f"{say(PART_NAMES[k])} {points}" for k, points in marks.items()], "points": [*marks.values()]}
    )
    return (
        alt.Chart(frame, height=ROW * len(marks) + SCALE, description=parts_in_words(review))
        .mark_bar(color=BAR, height=16, cornerRadiusEnd=3)
        .encode(
            x=alt.X(
                "points:Q",
                scale=alt.Scale(domain=[0, 100]),
                axis=alt.Axis(title=None, values=[0, 25, 50, 75, 100], labelFontSize=13, labelColor=_ink(theme)),
            ),
            y=alt.Y("part:N", sort=None, title=None, axis=_names(theme)),
            tooltip=[alt.Tooltip("part:N", title=say("Part"))],
        )
    )


def seconds(review: Review, theme: str | None = None) -> alt.LayerChart:
    """Spoken seconds, 0 to beyond the limit: a bar to the estimate, one from brisk to slow, a rule at the limit."""
    time = review.seconds
    frame = pd.DataFrame(
        {
            "row": [
                say("About {seconds:.0f} s", seconds=time.estimate),
                say("{low:.0f} to {high:.0f} s", low=time.low, high=time.high),
            ],
            "from": [0.0, time.low],
            "to": [time.estimate, time.high],
        }
    )
    limit = f"{time.limit:.0f}"
    end = max(time.limit * 1.2, time.high * 1.05)
    ticks = [*range(0, int(time.limit), 10), time.limit]
    axis = alt.Axis(
        title=None,
        values=ticks,
        labelFontSize=13,
        labelColor=_ink(theme),
        labelExpr=f"datum.value == {limit} ? '{say('limit {seconds} s', seconds=limit)}' : datum.label",
    )
    bars = (
        alt.Chart(frame)
        .mark_bar(color=BAR, height=16, cornerRadius=3)
        .encode(
            x=alt.X("from:Q", scale=alt.Scale(domain=[0, end], nice=False), axis=axis),
            x2="to:Q",
            y=alt.Y("row:N", sort=None, title=None, axis=_names(theme)),
            tooltip=[alt.Tooltip("row:N", title=say("To say it"))],
        )
    )
    rule = alt.Chart(pd.DataFrame({"limit": [time.limit]})).mark_rule(color=LIMIT, strokeWidth=3).encode(x="limit:Q")
    return (bars + rule).properties(height=ROW * 2 + SCALE, description=seconds_in_words(review))


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


def _ink(theme: str | None) -> str:
    return INK.get(theme or "light", INK["light"])


def _names(theme: str | None) -> alt.Axis:
    return alt.Axis(
        ticks=False, domain=False, labelFontSize=15, labelLimit=220, labelPadding=10, labelColor=_ink(theme)
    )
