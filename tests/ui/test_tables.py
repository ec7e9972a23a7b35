import pytest

from coach.ui.tables import columns, tables


@pytest.mark.parametrize(("count", "beside"), [(0, 1), (1, 1), (4, 4), (5, 3), (8, 4), (20, 10), (21, 7), (34, 12)])
def test_rows_are_filled_alike_and_no_more_than_the_room_can_see(count, beside):
    assert columns(count) == beside


def test_names_are_letters_not_html():
    drawn = tables([["<b>Ann</b>", "王芳"], ["Ben"]])
    assert "&lt;b&gt;Ann" in drawn and "王芳" in drawn and "Table 2" in drawn
