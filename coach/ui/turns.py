"""Pages take turns: a few are drawn at a time, and the others wait.

Threads of Python that are drawn all at once hold one another up at every step. With 200 phones a look took 2.9 s
(median), and in turns 0.1 s, in `python -m benchmarks.load --seconds 60` on a machine of two cores.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

AT_ONCE = 3
"""Pages drawn at a time: more than processors, for one may be planning the rounds or waiting for the disk."""

_turns = threading.BoundedSemaphore(AT_ONCE)
_mine = threading.local()


@contextmanager
def turn() -> Iterator[None]:
    """Run what is inside when it is this thread's turn; inside one that it has, at once."""
    if getattr(_mine, "is_on", False):
        yield
        return
    with _turns:
        _mine.is_on = True
        try:
            yield
        finally:
            _mine.is_on = False
