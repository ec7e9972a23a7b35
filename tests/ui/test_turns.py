from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest

from coach.ui.turns import AT_ONCE, turn


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
