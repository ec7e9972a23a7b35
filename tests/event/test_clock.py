"""The clock: phases, rounds, and the seconds left."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.errors import CoachError, EveningError, TooLate
from coach.event import clock as rules
from coach.types import Clock, Event

NOW = datetime(2026, 4, 1, 19, 0, tzinfo=UTC)
EVENT = Event("e1", "April", rounds=2, minutes=3.0)
READY = Clock("e1", "rounds", 1)


def later(seconds):
    return NOW + timedelta(seconds=seconds)


def test_an_evening_goes_through_its_phases_and_rounds_in_order():
    clock, steps = Clock("e1"), []
    while clock.phase != "closed":
        clock = rules.go_on(clock, EVENT)
        steps.append((clock.phase, clock.round))
    assert steps == [
        ("welcome", 0), ("preparation", 0), ("rounds", 1), ("rounds", 2), ("mingling", 0), ("closed", 0),
    ]  # fmt: skip


def test_every_step_can_be_taken_back():
    clock = Clock("e1")
    while clock.phase != "closed":
        after = rules.go_on(clock, EVENT)
        assert rules.go_back(after, EVENT) == clock
        clock = after


def test_nothing_comes_after_the_close_and_nothing_before_the_beginning():
    with pytest.raises(TooLate):
        rules.go_on(Clock("e1", "closed"), EVENT)
    with pytest.raises(EveningError):
        rules.go_back(Clock("e1"), EVENT)


def test_a_round_stands_ready_runs_and_is_over():
    assert rules.motion(READY, EVENT, NOW) == "ready"
    running = rules.start(READY, EVENT, NOW)
    assert rules.motion(running, EVENT, later(179)) == "running"
    assert rules.seconds_left(running, EVENT, later(179)) == 1
    assert rules.motion(running, EVENT, later(180)) == "over"
    assert rules.seconds_left(running, EVENT, later(500)) == 0


@given(st.floats(0, 179), st.floats(0, 10_000))
def test_a_pause_of_any_length_takes_nothing_from_the_round(before, pause):
    paused = rules.pause(rules.start(READY, EVENT, NOW), EVENT, later(before))
    assert rules.motion(paused, EVENT, later(before + pause)) == "paused"
    resumed = rules.resume(paused, EVENT, later(before + pause))
    assert rules.seconds_left(resumed, EVENT, later(before + pause)) == pytest.approx(180 - before, abs=1e-4)


def test_a_round_that_is_over_can_be_given_its_time_again():
    over = rules.start(READY, EVENT, NOW)
    assert rules.seconds_left(rules.start(over, EVENT, later(200)), EVENT, later(200)) == 180


@pytest.mark.parametrize("phase", ["before", "welcome", "preparation", "mingling", "closed"])
@pytest.mark.parametrize("step", [rules.start, rules.pause, rules.resume])
def test_no_round_runs_outside_the_rounds(phase, step):
    with pytest.raises(EveningError, match=phase):
        step(Clock("e1", phase), EVENT, NOW)
    assert rules.motion(Clock("e1", phase), EVENT, NOW) is None
    assert rules.seconds_left(Clock("e1", phase), EVENT, NOW) == 0


def test_a_round_is_started_once_paused_while_it_runs_and_resumed_while_paused():
    running = rules.start(READY, EVENT, NOW)
    paused = rules.pause(running, EVENT, NOW)
    with pytest.raises(TooLate):
        rules.start(running, EVENT, NOW)
    with pytest.raises(EveningError, match="resume it"):
        rules.start(paused, EVENT, NOW)
    with pytest.raises(EveningError, match="not running"):
        rules.pause(paused, EVENT, NOW)
    with pytest.raises(EveningError, match="not paused"):
        rules.resume(running, EVENT, NOW)


def test_two_taps_on_the_same_step_are_not_two_steps():
    seen = READY
    moved = rules.go_on(seen, EVENT)
    rules.refuse_moved(seen, seen)
    with pytest.raises(TooLate, match="round 2"):
        rules.refuse_moved(moved, seen)


def test_a_closed_event_is_changed_no_more():
    rules.refuse_closed(Clock("e1", "mingling"))
    with pytest.raises(TooLate):
        rules.refuse_closed(Clock("e1", "closed"))


@given(st.lists(st.tuples(st.sampled_from(["start", "pause", "resume", "go_on", "go_back"]), st.floats(0, 400))))
def test_whatever_is_pressed_the_clock_stays_one_that_makes_sense(presses):
    clock, now = Clock("e1"), NOW
    for press, wait in presses:
        now += timedelta(seconds=wait)
        step = getattr(rules, press)
        try:
            clock = step(clock, EVENT) if press.startswith("go") else step(clock, EVENT, now)
        except CoachError as refusal:
            assert refusal.message.endswith(".")
        assert (1 <= clock.round <= EVENT.rounds) == (clock.phase == "rounds")
        assert clock.phase == "rounds" or (clock.ends_at, clock.left) == (None, None)
        assert clock.ends_at is None or clock.left is None
        assert 0 <= rules.seconds_left(clock, EVENT, now) <= 180
