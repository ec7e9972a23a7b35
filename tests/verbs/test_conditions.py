"""Pairs who must sit together, or must not."""

from itertools import combinations

import pytest

from coach.errors import EveningError, ImpossiblePlan, NotFound
from coach.types import Condition
from coach.verbs import conditions, people, rounds


def together(plan):
    return {pair for one in plan.rounds for group in one.groups for pair in combinations(sorted(group), 2)}


def test_what_is_asked_is_kept_once_whichever_is_named_first(evening):
    for pair in (("ben", "ann"), ("ann", "ben")):
        conditions.add_condition(evening.facilitator, *pair, "must")
    assert conditions.conditions(evening.facilitator) == (Condition("april", "ann", "ben", "must"),)


def test_every_plan_keeps_what_is_asked_until_it_is_taken_back(evening):
    conditions.add_condition(evening.facilitator, "ann", "ben", "must")
    for other in ("col", "dee", "eve"):
        conditions.add_condition(evening.facilitator, "ann", other, "never")
    for seed in (0, 1):
        pairs = together(rounds.plan(evening.facilitator, seed=seed))
        assert ("ann", "ben") in pairs and pairs.isdisjoint({("ann", "col"), ("ann", "dee"), ("ann", "eve")})
    conditions.drop_condition(evening.facilitator, "ben", "ann", "must")
    assert [one.kind for one in conditions.conditions(evening.facilitator)] == ["never"] * 3


def test_conditions_that_contradict_one_another_are_told_when_the_rounds_are_planned(evening):
    for kind in ("must", "never"):
        conditions.add_condition(evening.facilitator, "ann", "ben", kind)
    with pytest.raises(ImpossiblePlan, match="Ann and Ben both must and must never meet"):
        rounds.plan(evening.facilitator)
    assert rounds.planned(evening.facilitator) == ()


def test_a_pair_of_whom_one_is_not_here_waits_and_holds_when_they_come(evening):
    people.mark_expected(evening.facilitator, "ben")
    conditions.add_condition(evening.facilitator, "ann", "ben", "must")
    assert rounds.plan(evening.facilitator).seated == 11
    people.check_in(evening.facilitator, "ben")
    assert ("ann", "ben") in together(rounds.plan(evening.facilitator))


def test_a_pair_takes_two_people_who_are_on_the_list(evening):
    with pytest.raises(EveningError, match="two different"):
        conditions.add_condition(evening.facilitator, "ann", "ann", "never")
    with pytest.raises(NotFound):
        conditions.add_condition(evening.facilitator, "ann", "nobody", "never")
    assert conditions.conditions(evening.facilitator) == ()


def test_what_is_not_asked_can_be_taken_back_without_harm(evening):
    conditions.drop_condition(evening.facilitator, "ann", "ben", "must")
    assert conditions.conditions(evening.facilitator) == ()


def test_after_the_event_is_closed_nothing_is_asked_any_more(evening):
    evening.go_to("closed")
    with pytest.raises(EveningError):
        conditions.add_condition(evening.facilitator, "ann", "ben", "must")
