"""The facilitator's clock: where the evening stands, and the steps that move it."""

import streamlit as st

from coach.say import say
from coach.ui import acts, frame, terms
from coach.ui.big_clock import big_clock, word
from coach.verbs import clock
from coach.verbs.access import Door
from coach.verbs.clock import Face

LOOK = 2.0
"""Seconds between two looks at the clock, which somebody else may have moved."""


def _step(door: Door, page: str, face: Face, back: bool = False) -> None:
    with acts.trying(page):
        moved = clock.go_back(door, face.clock) if back else clock.go_on(door, face.clock)
        said = say("The evening stands at: {phase}.", phase=_stands(moved))
        acts.done(page, said, lambda: (clock.go_on if back else clock.go_back)(door, moved.clock))


def _motion(door: Door, page: str, which: str) -> None:
    with acts.trying(page):
        face = {"start": clock.start, "pause": clock.pause, "resume": clock.resume}[which](door)
        undo = {"pause": lambda: clock.resume(door), "resume": lambda: clock.pause(door)}.get(which)
        acts.done(page, say("{word}.", word=word(face)), undo)


def _stands(face: Face) -> str:
    if face.phase == "rounds":
        return say("round {n} of {all}", n=face.round, all=face.rounds)
    return say(terms.PHASES[face.phase])


def _next_step(face: Face) -> str:
    order = list(terms.PHASES)
    if face.phase == "rounds" and face.round < face.rounds:
        return say("On to round {n}", n=face.round + 1)
    following = order[min(order.index(face.phase) + 1, len(order) - 1)]
    return say("On to: {phase}", phase=say(terms.PHASES[following]))


def _steps(door: Door, page: str, face: Face) -> None:
    ahead, is_over = _next_step(face), face.motion == "over"
    words = {
        "ready": ("start", say("Start round {n}", n=face.round), ":material/play_arrow:"),
        "running": ("pause", say("Pause"), ":material/pause:"),
        "paused": ("resume", say("Resume"), ":material/play_arrow:"),
    }
    with st.container(horizontal=True):
        if face.motion in words:
            which, label, icon = words[face.motion]
            st.button(label, key=which, icon=icon, type="primary", on_click=_motion, args=(door, page, which))
        if face.motion == "running":  # nobody skips a round with a slip of the finger: pause it first
            return
        # Closing is done where its consequences are seen.
        if face.phase not in ("mingling", "closed"):
            kind = acts.kind(is_over or face.motion is None)
            st.button(ahead, key="on", icon=":material/skip_next:", type=kind, on_click=_step, args=(door, page, face))
        if is_over:
            again = say("Run it again")
            st.button(again, key="start", icon=":material/replay:", on_click=_motion, args=(door, page, "start"))
        if face.phase != "before":
            back = say("One step back")
            st.button(back, key="back", icon=":material/undo:", on_click=_step, args=(door, page, face, True))


@st.fragment(run_every=LOOK)
def _running(door: Door, shown: tuple[str, int, str | None]) -> None:
    """shown: phase, round and motion that the rest of the page was drawn for."""
    with frame.guarded():
        face = clock.clock(door)
        if (face.phase, face.round, face.motion) != shown:
            st.rerun()
        big_clock(face, "desk_clock")


def clock_and_steps(door: Door, page: str) -> None:
    """Where the evening stands, the round's clock, and the steps that can be taken. page: that says what was done."""
    face = clock.clock(door)
    st.markdown(terms.way(face.phase))
    if face.motion:
        _running(door, (face.phase, face.round, face.motion))
    elif face.phase == "mingling":
        st.info(say("The rounds are over. Close the event on the page of outcomes, when everybody has gone."))
    elif face.phase == "closed":
        st.info(say("The event is closed. One step back opens it again."))
    else:
        st.markdown(say("The clock starts with the rounds; until then it waits for you."))
    _steps(door, page, face)
    if st.button(say("Show the room the clock and the tables"), icon=":material/cast:"):
        frame.go_to("facilitator/projector.py")
