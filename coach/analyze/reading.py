"""What has been read out of a pitch before anybody judges it; the checks look at this and nothing else."""

from dataclasses import dataclass
from functools import cached_property

from coach.analyze import reader
from coach.analyze import thresholds as t
from coach.analyze.draft import Draft, readable
from coach.analyze.reader import Marks
from coach.analyze.tongue import Tongue
from coach.types import Ask, Seconds, Span

_FENCES = " \n\t,;:.!?'\"“”‘’()–—-，。；：、！？「」『』（）《》…"


@dataclass(frozen=True)
class Reading:
    """A draft with what it asks, needs and offers, and how long it takes to say.

    asks and needs are in order of appearance; `ask` is the likeliest ask.
    """

    tongue: Tongue
    draft: Draft
    marks: Marks
    ask: Ask
    asks: tuple[Span, ...]
    needs: tuple[Span, ...]
    offers: tuple[Span, ...]
    locations: tuple[Span, ...]
    seconds: Seconds
    pace: float

    @classmethod
    def of(cls, tongue: Tongue, draft: Draft, pace: float | None = None) -> "Reading":
        """Everything that can be read from `draft`, said at `pace` (the language's usual one where None)."""
        pace = tongue.pace.usual.value if pace is None else pace
        marks = reader.read(readable(draft.text))
        kind = marks.likeliest_kind
        asks = _asks(draft, marks) if kind == "explicit" else ()
        return cls(
            tongue=tongue,
            draft=draft,
            marks=marks,
            ask=Ask(kind, asks[0] if asks else None),
            asks=tuple(sorted(asks, key=lambda span: span.start)),
            needs=_needs(tongue, draft, marks),
            offers=_found(tongue, draft, marks, "offer"),
            locations=_found(tongue, draft, marks, "location"),
            seconds=tongue.seconds(draft.text, pace),
            pace=pace,
        )

    @cached_property
    def size(self) -> int:
        """Words or characters of the pitch, whichever its language counts by."""
        return self.tongue.count(self.draft.text)

    def span(self, start: int, end: int) -> Span:
        """A span of the pitch."""
        return Span.of(self.draft.text, start, end)


def _asks(draft: Draft, marks: Marks) -> tuple[Span, ...]:
    """The likeliest ask first, then the others."""
    return tuple(Span.of(draft.text, *s) for s in _best_first(marks, "ask") if draft.text[slice(*s)].strip(_FENCES))


def _best_first(marks: Marks, name: str) -> list[tuple[int, int]]:
    """The likeliest stretch of a type, then every other that does not touch it."""
    best = marks.best[name]
    return [best, *(s for s in marks.all[name] if s[1] <= best[0] or best[1] <= s[0])]


def _needs(tongue: Tongue, draft: Draft, marks: Marks) -> tuple[Span, ...]:
    """None where nothing is needed; one where the reader finds one; several where it is sure of several."""
    kind = marks.likeliest_kind
    if kind == "none" or (kind == "explicit" and not marks.there["need"]):
        return ()
    several = marks.issues["multiple_needs"] >= t.RAISED.value
    found: list[Span] = []
    for start, end in (marks.best["need"], *(marks.all["need"] if several else ())):
        for piece in _pieces(tongue, draft, start, end) if several else [(start, end)]:
            span = _trimmed(tongue, draft, *piece)
            if span and all(span.end <= known.start or known.end <= span.start for known in found):
                found.append(span)
    return tuple(sorted(found, key=lambda span: span.start))


def _pieces(tongue: Tongue, draft: Draft, start: int, end: int) -> list[tuple[int, int]]:
    """A stretch that names several things, cut between them."""
    edges = [start]
    for match in tongue.between_needs.finditer(draft.text, start, end):
        edges += [match.start(), match.end()]
    edges.append(end)
    return list(zip(edges[::2], edges[1::2], strict=True))


def _found(tongue: Tongue, draft: Draft, marks: Marks, name: str) -> tuple[Span, ...]:
    """The likeliest span of a type, where there is one, then any others the reader marks."""
    if not marks.there[name]:
        return ()
    spans = (_trimmed(tongue, draft, *s) for s in _best_first(marks, name))
    return tuple(span for span in spans if span)


def _trimmed(tongue: Tongue, draft: Draft, start: int, end: int) -> Span | None:
    """The span without marks around it and without a leading article."""
    text = draft.text
    while start < end and text[start] in _FENCES:
        start += 1
    while start < end and text[end - 1] in _FENCES and text[end - 1] not in "’'":
        end -= 1
    article = tongue.article.match(text, start, end)
    start = article.end() if article else start
    return Span.of(text, start, end) if start < end else None
