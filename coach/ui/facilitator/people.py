"""People: who is here, the list that is uploaded, the keys that let people in, what is printed."""

import streamlit as st

from coach.say import mark, say
from coach.ui import acts, frame
from coach.ui.people_views import at_the_door, keys, prints, upload

PAGE = "people"
VIEWS = {
    "door": (mark("At the door"), at_the_door.show),
    "list": (mark("Upload a list"), upload.show),
    "keys": (mark("Code and links"), keys.show),
    "print": (mark("Print"), prints.show),
}

st.title(say("People"))
acts.show(PAGE)
with frame.guarded():
    came_in = frame.the_door()
    chosen = st.segmented_control(
        say("What to do"),
        list(VIEWS),
        format_func=lambda one: say(VIEWS[one][0]),
        default="door",
        key="people_view",
        on_change=acts.clear,
        label_visibility="collapsed",
    )
    VIEWS[chosen or "door"][1](came_in, PAGE)
