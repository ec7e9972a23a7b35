"""Draft: type a pitch, see what the room will hear, change one thing at a time. For visitors, too."""

import streamlit as st

from coach.errors import EveningError, TextError
from coach.event import bounds
from coach.say import say
from coach.types import Review, Version
from coach.ui import attempts, examples, frame, own, paces, progress, reviewed, turns, words
from coach.verbs import mine, reviews
from coach.verbs.access import Door

state = st.session_state


def _typed() -> None:
    own.typed()
    state["example"] = state["score_before"] = None


def _take(text: str, score: int | None = None) -> None:
    """Put `text` into the box. score: of the text it replaces, where it is the same pitch made better."""
    own.remember()
    own.put(text)
    state["score_before"], state["example"] = score, None


def _take_example() -> None:
    if state["example"] is not None:
        chosen = state["example"]
        _take(examples.invented()[chosen])
        state["example"] = chosen


def _undo() -> None:
    *state["history"], before = state["history"]
    own.put(before)
    state["example"] = state["score_before"] = None


def _first_change(review: Review) -> None:
    change = review.first_change
    if change is None:
        return
    with st.container(border=True):
        st.markdown(f"**{say('The one change to make first')}**")
        st.markdown(words.literal(change.message))
        if change.text is None:
            st.caption(say("Only you know the words for this one. Worth up to {points} points.", points=change.points))
            return
        st.text(change.text)
        st.caption(
            say("Gains {points} points; {seconds:.1f} s longer to say.", points=change.points, seconds=change.seconds)
            if change.seconds > 0
            else say(
                "Gains {points} points; {seconds:.1f} s shorter to say.", points=change.points, seconds=-change.seconds
            )
        )
        label = say("Apply this change")
        st.button(label, type="primary", on_click=_take, args=(change.text, review.score), width="stretch")


def _shortest(review: Review) -> None:
    change = review.first_change
    if review.rewrite is None or (change is not None and review.rewrite == change.text):
        return
    with st.container(border=True):
        st.markdown(f"**{say('The shortest good version, in your own words')}**")
        st.code(review.rewrite, language=None, wrap_lines=True)
        st.button(say("Use this version"), on_click=_take, args=(review.rewrite, review.score), width="stretch")


def _versions(kept: list[Version]) -> None:
    if len(kept) < 2:
        return
    st.subheader(say("Your versions"))
    if sum(one.score is not None for one in kept) > 1:
        st.vega_lite_chart(progress.progress(kept, st.context.theme.type), width="stretch")
        st.caption(progress.in_words(kept))
    with st.expander(say("Go back to an earlier one ({count})", count=len(kept) - 1)):
        for number, one in reversed(list(enumerate(kept[:-1], start=1))):
            points = say("not scored") if one.score is None else say("{score} of 100", score=one.score)
            st.markdown(f"**{say('Version {number}', number=number)}** · {points}")
            st.text(one.text)
            st.button(say("Use version {number}", number=number), on_click=_take, args=(one.text,), width="stretch")


def _examples(door: Door | None) -> None:
    """A visitor may start from one; an attendee, whose pitch would be replaced by it, only reads."""
    if door is not None:
        examples.to_read(door)
        return
    st.selectbox(
        say("Or start from an example"),
        list(examples.invented()),
        key="example",
        index=None,
        on_change=_take_example,
        placeholder=say("Choose an invented pitch, poor or excellent"),
    )


def _speed() -> None:
    """Under the time it changes, so that nothing stands between the words and what is made of them."""
    speeds = [speed for speed in paces.SPEEDS if speed != "mine" or state["share"]]
    st.segmented_control(
        say("How fast do you speak?"), speeds, format_func=lambda one: say(paces.SPEEDS[one]), default="usual",
        required=True, key="speed",
    )  # fmt: skip


def _onward(door: Door | None, review: Review) -> None:
    with st.container(horizontal=True):
        if st.button(say("Rehearse it"), icon=":material/timer:"):
            frame.go_to("attendee/rehearse.py")
        if door is None and review.needs and st.button(say("See who may know"), icon=":material/group:"):
            state["whose"], state["need"] = "own", review.text
            frame.go_to("matches.py")
        if door is not None and st.button(say("Say whom you know"), icon=":material/hub:"):
            frame.go_to("attendee/network.py")


def _box() -> tuple[str, bool]:
    """The words, and whether a review was asked for."""
    state.setdefault(own.BOX, own.words())
    # No max_chars: Streamlit then drops a longer paste without a word, where the coach says what is wrong with it.
    text = st.text_area(
        say("What will you say?"),
        key=own.BOX,
        persist_state="session",  # else the box looks empty where its own page was tapped, or another and it at once
        height=150,
        placeholder=say("I make … I need … Who do you know?"),
        on_change=_typed,
    )
    with st.container(horizontal=True):
        pressed = st.button(say("Review"), type="primary", icon=":material/rate_review:")
        if state["history"]:
            st.button(say("Undo"), icon=":material/undo:", on_click=_undo, help=say("Back to the words before"))
    return text, pressed


def _submit(pressed: bool) -> None:
    if pressed or own.are_new():
        own.keep()
        attempts.refusal(own.REFUSED)
    elif not own.are_kept():
        st.info(say("You tried these words before you came in. Tap Review to submit them as your pitch."))


def _review(door: Door | None, text: str, pressed: bool) -> Review | None:
    """None, and what to do, where there is nothing to review. What cannot be kept is refused where it is kept, once."""
    if not text and not pressed:
        st.info(
            say("Write a pitch: you will see its score, how long it takes to say, and the change to make first."),
            icon=":material/edit_note:",
        )
        return None
    if door is not None and not _can_be_kept(text):
        return None
    try:
        with reviewed.reading():
            pace = paces.pace(state.get("speed") or "usual", text, state["share"])
            return reviews.review(text, pace, frame.language())
    except TextError as problem:
        st.warning(words.literal(problem.message))
        return None


def _can_be_kept(text: str) -> bool:
    try:
        bounds.pitch(text)
    except EveningError:
        return False
    return True


def _caption(door: Door | None) -> str:
    if door is None:
        return say("Nothing you type is saved, or sent anywhere but to this app's own server.")
    if not own.are_kept():
        return say("Not kept yet: the facilitator and the matching read what you wrote before.")
    return say("Kept each time you leave the box: what stands here is what the facilitator and the matching read.")


def _page(door: Door | None) -> None:
    # No fragment, though it would be quicker: Streamlit drops one that is asked for as somebody taps another page, and
    # with it what was just typed.
    text, pressed = _box()
    of_keeping, to_begin_with = st.container(), st.container()
    review = _review(door, text, pressed)
    if review is not None:
        reviewed.head(review, state["score_before"])
        _first_change(review)
    turns.let_others_first(turns.THEN)
    if door is not None and text.strip():
        with of_keeping:
            _submit(pressed)
    turns.let_others_first(turns.LAST)
    with to_begin_with:
        _examples(door)
    if review is not None:
        _rest(door, review)


def _rest(door: Door | None, review: Review) -> None:
    reviewed.pitch(review)
    reviewed.findings(review)
    _shortest(review)
    reviewed.parts(review)
    _speed()
    if door is not None:
        _versions(mine.versions(door))
    _onward(door, review)


st.title(say("Your pitch"))
st.markdown(
    say("Thirty seconds, one idea, one question: say what you bring, whom you need, and ask *Who do you know?*")
)
visitor_or_attendee = own.attendee_door()
with frame.guarded():
    _page(visitor_or_attendee)
    st.caption(_caption(visitor_or_attendee))
