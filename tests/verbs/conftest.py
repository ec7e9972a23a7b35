"""An evening in a real store: twelve people, two rounds, and a clock that stands until it is moved."""

import shutil
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest

from coach.store.base import GUEST, Store
from coach.store.open import open_store
from coach.types import Attendance, Event, Person, SeatedRound
from coach.verbs import clock, events
from coach.verbs.access import Door, keep

NAMES = ["Ann", "Ben", "Col", "Dee", "Eve", "Fay", "Gus", "Hal", "Ivy", "Jon", "Kim", "Lou"]
EVENT = Event("april", "April in Beijing", group_size=6, rounds=2)
BEGINNING = datetime(2026, 4, 1, 19, 0, tzinfo=UTC)


@dataclass
class Evening:
    """An event and the doors to it. People are known by their names in small letters, which are their ids."""

    store: Store
    event_id: str
    moment: list[datetime] = field(default_factory=lambda: [BEGINNING])

    def door(self, person_id: str | None) -> Door:
        return Door(self.store, self.event_id, person_id, lambda: self.moment[0])

    @property
    def keeper(self) -> Door:
        return replace(keep(self.store), now=lambda: self.moment[0])

    @property
    def facilitator(self) -> Door:
        return self.door(None)

    @property
    def guest(self) -> Door:
        return self.door(GUEST)

    def wait(self, seconds: float) -> None:
        self.moment[0] += timedelta(seconds=seconds)

    def go_to(self, phase: str, number: int = 0) -> None:
        """On to a phase, or to a round of the rounds, through every step between."""
        face = clock.clock(self.facilitator)
        while (face.phase, face.round) != (phase, number):
            face = clock.go_on(self.facilitator)

    def seat(self) -> None:
        """Both rounds, at three tables of four."""
        people = [name.lower() for name in NAMES]
        first = tuple(tuple(people[table * 4 : table * 4 + 4]) for table in range(3))
        second = tuple(tuple(people[seat::3]) for seat in range(3))
        self.store.save_rounds(self.event_id, [SeatedRound(1, first), SeatedRound(2, second)])

    def change(self, person_id: str, pitch: str | None = None, presence: str | None = None, **changes) -> None:
        """Set things of a person directly."""
        self.store.save_person(replace(self.store.person(person_id), **changes))
        here = self.store.attendance(self.event_id, person_id)
        here = replace(here, pitch=here.pitch if pitch is None else pitch, presence=presence or here.presence)
        self.store.save_attendance(here)


@pytest.fixture(scope="session")
def empty(tmp_path_factory):
    """A file with the tables, copied for each test: quicker than making them."""
    file = tmp_path_factory.mktemp("empty") / "coach.db"
    open_store(f"sqlite:///{file}").close()
    return file


@pytest.fixture
def store(empty, tmp_path):
    shutil.copyfile(empty, tmp_path / "coach.db")
    store = open_store(f"sqlite:///{tmp_path / 'coach.db'}")
    yield store
    store.close()


@pytest.fixture
def evening(store):
    """Everybody is here; the event stands before its welcome."""
    door, _ = events.create_event(keep(store), EVENT)
    store.save_people(
        (
            Person(name.lower(), name, f"{name}'s trade", f"{name.lower()}@example.com"),
            Attendance("april", name.lower(), "here"),
        )
        for name in NAMES
    )
    return Evening(store, door.event_id)
