"""Reviews that are remembered: a pitch is reviewed as it is kept, as it is shown, and whenever its page is drawn."""

from functools import lru_cache

import coach
from coach.types import Review

REMEMBERED = 500
"""Reviews: one each for a large event."""


@lru_cache(maxsize=REMEMBERED)
def review(text: str, pace: int | None, messages: str | None) -> Review:
    """As `coach.review`. Raises TextError, which is not remembered."""
    return coach.review(text, pace=pace, messages=messages)


def is_quick() -> bool:
    """Whether the models are loaded, which takes seconds; a review then takes a hundredth of one."""
    return review.cache_info().currsize > 0
