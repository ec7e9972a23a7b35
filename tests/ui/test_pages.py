from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

import coach
import coach.ui
from coach.errors import ArtefactMissing
from coach.ui import words as ui_words

PAGES = Path(coach.ui.__file__).parent
APP = Path(__file__).parent.parent.parent / "app.py"


def page(name):
    return AppTest.from_file(str(PAGES / name), default_timeout=120).run()


def shown(app):
    return " ".join(e.value for kind in ("markdown", "caption", "text", "code") for e in getattr(app, kind))


def progress(app):
    return [e.proto.text for e in app.get("progress")]


def test_the_entry_opens_on_a_welcome():
    app = AppTest.from_file(str(APP), default_timeout=120).run()
    assert not app.exception
    assert app.title[0].value == "Pitch Coach"


def test_the_entry_works_from_another_folder(tmp_path):
    copy = tmp_path / "app.py"
    copy.write_text(APP.read_text("utf8"), "utf8")
    app = AppTest.from_file(str(copy), default_timeout=120).run()
    assert not app.exception
    assert app.title[0].value == "Pitch Coach"


def test_matches_of_the_sample_event():
    app = page("matches.py")
    assert not app.exception
    assert app.markdown[0].value.startswith("It's not who you know")
    assert "invented" in shown(app)
    assert "need, as understood" in shown(app)
    assert any("likely to help · 1 hand away" in text for text in progress(app))
    overview = app.dataframe[0].value
    assert len(overview) == sum(1 for a in coach.sample_event() if a.pitch)
    assert list(overview) == ["Who asks", "May know", "Best chance", "50% or more", "Need"]


def test_matches_says_where_nobody_may_know():
    app = page("matches.py")
    overview = app.dataframe[0].value
    lonely = overview[overview["May know"] == "nobody yet"]["Who asks"].iloc[0]
    app.selectbox[0].select(next(a.id for a in coach.sample_event() if a.name == lonely)).run()
    assert not app.exception
    assert "Nobody here" in app.info[0].value


def own(text):
    app = page("matches.py")
    app.radio(key="whose").set_value("own").run()
    app.text_area(key="need").set_value(text).run()
    assert not app.exception
    return app


@pytest.mark.parametrize("text", ["", "   \n"])
def test_matches_invites_when_there_is_no_need(text):
    assert "Write whom you need" in own(text).info[0].value


def test_matches_for_a_need_of_ones_own():
    app = own("a boatbuilder")
    assert progress(app)
    assert "Hemi Parata" in shown(app)


@pytest.mark.parametrize("text", ["<b>a cook</b>", "我需要一个会计师", "أبحث عن شريك", "*a* [cook](http://x)"])
def test_matches_takes_any_words_as_words(text):
    app = own(text)
    assert "need, as understood" in shown(app)


def test_matches_says_what_is_wrong_with_a_document():
    app = own("x" * 100_000)
    assert "characters" in " ".join(w.value for w in app.warning)


def test_half_a_character_is_named(monkeypatch):
    # No widget carries one through AppTest; a client that is not a browser might.
    monkeypatch.setattr(st, "text_area", lambda *_, **__: "I need \ud800 a baker")
    app = AppTest.from_file(str(PAGES / "matches.py"), default_timeout=120)
    app.session_state["whose"] = "own"
    app.run()
    assert not app.exception
    assert ui_words.literal("U+D800") in app.warning[0].value


def test_a_missing_model_is_said_and_not_traced(monkeypatch):
    def absent(*_, **__):
        raise ArtefactMissing("The model 'en' is not installed.")

    monkeypatch.setattr(coach, "match", absent)
    app = page("matches.py")
    assert not app.exception
    assert "not installed" in app.warning[0].value
