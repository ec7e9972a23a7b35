from concurrent.futures import ThreadPoolExecutor
from threading import Event, Lock, Thread

import pytest

from coach.errors import StoreUnavailable
from coach.store.turns import Turns


def waiting(turns, count):
    """Whether so many wait; spins, as there is nothing to be told by."""
    while len(turns._waiting) < count:
        pass


def test_turns_come_in_the_order_of_those_who_wait():
    turns, order = Turns(1, 60), []

    def take(name):
        with turns:
            order.append(name)

    threads = [Thread(target=take, args=(name,)) for name in range(6)]
    with turns:
        for number, thread in enumerate(threads):
            thread.start()
            waiting(turns, number + 1)
    for thread in threads:
        thread.join()
    assert order == list(range(6))


def test_never_more_than_the_width_at_once():
    turns, door, inside, most = Turns(3, 60), Lock(), [], []

    def take(name):
        with turns:
            with door:
                inside.append(name)
                most.append(len(inside))
            with door:
                inside.remove(name)

    with ThreadPoolExecutor(12) as pool:
        list(pool.map(take, range(500)))
    assert len(most) == 500 and max(most) <= 3
    assert turns._free == 3


def test_who_waits_too_long_is_told_and_holds_up_nobody():
    turns = Turns(1, 0.01)
    with turns, pytest.raises(StoreUnavailable, match="at once"), turns:
        pass
    with turns:
        assert turns._free == 0
    assert turns._free == 1


def test_a_failure_inside_gives_the_turn_back():
    turns = Turns(1, 60)
    with pytest.raises(KeyError), turns:
        raise KeyError
    done = Event()
    with turns:
        done.set()
    assert done.is_set()
