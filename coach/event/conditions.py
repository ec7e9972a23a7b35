"""What a facilitator asks of a plan, checked before anything is planned."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from coach.errors import EveningError, ImpossiblePlan
from coach.say import mark, say
from coach.types import Condition, Meeting

Groups = Sequence[Sequence[str]]
"""One round: groups of ids."""
Pair = tuple[str, str]
MOST_ROUNDS = 30
"""Rounds of one evening: 30 of 3 minutes fill an hour and a half. The custom is 5-8."""


@dataclass(frozen=True, slots=True)
class Conditions:
    """Who is planned for and how. must, never: sorted pairs of people who are here; run: the rounds already run."""

    people: tuple[str, ...]
    rounds: int
    hosts: tuple[str, ...]
    must: frozenset[Pair]
    never: frozenset[Pair]
    likely: Mapping[Pair, float]
    run: tuple[tuple[tuple[str, ...], ...], ...]

    @property
    def to_come(self) -> int:
        """Rounds that are still to be planned."""
        return self.rounds - len(self.run)

    @classmethod
    def of(
        cls,
        people: Sequence[str],
        rounds: int,
        hosts: Sequence[str],
        must: Iterable[Pair],
        never: Iterable[Pair],
        likely: Mapping[Pair, float],
        run: Sequence[Groups],
        planned: Sequence[Groups],
    ) -> "Conditions":
        """The conditions, without those on people who have left. Raises ImpossiblePlan, ValueError."""
        if rounds < 1:
            raise ValueError(f"rounds is {rounds}; it must be at least 1")
        if rounds > MOST_ROUNDS:
            raise ImpossiblePlan(
                say(
                    "{rounds} rounds are more than an evening holds; plan {most} at most.",
                    rounds=rounds,
                    most=MOST_ROUNDS,
                )
            )
        if len(run) > rounds:
            raise ImpossiblePlan(
                say(
                    "{run} rounds have been run already; plan at least as many, not {rounds}.",
                    run=len(run),
                    rounds=rounds,
                )
            )
        _refuse_twice(people, mark("{name} is twice on the list of people; keep one."))
        for number, groups in enumerate([*run, *planned], start=1):
            seated = [who for group in groups for who in group]
            _refuse_twice(seated, mark("{name} is twice seated in round {round}; keep one place."), round=number)
        _refuse_twice(hosts, mark("{name} is twice among the hosts; name everybody once."))
        here = set(people)
        known = here | {who for groups in run for group in groups for who in group}
        _refuse_unknown(hosts, known, mark("hosts"))
        met = {pair for groups in run for group in groups for pair in pairs_of(group)}
        together, apart = (_pairs(given, known, name) for given, name in ((must, mark("must")), (never, mark("never"))))
        both = sorted(together & apart)
        if both:
            raise ImpossiblePlan(
                say(
                    "{one} and {other} both must and must never meet. Take one of them out.",
                    one=both[0][0],
                    other=both[0][1],
                )
            )
        hosts = tuple(who for who in hosts if who in here)
        stuck = sorted(pair for pair in together - met if set(pair) <= set(hosts))
        if stuck:
            raise ImpossiblePlan(
                say("{one} and {other} are hosts of two tables and cannot meet.", one=stuck[0][0], other=stuck[0][1])
            )
        late = sorted(together - met) if len(run) == rounds else []
        if late:
            raise ImpossiblePlan(
                say(
                    "{one} and {other} must meet and no round is left; plan one more.", one=late[0][0], other=late[0][1]
                )
            )
        return cls(
            people=tuple(people),
            rounds=rounds,
            hosts=hosts,
            must=frozenset(pair for pair in together - met if set(pair) <= here),
            never=frozenset(pair for pair in apart if set(pair) <= here),
            likely=_confidences(likely, here),
            run=tuple(tuple(tuple(group) for group in groups) for groups in run),
        )


def condition(event_id: str, one: str, other: str, kind: Meeting) -> Condition:
    """What is asked about two people, the same whichever is named first. Raises EveningError where they are one."""
    if one == other:
        raise EveningError(say("A pair takes two people; name two different ones."))
    return Condition(event_id, min(one, other), max(one, other), kind)


def asked_of(conditions: Iterable[Condition], kind: Meeting, people: Collection[str]) -> list[Pair]:
    """The pairs of one kind of whom both are among `people`; the others wait until they are."""
    return [(one.one, one.other) for one in conditions if one.kind == kind and {one.one, one.other} <= set(people)]


def pairs_of(group: Sequence[str]) -> list[Pair]:
    """Every two people of a group, sorted."""
    ordered = sorted(group)
    return [(one, other) for k, one in enumerate(ordered) for other in ordered[k + 1 :]]


def _pairs(given: Iterable[Pair], known: Collection[str], name: str) -> set[Pair]:
    pairs = set()
    for one, other in given:
        _refuse_unknown((one, other), known, name)
        if one == other:
            raise ImpossiblePlan(
                say("{condition} pairs {one} with themselves; name two people.", condition=say(name), one=one)
            )
        pairs.add((min(one, other), max(one, other)))
    return pairs


def _confidences(likely: Mapping[Pair, float], here: Collection[str]) -> dict[Pair, float]:
    """Confidence by sorted pair, both directions summed; the matcher's suggestions of people who left are dropped."""
    sums: Counter[Pair] = Counter()
    for (asker, helper), confidence in likely.items():
        if not 0 <= confidence <= 1:
            raise ValueError(f"likely of {asker} and {helper} is {confidence}; it must be from 0 to 1")
        if asker != helper and asker in here and helper in here:
            sums[min(asker, helper), max(asker, helper)] += confidence  # type: ignore[assignment]
    return dict(sums)


def _refuse_twice(names: Sequence[str], sentence: str, **values: Any) -> None:
    twice = sorted(name for name, count in Counter(names).items() if count > 1)
    if twice:
        raise ImpossiblePlan(say(sentence, name=twice[0], **values))


def _refuse_unknown(names: Iterable[str], known: Collection[str], where: str) -> None:
    for name in names:
        if name not in known:
            raise ImpossiblePlan(say("There is no {name} here; take them out of {where}.", name=name, where=say(where)))
