"""Reading a plan, and moving two people in it by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.errors import EveningError, NotFound, TooLate
from coach.event import seating
from coach.types import SeatedRound

RUN = SeatedRound(1, (("a", "b"), ("c", "d")), was_run=True)
PLANNED = SeatedRound(2, (("a", "c"), ("b", "d")))
NAMES = {"a": "Ann", "c": "Col", "z": "Zoe"}


def test_two_people_change_places_in_a_round_not_begun():
    assert seating.swapped(PLANNED, "a", "b", {}).groups == (("b", "c"), ("a", "d"))


@given(st.permutations("abcdef"), st.sampled_from("abc"), st.sampled_from("def"))
def test_a_swap_moves_two_and_swapping_again_undoes_it(order, one, other):
    before = SeatedRound(1, (tuple(order[:3]), tuple(order[3:])))
    if seating.sat_together(before, one, other):
        return
    after = seating.swapped(before, one, other, {})
    moved = {person for person in order if seating.table(before, person) != seating.table(after, person)}
    assert moved == {one, other}
    assert seating.swapped(after, one, other, {}) == before


def test_a_round_that_was_begun_is_not_changed():
    with pytest.raises(TooLate):
        seating.swapped(RUN, "a", "c", {})


@pytest.mark.parametrize(("one", "other"), [("a", "c"), ("a", "z")])
def test_a_swap_that_changes_nothing_or_moves_nobody_is_refused(one, other):
    with pytest.raises(EveningError, match=NAMES[other]):
        seating.swapped(PLANNED, one, other, NAMES)


def test_a_table_is_counted_from_one_and_who_sits_out_has_none():
    assert seating.table(PLANNED, "d") == 2
    assert seating.table(PLANNED, "z") is None


def test_a_round_that_is_not_planned_is_not_found():
    with pytest.raises(NotFound, match="Round 3"):
        seating.numbered([RUN, PLANNED], 3)
