"""Charts that read without colour: every bar carries its number."""

import altair as alt
import pandas as pd

from coach.types import Review

PART_NAMES = {"length": "Length", "clarity": "Clarity", "focus": "Focus", "ask": "Ask"}
BAR = "#0b8a9b"
LIMIT = "#d97706"


def parts(review: Review) -> alt.LayerChart:
    """The four marks, 0-100, as labelled bars."""
    marks = review.parts.as_dict()
    frame = pd.DataFrame({"part": [PART_NAMES[k] for k in marks], "mark": list(marks.values())})
    base = alt.Chart(frame).encode(
        y=alt.Y("part:N", sort=None, title=None, axis=alt.Axis(ticks=False, domain=False, labelFontSize=14)),
        x=alt.X("mark:Q", scale=alt.Scale(domain=[0, 112]), axis=None),
        tooltip=[alt.Tooltip("part:N", title="Part"), alt.Tooltip("mark:Q", title="Points of 100")],
    )
    label = base.mark_text(align="left", dx=6, fontSize=14, color="gray").encode(text="mark:Q")
    return (base.mark_bar(color=BAR, height=16, cornerRadius=3) + label).properties(height=140)


def seconds(review: Review) -> alt.LayerChart:
    """Spoken seconds: a bar to the estimate, a line from brisk to slow, a rule at the limit."""
    time = review.seconds
    frame = pd.DataFrame(
        [
            {
                "estimate": time.estimate,
                "low": time.low,
                "high": time.high,
                "limit": time.limit,
                "row": "seconds",
            }
        ]
    )
    scale = alt.Scale(domain=[0, max(time.limit * 1.2, time.high * 1.05)])
    base = alt.Chart(frame).encode(y=alt.Y("row:N", title=None, axis=None))
    bar = base.mark_bar(color=BAR, height=16, cornerRadius=3).encode(
        x=alt.X("estimate:Q", scale=scale, title="seconds"), tooltip=["estimate:Q", "low:Q", "high:Q"]
    )
    spread = base.mark_rule(color="gray", strokeWidth=3).encode(x=alt.X("low:Q"), x2="high:Q")
    limit = base.mark_tick(color=LIMIT, thickness=4, size=34).encode(x=alt.X("limit:Q"))
    return (bar + spread + limit).properties(height=80)
