"""An invented evening to look around in: 48 people in the middle of their rounds, and what an earlier event left.

What the models say of it (scores, who may help whom) and its seating are read from a file that
`python -m models.sample_evening` makes, so that nothing has to be loaded to look around. The rest is done by the
verbs, as at a real event.
"""

import atexit
import json
import random
import shutil
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import coach
from coach.event import introductions as steps
from coach.settings import SAMPLE_EVENING
from coach.store.base import Store
from coach.store.open import open_store
from coach.types import Attendance, Consent, Event, Person, Proposal, SeatedRound, Version
from coach.verbs import clock, introductions, mingling, slips
from coach.verbs.access import Door, keep
from coach.verbs.events import create_event, invite, open_event
from coach.verbs.favours import call_in, favours

PREFIX = "sample."
"""Of a key that opens the sample event, which has a store of its own."""
TONIGHT, APRIL = "sample-tonight", "sample-april"
EXPECTED, ABSENT, HOST = ("a46", "a47"), "a48", "a02"
"""People who are not there yet, who does not come, and who stays at one table."""
ROUNDS, RUN = 6, 3
"""Rounds of the sample event, and those that are over."""
SEE_ME = 0.12
"""Share of listeners who want to talk to the pitcher."""
OPEN, APPROVED = 5, 8
"""Introductions that were offered so far, and proposals that the facilitator has approved."""
OUTCOMES = ("We had coffee, and she sent two names.", "He placed a first order.", "Nothing yet, but a good talk.")


@dataclass(frozen=True, slots=True)
class Sample:
    """The sample event of one run of the server. Keys with PREFIX open it."""

    store: Store
    facilitator_key: str
    attendee: Person
    attendee_key: str


def make() -> Sample:
    """A sample event in a store of its own, which is gone with the process: what is tried out mixes with nothing."""
    folder = mkdtemp(prefix="pitch-coach-sample-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    store = open_store(f"sqlite:///{Path(folder) / 'sample.db'}", is_lasting=False)
    build(store, datetime.now(UTC))
    me = store.person(said()["attendee"])
    return Sample(
        store,
        PREFIX + open_event(keep(store), TONIGHT),
        me,
        PREFIX + invite(Door(store, TONIGHT), me.id),
    )


def build(store: Store, now: datetime) -> None:
    """Both events, up to `now`: the same for the same instant but for the ids of introductions and favours."""
    beginning = now - timedelta(hours=1)
    door, _ = create_event(keep(store), event(beginning.date()))
    store.save_people(people())
    store.save_rounds(TONIGHT, [SeatedRound(n, tuple(map(tuple, r))) for n, r in enumerate(said()["rounds"], 1)])
    for person_id, (draft, score) in said()["scores"].items():
        pitch = store.attendance(TONIGHT, person_id).pitch
        if draft is not None:
            store.submit(Version(TONIGHT, person_id, draft[0], draft[1], beginning - timedelta(days=2)))
        store.submit(Version(TONIGHT, person_id, pitch, score, beginning - timedelta(days=1)))
    _last_april(store, beginning)
    _run_rounds(Door(store, door.event_id, None, lambda: beginning))
    _mingle(store, beginning + timedelta(minutes=40))


def event(day: date) -> Event:
    """The sample event."""
    return Event(TONIGHT, "Sample evening", day, "The coffee house by the river", ("en",), 6, ROUNDS, 3.0)


def people() -> list[tuple[Person, Attendance]]:
    """Everybody on its list, with what they agreed to."""
    listed = []
    for number, one in enumerate(coach.sample_event()):
        # Of five, one shares nothing beyond the suggestion, as some do.
        consent = Consent("suggested" if number % 5 else "nobody", number % 3 == 0, True)
        presence: Any = "expected" if one.id in EXPECTED else "absent" if one.id == ABSENT else "here"
        contact = f"{one.name.split()[0].lower()}@example.com"
        listed.append(
            (
                Person(one.id, one.name, one.headline, contact, tuple(one.network), consent),
                Attendance(TONIGHT, one.id, presence, one.pitch, one.id == HOST),
            )
        )
    return listed


@cache
def said() -> dict[str, Any]:
    """The file. rounds: ids by table; scores: id -> an earlier draft with its score or null, and the score; proposals:
    as the plan for mingling has them; helpers: [asker, helper, statement]; attendee: whose eyes one looks through."""
    return json.loads(SAMPLE_EVENING.read_text("utf8"))


def _run_rounds(facilitator: Door) -> None:
    store, chance = facilitator.store, random.Random(2026)
    statements = {(asker, helper): statement for asker, helper, statement in said()["helpers"]}
    for _ in ("welcome", "preparation", "rounds"):
        clock.go_on(facilitator)
    for number in range(1, RUN + 1):
        clock.start(facilitator)
        for group in said()["rounds"][number - 1]:
            for listener in group:
                for pitcher in group:
                    introduces = statements.get((pitcher, listener), "")
                    see_me = chance.random() < SEE_ME
                    if pitcher != listener and (introduces or see_me):
                        door = Door(store, TONIGHT, listener, facilitator.now)
                        slips.hand_in(door, pitcher, see_me, introduces)
        clock.go_on(facilitator)


def _mingle(store: Store, at: datetime) -> None:
    """What the facilitator prepared during the rounds, and the first introductions, which came of slips."""
    facilitator = Door(store, TONIGHT, None, lambda: at)
    proposed = [
        Proposal(TONIGHT, **{**one, "standing": "proposed", "at": at, "features": tuple(map(tuple, one["features"]))})
        for one in said()["proposals"]
    ]
    store.save_proposals(proposed)
    for one in proposed[:APPROVED]:
        mingling.judge(facilitator, one.asker, one.helper, "approved")
    needs = {one.asker: one.need for one in proposed}
    telling = [one for one in store.slips(TONIGHT) if one.introduces and one.pitcher in needs]
    for number, slip in enumerate(telling[:OPEN]):
        made = _offer(store, TONIGHT, slip.pitcher, slip.listener, slip.introduces, needs[slip.pitcher], at)
        if number % 2 == 0:
            introductions.accept(Door(store, TONIGHT, slip.pitcher, lambda: at), made)
        if number == 0:
            introductions.made(Door(store, TONIGHT, slip.listener, lambda: at), made)


def _last_april(store: Store, today: datetime) -> None:
    """An event long closed, whose introductions were made: favours are owed that can be called in now."""
    last = today.replace(year=today.year - (today.month <= 4), month=4, day=12)
    door, _ = create_event(keep(store), Event(APRIL, "April evening", last.date(), "The coffee house by the river"))
    helped = said()["april"]
    there = dict.fromkeys(who for asker, helper, _, _ in helped for who in (asker, helper))
    store.save_people((store.person(who), Attendance(APRIL, who, "here")) for who in there)
    for number, (asker, helper, statement, need) in enumerate(helped):
        made = _offer(store, APRIL, asker, helper, statement, need, last)
        asking, helping = (Door(store, APRIL, who, lambda: last) for who in (asker, helper))
        introductions.accept(asking, made)
        introductions.made(helping, made)
        introductions.met(asking, made)
        introductions.tell_outcome(asking, made, OUTCOMES[number % len(OUTCOMES)])
    asker, helper, _, _ = helped[-1]
    called = Door(store, APRIL, helper, lambda: last + timedelta(days=60))
    owed = next(one for one in favours(called).to_me if one.other == store.person(asker).name)
    call_in(called, owed.id, "Could you look over my leaflet before it is printed?")
    while clock.clock(door).phase != "closed":
        clock.go_on(door)


def _offer(store: Store, event_id: str, asker: str, helper: str, contact: str, need: str, at: datetime) -> str:
    """The verb would read the need of every pitch that the helper wrote a slip for, and load a model for it."""
    known = f"{event_id}-{asker}-{helper}"
    store.save_introduction(steps.offered(known, event_id, asker, helper, contact, need, at))
    return known
