"""The room's pitches at a glance, and the best of them."""

from coach.types import Consent
from coach.verbs import preview

GOOD = "I need an English speaking senior partner in a Chinese language software development firm. Who do you know?"
BETTER = "I have a BA and ten years experience in graphic design. I'm looking for full-time work, preferably near Jianwai Soho. Who do you know?"
NO_ASK = "I need access to Mohammed Ali."


def test_the_facilitator_sees_scores_findings_and_who_asks_nobody(evening):
    evening.change("ann", pitch=GOOD)
    evening.change("ben", pitch=NO_ASK)
    evening.change("col", pitch="我需要一个说英语的合伙人。", presence="here")
    evening.change("dee", pitch=NO_ASK, presence="absent")
    quality = preview.pitch_quality(evening.facilitator)
    assert quality.people == 11
    assert len(quality.scores) + len(quality.unread) == 3
    assert quality.scores[0] == max(quality.scores) and quality.scores[0] >= 95
    assert set(quality.parts) == {"length", "clarity", "focus", "ask"}
    assert all(len(marks) == len(quality.scores) for marks in quality.parts.values())
    assert ("no_ask", 2) in quality.findings
    assert "Ben" in [person.name for person in quality.without_ask]
    assert "Ann" not in [person.name for person in quality.without_ask]
    assert len(quality.without_pitch) == 8


def test_a_room_without_pitches_has_none_to_judge(evening):
    quality = preview.pitch_quality(evening.facilitator)
    assert (quality.scores, quality.parts, quality.findings, len(quality.without_pitch)) == ((), {}, (), 12)


def test_examples_are_excellent_pitches_of_those_who_agreed_and_name_nobody(evening):
    willing = Consent(example=True)
    evening.change("ann", pitch=GOOD)
    evening.change("ben", pitch=BETTER, consent=willing)
    evening.change("col", pitch=NO_ASK, consent=willing)
    for door in (evening.facilitator, evening.door("ann")):
        shown = preview.examples(door)
        assert [one.text for one in shown] == [BETTER]
        assert "Ben" not in repr(shown)


def test_examples_are_no_more_than_asked_for(evening):
    evening.change("ann", pitch=GOOD, consent=Consent(example=True))
    evening.change("ben", pitch=BETTER, consent=Consent(example=True))
    assert len(preview.examples(evening.facilitator, most=1)) == 1
