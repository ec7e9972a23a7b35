"""Rehearse: say the pitch against the clock; with the microphone, see its pauses too."""

import streamlit as st

from coach import rehearsal
from coach.errors import TextError
from coach.say import say
from coach.types import Review
from coach.ui import countdown, frame, highlight, own, paces, reviewed, spoken, words
from coach.verbs import reviews

state = st.session_state


def _told(review: Review, seconds: float) -> None:
    """What a time means: the limit, and the pace of one's own words."""
    limit = review.seconds.limit
    state["share"] = share = rehearsal.pace(review.seconds.estimate, 1, seconds)
    with st.container(horizontal=True, gap="small"):
        st.metric(say("You took"), say("{seconds:.1f} s", seconds=seconds), width="content")
        st.metric(say("Your pace"), paces.in_words(share, review.lang), width="content")
    if seconds > limit:
        st.warning(
            say(
                "{over:.1f} s over the limit. Say less, not faster: go back to the draft and cut.", over=seconds - limit
            )
        )
    else:
        st.success(say("Within the limit of {limit:.0f} seconds.", limit=limit))
    st.markdown(words.literal(paces.verdict(share, review.lang)))
    st.caption(say("The draft can now be timed at your own pace: choose “As I rehearsed” there."))


def _by_clock(review: Review) -> None:
    seconds = countdown.own_clock(review.seconds, key="own clock")
    if seconds:
        _told(review, seconds)


def _by_microphone(review: Review) -> None:
    recording = st.audio_input(say("Say your pitch"), key="recording")
    st.caption(
        say(
            "Only loudness is measured, on this app's own server. No words are recognised, and the recording is gone "
            "when you leave this page or record again."
        )
    )
    if recording is None:
        return
    with st.spinner(say("Measuring…")):
        found = rehearsal.heard(recording.getvalue())
    _told(review, found.seconds)
    st.altair_chart(spoken.chart(found, review.seconds.limit, st.context.theme.type), width="stretch")
    st.caption(spoken.in_words(found))


def _page() -> None:
    text = own.words()
    if not text.strip():
        st.info(say("There is nothing to rehearse yet: write your pitch first."), icon=":material/edit_note:")
        if st.button(say("Write it"), type="primary"):
            frame.go_to("attendee/draft.py")
        return
    try:
        with reviewed.reading():
            review = reviews.review(text, None, frame.language())
    except TextError as problem:
        st.warning(words.literal(problem.message))
        return
    st.html(highlight.plain(text))
    st.caption(say("About {seconds:.0f} s at the usual pace.", seconds=review.seconds.estimate))
    ways = {"clock": say("With a clock"), "microphone": say("With the microphone")}
    way = st.segmented_control(
        say("How?"), list(ways), format_func=ways.__getitem__, default="clock", required=True, key="way"
    )
    if way == "microphone":
        _by_microphone(review)
    else:
        _by_clock(review)


st.title(say("Rehearse"))
with frame.guarded():
    _page()
