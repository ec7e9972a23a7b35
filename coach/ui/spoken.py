"""A rehearsal on the screen: when there was speech, and when there was none."""

import altair as alt
import pandas as pd

from coach.rehearsal import Rehearsal
from coach.say import say
from coach.ui.charts import BAR, LIMIT, ink

HEIGHT = 90
"""Pixels."""


def chart(found: Rehearsal, limit: float, theme: str | None = None) -> alt.LayerChart:
    """Bars where something was said, gaps where nothing was, a rule at the limit; seconds from the first word."""
    letters = ink(theme)
    starts = [0.0, *(pause.at + pause.seconds for pause in found.pauses)]
    ends = [*(pause.at for pause in found.pauses), found.seconds]
    scale = alt.Scale(domain=[0, max(limit, found.seconds) * 1.05], nice=False)
    axis = alt.Axis(title=say("Seconds"), labelFontSize=13, labelColor=letters, titleColor=letters, titleFontSize=13)
    bars = (
        alt.Chart(pd.DataFrame({"from": starts, "to": ends}))
        .mark_bar(color=BAR, height=26)
        .encode(x=alt.X("from:Q", scale=scale, axis=axis), x2="to:Q")
    )
    rule = alt.Chart(pd.DataFrame({"limit": [limit]})).mark_rule(color=LIMIT, strokeWidth=3).encode(x="limit:Q")
    return (bars + rule).properties(height=HEIGHT, description=in_words(found))


def in_words(found: Rehearsal) -> str:
    """What `chart` draws, for those who do not see it."""
    longest = found.longest
    if longest is None:
        return say("No pause. One before the ask gives the room time to think of somebody.")
    if len(found.pauses) == 1:
        return say(
            "One pause of {longest:.1f} s, after {at:.0f} s. The best place for one is before the ask.",
            longest=longest.seconds,
            at=longest.at,
        )
    return say(
        "{count} pauses, {paused:.1f} s together; the longest, {longest:.1f} s, after {at:.0f} s. "
        "The best place for one is before the ask.",
        count=len(found.pauses),
        paused=found.paused,
        longest=longest.seconds,
        at=longest.at,
    )
