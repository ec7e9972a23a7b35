"""Who may do what: the doors people come in by, and the roles that each verb admits."""

import hashlib
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import wraps
from typing import Concatenate, Literal, ParamSpec, TypeVar

from coach.errors import NotAllowed, NotFound
from coach.say import mark, say
from coach.store.base import GUEST, Store

Role = Literal["facilitator", "attendee", "guest"]
"""guest: somebody with the event's join key, who is nobody yet and can only join."""
_MANY: dict[Role, str] = {
    "facilitator": mark("facilitators"),
    "attendee": mark("attendees"),
    "guest": mark("guests"),
}
TRUSTED = 5.0
"""Seconds until the key of an open door is looked at again: one that was replaced or revoked opens nothing after them,
and a page of many verbs does not ask for each."""
KEY_BYTES = 16
"""Random bytes of a key: 128 bits cannot be guessed (OWASP asks for 64)."""

P = ParamSpec("P")
R = TypeVar("R")

TABLE: dict[str, frozenset[Role]] = {}
"""Verb -> the roles that it admits; filled where each verb is defined."""
MEANING: dict[str, str] = {}
"""Verb -> what it does, the first sentence of its docstring."""
_trusted_until: dict[str, float] = {}
"""Digest of a key -> the instant, in seconds of time.monotonic, until which it is not looked at again."""


@dataclass(frozen=True, slots=True)
class Door:
    """Who is asking, at which event. person_id: the attendee, None for the facilitator, GUEST for a guest; now: the
    instant it is; digest: of the key that opened it, "" where the program itself did."""

    store: Store
    event_id: str
    person_id: str | None = None
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    digest: str = ""

    @property
    def role(self) -> Role:
        """What the caller is at this event."""
        if self.person_id is None:
            return "facilitator"
        return "guest" if self.person_id == GUEST else "attendee"

    @property
    def me(self) -> str:
        """The attendee's own id; only verbs that admit attendees alone ask for it."""
        if self.person_id is None or self.person_id == GUEST:
            raise NotAllowed(
                say("A facilitator or guest has no pitch, slips or favours of their own here; open an attendee's link.")
            )
        return self.person_id

    def refuse_revoked(self) -> None:
        """Raises NotAllowed where the key was replaced or revoked, TRUSTED seconds after that at the latest."""
        if self.digest and time.monotonic() >= _trusted_until.get(self.digest, 0.0):
            _opened_by(self.store, self.digest)


def may(*roles: Role) -> Callable[[Callable[Concatenate[Door, P], R]], Callable[Concatenate[Door, P], R]]:
    """Admit only these roles to a verb, whose first argument is the caller's Door; others get NotAllowed."""

    def admit(verb: Callable[Concatenate[Door, P], R]) -> Callable[Concatenate[Door, P], R]:
        TABLE[verb.__name__] = frozenset(roles)
        MEANING[verb.__name__] = " ".join((verb.__doc__ or "").split()).partition(". ")[0].removesuffix(".")

        @wraps(verb)
        def admitted(door: Door, /, *args: P.args, **kwargs: P.kwargs) -> R:
            if door.role not in roles:
                whose = say(" and ").join(say(_MANY[role]) for role in roles)
                raise NotAllowed(say("{verb} is for {whose}.", verb=verb.__name__, whose=whose))
            door.refuse_revoked()
            return verb(door, *args, **kwargs)

        return admitted

    return admit


def new_key(store: Store, event_id: str, person_id: str | None) -> str:
    """A key that opens the event as this person, as its facilitator where None, to join it where GUEST.

    Only its digest is kept. Raises NotFound where the event or the person is not there.
    """
    key = secrets.token_urlsafe(KEY_BYTES)
    store.save_key(_digest(key), event_id, person_id)
    return key


def enter(store: Store, key: str) -> Door:
    """The door that a key opens. Raises NotAllowed where it opens none."""
    digest = _digest(key.strip())
    event_id, person_id = _opened_by(store, digest)
    return Door(store, event_id, person_id, digest=digest)


def _opened_by(store: Store, digest: str) -> tuple[str, str | None]:
    _trusted_until.pop(digest, None)
    try:
        opened = store.key(digest)
    except NotFound:
        raise NotAllowed(
            say("This link opens nothing: it was mistyped, or has been replaced. Ask for a new one.")
        ) from None
    _trusted_until[digest] = time.monotonic() + TRUSTED
    return opened


def _digest(key: str) -> str:
    """SHA-256: a key is as random as the digest is long, so nothing slower is called for."""
    return hashlib.sha256(key.encode("utf8")).hexdigest()
