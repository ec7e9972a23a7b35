"""What is counted in the sentences of a pitch, whatever its language."""

from collections.abc import Iterable, Iterator

from coach.analyze.draft import Stretch
from coach.analyze.reading import Reading


def outside_quotes(reading: Reading, spans: Iterable[Stretch]) -> list[Stretch]:
    """Those of `spans` that the speaker says in their own voice."""
    return [(a, b) for a, b in spans if not reading.draft.quoted(a, b)]


def idle_sentences(reading: Reading) -> Iterator[Stretch]:
    """Sentences that neither offer, need nor ask."""
    used = [(s.start, s.end) for s in (*reading.needs, *reading.asks, *reading.offers)]
    for start, end in reading.draft.sentences:
        if not any(a < end and start < b for a, b in used):
            yield start, end
