"""Draft: type a pitch, see what the room will hear, change one thing at a time."""

import streamlit as st

import coach
from coach.types import Review
from coach.ui import charts, highlight, words

OWN = "my own words"


def _take(text: str) -> None:
    st.session_state["pitch"] = text


def _take_example() -> None:
    name = st.session_state["example"]
    if name != OWN:
        _take(next(a.pitch for a in coach.sample_event() if a.name == name))


def _head(review: Review) -> None:
    left, right = st.columns(2)
    left.metric("Score", f"{review.score} / 100")
    time = review.seconds
    right.metric(
        "To say it",
        f"{time.estimate:.0f} s",
        help=f"Between {time.low:.0f} and {time.high:.0f} seconds, brisk to slow.",
    )
    st.markdown(f"**{words.verdict(review)}**")


def _first_change(review: Review) -> None:
    change = review.first_change
    if change is None:
        return
    with st.container(border=True):
        st.markdown("**The one change to make first**")
        st.markdown(words.literal(change.message))
        if change.text is None:
            st.caption("Only you know the words for this one.")
            return
        st.text(change.text)
        st.caption(f"Worth {change.points} points and {change.seconds:+.1f} seconds.")
        st.button("Apply this change", type="primary", on_click=_take, args=(change.text,))


def _findings(review: Review) -> None:
    for number, finding in enumerate(review.findings, start=1):
        st.markdown(f"**{number}.** {words.literal(finding.message)}")
        if finding.suggestion:
            st.markdown(words.literal(finding.suggestion))
        st.caption(words.literal(f"Why: {finding.value}; fine is {finding.limit}. {finding.source}"))


def _show(review: Review) -> None:
    _head(review)
    st.html(highlight.STYLE + highlight.highlighted(review) + highlight.LEGEND)
    _first_change(review)
    if review.findings:
        with st.expander(f"All findings ({len(review.findings)})", expanded=True):
            _findings(review)
    if review.rewrite and review.rewrite != (review.first_change and review.first_change.text):
        with st.container(border=True):
            st.markdown("**The shortest good version, in your own words**")
            st.text(review.rewrite)
            st.button("Use this version", on_click=_take, args=(review.rewrite,))
    st.markdown("**How the score is made**")
    st.altair_chart(charts.parts(review), width="stretch")
    st.caption(f"Seconds to say it, brisk to slow; the mark is the limit of {review.seconds.limit:.0f} s.")
    st.altair_chart(charts.seconds(review), width="stretch")


st.title("Your pitch")
st.markdown("Thirty seconds, one idea, one question: say what you bring, whom you need, and ask *Who do you know?*")
names = [a.name for a in coach.sample_event() if a.pitch]
st.selectbox(
    "Start from",
    [OWN, *names],
    key="example",
    on_change=_take_example,
    help="Invented pitches, from poor to excellent.",
)
pitch = st.text_area("What will you say?", key="pitch", height=150, placeholder="I make … I need … Who do you know?")
st.button("Review", type="primary")

if pitch.strip():
    try:
        with st.spinner("Reading…"):
            result = coach.review(pitch)
    except coach.CoachError as problem:
        st.warning(words.literal(problem.message))
    else:
        _show(result)
else:
    st.info(
        "Write or choose a pitch: you will see its score, how long it takes to say, and the one change to make first."
    )
st.caption("Nothing you type leaves this machine.")
