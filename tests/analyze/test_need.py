import pytest

import coach

NEEDS = {
    "We need a site manager in Hull. Who do you know?": ["site manager"],
    "I'm looking for an accountant who works with farmers. Who do you know?": ["accountant who works with farmers"],
    "I'd love to meet the person who books acts for a festival in Kent.": ["person who books acts for a festival"],
    "A foundry is needed that casts brass.": ["foundry"],
    "We need a venue, a lighting designer and a van. Who do you know?": ["venue", "lighting designer", "van"],
    "I need a vineyard or a brewery. Who do you know?": ["vineyard or a brewery"],
    "Put me in touch with a conveyancing solicitor in Bath.": ["conveyancing solicitor"],
    "We make cheese and people love it.": [],
    "Our customers need sleep. We sell beds.": [],
}


@pytest.mark.parametrize(("text", "needs"), NEEDS.items())
def test_needs(text, needs):
    assert [n.text for n in coach.review(text).needs] == needs


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("We need a site manager in Hull. Who do you know?", "Hull"),
        ("I'm looking for work near Jianwai Soho.", "Jianwai Soho"),
        ("I am from Penang and I studied in Leeds. I need a flat in Cork.", "Cork"),
    ],
)
def test_where_the_need_is_to_be_met(text, place):
    assert coach.review(text).locations[0].text == place


@pytest.mark.parametrize(
    "text", ["I am open to opportunities.", "I need anyone senior.", "I'm looking for someone in business."]
)
def test_vague_needs(text):
    assert "vague_need" in {f.code for f in coach.review(text).findings}


def test_the_offer_is_what_the_speaker_brings():
    review = coach.review("We turn brewery waste into fish feed. I need a trout farmer. Who do you know?")
    assert [o.text for o in review.offers] == ["turn brewery waste into fish feed"]
