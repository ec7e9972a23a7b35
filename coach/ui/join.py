"""Join an event by its join link: a name is enough, and the link that follows is one's own."""

import streamlit as st

from coach.event import bounds
from coach.say import say
from coach.ui import frame
from coach.ui.words import literal
from coach.verbs import events


def _join() -> None:
    door = frame.the_door()
    st.title(literal(events.this_event(door).name))
    st.markdown(say("Say who you are. Your name and your line are seen by those who sit at a table with you."))
    with st.form("join_form"):
        name = st.text_input(say("Your name"), max_chars=bounds.NAME, autocomplete="name")
        line = st.text_input(
            say("What you are, in a line"), max_chars=bounds.LINE, placeholder=say("Beekeeper, 140 hives near Nakuru")
        )
        if st.form_submit_button(say("Join"), type="primary", width="stretch"):
            joined = events.join(door, name, line)
            frame.enter_by(frame.from_here(joined.key))
            frame.go_to(frame.START)
    st.caption(say("No account and no e-mail address. This browser remembers you for 30 days."))


with frame.guarded():
    _join()
