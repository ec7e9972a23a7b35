import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import coach
from coach.analyze import thresholds as t
from coach.errors import EmptyText, TextError, TextTooLong, UnreadableText, UnsupportedLanguage

TOUCHSTONES = [
    "I need an English speaking senior partner in a Chinese language software development firm. Who do you know?",
    "I have a BA and ten years experience in graphic design. I'm looking for full-time work, preferably near "
    "Jianwai Soho. Who do you know?",
]


@pytest.mark.parametrize("text", TOUCHSTONES)
def test_touchstones_are_excellent_with_nothing_to_change(text):
    review = coach.review(text)
    assert review.score >= t.EXCELLENT.value
    assert review.findings == ()
    assert review.first_change is None
    assert review.rewrite is None
    assert review.ask.kind == "explicit"
    assert review.ask.span.text == "Who do you know?"


def test_what_the_touchstones_need():
    first, second = map(coach.review, TOUCHSTONES)
    assert [n.text for n in first.needs] == [
        "English speaking senior partner in a Chinese language software development firm"
    ]
    assert [n.text for n in second.needs] == ["full-time work"]
    assert [n.text for n in second.locations] == ["Jianwai Soho"]


def test_mohammed_ali_is_one_change_from_excellent():
    review = coach.review("I need access to Mohammed Ali.")
    assert [n.text for n in review.needs] == ["Mohammed Ali"]
    assert review.ask.kind == "implicit"
    assert review.score < t.EXCELLENT.value
    assert review.first_change.code == "no_ask"
    assert coach.review(review.first_change.text).score >= t.EXCELLENT.value
    assert review.score + review.first_change.points == coach.review(review.first_change.text).score


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("", EmptyText),
        (" \n\t", EmptyText),
        ("🎉🎉 ... !!!", EmptyText),
        ("\x00\x01\x07", EmptyText),
        ("a" * 100_000, TextTooLong),
        ("I need \ud800 a plumber", UnreadableText),
        ("أبحث عن شريك يتحدث الإنجليزية في بكين", UnsupportedLanguage),
        ("Ich suche einen Architekten und wir kennen niemanden", UnsupportedLanguage),
        ("会計士を探しています。どなたかご存じですか？", UnsupportedLanguage),
    ],
)
def test_what_cannot_be_reviewed_is_refused_in_a_sentence(text, refusal):
    with pytest.raises(refusal) as caught:
        coach.review(text)
    assert caught.value.message.endswith(".")
    assert len(caught.value.message) < 250


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script> I need a plumber. Who do you know?",
        "I need a plumber 🔧 in Leeds. Who do you know?",
        "I need\x00 a plumber\x1b[31m. Who do you know?",
        "\u202eI need a plumber. Who do you know?",
        "i need a plumber in leeds who do you know",
        "I NEED A PLUMBER. WHO DO YOU KNOW?",
    ],
)
def test_strange_texts_are_read_all_the_same(text):
    review = coach.review(text)
    assert review.ask.kind == "explicit"
    assert "plumber" in review.needs[0].text.lower()


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300) | st.lists(st.sampled_from(
    ["I", "need", "a", "the", "who", "do", "you", "know", "um", "Leeds", ".", ",", "?", "!", "$3.5M", "24/7", "B2B", "and", "or", "“", "”", "'", '"', "looking", "for", "someone", "introduce", "me", "to"]
), max_size=40).map(" ".join))  # fmt: skip
def test_any_text_is_reviewed_the_same_way_twice_or_refused(text):
    try:
        review = coach.review(text)
    except TextError as refusal:
        assert refusal.message
        return
    assert review == coach.review(text)
    assert 0 <= review.score <= 100
    assert all(0 <= mark <= 100 for mark in review.parts.as_dict().values())
    assert 0 <= review.specificity <= 1
    assert review.seconds.low <= review.seconds.estimate <= review.seconds.high
    spans = [*review.needs, *review.offers, *review.locations, *(f.span for f in review.findings if f.span)]
    if review.ask.span:
        spans.append(review.ask.span)
    for span in spans:
        assert span.text == text[span.start : span.end]
        assert span.text


def test_many_in_a_batch_are_as_one_at_a_time():
    texts = [a.pitch for a in coach.sample_event()]
    for text, found in zip(texts, coach.review_many(texts), strict=True):
        if isinstance(found, TextError):
            with pytest.raises(type(found)):
                coach.review(text)
        else:
            assert found == coach.review(text)


def test_the_sample_event_runs_from_poor_to_excellent():
    scores = [r.score for r in coach.review_many(a.pitch for a in coach.sample_event()) if isinstance(r, coach.Review)]
    assert min(scores) < 40
    assert max(scores) >= 95


def test_the_weights_add_up():
    assert pytest.approx(1) == t.WEIGHT_LENGTH + t.WEIGHT_CLARITY + t.WEIGHT_FOCUS + t.WEIGHT_ASK


def test_a_pitch_reads_the_same_alone_and_among_others():
    texts = [a.pitch for a in coach.sample_event() if a.pitch and a.pitch.isascii()]
    assert list(coach.review_many(texts)) == [coach.review(text) for text in texts]


def test_a_slow_speaker_takes_longer_and_may_be_too_long():
    text = "I need a cook. " + "We feed the night shift of the hospital and the lorry drivers from the port. " * 4
    quick, slow = coach.review(text, pace=180), coach.review(text, pace=100)
    assert quick.seconds.estimate < slow.seconds.estimate
    assert "too_long" in {f.code for f in slow.findings}
    assert "too_long" not in {f.code for f in quick.findings}
    with pytest.raises(ValueError, match="90 to 220"):
        coach.review(text, pace=500)


def test_a_finding_says_what_it_takes_to_say():
    review = coach.review("Um, I make, uh, doors. I need, um, a site manager in Hull.")
    timed = {f.code: f.seconds for f in review.findings}
    assert timed["no_ask"] > 0.5
    assert all(seconds < review.seconds.estimate for seconds in timed.values())
