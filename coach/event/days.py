"""Days as people write them, in the language being spoken."""

from datetime import date

from coach.say import mark, say

_MONTHS = (
    mark("January"), mark("February"), mark("March"), mark("April"), mark("May"), mark("June"),
    mark("July"), mark("August"), mark("September"), mark("October"), mark("November"), mark("December"),
)  # fmt: skip


def day(of: date) -> str:
    """12 April 2026."""
    return say("{day} {month} {year}", day=of.day, month=_month(of), year=of.year)


def month(of: date) -> str:
    """April 2026."""
    return say("{month} {year}", month=_month(of), year=of.year)


def _month(of: date) -> str:
    return say(_MONTHS[of.month - 1])
