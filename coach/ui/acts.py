"""What a person just did on a page: said in a sentence, with its undo; or why it was refused."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

import streamlit as st

from coach.errors import CoachError
from coach.say import say
from coach.ui.words import literal

_ACT = "act"


@dataclass(frozen=True, slots=True)
class _Act:
    page: str
    sentence: str
    undo: Callable[[], object] | None
    was_refused: bool


def kind(is_main: bool) -> Literal["primary", "secondary"]:
    """Of a button: the one step to take next stands out."""
    return "primary" if is_main else "secondary"


@contextmanager
def trying(page: str) -> Iterator[None]:
    """What is done inside, mostly in a callback; a refusal is shown by `show` as its sentence."""
    try:
        yield
    except CoachError as problem:
        st.session_state[_ACT] = _Act(page, problem.message, None, was_refused=True)


def done(page: str, sentence: str, undo: Callable[[], object] | None = None) -> None:
    """Remember what was done, to be said at the head of the page. undo: takes it back; it may refuse."""
    st.session_state[_ACT] = _Act(page, sentence, undo, was_refused=False)


def clear() -> None:
    """Say no longer what was done, as somebody has turned to something else."""
    st.session_state.pop(_ACT, None)


def show(page: str) -> None:
    """The last thing done on this page, and a button that takes it back."""
    act: _Act | None = st.session_state.get(_ACT)
    if act is None or act.page != page:
        return
    if act.was_refused:
        st.error(literal(act.sentence))
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.success(literal(act.sentence), width="stretch")
        if act.undo:
            st.button(say("Undo"), key="undo_act", icon=":material/undo:", on_click=_undo, args=(act,))


def _undo(act: _Act) -> None:
    with trying(act.page):
        if act.undo:
            act.undo()
        done(act.page, say("Taken back."))
