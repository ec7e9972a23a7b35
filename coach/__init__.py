"""Pitch Coach: reads a 30-second networking pitch, and finds who in the room may know whom it needs.

>>> import coach
>>> review = coach.review("I need access to Mohammed Ali.")
>>> review.ask.kind, review.needs[0].text, review.first_change.text
('implicit', 'Mohammed Ali', 'I need access to Mohammed Ali. Who do you know?')
"""

from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module

from coach.errors import CoachError, TextError
from coach.types import Attendee, Need, Review, Suggestions

__all__ = [
    "Attendee",
    "CoachError",
    "Need",
    "Review",
    "Suggestions",
    "TextError",
    "match",
    "need_of",
    "review",
    "review_many",
    "sample_event",
]
__version__ = "0.1.0"

# The package coach.match is loaded before the verb of that name is defined; loaded later, it would
# take the verb's place.
import_module("coach.match")

# Each verb imports what it needs when it is called: `import coach` and `coach --help` stay quick.


def review(text: str, lang: str | None = None) -> Review:
    """The review of one pitch: scores 0-100, findings with spans, the one change to make first.

    The same text gives the same review, always. `lang`: ISO 639-1, found from the text where None.
    Raises EmptyText, TextTooLong, UnreadableText, UnsupportedLanguage (all TextError).
    """
    from coach.analyze.review import review as read

    return read(text, lang)


def review_many(texts: Iterable[str], langs: Iterable[str | None] | None = None) -> Iterator[Review | TextError]:
    """Reviews of many pitches, in order and in batches; a TextError stands where a text cannot be scored."""
    from coach.analyze.review import review_many as read

    return read(texts, langs)


def need_of(pitch: str) -> str:
    """The first need that can be read in a pitch; else the pitch itself, without blanks around it."""
    from coach.analyze.review import needs_in

    spans = needs_in(pitch)
    return spans[0].text if spans else pitch.strip()


def match(needs: Sequence[Need], attendees: Sequence[Attendee], top: int = 5) -> list[Suggestions]:
    """For each need the `top` attendees whose stated networks come closest, best first, and why.

    Nobody is suggested for their own need (`Need.asker`). Raises ValueError where `top` is below 1,
    SetupError where the encoder cannot be loaded.
    """
    from coach.match.encoder import chosen_encoder
    from coach.match.rank import rank

    if top < 1:
        raise ValueError(f"top is {top}; it must be at least 1")
    return rank(needs, attendees, chosen_encoder(), top)


def sample_event() -> tuple[Attendee, ...]:
    """The invented event that ships with the package: 48 attendees with networks and pitches."""
    from coach.files import read_attendees
    from coach.settings import SAMPLE_EVENT

    attendees, problems = read_attendees(str(SAMPLE_EVENT))
    if problems:
        raise problems[0]
    return tuple(attendees)
