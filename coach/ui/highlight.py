"""A review -> its pitch as HTML with findings, need and ask marked. Every character of the pitch is escaped."""

from html import escape
from itertools import pairwise

from coach.types import Review

STYLE = """<style>
.pitch {font-size: 1.15rem; line-height: 2; white-space: pre-wrap; overflow-wrap: anywhere;}
.pitch mark {background: rgba(217, 119, 6, .25); color: inherit; border-bottom: 3px solid #d97706;
  border-radius: 3px; padding: 0 2px;}
.pitch .need {border-bottom: 3px double #0b8a9b;}
.pitch .ask {border-bottom: 3px dotted #2e9e5b;}
.pitch sup {font-weight: 700; padding-left: 1px;}
.legend {font-size: .85rem; opacity: .85;}
.legend span {margin-right: 1.2em;}
</style>"""
"""Half-transparent grounds and lines of different kinds: they read in dark, in light, and without colour."""

LEGEND = (
    '<div class="pitch legend"><span class="need">need</span> <span class="ask">ask</span> '
    "<span><mark>finding</mark><sup>1</sup></span></div>"
)


def highlighted(review: Review) -> str:
    """HTML of the pitch; each finding with a span is a <mark> with its number, as in `review.findings`."""
    marks = [(f.span.start, f.span.end, n, f.message) for n, f in enumerate(review.findings, 1) if f.span]
    needs = [(n.start, n.end) for n in review.needs]
    asks = [(review.ask.span.start, review.ask.span.end)] if review.ask.span else []
    cuts = {0, len(review.text)}
    for edge in (*needs, *asks, *((m[0], m[1]) for m in marks)):
        cuts |= set(edge)
    edges = sorted(cuts)
    html = []
    for start, end in pairwise(edges):
        piece = escape(review.text[start:end])
        if _covers(needs, start, end):
            piece = f'<span class="need">{piece}</span>'
        if _covers(asks, start, end):
            piece = f'<span class="ask">{piece}</span>'
        here = [m for m in marks if m[0] <= start and end <= m[1]]
        if here:
            title = escape(" ".join(m[3] for m in here), quote=True)
            piece = f'<mark title="{title}">{piece}</mark>'
        ending = ",".join(str(m[2]) for m in here if m[1] == end)
        html.append(piece + (f"<sup>{ending}</sup>" if ending else ""))
    return f'<div class="pitch" dir="auto">{"".join(html)}</div>'


def _covers(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(a <= start and end <= b for a, b in spans)
