"""Who is told about whose need: one introducer a need where there is a good one, nobody asked too often.

An assignment problem, solved exactly (Kuhn 1955; `scipy.optimize.linear_sum_assignment`): as many needs as
possible are met, and among such plans total confidence is highest.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from statistics import median

import numpy as np
from scipy.optimize import linear_sum_assignment

from coach.errors import ImpossiblePlan
from coach.match.confidence import NOBODY_BELOW
from coach.say import mark, say
from coach.types import Assignment, Load, MinglePlan, Suggestion, Suggestions

MOST_A_PERSON = 3
"""Needs that one attendee is told about, at most."""
Pairs = Iterable[tuple[str, str]]
"""(need id, attendee id)."""


def mingle(
    found: Sequence[Suggestions],
    most: int = MOST_A_PERSON,
    must: Pairs = (),
    never: Pairs = (),
    opted_out: Iterable[str] = (),
    good: float = NOBODY_BELOW,
) -> MinglePlan:
    """The plan for what the matcher suggests; needs that it says nobody meets get nobody.

    must: pairs that are kept whatever their confidence; never: pairs that are not made; opted_out: attendees who
    are told about nothing; good: the confidence from which a suggestion is worth telling. Raises ImpossiblePlan
    where these contradict one another or ask a person too often.
    """
    if most < 1:
        raise ImpossiblePlan(say("A person can be asked {most} times at most; it must be at least once.", most=most))
    kept, barred, absent = dict(_once(must)), set(never), set(opted_out)
    _refuse_contradictions(kept, barred, absent, most)
    options = {
        one.need_id: _options(one, barred, absent, good) for one in found if not one.nobody and one.need_id not in kept
    }
    unknown = set(kept) - {one.need_id for one in found}
    if unknown:
        raise ImpossiblePlan(
            say("There is no need {need} here; take it out of the pairs that must be kept.", need=_listed(unknown))
        )
    # What must be is settled before anything is weighed, and takes up the time of those it goes to.
    settled = {one.need_id: _as_decided(one, kept[one.need_id]) for one in found if one.need_id in kept}
    people = {s.attendee_id for choices in options.values() for s in choices}
    free = {person: most - list(kept.values()).count(person) for person in people}
    plan = settled | _solve(options, free)
    needs = {one.need_id: one.need for one in found}
    assigned = tuple(
        Assignment(need, needs[need], choice) for need, choice in sorted(plan.items(), key=lambda item: item[0])
    )
    return MinglePlan(
        assignments=assigned,
        left_over=tuple(one.need_id for one in found if one.need_id not in plan),
        load=_load(plan),
        greedy=_load(settled | _greedy(options, free)),
    )


def _as_decided(one: Suggestions, attendee: str) -> Suggestion:
    """The matcher's own suggestion where it made one."""
    decided = Suggestion(attendee, attendee, 0.0, 1, "", mark("the facilitator decided so"))
    return next((s for s in one.suggestions if s.attendee_id == attendee), decided)


def _options(one: Suggestions, barred: set[tuple[str, str]], absent: set[str], good: float) -> list[Suggestion]:
    return [
        s
        for s in one.suggestions
        if s.confidence >= good and s.attendee_id not in absent and (one.need_id, s.attendee_id) not in barred
    ]


def _solve(options: Mapping[str, Sequence[Suggestion]], free: Mapping[str, int]) -> dict[str, Suggestion]:
    """Rows are needs, columns are people as often as they are free; a pair that is not on offer is worth nothing."""
    needs = [need for need, choices in options.items() if choices]
    people = sorted(free)
    column = {person: k for k, person in enumerate(people)}
    met = float(len(needs) + 1)  # worth of meeting one more need: more than all confidences together
    worth = np.zeros((len(needs), len(people)))
    choice = {}
    for row, need in enumerate(needs):
        for s in options[need]:
            worth[row, column[s.attendee_id]] = met + s.confidence
            choice[row, column[s.attendee_id]] = s
    owner = np.repeat(np.arange(len(people)), [free[person] for person in people])
    rows, columns = linear_sum_assignment(worth[:, owner], maximize=True)
    pairs = zip(rows.tolist(), owner[columns].tolist(), strict=True)
    return {needs[row]: choice[row, k] for row, k in pairs if (row, k) in choice}


def _greedy(options: Mapping[str, Sequence[Suggestion]], free: Mapping[str, int]) -> dict[str, Suggestion]:
    """The plan of somebody in a hurry: the surest pair first. Shown beside the solver's."""
    pairs = [(-s.confidence, need, s.attendee_id, s) for need, choices in options.items() for s in choices]
    plan: dict[str, Suggestion] = {}
    asked: Counter[str] = Counter()
    for _, need, person, s in sorted(pairs, key=lambda pair: pair[:3]):
        if need not in plan and asked[person] < free[person]:
            plan[need] = s
            asked[person] += 1
    return plan


def _load(plan: Mapping[str, Suggestion]) -> Load:
    asked = Counter(s.attendee_id for s in plan.values())
    return Load(
        met=len(plan),
        confidence=sum(s.confidence for s in plan.values()),
        median=float(median(asked.values())) if asked else 0.0,
        maximum=max(asked.values(), default=0),
    )


def _once(must: Pairs) -> list[tuple[str, str]]:
    pairs = list(dict.fromkeys(must))
    twice = [need for need, count in Counter(need for need, _ in pairs).items() if count > 1]
    if twice:
        raise ImpossiblePlan(
            say("Need {need} must go to two people; a plan tells one person. Keep one pair.", need=_listed(twice))
        )
    return pairs


def _refuse_contradictions(kept: Mapping[str, str], barred: set[tuple[str, str]], absent: set[str], most: int) -> None:
    both = sorted(set(kept.items()) & barred)
    if both:
        raise ImpossiblePlan(
            say(
                "Need {one} both must and must not go to {other}. Take one of them out.",
                one=both[0][0],
                other=both[0][1],
            )
        )
    unwilling = sorted(set(kept.values()) & absent)
    if unwilling:
        raise ImpossiblePlan(
            say("{person} has opted out and cannot be told. Take the pair out of those kept.", person=unwilling[0])
        )
    asked = Counter(kept.values())
    overloaded = sorted(person for person, count in asked.items() if count > most)
    if overloaded:
        raise ImpossiblePlan(
            say(
                "{person} must be told {count} needs, and the most is {most}. Raise the most or take some out.",
                person=overloaded[0],
                count=asked[overloaded[0]],
                most=most,
            )
        )


def _listed(names: Iterable[str]) -> str:
    return say(", ").join(sorted(names))
