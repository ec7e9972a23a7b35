"""Every page, opened by everybody: whoever it is not for is told so, and nobody sees a traceback."""

from contextlib import contextmanager

import pytest
from streamlit.testing.v1 import AppTest

from coach.errors import StoreUnavailable
from coach.store.base import GUEST
from coach.store.engine import Database
from coach.store.open import open_store
from coach.types import Attendance, Event, Person
from coach.ui import frame, menu
from coach.ui.words import literal
from coach.verbs import events
from coach.verbs.access import Door, keep

ROLES = (None, "guest", "attendee", "facilitator")
FILES = sorted({page.file for page in menu.PAGES} - {"entry.py"})
"""The start is everybody's, and has tests of its own."""
SEEN_BY_ALL = {
    ("facilitator/projector.py", "attendee"),  # what hangs on the wall
    ("join.py", "attendee"),  # the name of the event; joining is refused by the verb
    ("join.py", "facilitator"),
    ("you.py", "guest"),  # their own link
}
FOR = {file: {page.role for page in menu.PAGES if page.file == file and not page.for_keeper} for file in FILES}
"""The keeper's are nobody's by a link."""


@pytest.fixture
def doors(tmp_path, monkeypatch):
    """Role -> a door of it."""
    monkeypatch.setenv("COACH_DATA", str(tmp_path))
    monkeypatch.delenv("COACH_DATABASE_URL", raising=False)
    store = open_store(is_lasting=False)
    door, _ = events.create_event(keep(store), Event("", "April"))
    store.save_people([(Person("ann", "Ann"), Attendance(door.event_id, "ann"))])
    people = {"guest": GUEST, "attendee": "ann", "facilitator": None}
    yield {None: None} | {role: Door(store, door.event_id, who) for role, who in people.items()}
    store.close()


def opened(file, door):
    running = AppTest.from_file(str(frame.HERE / file), default_timeout=120)
    if door is not None:
        running.session_state[frame.DOOR], running.session_state[frame.KEY] = door, "key"
    return running.run()


@pytest.mark.parametrize("role", ROLES, ids=str)
@pytest.mark.parametrize("file", FILES)
def test_a_page_is_for_whom_it_is_and_tells_the_others(doors, file, role):
    running = opened(file, doors[role])
    assert not running.exception
    is_theirs = role in FOR[file] or None in FOR[file] or (file, role) in SEEN_BY_ALL
    assert bool(running.error) is not is_theirs, [one.value for one in running.error]


@pytest.mark.parametrize("role", ROLES[1:])
def test_the_verbs_refuse_who_is_no_keeper_where_the_page_lets_them_in(doors, monkeypatch, role):
    monkeypatch.setattr(frame, "the_keeper", frame.the_door)
    running = opened("events.py", doors[role])
    running.text_input[0].set_value("May")
    next(b for b in running.button if b.label == "Make it").click().run()
    assert not running.exception
    refused = "This is for whoever looks after this installation; come in as one of them."
    assert [error.value for error in running.error] == 2 * [literal(refused)]
    assert [event.name for event in doors[role].store.events()] == ["April"]


@pytest.mark.parametrize(("file", "role"), [(file, role) for file in FILES for role in ROLES if role in FOR[file]])
def test_a_page_says_that_the_store_has_failed(doors, monkeypatch, file, role):
    @contextmanager
    def fails(*_):
        raise StoreUnavailable("The disk is full.")
        yield

    monkeypatch.setattr(Database, "read", fails)
    monkeypatch.setattr(Database, "write", fails)
    running = opened(file, doors[role])
    assert not running.exception
    assert role in {None, "guest"} or any("disk is full" in one.value for one in running.error)
