"""The plan of the rounds: made, made anew for what has not run, changed by hand, read by those who sit in it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import coach
from coach.errors import EveningError, ImpossiblePlan, TooLate
from coach.event import seating as rules
from coach.event.clock import refuse_closed
from coach.event.conditions import asked_of
from coach.event.people import Listed, attendee, next_round
from coach.say import say
from coach.types import Need, Person, SeatedRound
from coach.verbs.access import Door, may

Pairs = Iterable[tuple[str, str]]
"""Of person ids."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan as it was kept. repeats: pairs that meet again; bound: the fewest there can be; seated: people in it."""

    rounds: tuple[SeatedRound, ...]
    repeats: int
    bound: int
    seated: int


@dataclass(frozen=True, slots=True)
class Tablemate:
    """Somebody at one's table: what everybody at it sees and hears of them."""

    id: str
    name: str
    headline: str


@dataclass(frozen=True, slots=True)
class MyGroup:
    """Where I sit in a round. table: 1-based; others: the rest of the group."""

    round: int
    table: int
    others: tuple[Tablemate, ...]


@dataclass(frozen=True, slots=True)
class MyGroups:
    """My groups. now: of the round that the clock stands at; next: of the one after; before: of those begun earlier.

    None where there is none, or I sit out.
    """

    now: MyGroup | None
    next: MyGroup | None
    before: tuple[MyGroup, ...]


@dataclass(frozen=True, slots=True)
class Seating:
    """Who sits where in a round, for a projector. tables: names, by table; sitting_out: those here who sit at none."""

    round: int
    was_run: bool
    tables: tuple[tuple[str, ...], ...]
    sitting_out: tuple[str, ...]


@may("facilitator")
def plan(
    door: Door,
    with_expected: bool = False,
    must: Pairs = (),
    never: Pairs = (),
    by_need: bool = False,
    seed: int = 0,
) -> Planned:
    """Plan the rounds that have not begun: who is here, hosts at one table; those begun stay, and count for who met.

    Called again after a late joiner or a no-show it plans the rest anew. with_expected: also who is not checked in
    yet; must, never: pairs of ids that meet once at least, or never, beside the conditions that are kept, which hold
    where both are seated; by_need: people who may help one another are brought together first. Raises EveningError
    where nobody is to be seated, TooLate where all rounds have begun, ImpossiblePlan where the conditions contradict
    one another.
    """
    store = door.store
    refuse_closed(store.clock(door.event_id))
    event, before = store.event(door.event_id), store.rounds(door.event_id)
    if next_round(before) > event.rounds:
        raise TooLate(
            say("All {rounds} rounds have begun; raise the number of rounds to plan another.", rounds=event.rounds)
        )
    presences = {"here", "expected"} if with_expected else {"here"}
    room = [one for one in store.people(door.event_id) if one[1].presence in presences]
    if not room:
        raise EveningError(say("Nobody is checked in yet; check people in, or plan with those expected as well."))
    kept, ids = store.conditions(door.event_id), {person.id for person, _ in room}
    try:
        made = coach.plan_rounds(
            [person.id for person, _ in room],
            event.group_size,
            event.rounds,
            hosts=[person.id for person, attendance in room if attendance.is_host],
            must=[*must, *asked_of(kept, "must", ids)],
            never=[*never, *asked_of(kept, "never", ids)],
            likely=_likely(room) if by_need else None,
            run=[one.groups for one in before if one.was_run],
            seed=seed,
            planned=[one.groups for one in before if not one.was_run] if next_round(before) > 1 else None,
        )
    except ImpossiblePlan as refusal:
        raise ImpossiblePlan(_by_name(refusal.message, store.people(door.event_id))) from None
    store.save_rounds(
        door.event_id,
        [SeatedRound(number, groups) for number, groups in enumerate(made.rounds, start=1)],
    )
    return Planned(tuple(store.rounds(door.event_id)), made.repeats, made.bound, len(room))


@may("facilitator")
def swap(door: Door, number: int, one: str, other: str) -> SeatedRound:
    """Let two people change places in a round that has not begun.

    Raises NotFound where there is no such round, TooLate where it has begun, EveningError where nothing would change.
    """
    refuse_closed(door.store.clock(door.event_id))
    before = door.store.rounds(door.event_id)
    names = {person.id: person.name for person, _ in door.store.people(door.event_id)}
    changed = rules.swapped(rules.numbered(before, number), one, other, names)
    door.store.save_rounds(door.event_id, [changed if old.number == number else old for old in before])
    return changed


@may("facilitator")
def planned(door: Door) -> tuple[SeatedRound, ...]:
    """The rounds as they are planned and were run, in their order; empty where there is no plan."""
    return tuple(door.store.rounds(door.event_id))


@may("facilitator")
def meetings(door: Door) -> rules.Meetings:
    """Who meets whom by the plan as it stands, counted."""
    return rules.meetings(door.store.rounds(door.event_id))


@may("facilitator")
def put_back(door: Door, earlier: Sequence[SeatedRound]) -> tuple[SeatedRound, ...]:
    """Put an earlier plan back, for one made anew by mistake; rounds begun stay as they are.

    Raises TooLate where a round has begun since that would change, NotFound where somebody in it has been erased.
    """
    refuse_closed(door.store.clock(door.event_id))
    door.store.save_rounds(door.event_id, rules.put_back(door.store.rounds(door.event_id), earlier))
    return planned(door)


@may("attendee")
def my_groups(door: Door) -> MyGroups:
    """Where I sit now and next, and sat before: names and headlines of each group."""
    clock, rounds = door.store.clock(door.event_id), door.store.rounds(door.event_id)
    people = {person.id: person for person, _ in door.store.people(door.event_id)}
    shown = [one for one in rounds if one.was_run or clock.phase in _SEATED]
    mine = {one.number: group for one in shown if (group := _my_group(one, door.me, people))}
    begun = {one.number for one in rounds if one.was_run}
    return MyGroups(
        now=mine.get(clock.round),
        next=mine.get(clock.round + 1) if clock.phase in _SEATED else None,
        before=tuple(group for number, group in sorted(mine.items()) if number in begun - {clock.round}),
    )


@may("facilitator")
def seating(door: Door, number: int | None = None) -> Seating:
    """Who sits where in a round; in the one the clock stands at where None, the first before the rounds.

    Raises NotFound where it is not planned.
    """
    clock = door.store.clock(door.event_id)
    seated = rules.numbered(door.store.rounds(door.event_id), number or clock.round or 1)
    room = door.store.people(door.event_id)
    names = {person.id: person.name for person, _ in room}
    at_tables = {person for group in seated.groups for person in group}
    return Seating(
        seated.number,
        seated.was_run,
        tuple(tuple(names[person] for person in group) for group in seated.groups),
        tuple(person.name for person, at in room if at.presence == "here" and person.id not in at_tables),
    )


_SEATED = ("welcome", "preparation", "rounds")
"""Phases in which people are told of a table to come: before, the plan is not final; after, there is none."""


def _my_group(seated: SeatedRound, me: str, people: dict[str, Person]) -> MyGroup | None:
    table = rules.table(seated, me)
    if table is None:
        return None
    others = [people[person] for person in seated.groups[table - 1] if person != me]
    return MyGroup(seated.number, table, tuple(Tablemate(one.id, one.name, one.headline) for one in others))


def _likely(room: list[Listed]) -> dict[tuple[str, str], float]:
    """(asker, helper) -> confidence 0-1, of those who agreed to be suggested."""
    from coach.match.confidence import NOBODY_BELOW

    pitched = [(person, attendance.pitch) for person, attendance in room if attendance.pitch]
    needs = [Need(person.id, coach.need_of(pitch), pitch, person.id) for person, pitch in pitched]
    helpers = [attendee(person, attendance) for person, attendance in room if person.consent.suggestions]
    return {
        (found.need_id, one.attendee_id): one.confidence
        for found in coach.match(needs, helpers)
        for one in found.suggestions
        if one.confidence >= NOBODY_BELOW
    }


def _by_name(message: str, people: list[Listed]) -> str:
    """What the planner says of ids, said of names: people know one another by those. Ids are ASCII, so that one ends
    where a Chinese word begins."""
    names = {person.id: person.name for person, _ in people}
    return re.sub(r"[\w-]+", lambda found: names.get(found[0], found[0]), message, flags=re.ASCII)
