"""What has been read out of a pitch before anybody judges it; the checks look at this and nothing else."""

from dataclasses import dataclass
from functools import cached_property

from coach.analyze import ask, need, spoken
from coach.analyze.parse import Draft
from coach.types import Ask, Seconds, Span


@dataclass(frozen=True)
class Reading:
    """A draft with what it asks, needs and offers, and how long it takes to say."""

    draft: Draft
    asks: tuple[Span, ...]
    ask: Ask
    needs: tuple[Span, ...]
    offers: tuple[Span, ...]
    locations: tuple[Span, ...]
    seconds: Seconds

    @classmethod
    def of(cls, draft: Draft) -> "Reading":
        """Everything that can be read from `draft`."""
        asks = ask.explicit_asks(draft)
        needs = need.find_needs(draft, asks)
        return cls(
            draft=draft,
            asks=asks,
            ask=ask.find_ask(draft, bool(needs)),
            needs=needs,
            offers=need.find_offers(draft, needs, asks),
            locations=need.find_locations(draft, needs, asks),
            seconds=spoken.seconds(draft.text),
        )

    @cached_property
    def words(self) -> int:
        """Written words in the pitch."""
        return sum(token.is_alpha or token.like_num for token in self.draft.doc)

    def span(self, start: int, end: int) -> Span:
        """A span of the pitch."""
        return Span.of(self.draft.text, start, end)
