import pytest

from coach.analyze.en import spoken


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("$3.5M", "three point five million dollars"),
        ("£8,000", "eight thousand pounds"),
        ("$1.80", "one dollar eighty"),
        ("24/7", "twenty four seven"),
        ("B2B", "B two B"),
        ("in 2006", "in two thousand and six"),
        ("in 1998", "in nineteen ninety eight"),
        ("the 1990s", "the nineteen nineties"),
        ("3rd", "third"),
        ("31%", "thirty one per cent"),
        ("7:30pm", "seven thirty P M"),
        ("jo@acme.com", "J O at acme dot com"),
        ("e.g. HR", "for example H R"),
        ("07700", "zero seven seven zero zero"),
        ("$0.07", "seven cents"),
        ("£49/month", "forty nine pounds a month"),
        ("1/3 of it", "one third of it"),
        ("3/4", "three quarters"),
        ("020 7946 0958", "zero two zero seven nine four six zero nine five eight"),
        ("on 21/06/2027", "on twenty one six twenty twenty seven"),
        ("2:58:14", "two fifty eight fourteen"),
        ("the A380", "the A three eighty"),
        ("10-15 vans", "ten to fifteen vans"),
        ("2.5 kWh", "two point five kilowatt hours"),
        ("1,200 flats", "one thousand two hundred flats"),
    ],
)
def test_what_is_spoken_is_not_what_is_written(written, said):
    assert " ".join(spoken.words(written)) == said


def test_b2b_has_three_syllables():
    assert sum(map(spoken.syllables, spoken.words("B2B"))) == 3


def test_longer_takes_longer():
    short = spoken.seconds("I need a plumber.")
    long = spoken.seconds("I need a plumber in Leeds who works at night.")
    assert short.estimate < long.estimate
    assert short.low < short.estimate < short.high


def test_seventy_words_of_plain_english_take_about_half_a_minute():
    text = "We mend old boats in a shed by the harbour and teach young people how to do it. " * 4
    assert 22 < spoken.seconds(text).estimate < 34
