"""A review on the screen: its score, the pitch with its findings marked, the findings, the parts of the score."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from coach.say import say
from coach.types import Finding, Review
from coach.ui import charts, highlight, words
from coach.verbs import reviews


@contextmanager
def reading() -> Iterator[None]:
    """A sign that the pitch is being read, where that takes so long that one is due."""
    if reviews.is_quick():
        yield
        return
    with st.spinner(say("Reading your pitch…")):
        yield


def head(review: Review, before: int | None) -> None:
    """The score, a word for it, the seconds, and what to do next. before: the score of the words that these replaced,
    if known."""
    word, advice = words.verdict(review)
    with st.container(horizontal=True, gap="small"):
        st.metric(
            say("Score"),
            f"{review.score} / 100",
            delta=None if before is None else say("{points:+d} points", points=review.score - before),
            width="content",
        )
        st.metric(say("In a word"), word, width="content")
        st.metric(say("To say it"), say("{seconds:.0f} s", seconds=review.seconds.estimate), width="content")
    st.markdown(f"**{words.literal(advice)}**")


def pitch(review: Review) -> None:
    """The words, with need, ask and findings marked."""
    st.subheader(say("What the room hears"))
    st.html(highlight.highlighted(review) + highlight.legend(review))


def findings(review: Review) -> None:
    """Every finding with what it rests on."""
    if not review.findings:
        return
    with st.expander(say("All findings ({count})", count=len(review.findings)), expanded=True):
        for number, finding in enumerate(review.findings, start=1):
            _finding(number, finding)


def parts(review: Review) -> None:
    """What the score is made of, and the time to say it."""
    st.subheader(say("How the score is made"))
    st.vega_lite_chart(charts.parts(review, st.context.theme.type), width="stretch")
    st.caption(
        say("Points of 100 in each part: time to say it, plain words, one idea, and a request the room can act on.")
    )
    st.vega_lite_chart(charts.seconds(review, st.context.theme.type), width="stretch")
    st.caption(say("To say it: {range}", range=charts.seconds_in_words(review)))


def _finding(number: int, finding: Finding) -> None:
    st.markdown(f"**{number}.** {words.literal(finding.message)}")
    if finding.suggestion:
        st.markdown(say("*Try:* {suggestion}", suggestion=words.literal(finding.suggestion)))
    why = [
        "" if finding.span else say("About the whole pitch."),
        say("Found: {value}.", value=finding.value) if finding.value else "",
        say("Fine: {limit}.", limit=finding.limit) if finding.limit else "",
        say("Source: {source}.", source=finding.source) if finding.source else "",
    ]
    if any(why):
        st.caption(words.literal(say("Why? {reasons}", reasons=" ".join(filter(None, why)))))
