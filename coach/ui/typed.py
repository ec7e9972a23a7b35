"""Text that is there again on the way back to a page, though it was not handed in."""

from collections.abc import Callable
from typing import Any

import streamlit as st


def box(widget: Callable[..., str | None], label: str, name: str, start: str = "", **options: Any) -> str:
    """A text widget (`st.text_input` or `st.text_area`) that remembers what was typed under `name`."""
    st.session_state.setdefault(key_of(name), start)
    return widget(label, key=key_of(name), persist_state="session", **options) or ""


def text(name: str) -> str:
    """What stands in the box, in a callback as well."""
    return str(st.session_state.get(key_of(name), ""))


def put(name: str, words: str) -> None:
    """Other words for the box; only before it is drawn, as in a callback."""
    st.session_state[key_of(name)] = words


def key_of(name: str) -> str:
    """The key of its widget."""
    return f"box {name}"
