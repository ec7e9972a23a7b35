"""Slips: between people who sat together, from the start of the round to the close of the event."""

from datetime import UTC, datetime

import pytest

from coach.errors import EveningError, NotFound, TooLate
from coach.event.slips import Words, slip, telling
from coach.types import Clock, SeatedRound

NOW = datetime(2026, 4, 1, 19, 0, tzinfo=UTC)
SEE_ME = Words(True)
ROUNDS = [SeatedRound(1, (("a", "b"), ("c", "d")), was_run=True), SeatedRound(2, (("a", "c"), ("b", "d")))]


def handed(listener="a", pitcher="b", number=1, phase="rounds", words=SEE_ME, earlier=()):
    return slip(Clock("e1", phase, 1), ROUNDS, number, listener, pitcher, words, earlier, NOW, is_paper=False)


def test_a_listener_hands_a_slip_to_who_pitched_at_the_table():
    made = handed(words=Words(False, " a wine  importer ", " 555 "))
    assert (made.listener, made.pitcher, made.introduces, made.contact) == ("a", "b", "a wine importer", "555")


def test_no_slip_between_people_who_did_not_sit_together():
    with pytest.raises(EveningError, match="same group"):
        handed(pitcher="c")


def test_no_slip_to_oneself():
    with pytest.raises(EveningError, match="oneself"):
        handed(pitcher="a")


def test_no_slip_before_the_round_has_begun_or_for_a_round_there_is_not():
    with pytest.raises(EveningError, match="not begun"):
        handed(pitcher="c", number=2)
    with pytest.raises(NotFound):
        handed(number=9)


def test_slips_are_taken_until_the_event_is_closed():
    assert handed(phase="mingling").see_me
    with pytest.raises(TooLate):
        handed(phase="closed")


def test_an_empty_slip_is_refused_unless_it_takes_one_back():
    with pytest.raises(EveningError, match="says nothing"):
        handed(words=Words(False, "  ", "555"))
    taken_back = handed(words=Words(False), earlier=[handed()])
    assert telling([handed(), taken_back]) == [handed()]


def test_a_slip_in_another_round_is_none_to_take_back():
    other = slip(Clock("e1", "rounds", 1), ROUNDS, 1, "b", "a", Words(True), (), NOW, is_paper=False)
    with pytest.raises(EveningError, match="says nothing"):
        handed(words=Words(False), earlier=[other])


def test_what_is_written_is_bounded():
    with pytest.raises(EveningError, match="201 characters"):
        handed(words=Words(True, "x" * 201))
