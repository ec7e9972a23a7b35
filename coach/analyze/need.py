"""Needs, offers and locations: spans of the pitch, by wording first and the parse for where a phrase ends."""

import re
from collections.abc import Iterator
from itertools import pairwise

from coach.analyze.en import need_patterns as p
from coach.analyze.parse import Draft
from coach.types import Span

_NOUNS = {"NOUN", "PROPN", "PRON", "NUM"}


def find_needs(draft: Draft, asks: tuple[Span, ...]) -> tuple[Span, ...]:
    """Every distinct need, in order of appearance; where none is stated, what the ask itself names."""
    asked = [(ask.start, ask.end) for ask in asks]
    found: list[Span] = []
    for start in _need_starts(draft):
        if any(a <= start < b for a, b in asked) or any(span.start <= start < span.end for span in found):
            continue
        span = _phrase(draft, start)
        if span and not _restates(span, found):
            found.append(span)
            found.extend(other for other in _others_in_list(draft, span) if not _restates(other, found))
    if found:
        return tuple(sorted(found, key=lambda span: span.start))
    for span in asks:
        named = _need_in_ask(draft, span)
        if named:
            return (named,)
    return ()


def find_locations(draft: Draft, needs: tuple[Span, ...], asks: tuple[Span, ...]) -> tuple[Span, ...]:
    """Where the need is to be met; else where the speaker offers. Never where somebody is from."""
    first: list[Span] = []
    second: list[Span] = []
    need_sentences = {draft.sentence_at(span.start) for span in (*needs, *asks)}
    for match in p.PLACE_BEFORE.finditer(draft.plain):
        place = _place_from(draft, match.end())
        if place is None:
            continue
        sentence = draft.sentence_at(match.start())
        before = draft.plain[sentence[0] : match.start()]
        if sentence in need_sentences:
            first.append(place)
        elif not p.ORIGINS.search(before) and not draft.quoted(place.start, place.end):
            second.append(place)
    return tuple(dict.fromkeys(first or second))


def find_offers(draft: Draft, needs: tuple[Span, ...], asks: tuple[Span, ...]) -> tuple[Span, ...]:
    """What the speaker brings: first-person statements that neither need nor ask, without their subject."""
    taken = [(span.start, span.end) for span in (*needs, *asks)]
    found = []
    for start, end in draft.sentences:
        for clause_start, clause_end in _clauses(draft, start, end):
            if any(a < clause_end and clause_start < b for a, b in taken):
                continue
            span = _offer_in(draft, clause_start, clause_end)
            if span:
                found.append(span)
    return tuple(found)


def is_vague(span: Span) -> bool:
    """Whether a listener could not think of a person from these words alone."""
    words = re.findall(r"[a-z'-]+", span.text.lower())
    named = any(word[0].isupper() for word in span.text.split()[1:])
    telling = [w for w in words if w not in p.VAGUE_HEADS and w not in p.VAGUE_QUALIFIERS]
    return not named and not telling and not re.search(r"\d", span.text)


def _need_starts(draft: Draft) -> Iterator[int]:
    """Offsets where a needed thing begins to be named, in order."""
    starts: set[int] = set()
    for pattern in p.NEEDS:
        for match in pattern.finditer(draft.plain):
            if draft.quoted(match.start(), match.end()):
                continue
            window = draft.plain[max(0, match.start() - 14) : match.end() + 20]
            lead = match.start() - max(0, match.start() - 14)
            if any(m.end() > lead and m.start() < lead + len(match.group()) for m in p.NOT_NEEDS.finditer(window)):
                continue
            if match.end() > match.start():
                starts.add(match.end())
    passive = []
    for pattern in (p.PASSIVE_NEED, p.HOPED_FOUND):
        for match in pattern.finditer(draft.plain):
            passive.append((match.start("what"), match.end()))
            starts.add(match.start("what"))
    # "is needed where ...": what follows the verb qualifies, what is needed stands before it.
    starts = {at for at in starts if not any(a < at <= b + 1 for a, b in passive)}
    # The longest trigger decides: "looking for an introduction to X" names X, not the introduction.
    ordered = sorted(starts)
    for here, following in zip(ordered, [*ordered[1:], None], strict=False):
        between = draft.plain[here:following] if following is not None else ""
        if following is None or len(between) > 40 or re.search(r"[,.!?;:]|\b(?:and|or|who|that)\b", between):
            yield here


def _phrase(draft: Draft, start: int) -> Span | None:
    """The shortest phrase from `start` that says who or what: no article, no trailing place, date, amount."""
    article = p.ARTICLE.match(draft.plain, start)
    start = article.end() if article else start
    sentence_end = draft.sentence_at(start)[1]
    end = _end_of_phrase(draft, start, sentence_end)
    passive = p.PASSIVE_VERB.search(draft.plain[start:end])
    if passive:
        end = start + passive.start()
    end = _without_tail(draft, start, end)
    text = draft.text[start:end].strip(" ,.;:!?'\"“”")
    if not re.search(r"\w", text):
        return None
    start = draft.text.index(text, start)
    return Span.of(draft.text, start, start + len(text))


def _end_of_phrase(draft: Draft, start: int, limit: int) -> int:
    """First place where the phrase stops once it has a noun; commas between adjectives do not stop it."""
    stop = limit
    for match in p.NEED_ENDS.finditer(draft.plain, start, limit):
        if match.start() == start:
            continue
        if match.group().strip() == "," and not _has_head(draft, start, match.start()):
            continue
        stop = match.start()
        break
    return stop


def _has_head(draft: Draft, start: int, end: int) -> bool:
    span = draft.doc.char_span(start, end, alignment_mode="contract")
    return span is None or any(token.pos_ in _NOUNS for token in span)


def _without_tail(draft: Draft, start: int, end: int) -> int:
    """Cut places, dates and amounts off the end, again and again, never the head."""
    while True:
        text = draft.text[start:end].rstrip(" ,")
        end = start + len(text)
        tail = p.TRAILING.search(text)
        if tail and tail.start() > 0 and _has_head(draft, start, start + tail.start()):
            end = start + tail.start()
            continue
        cut = _place_tail(draft, start, end)
        if cut is None:
            return end
        end = cut


def _place_tail(draft: Draft, start: int, end: int) -> int | None:
    for match in p.PLACE_BEFORE.finditer(draft.plain, start, end):
        place = _place_from(draft, match.end())
        if place and place.end >= end - 1 and match.start() > start and _has_head(draft, start, match.start()):
            return match.start()
    return None


def _place_from(draft: Draft, start: int) -> Span | None:
    """The run of names that starts at `start`: capitals, or proper nouns by the parse in lower-case text."""
    lower_text = draft.text == draft.text.lower()
    end = start
    for token in draft.doc:
        if token.idx + len(token) <= start:
            continue
        if token.idx > end + 1 and token.text not in {",", "-"}:
            break
        joined = token.lower_ in {"or", "and", "of", "the", "upon", "on", "de", "-", "'s"} and end > start
        is_name = token.pos_ == "PROPN" if lower_text else token.text[:1].isupper() and token.text != "I"
        if is_name and token.lower_ not in _TIMES:
            end = token.idx + len(token)
        elif not (joined and _name_follows(draft, token.i, lower_text)):
            break
        else:
            end = token.idx + len(token)
    if end <= start or draft.doc.char_span(start, end, alignment_mode="expand") is None:
        return None
    return Span.of(draft.text, start, end)


_TIMES = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "mondays",
        "tuesdays",
        "wednesdays",
        "thursdays",
        "fridays",
        "saturdays",
        "sundays",
        "spring",
        "summer",
        "autumn",
        "winter",
        "christmas",
        "easter",
        "english",
        "chinese",
        "french",
        "german",
        "spanish",
        "italian",
        "portuguese",
        "arabic",
        "python",
        "java",
        "excel",
    ]
)


def _name_follows(draft: Draft, index: int, lower_text: bool) -> bool:
    if index + 1 >= len(draft.doc):
        return False
    token = draft.doc[index + 1]
    return (
        token.pos_ == "PROPN" if lower_text else token.text[:1].isupper() and token.text != "I"
    ) and token.lower_ not in _TIMES


def _restates(span: Span, found: list[Span]) -> bool:
    """Whether a need only points back ("one", "them") or says again what an earlier one said."""
    words = set(re.findall(r"\w+", span.text.lower()))
    if words <= {
        "one",
        "them",
        "that",
        "it",
        "him",
        "her",
        "someone",
        "somebody",
        "this",
        "these",
        "those",
        "help",
        "any",
        "of",
        "to",
        "know",
        "hear",
        "there",
    }:
        return bool(found) or words <= {"it", "that", "this", "know", "to", "there", "one"}
    content = words - {"a", "the", "of", "in", "who", "with", "for", "to", "and", "can", "that", "is"}
    for other in found:
        earlier = set(re.findall(r"\w+", other.text.lower()))
        if content and len(content & earlier) / len(content) >= 0.5:
            return True
    return False


def _others_in_list(draft: Draft, span: Span) -> Iterator[Span]:
    """Further needs in a list: "a venue, a lighting designer, a van and two actors". "or" joins alternatives."""
    sentence_end = draft.sentence_at(span.start)[1]
    rest = draft.plain[span.end : sentence_end]
    items = p.LIST_ITEM.finditer(rest)
    where = rest.find(" or ")
    for item in items:
        if (
            " with " in rest[: item.start() + 1]
            or 0 <= where < item.start() + 5
            or re.match(r"(?:one|two|three|a|an) (?:week|month|year|day|few|bit|lot)s?\b", item["item"])
        ):
            continue
        other = _phrase(draft, span.end + item.start("item"))
        if other:
            yield other


def _need_in_ask(draft: Draft, ask: Span) -> Span | None:
    for pattern in p.NEED_IN_ASK:
        match = pattern.search(draft.plain, ask.start, ask.end)
        if match and match.end() < ask.end:
            who = re.compile(r"(?:at|in|with|from|among) ").match(draft.plain, match.end())
            span = _phrase(draft, who.end() if who else match.end())
            if (
                span
                and span.start < ask.end
                and not _restates(span, [])
                and span.text.lower() not in {"who", "a name", "name", "someone", "anyone", "me", "?"}
            ):
                return span
    return None


def _clauses(draft: Draft, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence cut where a new first-person clause begins."""
    cuts = [start]
    cuts += [
        m.end()
        for m in re.finditer(
            r"(?:,|;|\band\b|\bbut\b|\bso\b|:)\s+(?=(?:i|we|i'm|we're|i've|we've|my|our)\b)",
            draft.plain[start:end],
        )
    ]
    points = [start, *[start + c for c in cuts[1:]], end]
    yield from pairwise(points)


def _offer_in(draft: Draft, start: int, end: int) -> Span | None:
    match = p.OFFER_SUBJECT.match(draft.text, start, end)
    if not match:
        return None
    begin = match.end()
    stop = re.compile(r"[.!?;:,]|\s[–—-]\s|\s(?:and (?:i|we|it|they|my)|because|but|so (?:that|i|we|a))\b").search(
        draft.plain, begin, end
    )
    finish = stop.start() if stop else end
    text = draft.text[begin:finish].strip(" ,")
    if len(text.split()) < 1 or p.GREETING.match(text.lower()) or len(text) < 3:
        return None
    begin = draft.text.index(text, begin)
    return Span.of(draft.text, begin, begin + len(text))
