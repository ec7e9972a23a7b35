"""What every page shares: whose browser this is, what is kept, the language, and refusals said in sentences.

A page asks for `door()`, calls verbs inside `with guarded():`, and says everything through `coach.say.say`, which
speaks the language that this browser chose: in a page's run, in fragments and in callbacks alike. What a page caches
must not hold words said in one language, or must take the language as an argument.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import streamlit as st

from coach.errors import CoachError, NotAllowed
from coach.say import SPOKEN
from coach.store.base import Store
from coach.store.open import open_store
from coach.ui.words import literal
from coach.verbs.access import Door, enter

HERE = Path(__file__).parent
DOOR, LANGUAGE = "door", "language"
"""Names in the session and in the address."""


@st.cache_resource(show_spinner=False)
def store() -> Store:
    """What is kept by this installation; opened once for every browser."""
    return open_store()


def door() -> Door | None:
    """The door this browser came in by; None for somebody without a link."""
    return st.session_state.get(DOOR)


def the_door() -> Door:
    """The door, where the page is only shown to those who have one. Raises NotAllowed."""
    found = door()
    if found is None:
        raise NotAllowed("Open your own link for this page: scan the code at the door, or ask the facilitator.")
    return found


def enter_by(key: str) -> Door:
    """Let this browser in by a key. Raises NotAllowed where it opens nothing."""
    st.session_state[DOOR] = opened = enter(store(), key)
    return opened


def language() -> str:
    """The language this browser chose: one of coach.say.SPOKEN."""
    chosen = st.session_state.get(LANGUAGE, "en")
    return chosen if chosen in SPOKEN else "en"


@contextmanager
def guarded() -> Iterator[None]:
    """A refusal inside is shown as its sentence, and the page goes on after it."""
    try:
        yield
    except CoachError as problem:
        st.error(literal(problem.message))


def go_to(file: str) -> None:
    """Switch to a page by its file under coach/ui, as menu.PAGES has it."""
    st.switch_page(str(HERE / file))
