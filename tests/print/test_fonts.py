import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.print import fonts


@pytest.mark.parametrize(
    ("text", "font"),
    [
        ("Łukasz Žižek-Ğül", "Noto Sans"),
        ("Жанна", "Noto Sans"),
        ("王芳歐陽鋒玥喆", "STSong-Light"),
        ("あやか", "STSong-Light"),
        ("김철수", "HYSMyeongJo-Medium"),
    ],
)
def test_every_letter_has_a_font(text, font):
    assert fonts.runs(text)[0][0] == font
    assert fonts.unprintable(text) == ""


def test_a_name_in_two_scripts_is_two_stretches():
    assert fonts.runs("Fang 王芳") == [("Noto Sans", "Fang "), ("STSong-Light", "王芳")]


def test_what_no_font_has_is_named_once_and_printed_as_a_box():
    assert fonts.unprintable("A😀😀B𠮷") == "😀𠮷"
    assert "".join(stretch for _, stretch in fonts.runs("A😀")) == "A□"


@given(st.text(max_size=20))
def test_no_text_loses_a_character(text):
    assert sum(len(stretch) for _, stretch in fonts.runs(text)) == len(text)
    assert fonts.width(text, 10) >= 0
