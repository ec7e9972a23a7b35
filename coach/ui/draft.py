"""Draft: type a pitch, see what the room will hear, change one thing at a time."""

from pathlib import Path

import streamlit as st

import coach
import coach.ui
from coach.types import Finding, Review
from coach.ui import charts, highlight, style, words

state = st.session_state
# Words a minute, and what to call it.
PACES = {125: "Slowly", 150: "As in conversation", 165: "Briskly"}


@st.cache_data
def _examples() -> dict[str, str]:
    """Name of the attendee -> their pitch."""
    return {a.name: a.pitch for a in coach.sample_event() if a.pitch}


def _typed() -> None:
    """The words are the speaker's own again: there is nothing to undo or to compare with."""
    state["example"] = None
    state["undo"] = state["score_before"] = None


def _take(text: str, score: int | None = None) -> None:
    """Put `text` into the box. score: of the text it replaces, where it is the same pitch made better."""
    undo = state["pitch"]
    _typed()
    state["pitch"], state["undo"], state["score_before"] = text, undo or None, score


def _take_example() -> None:
    if state["example"] is not None:
        chosen = state["example"]
        _take(_examples()[chosen])
        state["example"] = chosen


def _undo() -> None:
    text = state["undo"]
    _typed()
    state["pitch"] = text


def _head(review: Review) -> None:
    before = state.get("score_before")
    word, advice = words.verdict(review)
    with st.container(horizontal=True, gap="small"):
        st.metric(
            "Score",
            f"{review.score} / 100",
            delta=None if before is None else f"{review.score - before:+d} points",
            width="content",
        )
        st.metric("In a word", word, width="content")
        st.metric("To say it", f"{review.seconds.estimate:.0f} s", width="content")
    st.markdown(f"**{advice}**")
    st.altair_chart(charts.seconds(review, st.context.theme.type), width="stretch")
    st.caption(f"To say it: {charts.seconds_in_words(review)}")


def _pitch(review: Review) -> None:
    st.subheader("What the room hears")
    st.html(highlight.highlighted(review) + highlight.legend(review))


def _first_change(review: Review) -> None:
    change = review.first_change
    if change is None:
        return
    with st.container(border=True):
        st.markdown("**The one change to make first**")
        st.markdown(words.literal(change.message))
        if change.text is None:
            st.caption(f"Only you know the words for this one. Worth up to {change.points} points.")
            return
        st.text(change.text)
        longer = "longer" if change.seconds > 0 else "shorter"
        st.caption(f"Gains {change.points} points; {abs(change.seconds):.1f} seconds {longer} to say.")
        st.button("Apply this change", type="primary", on_click=_take, args=(change.text, review.score))


def _finding(number: int, finding: Finding) -> None:
    st.markdown(f"**{number}.** {words.literal(finding.message)}")
    if finding.suggestion:
        st.markdown(f"*Try:* {words.literal(finding.suggestion)}")
    facts = [f"Found: {finding.value}." if finding.value else "", f"Fine: {finding.limit}." if finding.limit else ""]
    where = "" if finding.span else "About the whole pitch."
    why = " ".join(filter(None, [where, *facts, f"Source: {finding.source}." if finding.source else ""]))
    if why:
        st.caption(f"Why? {words.literal(why)}")


def _findings(review: Review) -> None:
    if not review.findings:
        return
    with st.expander(f"All findings ({len(review.findings)})", expanded=True):
        for number, finding in enumerate(review.findings, start=1):
            _finding(number, finding)


def _shortest(review: Review) -> None:
    change = review.first_change
    if review.rewrite is None or (change is not None and review.rewrite == change.text):
        return
    with st.container(border=True):
        st.markdown("**The shortest good version, in your own words**")
        st.code(review.rewrite, language=None, wrap_lines=True)
        st.button("Use this version", on_click=_take, args=(review.rewrite, review.score))


def _parts(review: Review) -> None:
    st.subheader("How the score is made")
    st.altair_chart(charts.parts(review, st.context.theme.type), width="stretch")
    st.caption("Points of 100 in each part: time to say it, plain words, one idea, and a request the room can act on.")


def _onward(review: Review) -> None:
    if review.needs and st.button("See who may know, at the sample event", icon=":material/group:"):
        state["whose"], state["need"] = "own", review.text
        st.switch_page(str(Path(coach.ui.__file__).parent / "matches.py"))


st.html(style.CSS)
st.title("Your pitch")
st.markdown("Thirty seconds, one idea, one question: say what you bring, whom you need, and ask *Who do you know?*")
# A widget's state goes when its page does; the words should be here on the way back.
state.setdefault("pitch", state.get("draft", ""))
# No max_chars: Streamlit then drops a longer paste without a word, where the coach says what is wrong with it.
pitch = st.text_area(
    "What will you say?",
    key="pitch",
    height=150,
    placeholder="I make … I need … Who do you know?",
    on_change=_typed,
)
state["draft"] = pitch
with st.container(horizontal=True):
    pressed = st.button("Review", type="primary")
    if state.get("undo"):
        st.button("Undo", on_click=_undo, help="Back to the words before")
st.selectbox(
    "Or start from an example",
    list(_examples()),
    key="example",
    index=None,
    on_change=_take_example,
    placeholder="Choose an invented pitch, poor or excellent",
)
pace = st.radio(
    "How fast do you speak?", list(PACES), format_func=PACES.__getitem__, index=1, key="pace", horizontal=True
)

if pitch or pressed:
    try:
        with st.spinner("Reading your pitch…"):
            result = coach.review(pitch, pace=pace)
    except coach.CoachError as problem:
        st.warning(words.literal(problem.message))
    else:
        _head(result)
        _pitch(result)
        _first_change(result)
        _findings(result)
        _shortest(result)
        _parts(result)
        _onward(result)
else:
    st.info("Write or choose a pitch: you will see its score, how long it takes to say, and the change to make first.")
st.caption("Nothing you type is kept, or sent anywhere but to this app's own server.")
