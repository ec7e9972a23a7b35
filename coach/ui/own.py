"""The words that this browser is working on: there again on the way back, those of whoever it is now, and kept."""

import streamlit as st

from coach.errors import NotAllowed
from coach.say import say
from coach.ui import attempts, frame, reviewed
from coach.verbs import mine
from coach.verbs.access import Door

VISITORS, ATTENDEES = "draft", "own_words"
"""Names in the session: a visitor's words stay when they come in by a link, an attendee's go with them."""
SPEAKER, BOX = "own_speaker", "pitch"
"""Whose the words are; and the widget in which they are typed."""
KEPT, SETTLED = "kept", "settled"
"""The words as they were last submitted; and as they were then, or as they were tried before coming in where nothing
was submitted. In the session."""
REFUSED = "pitch"
"""Where a refusal of them is shown."""
MOST = 50
"""States of the words that can be gone back to."""


def attendee_door() -> Door | None:
    """The door of an attendee; None for a visitor, who has nothing kept."""
    door = frame.door()
    return door if door is not None and door.role == "attendee" else None


def the_attendee() -> Door:
    """The door of an attendee, where a page is theirs alone. Raises NotAllowed."""
    door = frame.the_door()
    if door.role != "attendee":
        raise NotAllowed(say("This page is an attendee's; open it with an attendee's own link."))
    return door


def words() -> str:
    """The words as they stand: typed here, else the pitch that was submitted, else what was tried before coming in.

    Raises StoreError.
    """
    state, door = st.session_state, attendee_door()
    speaker = (door.event_id, door.me) if door else "visitor"
    if state.get(SPEAKER) != speaker:
        tried = state.get(VISITORS, "")
        state[SPEAKER], state["history"], state["score_before"], state["share"] = speaker, [], None, None
        state.pop(BOX, None)
        if door:
            state[KEPT] = mine.me(door).attendance.pitch
            state[SETTLED] = state[ATTENDEES] = state[KEPT] or tried
    return str(state.get(ATTENDEES if door else VISITORS, ""))


def put(text: str) -> None:
    """The words are now these, in their box as well. Only before it is drawn, as in a callback."""
    st.session_state[BOX] = text
    _write(text)


def remember() -> None:
    """Keep the words as they stood before a change, to be gone back to."""
    before, history = words(), st.session_state["history"]
    if before.strip() and (not history or history[-1] != before):
        st.session_state["history"] = [*history, before][-MOST:]


def typed() -> None:
    """The words were changed in their box. For its callback, which runs even where a tap on another page cuts short
    what would have followed."""
    remember()
    _write(st.session_state[BOX])


def are_kept() -> bool:
    """Whether an attendee's words stand as they were last submitted."""
    return words() == st.session_state[KEPT]


def are_new() -> bool:
    """Whether an attendee typed the words here since. What they tried before they came in may be somebody else's
    example: it is not submitted before they say so."""
    return words() != st.session_state[SETTLED]


def keep() -> None:
    """Submit an attendee's words as their pitch; a refusal is shown by `attempts.refusal(REFUSED)`."""
    door, text = the_attendee(), words()
    with reviewed.reading():
        if attempts.attempt(REFUSED, lambda: mine.submit_pitch(door, text, frame.language())):
            st.session_state[KEPT] = st.session_state[SETTLED] = text


def keep_left() -> None:
    """Submit the words that their speaker left for another page at once; a page of words does so itself."""
    if attendee_door() and SPEAKER in st.session_state and words().strip() and are_new():
        keep()


def _write(text: str) -> None:
    st.session_state[ATTENDEES if attendee_door() else VISITORS] = text
