from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest

from coach.ui.turns import AT_ONCE, Turns, let_others_first, turn


def test_only_a_few_have_their_turn_at_once():
    inside, done = Barrier(AT_ONCE + 1, timeout=20), Event()
    waiting = Event()

    def hold():
        with turn():
            inside.wait()
            done.wait(20)

    def late():
        with turn():
            waiting.set()

    with ThreadPoolExecutor(AT_ONCE + 1) as pool:
        holding = [pool.submit(hold) for _ in range(AT_ONCE)]
        inside.wait()
        last = pool.submit(late)
        assert not waiting.is_set()
        done.set()
        last.result(20)
        assert all(one.result(20) is None for one in holding)
    assert waiting.is_set()


def test_who_has_a_turn_does_not_wait_for_another():
    with turn(), turn(), turn(), turn(), turn(), turn():
        pass


def test_a_turn_ends_with_a_refusal():
    for _ in range(AT_ONCE + 1):
        with pytest.raises(ValueError, match="no"), turn():
            raise ValueError("no")


def test_who_has_shown_what_matters_waits_for_those_who_have_not():
    turns, order = Turns(1), []
    turns.take()

    def draw(name, is_patient):
        turns.take(is_patient)
        order.append(name)
        turns.give()

    with ThreadPoolExecutor(2) as pool:
        patient = pool.submit(draw, "charts", True)
        _until(lambda: turns.waiting == 1)
        first = pool.submit(draw, "score", False)
        _until(lambda: turns.waiting == 2)
        turns.give()
        first.result(20), patient.result(20)
    assert order == ["score", "charts"]


def _until(is_so):
    for _ in range(20_000):
        if is_so():
            return
        Event().wait(0.001)
    raise AssertionError("nobody came to wait")


def test_a_turn_goes_on_at_once_where_nobody_waits():
    with turn():
        let_others_first()
    let_others_first()
