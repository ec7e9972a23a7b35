from pathlib import Path

import pytest
from facilitated import button, go_to
from streamlit.testing.v1 import AppTest

import coach.ui
from coach.verbs import events

YOU = Path(coach.ui.__file__).parent / "you.py"


@pytest.fixture
def mine(door):
    app = AppTest.from_file(str(YOU), default_timeout=120)
    app.session_state["door"], app.session_state["key"] = door, "a key"
    return app.run()


def kept(app):
    return next(one for one in app.button if one.label == "Keep").click().run()


def test_the_event_gets_another_name_and_place_and_its_own_back(door, mine):
    before = events.this_event(door)
    mine.text_input[0].set_value("May in Beijing")
    mine.text_input[1].set_value("The Bookworm")
    app = kept(mine)
    assert not app.exception
    assert events.this_event(door) == type(before)(
        "april", "May in Beijing", before.day, "The Bookworm", before.languages, 6, 2, before.minutes
    )
    assert app.title[0].value == "May in Beijing"
    button(app, "undo_act").click().run()
    assert events.this_event(door) == before


def test_an_event_without_a_name_is_refused_in_words(door, mine):
    mine.text_input[0].set_value(" ")
    app = kept(mine)
    assert not app.exception and app.error[0].value
    assert events.this_event(door).name == "April in *Beijing*"


def test_a_closed_event_is_not_changed(door, mine):
    go_to(door, "closed")
    mine.text_input[0].set_value("May")
    assert kept(mine).error and events.this_event(door).name == "April in *Beijing*"
