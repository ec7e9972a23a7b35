"""Words that more than one page says."""

from coach.say import mark, say
from coach.types import Review

EXCELLENT, GOOD, FAIR = 95, 75, 50
"""Scores of 0-100 from which each word is said. Excellent is the review's own; the others only choose a word."""
GRADES = (
    (EXCELLENT, mark("Excellent")),
    (GOOD, mark("Good")),
    (FAIR, mark("Fair")),
    (0, mark("Rough")),
)


def grade(score: int) -> str:
    """One plain word for a score of 0-100."""
    return say(next(word for least, word in GRADES if score >= least))


def verdict(review: Review) -> tuple[str, str]:
    """One plain word for a score, and what to do about it in a sentence."""
    word = grade(review.score)
    if review.score >= EXCELLENT:
        if not review.findings:
            return word, say("Nothing to change.")
        return word, say("Only something small is left, if you like.")
    change = review.first_change
    if change is None:
        return word, say("Nothing is wrong with the words; the bars below show where points are left.")
    if change.text is not None and review.score + change.points >= EXCELLENT:
        return word, say("One change from excellent.")
    return word, say("Make the first change below, then look again.")


def literal(text: str) -> str:
    """`text` such that Streamlit's Markdown shows it letter by letter, on one line."""
    return "".join(f"\\{c}" if c in r"\`*_{}[]()<>#+-.!|~$:&^=@" else c for c in " ".join(text.split()))


def hands(tier: int) -> str:
    """How far away the person is, in hands."""
    return say("1 hand away") if tier == 1 else say("{tier} hands away", tier=tier)
