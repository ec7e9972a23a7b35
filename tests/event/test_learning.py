"""What an evening teaches, said no surer than it is."""

import random
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import spearmanr

from coach.event import introductions, learning
from coach.types import Proposal

NOW = datetime(2025, 4, 12, 21, tzinfo=UTC)


def proposed(helper, confidence, standing="approved", features=(("of_need", 0.5),)):
    return Proposal("e", "a", helper, "n", "s", "r", confidence, standing, NOW, features)


def offer(helper, state="offered"):
    one = introductions.offered(helper, "e", "a", helper, "Lucie", "n", NOW)
    return (
        one
        if state == "offered"
        else introductions.take(introductions.take(one, "accepted", "a", NOW), state, "a", NOW)
    )


def test_bands_count_what_was_shown_and_what_became_of_it():
    shown = [proposed("b", 0.75), proposed("c", 0.9), proposed("d", 0.4), proposed("f", 0.1, "vetoed")]
    found = learning.bands(shown, [offer("b", "made"), offer("d"), introductions.passed("c", "e", "a", "c", "n", NOW)])
    assert [(b.shown, b.offered, b.made) for b in found] == [(0, 0, 0), (1, 1, 0), (0, 0, 0), (2, 1, 1)]
    assert found[0].precision is None and found[3].precision == 0.5


def test_the_interval_is_wilsons():
    """8 of 10: 0.490 to 0.943 (Newcombe 1998, method 3 by his formula)."""
    shown = [proposed(f"h{k}", 1.0) for k in range(10)]
    band = learning.bands(shown, [offer(f"h{k}") for k in range(8)])[-1]
    assert (round(band.precision_low, 3), round(band.precision_high, 3)) == (0.490, 0.943)


def test_what_nobody_judged_teaches_nothing():
    given = [
        proposed("b", 0.5),
        proposed("c", 0.5),
        proposed("d", 0.5, "vetoed"),
        proposed("f", 0.5, "proposed"),
        proposed("g", 0.5, "dropped"),
        proposed("h", 0.5, "pinned", features=()),
        proposed("i", 0.5, "pinned"),
    ]
    answers = [offer("b"), offer("h"), introductions.passed("i", "e", "a", "i", "n", NOW)]
    open_event = learning.lessons(given, answers, set())
    assert [one.useful for one in open_event] == [True, False, False]
    closed = learning.lessons(given, answers, {"e"})
    assert [one.useful for one in closed] == [True, False, False, False]


def test_a_clear_relation_is_said_to_be_one():
    found = learning.score_and_slips(list(range(20)), [k // 4 for k in range(20)])
    assert found.verdict == "helps" and 0 < found.low < found.rho < found.high <= 1
    assert f"{found.rho:.2f}" in found.sentence and "20 pitches" in found.sentence
    assert learning.score_and_slips(list(range(20)), [-k for k in range(20)]).verdict == "hurts"


def test_the_correlation_is_that_of_the_library_ties_and_all():
    draw = random.Random(5)
    scores, slips = [draw.randint(60, 70) for _ in range(25)], [draw.randint(0, 5) for _ in range(25)]
    assert learning.score_and_slips(scores, slips).rho == pytest.approx(spearmanr(scores, slips).statistic)


def test_chance_is_not_said_to_be_a_relation():
    draw = random.Random(3)
    found = learning.score_and_slips(
        [draw.randint(40, 100) for _ in range(40)], [draw.randint(0, 9) for _ in range(40)]
    )
    assert found.verdict == "open" and found.low < 0 < found.high
    assert "cannot be told" in found.sentence


def test_too_few_and_all_alike_are_said_to_be_so():
    assert learning.score_and_slips([1] * 9, [1] * 9).verdict == "too few"
    alike = learning.score_and_slips([90] * 12, list(range(12)))
    assert alike.rho is None and "nothing can be compared" in alike.sentence
    with pytest.raises(ValueError, match="one for each"):
        learning.score_and_slips([1], [])


@given(st.lists(st.tuples(st.integers(0, 100), st.integers(0, 20)), min_size=10, max_size=30))
def test_the_same_evening_gives_the_same_interval_whatever_the_unit(pairs):
    scores, slips = zip(*pairs, strict=True)
    found = learning.score_and_slips(scores, slips)
    again = learning.score_and_slips([s / 10 + 3 for s in scores], slips)
    assert (found.rho, found.low, found.high) == (again.rho, again.low, again.high)
    if found.rho is not None:
        assert -1.0001 <= found.low <= found.high <= 1.0001
