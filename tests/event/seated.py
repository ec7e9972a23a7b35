"""Small things that tests of plans share."""

from collections import Counter
from itertools import combinations

from hypothesis import settings

quickly = settings(max_examples=40, deadline=None)


def people(count, first=1):
    return [f"a{k}" for k in range(first, first + count)]


def meetings(rounds):
    return Counter(frozenset(pair) for groups in rounds for group in groups for pair in combinations(group, 2))


def repeats(rounds):
    return sum(count - 1 for count in meetings(rounds).values())


def sizes(groups):
    return sorted(map(len, groups))


def assert_sound(plan, room, count):
    """Everybody once a round, sizes even, and the figures those of the groups."""
    assert len(plan.rounds) == count
    for groups in plan.rounds:
        assert sorted(who for group in groups for who in group) == sorted(room)
        assert max(sizes(groups)) - min(sizes(groups)) <= 1
    assert plan.repeats == repeats(plan.rounds) >= plan.bound
    met = Counter(who for pair in meetings(plan.rounds) for who in pair)
    assert (plan.faces.minimum, plan.faces.maximum) == (min(met.values()), max(met.values()))
