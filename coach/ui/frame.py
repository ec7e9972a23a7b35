"""What every page shares: whose browser this is, what is kept, the language, and refusals said in sentences.

A page asks for `the_door()`, calls verbs inside `with guarded():`, and says everything through `coach.say.say`, which
speaks the language that this browser chose: in a page's run, in fragments and in callbacks alike. What a page caches
must not hold words said in one language, or must take the language as an argument.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from html import escape
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage
from streamlit.runtime.scriptrunner import get_script_run_ctx

from coach import passcode, sample
from coach.errors import CoachError, NotAllowed
from coach.say import ask, languages, say, speaking
from coach.settings import Settings
from coach.store.base import Store
from coach.store.open import open_store
from coach.types import Phase
from coach.ui import browser, menu, style
from coach.ui.turns import turn
from coach.ui.words import literal
from coach.verbs import clock
from coach.verbs.access import Door, enter, keep

HERE = Path(__file__).parent
DOOR, KEY, LANGUAGE, KEEPER = "door", "key", "lang", "keeper"
REFUSAL, SWITCH = "refusal", "language_switch"
"""Names in the session; `key` and `lang` in the address as well. KEEPER: what was kept of the passcode that was given,
so that one made later closes what this one opened."""
START = "now.py"
"""The page that leads on to the one of use now."""
IN_REACH = 3
"""Pages one tap away: as many as fit beside one another at 360 pixels."""


@st.cache_resource(show_spinner=False)
def settings() -> Settings:
    """What the environment decides."""
    return Settings.from_environment()


@st.cache_resource(show_spinner=False)
def store() -> Store:
    """What is kept by this installation; opened once for every browser."""
    return open_store()


@st.cache_resource(show_spinner=False)
def sample_event() -> sample.Sample:
    """The sample event of this run of the server: everybody who looks around is at the same one."""
    return sample.make()


def door() -> Door | None:
    """The door this browser came in by; None for somebody without a link."""
    return st.session_state.get(DOOR)


def the_door() -> Door:
    """The door, where the page is only shown to those who have one. Raises NotAllowed."""
    found = door()
    if found is None:
        raise NotAllowed(say("This page needs a link of your own: scan the code at the door, or ask the facilitator."))
    return found


def phase() -> Phase:
    """Where the evening stands; "before" for somebody who is not at one."""
    found = door()
    if found is None or found.role == "guest":
        return "before"
    return clock.clock(found).phase


def enter_by(key: str) -> Door:
    """Let this browser in by a key, and remember it here. Raises NotAllowed where it opens nothing."""
    of_sample = key.startswith(sample.PREFIX)
    opened = enter(sample_event().store, key.removeprefix(sample.PREFIX)) if of_sample else enter(store(), key)
    for name in [name for name in st.session_state if name not in {LANGUAGE, KEEPER, "draft"}]:
        del st.session_state[name]  # what another person typed here
    st.session_state[DOOR], st.session_state[KEY] = opened, key.strip()
    return opened


def _leave_if_revoked(opened: Door) -> None:
    try:
        opened.refuse_revoked()
    except NotAllowed:
        leave()
        raise


def leave() -> None:
    """Forget who this browser is."""
    for name in [name for name in st.session_state if name not in {LANGUAGE, "draft"}]:
        del st.session_state[name]
    st.session_state[KEY] = ""


def come_in() -> None:
    """Who this browser is, by the key in the address, else by the one it remembers. A refusal is shown by `head`."""
    try:
        key = st.query_params.get(KEY)
        if key is not None:
            del st.query_params[KEY]  # on the projector everybody could read it
            enter_by(key)
        elif (opened := door()) is not None:
            _leave_if_revoked(opened)
        elif KEY not in st.session_state:
            with suppress(NotAllowed):  # it was replaced since: then this browser is nobody
                if remembered := browser.remembered():
                    enter_by(remembered)
    except CoachError as problem:
        st.session_state[REFUSAL] = problem.message  # to be shown on the page that follows
    browser.remember(st.session_state.get(KEY))


def is_sample() -> bool:
    """Whether this browser is at the sample event."""
    return st.session_state.get(KEY, "").startswith(sample.PREFIX)


def from_here(key: str) -> str:
    """A key that was made in this browser, as it opens the same event in another."""
    return sample.PREFIX + key if is_sample() else key


def is_keeper() -> bool:
    """Whether this browser gave the passcode that holds now, or its owner signed in as a facilitator."""
    here, given = settings(), st.session_state.get(KEEPER)
    return (bool(given) and given == passcode.kept(here.data_dir)) or browser.signed_in() in here.facilitators


def the_keeper() -> Door:
    """The keeper's door, where this browser `is_keeper`. Raises NotAllowed."""
    if not is_keeper():
        raise NotAllowed(say("Give the passcode on the start page first."))
    return keep(store())


def language() -> str:
    """The language this browser chose, else the one it is set to: one of coach.languages()."""
    if get_script_run_ctx(suppress_warning=True) is None:
        return "en"
    here = languages()
    chosen = st.session_state.get(LANGUAGE) or st.query_params.get(LANGUAGE) or (st.context.locale or "en")[:2]
    return chosen if chosen in here else "en"


@contextmanager
def guarded() -> Iterator[None]:
    """A refusal inside is shown as its sentence, and the page goes on after it. What is inside waits for its turn and
    speaks this browser's language, so that a fragment, which is run without app.py, has both as well."""
    try:
        with turn(), speaking(language()):
            yield
    except CoachError as problem:
        st.error(literal(problem.message), icon=":material/error:")


def pages() -> list[menu.Page]:
    """The pages of this browser, those of use now first."""
    found = door()
    return menu.pages_for(found.role if found else None, phase(), is_keeper())


def registered(listed: Sequence[menu.Page]) -> dict[str, StreamlitPage]:
    """File -> page, of every page there is: one that is not `listed` says itself whose it is, where an old address
    leads to it."""
    every = {page.file: page for page in (*menu.PAGES, *listed)}
    known = {
        file: st.Page(HERE / file, title=say(page.title), icon=page.icon, visibility="hidden")
        for file, page in every.items()
    }
    return {START: st.Page(HERE / START, title="Pitch Coach", default=True), **known}


def head(shown: Sequence[StreamlitPage], chosen: StreamlitPage) -> None:
    """What stands over a page: the way to the others, and why a link was refused."""
    if not chosen.url_path:  # the start, which leads on
        return
    found = door()
    if found is not None and found.role == "facilitator":
        st.html(style.DESK)
    _bar(shown, chosen)
    _offline()
    if refusal := st.session_state.pop(REFUSAL, None):
        st.error(literal(refusal), icon=":material/error:")


def _bar(shown: Sequence[StreamlitPage], chosen: StreamlitPage) -> None:
    """The way from page to page: the first few one tap away, the rest behind “More”.

    Streamlit's own menu hides on a phone behind an arrow that nobody finds.
    """
    if len(shown) == 1:
        return
    with st.container(key="menu", horizontal=True, gap="xsmall", vertical_alignment="center"):
        for page in shown[:IN_REACH]:
            st.page_link(page, label=page.title, icon=page.icon, width="content")
        if shown[IN_REACH:]:
            # Another menu on each page: the same one would stay open, over the page that was chosen in it.
            key = f"more {chosen.url_path}"
            with st.popover(say("More"), icon=":material/menu:", type="tertiary", width="content", key=key):
                for page in shown[IN_REACH:]:
                    st.page_link(page, label=page.title, icon=page.icon)


def _offline() -> None:
    """What is seen where the server cannot be reached: drawn at once, for later it could not be."""
    sentence = say("No connection to the server. What was kept is safe; this page goes on by itself when it is back.")
    st.html(f'<div class="offline" role="status">{escape(sentence)}</div>')


def go_to(file: str) -> None:
    """Switch to a page by its file under coach/ui, as menu.PAGES has it."""
    st.switch_page(str(HERE / file))


def foot() -> None:
    """What stands under every page: the language."""
    here = languages()
    if len(here) == 1:
        return
    if LANGUAGE in st.session_state and st.query_params.get(LANGUAGE) != language():
        st.query_params[LANGUAGE] = language()  # for the next visit; another page's address has lost it
    with st.container(key="foot"):
        st.segmented_control(
            "Language · 语言",
            list(here),
            default=language(),
            format_func=here.__getitem__,
            key=SWITCH,
            required=True,
            on_change=_speak,
        )


def _speak() -> None:
    # Not the widget's own state: that goes with a page on which the switch is not shown.
    st.session_state[LANGUAGE] = st.session_state[SWITCH]


ask(language)
