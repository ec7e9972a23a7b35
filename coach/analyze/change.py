"""The one change to make first, and the shortest good version, in the speaker's own words."""

import re
from collections.abc import Callable, Iterable, Iterator

from coach.analyze import score
from coach.analyze import thresholds as t
from coach.analyze.draft import Stretch
from coach.analyze.reading import Reading
from coach.types import Change, Finding, Review, Span

Judge = Callable[[str], Review]

ASK_SECONDS = 1.5
"""What it takes to say it: a shorter version may be that much longer where it adds the ask."""


def first_change(review: Review, reading: Reading, judge: Judge) -> Change | None:
    """The change for the finding that costs most; None where there is nothing to change.

    A change that can be made without the speaker counts only if the pitch really scores higher with it; what only
    the speaker can change carries the points its finding costs.
    """
    for finding in review.findings:
        maker = _MAKERS.get(finding.code)
        if maker is None:
            return _for_the_speaker(finding)
        text = maker(reading, finding)
        if text is not None and text != review.text:
            after = judge(text)
            gain = after.score - review.score
            if gain > 0:
                seconds = after.seconds.estimate - review.seconds.estimate
                return Change(finding.code, finding.suggestion or finding.message, text, gain, seconds)
    return _for_the_speaker(review.findings[0]) if review.findings else None


def _for_the_speaker(finding: Finding) -> Change:
    """What only the speaker can change."""
    return Change(finding.code, finding.suggestion or finding.message, None, score.worth(finding), 0.0)


def rewrite(review: Review, reading: Reading, judge: Judge) -> str | None:
    """One offer, the need and an ask, in the speaker's words; None where that would be no better."""
    if not review.needs or not review.findings or any(f.code == "vague_need" for f in review.findings):
        return None
    text = _shortest(reading)
    if text == review.text:
        return None
    again = judge(text)
    longer = again.seconds.estimate - review.seconds.estimate
    return text if again.score > review.score and longer <= ASK_SECONDS else None


def _shortest(reading: Reading, finding: Finding | None = None) -> str:
    """The sentences with the likeliest offer, the first need and the ask, cleaned; the ask is added where none is."""
    spans = (*reading.offers[:1], *reading.needs[:1], *((reading.ask.span,) if reading.ask.span else ()))
    keep = sorted({reading.draft.sentence_at(span.start) for span in spans})
    with_need = reading.draft.sentence_at(reading.needs[0].start) if reading.needs else None
    said = [_clean(reading, *sentence, cut_list=sentence == with_need) for sentence in keep]
    text = reading.tongue.joined([reading.tongue.sentence(sentence) for sentence in said])
    return text if reading.ask.kind == "explicit" else reading.tongue.joined([text, reading.tongue.ask])


def _add_ask(reading: Reading, finding: Finding) -> str:
    tongue, text = reading.tongue, reading.draft.text.strip()
    if text[-1] not in ".!?…。！？":
        text = text.rstrip(f" –—-{tongue.fences}") + tongue.stop
    return tongue.joined([text, tongue.ask])


def _drop_fillers(reading: Reading, finding: Finding) -> str:
    return _without(reading.draft.text, reading.tongue.evidence["fillers"](reading))


def _drop_hedges(reading: Reading, finding: Finding) -> str:
    return _without(reading.draft.text, _loose_hedges(reading))


def _move_ask_last(reading: Reading, finding: Finding) -> str | None:
    span = reading.ask.span
    if span is None:
        return None
    rest = _joined(reading.draft.text[: span.start], reading.draft.text[span.end :])
    tongue = reading.tongue
    return tongue.joined([tongue.sentence(rest), tongue.sentence(span.text, tongue.mark)])


def _keep_first_need(reading: Reading, finding: Finding) -> str | None:
    if len(reading.needs) < 2:
        return None
    start, end = reading.draft.sentence_at(reading.needs[0].start)
    later = {reading.draft.sentence_at(n.start) for n in reading.needs[1:]} - {(start, end)}
    pieces = []
    for sentence in reading.draft.sentences:
        if sentence in later and not any(sentence[0] <= a.start < sentence[1] for a in reading.asks):
            continue
        pieces.append(reading.tongue.sentence(_clean(reading, *sentence, cut_list=sentence == (start, end))))
    return reading.tongue.joined(pieces)


def _shorten(reading: Reading, finding: Finding) -> str | None:
    """Drop whole sentences that neither need nor ask, from the longest, until the pitch fits."""
    used: Iterable[Span] = (*reading.needs[:1], *reading.asks, *reading.offers[:1])
    kept = list(reading.draft.sentences)
    idle = [s for s in kept if not any(s[0] <= u.start < s[1] for u in used)]
    tongue, text = reading.tongue, reading.draft.text
    for sentence in sorted(idle, key=lambda s: s[0] - s[1]):
        if tongue.seconds(tongue.joined([text[a:b] for a, b in kept]), reading.pace).estimate <= t.LIMIT.value:
            break
        kept.remove(sentence)
    return tongue.joined([text[a:b].strip() for a, b in kept]) if kept else None


_MAKERS: dict[str, Callable[[Reading, Finding], str | None]] = {
    "no_ask": _add_ask,
    "fillers": _drop_fillers,
    "hedging": _drop_hedges,
    "ask_not_last": _move_ask_last,
    "multiple_needs": _keep_first_need,
    "too_long": _shorten,
    "rambling": _shortest,
}
"""What can be mended without knowing more than the speaker said."""


def _clean(reading: Reading, start: int, end: int, cut_list: bool) -> str:
    """A sentence without its fillers and hedges and, where asked, without the needs after the first."""
    text = reading.draft.text
    idle = {*reading.tongue.evidence["fillers"](reading), *_loose_hedges(reading)}
    if cut_list:
        idle |= set(_other_needs(reading))
    return _without(text[start:end], [(a - start, b - start) for a, b in idle if start <= a and b <= end])


def _other_needs(reading: Reading) -> Iterator[Stretch]:
    """Each need after the first, with the words that lead to it."""
    before = reading.needs[0].end if reading.needs else 0
    for need in reading.needs[1:]:
        lead = reading.tongue.before_another.search(reading.draft.text, before, need.start)
        yield (lead.start() if lead else need.start), need.end
        before = need.end


def _loose_hedges(reading: Reading) -> list[Stretch]:
    """Hedges that can go without the sentence being mended, where hedging is a habit at all."""
    hedges, loose = reading.tongue.evidence["hedging"](reading), reading.tongue.loose_hedges
    found = [s for s in hedges if reading.draft.plain[slice(*s)] in loose]
    return found if len(found) >= t.ONCE.value else []


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """`text` without `spans` and the commas that fenced them."""
    edge = len(text)
    for start, end in sorted(spans, reverse=True):
        if end <= edge:  # one may stand within another
            text, edge = _joined(text[:start], text[end:]), start
    text = text.strip()
    return text[:1].upper() + text[1:] if text else text


_COMMA, _END = "[,，、]", "[.!?。！？]"


def _joined(before: str, after: str) -> str:
    if re.search(_COMMA + r"\s*$", before) and re.match(r"\s*" + _COMMA, after):
        before = before.rstrip()[:-1]  # both commas fenced what goes
    after = re.sub(rf"^\s*{_COMMA}?\s*", "", after)
    before = re.sub(rf"{_COMMA}?\s*$", "", before) if re.match(_END, after) else before.rstrip()
    if re.search(_COMMA + "$", before) and not after:
        before = before[:-1]
    if not before or not after or re.match(r"[.!?,;:，。；：、！？]", after):
        return before + after
    return f"{before} {after}" if (before[-1] + after[0]).isascii() else before + after  # Chinese has no blanks
