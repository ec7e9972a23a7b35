"""Two people who must sit together in some round, or must not: kept until the facilitator takes it back."""

import streamlit as st

from coach.say import mark, say
from coach.types import Condition, Meeting
from coach.ui import acts
from coach.ui.words import literal
from coach.verbs import conditions, people
from coach.verbs.access import Door

KINDS: dict[Meeting, str] = {
    "must": mark("{one} and {other} must sit together once."),
    "never": mark("{one} and {other} must not sit together."),
}
state = st.session_state


def show(door: Door, page: str) -> None:
    """What is asked already, each with a way to take it back, and a form for two more people."""
    kept = conditions.conditions(door)
    listed = people.people(door)
    names = {person.id: person.name for person, _ in listed}
    coming = [person.id for person, at in listed if at.presence != "absent"]
    with st.expander(say("Two people who must meet, or must not ({count})", count=len(kept)), expanded=bool(kept)):
        for number, one in enumerate(kept):
            with st.container(horizontal=True, vertical_alignment="center", key=f"pair-{number}"):
                st.markdown(literal(_sentence(one, names)), width="stretch")
                st.button(
                    say("Remove"), key=f"drop_{number}", icon=":material/close:", on_click=_drop, args=(door, page, one)
                )
        st.selectbox(say("One"), coming, format_func=names.__getitem__, index=None, key="one")
        st.selectbox(say("The other"), coming, format_func=names.__getitem__, index=None, key="other")
        ready = state.get("one") is not None and state.get("other") is not None
        labels: dict[Meeting, str] = {"must": say("Must meet"), "never": say("Must not meet")}
        with st.container(horizontal=True):
            for kind, label in labels.items():
                st.button(label, key=f"add_{kind}", disabled=not ready, on_click=_add, args=(door, page, kind))
        st.caption(say("They hold for every plan that you make from now on; one that is there stays as it is."))


def _add(door: Door, page: str, kind: Meeting) -> None:
    with acts.trying(page):
        added = conditions.add_condition(door, str(state["one"]), str(state["other"]), kind)
        state["one"] = state["other"] = None
        acts.done(page, _said(door, added), lambda: conditions.drop_condition(door, added.one, added.other, kind))


def _drop(door: Door, page: str, one: Condition) -> None:
    with acts.trying(page):
        conditions.drop_condition(door, one.one, one.other, one.kind)
        said = say("No longer asked: {condition}", condition=_said(door, one))
        acts.done(page, said, lambda: conditions.add_condition(door, one.one, one.other, one.kind))


def _said(door: Door, one: Condition) -> str:
    return _sentence(one, {person.id: person.name for person, _ in people.people(door)})


def _sentence(one: Condition, names: dict[str, str]) -> str:
    return say(KINDS[one.kind], one=names[one.one], other=names[one.other])
