"""Words that more than one page says."""

from coach.types import Review

EXCELLENT = 95
GOOD = 75
MIDDLING = 50


def verdict(review: Review) -> str:
    """One plain phrase for a score; true and kind at both ends."""
    if review.score >= EXCELLENT and not review.findings:
        return "Excellent. Nothing to change."
    if review.score >= EXCELLENT:
        return "Excellent, with one thing to look at."
    if review.score >= GOOD:
        return "Good, and close."
    if review.score >= MIDDLING:
        return "A start. One change at a time."
    return "You have begun; say whom you need, and it becomes a pitch."


def literal(text: str) -> str:
    """`text` such that Streamlit's Markdown shows it letter by letter."""
    return "".join(f"\\{c}" if c in r"\`*_{}[]()<>#+-.!|~$:&^=" else c for c in " ".join(text.split()))
