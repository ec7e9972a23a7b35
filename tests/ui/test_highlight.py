import re
from html import unescape

from hypothesis import given, settings
from hypothesis import strategies as st

import coach
from coach.ui.highlight import highlighted


def text_of(html):
    return unescape(re.sub(r"<[^>]*>", "", re.sub(r"<sup>[\d,]*</sup>", "", html)))


def test_html_in_a_pitch_is_text():
    review = coach.review('<img src=x onerror=alert(1)> I need a "plumber" & <b>a cook</b>.')
    html = highlighted(review)
    assert "<img" not in html and "<b>" not in html
    assert text_of(html) == review.text


def test_findings_are_numbered_as_listed():
    review = coach.review("Sorry, I need, um, uh, a plumber, um, sorry.")
    html = highlighted(review)
    for number, finding in enumerate(review.findings, 1):
        if finding.span:
            assert re.search(rf"<sup>(\d,)*{number}(,\d)*</sup>", html)


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=120))
def test_what_is_shown_is_what_was_written(text):
    try:
        review = coach.review("I need a plumber & um, uh, um, <" + text)
    except coach.TextError:
        return
    assert text_of(highlighted(review)) == review.text
