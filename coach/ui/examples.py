"""Pitches to begin from, and pitches to read: invented ones, and those whose speakers let the room see them."""

import streamlit as st

import coach
from coach.say import say
from coach.ui import frame, words
from coach.verbs import preview
from coach.verbs.access import Door


@st.cache_data
def invented() -> dict[str, str]:
    """Name of the attendee of the sample event -> their pitch."""
    return {a.name: a.pitch for a in coach.sample_event() if a.pitch}


@st.cache_data(show_spinner=False, ttl=60)
def _shown(event_id: str, _door: Door) -> list[preview.Example]:
    return preview.examples(_door)


def to_read(door: Door) -> None:
    """Two that could not be better, and those of this event."""
    with st.expander(say("Two that could not be better"), icon=":material/lightbulb:"):
        for example in (
            say("I need an English speaking senior partner in a Chinese language software development firm. "
                "Who do you know?"),
            say("I have a BA and ten years experience in graphic design. I'm looking for full-time work, preferably "
                "near Jianwai Soho. Who do you know?"),
        ):  # fmt: skip
            st.markdown(f"> {words.literal(example)}")
        with frame.guarded():
            for shown in _shown(door.event_id, door):
                st.markdown(f"> {words.literal(shown.text)}")
