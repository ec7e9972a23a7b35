from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

import coach
import coach.ui

PAGES = Path(coach.ui.__file__).parent
APP = Path(__file__).parent.parent.parent / "app.py"


@pytest.fixture(autouse=True)
def fresh():
    st.cache_data.clear()
    st.cache_resource.clear()


def page(name):
    return AppTest.from_file(str(PAGES / name), default_timeout=60).run()


def shown(app):
    return " ".join(e.value for kind in ("markdown", "caption", "text") for e in getattr(app, kind))


def test_the_entry_opens_on_the_draft():
    app = AppTest.from_file(str(APP), default_timeout=60).run()
    assert not app.exception
    assert app.title[0].value == "Your pitch"


def test_draft_invites_when_empty():
    app = page("draft.py")
    assert not app.exception
    assert "Write or choose a pitch" in app.info[0].value


def test_draft_reviews_and_applies_the_first_change():
    app = page("draft.py")
    app.text_area(key="pitch").set_value("I need access to Mohammed Ali.").run()
    before = int(app.metric[0].value.split()[0])
    next(b for b in app.button if b.label == "Apply this change").click().run()
    assert not app.exception
    assert app.text_area(key="pitch").value == "I need access to Mohammed Ali. Who do you know?"
    assert int(app.metric[0].value.split()[0]) > before
    assert "Nothing to change" in shown(app)


def test_draft_takes_an_example():
    app = page("draft.py")
    app.selectbox(key="example").select(next(a.name for a in coach.sample_event() if a.pitch)).run()
    assert app.text_area(key="pitch").value == next(a.pitch for a in coach.sample_event() if a.pitch)
    assert app.metric


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("x" * 100_000, "characters"),
        ("!!!", "nothing to say"),
        ("我需要一个会计师，请问哪位认识？", "Chinese"),
        ("أبحث عن شريك يتحدث الإنجليزية في بكين", "Arabic"),
    ],
)
def test_draft_says_what_is_wrong(text, words):
    app = page("draft.py")
    app.text_area(key="pitch").set_value(text).run()
    assert not app.exception
    assert words in app.warning[0].value


def test_draft_shows_html_as_text():
    app = page("draft.py")
    app.text_area(key="pitch").set_value("<script>alert(1)</script> I need a cook.").run()
    assert not app.exception
    assert "<script>" not in " ".join(e.proto.body for e in app.get("html"))


def test_matches_of_the_sample_event():
    app = page("matches.py")
    assert not app.exception
    assert "invented event" in shown(app)
    assert "likely" in " ".join(str(e.proto) for e in app.get("progress"))


def test_matches_for_a_need_of_ones_own():
    app = page("matches.py")
    app.selectbox[0].select("a need of my own").run()
    assert "Write a need" in app.info[0].value
    app.text_area(key="need").set_value("a boatbuilder").run()
    assert not app.exception
    assert "Hemi Parata" in shown(app)
