"""Who sits where: reading a plan, and moving two people in it by hand."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from statistics import median

from coach.errors import EveningError, NotFound, TooLate
from coach.say import say
from coach.types import SeatedRound


@dataclass(frozen=True, slots=True)
class Meetings:
    """What a plan brings. new, again: for each round, pairs that meet for the first time, and that have met before;
    fewest, middle, most: different people whom one person meets in all rounds, middle is the median."""

    new: tuple[int, ...]
    again: tuple[int, ...]
    fewest: int
    middle: float
    most: int

    @property
    def repeats(self) -> int:
        """Meetings beyond the first, over all pairs."""
        return sum(self.again)


def numbered(rounds: Iterable[SeatedRound], number: int) -> SeatedRound:
    """One round of a plan. Raises NotFound."""
    for one in rounds:
        if one.number == number:
            return one
    raise NotFound(say("Round {round} has no seating; plan the rounds first.", round=number))


def table(seated: SeatedRound, person_id: str) -> int | None:
    """The table a person sits at, 1-based; None where they sit out."""
    return next((number for number, group in enumerate(seated.groups, start=1) if person_id in group), None)


def sat_together(seated: SeatedRound, one: str, other: str) -> bool:
    """Whether two people are in the same group."""
    return any(one in group and other in group for group in seated.groups)


def swapped(seated: SeatedRound, one: str, other: str, names: Mapping[str, str]) -> SeatedRound:
    """The round with two people in one another's places. names: by id, for the refusal.

    Raises TooLate where it was run, EveningError where they are at the same table or one is at none.
    """
    if seated.was_run:
        raise TooLate(say("Round {round} has begun; its groups stay as they sat.", round=seated.number))
    for person in (one, other):
        if table(seated, person) is None:
            raise EveningError(
                say(
                    "{name} sits at no table in round {round}; plan anew to seat them.",
                    name=names.get(person, person),
                    round=seated.number,
                )
            )
    if table(seated, one) == table(seated, other):
        raise EveningError(
            say(
                "{one} and {other} sit at the same table in round {round}; nothing would change.",
                one=names.get(one, one),
                other=names.get(other, other),
                round=seated.number,
            )
        )
    places = {one: other, other: one}
    groups = tuple(tuple(places.get(person, person) for person in group) for group in seated.groups)
    return replace(seated, groups=groups)


def run_groups(rounds: Sequence[SeatedRound]) -> list[list[list[str]]]:
    """The groups of the rounds that were begun, in order: what a new plan starts from."""
    return [[list(group) for group in one.groups] for one in rounds if one.was_run]


def meetings(rounds: Sequence[SeatedRound]) -> Meetings:
    """Who meets whom in a plan, counted; the rounds in their order."""
    met: set[frozenset[str]] = set()
    new, again = [], []
    for one in rounds:
        pairs = {frozenset(pair) for group in one.groups for pair in combinations(group, 2)}
        new.append(len(pairs - met))
        again.append(len(pairs & met))
        met |= pairs
    seated = {who for one in rounds for group in one.groups for who in group}
    faces = Counter(who for pair in met for who in pair)
    counts = [faces[who] for who in seated]
    return Meetings(
        tuple(new), tuple(again), min(counts, default=0), median(counts) if counts else 0, max(counts, default=0)
    )


def put_back(now: Sequence[SeatedRound], earlier: Sequence[SeatedRound]) -> list[SeatedRound]:
    """The rounds of an earlier plan that have not begun. Raises TooLate where a round has begun since that it moves."""
    begun = {one.number: one.groups for one in now if one.was_run}
    for one in earlier:
        if one.number in begun and begun[one.number] != one.groups:
            raise TooLate(
                say("Round {round} has begun with the new plan; the earlier one cannot be put back.", round=one.number)
            )
    return [one for one in earlier if one.number not in begun]
