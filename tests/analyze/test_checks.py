"""Each finding: a pitch that earns it, and a near miss that does not."""

import pytest

import coach
from coach.analyze.checks import CHECKS, PART_OF

FINE = "I make oak doors. I need a site manager in Hull. Who do you know?"
LONG = (
    "I need a baker. " + "I bake sourdough bread with rye flour from a mill two valleys away. " * 8 + "Who do you know?"
)
WANDERING = (
    "So I had a boat once, and the boat sank, which reminds me of my uncle, he kept geese, anyway where was I, doors, "
    "I make doors, and somebody told me about a house, or was it a barn, and well I need a site manager I suppose."
)
EXAMPLES = {
    "no_need": ("We make lovely doors.", FINE),
    "no_ask": ("I need a site manager in Hull.", FINE),
    "vague_need": ("I am open to opportunities. Who do you know?", FINE),
    "multiple_needs": ("I need a plumber and a lawyer. Who do you know?", "I need a plumber or a joiner. Who do you know?"),
    "too_long": (LONG, FINE),
    "rambling": (WANDERING, FINE),
    "fillers": ("Um, so, uh, I make, um, doors. I need, uh, a buyer. Who do you know?", "Um, I make doors. I need a buyer. Who do you know?"),
    "hedging": ("Maybe, I think, I perhaps need a joiner, I guess. Who do you know?", "I think I need a joiner. Who do you know?"),
    "apology": ("Sorry, I'm not good at this, sorry. I need a joiner. Who do you know?", "I mend doors, sorry about the sawdust. I need a joiner. Who do you know?"),
    "buzzwords": ("We leverage synergies with seamless, scalable solutions. Who do you know?", "We make seamless tights. I need a knitter. Who do you know?"),
    "jargon": ("Q3 MAU up, CAC down, LTV fine, ARPU too. I need a lead. Who do you know?", "I trained at the BBC. I need a producer. Who do you know?"),
    "passive": ("Doors are made by us. A site manager is needed. Houses are being built.", "My shop was flooded. I need a plumber. Who do you know?"),
    "hard_sentence": (
        "I need a person who " + "knows the one who knows the one who " * 6 + "runs the mill.",
        FINE,
    ),
    "ask_not_last": (
        "I make doors. Who do you know that builds houses? I began in a shed behind my mother's house and now there are nine of us in it.",
        FINE,
    ),
}  # fmt: skip


def codes(text):
    return {finding.code for finding in coach.review(text).findings}


def test_every_check_has_an_example_and_a_part():
    assert set(CHECKS) == set(EXAMPLES) == set(PART_OF)


@pytest.mark.parametrize("code", EXAMPLES)
def test_it_is_raised_and_not_raised(code):
    guilty, innocent = EXAMPLES[code]
    assert code in codes(guilty)
    assert code not in codes(innocent)


@pytest.mark.parametrize("code", EXAMPLES)
def test_it_explains_itself(code):
    finding = next(f for f in coach.review(EXAMPLES[code][0]).findings if f.code == code)
    assert finding.message and finding.suggestion and finding.value and finding.limit and finding.source


def test_a_good_pitch_has_no_finding():
    assert codes(FINE) == set()


def test_fillers_go_and_the_words_stay():
    review = coach.review("Um, I make doors. I need, uh, a buyer, um, in Hull. Who do you know?")
    assert review.first_change.text == "I make doors. I need a buyer in Hull. Who do you know?"
