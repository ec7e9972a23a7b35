"""What a careful coach would raise. One function a finding, one row in CHECKS; most pitches get none."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from coach.analyze import lexicon, need
from coach.analyze import thresholds as t
from coach.analyze.en import words as w
from coach.analyze.reading import Reading
from coach.types import Finding, Span

Check = Callable[[Reading], Iterator[Finding]]


def too_long(reading: Reading) -> Iterator[Finding]:
    """Over the limit and a breath, as spoken."""
    over = reading.seconds.estimate
    if over > t.TOO_LONG.value:
        yield Finding(
            "too_long",
            "major",
            f"This takes about {over:.0f} seconds to say; the bell rings at {t.LIMIT.value:.0f}.",
            suggestion="Keep what you offer, the one person you need, and the ask. Drop the rest.",
            value=f"{over:.0f} s",
            limit=str(t.LIMIT),
            source=t.LIMIT.source,
        )


def rambling(reading: Reading) -> Iterator[Finding]:
    """Many words that neither offer, need nor ask."""
    used = [(s.start, s.end) for s in (*reading.needs, *reading.asks)]
    idle = [s for s in reading.draft.sentences if not any(a < s[1] and s[0] < b for a, b in used)]
    count = sum(len(reading.draft.text[a:b].split()) for a, b in idle)
    if len(idle) > 2 and count > t.RAMBLING_WORDS.value:
        longest = max(idle[1:], key=lambda s: s[1] - s[0])
        yield Finding(
            "rambling",
            "major",
            f"{count} words pass before or beside what you need; listeners lose the thread.",
            reading.span(*longest),
            "Say one sentence about yourself, then the need.",
            value=f"{count} words",
            limit=str(t.RAMBLING_WORDS),
            source=t.RAMBLING_WORDS.source,
        )


def multiple_needs(reading: Reading) -> Iterator[Finding]:
    """Two distinct needs or more; alternatives for one need are one."""
    if len(reading.needs) > 1:
        yield Finding(
            "multiple_needs",
            "major",
            f"You ask for {len(reading.needs)} things; a listener remembers one.",
            reading.needs[1],
            f"Keep “{reading.needs[0].text}” for tonight and save the rest.",
            value=f"{len(reading.needs)} needs",
            limit="1 need",
            source=t.IDEAL.source,
        )


def no_need(reading: Reading) -> Iterator[Finding]:
    """Nothing is needed in so many words."""
    if not reading.needs and reading.ask.kind != "explicit":
        yield Finding(
            "no_need",
            "major",
            "Nobody can tell whom you are looking for.",
            suggestion="Add one sentence: “I need …”, with the role and the place of one person.",
            value="no need",
            limit="1 need",
            source=t.BAKER,
        )


def vague_need(reading: Reading) -> Iterator[Finding]:
    """A need from which no listener could think of a person."""
    for span in reading.needs[:1]:
        if need.is_vague(span):
            yield Finding(
                "vague_need",
                "major",
                f"“{span.text}” fits everybody, so nobody comes to mind.",
                span,
                "Name a role, an organisation or a place: who exactly would open the door?",
                value=span.text,
                limit="a role, an organisation or a place",
                source=t.BAKER,
            )


def no_ask(reading: Reading) -> Iterator[Finding]:
    """A pitch that never turns to the listeners."""
    if reading.ask.kind != "explicit" and reading.needs:
        yield Finding(
            "no_ask",
            "minor" if reading.needs else "major",
            "You say what you need, but nobody is asked: turn to the listeners' networks.",
            reading.needs[0],
            "End with “Who do you know?”",
            value=f"{reading.ask.kind} ask",
            limit="explicit ask",
            source=t.INTERVIEW,
        )


def ask_not_last(reading: Reading) -> Iterator[Finding]:
    """More is said after the ask than a listener will hold on to."""
    span = reading.ask.span
    if span is None:
        return
    rest = reading.draft.text[span.end :].split()
    if len(rest) > 12 and len(reading.draft.text[: span.start].split()) >= 3:
        yield Finding(
            "ask_not_last",
            "minor",
            f"{len(rest)} words follow your ask; the last thing said is what stays.",
            span,
            "Move the ask to the end.",
            value=f"{len(rest)} words after it",
            limit="0 words",
            source=t.INTERVIEW,
        )


def fillers(reading: Reading) -> Iterator[Finding]:
    """Fillers as a habit."""
    found = list(filler_spans(reading))
    if len(found) >= t.FILLER_COUNT.value and len(found) > t.FILLER_SHARE.value * reading.words:
        yield _habit(reading, "fillers", found, t.FILLER_COUNT, "fillers", "Leave a breath where the filler was.")


def hedging(reading: Reading) -> Iterator[Finding]:
    """Hedges as a habit."""
    found = list(hedge_spans(reading))
    if len(found) >= t.HEDGE_COUNT.value:
        yield _habit(reading, "hedging", found, t.HEDGE_COUNT, "hedges", "Say it straight: you know what you need.")


def apology(reading: Reading) -> Iterator[Finding]:
    """Apologies as a habit."""
    found = _outside_quotes(reading, lexicon.occurrences(reading.draft.plain, w.APOLOGIES))
    if len(found) >= t.APOLOGY_COUNT.value:
        yield _habit(
            reading,
            "apology",
            found,
            t.APOLOGY_COUNT,
            "apologies",
            "No need to be sorry: asking is what the evening is for.",
        )


def buzzwords(reading: Reading) -> Iterator[Finding]:
    """Empty words, more than one can be forgiven."""
    found = _outside_quotes(reading, lexicon.occurrences(reading.draft.plain, w.BUZZWORDS))
    if len(found) >= t.BUZZWORD_COUNT.value:
        first = reading.draft.plain[slice(*found[0])]
        plain = w.PLAIN_WORDS.get(first)
        advice = f"“{plain}” says more than “{first}”." if plain else "Say what you do as you would to a neighbour."
        yield _habit(reading, "buzzwords", found, t.BUZZWORD_COUNT, "buzzwords", advice)


def jargon(reading: Reading) -> Iterator[Finding]:
    """Abbreviations and trade words that a mixed room cannot follow, several of them."""
    found = []
    for token in reading.draft.doc:
        bare = token.text.rstrip("s") if token.text[:-1].isupper() else token.text
        is_short = bare.isupper() and bare.isalpha() and 2 <= len(bare) <= 5
        if (is_short and bare.lower() not in w.KNOWN_ABBREVIATIONS and not _shouting(reading.draft.text)) or (
            token.pos_ == "NOUN"
            and len(token) > 6
            and token.is_alpha
            and frequency(token.lower_) < t.RARE_WORD.value - 1.2
        ):
            found.append((token.idx, token.idx + len(token)))
    distinct = {reading.draft.plain[a:b] for a, b in found}
    if len(distinct) >= t.JARGON_COUNT.value:
        yield _habit(
            reading,
            "jargon",
            found,
            t.JARGON_COUNT,
            "terms of the trade",
            "Say what it does, in words your aunt would use.",
        )


def passive(reading: Reading) -> Iterator[Finding]:
    """Passive voice as a habit: most of the sentences."""
    found = []
    for token in reading.draft.doc:
        if token.dep_ == "aux:pass" and token.lower_ in {
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "being",
            "'s",
            "'re",
            "get",
            "gets",
            "got",
        }:
            found.append((token.idx, token.head.idx + len(token.head)))
    found = [(a, b) for a, b in found if a < b]
    if len(found) >= t.PASSIVE_COUNT.value and len(found) >= 0.6 * len(reading.draft.sentences):
        yield _habit(reading, "passive", found, t.PASSIVE_COUNT, "passive clauses", "Say who does it: “I”, “we”.")


def hard_sentence(reading: Reading) -> Iterator[Finding]:
    """A sentence longer than a listener can hold."""
    for start, end in reading.draft.sentences:
        length = len(reading.draft.text[start:end].split())
        if length > t.HARD_SENTENCE.value:
            yield Finding(
                "hard_sentence",
                "minor",
                f"This sentence has {length} words; nobody can hold it to its end.",
                reading.span(start, end),
                "Put a full stop where you would breathe.",
                value=f"{length} words",
                limit=str(t.HARD_SENTENCE),
                source=t.HARD_SENTENCE.source,
            )


CHECKS: tuple[Check, ...] = (
    no_need, no_ask, vague_need, multiple_needs, too_long, rambling, fillers, hedging, apology,
    buzzwords, jargon, passive, hard_sentence, ask_not_last,
)  # fmt: skip

PART_OF = {
    "too_long": "length", "rambling": "focus", "multiple_needs": "focus", "no_need": "ask", "no_ask": "ask",
    "vague_need": "ask", "ask_not_last": "ask", "fillers": "clarity", "hedging": "clarity", "apology": "clarity",
    "buzzwords": "clarity", "jargon": "clarity", "passive": "clarity", "hard_sentence": "clarity",
}  # fmt: skip
"""Which part of the score a finding belongs to."""


def check(reading: Reading) -> tuple[Finding, ...]:
    """Every finding, in the order of CHECKS."""
    return tuple(finding for one in CHECKS for finding in one(reading))


def filler_spans(reading: Reading) -> Iterator[tuple[int, int]]:
    """Fillers that are heard as such; "like" in "I'd like" is none."""
    plain = reading.draft.plain
    for start, end in _outside_quotes(reading, lexicon.occurrences(plain, w.FILLERS)):
        before, after = plain[:start].rstrip(" "), plain[end:].lstrip(" ")
        apart = (not before or before[-1] in ",.!?–—-\n") and (not after or after[0] in ",.!?–—-")
        between = re.search(r"\b(?:um|uh|er|erm|so|and|basically|like|just|was|is|it's|yeah)$", before) is not None
        word = plain[start:end]
        asks = word == "you know" and re.search(r"\b(?:do|d'|who|if|anyone|whom|does|would|might)$", before)
        if asks or (
            word == "like"
            and re.search(
                r"\b(?:i'd|i|we|we'd|would|you|they|look|looks|feel|feels|something|just|people|things|sounds?|places?|companies|it's|is)$",
                before,
            )
            and not apart
        ):
            continue
        if word not in w.FILLERS_IN_CONTEXT or apart or between:
            yield start, end


def hedge_spans(reading: Reading) -> Iterator[tuple[int, int]]:
    """Hedges outside the ask itself; politeness there is no hedge."""
    asked = [(a.start, a.end) for a in reading.asks]
    found = _outside_quotes(reading, lexicon.occurrences(reading.draft.plain, w.HEDGES))
    found = [s for s in found if not any(a <= s[0] < b for a, b in asked)]
    strong = [s for s in found if reading.draft.plain[slice(*s)] not in w.HEDGES_ALONE]
    yield from found if len(strong) >= 2 else strong


@cache
def frequency(word: str) -> float:
    """Zipf frequency of an English word, 0-8; 0 where nobody has seen it (wordfreq)."""
    from wordfreq import zipf_frequency

    return zipf_frequency(word, "en", wordlist="large")


def _outside_quotes(reading: Reading, spans: Iterator[tuple[int, int]]) -> list[tuple[int, int]]:
    return [(a, b) for a, b in spans if not reading.draft.quoted(a, b)]


def _shouting(text: str) -> bool:
    return sum(c.isupper() for c in text) > 0.5 * max(1, sum(c.isalpha() for c in text))


def _habit(
    reading: Reading, code: str, spans: list[tuple[int, int]], limit: t.Threshold, what: str, advice: str
) -> Finding:
    shown = [reading.draft.text[a:b] for a, b in spans]
    named = ", ".join(f"“{text}”" for text in dict.fromkeys(shown[:4]))
    first: Span = reading.span(*spans[0])
    return Finding(
        code,
        "minor",
        f"{len(spans)} {what}: {named}.",
        first,
        advice,
        value=f"{len(spans)} {what}",
        limit=f"under {limit}",
        source=limit.source,
    )
