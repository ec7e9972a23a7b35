"""What is measured on a text, and that specific is more specific and hard is harder."""

import pytest

from coach.analyze.en import features
from coach.analyze.language import tongue
from coach.analyze.wording import wording


def judged(text):
    return wording(tongue("en"), tongue("en").draft(text))


@pytest.mark.parametrize(
    ("general", "specific"),
    [
        ("It was great.", "The 7.15 to Lewes was cancelled twice last week because the driver had the flu."),
        ("We help people do things better.", "We re-tip combine blades for nine farms between Ely and March."),
        ("I need someone good.", "I need the night manager of the Peace Hotel in Shanghai."),
    ],
)
def test_particulars_are_more_specific(general, specific):
    assert judged(general).specificity + 0.15 < judged(specific).specificity


@pytest.mark.parametrize(
    ("easy", "hard"),
    [
        ("The cat sat on the mat.", "Notwithstanding the foregoing, indemnification obligations survive termination."),
        (
            "We mend bikes. You ride them.",
            "The remediation of deteriorated two-wheeled conveyances constitutes our principal undertaking.",
        ),
    ],
)
def test_long_words_and_long_sentences_are_harder(easy, hard):
    assert judged(easy).difficulty + 20 < judged(hard).difficulty


@pytest.mark.parametrize("text", ["Hi.", "a", "?!", "word " * 400, "42", "Ünïcödé 中文 mixed"])
def test_any_text_has_a_judgement_within_its_range(text):
    found = judged(text)
    assert 0 <= found.specificity <= 1
    assert 0 <= found.difficulty <= 100


def test_every_measure_is_named_once_and_says_what_it_measures():
    names = [one.__name__ for one in features.MEASURES]
    assert len(names) == len(set(names)) == len(features.measure(tongue("en").draft("We mend bikes.")))
    assert all(one.__doc__ for one in features.MEASURES)
