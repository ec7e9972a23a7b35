"""Many at once: nothing is lost, nothing doubled, nobody waits for ever."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from evening import NOW, axis, later, slip, with_people

from coach.errors import NotFound
from coach.store.open import open_store
from coach.types import SeatedRound

PEOPLE = [f"p{number}" for number in range(8)]
PAIRS = [(a, b) for a in PEOPLE for b in PEOPLE if a != b]


def test_slips_handed_in_at_once_are_each_there_once(address):
    first, second = open_store(address), open_store(address)
    with_people(first, *PEOPLE)
    work = [
        (store, slip(*pair, later(again), see_me=bool(again)))
        for again in (0, 1)
        for pair in PAIRS
        for store in (first, second)
    ]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda one: one[0].hand_in(one[1]), work))
    found = first.slips("e")
    assert sorted((one.listener, one.pitcher) for one in found) == sorted(PAIRS)
    first.close()
    second.close()


def test_the_same_vectors_saved_at_once_are_there_once(address):
    stores = [open_store(address) for _ in range(2)]
    vectors = {f"text {k}": axis(k) for k in range(30)}
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda store: store.save_vectors("encoder", vectors), stores * 4))
        found = list(pool.map(lambda store: store.nearest("encoder", axis(3), 40), stores * 4))
    assert all(one[0] == ("text 3", pytest.approx(1)) and len(one) == 30 for one in found)
    for store in stores:
        store.close()


def test_a_round_that_begins_while_it_is_planned_anew_is_either_planned_or_run(address):
    stores = [open_store(address) for _ in range(2)]
    with_people(stores[0], *PEOPLE)
    plans = [[SeatedRound(1, (tuple(PEOPLE[k:] + PEOPLE[:k]),))] for k in range(8)]
    stores[0].save_rounds("e", plans[0])
    with ThreadPoolExecutor(4) as pool:
        saved = [pool.submit(stores[k % 2].save_rounds, "e", plan) for k, plan in enumerate(plans)]
        run = pool.submit(stores[1].mark_run, "e", 1)
        for one in (*saved, run):
            one.result()
    (left,) = stores[0].rounds("e")
    assert left.was_run and left.groups in [plan[0].groups for plan in plans]
    for store in stores:
        store.close()


def test_somebody_erased_while_slips_come_in_leaves_none(address):
    stores = [open_store(address) for _ in range(2)]
    with_people(stores[0], *PEOPLE)

    def hand_in(pair):
        try:
            stores[0].hand_in(slip(*pair, NOW))
        except NotFound:
            assert "p0" in pair

    with ThreadPoolExecutor(6) as pool:
        handed = [pool.submit(hand_in, pair) for pair in PAIRS]
        pool.submit(stores[1].erase, "p0").result()
        for one in handed:
            one.result()
    found = {(one.listener, one.pitcher) for one in stores[1].slips("e")}
    assert found == {pair for pair in PAIRS if "p0" not in pair}
    for store in stores:
        store.close()
