"""A whole evening of 120 simulated people through the verbs, from the list to favours called in a year later.

    .venv/bin/python -m benchmarks.evening

People, networks and pitches are those of three labelled rooms of models/match; what people would do is drawn, with a
fixed seed, from the labels: a helper offers where their network meets the need. Prints what happened and how long each
part took, by the wall and of the processor. Ids are drawn anew, so that counts differ a little from run to run.
Two minutes.
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from coach.store.base import Store
from coach.store.open import open_store
from coach.types import Attendance, Consent, Event, Person, Sight
from coach.verbs import (
    after,
    clock,
    events,
    favours,
    help_now,
    helping,
    introductions,
    mine,
    mingling,
    people,
    preview,
    rounds,
    slips,
)
from coach.verbs.access import Door, enter, keep

sys.path.insert(0, str(Path(__file__).parent.parent / "models" / "match"))
import corpus

ROOMS = ("test-port", "test-festival", "dev-conference")
PEOPLE, LATE, ABSENT = 120, 2, 2
"""On the list in the end; of these who join in the middle, and who go home in the middle."""
SEED = 7
SEES, OFFERS, OFFERS_ANYWAY, ACCEPTS, KEEPS_WORD = 0.2, 0.85, 0.15, 0.8, 0.9
"""Probabilities, by guess: that a listener ticks “See me”; that a helper offers where the labels say they can help, and
where they do not; that an asker accepts; that a step after that is taken."""


@dataclass
class Evening:
    """A simulated evening. doors, references: person id -> their door, their label; can_help: (asker's label, helper's
    label) of whom the labels call useful to one another."""

    store: Store
    facilitator: Door
    key: str
    moment: datetime
    chance: random.Random
    people: list[Person] = field(default_factory=list)
    doors: dict[str, Door] = field(default_factory=dict)
    references: dict[str, str] = field(default_factory=dict)
    can_help: set[tuple[str, str]] = field(default_factory=set)

    def happens(self, probability: float) -> bool:
        """Whether something of this probability happens, this time."""
        return self.chance.random() < probability

    def helps(self, asker: str, helper: str) -> bool:
        """Whether the labels call the helper useful to the asker."""
        return (self.references[asker], self.references[helper]) in self.can_help


@contextmanager
def timed(what: str) -> Iterator[list[str]]:
    """Print what was done, how long it took by the wall and of the processor, and what the block adds."""
    said: list[str] = []
    begun, used = time.perf_counter(), time.process_time()
    yield said
    wall, processor = time.perf_counter() - begun, time.process_time() - used
    print(f"{what:24s} {wall:7.2f} s ({processor:6.2f})  {'; '.join(said)}")


def registrations() -> tuple[list[tuple[Person, Attendance]], dict[str, str], set[tuple[str, str]]]:
    """The list; the pitch of each label; and who can help whom, by label."""
    listed, pitches, can_help = [], {}, set()
    for name in ROOMS:
        room = corpus.room(corpus.HERE / "rooms" / name)
        labels = list(room.attendees)
        for label, (headline, network) in room.attendees.items():
            reference = f"{name} {label}"
            person = Person("", f"{name.title()} {label}", headline, f"{label}@{name}.example", tuple(network))
            listed.append((person, Attendance("", "", reference=reference)))
        for label, need in zip(labels, room.needs, strict=False):
            pitches[f"{name} {label}"] = need.pitch
            can_help |= {(f"{name} {label}", f"{name} {who}") for who in need.relevant}
    return listed[:PEOPLE], pitches, can_help


def arrive(evening: Evening) -> None:
    listed, pitches, can_help = registrations()
    evening.can_help = can_help
    with timed("import, keys, check-in") as said:
        done = people.import_people(evening.facilitator, listed)
        again = people.import_people(evening.facilitator, listed)
        said.append(f"{len(done.added)} people; the same list again adds {len(again.added)}")
        for person, attendance in people.people(evening.facilitator):
            evening.people.append(person)
            evening.references[person.id] = attendance.reference
            own = enter(evening.store, events.invite(evening.facilitator, person.id))
            evening.doors[person.id] = Door(own.store, own.event_id, own.person_id, lambda: evening.moment)
        for person in evening.people[LATE:]:
            people.check_in(evening.facilitator, person.id)
    with timed("consent and pitches") as said:
        scores = []
        for person in evening.people:
            sight: Sight = evening.chance.choice(("nobody", "suggested", "everyone"))
            mine.set_consent(evening.doors[person.id], Consent(sight, example=evening.happens(0.5)))
            done_ = mine.submit_pitch(evening.doors[person.id], pitches[evening.references[person.id]])
            scores += [done_.review.score] if done_.review else []
        said.append(f"{len(scores)} pitches reviewed, median score {statistics.median(scores):g}")
    with timed("quality of the room") as said:
        quality = preview.pitch_quality(evening.facilitator)
        said.append(f"{len(quality.without_ask)} without an ask, commonest finding {quality.findings[0][0]}")


def rotate(evening: Evening) -> None:
    with timed("plan of the rounds") as said:
        plan = rounds.plan(evening.facilitator)
        said.append(f"{plan.seated} people, {len(plan.rounds)} rounds, {plan.repeats} pairs meet again")
    with timed("rounds and slips") as said:
        while clock.clock(evening.facilitator).phase != "rounds":
            clock.go_on(evening.facilitator)
        for number in range(1, len(plan.rounds) + 1):
            clock.start(evening.facilitator)
            hand_in(evening, number)
            if number == len(plan.rounds) // 2:
                replan(evening)
            evening.moment += timedelta(minutes=4)
            clock.go_on(evening.facilitator)
        count = slips.slip_count(evening.facilitator)
        said.append(f"{count.slips} slips, {count.see_me} see me, {count.introduces} can introduce")


def hand_in(evening: Evening, number: int) -> None:
    seated = evening.store.rounds(evening.facilitator.event_id)[number - 1]
    for group in seated.groups:
        for listener in group:
            for pitcher in group:
                knows = listener != pitcher and evening.helps(pitcher, listener)
                introduces = "somebody they need" if knows and evening.happens(OFFERS) else ""
                see_me = listener != pitcher and evening.happens(SEES)
                if see_me or introduces:
                    slips.hand_in(evening.doors[listener], pitcher, see_me, introduces)


def replan(evening: Evening) -> None:
    for person in evening.people[:LATE]:
        people.check_in(evening.facilitator, person.id)
    for person in evening.people[-ABSENT:]:
        people.mark_absent(evening.facilitator, person.id)
    rounds.plan(evening.facilitator)


def mingle(evening: Evening) -> None:
    with timed("who is told about whom") as said:
        board = mingling.propose(evening.facilitator)
        mingling.approve_all(evening.facilitator)
        right = sum(evening.helps(one.asker_id, one.helper_id) for one in board.pairings)
        said.append(f"{len(board.pairings)} proposals, {right} of them right by the labels")
        said.append(f"{len(board.unmet)} needs that nobody meets; {board.load[0][1]} needs a person at most")
    with timed("offers and answers") as said:
        offered = passed = 0
        for person in evening.people:
            for chance in helping.whom_i_could_help(evening.doors[person.id]):
                is_right = evening.helps(chance.asker_id, person.id)
                if evening.happens(OFFERS if is_right else OFFERS_ANYWAY):
                    contact = chance.contact or f"somebody {person.name} knows"
                    helping.offer(evening.doors[person.id], chance.asker_id, contact)
                    offered += 1
                elif evening.happens(0.5):
                    helping.pass_(evening.doors[person.id], chance.asker_id)
                    passed += 1
        said.append(f"{offered} offered, {passed} passed")
    with timed("introductions") as said:
        for person in evening.people:
            for one in introductions.offered_to_me(evening.doors[person.id]):
                follow(evening, evening.doors[person.id], one.id)
        outcomes = after.outcomes(evening.facilitator)
        said.append(", ".join(f"{count} {state}" for state, count in sorted(outcomes.introductions.items())))


def follow(evening: Evening, asker: Door, name: str) -> None:
    if not evening.happens(ACCEPTS):
        introductions.decline(asker, name)
        return
    introductions.accept(asker, name)
    if evening.happens(KEEPS_WORD):
        introducer = evening.doors[evening.store.introduction(name).introducer]
        introductions.draft(introducer, name)
        introductions.made(introducer, name)
        if evening.happens(KEEPS_WORD):
            introductions.met(asker, name)
            if evening.happens(KEEPS_WORD):
                introductions.tell_outcome(asker, name, "We work together now.")


def look_back(evening: Evening) -> None:
    evening.moment += timedelta(days=10)
    with timed("what became of it") as said:
        clock.go_on(evening.facilitator)
        found = after.outcomes(evening.facilitator)
        said.append(f"{found.favours} favours; {len(introductions.overdue(evening.facilitator))} steps are late")
    for band in found.bands:
        if band.precision is not None:
            print(f"    confidence {band.low:.1f}-{band.high:.1f}: {band.offered} of {band.shown} offered, "
                  f"{band.precision:.2f} ({band.precision_low:.2f} to {band.precision_high:.2f})")  # fmt: skip
    print(f"    {found.slips.sentence}")
    with timed("calibration") as said:
        fit = after.calibrate(keep(evening.store))
        said.append(
            f"{fit.judgements} judged; Brier score {fit.shipped.brier:.3f} shipped, {fit.fitted.brier:.3f} fitted"
        )


def next_april(evening: Evening) -> None:
    evening.moment += timedelta(days=365)
    with timed("favours, a year later") as said:
        owed = {who: favours.favours(door).to_me for who, door in evening.doors.items()}
        owed = {who: several for who, several in owed.items() if several}
        for who, several in owed.items():
            favours.call_in(evening.doors[who], several[0].id, "do you know any good wine distributors?")
        said.append(f"{len(owed)} people are owed, and each calls in one")
    times, through = [], 0
    for who in owed:
        begun = time.perf_counter()
        found = help_now.who_could_help_now(evening.doors[who], "a wine distributor")
        times.append((time.perf_counter() - begun) * 1000)
        through += found.through is not None
    print(f"who could help now        p50 {statistics.median(times):.0f} ms; "
          f"{through} of {len(owed)} reach somebody through somebody")  # fmt: skip


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{folder}/coach.db")
        begun = time.perf_counter()
        try:
            event = Event("april", "April", date(2026, 4, 1), group_size=6, rounds=8)
            door, key = events.create_event(keep(store), event)
            start = datetime(2026, 4, 1, 18, tzinfo=UTC)
            evening = Evening(store, door, key, start, random.Random(SEED))
            evening.facilitator = Door(store, door.event_id, None, lambda: evening.moment)
            for part in (arrive, rotate, mingle, look_back, next_april):
                part(evening)
        finally:
            store.close()
        size = Path(folder, "coach.db").stat().st_size / 1e6
        wall = time.perf_counter() - begun
        print(f"{'everything':24s} {wall:7.2f} s ({time.process_time():6.2f})  {size:.1f} MB kept")


if __name__ == "__main__":
    main()
