"""What becomes of a plan when people come late, leave, or are moved by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach import plan_rounds
from event.seated import assert_sound, meetings, people, quickly, repeats, sizes


def as_sets(rounds):
    return [{frozenset(group) for group in groups} for groups in rounds]


@quickly
@given(st.integers(12, 50), st.integers(1, 7), st.integers(0, 3), st.integers(0, 3))
def test_rounds_already_run_stay_and_the_others_seat_those_who_are_here(count, done, gone, come):
    first = plan_rounds(people(count))
    run = first.rounds[:done]
    here = people(count)[gone:] + people(come, 901)
    plan = plan_rounds(here, run=run, planned=first.rounds[done:])
    assert plan.rounds[:done] == run
    for groups in plan.rounds[done:]:
        assert sorted(who for group in groups for who in group) == sorted(here)
        assert sizes(groups)[-1] - sizes(groups)[0] <= 1
    assert plan.repeats == repeats(plan.rounds) >= plan.bound


def test_a_no_show_costs_nobody_a_repeat():
    first = plan_rounds(people(48))
    plan = plan_rounds(people(47), run=first.rounds[:3])
    assert plan.repeats == 0
    assert all("a48" not in group for groups in plan.rounds[3:] for group in groups)


@pytest.mark.parametrize("planned", [True, False])
def test_a_late_joiner_pulls_up_a_chair_from_the_next_round(planned):
    first = plan_rounds(people(48))
    later = first.rounds[3:] if planned else None
    plan = plan_rounds(people(49), run=first.rounds[:3], planned=later)
    assert plan.repeats == 0
    assert all(sizes(groups) == [6] * 7 + [7] for groups in plan.rounds[3:])


def test_the_second_change_of_an_evening_starts_from_the_plan_after_the_first():
    first = plan_rounds(people(48))
    second = plan_rounds(people(47), run=first.rounds[:2], planned=first.rounds[2:])
    third = plan_rounds(people(46), run=second.rounds[:5], planned=second.rounds[5:])
    assert third.repeats == 0


def test_a_swap_by_hand_in_a_round_that_was_run_counts_for_those_to_come():
    first = plan_rounds(people(90), 5, 6)
    moved = [list(group) for group in first.rounds[0]]
    moved[0][0], moved[1][0] = moved[1][0], moved[0][0]
    plan = plan_rounds(people(90), 5, 6, run=[moved], planned=first.rounds[1:])
    assert plan.rounds[0] == tuple(map(tuple, moved))
    assert plan.repeats == 0


def test_nothing_is_planned_anew_where_the_plan_still_serves():
    first = plan_rounds(people(48))
    again = plan_rounds(people(48), run=first.rounds[:3], planned=first.rounds[3:])
    assert as_sets(again.rounds) == as_sets(first.rounds)


def test_all_rounds_run_are_the_plan():
    first = plan_rounds(people(20), 5, 3)
    assert plan_rounds(people(20), 5, 3, run=first.rounds).rounds == first.rounds


def test_a_round_more_than_was_planned_is_added():
    first = plan_rounds(people(90), 5, 6)
    plan = plan_rounds(people(90), 5, 8, run=first.rounds[:2], planned=first.rounds[2:])
    assert_sound(plan, people(90), 8)
    assert plan.repeats == 0


def test_who_has_met_need_not_be_seated_together_again():
    first = plan_rounds(people(20), 5, 4)
    one, other = first.rounds[0][0][:2]
    plan = plan_rounds(people(20), 5, 4, must=[(one, other)], run=first.rounds[:1])
    assert meetings(plan.rounds)[frozenset((one, other))] == 1


def test_pairs_with_somebody_who_left_are_no_trouble():
    first = plan_rounds(people(20), 5, 4)
    one, other = first.rounds[0][0][0], first.rounds[0][1][0]
    here = [who for who in people(20) if who != other]
    plan = plan_rounds(here, 5, 4, hosts=[other], must=[(one, other)], run=first.rounds[:1])
    assert len(plan.rounds) == 4


def test_a_host_keeps_the_table_when_another_host_leaves():
    first = plan_rounds(people(24), hosts=["a1", "a2", "a3"])
    plan = plan_rounds(people(23, 2), hosts=["a2", "a3"], run=first.rounds[:2], planned=first.rounds[2:])
    assert all("a2" in groups[1] and "a3" in groups[2] for groups in plan.rounds)


def test_who_must_never_meet_may_have_met_before():
    first = plan_rounds(people(24))
    one, other = first.rounds[0][0][:2]
    plan = plan_rounds(people(24), never=[(one, other)], run=first.rounds[:1])
    assert meetings(plan.rounds)[frozenset((one, other))] == 1
