"""Mingle: whom I could help and why, offered or passed; what was offered to me."""

import streamlit as st

from coach.say import say
from coach.types import Phase
from coach.ui import attempts, frame, introduced, own, typed, words
from coach.verbs import clock, helping, introductions
from coach.verbs.access import Door

# Seconds between two looks for something new.
EVERY = 10


def _offer(door: Door, one: helping.Chance, name: str) -> None:
    attempts.attempt(
        f"chance {one.asker_id}",
        lambda: helping.offer(door, one.asker_id, typed.text(name)),
        say("{name} is told that you can introduce them.", name=one.asker),
    )


def _pass(door: Door, one: helping.Chance) -> None:
    attempts.attempt(
        f"chance {one.asker_id}",
        lambda: helping.pass_(door, one.asker_id),
        say("Passed. {name} never hears of it.", name=one.asker),
    )


def _chance(door: Door, one: helping.Chance, is_passed: bool = False) -> None:
    name = f"contact {one.asker_id}"
    with st.container(border=True):
        st.markdown(f"**{words.literal(one.asker)}**" + (f" · {words.literal(one.headline)}" if one.headline else ""))
        st.markdown(say("needs **{need}**", need=words.literal(one.need)))
        st.caption(say("Why you: {because}", because=words.literal(one.because)))
        question, example = say("Whom would you introduce? A name, or what they do."), say("my former boss")
        typed.box(st.text_input, question, name, one.contact, placeholder=example)
        with st.container(horizontal=True):
            st.button(
                say("Offer it after all") if is_passed else say("Offer the introduction"),
                key=f"offer {one.asker_id}",
                type="primary",
                icon=":material/handshake:",
                on_click=_offer,
                args=(door, one, name),
            )
            if not is_passed:
                st.button(say("Pass"), key=f"pass {one.asker_id}", on_click=_pass, args=(door, one))
        attempts.refusal(f"chance {one.asker_id}")


def _helping(door: Door, phase: Phase) -> None:
    st.subheader(say("Whom you could help"))
    open_ones = helping.whom_i_could_help(door)
    for one in open_ones:
        _chance(door, one)
    if not open_ones:
        st.info(
            say("Nobody at the moment. Slips on which you name somebody come here, and what the facilitator sends you.")
            if phase in helping.TOLD_FROM
            else say(
                "From mingling on you are told whom you could help. Slips on which you name somebody come here now."
            )
        )
    passed = helping.passed_by_me(door)
    if passed:
        with st.expander(say("Passed ({count})", count=len(passed))):
            for one in passed:
                _chance(door, one, is_passed=True)


def _offered(door: Door) -> None:
    st.subheader(say("What was offered to you"))
    to_me = [one for one in introductions.offered_to_me(door) if one.state != "closed"]
    if not to_me:
        st.info(say("Nothing yet. Find those who wrote “See me”, and ask them whom they know."))
    for one in to_me:
        introduced.card(door, one)
    by_me = [one for one in introductions.offered_by_me(door) if one.state != "closed"]
    if by_me:
        st.subheader(say("What you offered"))
        for one in by_me:
            introduced.card(door, one)


def _signature(door: Door) -> tuple[object, ...]:
    told = helping.whom_i_could_help(door)
    mine = [*introductions.offered_to_me(door), *introductions.offered_by_me(door)]
    return {one.asker_id for one in told}, {(one.id, one.state) for one in mine}


@st.fragment(run_every=EVERY)
def _news(door: Door, drawn: tuple[object, ...]) -> None:
    """Something new waits for a tap: the page is not redrawn under a typing hand."""
    with frame.guarded():
        if _signature(door) != drawn and st.button(
            say("Something new: show it"), type="primary", icon=":material/refresh:", width="stretch"
        ):
            st.rerun()


st.title(say("Mingle"))
st.markdown(say("It's not who you know, it's who *they* know."))
with frame.guarded():
    this_door = own.the_attendee()
    place = st.container()
    _helping(this_door, clock.clock(this_door).phase)
    _offered(this_door)
    with place:
        _news(this_door, _signature(this_door))
