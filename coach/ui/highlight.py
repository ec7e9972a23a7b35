"""A review -> its pitch as HTML with findings, need and ask marked. Every character of the pitch is escaped."""

from html import escape
from itertools import pairwise

from coach.say import say
from coach.types import Review, Span


def highlighted(review: Review) -> str:
    """HTML of the pitch. Without its `<sup>` numbers, its text content is exactly `review.text`.

    Each finding with a span is a `<mark>` that ends in the number it has in `review.findings`, counted from 1.
    Spans may overlap: the pitch is cut at every edge, and each piece carries all that covers it.
    """
    marks = [(n, f.span, f.message) for n, f in enumerate(review.findings, 1) if f.span]
    asks = [review.ask.span] if review.ask.span else []
    spans = [span for _, span, _ in marks] + [*review.needs, *asks]
    edges = sorted({0, len(review.text), *(s.start for s in spans), *(s.end for s in spans)})
    html = []
    for start, end in pairwise(edges):
        piece = escape(review.text[start:end])
        if _covered(start, end, review.needs):
            piece = f'<span class="need">{piece}</span>'
        if _covered(start, end, asks):
            piece = f'<span class="ask">{piece}</span>'
        here = [(n, span, message) for n, span, message in marks if span.start <= start and end <= span.end]
        if here:
            title = escape(" ".join(f"{n}. {message}" for n, _, message in here))
            piece = f'<mark title="{title}">{piece}</mark>'
        ending = ",".join(str(n) for n, span, _ in here if span.end == end)
        html.append(piece + (f"<sup>{ending}</sup>" if ending else ""))
    return f'<div class="pitch" dir="auto">{"".join(html)}</div>'


def plain(text: str) -> str:
    """HTML of a pitch with nothing marked, to be read aloud."""
    return f'<div class="pitch" dir="auto">{escape(text)}</div>'


def legend(review: Review) -> str:
    """HTML that says what each kind of line means; only the kinds that this pitch has, "" where it has none."""
    items = []
    if review.needs:
        items.append(f'<span class="item"><span class="need">{escape(say("whom you need"))}</span></span>')
    if review.ask.span:
        items.append(f'<span class="item"><span class="ask">{escape(say("the ask"))}</span></span>')
    if any(finding.span for finding in review.findings):
        finding, number = escape(say("a finding")), escape(say("its number below"))
        items.append(f'<span class="item"><mark>{finding}</mark><sup>1</sup> {number}</span>')
    return f'<div class="pitch legend">{"".join(items)}</div>' if items else ""


def _covered(start: int, end: int, spans: tuple[Span, ...] | list[Span]) -> bool:
    return any(span.start <= start and end <= span.end for span in spans)
