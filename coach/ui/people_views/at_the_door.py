"""At the door: who is here, who is not, somebody new; each mark can be taken back."""

from collections.abc import Callable

import streamlit as st

from coach.say import mark, say
from coach.types import Attendance, Presence
from coach.ui import acts, terms
from coach.ui.words import literal
from coach.verbs import lists, people
from coach.verbs.access import Door
from coach.verbs.people import Listed

AT_ONCE = 30
"""People drawn at once: more buttons than this make a phone slow."""
state = st.session_state
MARKS: dict[Presence, Callable[[Door, str], Attendance]] = {
    "here": people.check_in,
    "absent": people.mark_absent,
    "expected": people.mark_expected,
}
FILTERS = {
    "expected": mark("Expected"),
    "here": mark("Here"),
    "absent": mark("Absent"),
    "all": mark("All"),
}


def show(door: Door, page: str) -> None:
    """The list with a mark for each, by name, and a form for who is not on it."""
    listed = people.people(door)
    if not listed:
        st.info(say("Nobody is on the list yet: upload one, let people scan the code to join, or add them here."))
    else:
        _list(door, page, listed)
    _walk_in(door, page)
    if listed:
        _hosts(door, page, listed)


def _mark(door: Door, page: str, one: Listed, presence: Presence) -> None:
    person, at = one
    with acts.trying(page):
        marked = MARKS[presence](door, person.id)
        said = say("{name}: {presence}.", name=person.name, presence=say(terms.PRESENCES[presence]))
        if presence == "here" and marked.from_round > 1:
            said = say(
                "{name} is here, from round {n} on; plan the rounds anew.", name=person.name, n=marked.from_round
            )
        acts.done(page, said, lambda: MARKS[at.presence](door, person.id))


def _list(door: Door, page: str, listed: list[Listed]) -> None:
    counts = {one: sum(at.presence == one for _, at in listed) for one in terms.PRESENCES}
    first = "expected" if counts["expected"] else "here"
    chosen = st.segmented_control(
        say("Show"),
        list(FILTERS),
        format_func=lambda one: f"{say(FILTERS[one])} ({counts.get(one, len(listed))})",
        default=first,
        key="presence",
    )
    typed = st.text_input(say("Name"), key="search", placeholder=say("Type a part of a name")).casefold().strip()
    shown = [
        one
        for one in listed
        if (typed or (chosen or first) in ("all", one[1].presence)) and typed in one[0].name.casefold()
    ]
    if not shown:
        st.info(
            say("Nobody on the list is called so; add them below.") if typed else say("There is nobody in this state.")
        )
    for one in shown[:AT_ONCE]:
        _row(door, page, one)
    if len(shown) > AT_ONCE:
        st.caption(say("{n} of {all}; type a name to find the others.", n=AT_ONCE, all=len(shown)))


def _row(door: Door, page: str, one: Listed) -> None:
    person, at = one
    notes = [
        person.headline,
        say(terms.PRESENCES[at.presence]),
        say("host") if at.is_host else "",
        say("from round {n}", n=at.from_round) if at.from_round > 1 else "",
        "" if at.pitch else say("no pitch"),
    ]
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        words = " · ".join(literal(note) for note in notes if note)
        st.markdown(f"**{literal(person.name)}**  \n{words}", width="stretch")
        for presence, label in (("here", say("Here")), ("absent", say("Absent")), ("expected", say("Not yet"))):
            if presence != at.presence:
                kind = acts.kind(presence == "here")
                st.button(
                    label, key=f"{presence}_{person.id}", type=kind, on_click=_mark, args=(door, page, one, presence)
                )


def _add(door: Door, page: str) -> None:
    with acts.trying(page):
        person = people.walk_in(door, state["new_name"], state["new_headline"], state["new_contact"])
        state["new_name"] = state["new_headline"] = state["new_contact"] = ""
        said = say("{name} is on the list, and here.", name=person.name)
        acts.done(page, said, lambda: lists.take_back(door, [person]))


def _walk_in(door: Door, page: str) -> None:
    with st.expander(say("Somebody who is not on the list")), st.form("walk_in", border=False):
        st.text_input(say("Name"), key="new_name")
        st.text_input(say("What they are, in a line"), key="new_headline")
        st.text_input(say("How to reach them, if they like"), key="new_contact")
        st.form_submit_button(say("Add, as here"), on_click=_add, args=(door, page))


def _set_hosts(door: Door, page: str, before: list[str]) -> None:
    now = list(state["hosts"])
    with acts.trying(page):
        _change_hosts(door, before, now)
        acts.done(page, say("{n} hosts stay at one table.", n=len(now)), lambda: _change_hosts(door, now, before))


def _change_hosts(door: Door, before: list[str], now: list[str]) -> None:
    for person_id in sorted(set(before) ^ set(now)):
        people.set_host(door, person_id, person_id in now)


def _hosts(door: Door, page: str, listed: list[Listed]) -> None:
    names = {person.id: person.name for person, at in listed if at.presence != "absent" or at.is_host}
    before = [person.id for person, at in listed if at.is_host]
    with st.expander(say("Hosts, who stay at one table in every round")):
        state["hosts"] = before
        st.multiselect(
            say("Hosts"),
            list(names),
            format_func=names.__getitem__,
            key="hosts",
            on_change=_set_hosts,
            args=(door, page, before),
            placeholder=say("Choose one for each table, or none"),
        )
        st.caption(say("It holds for the rounds that are planned from now on."))
