"""Text that is there again on the way back to a page, though it was not handed in."""

from collections.abc import Callable
from typing import Any

import streamlit as st


def box(widget: Callable[..., str | None], label: str, name: str, start: str = "", **options: Any) -> str:
    """A text widget (`st.text_input` or `st.text_area`) that remembers what was typed under `name`."""
    state, key = st.session_state, key_of(name)
    state.setdefault(key, state.get(_typed(name), start))
    state[_typed(name)] = text = widget(label, key=key, **options) or ""
    return text


def text(name: str) -> str:
    """What stands in the box, in a callback as well."""
    return str(st.session_state.get(key_of(name), st.session_state.get(_typed(name), "")))


def put(name: str, words: str) -> None:
    """Other words for the box; only before it is drawn, as in a callback."""
    st.session_state[key_of(name)] = st.session_state[_typed(name)] = words


def key_of(name: str) -> str:
    """The key of its widget."""
    return f"box {name}"


def _typed(name: str) -> str:
    return f"typed {name}"
