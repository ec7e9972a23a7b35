"""The parts of a plan of rounds: matrices of differences, the bound, the search, the places people get."""

from itertools import combinations
from math import comb

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.event import improve
from coach.event.construct import settle, start
from coach.event.differences import MODULI, shifts, tables_of
from coach.event.tables import group_sizes
from coach.event.unavoidable import least_repeats
from coach.event.wishes import HARD, Wishes, likely_worth


def repeats(seating):
    together = (seating[:, :, None] == seating[:, None, :]).sum(0)
    return int(np.triu(np.maximum(together - 1, 0), 1).sum())


def no_wishes(places, hosts=0):
    return Wishes(hosts, np.zeros((places, places), int), np.zeros((places, places)), np.zeros((places, places)))


def nobody(people):
    return np.zeros((people, people), bool)


@pytest.mark.parametrize("order", [5, 7, 11, 13, *MODULI])
def test_over_a_field_nobody_meets_twice_in_as_many_rounds_as_tables(order):
    seats = min(order, 8)
    assert repeats(tables_of(shifts(order, seats, order), order)) == 0


@pytest.mark.parametrize(("tables", "seats"), [(12, 5), (14, 6), (15, 7), (18, 5), (20, 8), (33, 6), (63, 8)])
def test_between_the_fields_a_matrix_is_found(tables, seats):
    seating = tables_of(shifts(tables, seats, 8), tables)
    assert repeats(seating) == 0
    assert (seating[:, :tables] == np.arange(tables)).all(), "the first column stays"
    for row in seating:
        assert (np.bincount(row) == seats).all()


@given(st.integers(5, 500), st.integers(5, 8))
def test_tables_hold_everybody_and_are_even(people, group_size):
    sizes = group_sizes(people, group_size)
    assert sum(sizes) == people
    assert sizes[0] - sizes[-1] <= 1
    assert people == 9 or 5 <= sizes[-1] <= sizes[0] <= 8
    smaller_would_do = people // (len(sizes) + 1) >= 5
    assert sizes[0] <= group_size or not smaller_would_do


def test_tables_stay_as_many_as_they_were_while_they_can():
    assert group_sizes(49, 6, before=8) == (7,) + (6,) * 7
    assert group_sizes(60, 6, before=8) == (6,) * 10
    assert group_sizes(30, 6, before=8) == (6,) * 5
    assert group_sizes(65, 8, before=8) == (8,) * 2 + (7,) * 7


def test_the_bound_counts_people_pairs_and_pigeonholes():
    assert least_repeats((6,) * 8, 8, nobody(48), nobody(48)) == 0
    assert least_repeats((5,) * 4, 8, nobody(20), nobody(20)) == 8 * 40 - 190
    assert least_repeats((8,), 3, nobody(8), nobody(8)) == 2 * comb(8, 2)
    assert least_repeats((6, 6), 2, nobody(12), nobody(12)) == 2 * 2 * comb(3, 2)
    assert least_repeats((5,) * 4, 0, nobody(20), nobody(20)) == 0


def test_the_bound_knows_who_has_met_and_who_will_not():
    everybody = ~np.eye(20, dtype=bool)
    assert least_repeats((5,) * 4, 1, everybody, nobody(20)) == 40
    barred = nobody(20)
    barred[0, 2:] = barred[2:, 0] = True
    assert least_repeats((5,) * 4, 1, nobody(20), barred) == 2, "three too many for one person, half of them each"


@given(st.integers(0, 10_000))
def test_no_plan_of_two_rounds_at_two_tables_is_below_the_bound(seed):
    deal = np.random.default_rng(seed)
    tables = np.repeat([0, 1], 5)
    seating = np.array([deal.permutation(tables) for _ in range(2)])
    assert repeats(seating) >= least_repeats((5, 5), 2, nobody(10), nobody(10))


def test_the_search_ends_at_its_floor_and_keeps_what_it_was_given():
    seating = np.array([np.arange(20) % 4] * 5)
    kept = seating.copy()
    better = improve.improve(seating, no_wishes(20), 0, np.random.default_rng(0))
    assert (seating == kept).all()
    assert repeats(better) < repeats(seating)
    assert improve.cost_of(better, no_wishes(20)) == repeats(better)
    for row in better:
        assert (np.bincount(row) == 5).all()


def test_the_search_moves_no_host():
    better = improve.improve(np.array([np.arange(20) % 4] * 5), no_wishes(20, hosts=4), 0, np.random.default_rng(0))
    assert (better[:, :4] == np.arange(4)).all()


def test_the_search_knows_at_each_step_what_its_plan_costs():
    deal = np.random.default_rng(1)
    first, never = np.zeros((18, 18)), np.zeros((18, 18))
    for one, other in combinations(range(18), 2):
        first[one, other] = first[other, one] = deal.choice([0, 0, 0.25, HARD])
        never[one, other] = never[other, one] = deal.choice([0, 0, 0, HARD])
    met = deal.integers(0, 2, (18, 18))
    wishes = Wishes(0, np.triu(met, 1) + np.triu(met, 1).T, never, first)
    board = improve._Board.of(np.array([deal.permutation(np.arange(18) % 3) for _ in range(4)]), wishes, deal)
    cost = board.cost(wishes)
    for _ in range(60):
        r, i, j = deal.integers(4), *deal.choice(18, 2, replace=False)
        if board.seating[r, i] != board.seating[r, j]:
            cost += board.change[r, i, j]
            board.exchange(r, i, j)
            assert cost == pytest.approx(board.cost(wishes), abs=1e-4)
            assert board.cost(wishes) == improve.cost_of(board.seating, wishes)


def test_places_are_exchanged_for_the_wishes_at_no_repeat():
    sizes = (5,) * 7
    seating = start(sizes, 3, 0, np.random.default_rng(0))
    first = np.zeros((35, 35))
    for k in range(0, 20, 2):
        first[k, k + 1] = first[k + 1, k] = 0.05
    wishes = Wishes(0, np.zeros((35, 35), int), np.zeros((35, 35)), first)
    settled = settle(seating, wishes)
    assert repeats(settled) == repeats(seating) == 0
    assert improve.cost_of(settled, wishes) == pytest.approx(-0.5)


def test_all_likely_introductions_together_weigh_less_than_one_repeat():
    confidence = np.ones((40, 40)) - np.eye(40)
    assert np.triu(likely_worth(confidence)).sum() < 1
