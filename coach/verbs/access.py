"""Who may do what: the doors people come in by, and the roles that each verb admits."""

import hashlib
import secrets
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import wraps
from typing import Concatenate, Literal, ParamSpec, TypeVar

from coach.errors import NotAllowed, NotFound
from coach.say import mark, say
from coach.store.base import GUEST, Store

Role = Literal["keeper", "facilitator", "attendee", "guest"]
"""keeper: whoever looks after this installation, at no event; guest: somebody with the event's join key, who is nobody
yet and can only join."""
_MANY: dict[Role, str] = {
    "keeper": mark("whoever looks after this installation"),
    "facilitator": mark("facilitators"),
    "attendee": mark("attendees"),
    "guest": mark("guests"),
}
KEEPER = "\0keeper"
"""In the place of a person id, of the keeper's door alone. No person has it and no key opens as it, for no store keeps
a text with a NUL."""
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
    """Who is asking, at which event, "" for the keeper. person_id: the attendee, None for the facilitator, GUEST for a
    guest, KEEPER for the keeper; now: the instant it is; digest: of the key that opened it, "" where none did."""

    store: Store
    event_id: str
    person_id: str | None = None
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    digest: str = ""

    @property
    def role(self) -> Role:
        """What the caller is at this event, or to all of them."""
        if self.person_id is None:
            return "facilitator"
        named: dict[str, Role] = {KEEPER: "keeper", GUEST: "guest"}
        return named.get(self.person_id, "attendee")

    @property
    def me(self) -> str:
        """The attendee's own id; only verbs that admit attendees alone ask for it."""
        if self.person_id is None or self.role != "attendee":
            raise NotAllowed(
                say("Only an attendee has a pitch, slips and favours of their own here; open an attendee's link.")
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
                raise NotAllowed(say("This is for {whose}; come in as one of them.", whose=_all_of(roles)))
            door.refuse_revoked()
            return verb(door, *args, **kwargs)

        return admitted

    return admit


def keep(store: Store) -> Door:
    """The keeper's door, to every event that is kept; no key opens it.

    To be given to whoever gave this installation's passcode or signed in with an address that it lists as a
    facilitator's, and to whoever runs the command line where the data lies; to nobody else.
    """
    return Door(store, "", KEEPER)


def new_key(store: Store, event_id: str, person_id: str | None) -> str:
    """A key that opens the event as this person, as its facilitator where None, to join it where GUEST.

    For the verbs, which say who may have it. Only its digest is kept. Raises NotFound where the event or the person is
    not there.
    """
    key = secrets.token_urlsafe(KEY_BYTES)
    store.save_key(_digest(key), event_id, person_id)
    return key


def enter(store: Store, key: str) -> Door:
    """The door that a key opens. Raises NotAllowed where it opens none."""
    digest = _digest(key.strip())
    event_id, person_id = _opened_by(store, digest)
    return Door(store, event_id, person_id, digest=digest)


def _all_of(roles: Collection[Role]) -> str:
    """The roles in the order of the table, as a sentence has them."""
    *most, last = (say(many) for role, many in _MANY.items() if role in roles)
    return say(" and ").join([say(", ").join(most), last] if most else [last])


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
