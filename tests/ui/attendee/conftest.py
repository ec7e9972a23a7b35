"""Attendees' pages over the evening that the verbs are tested with, each opened as somebody."""

import importlib.util
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import coach.ui

PAGES = Path(coach.ui.__file__).parent / "attendee"
_spec = importlib.util.spec_from_file_location("evening", Path(__file__).parents[2] / "verbs" / "conftest.py")
_evening = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_evening)
empty, store, evening = _evening.empty, _evening.store, _evening.evening


class Screen:
    """A page as somebody sees and touches it."""

    def __init__(self, app):
        self.app = app

    def run(self):
        self.app.run()
        return self.checked()

    def checked(self):
        assert not self.app.exception, self.app.exception
        return self

    def tap(self, label, nth=0):
        self.buttons(label)[nth].click().run()
        return self.checked()

    def buttons(self, label):
        found = [b for b in self.app.button if b.label == label]
        assert found, f"no button {label!r} in {self.labels()}"
        return found

    def labels(self):
        return [b.label for b in self.app.button]

    def write(self, key, text):
        widget = next(w for w in [*self.app.text_input, *self.app.text_area] if w.key == key)
        widget.set_value(text).run()
        return self.checked()

    @property
    def said(self):
        kinds = ("title", "subheader", "markdown", "caption", "text", "code", "info", "success", "warning", "error")
        return " ".join(e.value for kind in kinds for e in getattr(self.app, kind)).replace("\\", "")

    @property
    def errors(self):
        return " ".join(e.value for e in self.app.error).replace("\\", "")

    @property
    def toasts(self):
        return [t.value.replace("\\", "") for t in self.app.toast]

    @property
    def html(self):
        return " ".join(e.proto.body for e in self.app.get("html"))


@pytest.fixture
def opened():
    """opened("draft.py", door, **state): the page as the person of that door, or as a visitor."""

    def opened(name, door=None, **state):
        app = AppTest.from_file(str(PAGES / name), default_timeout=120)
        if door is not None:
            app.session_state["door"] = door
        for key, value in state.items():
            app.session_state[key] = value
        return Screen(app.run()).checked()

    return opened


@pytest.fixture
def seated(evening):
    """The first round runs; Ann sits with Ben, Col and Dee."""
    from coach.verbs import clock

    evening.seat()
    evening.go_to("rounds", 1)
    clock.start(evening.facilitator)
    return evening
