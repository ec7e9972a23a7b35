"""Who are you: by a link, as the facilitator, or just to try a pitch."""

import streamlit as st

from coach import passcode
from coach.errors import NotAllowed
from coach.say import say
from coach.ui import browser, frame
from coach.ui.words import literal


@st.cache_resource(show_spinner=False)
def _tries() -> passcode.Tries:
    return passcode.Tries()


def _try() -> None:
    st.subheader(say("Try a pitch"))
    st.markdown(say("No account, nothing to install: type what you would say, and see what the room will hear."))
    if st.button(say("Try a pitch"), type="primary", icon=":material/edit_note:"):
        frame.go_to("attendee/draft.py")


def _link() -> None:
    st.subheader(say("Come to your event"))
    st.markdown(say("Scan the code at the door, open the link you were sent, or type its key here."))
    with st.form("key_form", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
        key = st.text_input(say("Key"), max_chars=200, autocomplete="off")
        if st.form_submit_button(say("Open")) and key.strip():
            with frame.guarded():
                frame.enter_by(key)
                frame.go_to(frame.START)


def _look_around() -> None:
    st.subheader(say("Look around"))
    st.markdown(
        say("A sample evening with 48 invented people, in the middle of its rounds. Everybody looks at the same one.")
    )
    with frame.guarded(), st.container(horizontal=True):
        as_attendee = st.button(say("As an attendee"), icon=":material/smartphone:")
        as_facilitator = st.button(say("As the facilitator"), icon=":material/co_present:")
        if as_attendee or as_facilitator:
            with st.spinner(say("Setting the tables…")):
                found = frame.sample_event()
            frame.enter_by(found.attendee_key if as_attendee else found.facilitator_key)
            frame.go_to(frame.START)


def _facilitator() -> None:
    with st.expander(say("For facilitators"), icon=":material/key:", expanded=frame.is_keeper()):
        if frame.is_keeper():
            if st.button(say("Open the events"), type="primary", icon=":material/event:"):
                frame.go_to("events.py")
            return
        if browser.can_sign_in():
            _sign_in()
        if not passcode.is_set(frame.settings().data_dir):
            st.info(say("This installation has no passcode yet. Run `coach serve --new-passcode` on its machine."))
            return
        with st.form("passcode_form", border=False):
            given = st.text_input(say("Passcode"), type="password", max_chars=100, autocomplete="current-password")
            if st.form_submit_button(say("Open the events")) and given:
                with frame.guarded():
                    _check(given)
                    st.rerun()
        st.caption(say("`coach serve` showed it when it first started. Your event's own key opens the event as well."))


def _check(given: str) -> None:
    """Let this browser in where the passcode is right. Raises NotAllowed."""
    address, folder = browser.address(), frame.settings().data_dir
    _tries().refuse_many(address)
    standing = passcode.kept(folder)  # looked at first: where it is replaced meanwhile, this opens nothing
    if not passcode.is_right(folder, given):
        _tries().wrong(address)
        raise NotAllowed(say("This is not the passcode. It has 12 letters and digits, such as abcd-efgh-2345."))
    st.session_state[frame.KEEPER] = standing


def _sign_in() -> None:
    if not st.user.is_logged_in:
        if st.button(say("Sign in"), icon=":material/login:"):
            st.login()
        return
    address = browser.signed_in() or say("an address that your provider has not verified")
    st.warning(say("You are signed in as {address}, who is no facilitator here.", address=literal(address)))
    if st.button(say("Sign out")):
        st.logout()


st.title(say("Pitch Coach"))
st.markdown(say("It's not who you know, it's who *they* know. Thirty seconds, one idea, and a question to the room."))
for part in (_try, _link, _look_around, _facilitator):
    part()
