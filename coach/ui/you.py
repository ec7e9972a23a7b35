"""Who this browser is: the event, one's own link, and the way out."""

from dataclasses import replace
from urllib.parse import urlsplit

import streamlit as st

from coach.event import bounds
from coach.say import say
from coach.types import Event
from coach.ui import acts, frame
from coach.ui.words import literal
from coach.verbs import events, mine
from coach.verbs.access import Door

# A comment, not a docstring: Streamlit prints a string that stands alone in a page.
PAGE = "you"


def _link() -> None:
    """The link brings the same person back in another browser."""
    where = urlsplit(st.context.url or "")
    st.subheader(say("Your link"))
    st.markdown(say("It opens this event as you, in any browser. Keep it, and show it to nobody."))
    st.code(f"{where.scheme}://{where.netloc}/?key={st.session_state[frame.KEY]}", language=None, wrap_lines=True)


def _details() -> None:
    me = mine.me(frame.the_door()).person
    with st.form("details_form"):
        name = st.text_input(say("Your name"), me.name, max_chars=bounds.NAME, autocomplete="name")
        headline = st.text_input(say("What you are, in a line"), me.headline, max_chars=bounds.LINE)
        contact = st.text_input(
            say("How you want to be reached"),
            me.contact,
            max_chars=bounds.LINE,
            help=say("Seen by those you say “See me” to, and by who introduces you."),
        )
        if st.form_submit_button(say("Keep"), type="primary"):
            mine.set_details(frame.the_door(), name, headline, contact)
            st.toast(say("Kept."), icon=":material/check:")


def _event(door: Door, event: Event) -> None:
    """What everybody sees of the event; rounds, minutes and tables are changed where they are planned."""
    with st.form("event_form"):
        name = st.text_input(say("Name of the event"), event.name, max_chars=bounds.NAME)
        day = st.date_input(say("Day"), value=event.day, format="YYYY-MM-DD")
        place = st.text_input(say("Place"), event.place, max_chars=bounds.LINE)
        if st.form_submit_button(say("Keep"), type="primary"):
            with acts.trying(PAGE):
                events.change_event(door, replace(event, name=name, day=day, place=place))
                acts.done(PAGE, say("The event is changed."), lambda: events.change_event(door, event))
            st.rerun()


def _leave() -> None:
    st.subheader(say("Leave this browser"))
    st.markdown(say("On a device that is not yours, let it forget you. Your link opens the event again."))
    if st.button(say("Forget me here"), icon=":material/logout:"):
        frame.leave()
        frame.go_to(frame.START)


with frame.guarded():
    door = frame.the_door()
    event = events.this_event(door)
    st.title(literal(event.name))
    acts.show(PAGE)
    st.markdown(literal(" · ".join(filter(None, [event.day.isoformat() if event.day else "", event.place]))))
    if frame.is_sample():
        st.info(say("This is the sample evening: its people are invented, and what you do here is forgotten with it."))
    if door.role == "attendee":
        _details()
    elif door.role == "facilitator":
        _event(door, event)
    _link()
    _leave()
