"""The contract of a store. What a method returned from is on disk; each write is one transaction.

The store keeps and finds; who may see what, and what may follow what, is decided above it. A method that is asked for
something that is not there raises NotFound, and so does one that saves what names an event, a person, an attendance or
an introduction that is not there. A text with a NUL or half a character in it, a number that is not finite and an
instant without zone are refused as Unstorable, never changed. Every other failure of the database is a StoreError
with a sentence.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol, TypedDict, Unpack

import numpy as np
import numpy.typing as npt

from coach.types import (
    Attendance,
    Clock,
    Condition,
    Event,
    Favour,
    Introduction,
    Person,
    Presence,
    Proposal,
    SeatedRound,
    Slip,
    Version,
)

Vectors = npt.NDArray[np.float32]
"""float32 [texts, dimensions], rows of length 1."""


GUEST = "guest"
"""In the place of a person id, of a key alone: it opens the event to somebody who is not on its list yet."""


class Changes(TypedDict, total=False):
    """Fields of an attendance that change during an evening."""

    presence: Presence
    pitch: str
    is_host: bool
    from_round: int


class Store(Protocol):
    """Everything that is remembered of events."""

    # Events and their clocks.

    def save_event(self, event: Event) -> None:
        """Add or replace an event; a new one has a clock that stands before it."""
        ...

    def event(self, event_id: str) -> Event:
        """One event. Raises NotFound."""
        ...

    def events(self) -> list[Event]:
        """All events, by day and name."""
        ...

    def save_clock(self, clock: Clock) -> None:
        """Replace the clock of an event. Raises NotFound."""
        ...

    def clock(self, event_id: str) -> Clock:
        """The clock of an event. Raises NotFound."""
        ...

    # People, and what they are at an event.

    def save_people(self, people: Iterable[tuple[Person, Attendance]]) -> None:
        """Add or replace people and their attendances, all or none."""
        ...

    def person(self, person_id: str) -> Person:
        """One person. Raises NotFound."""
        ...

    def attendance(self, event_id: str, person_id: str) -> Attendance:
        """One attendance. Raises NotFound."""
        ...

    def people(self, event_id: str) -> list[tuple[Person, Attendance]]:
        """Everybody on the list of an event, by name."""
        ...

    def attended(self, person_id: str) -> list[Event]:
        """The events a person is on the list of, by day."""
        ...

    def save_person(self, person: Person) -> None:
        """Replace one person. Raises NotFound."""
        ...

    def save_attendance(self, attendance: Attendance) -> None:
        """Replace one attendance. Raises NotFound."""
        ...

    def change_attendance(self, event_id: str, person_id: str, **changes: Unpack[Changes]) -> Attendance:
        """Change what is given of one attendance, and nothing else of it; as it then is. Raises NotFound.

        A check-in and a pitch at the same moment both stand.
        """
        ...

    def take_off(self, event_id: str, person_ids: Iterable[str]) -> None:
        """Take people off the list of an event, with all that they did there, and out of the store where they are on
        no other list. For whoever was put there by mistake: in others' words nothing is looked for."""
        ...

    def erase(self, person_id: str) -> None:
        """Take a person and everything they said out of the store; what others keep of them names nobody.

        Slips from and to them go; introductions and favours stay for the other side, with the person's id replaced
        by "erased" and their words by "". In what others wrote, their name becomes "somebody": a name of two words or
        of ideographs wherever it stands, a single word only where it is the whole text ("Rose" is more than a name).
        Vectors stay only of statements that somebody else makes. Raises NotFound.
        """
        ...

    # Keys: what opens an attendee's or a facilitator's door, kept only as a hash.

    def save_key(self, digest: str, event_id: str, person_id: str | None) -> None:
        """Let the key with this digest open an event, as a person, its facilitator where None, a guest where GUEST."""
        ...

    def key(self, digest: str) -> tuple[str, str | None]:
        """Event and person that a key opens. Raises NotFound, also where it was revoked."""
        ...

    def revoke_keys(self, event_id: str, person_id: str | None) -> None:
        """Make every key of this person (of the facilitator where None, to join where GUEST) open nothing here."""
        ...

    # Pitches.

    def submit(self, version: Version) -> Version:
        """Make this the pitch of an attendee, and keep it as one more state of it.

        The same text as that of the last state is no new one. Returns the state that now stands. Raises NotFound where
        its speaker is not on the list.
        """
        ...

    def versions(self, event_id: str, person_id: str) -> list[Version]:
        """The states of a pitch, oldest first."""
        ...

    # Rounds.

    def save_rounds(self, event_id: str, rounds: Sequence[SeatedRound]) -> None:
        """Replace every round of an event that was not run by those of `rounds` that were not. All or none."""
        ...

    def mark_run(self, event_id: str, number: int) -> None:
        """Remember that a round has begun. Raises NotFound."""
        ...

    def rounds(self, event_id: str) -> list[SeatedRound]:
        """The rounds of an event, in order."""
        ...

    # What is asked of the plan of the rounds about two people.

    def add_condition(self, condition: Condition) -> None:
        """Keep a condition, once however often it is added. Raises NotFound where one of the two is not listed."""
        ...

    def drop_condition(self, condition: Condition) -> None:
        """Forget a condition, where it is there."""
        ...

    def conditions(self, event_id: str) -> list[Condition]:
        """The conditions of an event: those who must meet first, then by id."""
        ...

    # Slips.

    def hand_in(self, slip: Slip) -> None:
        """Add a slip, or replace the one of the same event, round, listener and pitcher."""
        ...

    def slips(self, event_id: str, pitcher: str | None = None, listener: str | None = None) -> list[Slip]:
        """Slips of an event, in the order handed in; only those to `pitcher`, from `listener`, where given."""
        ...

    # Introductions and favours.

    def save_introduction(self, introduction: Introduction) -> None:
        """Add or replace an introduction."""
        ...

    def take_step(self, before: Introduction, after: Introduction, favours: Iterable[Favour] = ()) -> bool:
        """Replace an introduction that stands in the state `before`, and add the favours of that step, or do neither.
        Whether it stood there."""
        ...

    def introduction(self, introduction_id: str) -> Introduction:
        """One introduction. Raises NotFound."""
        ...

    def introductions(self, person_id: str | None = None, event_id: str | None = None) -> list[Introduction]:
        """Introductions, oldest first; only those of one person (either side), of one event, where given."""
        ...

    def due(self, before: datetime) -> list[Introduction]:
        """Introductions neither closed nor declined whose next step is due before an instant, soonest first."""
        ...

    def save_favours(self, favours: Iterable[Favour]) -> None:
        """Add or replace favours, all or none."""
        ...

    def favours(self, person_id: str | None = None) -> list[Favour]:
        """Favours, oldest first; only those owed to or by one person, where given."""
        ...

    # What was proposed, to learn from.

    def save_proposals(self, proposals: Iterable[Proposal]) -> None:
        """Add or replace proposals; one a pair of asker and helper at an event. All or none."""
        ...

    def proposals(self, event_id: str | None = None) -> list[Proposal]:
        """Proposals of one event, or of all, surest first."""
        ...

    # Embeddings of statements, by encoder and content.

    def save_vectors(self, encoder: str, vectors: Mapping[str, Vectors]) -> None:
        """Keep the vector [dimensions] of each text, for one encoder. Raises ValueError where one has not length 1."""
        ...

    def vectors(self, encoder: str, texts: Sequence[str]) -> dict[str, Vectors]:
        """The kept vectors of `texts`, those that are there."""
        ...

    def nearest(self, encoder: str, query: Vectors, top: int) -> list[tuple[str, float]]:
        """The `top` kept texts with the highest cosine similarity to `query` [dimensions], best first.

        Raises ValueError where `top` is below 1 or `query` has no direction.
        """
        ...

    # The whole.

    def contents(self, person_id: str | None = None) -> dict[str, list[dict[str, Any]]]:
        """Every table as rows of plain values, for export; only what concerns one person, where given."""
        ...

    def backup(self, target: str) -> None:
        """Write a sound copy of everything to a file. Raises StoreError where this store has no file to copy."""
        ...

    def close(self) -> None:
        """Give back connections."""
        ...
