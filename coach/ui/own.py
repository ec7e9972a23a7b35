"""The words that this browser is working on: there again on the way back, and those of whoever it is now."""

import streamlit as st

from coach.errors import NotAllowed
from coach.say import say
from coach.ui import frame
from coach.verbs import mine
from coach.verbs.access import Door

WORDS, SPEAKER = "draft", "draft_of"
MOST = 50
"""States of the words that can be gone back to."""


def attendee_door() -> Door | None:
    """The door of an attendee; None for a visitor, who has nothing kept."""
    door = frame.door()
    return door if door is not None and door.role == "attendee" else None


def words() -> str:
    """The words as they stand: typed here, else the pitch that was submitted. Raises StoreError."""
    state, door = st.session_state, attendee_door()
    speaker = (door.event_id, door.me) if door else None
    if WORDS not in state or state.get(SPEAKER) != speaker:
        state[SPEAKER] = speaker
        state[WORDS] = state["kept"] = mine.me(door).attendance.pitch if door else ""
        state["history"], state["score_before"], state["share"] = [], None, None
    return str(state[WORDS])


def remember() -> None:
    """Keep the words as they stood before a change, for `undo`."""
    state = st.session_state
    before, history = state[WORDS], state["history"]
    if before.strip() and (not history or history[-1] != before):
        state["history"] = [*history, before][-MOST:]


def the_attendee() -> Door:
    """The door of an attendee, where a page is theirs alone. Raises NotAllowed."""
    door = frame.the_door()
    if door.role != "attendee":
        raise NotAllowed(say("This page is an attendee's; open it with an attendee's own link."))
    return door
