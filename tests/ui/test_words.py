from dataclasses import replace

import pytest
from made import review_of

from coach.say import speaking
from coach.types import Change
from coach.ui import charts, words

FIX = Change("no_ask", "Ask.", "I need a cook. Who do you know?", 20, 1.0)


@pytest.mark.parametrize(
    ("score", "findings", "change", "word", "advice"),
    [
        (97, [], None, "Excellent", "Nothing to change"),
        (97, [(0, 1)], None, "Excellent", "small"),
        (94, [], None, "Good", "Nothing is wrong"),
        (80, [(0, 1)], FIX, "Good", "One change from excellent"),
        (60, [(0, 1)], FIX, "Fair", "first change"),
        (20, [(0, 1)], replace(FIX, text=None, points=0), "Rough", "first change"),
    ],
)
def test_verdict(score, findings, change, word, advice):
    said, sentence = words.verdict(replace(review_of("x", findings=findings), score=score, first_change=change))
    assert said == word
    assert advice in sentence


def test_literal_leaves_nothing_for_markdown_to_read():
    assert words.literal("**a** [b](c)\n# $x$ :joy:") == r"\*\*a\*\* \[b\]\(c\) \# \$x\$ \:joy\:"


def test_charts_carry_their_numbers():
    review = review_of("x")
    assert "Clarity 50" in str(charts.parts(review))
    drawn = str(charts.seconds(review))
    assert "About 5 s" in drawn and "4 to 6 s" in drawn and "limit 30 s" in drawn


def test_a_pitch_over_the_limit_still_fits_the_chart():
    review = review_of("x")
    long = replace(review, seconds=replace(review.seconds, estimate=120.0, low=100.0, high=150.0))
    scale = charts.seconds(long)["layer"][0]["encoding"]["x"]["scale"]
    assert scale["domain"][1] > 150


def test_the_shape_of_a_chart_is_made_once_in_each_language():
    review = review_of("x")
    with speaking("zh"):
        chinese = charts.parts(review)
    english = charts.parts(review)
    assert english["encoding"] is charts.parts(replace(review, score=1))["encoding"]
    assert english["encoding"] != chinese["encoding"]


def test_an_address_is_letters_and_no_link():
    assert words.literal("edda@example.org") == r"edda\@example\.org"
