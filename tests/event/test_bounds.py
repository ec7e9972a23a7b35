"""What people type is trimmed and bounded."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.errors import EveningError
from coach.event import bounds
from coach.types import Event

EVENT = Event("e1", "April in Beijing")


@given(st.text(max_size=400))
def test_a_line_comes_back_trimmed_within_its_bound_or_is_refused_in_a_sentence(text):
    try:
        kept = bounds.line(text, bounds.LINE, "A contact")
    except EveningError as refusal:
        assert refusal.message.startswith("A contact") and refusal.message.endswith(".")
    else:
        assert len(kept) <= bounds.LINE
        assert kept == kept.strip() and "\n" not in kept
        assert kept.split() == text.split()


@pytest.mark.parametrize("broken", ["\ud83d", "a\0b"])
def test_a_character_that_no_store_keeps_is_refused(broken):
    with pytest.raises(EveningError, match="broken character"):
        bounds.lines(broken, bounds.PITCH, "A pitch")


def test_a_pitch_keeps_its_line_breaks():
    assert bounds.lines(" I bake.\nWho do you know? \n", bounds.PITCH, "A pitch") == "I bake.\nWho do you know?"


def test_a_refusal_says_how_long_the_text_was_and_may_be():
    with pytest.raises(EveningError, match=r"2001 characters; 2000 are the most"):
        bounds.lines("x" * 2_001, bounds.PITCH, "A pitch")


def test_blank_and_repeated_statements_are_left_out():
    assert bounds.statements(["a baker ", "", "a baker", "  "]) == ("a baker",)


def test_thirty_statements_are_kept_and_thirty_one_refused():
    many = [f"person {number}" for number in range(31)]
    assert len(bounds.statements(many[:30])) == 30
    with pytest.raises(EveningError, match="31 statements"):
        bounds.statements(many)


def test_a_name_is_never_empty():
    with pytest.raises(EveningError, match="empty"):
        bounds.name(" \n ")


@pytest.mark.parametrize(
    "change",
    [
        {"name": " "},
        {"group_size": 4},
        {"group_size": 9},
        {"rounds": 0},
        {"rounds": 99},
        {"minutes": 0.0},
        {"minutes": float("nan")},
        {"languages": ()},
        {"languages": ("english",)},
        {"place": "x" * 201},
    ],
)
def test_an_event_that_cannot_be_held_is_refused(change):
    with pytest.raises(EveningError) as refusal:
        bounds.sound_event(replace(EVENT, **change))
    assert refusal.value.message.endswith(".")


def test_an_event_is_kept_with_its_texts_trimmed():
    assert bounds.sound_event(replace(EVENT, name=" April in  Beijing ", languages=("EN",))) == EVENT


def test_a_day_is_read_from_year_month_day_only():
    assert bounds.day(" 2026-04-01 ").month == 4
    with pytest.raises(EveningError, match="1 April"):
        bounds.day("1 April")
