"""Mingling: who is told about whose need. The facilitator approves, pins or vetoes, and can take each back."""

import streamlit as st

from coach.say import mark, say
from coach.types import Standing
from coach.ui import acts, frame, room_charts, terms
from coach.ui.words import literal
from coach.verbs import mingling, people
from coach.verbs.access import Door
from coach.verbs.mingling import Board, Pairing

PAGE = "mingling"
AT_ONCE = 10
"""Pairs drawn at once: more buttons than this make a phone slow."""
BUSIEST = 12
"""Helpers drawn in the chart of load: those who are asked most."""
FILTERS: dict[str, str] = {
    "proposed": mark("To judge"),
    "approved": mark("Approved"),
    "pinned": mark("Pinned"),
    "vetoed": mark("Vetoed"),
}
state = st.session_state


def _propose(door: Door, most: int) -> None:
    with acts.trying(PAGE), st.spinner(say("Looking who may help whom…")):
        board = mingling.propose(door, most)
        made = sum(one.standing == "proposed" for one in board.pairings)
        acts.done(PAGE, say("Suggestions to be judged: {n}. What you judged before stays.", n=made))


def _judge(door: Door, one: Pairing, standing: Standing) -> None:
    with acts.trying(PAGE):
        mingling.judge(door, one.asker_id, one.helper_id, standing)
        said = say(
            "{helper} for the need of {asker}: {standing}.",
            helper=one.helper,
            asker=one.asker,
            standing=say(terms.STANDINGS[standing]),
        )
        acts.done(PAGE, said, lambda: mingling.judge(door, one.asker_id, one.helper_id, one.standing))


def _approve_all(door: Door) -> None:
    with acts.trying(PAGE):
        waiting = [one for one in mingling.proposals(door).pairings if one.standing == "proposed"]
        mingling.approve_all(door)
        acts.done(PAGE, say("Approved suggestions: {n}.", n=len(waiting)), lambda: _all_back(door, waiting))


def _all_back(door: Door, waiting: list[Pairing]) -> None:
    for one in waiting:
        mingling.judge(door, one.asker_id, one.helper_id, "proposed")


def _by_hand(door: Door, names: dict[str, str]) -> None:
    asker, helper = state.get("asker"), state.get("helper")
    with acts.trying(PAGE):
        earlier = {(one.asker_id, one.helper_id): one.standing for one in mingling.proposals(door).pairings}
        mingling.judge(door, asker or "", helper or "", "pinned")
        before = earlier.get((asker or "", helper or ""), "vetoed")
        said = say("{helper} is told about the need of {asker}.", helper=names[helper or ""], asker=names[asker or ""])
        acts.done(PAGE, said, lambda: mingling.judge(door, asker or "", helper or "", before))


def _planning(door: Door, board: Board) -> None:
    with st.container(border=True):
        most = st.slider(say("Needs that one person is told about, at most"), 1, 6, 3, key="most")
        waiting = sum(one.standing == "proposed" for one in board.pairings)
        with st.container(horizontal=True):
            label = say("Plan anew") if board.pairings else say("Find who may help whom")
            kind = acts.kind(not board.pairings)
            st.button(label, key="propose", type=kind, on_click=_propose, args=(door, most))
            if waiting:
                approve = say("Approve all {n}", n=waiting)
                st.button(approve, key="approve_all", type="primary", on_click=_approve_all, args=(door,))
        st.caption(
            say("A helper is told only of what you approve or pin. Who asked not to be suggested never appears here.")
        )


def _card(door: Door, number: int, one: Pairing) -> None:
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        with st.container(gap="xsmall", width="stretch"):
            st.markdown(say("**{helper}** is told: {asker} needs **{need}**", helper=literal(one.helper),
                            asker=literal(one.asker), need=literal(one.need)))  # fmt: skip
            text = say("{confidence:.0%} likely to help · {standing}",
                       confidence=one.confidence, standing=say(terms.STANDINGS[one.standing]))  # fmt: skip
            st.progress(min(max(one.confidence, 0.0), 1.0), text=text)
            # Most reasons quote the statement themselves; twice would be once too often.
            if one.statement and one.statement not in one.reason:
                st.markdown(f"> “{literal(one.statement)}”")
            st.caption(literal(say("{name} {reason}.", name=one.helper, reason=one.reason)))
        choices: tuple[tuple[Standing, str, str], ...] = (
            ("approved", say("Approve"), ":material/check:"),
            ("pinned", say("Pin"), ":material/keep:"),
            ("vetoed", say("Veto"), ":material/block:"),
            ("proposed", say("Take back"), ":material/undo:"),
        )
        with st.container(horizontal=True, width="content", gap="xsmall"):
            for standing, label, icon in choices:
                if standing != one.standing:
                    key = f"{standing}_{number}"
                    st.button(label, key=key, icon=icon, on_click=_judge, args=(door, one, standing))


def _pairs(door: Door, board: Board) -> None:
    counts = {one: sum(pair.standing == one for pair in board.pairings) for one in FILTERS}
    # The first that has any; each choice says how many it holds.
    first = next((one for one in FILTERS if counts[one]), "proposed")
    chosen = st.segmented_control(
        say("Show"),
        list(FILTERS),
        format_func=lambda one: f"{say(FILTERS[one])} ({counts[one]})",
        default=first,
        key="standing",
    )
    shown = [one for one in board.pairings if one.standing == (chosen or first)]
    if not shown:
        st.info(say("There are none of these."))
    for number, one in enumerate(shown[:AT_ONCE]):
        _card(door, number, one)
    if len(shown) > AT_ONCE:
        st.caption(say("The {n} surest of {all}; judge these, and the next come up.", n=AT_ONCE, all=len(shown)))


def _load(board: Board) -> None:
    st.subheader(say("How much is asked of whom"))
    if board.load:
        st.altair_chart(room_charts.counts(board.load[:BUSIEST], st.context.theme.type), width="stretch")
        st.caption(say("Needs that each would be told about; those with most of them."))
        if board.load[BUSIEST:]:
            with st.expander(say("Everybody who is told of a need ({count})", count=len(board.load))):
                st.markdown("\n".join(f"- {literal(name)}: {count}" for name, count in board.load))
    if board.unmet:
        st.markdown(f"**{say('Nobody for their need yet')}**")
        st.markdown(literal(", ".join(board.unmet)))
        st.caption(say("Ask the room, or pin somebody by hand below."))


def _hand(door: Door) -> None:
    listed = [(person, at) for person, at in people.people(door) if at.presence != "absent"]
    names = {person.id: person.name for person, _ in listed}
    asking = [person.id for person, at in listed if at.pitch.strip()]
    with st.expander(say("Pin a pair that you thought of")):
        if not asking:
            st.info(say("Nobody has a pitch yet, so there is no need to tell anybody about."))
            return
        st.selectbox(say("Whose need"), asking, format_func=names.__getitem__, index=None, key="asker")
        st.selectbox(say("Who is told"), list(names), format_func=names.__getitem__, index=None, key="helper")
        ready = state.get("asker") is not None and state.get("helper") is not None
        st.button(say("Pin"), key="by_hand", disabled=not ready, on_click=_by_hand, args=(door, names))


st.title(say("Who is told about whose need"))
acts.show(PAGE)
with frame.guarded():
    came_in = frame.the_door()
    proposed = mingling.proposals(came_in)
    _planning(came_in, proposed)
    if proposed.pairings:
        _pairs(came_in, proposed)
        _load(proposed)
    else:
        st.info(say("Nothing is planned yet. Best after the rounds: then pitches and slips say most."))
    _hand(came_in)
