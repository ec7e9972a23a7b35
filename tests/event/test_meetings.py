"""Who meets whom in a plan."""

from hypothesis import given
from hypothesis import strategies as st

from coach.event.seating import meetings
from coach.types import SeatedRound


def test_first_meetings_and_repeats_are_counted_by_round():
    plan = [SeatedRound(1, (("a", "b"), ("c", "d"))), SeatedRound(2, (("a", "b"), ("c",)))]
    found = meetings(plan)
    assert (found.new, found.again, found.repeats) == ((2, 0), (0, 1), 1)
    assert (found.fewest, found.middle, found.most) == (1, 1, 1)


def test_no_plan_brings_nobody_together():
    found = meetings([])
    assert (found.new, found.repeats, found.most) == ((), 0, 0)


@given(st.lists(st.permutations(list("abcdefgh")), min_size=1, max_size=5))
def test_every_meeting_is_either_new_or_again(orders):
    plan = [SeatedRound(n, (tuple(order[:4]), tuple(order[4:]))) for n, order in enumerate(orders, start=1)]
    found = meetings(plan)
    assert all(new + again == 12 for new, again in zip(found.new, found.again, strict=True))
    assert 3 <= found.fewest <= found.most <= 7
