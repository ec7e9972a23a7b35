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
NEARLY = "I need access to Mohammed Ali."
TOUCHSTONES = [
    "I need an English speaking senior partner in a Chinese language software development firm. Who do you know?",
    "I have a BA and ten years experience in graphic design. I'm looking for full-time work, preferably near "
    "Jianwai Soho. Who do you know?",
]


def page(name):
    return AppTest.from_file(str(PAGES / name), default_timeout=120).run()


def draft(text):
    app = page("draft.py")
    app.text_area(key="pitch").set_value(text).run()
    assert not app.exception
    return app


def button(app, label):
    return next(b for b in app.button if b.label == label)


def score(app):
    return int(app.metric[0].value.split()[0])


def shown(app):
    return " ".join(e.value for kind in ("markdown", "caption", "text", "code") for e in getattr(app, kind))


def html(app):
    return " ".join(e.proto.body for e in app.get("html"))


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


def test_draft_invites_when_empty():
    app = page("draft.py")
    assert not app.exception
    assert "Write or choose a pitch" in app.info[0].value
    assert not app.metric


def test_draft_says_that_there_is_nothing_to_review():
    app = page("draft.py")
    button(app, "Review").click().run()
    assert not app.exception
    assert "nothing to say" in app.warning[0].value


@pytest.mark.parametrize("text", TOUCHSTONES)
def test_draft_leaves_an_excellent_pitch_alone(text):
    app = draft(text)
    assert score(app) >= 95
    assert "Nothing to change" in shown(app)
    assert "Apply this change" not in [b.label for b in app.button]
    assert "<mark" not in html(app)


def test_draft_applies_the_first_change_and_takes_it_back():
    app = draft(NEARLY)
    before = score(app)
    button(app, "Apply this change").click().run()
    assert not app.exception
    assert app.text_area(key="pitch").value == NEARLY + " Who do you know?"
    assert score(app) > before
    assert app.metric[0].delta == f"+{score(app) - before} points"
    button(app, "Undo").click().run()
    assert app.text_area(key="pitch").value == NEARLY
    assert score(app) == before
    assert "Undo" not in [b.label for b in app.button]


def test_draft_explains_each_finding():
    app = draft(NEARLY)
    assert "Why?" in shown(app) and "Source" in shown(app)
    assert "<sup>1</sup>" in html(app)


def test_draft_offers_the_shortest_version():
    text = next(
        a.pitch
        for a in coach.sample_event()
        if a.pitch.isascii() and (r := coach.review(a.pitch)).rewrite and r.rewrite != r.first_change.text
    )
    app = draft(text)
    rewrite = app.code[0].value
    button(app, "Use this version").click().run()
    assert not app.exception
    assert app.text_area(key="pitch").value == rewrite


def test_draft_takes_an_example_and_lets_it_go_when_typed_over():
    app = page("draft.py")
    first = next(a for a in coach.sample_event() if a.pitch)
    app.selectbox(key="example").select(first.name).run()
    assert app.text_area(key="pitch").value == first.pitch
    assert app.metric
    app.text_area(key="pitch").set_value(NEARLY).run()
    assert app.selectbox(key="example").value is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("   \n\t", "nothing to say"),
        ("!!!", "nothing to say"),
        ("x" * 100_000, "characters"),
        ("我需要一个会计师，请问哪位认识？", "Chinese"),
        ("أبحث عن شريك يتحدث الإنجليزية في بكين", "Arabic"),
    ],
)
def test_draft_says_what_is_wrong(text, words):
    app = draft(text)
    assert words in app.warning[0].value
    assert not app.metric


def test_draft_shows_html_as_text():
    app = draft("<script>alert(1)</script> I need a <b>cook</b>.")
    assert app.metric
    assert "<script>" not in html(app) and "<b>" not in html(app)
    assert "&lt;" in html(app)


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


@pytest.mark.parametrize("name", ["draft.py", "matches.py"])
def test_half_a_character_is_named(name, monkeypatch):
    # No widget carries one through AppTest; a client that is not a browser might.
    monkeypatch.setattr(st, "text_area", lambda *_, **__: "I need \ud800 a baker")
    app = AppTest.from_file(str(PAGES / name), default_timeout=120)
    if name == "matches.py":
        app.session_state["whose"] = "own"
    app.run()
    assert not app.exception
    assert ui_words.literal("U+D800") in app.warning[0].value


@pytest.mark.parametrize(("name", "verb"), [("draft.py", "review"), ("matches.py", "match")])
def test_a_missing_model_is_said_and_not_traced(name, verb, monkeypatch):
    def absent(*_, **__):
        raise ArtefactMissing("The model 'en' is not installed.")

    monkeypatch.setattr(coach, verb, absent)
    app = draft(NEARLY) if name == "draft.py" else page(name)
    assert not app.exception
    assert "not installed" in app.warning[0].value
