"""Plans of rounds: what holds of every one of them, and what is known of some."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach import plan_rounds
from coach.errors import ImpossiblePlan
from event.seated import assert_sound, meetings, people, quickly, sizes


@quickly
@given(st.integers(5, 70), st.integers(5, 8), st.integers(1, 9), st.integers(0, 3))
def test_everybody_sits_once_a_round_in_even_groups(count, group_size, rounds, seed):
    plan = plan_rounds(people(count), group_size, rounds, seed=seed)
    assert_sound(plan, people(count), rounds)
    assert count == 9 or set(sizes(plan.rounds[0])) <= {5, 6, 7, 8}


@quickly
@given(st.data())
def test_hosts_stay_and_what_must_and_must_not_be_is_kept(data):
    room = people(data.draw(st.integers(24, 60)))
    others = room[4:]
    pairs = [(others[k], others[k + 1]) for k in range(0, 12, 2)]
    must, never = pairs[:3], pairs[3:]
    hosts = room[: data.draw(st.integers(0, 3))]
    plan = plan_rounds(room, 6, 5, hosts=hosts, must=must, never=never)
    assert_sound(plan, room, 5)
    for groups in plan.rounds:
        assert all(host in groups[table] for table, host in enumerate(hosts))
    met = meetings(plan.rounds)
    assert all(met[frozenset(pair)] for pair in must)
    assert not any(met[frozenset(pair)] for pair in never)


@pytest.mark.parametrize(
    ("count", "group_size", "rounds"),
    [(90, 5, 10), (48, 6, 8), (47, 6, 8), (200, 6, 8), (500, 8, 8), (25, 5, 6), (49, 7, 8), (64, 8, 8), (54, 6, 9)],
)
def test_nobody_meets_twice_where_that_is_known_to_be_possible(count, group_size, rounds):
    plan = plan_rounds(people(count), group_size, rounds)
    assert_sound(plan, people(count), rounds)
    assert plan.repeats == plan.bound == 0


def test_every_pair_meets_where_there_are_rounds_enough():
    plan = plan_rounds(people(20), 5, 8)
    assert plan.repeats == plan.bound == 8 * 4 * 10 - 20 * 19 // 2
    assert plan.faces.minimum == 19


def test_a_host_at_every_table_costs_nothing_where_it_need_not():
    plan = plan_rounds(people(48), 6, 8, hosts=people(8))
    assert plan.repeats == 0


def test_the_same_seed_gives_the_same_plan_and_another_one_another():
    plan = plan_rounds(people(40), seed=3)
    assert plan_rounds(people(40), seed=3) == plan
    assert plan_rounds(people(40), seed=4).rounds != plan.rounds


def test_who_sits_together_does_not_depend_on_the_order_of_the_list():
    one, other = plan_rounds(people(33)), plan_rounds(people(33)[::-1])
    assert [{frozenset(g) for g in groups} for groups in one.rounds] == [
        {frozenset(g) for g in groups} for groups in other.rounds
    ]


def test_likely_introducers_are_seated_with_those_who_need_them_at_no_cost_in_repeats():
    room = people(48)
    likely = {(room[k], room[(7 * k + 5) % 48]): 0.5 for k in range(30)}
    without, plan = plan_rounds(room), plan_rounds(room, likely=likely)
    assert plan.repeats == without.repeats == 0
    met = meetings(without.rounds)
    assert plan.likely == 15 > sum(0.5 for pair in likely if met[frozenset(pair)])


def test_likely_pairs_of_people_who_are_not_here_are_ignored():
    assert plan_rounds(people(12), likely={("a1", "gone"): 0.9, ("a2", "a2"): 0.9}).likely == 0


def test_nine_people_sit_as_five_and_four_and_eight_at_one_table():
    assert sizes(plan_rounds(people(9), 6, 1).rounds[0]) == [4, 5]
    assert sizes(plan_rounds(people(8), 5, 1).rounds[0]) == [8]


def test_groups_hold_no_more_than_asked_unless_one_would_fall_below_five():
    assert sizes(plan_rounds(people(47), 6, 1).rounds[0]) == [5] + [6] * 7
    assert sizes(plan_rounds(people(13), 6, 1).rounds[0]) == [6, 7]


def test_the_contract():
    made = plan_rounds(people(10), 5, 2).as_dict()
    assert [len(groups) for groups in made["rounds"]] == [2, 2]
    assert all(isinstance(group, list) for groups in made["rounds"] for group in groups)
    assert set(made) == {"rounds", "repeats", "bound", "faces", "likely"}


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"people": people(4)}, "4 people"),
        ({"people": people(501)}, "501 people"),
        ({"people": [*people(8), "a1"]}, "a1 is twice"),
        ({"group_size": 4}, "Groups of 4"),
        ({"group_size": 9}, "from 5 to 8"),
        ({"rounds": 31}, "31 rounds"),
        ({"hosts": people(3)}, "3 hosts for 2 tables"),
        ({"hosts": ["a1", "a1"]}, "a1 is twice"),
        ({"hosts": ["b"]}, "no b here"),
        ({"must": [("a1", "b")]}, "no b here"),
        ({"never": [("b", "a1")]}, "no b here"),
        ({"must": [("a1", "a1")]}, "themselves"),
        ({"must": [("a1", "a2")], "never": [("a2", "a1")]}, "both must and must never"),
        ({"hosts": ["a1", "a2"], "must": [("a2", "a1")]}, "cannot meet"),
        ({"people": people(8), "never": [("a1", "a2")]}, "No plan was found in which a"),
        ({"rounds": 1, "must": [("a1", f"a{k}") for k in range(2, 10)]}, "No plan was found in which a"),
        ({"run": [[people(12)], [people(12)], [people(12)]], "rounds": 2}, "3 rounds have been run"),
        ({"run": [[["a1", "a2"], ["a2", "a3"]]]}, "a2 is twice seated in round 1"),
        ({"planned": [[["a1"], ["a1"]]]}, "a1 is twice seated in round 1"),
        ({"run": [[people(6), people(6, 7)]], "rounds": 1, "must": [("a1", "a12")]}, "no round is left"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(asked, said):
    with pytest.raises(ImpossiblePlan) as refusal:
        plan_rounds(**{"people": people(12), "group_size": 6, "rounds": 4, **asked})
    assert said in refusal.value.message
    assert refusal.value.message.endswith(".")


def test_numbers_that_are_no_conditions_are_errors():
    with pytest.raises(ValueError, match="rounds is 0"):
        plan_rounds(people(12), rounds=0)
    with pytest.raises(ValueError, match=r"1\.5"):
        plan_rounds(people(12), likely={("a1", "a2"): 1.5})
