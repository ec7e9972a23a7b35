"""The clock, as everyone sees it and the facilitator moves it."""

import pytest

from coach.errors import NotFound, TooLate
from coach.store.open import open_store
from coach.verbs import clock
from coach.verbs.access import Door


def test_everyone_sees_the_same_clock(evening):
    evening.seat()
    evening.go_to("rounds", 1)
    clock.start(evening.facilitator)
    evening.wait(61.5)
    face = clock.clock(evening.door("ann"))
    assert face == clock.clock(evening.facilitator)
    assert (face.phase, face.round, face.rounds, face.motion, face.seconds_left) == ("rounds", 1, 2, "running", 118.5)


def test_a_round_without_seating_is_not_started(evening):
    evening.go_to("rounds", 1)
    with pytest.raises(NotFound, match="plan the rounds"):
        clock.start(evening.facilitator)
    assert clock.clock(evening.facilitator).motion == "ready"


def test_a_round_that_is_started_counts_as_run(evening):
    evening.seat()
    evening.go_to("rounds", 1)
    clock.start(evening.facilitator)
    assert [one.was_run for one in evening.store.rounds("april")] == [True, False]


def test_a_round_goes_on_after_a_restart_in_the_middle_of_it(evening, tmp_path):
    evening.seat()
    evening.go_to("rounds", 1)
    clock.start(evening.facilitator)
    evening.store.close()
    reopened = open_store(f"sqlite:///{tmp_path / 'coach.db'}")
    evening.wait(100)
    face = clock.clock(Door(reopened, "april", None, lambda: evening.moment[0]))
    assert (face.motion, face.seconds_left) == ("running", 80)
    reopened.close()


def test_a_pause_takes_nothing_from_the_round(evening):
    evening.seat()
    evening.go_to("rounds", 1)
    clock.start(evening.facilitator)
    evening.wait(30)
    clock.pause(evening.facilitator)
    evening.wait(600)
    assert clock.resume(evening.facilitator).seconds_left == 150


def test_two_taps_on_next_are_one_step(evening):
    evening.go_to("rounds", 1)
    seen = clock.clock(evening.facilitator).clock
    clock.go_on(evening.facilitator, seen)
    with pytest.raises(TooLate, match="round 2"):
        clock.go_on(evening.facilitator, seen)
    assert clock.clock(evening.facilitator).round == 2


def test_a_step_taken_too_early_is_taken_back(evening):
    evening.go_to("mingling")
    face = clock.go_back(evening.facilitator)
    assert (face.phase, face.round, face.motion) == ("rounds", 2, "ready")
