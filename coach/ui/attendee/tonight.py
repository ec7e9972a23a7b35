"""Tonight: where I sit now and next, the clock, a slip in two taps for each at my table, the slips to me."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from coach.say import say
from coach.ui import attempts, evening, frame, own, words
from coach.verbs import clock, events, mine, rounds, slips
from coach.verbs.access import Door

state = st.session_state
# Seconds between two looks at the server; the clock ticks in the browser meanwhile.
EVERY = 4
# Seconds for which a table is remembered, so that a room of phones does not ask for the whole list at every look. A
# step of the clock is seen at once, a change of places by hand within this time.
TABLES = 20
# What is being written: round and person id; in the session, so that nothing is redrawn under a typing hand.
WRITING = "writing_slip"


@st.cache_data(show_spinner=False, ttl=TABLES, max_entries=5000)
def _groups(event_id: str, person_id: str, stands: tuple[object, ...], _door: Door) -> rounds.MyGroups:
    return rounds.my_groups(_door)


def _seated(door: Door, face: clock.Face) -> rounds.MyGroups:
    return _groups(door.event_id, door.me, (face.phase, face.round, face.motion == "ready"), door)


def _hand_in(door: Door, number: int, mate: rounds.Tablemate, see_me: bool, introduces: str, done: str) -> None:
    contact = mine.me(door).person.contact if state.get("with_contact") else ""
    attempts.attempt(
        f"slip {mate.id}",
        lambda: slips.hand_in(door, mate.id, see_me, introduces, contact, round=number),
        done,
    )


def _introduce(door: Door, number: int, mate: rounds.Tablemate, see_me: bool, key: str) -> None:
    state[WRITING] = None
    _hand_in(door, number, mate, see_me, state[key], say("Kept for {name}.", name=mate.name))


def _write(number: int, person_id: str) -> None:
    state[WRITING] = (number, person_id)


def _slip(door: Door, number: int, mate: rounds.Tablemate, given: slips.FromMe | None) -> None:
    see_me = given.see_me if given else False
    introduces = given.introduces if given else ""
    name, at = words.literal(mate.name), f"{number} {mate.id}"
    with st.container(border=True):
        st.markdown(f"**{name}**" + (f" · {words.literal(mate.headline)}" if mate.headline else ""))
        with st.container(horizontal=True, wrap=False, gap="xsmall", key=f"slip-{number}-{mate.id}"):
            st.button(
                say("See me: handed in") if see_me else say("See me"),
                key=f"see {at}",
                type="primary" if see_me else "secondary",
                icon=":material/check:" if see_me else None,
                width="stretch",
                wrap=True,
                on_click=_hand_in,
                args=(door, number, mate, not see_me, introduces,
                      say("Taken back.") if see_me else say("{name} is told to see you.", name=mate.name)),
                help=say("Tap again to take it back") if see_me else None,
            )  # fmt: skip
            st.button(
                say("I can introduce you to …"),
                key=f"introduce {at}",
                type="primary" if introduces else "secondary",
                icon=":material/check:" if introduces else None,
                width="stretch",
                wrap=True,
                on_click=_write,
                args=(number, mate.id),
            )
        if state.get(WRITING) == (number, mate.id):
            key = f"whom {at}"
            state.setdefault(key, introduces)
            st.text_input(
                say("Whom? A name, or what they do. Leave it blank to take it back."),
                key=key,
                placeholder=say("my former boss at a software firm"),
                on_change=_introduce,
                args=(door, number, mate, see_me, key),
            )
            st.button(say("Hand in"), key=f"hand in {at}", on_click=_introduce,
                      args=(door, number, mate, see_me, key), width="stretch")  # fmt: skip
        elif introduces:
            st.markdown(say("You can introduce them to “{whom}”.", whom=words.literal(introduces)))
        attempts.refusal(f"slip {mate.id}")


def _slips(door: Door, groups: rounds.MyGroups, is_ready: bool) -> None:
    """One for each at the table, of the latest round begun; earlier rounds are a tap away."""
    begun = [*groups.before, *([groups.now] if groups.now and not is_ready else [])]
    if not begun:
        return
    st.subheader(say("Your slips"))
    tables = {group.round: group for group in begun}
    latest = max(tables)
    number = latest
    if len(tables) > 1:
        number = st.segmented_control(
            say("Round"), list(tables), default=latest, required=True, key=f"slips until {latest}"
        ) or latest  # fmt: skip
    given = {(one.round, one.pitcher_id): one for one in slips.slips_from_me(door)}
    for mate in tables[number].others:
        _slip(door, number, mate, given.get((number, mate.id)))
    contact = mine.me(door).person.contact
    if contact:
        st.toggle(say("Put how to reach me on slips from now on"), key="with_contact")
        st.text(contact)


def _to_me(door: Door) -> None:
    got = slips.slips_to_me(door)
    if len(got) > state.get("slips_seen", len(got)):
        st.toast(say("A new slip for you."), icon=":material/mail:")
    state["slips_seen"] = len(got)
    st.subheader(say("Slips to you ({count})", count=len(got)))
    if not got:
        st.caption(say("What others hand you appears here, as soon as they do."))
    for one in reversed(got):
        with st.container(border=True):
            said = [say("See me.")] if one.see_me else []
            if one.introduces:
                said.append(say("I can introduce you to “{whom}”.", whom=one.introduces))
            st.markdown(
                f"**{words.literal(one.listener or say('Somebody at your table'))}**  \n{words.literal(' '.join(said))}"
            )
            contact = [say("To reach: {contact}.", contact=one.contact)] if one.contact else []
            st.caption(words.literal(" ".join([say("Round {number}.", number=one.round), *contact])))


def _signature(face: clock.Face, groups: rounds.MyGroups) -> tuple[object, ...]:
    """What the rest of the page was drawn of."""
    return face.phase, face.round, face.motion == "ready", groups


@st.fragment(run_every=EVERY)
def _live(door: Door, minutes: float, drawn: tuple[object, ...], below: DeltaGenerator) -> None:
    with frame.guarded():
        face = clock.clock(door)
        groups = _seated(door, face)
        evening.clock_face(face, minutes)
        evening.tables(face, groups)
        with below:
            _to_me(door)
        if _signature(face, groups) == drawn:
            return
        if state.get(WRITING) is None:
            st.rerun()
        st.info(say("The evening has moved on. Hand in what you are writing, then go on."))
        if st.button(say("Go on without it"), width="stretch"):
            state[WRITING] = None
            st.rerun()


st.title(say("Tonight"))
with frame.guarded():
    this_door = own.the_attendee()
    now = clock.clock(this_door)
    seated = _seated(this_door, now)
    top, middle, bottom = st.container(), st.container(), st.container()
    with middle:
        _slips(this_door, seated, now.motion == "ready")
        evening.onward(now.phase)
    with top:
        _live(this_door, events.this_event(this_door).minutes, _signature(now, seated), bottom)
