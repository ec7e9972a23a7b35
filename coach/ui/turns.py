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


class Turns:
    """`at_once` threads have a turn at a time; the others wait in two queues, of which the first is served first."""

    def __init__(self, at_once: int) -> None:
        self._free = at_once
        self._lock = threading.Lock()
        self._waiting: tuple[deque[threading.Event], deque[threading.Event]] = (deque(), deque())

    @property
    def waiting(self) -> int:
        """Threads without a turn that want one."""
        return sum(map(len, self._waiting))

    def take(self, is_patient: bool = False) -> None:
        """Wait for a turn; is_patient: after all who are not."""
        with self._lock:
            if self._free and not any(self._waiting):
                self._free -= 1
                return
            called = threading.Event()
            self._waiting[is_patient].append(called)
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


def let_others_first() -> None:
    """What matters of this page is drawn: let others draw as much of theirs before it goes on."""
    if getattr(_mine, "is_on", False):
        _turns.give()
        _turns.take(is_patient=True)
