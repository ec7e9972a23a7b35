"""Rounds: the plan and what it brings, the evening's clock, and two people who change places."""

from dataclasses import replace

import streamlit as st

from coach.say import say
from coach.types import Event, SeatedRound
from coach.ui import acts, cards, desk, frame, pairs, tables
from coach.ui.words import literal
from coach.verbs import clock, events, people, rounds
from coach.verbs.access import Door

PAGE = "rounds"
state = st.session_state


def _plan(door: Door, with_expected: bool, by_need: bool) -> None:
    with acts.trying(PAGE), st.spinner(say("Setting the tables…")):
        earlier = rounds.planned(door)
        made = rounds.plan(door, with_expected, by_need=by_need)
        state["bound"] = (made.rounds, made.bound)
        said = say("Rounds planned: {rounds}, for {people} people.", rounds=len(made.rounds), people=made.seated)
        acts.done(PAGE, said, lambda: rounds.put_back(door, earlier))


def _change(door: Door, event: Event) -> None:
    with acts.trying(PAGE):
        size, number, minutes = int(state["group_size"]), int(state["rounds"]), float(state["minutes"])
        events.change_event(door, replace(event, group_size=size, rounds=number, minutes=minutes))
        said = say("Rounds: {rounds}, of {minutes:g} min each, at most {size} at a table.",
                   rounds=number, minutes=minutes, size=size)  # fmt: skip
        acts.done(PAGE, said, lambda: events.change_event(door, event))


def _form(door: Door, event: Event) -> None:
    with st.expander(say("Other rounds, minutes or tables")), st.form("form", border=False):
        # The bounds are the verb's: what is beyond them is refused with its sentence.
        st.number_input(say("Rounds"), value=event.rounds, step=1, key="rounds")
        st.number_input(say("Minutes of a round"), value=event.minutes, step=0.5, key="minutes")
        st.number_input(say("People at a table, at most"), value=event.group_size, step=1, key="group_size")
        st.caption(say("A plan that is there already stays as it is until you plan anew."))
        if st.form_submit_button(say("Save")):
            _change(door, event)
            st.rerun()


def _planning(door: Door, is_first: bool) -> None:
    st.markdown(
        say("Nobody is seated yet. The plan lets everybody meet as many new people as can be.")
        if is_first
        else say("Plan anew after somebody came late or went home: rounds that have begun stay as they are.")
    )
    expected = st.toggle(say("Also those who are expected, but not here yet"), value=is_first, key="with_expected")
    by_need = st.toggle(say("Bring people together who may help one another"), key="by_need")
    if by_need:
        st.caption(say("Among equally good plans, the one that seats likely helpers together. This takes longer."))
    pairs.show(door, PAGE)
    label = say("Plan the rounds") if is_first else say("Plan the rounds anew")
    kind = acts.kind(is_first)
    st.button(label, key="plan", type=kind, on_click=_plan, args=(door, expected, by_need))


def _figures(door: Door, planned: tuple[SeatedRound, ...]) -> None:
    found = rounds.meetings(door)
    made, bound = state.get("bound", (None, None))
    with st.container(horizontal=True):
        st.metric(say("Meet again"), found.repeats, width="content", help=say("Pairs that sit together a second time"))
        st.metric(say("New faces, typically"), f"{found.middle:g}", width="content",
                  help=say("People whom one person meets in all rounds: half meet more, half fewer."))  # fmt: skip
        st.metric(say("Fewest"), found.fewest, width="content")
        st.metric(say("Most"), found.most, width="content")
    if found.repeats == 0:
        st.markdown(say("Nobody meets anybody twice: it cannot be better."))
    elif made == planned:
        st.markdown(
            say("As far as is known, no plan for this room has fewer than {bound} that meet again.", bound=bound)
        )
    rows = [
        {say("Round"): one.number, say("Meet for the first time"): new, say("Meet again"): again,
         say("Begun"): say("yes") if one.was_run else ""}
        for one, new, again in zip(planned, found.new, found.again, strict=True)
    ]  # fmt: skip
    st.dataframe(rows, hide_index=True)


def _swap(door: Door, number: int) -> None:
    with acts.trying(PAGE):
        one, other = str(state["swap_one"]), str(state["swap_other"])
        earlier = rounds.planned(door)
        rounds.swap(door, number, one, other)
        names = {person.id: person.name for person, _ in people.people(door)}
        said = say("{one} and {other} have changed places in round {n}.", one=names[one], other=names[other], n=number)
        acts.done(PAGE, said, lambda: rounds.put_back(door, earlier))


def _seats(door: Door, planned: tuple[SeatedRound, ...], now: int) -> None:
    st.subheader(say("Who sits where"))
    numbers = [one.number for one in planned]
    first = numbers.index(now) if now in numbers else 0
    number = st.selectbox(say("Round"), numbers, index=first, key="seats_of")
    seated = planned[numbers.index(number)]
    shown = rounds.seating(door, number)
    st.html(tables.tables(shown.tables))
    if shown.sitting_out:
        st.warning(
            literal(say("Here, but at no table: {names}. Plan anew to seat them.", names=", ".join(shown.sitting_out)))
        )
    if seated.was_run:
        st.caption(say("This round has begun; its tables stay as they sat."))
        return
    names = {person.id: person.name for person, _ in people.people(door)}
    at = {who: table for table, group in enumerate(seated.groups, start=1) for who in group}
    order = sorted(at, key=lambda who: names[who].casefold())
    with st.expander(say("Let two people change places")):
        for label, key in ((say("This person"), "swap_one"), (say("changes with"), "swap_other")):
            st.selectbox(
                label,
                order,
                format_func=lambda who: say("{name}, table {table}", name=names[who], table=at[who]),
                index=None,
                key=key,
            )
        ready = state.get("swap_one") is not None and state.get("swap_other") is not None
        st.button(say("Change places"), key="swap", disabled=not ready, on_click=_swap, args=(door, number))


st.title(say("Rounds"))
acts.show(PAGE)
with frame.guarded():
    came_in = frame.the_door()
    desk.clock_and_steps(came_in, PAGE)
    made_plan = rounds.planned(came_in)
    given = events.this_event(came_in)
    st.subheader(say("The plan"))
    st.caption(
        say(
            "Rounds: {rounds}, of {minutes:g} min each, at most {size} at a table.",
            rounds=given.rounds,
            minutes=given.minutes,
            size=given.group_size,
        )
    )
    _form(came_in, given)
    if made_plan:
        _figures(came_in, made_plan)
        _seats(came_in, made_plan, clock.clock(came_in).round)
    _planning(came_in, is_first=not made_plan)
    if any(one.was_run for one in made_plan):
        cards.show(came_in, PAGE, made_plan)
