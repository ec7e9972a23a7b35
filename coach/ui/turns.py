"""Pages take turns: a few are drawn at a time, and the others wait; what matters most of each comes first.

Threads of Python that are drawn all at once hold one another up at every step. With 200 phones a look took 2.9 s
(median), and in turns 0.1 s, in `python -m benchmarks.load --seconds 60` on a machine of two cores.
"""

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

AT_ONCE = 3
"""Pages drawn at a time: more than processors, for one may be planning the rounds or waiting for the disk."""
FIRST, THEN, LAST = RANKS = range(3)
"""What everybody waits for comes before what anybody keeps, and that before all else."""


class Turns:
    """`at_once` threads have a turn at a time; the others wait in a queue for each rank, the first served first."""

    def __init__(self, at_once: int) -> None:
        self._free = at_once
        self._lock = threading.Lock()
        self._waiting: list[deque[threading.Event]] = [deque() for _ in RANKS]

    @property
    def waiting(self) -> int:
        """Threads without a turn that want one."""
        return sum(map(len, self._waiting))

    def take(self, rank: int = FIRST) -> None:
        """Wait for a turn, after all of a lower rank."""
        with self._lock:
            if self._free and not any(self._waiting):
                self._free -= 1
                return
            called = threading.Event()
            self._waiting[rank].append(called)
        called.wait()

    def give(self) -> None:
        """End a turn; whoever is next has it."""
        with self._lock:
            queue = next(filter(None, self._waiting), None)
            if queue is None:
                self._free += 1
            else:
                queue.popleft().set()


_turns = Turns(AT_ONCE)
_mine = threading.local()


@contextmanager
def turn() -> Iterator[None]:
    """Run what is inside when it is this thread's turn; inside one that it has, at once."""
    if getattr(_mine, "is_on", False):
        yield
        return
    _turns.take()
    _mine.is_on = True
    try:
        yield
    finally:
        _mine.is_on = False
        _turns.give()


def let_others_first(rank: int) -> None:
    """What matters more of this page is drawn: let others draw as much of theirs before it goes on."""
    if getattr(_mine, "is_on", False):
        _turns.give()
        _turns.take(rank)
