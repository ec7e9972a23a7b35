"""Keys: the one code that lets anybody join, and a person's own link. Keys are shown once and kept nowhere."""

import streamlit as st

from coach.say import say
from coach.ui import acts, codes, frame
from coach.ui.address import is_only_here, link, own_address
from coach.verbs import events, people, printing
from coach.verbs.access import Door

state = st.session_state


def show(door: Door, page: str) -> None:
    """The address, the code to join by, and personal links."""
    address = address_field()
    st.subheader(say("The code to join by"))
    _join(door, page, address)
    st.subheader(say("A link for one person"))
    _personal(door, page, address)


def address_field() -> str:
    """Where phones find this app, as this browser found it or as typed; kept for the other views."""
    state.setdefault("address", own_address())
    typed = st.text_input(say("Address of this app, as phones open it"), key="typed_address", value=state["address"])
    state["address"] = typed
    if is_only_here(typed):
        st.warning(
            say(
                "This address works on this computer only. Type the one of this computer in the network, such as "
                "`http://192.168.1.20:8501`; `coach serve --address 0.0.0.0` lets phones in."
            )
        )
    return typed


def _make_join_key(door: Door, page: str) -> None:
    with acts.trying(page):
        state["join_key"] = frame.from_here(events.join_key(door))
        acts.done(page, say("Whoever scans the new code can join. An earlier code opens nothing any more."))


def _revoke(door: Door, page: str) -> None:
    with acts.trying(page):
        events.revoke_join_key(door)
        state.pop("join_key", None)
        acts.done(page, say("Nobody else can join by a code. Make a new one when you want to; own links still work."))


def _join(door: Door, page: str, address: str) -> None:
    key = state.get("join_key")
    if key:
        opens = link(address, key)
        codes.show(printing.code_image(door, opens), say("Scan to join: no account, nothing to install."), 280)
        st.code(opens, language=None, wrap_lines=True)
    else:
        st.markdown(say("Anybody who scans it can join under a name. It is shown here once it is made."))
        st.caption(say("A code that was made in another browser cannot be shown again; a new one replaces it."))
    with st.container(horizontal=True):
        label = say("Make another code") if key else say("Make the code")
        kind = acts.kind(not key)
        st.button(label, key="make_join", type=kind, icon=":material/qr_code:", on_click=_make_join_key,
                  args=(door, page))  # fmt: skip
        if key:
            st.button(say("Let nobody else join"), key="revoke", on_click=_revoke, args=(door, page))


def _invite(door: Door, page: str, names: dict[str, str]) -> None:
    with acts.trying(page):
        chosen = state["invited"]
        state["invitation"] = (chosen, frame.from_here(events.invite(door, chosen)))
        acts.done(page, say("{name} has a new link; an earlier one opens nothing any more.", name=names[chosen]))


def _close(door: Door, page: str, names: dict[str, str]) -> None:
    with acts.trying(page):
        chosen = state["invited"]
        events.revoke_invitation(door, chosen)
        state.pop("invitation", None)
        acts.done(page, say("The link of {name} opens nothing any more, until you make a new one.", name=names[chosen]))


def _personal(door: Door, page: str, address: str) -> None:
    names = {person.id: person.name for person, _ in people.people(door)}
    if not names:
        st.info(say("Nobody is on the list yet."))
        return
    st.markdown(say("For somebody who lost theirs, or came on the uploaded list."))
    chosen = st.selectbox(say("Who"), list(names), format_func=names.__getitem__, index=None, key="invited")
    nobody, given = chosen is None, (door, page, names)
    with st.container(horizontal=True):
        st.button(say("Make their link"), key="invite", disabled=nobody, on_click=_invite, args=given)
        st.button(say("Let their link open nothing"), key="close", disabled=nobody, on_click=_close, args=given)
    made_for, key = state.get("invitation", (None, ""))
    if made_for is not None and made_for == chosen:
        opens = link(address, key)
        codes.show(printing.code_image(door, opens), say("Shown once: let them scan it now."), 220)
        st.code(opens, language=None, wrap_lines=True)
        st.caption(say("Shown once: let them scan it now."))
