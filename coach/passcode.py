"""The facilitator's passcode of an installation: made here, shown once, kept only as a digest in the data folder."""

import hashlib
import hmac
import secrets
import time
from collections import defaultdict, deque
from collections.abc import Callable
from pathlib import Path
from threading import Lock

from coach.errors import NotAllowed, StoreUnavailable
from coach.say import say

FILE = "passcode"
"""In the data folder."""
COST, BLOCK, LANES = 2**15, 8, 3
"""scrypt's N, r and p: one of the settings that OWASP's Password Storage Cheat Sheet holds to be equally strong. It
takes 32 MiB, and about 0.2 s."""
MEMORY = 2 * 128 * COST * BLOCK
"""Bytes that scrypt may take: it needs 128 N r, and a little more."""
SALT = 16
"""Random bytes."""
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without those that are mistaken for one another: i l o 0 1."""
LENGTH, GROUP = 12, 4
"""Letters of a passcode, 59 bits, and of each of its groups."""
TRIES, TRIES_OF_ALL = 10, 100
"""Wrong passcodes in a window, from one address and from all together."""
WINDOW = 15 * 60.0
"""Seconds after which a wrong passcode is forgotten."""


def new(folder: Path) -> str:
    """A new passcode in place of an earlier one; shown once, kept nowhere. Raises StoreUnavailable."""
    letters = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
    passcode = "-".join(letters[at : at + GROUP] for at in range(0, LENGTH, GROUP))
    salt = secrets.token_bytes(SALT)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / FILE
        file.touch(mode=0o600)
        file.write_text(f"{salt.hex()} {_digest(passcode, salt).hex()}\n", "utf8")
    except OSError as error:
        raise StoreUnavailable(
            say(
                "The passcode cannot be kept in {folder} ({why}); set COACH_DATA to a folder you may write to.",
                folder=folder,
                why=error.strerror,
            )
        ) from None
    return passcode


def is_set(folder: Path) -> bool:
    """Whether this installation has a passcode."""
    return (folder / FILE).is_file()


def kept(folder: Path) -> str:
    """What is kept of the passcode, which tells it from a later one; "" where nothing can be read."""
    try:
        return (folder / FILE).read_text("utf8")
    except (OSError, ValueError):
        return ""


def is_right(folder: Path, given: str) -> bool:
    """Whether `given` is the passcode; capitals, blanks and dashes do not matter. False where none is set.

    Raises StoreUnavailable where what is kept cannot be read.
    """
    if not is_set(folder):
        return False
    try:
        salt, digest = (bytes.fromhex(part) for part in kept(folder).split())
    except ValueError:
        raise StoreUnavailable(
            say("{file} cannot be read; make a new one with `coach serve --new-passcode`.", file=folder / FILE)
        ) from None
    return hmac.compare_digest(_digest(given, salt), digest)


class Tries:
    """Wrong passcodes lately, counted by address; of one server process. now: seconds that only go forward."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now, self._lock = now, Lock()
        self._wrong: defaultdict[str, deque[float]] = defaultdict(deque)

    def refuse_many(self, address: str) -> None:
        """Raise NotAllowed where too many were wrong, from this address or from all."""
        with self._lock:
            self._forget()
            mine, every = len(self._wrong.get(address, ())), sum(map(len, self._wrong.values()))
        if mine >= TRIES or every >= TRIES_OF_ALL:
            raise NotAllowed(
                say("Too many wrong passcodes; wait {minutes:.0f} minutes, then try again.", minutes=WINDOW / 60)
            )

    def wrong(self, address: str) -> None:
        """Count one more."""
        with self._lock:
            self._wrong[address].append(self._now())

    def _forget(self) -> None:
        for address, times in list(self._wrong.items()):
            while times and times[0] <= self._now() - WINDOW:
                times.popleft()
            if not times:
                del self._wrong[address]


def _digest(passcode: str, salt: bytes) -> bytes:
    typed = "".join(passcode.lower().replace("-", "").split())
    return hashlib.scrypt(typed.encode("utf8", "replace"), salt=salt, n=COST, r=BLOCK, p=LANES, maxmem=MEMORY)
