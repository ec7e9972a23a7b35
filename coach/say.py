"""What the coach says to people, in the language they chose. Messages are written in English; `locale/` has the rest.

`say("{n} words", n=3)` is the message in the language being spoken; `with speaking("zh"):` chooses it for what runs
inside. Who has a language for each caller without a place to put that `with`, as the app has, gives it to `ask`.
The only module that knows gettext.
"""

import gettext
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import Any

SPOKEN = {"en": "English", "zh": "简体中文"}
"""Language -> its own name, of all in which messages are said."""
DOMAIN, LOCALE = "coach", Path(__file__).parent / "locale"

_spoken: ContextVar[str | None] = ContextVar("spoken", default=None)
_asked: list[Callable[[], str]] = []


def say(message: str, /, **values: Any) -> str:
    """`message` in the language being spoken, its {fields} filled in."""
    found = _catalogue(spoken()).gettext(message)
    return found.format(**values) if values else found


def mark(message: str) -> str:
    """`message` as it is: notes a constant for the catalogue, to be said later."""
    return message


def spoken() -> str:
    """The language being spoken."""
    chosen = _spoken.get()
    if chosen is None:
        chosen = _asked[-1]() if _asked else "en"
    return chosen if chosen in SPOKEN else "en"


def languages() -> dict[str, str]:
    """Those of SPOKEN whose catalogue is installed."""
    return {code: name for code, name in SPOKEN.items() if _is_installed(code)}


def ask(language: Callable[[], str]) -> None:
    """Where nothing was chosen by `speaking`, speak what `language` returns at that moment."""
    _asked[:] = [language]


@contextmanager
def speaking(language: str | None) -> Iterator[None]:
    """Say everything inside in `language` (in English where it is not SPOKEN); None: in the one being spoken."""
    if language is None:
        yield
        return
    token = _spoken.set(language if language in SPOKEN else "en")
    try:
        yield
    finally:
        _spoken.reset(token)


@cache
def _is_installed(language: str) -> bool:
    return language == "en" or gettext.find(DOMAIN, LOCALE, [language]) is not None


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    """English needs none; the catalogue of any other is in the package."""
    if language == "en":
        return gettext.NullTranslations()
    return gettext.translation(DOMAIN, LOCALE, [language])
