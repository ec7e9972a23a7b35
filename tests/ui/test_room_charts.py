import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.event.learning import Band
from coach.ui import room_charts


@given(st.lists(st.integers(0, 100), max_size=10))
def test_every_pitch_is_in_one_band(marks):
    assert sum(count for _, count in room_charts.counted(marks)) == len(marks)


@pytest.mark.parametrize(("mark", "band"), [(100, 0), (95, 0), (94, 1), (75, 1), (74, 2), (50, 2), (49, 3), (0, 3)])
def test_a_band_begins_at_its_lowest_score(mark, band):
    assert room_charts.counted([mark])[band][1] == 1


def test_the_chart_says_in_words_what_it_draws():
    scores = {"score": [97, 60], "ask": [100, 100]}
    assert room_charts.by_part_in_words(scores) == "Whole pitch: 1 excellent, 1 fair; Ask: 2 excellent"
    assert "1 excellent, 1 fair" in str(room_charts.by_part(scores).to_dict()["description"])


def test_bars_are_named_by_their_number():
    assert "Ann  3" in room_charts.counts([("Ann", 3)]).to_json()


def test_a_share_is_drawn_in_its_interval_and_an_empty_band_not_at_all():
    bands = [Band(0.0, 0.3, 0, 0, 0, None, None, None), Band(0.3, 0.5, 4, 2, 1, 0.5, 0.15, 0.85)]
    drawn = room_charts.precision(bands).to_dict()
    assert drawn["description"] == "30% to 50% (4 shown): 50% (15%-85%)"
