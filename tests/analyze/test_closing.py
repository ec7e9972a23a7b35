import pytest

from coach.analyze.language import tongue
from coach.analyze.reading import Reading


@pytest.mark.parametrize(
    ("pitch", "ask"),
    [
        ("I need a site manager in Hull.", "Who could lead me to a site manager in Hull?"),
        ("We need a baker.", "Who could lead us to a baker?"),
        ("I need access to Mohammed Ali.", "Who could lead me to Mohammed Ali?"),
        ("We make lovely doors.", None),
    ],
)
def test_the_ask_is_made_of_the_speakers_words(pitch, ask):
    english = tongue("en")
    assert english.named_ask(Reading.of(english, english.draft(pitch))) == ask
