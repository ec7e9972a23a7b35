"""What a tap does, and what is said when it cannot be done: beside the widget that was tapped, not at the top."""

from collections.abc import Callable

import streamlit as st

from coach.errors import CoachError
from coach.say import say
from coach.ui.words import literal


def attempt(where: str, do: Callable[[], object], done: str = "") -> bool:
    """Do it, and say `done` in passing; a refusal waits for `refusal(where)`. For callbacks. Whether it was done."""
    st.session_state.pop(_key(where), None)
    try:
        do()
    except CoachError as problem:
        st.session_state[_key(where)] = problem.message
        return False
    if done:
        st.toast(literal(done), icon=":material/check:")
    return True


def refusal(where: str) -> None:
    """Show the refusal of the last attempt there, once."""
    message = st.session_state.pop(_key(where), None)
    if message is not None:
        st.error(literal(message), icon=":material/error:")


def sure(label: str, warning: str, confirm: str, key: str, do: Callable[[], None]) -> None:
    """A button that asks once more, for what cannot be taken back."""
    with st.popover(label, key=f"sure {key}"):
        st.markdown(literal(warning))
        st.markdown(literal(say("This cannot be taken back.")))
        st.button(confirm, key=key, type="primary", on_click=do, width="stretch")


def _key(where: str) -> str:
    return f"refused {where}"
