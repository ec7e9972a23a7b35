"""A facilitator's page on an evening in a real store, and a stand-in for the plan that only draws lots."""

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import coach
import coach.ui
from coach.store.open import open_store
from coach.types import Attendance, Event, Person, SeatedRound
from coach.verbs import events
from coach.verbs.access import keep

PAGES = Path(coach.ui.__file__).parent / "facilitator"
NAMES = ["Ann", "Ben", "Col", "Dee", "Eve", "Fay", "Gus", "Hal", "Ivy", "Jon", "Kim", "王芳"]
IDS = ["ann", "ben", "col", "dee", "eve", "fay", "gus", "hal", "ivy", "jon", "kim", "fang"]


@pytest.fixture(scope="session")
def empty(tmp_path_factory):
    file = tmp_path_factory.mktemp("empty") / "coach.db"
    open_store(f"sqlite:///{file}").close()
    return file


@pytest.fixture
def store(empty, tmp_path):
    shutil.copyfile(empty, tmp_path / "coach.db")
    store = open_store(f"sqlite:///{tmp_path / 'coach.db'}")
    yield store
    store.close()


@pytest.fixture
def door(store):
    """Twelve people, all here; tables of six, two rounds; the event stands before its welcome."""
    made, _ = events.create_event(keep(store), Event("april", "April in *Beijing*", group_size=6, rounds=2))
    store.save_people(
        (Person(who, name, f"{name}'s <b>trade</b>"), Attendance("april", who, "here"))
        for who, name in zip(IDS, NAMES, strict=True)
    )
    return made


@pytest.fixture
def seated(door):
    """The same with both rounds planned: everybody meets somebody new."""
    first = tuple(tuple(IDS[k * 4 : k * 4 + 4]) for k in range(3))
    second = tuple(tuple(IDS[k::3]) for k in range(3))
    door.store.save_rounds("april", [SeatedRound(1, first), SeatedRound(2, second)])
    return door


@pytest.fixture
def page():
    """Opens a page as somebody; a refusal of Streamlit's own fails the test."""

    def opened(name, door, **state):
        app = AppTest.from_file(str(PAGES / f"{name}.py"), default_timeout=120)
        app.session_state["door"] = door
        for key, value in state.items():
            app.session_state[key] = value
        return app.run()

    return opened
