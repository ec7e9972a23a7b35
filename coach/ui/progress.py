"""How a pitch got better: the scores of its versions, each named by its number."""

from functools import cache

import altair as alt

from coach.say import say, spoken
from coach.types import Version
from coach.ui.charts import BAR, LIMIT, Spec, filled, ink
from coach.ui.words import EXCELLENT

HEIGHT = 170
"""Pixels."""


def progress(versions: list[Version], theme: str | None = None) -> Spec:
    """Scores of 0-100 by version, oldest first; those that could not be scored are left out."""
    scored = [{"version": n, "score": one.score} for n, one in enumerate(versions, start=1) if one.score is not None]
    return filled(_shape(theme, spoken()), in_words(versions), versions=scored, excellent=[{"score": EXCELLENT}])


@cache
def _shape(theme: str | None, _language: str) -> Spec:
    letters = ink(theme)
    axis = alt.Axis(
        labelFontSize=13, labelColor=letters, titleColor=letters, titleFontSize=13, format="d", tickMinStep=1
    )
    numbers = alt.X("version:Q", title=say("Version"), axis=axis, scale=alt.Scale(nice=False, padding=20))
    points = alt.Y("score:Q", title=None, scale=alt.Scale(domain=[0, 110]), axis=_points(letters))
    base = alt.Chart(alt.NamedData("versions")).encode(x=numbers, y=points)
    line = base.mark_line(color=BAR, point=alt.OverlayMarkDef(color=BAR, size=70))
    names = base.mark_text(dy=-13, fontSize=14, color=letters).encode(text="score:Q")
    rule = alt.Chart(alt.NamedData("excellent")).mark_rule(color=LIMIT, strokeDash=[5, 4]).encode(y="score:Q")
    return (rule + line + names).properties(height=HEIGHT).to_dict()


def in_words(versions: list[Version]) -> str:
    """What `progress` draws, for those who do not see it."""
    scores = ", ".join(str(one.score) for one in versions if one.score is not None)
    return say("Scores of your versions, oldest first: {scores}. From {excellent} it is excellent.",
               scores=scores, excellent=EXCELLENT)  # fmt: skip


def _points(letters: str) -> alt.Axis:
    return alt.Axis(labelFontSize=13, labelColor=letters, values=[0, 50, EXCELLENT])
