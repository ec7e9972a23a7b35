"""Slips: how many were handed in, and those that were written on cards, entered by the facilitator."""

from collections.abc import Sequence

import streamlit as st

from coach.say import say
from coach.types import SeatedRound
from coach.ui import acts
from coach.ui.words import literal
from coach.verbs import people, slips
from coach.verbs.access import Door

NAMED = 12
"""People without a slip who are named; how many more there are is said."""
state = st.session_state


def show(door: Door, page: str, planned: Sequence[SeatedRound]) -> None:
    """The count, who has none yet, and a form for a card."""
    st.subheader(say("Slips"))
    counted = slips.slip_count(door)
    with st.container(horizontal=True):
        st.metric(say("Handed in"), counted.slips, width="content")
        st.metric(say("See me"), counted.see_me, width="content")
        st.metric(say("Can introduce"), counted.introduces, width="content")
        st.metric(say("From cards"), counted.paper, width="content")
    if counted.without:
        names = ", ".join(person.name for person in counted.without[:NAMED])
        more = len(counted.without) - NAMED
        told = say("Without a slip yet: {names}, and {n} more.", names=names, n=more)
        st.caption(literal(told if more > 0 else say("Without a slip yet: {names}.", names=names)))
    with st.expander(say("Enter a slip card")):
        _card(door, page, planned)


def _card(door: Door, page: str, planned: Sequence[SeatedRound]) -> None:
    begun = [one for one in planned if one.was_run]
    number = st.selectbox(say("Round"), [one.number for one in begun], index=len(begun) - 1, key="card_round")
    seated = next(one for one in begun if one.number == number)
    names = {person.id: person.name for person, _ in people.people(door)}
    sat = sorted((who for group in seated.groups for who in group), key=lambda who: names[who].casefold())
    listener = st.selectbox(say("From"), sat, format_func=names.__getitem__, index=None, key="card_from")
    group = next((group for group in seated.groups if listener in group), ())
    others = [who for who in group if who != listener]
    pitcher = st.selectbox(
        say("To, at the same table"), others, format_func=names.__getitem__, index=None, key="card_to"
    )
    see_me = st.checkbox(say("See me"), key="card_see_me")
    introduces = st.text_input(say("I can introduce you to"), key="card_introduces")
    contact = st.text_input(say("Reach me at"), key="card_contact")
    ready = listener is not None and pitcher is not None and (see_me or introduces.strip())
    st.button(
        say("Hand in"),
        key="hand_in",
        disabled=not ready,
        on_click=_hand_in,
        args=(door, page, (listener, pitcher), (see_me, introduces, contact), number),
    )


def _hand_in(door: Door, page: str, sides: tuple[str, str], words: tuple[bool, str, str], number: int) -> None:
    with acts.trying(page):
        (listener, pitcher), (see_me, introduces, contact) = sides, words
        take_back = slips.enter_card(door, listener, pitcher, see_me, introduces, contact, number)
        names = {person.id: person.name for person, _ in people.people(door)}
        state["card_see_me"], state["card_introduces"], state["card_contact"] = False, "", ""
        said = say("The slip of {one} to {other} is handed in.", one=names[listener], other=names[pitcher])
        acts.done(page, said, take_back)
