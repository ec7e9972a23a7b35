"""For the projector: a clock that is read from the last row, and who sits where. Names of those here, nothing else."""

import streamlit as st

from coach.errors import NotFound
from coach.say import say
from coach.ui import codes, frame
from coach.ui.address import link, own_address
from coach.ui.big_clock import big_clock
from coach.ui.tables import tables
from coach.ui.words import literal
from coach.verbs import clock, events, printing, rounds
from coach.verbs.access import Door
from coach.verbs.clock import Face

LOOK = 2.0
"""Seconds between two looks at what the facilitator's laptop did."""
# The switch of the language is for the desk, not for the room. Nothing fades while the page looks again: the room
# would see it flicker.
WIDE = """<style>
.stMainBlockContainer {max-width: none; padding: .5rem 2vw 1rem;}
.st-key-foot {display: none;}
[data-stale="true"] {opacity: 1 !important; transition: none !important;}
.room-word {font-size: clamp(1.8rem, 5vw, 6rem); font-weight: 700; line-height: 1.15; text-align: center;}
.room-line {font-size: clamp(1.2rem, 2.6vw, 3.2rem); line-height: 1.3; text-align: center;}
</style>"""


def _say_large(word: str, line: str = "") -> None:
    st.html(f'<div class="room-word">{word}</div><div class="room-line">{line}</div>')


def _tables(door: Door, number: int, is_running: bool = False) -> None:
    try:
        seated = rounds.seating(door, number)
    except NotFound:
        st.info(say("Round {n} is not planned yet: plan the rounds on the page before.", n=number))
        return
    st.html(tables(seated.tables, "beside" if is_running else "room"))
    if seated.sitting_out:
        st.markdown(literal(say("Please see the facilitator: {names}", names=", ".join(seated.sitting_out))))


def _round(door: Door, face: Face) -> None:
    if face.motion == "ready":
        _say_large(say("Round {n} of {all}: find your table", n=face.round, all=face.rounds))
        _tables(door, face.round)
    elif face.motion == "over" and face.round < face.rounds:
        _say_large(say("Time. Round {n} of {all}: on to your next table", n=face.round + 1, all=face.rounds))
        _tables(door, face.round + 1)
    elif face.motion == "over":
        _say_large(say("Time. That was the last round."), say("Finish your slips; then mingle."))
    else:
        big_clock(face, "room_clock", for_the_room=True)
        _tables(door, face.round, is_running=True)


def _otherwise(door: Door, face: Face) -> None:
    event = events.this_event(door)
    if face.phase == "mingling":
        _say_large(say("Mingle"), say("Your phone says whom you could help, and who offers to help you."))
        return
    if face.phase == "closed":
        _say_large(say("Thank you"), say("It's not who you know, it's who they know."))
        return
    st.title(literal(event.name), anchor=False, text_alignment="center")
    _say_large(say("At most 30 seconds, one need, and then:"), say("Who do you know?"))
    key = st.session_state.get("join_key")
    if key:
        address = st.session_state.get("address") or own_address()
        to_join = say("Scan to join: no account, nothing to install.")
        with st.container(horizontal_alignment="center"):
            codes.show(printing.code_image(door, link(address, key)), to_join, 360)
        st.html(f'<div class="room-line">{to_join}</div>')
    else:
        st.caption(say("To show the code to join by here, make it on the page of people first."))


@st.fragment(run_every=LOOK)
def _shown(door: Door) -> None:
    with frame.guarded():
        face = clock.clock(door)
        if face.phase == "rounds":
            _round(door, face)
        else:
            _otherwise(door, face)


st.html(WIDE)
with frame.guarded():
    _shown(frame.the_door())
