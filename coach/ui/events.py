"""The events of this installation, for its keeper: open one, or make a new one."""

from datetime import date

import streamlit as st

from coach.event import bounds
from coach.say import say
from coach.types import Event
from coach.ui import frame
from coach.ui.words import literal
from coach.verbs import events
from coach.verbs.access import Door


def _open(key: str) -> None:
    frame.enter_by(key)
    frame.go_to(frame.START)


def _listed(keeper: Door) -> None:
    found = events.all_events(keeper)
    if not found:
        st.info(say("No event yet. Make the first one below: a name is enough."))
    for event in reversed(found):
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            day = event.day.isoformat() if event.day else say("no day yet")
            st.markdown(
                f"**{literal(event.name)}**  \n{literal(' · '.join(filter(None, [day, event.place])))}", width="stretch"
            )
            if st.button(say("Open"), key=f"open_{event.id}", width="content"):
                _open(events.open_event(keeper, event.id))


def _new(keeper: Door) -> None:
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
            _, key = events.create_event(keeper, event)
            _open(key)


st.title(say("Events"))
with frame.guarded():
    its_keeper = frame.the_keeper()
    for part in (_listed, _new):
        with frame.guarded():
            part(its_keeper)
if not frame.is_keeper() and st.button(say("To the start"), icon=":material/home:"):
    frame.go_to("entry.py")
