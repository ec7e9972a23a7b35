"""The events of this installation, for whoever has its passcode: open one, or make a new one."""

from datetime import date

import streamlit as st

from coach.event import bounds
from coach.say import say
from coach.types import Event
from coach.ui import frame
from coach.ui.words import literal
from coach.verbs import events
from coach.verbs.access import new_key


def _open(event: Event) -> None:
    frame.enter_by(new_key(frame.store(), event.id, None))
    frame.go_to(frame.START)


def _listed() -> None:
    found = events.all_events(frame.store())
    if not found:
        st.info(say("No event yet. Make the first one below: a name is enough."))
    for event in reversed(found):
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            day = event.day.isoformat() if event.day else say("no day yet")
            st.markdown(
                f"**{literal(event.name)}**  \n{literal(' · '.join(filter(None, [day, event.place])))}", width="stretch"
            )
            if st.button(say("Open"), key=f"open_{event.id}", width="content"):
                _open(event)


def _new() -> None:
    st.subheader(say("A new event"))
    usual = Event("", "")
    with st.form("new_event"):
        name = st.text_input(say("Name"), max_chars=bounds.NAME)
        day = st.date_input(say("Day"), value=date.today(), format="YYYY-MM-DD")
        place = st.text_input(say("Place"), max_chars=bounds.LINE)
        with st.container(horizontal=True):
            size = st.number_input(say("People at a table"), 5, 8, usual.group_size, help=say("Five to eight."))
            rounds = st.number_input(say("Rounds"), bounds.ROUNDS.start, bounds.ROUNDS.stop - 1, usual.rounds)
            minutes = st.number_input(say("Minutes of a round"), *bounds.MINUTES, usual.minutes, step=0.5)
        if st.form_submit_button(say("Make it"), type="primary"):
            event = Event("", name, day, place, ("en", "zh"), int(size), int(rounds), float(minutes))
            door, _ = events.create_event(frame.store(), event)
            _open(events.this_event(door))


st.title(say("Events"))
if frame.is_keeper():
    for part in (_listed, _new):
        with frame.guarded():
            part()
else:
    st.info(say("Give the passcode on the start page first."))
    if st.button(say("To the start"), icon=":material/home:"):
        frame.go_to("entry.py")
