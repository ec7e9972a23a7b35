"""The rounds of an evening: who sits with whom, so that everybody meets as many new people as can be.

The social golfer problem (CSPLib 010) with hosts, pairs that must or must not meet, and groups of two sizes.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from statistics import median

import numpy as np

from coach.errors import ImpossiblePlan
from coach.event.conditions import Conditions, Groups, Pair, pairs_of
from coach.event.construct import settle, start
from coach.event.differences import Integers
from coach.event.improve import cost_of, improve
from coach.event.replan import carried_over
from coach.event.tables import group_sizes
from coach.event.unavoidable import Pairs, least_repeats
from coach.event.wishes import HARD, Counts, Floats, Wishes, likely_worth
from coach.say import mark, say
from coach.types import Faces, RoundPlan

_NOT_TOGETHER = mark(
    "No plan was found in which {one} and {other} sit together with all else that is asked; ask for less."
)
_NOT_APART = mark(
    "No plan was found in which {one} and {other} are kept apart with all else that is asked; ask for less."
)


def plan_rounds(
    people: Sequence[str],
    group_size: int = 6,
    rounds: int = 8,
    hosts: Sequence[str] = (),
    must: Iterable[Pair] = (),
    never: Iterable[Pair] = (),
    likely: Mapping[Pair, float] | None = None,
    run: Sequence[Groups] = (),
    seed: int = 0,
    planned: Sequence[Groups] | None = None,
) -> RoundPlan:
    """The plan; see `coach.plan_rounds`."""
    must, never = list(must), list(never)
    asked = Conditions.of(people, rounds, hosts, must, never, likely or {}, run, planned or ())
    sizes = group_sizes(len(asked.people), group_size, before=len(asked.run[-1]) if asked.run else None)
    if len(asked.hosts) > len(sizes):
        raise ImpossiblePlan(
            say(
                "{hosts} hosts for {tables} tables; each host needs a table of their own.",
                hosts=len(asked.hosts),
                tables=len(sizes),
            )
        )
    if not asked.to_come:
        return _described(asked, asked.run, bound=_repeats(_meetings(asked.run)))
    if planned is None and asked.run:
        planned = _as_it_began(asked, group_size, hosts, must, never, likely, seed)
    return _planned(asked, sizes, planned or (), np.random.default_rng(seed))


def _as_it_began(
    asked: Conditions,
    group_size: int,
    hosts: Sequence[str],
    must: Sequence[Pair],
    never: Sequence[Pair],
    likely: Mapping[Pair, float] | None,
    seed: int,
) -> Sequence[Groups]:
    """The rounds to come that the people of the first round got, if they were planned under these conditions."""
    first = {who for group in asked.run[0] for who in group}
    there = [who for who in hosts if who in first]
    together, apart = ([pair for pair in pairs if set(pair) <= first] for pairs in (must, never))
    with suppress(ImpossiblePlan):  # then they were not
        began = plan_rounds(sorted(first), group_size, asked.rounds, there, together, apart, likely, seed=seed)
        return began.rounds[len(asked.run) :]
    return ()


def _planned(
    asked: Conditions, sizes: tuple[int, ...], planned: Sequence[Groups], chance: np.random.Generator
) -> RoundPlan:
    """The better of two starts, one built and one carried over from what was `planned`, improved."""
    seated = _in_order_of_places(asked, chance)
    wishes = _wishes(asked, seated, chairs=len(sizes) * max(sizes) - len(seated))
    least = least_repeats(sizes, asked.to_come, *_met_and_barred(wishes, len(seated)))
    starts = [settle(start(sizes, asked.to_come, wishes.hosts, chance), wishes)]
    if planned:
        kept = carried_over(planned[: asked.to_come], seated, wishes.hosts, sizes)
        starts.append(np.concatenate([kept, starts[0][len(kept) :]]))
    best = min(starts, key=lambda one: cost_of(one, wishes))
    seating = improve(best, wishes, wishes.cost_before() + least - wishes.worth_of_all(), chance)
    _refuse_broken(seating, wishes, seated)
    seating = np.array(_table_order(asked, len(sizes)))[seating]
    plan = (*asked.run, *_groups(seating, seated, asked.people, len(sizes)))
    return _described(asked, plan, bound=_repeats(_meetings(asked.run)) + least)


def _in_order_of_places(asked: Conditions, chance: np.random.Generator) -> list[str]:
    """Hosts, each at the number of their table, then everybody else by chance, whatever order they were given in."""
    others = sorted(set(asked.people) - set(asked.hosts))
    return [*asked.hosts, *(others[k] for k in chance.permutation(len(others)))]


def _wishes(asked: Conditions, seated: Sequence[str], chairs: int) -> Wishes:
    places = len(seated) + chairs
    number = {who: k for k, who in enumerate(seated)}
    met, never, confidence = (
        np.zeros((places, places), np.int64),
        np.zeros((places, places)),
        np.zeros((places, places)),
    )
    for (one, other), count in _meetings(asked.run).items():
        if one in number and other in number:
            _set(met, number[one], number[other], count)
    for (one, other), sure in asked.likely.items():
        _set(confidence, number[one], number[other], sure)
    first = likely_worth(confidence)
    for one, other in asked.must:
        _set(first, number[one], number[other], HARD)
    for one, other in asked.never:
        _set(never, number[one], number[other], HARD)
    never[len(seated) :, len(seated) :] = HARD  # empty chairs
    np.fill_diagonal(never, 0)
    return Wishes(len(asked.hosts), met, never, first)


def _set(array: Counts | Floats, one: int, other: int, value: float) -> None:
    array[one, other] = array[other, one] = value


def _met_and_barred(wishes: Wishes, people: int) -> tuple[Pairs, Pairs]:
    """Of people alone: who has met, and who will not sit together."""
    met, barred = wishes.met[:people, :people] > 0, wishes.never[:people, :people] > 0
    barred[: wishes.hosts, : wishes.hosts] = True
    return met, barred


def _table_order(asked: Conditions, tables: int) -> list[int]:
    """Where each table comes in a round: a host stays where they sat in the last round run, if anywhere."""
    sat = {who: number for groups in asked.run[-1:] for number, group in enumerate(groups) for who in group}
    taken: dict[int, int] = {}
    for table, host in enumerate(asked.hosts):
        if sat.get(host, tables) < tables and sat[host] not in taken.values():
            taken[table] = sat[host]
    free = (number for number in range(tables) if number not in taken.values())
    return [taken[table] if table in taken else next(free) for table in range(tables)]


def _groups(
    seating: Integers, seated: Sequence[str], people: Sequence[str], tables: int
) -> Iterator[tuple[tuple[str, ...], ...]]:
    """Groups of ids a round, in the order of the tables; in each, people in the order they were given in."""
    place = {who: k for k, who in enumerate(seated)}
    for round_ in seating:
        groups: list[list[str]] = [[] for _ in range(tables)]
        for who in people:
            groups[round_[place[who]]].append(who)
        yield tuple(map(tuple, groups))


def _refuse_broken(seating: Integers, wishes: Wishes, seated: Sequence[str]) -> None:
    missing, wrong = wishes.broken((seating[:, :, None] == seating[:, None, :]).sum(0))
    for pairs, sentence in ((missing, _NOT_TOGETHER), (wrong, _NOT_APART)):
        if pairs:
            one, other = (seated[k] for k in pairs[0])
            raise ImpossiblePlan(say(sentence, one=one, other=other))


def _described(asked: Conditions, plan: Sequence[Groups], bound: int) -> RoundPlan:
    meetings = _meetings(plan)
    faces = Counter(who for pair in meetings for who in pair)
    counts = sorted(faces[who] for who in asked.people)
    return RoundPlan(
        rounds=tuple(tuple(map(tuple, groups)) for groups in plan),
        repeats=_repeats(meetings),
        bound=bound,
        faces=Faces(counts[0], float(median(counts)), counts[-1]),
        likely=float(sum(sure for pair, sure in asked.likely.items() if pair in meetings)),
    )


def _meetings(plan: Sequence[Groups]) -> Counter[Pair]:
    return Counter(pair for groups in plan for group in groups for pair in pairs_of(group))


def _repeats(meetings: Counter[Pair]) -> int:
    return sum(meetings.values()) - len(meetings)
