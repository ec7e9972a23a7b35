"""Slips, handed in and read."""

import pytest

from coach.errors import EveningError, TooLate
from coach.verbs import clock, slips


@pytest.fixture
def running(evening):
    """Round 1 runs: Ann, Ben, Col, Dee at table 1."""
    evening.seat()
    evening.go_to("rounds", 1)
    clock.start(evening.facilitator)
    return evening


def test_a_slip_reaches_the_pitcher_with_name_and_contact_as_the_listener_wants(running):
    slips.hand_in(running.door("ann"), "ben", see_me=True, contact="555")
    slips.hand_in(running.door("col"), "ben", see_me=False, introduces="a wine importer")
    seen, unseen = slips.slips_to_me(running.door("ben"))
    assert (seen.listener, seen.contact, seen.see_me) == ("Ann", "555", True)
    assert (unseen.listener, unseen.contact, unseen.introduces) == ("", "", "a wine importer")
    assert "col" not in repr(unseen).casefold().replace("color", "")


def test_nobody_elses_slips_are_seen(running):
    slips.hand_in(running.door("ann"), "ben", see_me=True)
    assert slips.slips_to_me(running.door("col")) == []
    assert slips.slips_from_me(running.door("ben")) == []


def test_a_slip_is_changed_in_a_later_round_and_taken_back(running):
    slips.hand_in(running.door("ann"), "ben", see_me=True)
    running.go_to("mingling")
    slips.hand_in(running.door("ann"), "ben", see_me=True, introduces="a cook", round=1)
    (mine,) = slips.slips_from_me(running.door("ann"))
    assert (mine.pitcher, mine.introduces, mine.round) == ("Ben", "a cook", 1)
    slips.hand_in(running.door("ann"), "ben", see_me=False, round=1)
    assert slips.slips_to_me(running.door("ben")) == []


def test_no_slip_to_another_table_or_after_the_close(running):
    with pytest.raises(EveningError, match="same group"):
        slips.hand_in(running.door("ann"), "lou", see_me=True)
    running.go_to("closed")
    with pytest.raises(TooLate):
        slips.hand_in(running.door("ann"), "ben", see_me=True, round=1)


def test_the_facilitator_enters_cards_and_sees_counts_only(running):
    slips.hand_in(running.door("ann"), "ben", see_me=True, introduces="a cook")
    slips.hand_in_card(running.facilitator, "lou", "kim", see_me=False, introduces="a diver", round=1)
    count = slips.slip_count(running.facilitator)
    assert (count.slips, count.see_me, count.introduces, count.paper, count.by_round) == (2, 1, 2, 1, {1: 2})
    assert len(count.without) == 10
    assert "diver" not in repr(count)


def test_a_card_replaces_the_slip_of_the_same_listener(running):
    slips.hand_in(running.door("ann"), "ben", see_me=True)
    slips.hand_in_card(running.facilitator, "ann", "ben", see_me=True, contact="555")
    assert [one.contact for one in slips.slips_to_me(running.door("ben"))] == ["555"]


def test_a_card_taken_back_leaves_the_slip_that_stood_before(running):
    slips.hand_in(running.door("ann"), "ben", see_me=False, introduces="a miller")
    take_back = slips.enter_card(running.facilitator, "ann", "ben", see_me=True, contact="555")
    assert [one.contact for one in slips.slips_to_me(running.door("ben"))] == ["555"]
    take_back()
    assert [one.introduces for one in slips.slips_to_me(running.door("ben"))] == ["a miller"]


def test_a_first_card_taken_back_leaves_none_and_not_once_the_event_is_closed(running):
    take_back = slips.enter_card(running.facilitator, "ann", "ben", see_me=True)
    take_back()
    assert slips.slips_to_me(running.door("ben")) == []
    running.go_to("closed")
    with pytest.raises(TooLate):
        take_back()
