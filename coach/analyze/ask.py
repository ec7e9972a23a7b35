"""The ask: the words that turn to the listeners' networks, and how well they do it."""

from coach.analyze.en.ask_patterns import ASKS, BEFORE_A_CLAUSE, FIRST_PERSON_ASKS, NOT_ASKS, REPORTED
from coach.analyze.parse import Draft
from coach.types import Ask, Span


def find_ask(draft: Draft, has_need: bool) -> Ask:
    """The last explicit ask of the pitch; else implicit where something is needed; else none.

    The span is the clause that asks with its final mark, not the need stated before it.
    """
    spans = explicit_asks(draft)
    if spans:
        return Ask("explicit", spans[-1])
    return Ask("implicit" if has_need else "none")


def explicit_asks(draft: Draft) -> tuple[Span, ...]:
    """Every clause that asks the listeners, in order of appearance, one a sentence."""
    found: dict[int, int] = {}
    for sentence_start, sentence_end in draft.sentences:
        start = _ask_in(draft, sentence_start, sentence_end)
        if start is not None:
            found[start] = sentence_end
    return tuple(Span.of(draft.text, start, end) for start, end in found.items())


def _ask_in(draft: Draft, begin: int, end: int) -> int | None:
    """Offset of the first word of the ask in a sentence, None where it asks nobody."""
    sentence = draft.plain[begin:end]
    starts = []
    for pattern in ASKS:
        for match in pattern.finditer(sentence):
            at = match.start()
            if _begins_clause(draft, begin, at) and _is_meant(draft, begin, at, match.end()):
                starts.append(at)
                break
    return begin + min(starts) if starts else None


def _begins_clause(draft: Draft, begin: int, at: int) -> bool:
    before = draft.plain[begin : begin + at]
    if at and before[-1].isalnum():
        return False
    if BEFORE_A_CLAUSE.search(before):
        return True
    # A transcript has no marks to go by: there a question word opens a clause wherever it stands,
    # unless another one before it already does ("how many people do you know").
    transcript = not any(mark in draft.text for mark in ".?!,")
    if not transcript:
        return False
    last = before.split()[-1]
    return last not in _OPENS_ANOTHER


_OPENS_ANOTHER = frozenset(
    "people many what how why where which who when to if that the i we they he she".split()  # noqa: SIM905
)
"""Words after which a question word asks nobody here: "how many people do you know"."""


def _is_meant(draft: Draft, begin: int, at: int, end: int) -> bool:
    """Whether the words are the speaker's own, now, and ask for somebody."""
    if draft.quoted(begin + at, begin + min(end, at + 12)):
        return False
    before = draft.plain[begin : begin + at]
    if REPORTED.search(before) and not FIRST_PERSON_ASKS.search(before):
        return False
    sentence = draft.plain[begin : draft.sentence_at(begin)[1]]
    return not any(pattern.match(sentence, at) for pattern in NOT_ASKS)
