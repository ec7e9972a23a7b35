"""Chinese pitches, simplified and traditional, mixed with English, with and without marks."""

import pytest

import coach
from coach.analyze import thresholds as t
from coach.analyze.language import tongue
from coach.analyze.zh import spoken

PARTNER = "我需要一个说英语的,并在中文软件开发公司工作多年的合伙人。请问你们大家知道合适的人选吗?"
DESIGNER = "我拥有学士学位和十年的平面设计经验,我在寻找一份全职的工作,最好能够靠近建外SOHO。请问有人需要吗,或者有人知道谁需要吗?"


@pytest.mark.parametrize("text", [PARTNER, DESIGNER])
def test_the_touchstones_of_the_interview_are_excellent_with_nothing_to_change(text):
    review = coach.review(text)
    assert review.lang == "zh"
    assert review.score >= t.EXCELLENT.value
    assert review.ask.kind == "explicit"
    assert not review.findings and review.first_change is None


def test_a_clear_need_without_an_ask_is_one_change_from_excellent():
    review = coach.review("我需要认识默罕默德·阿里。")
    assert [finding.code for finding in review.findings] == ["no_ask"]
    assert review.needs[0].text == "默罕默德·阿里"
    assert review.first_change is not None and review.first_change.text == "我需要认识默罕默德·阿里。请问哪位认识？"
    assert coach.review(review.first_change.text).score >= t.EXCELLENT.value


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("我修钟表，想找一位会刻印章的师傅。哪位认识，麻烦介绍一下。", "explicit"),
        ("我修鐘錶，想找一位會刻印章的師傅。有沒有人認識？", "explicit"),
        ("我係裝修師傅，想搵間做實木門嘅廠。邊個有得介紹？", "explicit"),
        ("我开面馆，需要一位会做兰州拉面的师傅。", "implicit"),
        ("老板总问我：你认识谁？我就缺一个会焊铜的师傅。", "implicit"),
        ("我们做充电桩，扫码关注公众号就能领优惠券。", "none"),
    ],
)
def test_who_is_asked(text, kind):
    assert coach.review(text).ask.kind == kind


def test_a_sentence_with_english_in_it_is_read_as_one():
    review = coach.review("我们做海外市场，我在找 senior 的 UX designer，有人认识吗？")
    assert review.lang == "zh"
    assert "UX designer" in review.needs[0].text


def test_spans_are_where_they_say_they_are():
    text = "我做能爬樓梯的輪椅。想找一間還沒裝電梯的老醫院試用。請問哪位可以介紹？"
    review = coach.review(text)
    for span in (*review.needs, *review.offers, *review.locations, review.ask.span):
        assert span is not None and text[span.start : span.end] == span.text


def test_full_and_half_width_marks_read_alike():
    full, half = coach.review("我找厨师，请问哪位认识？"), coach.review("我找厨师,请问哪位认识?")
    assert (full.ask.kind, full.needs[0].text, full.score) == (half.ask.kind, half.needs[0].text, half.score)


def test_traditional_and_simplified_characters_read_alike():
    old, new = coach.review("我找會急救的司機。請問哪位認識？"), coach.review("我找会急救的司机。请问哪位认识？")
    assert old.ask.kind == new.ask.kind == "explicit"
    assert (old.needs[0].start, old.needs[0].end) == (new.needs[0].start, new.needs[0].end)


def test_messages_are_in_the_language_of_the_pitch_or_as_chosen():
    text = "我需要一位会刻印章的师傅。"
    assert "认识" in (coach.review(text).findings[0].suggestion or "")
    assert coach.review(text, messages="en").findings[0].message.startswith("You say what you need")
    assert (
        coach.review("I need a welder.", messages="zh").findings[0].message
        != coach.review("I need a welder.").findings[0].message
    )


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("3.5万", "三点五万"),
        ("40%", "百分之四十"),
        ("2023年", "二零二三年"),
        ("120个", "一百二十个"),
        ("¥300", "三百元"),
        ("13800138000", "一三八零零一三八零零零"),
    ],
)
def test_numbers_are_read_out(written, said):
    assert spoken.said(written) == said


def test_thirty_seconds_are_ninety_to_a_hundred_and_twenty_characters():
    """CUHK: 180-240 characters a minute."""
    text = "我在城东开了一家小小的修车铺子，平时主要修的是自行车和电动车。" * 3
    per_minute = 60 * spoken.syllables(text) / spoken.seconds(text).estimate
    assert 180 <= per_minute <= 240


def test_a_faster_speaker_is_done_sooner():
    text = "我修钟表，想找一位会刻印章的师傅。哪位认识？"
    assert coach.review(text, pace=240).seconds.estimate < coach.review(text, pace=180).seconds.estimate
    with pytest.raises(coach.TextError, match="140"):
        coach.review(text, pace=100)


def test_sentences_end_at_marks_and_where_there_are_none_at_blanks():
    chinese = tongue("zh")
    assert len(chinese.draft("我修钟表。想找师傅！哪位认识？").sentences) == 3
    assert len(chinese.draft("我带盲人朋友爬山 现在缺一个司机 请问哪位认识").sentences) == 3


@pytest.mark.parametrize(
    "text", ["找人", "？？我", "嗯", "我" * 5000, "中文 mixed with English words only 一点", "龘靐齉"]
)
def test_any_text_has_a_review(text):
    review = coach.review(text, "zh")
    assert 0 <= review.score <= 100 and 0 <= review.specificity <= 1
