"""The plan of the rounds."""

from itertools import combinations

import pytest

from coach.errors import EveningError, ImpossiblePlan, NotFound, TooLate
from coach.verbs import clock, people, rounds


def pairs(plan):
    return [frozenset(pair) for one in plan.rounds for group in one.groups for pair in combinations(group, 2)]


def test_everybody_here_is_seated_in_every_round_and_as_few_as_can_be_meet_twice(evening):
    made = rounds.plan(evening.facilitator)
    assert (len(made.rounds), made.seated) == (2, 12)
    assert len(pairs(made)) - len(set(pairs(made))) == made.repeats == made.bound
    assert all(sorted(p for group in one.groups for p in group) == sorted(evening_ids()) for one in made.rounds)


def evening_ids():
    return ["ann", "ben", "col", "dee", "eve", "fay", "gus", "hal", "ivy", "jon", "kim", "lou"]


def test_the_same_room_gives_the_same_plan(evening):
    assert rounds.plan(evening.facilitator) == rounds.plan(evening.facilitator)


def test_only_those_here_are_seated_unless_the_expected_are_asked_for(evening):
    evening.change("ann", presence="expected")
    assert rounds.plan(evening.facilitator).seated == 11
    assert rounds.plan(evening.facilitator, with_expected=True).seated == 12
    for person in evening_ids():
        people.mark_expected(evening.facilitator, person)
    with pytest.raises(EveningError, match="checked in"):
        rounds.plan(evening.facilitator)


def test_a_late_joiner_and_a_no_show_change_only_rounds_not_begun(evening):
    before = rounds.plan(evening.facilitator)
    evening.go_to("rounds", 1)
    clock.start(evening.facilitator)
    people.mark_absent(evening.facilitator, "ann")
    late = people.walk_in(evening.facilitator, "Zoe")
    after = rounds.plan(evening.facilitator)
    assert after.rounds[0].groups == before.rounds[0].groups
    seated = {person for group in after.rounds[1].groups for person in group}
    assert late.id in seated and "ann" not in seated


def test_no_round_is_planned_when_all_have_begun(evening):
    rounds.plan(evening.facilitator)
    for number in (1, 2):
        evening.go_to("rounds", number)
        clock.start(evening.facilitator)
    with pytest.raises(TooLate, match="All 2 rounds"):
        rounds.plan(evening.facilitator)


def test_hosts_stay_and_conditions_are_kept(evening):
    people.set_host(evening.facilitator, "kim")
    made = rounds.plan(evening.facilitator, must=[("ann", "ben")], never=[("col", "dee")])
    tables = {table for one in made.rounds for table, group in enumerate(one.groups) if "kim" in group}
    assert len(tables) == 1
    assert frozenset({"ann", "ben"}) in pairs(made) and frozenset({"col", "dee"}) not in pairs(made)


def test_conditions_that_contradict_one_another_are_refused_by_name(evening):
    pair = ("ann", "ben")
    with pytest.raises(ImpossiblePlan, match="Ann and Ben"):
        rounds.plan(evening.facilitator, must=[pair], never=[pair])
    assert evening.store.rounds("april") == []


def test_two_people_are_swapped_by_hand_in_a_round_not_begun(evening):
    evening.seat()
    changed = rounds.swap(evening.facilitator, 2, "ann", "ben")
    assert rounds.seating(evening.facilitator, 2).tables[1][0] == "Ann"
    assert evening.store.rounds("april")[1] == changed
    evening.go_to("rounds", 1)
    clock.start(evening.facilitator)
    with pytest.raises(TooLate):
        rounds.swap(evening.facilitator, 1, "ann", "eve")
    with pytest.raises(EveningError, match="Ann and Eve"):
        rounds.swap(evening.facilitator, 2, "ann", "eve")


def test_i_see_names_and_headlines_of_my_group_now_and_next_and_nothing_else(evening):
    evening.seat()
    evening.change("ben", pitch="I need a cook.", statements=("a diver",))
    evening.go_to("rounds", 1)
    mine = rounds.my_groups(evening.door("ann"))
    assert next((one.name, one.headline) for one in mine.now.others) == ("Ben", "Ben's trade")
    assert (mine.now.table, mine.next.round, mine.next.table, mine.before) == (1, 2, 1, ())
    assert not any(word in repr(mine) for word in ("cook", "diver", "example.com"))


def test_before_the_welcome_no_table_is_told_and_after_the_rounds_only_those_sat_at(evening):
    evening.seat()
    unseen = rounds.my_groups(evening.door("ann"))
    assert (unseen.now, unseen.next, unseen.before) == (None, None, ())
    evening.go_to("welcome")
    assert rounds.my_groups(evening.door("ann")).next.round == 1
    evening.go_to("rounds", 1)
    clock.start(evening.facilitator)
    evening.go_to("mingling")
    seen = rounds.my_groups(evening.door("ann"))
    assert (seen.now, seen.next, [group.round for group in seen.before]) == (None, None, [1])


def test_the_projector_shows_names_by_table_and_who_sits_out(evening):
    evening.seat()
    people.walk_in(evening.facilitator, "Zoe")
    shown = rounds.seating(evening.facilitator)
    assert (shown.round, shown.tables[0], shown.sitting_out) == (1, ("Ann", "Ben", "Col", "Dee"), ("Zoe",))
    with pytest.raises(NotFound, match="Round 3"):
        rounds.seating(evening.facilitator, 3)


def test_people_who_may_help_one_another_are_brought_together_first(evening):
    evening.change("ann", pitch="I make oak doors. I need a site manager in Hull. Who do you know?")
    evening.change("lou", statements=("site managers at three building firms in Hull",))
    made = rounds.plan(evening.facilitator, by_need=True)
    assert frozenset({"ann", "lou"}) in pairs(made)


def test_an_earlier_plan_is_put_back(evening):
    evening.seat()
    earlier = rounds.planned(evening.facilitator)
    rounds.swap(evening.facilitator, 2, "ann", "ben")
    assert rounds.planned(evening.facilitator) != earlier
    assert rounds.put_back(evening.facilitator, earlier) == earlier
    assert rounds.put_back(evening.facilitator, ()) == ()


def test_no_plan_is_put_back_over_a_round_that_has_begun(evening):
    evening.seat()
    earlier = rounds.planned(evening.facilitator)
    rounds.swap(evening.facilitator, 1, "ann", "eve")
    evening.go_to("rounds", 1)
    clock.start(evening.facilitator)
    with pytest.raises(TooLate, match="Round 1"):
        rounds.put_back(evening.facilitator, earlier)
