"""Who waits longest goes next. Locks and pools of connections let a newcomer in first, and somebody waits for ever."""

from collections import deque
from threading import Lock

from coach.errors import StoreUnavailable
from coach.say import say


class Turns:
    """At most `width` threads at once, in the order in which they came; others wait `seconds` at most."""

    def __init__(self, width: int, seconds: float) -> None:
        self._free = width
        self._seconds = seconds
        self._waiting: deque[Lock] = deque()
        self._door = Lock()

    def __enter__(self) -> None:
        with self._door:
            if self._free:
                self._free -= 1
                return
            mine = Lock()
            mine.acquire()
            self._waiting.append(mine)
        called = False
        try:
            called = mine.acquire(timeout=self._seconds)
        finally:
            if not called:
                self._leave(mine)
        if not called:
            raise StoreUnavailable(
                say(
                    "Too many use the store at once, for {seconds:.0f} s; try again in a moment.", seconds=self._seconds
                )
            )

    def __exit__(self, *_: object) -> None:
        with self._door:
            self._call_next()

    def _call_next(self) -> None:
        if self._waiting:
            self._waiting.popleft().release()  # the place is handed over: nobody can slip in between
        else:
            self._free += 1

    def _leave(self, mine: Lock) -> None:
        with self._door:
            if mine in self._waiting:
                self._waiting.remove(mine)
            else:  # called in the very moment of leaving
                self._call_next()
