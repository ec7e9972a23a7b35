"""The one change to make first, and the shortest good version, in the speaker's own words."""

import re
from collections.abc import Callable, Iterable

from coach.analyze import checks
from coach.analyze.reading import Reading
from coach.types import Change, Finding, Review, Span

Judge = Callable[[str], Review]

ASK = "Who do you know?"
"""The evening's own ask; every offer to add one uses these words."""


def first_change(review: Review, reading: Reading, judge: Judge) -> Change | None:
    """The finding whose mending gains most; None where there is nothing to change."""
    if not review.findings:
        return None
    changes = [_change(finding, review, reading, judge) for finding in review.findings]
    return max(changes, key=lambda c: (c.points, c.text is None, -c.seconds))


def rewrite(review: Review, reading: Reading, judge: Judge) -> str | None:
    """One offer, the need and an ask, in the speaker's words; None where that would be no better."""
    if not review.needs or not review.findings or any(f.code == "vague_need" for f in review.findings):
        return None
    keep = []
    for wanted in (review.offers[:1], review.needs[:1], review.ask.span and (review.ask.span,)):
        for span in wanted or ():
            sentence = reading.draft.sentence_at(span.start)
            if sentence not in keep:
                keep.append(sentence)
    need = reading.draft.sentence_at(review.needs[0].start)
    said = [_clean(reading, *s, cut_list=s == need) for s in sorted(keep)]
    text = " ".join(_sentence(s) for s in said if s)
    if review.ask.kind != "explicit":
        text = f"{text} {ASK}"
    if text == review.text:
        return None
    again = judge(text)
    return text if again.score > review.score and again.seconds.estimate <= review.seconds.estimate + 1.5 else None


def _change(finding: Finding, review: Review, reading: Reading, judge: Judge) -> Change:
    maker = _MAKERS.get(finding.code)
    text = maker(reading, finding) if maker else None
    if text is not None and text != review.text:
        after = judge(text)
        gain = after.score - review.score
        if gain > 0:
            seconds = after.seconds.estimate - review.seconds.estimate
            return Change(finding.code, finding.suggestion or finding.message, text, gain, seconds)
    return Change(finding.code, finding.suggestion or finding.message, None, 0, 0.0)


def _add_ask(reading: Reading, finding: Finding) -> str:
    text = reading.draft.text.rstrip()
    if text and text[-1] not in ".!?…":
        text = text.rstrip(",;:–—- ") + "."
    return f"{text} {ASK}"


def _drop_fillers(reading: Reading, finding: Finding) -> str:
    return _without(reading.draft.text, checks.filler_spans(reading))


def _drop_hedges(reading: Reading, finding: Finding) -> str:
    plain = reading.draft.plain
    loose = [
        s
        for s in checks.hedge_spans(reading)
        if plain[slice(*s)]
        in {
            "maybe",
            "perhaps",
            "possibly",
            "probably",
            "i think",
            "i guess",
            "i suppose",
            "sort of",
            "kind of",
            "a bit",
            "just",
            "hopefully",
        }
    ]
    return _without(reading.draft.text, loose)


def _move_ask_last(reading: Reading, finding: Finding) -> str | None:
    span = reading.ask.span
    if span is None:
        return None
    rest = _joined(reading.draft.text[: span.start], reading.draft.text[span.end :])
    return f"{_sentence(rest)} {_sentence(span.text, mark='?')}"


def _keep_first_need(reading: Reading, finding: Finding) -> str | None:
    if len(reading.needs) < 2:
        return None
    start, end = reading.draft.sentence_at(reading.needs[0].start)
    later = {reading.draft.sentence_at(n.start) for n in reading.needs[1:]} - {(start, end)}
    pieces = []
    for sentence in reading.draft.sentences:
        if sentence in later and not any(sentence[0] <= a.start < sentence[1] for a in reading.asks):
            continue
        pieces.append(_sentence(_clean(reading, *sentence, cut_list=sentence == (start, end))))
    return " ".join(p for p in pieces if p)


def _shorten(reading: Reading, finding: Finding) -> str | None:
    """Drop whole sentences that neither need nor ask, from the longest, until the pitch fits."""
    used: Iterable[Span] = (*reading.needs[:1], *reading.asks, *reading.offers[:1])
    kept = list(reading.draft.sentences)
    idle = [s for s in kept if not any(s[0] <= u.start < s[1] for u in used)]
    from coach.analyze import spoken
    from coach.analyze import thresholds as t

    for sentence in sorted(idle, key=lambda s: s[0] - s[1]):
        if spoken.seconds(" ".join(reading.draft.text[a:b] for a, b in kept)).estimate <= t.LIMIT.value:
            break
        kept.remove(sentence)
    return " ".join(reading.draft.text[a:b].strip() for a, b in kept) if kept else None


_MAKERS: dict[str, Callable[[Reading, Finding], str | None]] = {
    "no_ask": _add_ask,
    "fillers": _drop_fillers,
    "hedging": _drop_hedges,
    "ask_not_last": _move_ask_last,
    "multiple_needs": _keep_first_need,
    "too_long": _shorten,
    "rambling": _shorten,
}
"""What can be mended without knowing more than the speaker said."""


_LIST_TAIL = re.compile(
    r"[\s,;]*(?:(?:and|plus|also|as well as|we|i|we're|i'm|need|after|looking|for|an?|one|some|two|three)\b[\s,]*)*$"
)
"""What is left hanging where a list of needs was cut after its first."""


def _clean(reading: Reading, start: int, end: int, cut_list: bool) -> str:
    """A sentence without its fillers and, where asked, without the needs after the first."""
    text = reading.draft.text
    others = [n for n in reading.needs[1:] if start <= n.start < end] if cut_list else []
    if others:
        end = min(n.start for n in others)
        text_cut = _LIST_TAIL.sub("", text[start:end])
        end = start + len(text_cut)
    inside = [(a, b) for a, b in checks.filler_spans(reading) if start <= a and b <= end]
    return _without(text[start:end], [(a - start, b - start) for a, b in inside])


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """`text` without `spans` and the commas that fenced them."""
    for start, end in sorted(spans, reverse=True):
        text = _joined(text[:start], text[end:])
    text = text.strip()
    return text[:1].upper() + text[1:] if text else text


def _joined(before: str, after: str) -> str:
    if before.rstrip().endswith(",") and after.lstrip().startswith(","):
        before = before.rstrip()[:-1]  # both commas fenced what goes
    after = re.sub(r"^\s*,?\s*", "", after)
    before = re.sub(r",?\s*$", "", before) if re.match(r"[.!?]", after) else before.rstrip()
    if before.endswith(",") and not after:
        before = before[:-1]
    glue = "" if not before or not after or re.match(r"[.!?,;:]", after) else " "
    return f"{before}{glue}{after}"


def _sentence(text: str, mark: str = ".") -> str:
    text = text.strip(" ,;")
    if not text:
        return text
    text = text[:1].upper() + text[1:]
    return text if text[-1] in ".!?…" else text + mark
