import pytest
import streamlit as st

import coach
from coach.errors import ArtefactMissing
from coach.verbs import mine

NEARLY = "I need access to Mohammed Ali."
DONE = NEARLY + " Who do you know?"
TOUCHSTONES = [
    "I need an English speaking senior partner in a Chinese language software development firm. Who do you know?",
    "I have a BA and ten years experience in graphic design. I'm looking for full-time work, preferably near "
    "Jianwai Soho. Who do you know?",
]


@pytest.fixture
def draft(opened):
    def draft(text, door=None):
        return opened("draft.py", door).write("pitch", text)

    return draft


def text(page):
    return page.app.text_area(key="pitch").value


def score(page):
    return int(page.app.metric[0].value.split()[0])


def kept(evening, person="ann"):
    return mine.me(evening.door(person)).attendance.pitch


def test_an_empty_page_invites(opened):
    page = opened("draft.py")
    assert "Write a pitch" in page.said
    assert not page.app.metric


def test_nothing_to_review_is_said(opened):
    page = opened("draft.py").tap("Review")
    assert "nothing to say" in page.app.warning[0].value


@pytest.mark.parametrize("pitch", TOUCHSTONES)
def test_an_excellent_pitch_is_left_alone(draft, pitch):
    page = draft(pitch)
    assert score(page) >= 95
    assert "Nothing to change" in page.said
    assert "Apply this change" not in page.labels()
    assert "<mark" not in page.html


def test_the_first_change_is_applied_with_one_tap_and_taken_back(draft):
    page = draft(NEARLY)
    before = score(page)
    page.tap("Apply this change")
    assert text(page) == DONE
    assert page.app.metric[0].delta == f"+{score(page) - before} points"
    page.tap("Undo")
    assert text(page) == NEARLY and score(page) == before
    assert "Undo" not in page.labels()


def test_each_finding_is_explained(draft):
    page = draft(NEARLY)
    assert "Why?" in page.said and "Source" in page.said
    assert "<sup>1</sup>" in page.html


def test_the_shortest_version_is_offered(draft):
    pitch = next(
        a.pitch
        for a in coach.sample_event()
        if a.pitch.isascii() and (r := coach.review(a.pitch)).rewrite and r.rewrite != r.first_change.text
    )
    page = draft(pitch)
    rewrite = page.app.code[0].value
    assert text(page.tap("Use this version")) == rewrite


def test_a_visitor_takes_an_example_and_undo_brings_back_their_own_words(draft):
    page = draft(NEARLY)
    first = next(a for a in coach.sample_event() if a.pitch)
    page.app.selectbox(key="example").select(first.name).run()
    assert text(page.checked()) == first.pitch
    assert text(page.tap("Undo")) == NEARLY
    assert page.app.selectbox(key="example").value is None


def test_what_was_typed_over_can_be_had_back(draft):
    page = draft(NEARLY).write("pitch", "Hello.")
    assert text(page.tap("Undo")) == NEARLY


@pytest.mark.parametrize(
    ("pitch", "words"),
    [
        ("   \n\t", "nothing to say"),
        ("!!!", "nothing to say"),
        ("x" * 100_000, "characters"),
        ("أبحث عن شريك يتحدث الإنجليزية في بكين", "Arabic"),
    ],
)
def test_what_cannot_be_reviewed_is_said(draft, pitch, words):
    page = draft(pitch)
    assert words in page.app.warning[0].value
    assert not page.app.metric


def test_html_is_shown_as_text(draft):
    page = draft("<script>alert(1)</script> I need a <b>cook</b>.")
    assert page.app.metric
    assert "<script>" not in page.html and "<b>" not in page.html
    assert "&lt;" in page.html


def test_a_slow_speaker_needs_longer(draft):
    page = draft(
        "I make, in my own small shop, doors of oak and beech. I need a site manager in Hull. Who do you know?"
    )
    seconds = int(page.app.metric[2].value.split()[0])
    page.app.segmented_control(key="speed").set_value("slow").run()
    assert int(page.checked().app.metric[2].value.split()[0]) > seconds


def test_half_a_character_is_named(monkeypatch, opened):
    # No widget carries one through AppTest; a client that is not a browser might.
    monkeypatch.setattr(st, "text_area", lambda *_, **__: "I need \ud800 a baker")
    assert "U+D800" in opened("draft.py").app.warning[0].value.replace("\\", "")


def test_a_missing_model_is_said_and_not_traced(monkeypatch, draft):
    def absent(*_, **__):
        raise ArtefactMissing("The model 'en' is not installed.")

    monkeypatch.setattr(coach, "review", absent)
    assert "not installed" in draft(NEARLY).errors


def test_a_visitor_is_told_that_nothing_is_saved(opened):
    assert "Nothing you type is saved" in opened("draft.py").said


def test_an_attendee_finds_the_pitch_they_submitted(evening, opened):
    evening.change("ann", pitch=DONE)
    page = opened("draft.py", evening.door("ann"))
    assert text(page) == DONE
    assert mine.versions(evening.door("ann")) == []


def test_every_commit_is_kept(evening, draft):
    page = draft(NEARLY, evening.door("ann"))
    assert kept(evening) == NEARLY
    page.tap("Apply this change")
    assert kept(evening) == DONE
    assert [v.text for v in mine.versions(evening.door("ann"))] == [NEARLY, DONE]
    page.tap("Undo")
    assert kept(evening) == NEARLY


def test_an_emptied_box_takes_nothing_away(evening, draft):
    page = draft(NEARLY, evening.door("ann"))
    page.write("pitch", "")
    assert kept(evening) == NEARLY


def test_versions_show_their_progress_and_can_be_gone_back_to(evening, draft):
    page = draft(NEARLY, evening.door("ann")).tap("Apply this change")
    assert "Scores of your versions, oldest first: 79, 100" in page.said
    assert text(page.tap("Use version 1")) == NEARLY


def test_what_cannot_be_reviewed_is_kept_all_the_same(evening, draft):
    page = draft("我需要一个会计师，请问哪位认识？", evening.door("ann"))
    assert kept(evening).startswith("我需要")
    assert not page.errors


@pytest.mark.parametrize("times", [200, 20_000])
def test_too_much_to_keep_is_refused_once_and_stays_in_the_box(evening, draft, times):
    page = draft("I need a cook. " * times, evening.door("ann"))
    assert "2000 are the most. Shorten it" in page.errors
    assert not page.app.warning and not page.app.metric
    assert "Not kept yet" in page.said
    assert kept(evening) == "" and len(text(page)) > 2_000


def test_a_closed_event_keeps_nothing_and_says_so(evening, draft):
    evening.go_to("closed")
    page = draft(NEARLY, evening.door("ann"))
    assert "closed" in page.errors
    assert page.app.metric


def test_another_attendee_in_the_same_browser_starts_with_their_own(evening, opened):
    evening.change("ann", pitch=NEARLY)
    evening.change("ben", pitch=DONE)
    page = opened("draft.py", evening.door("ann"))
    page.app.session_state["door"] = evening.door("ben")
    assert text(page.run()) == DONE
    assert kept(evening) == NEARLY and kept(evening, "ben") == DONE


def test_what_a_visitor_tried_comes_in_with_them_and_is_submitted_when_they_say_so(evening, opened):
    page = opened("draft.py", evening.door("ann"), draft=NEARLY)
    assert text(page) == NEARLY and "Tap Review to submit" in page.said and "Not kept yet" in page.said
    assert kept(evening) == ""
    page.tap("Review")
    assert "Not kept yet" not in page.said
    assert kept(evening) == NEARLY and "Tap Review to submit" not in page.said


def test_what_was_tried_is_kept_where_it_is_gone_back_to(evening, opened):
    page = opened("draft.py", evening.door("ann"), draft=NEARLY).tap("Review")
    page.write("pitch", DONE)
    assert kept(evening) == DONE
    page.tap("Undo")
    assert kept(evening) == text(page) == NEARLY and "Tap Review to submit" not in page.said


def test_examples_of_the_room_are_only_read(evening, opened):
    evening.change("ben", pitch=TOUCHSTONES[0], consent=coach.types.Consent(example=True))
    page = opened("draft.py", evening.door("ann"))
    assert TOUCHSTONES[1] in page.said
    assert kept(evening) == ""
