"""Reviews made by hand, for what only draws them."""

from coach.types import Ask, Finding, Parts, Review, Seconds, Span


def review_of(text, *, findings=(), needs=(), ask=None, message="A finding."):
    """A review whose spans are pairs of offsets."""
    return Review(
        text=text,
        lang="en",
        score=50,
        parts=Parts(50, 50, 50, 50),
        seconds=Seconds(5, 4, 6, 30),
        ask=Ask("explicit", Span.of(text, *ask)) if ask else Ask("none"),
        needs=tuple(Span.of(text, *edges) for edges in needs),
        offers=(),
        locations=(),
        specificity=0.5,
        findings=tuple(
            Finding("fillers", "minor", message, Span.of(text, *edges) if edges else None) for edges in findings
        ),
    )
