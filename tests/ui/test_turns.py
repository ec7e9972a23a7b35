from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest

from coach.ui.turns import AT_ONCE, FIRST, LAST, THEN, Turns, let_others_first, turn


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

    def draw(name, rank):
        turns.take(rank)
        order.append(name)
        turns.give()

    with ThreadPoolExecutor(3) as pool:
        drawn = []
        for waiting, (name, rank) in enumerate((("charts", LAST), ("pitch kept", THEN), ("score", FIRST)), start=1):
            drawn.append(pool.submit(draw, name, rank))
            _until(lambda count=waiting: turns.waiting == count)
        turns.give()
        for one in drawn:
            one.result(20)
    assert order == ["score", "pitch kept", "charts"]


def _until(is_so):
    for _ in range(20_000):
        if is_so():
            return
        Event().wait(0.001)
    raise AssertionError("nobody came to wait")


def test_a_turn_goes_on_at_once_where_nobody_waits():
    with turn():
        let_others_first(LAST)
    let_others_first(THEN)
