"""The plan for mingling, against every plan there is."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.errors import ImpossiblePlan
from coach.match.mingle import mingle
from coach.types import Suggestion, Suggestions


def found(*needs, nobody=()):
    """{"a": 0.9, …} for each need: its suggestions."""
    return [
        Suggestions(
            f"n{k}",
            f"need {k}",
            f"n{k}" in nobody,
            tuple(Suggestion(who, who.upper(), sure, 1, "said", "because") for who, sure in choices.items()),
        )
        for k, choices in enumerate(needs)
    ]


def told(plan):
    return {one.need_id: one.suggestion.attendee_id for one in plan.assignments}


def test_the_surest_pair_is_given_up_where_more_needs_are_met_without_it():
    plan = mingle(found({"a": 0.9, "b": 0.5}, {"a": 0.8}), most=1)
    assert told(plan) == {"n0": "b", "n1": "a"}
    assert plan.left_over == ()
    assert plan.load.met == 2 and plan.greedy.met == 1
    assert plan.load.maximum == 1


def test_nobody_is_told_of_more_than_the_most():
    plan = mingle(found(*[{"a": 0.9}] * 5), most=3)
    assert list(told(plan).values()) == ["a"] * 3
    assert len(plan.left_over) == 2
    assert plan.load.maximum == 3


def test_what_must_be_and_what_must_not():
    room = found({"a": 0.9, "b": 0.5}, {"a": 0.9, "b": 0.5})
    assert told(mingle(room, must=[("n0", "b")], never=[("n1", "a")])) == {"n0": "b", "n1": "b"}
    assert told(mingle(room, must=[("n0", "z")]))["n0"] == "z"


def test_what_must_be_is_kept_where_the_person_is_wanted_more_elsewhere():
    plan = mingle(found({"a": 0.4, "b": 0.9}, {"a": 0.9}), most=1, must=[("n0", "a")])
    assert told(plan) == {"n0": "a"}
    assert plan.left_over == ("n1",)
    assert plan.greedy.met == 1


def test_who_opted_out_is_told_nothing():
    assert told(mingle(found({"a": 0.9, "b": 0.5}), opted_out=["a"])) == {"n0": "b"}
    assert mingle(found({"a": 0.9}), opted_out=["a"]).left_over == ("n0",)


def test_a_need_that_nobody_meets_is_left_over_unless_it_must_go_to_somebody():
    room = found({"a": 0.9}, nobody=["n0"])
    assert mingle(room).left_over == ("n0",)
    assert told(mingle(room, must=[("n0", "a")])) == {"n0": "a"}


def test_an_empty_room():
    plan = mingle([])
    assert plan.assignments == () and plan.load.met == 0 and plan.load.median == 0


@pytest.mark.parametrize(
    "conditions",
    [
        {"must": [("n0", "a")], "never": [("n0", "a")]},
        {"must": [("n0", "a")], "opted_out": ["a"]},
        {"must": [("n0", "a"), ("n0", "b")]},
        {"must": [("n0", "a"), ("n1", "a")], "most": 1},
        {"must": [("n9", "a")]},
        {"most": 0},
    ],
)
def test_conditions_that_contradict_one_another_are_refused_in_a_sentence(conditions):
    with pytest.raises(ImpossiblePlan) as refusal:
        mingle(found({"a": 0.9, "b": 0.5}, {"a": 0.9}), **conditions)
    assert refusal.value.message.endswith(".")


rooms = st.lists(
    st.dictionaries(st.sampled_from("abc"), st.sampled_from([0.35, 0.5, 0.65, 0.8, 0.95]), max_size=3),
    min_size=1,
    max_size=4,
)


@given(rooms, st.integers(1, 2))
def test_no_other_plan_meets_more_or_is_surer(choices, most):
    plan = mingle(found(*choices), most=most)
    best = (0, 0.0)
    for picks in itertools.product(*([None, *c] for c in choices)):
        used = [who for who in picks if who]
        if all(used.count(who) <= most for who in used):
            sure = sum(c[who] for c, who in zip(choices, picks, strict=True) if who)
            best = max(best, (len(used), round(sure, 6)))
    assert (plan.load.met, round(plan.load.confidence, 6)) == best
    assert plan.greedy.met <= plan.load.met
