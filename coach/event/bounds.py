"""How much a person may type, and what becomes of it: trimmed, bounded, and fit to be kept."""

from collections.abc import Iterable
from datetime import date

from coach.errors import EveningError
from coach.types import Event

PITCH = 2_000
"""Characters: four times what can be said in 30 s."""
STATEMENT = 300
"""Characters: one line of whom somebody knows."""
STATEMENTS = 30
"""Statements of one person."""
NAME = 100
"""Characters of a person's or an event's name."""
LINE = 200
"""Characters of every other line: a headline, a contact, whom one can introduce, a place."""

GROUP_SIZES = range(5, 9)
"""People at a table: 5-8 in the interview, and what rounds are planned for."""
ROUNDS = range(1, 21)
"""Rounds of an evening. The interview says 5-8."""
MINUTES = (0.5, 60.0)
"""Shortest and longest round, in minutes. The interview says 3."""


def line(text: str, most: int, what: str) -> str:
    """`text` as one line without blanks around it; `what` names it in the refusal.

    Raises EveningError where it is longer than `most` characters or cannot be kept.
    """
    return _bounded(" ".join(_sound(text, what).split()), most, what)


def lines(text: str, most: int, what: str) -> str:
    """`text` without blanks around it, its line breaks kept; otherwise as `line`."""
    return _bounded(_sound(text, what).strip(), most, what)


def name(text: str, what: str = "A name") -> str:
    """A name, which is never empty. Raises EveningError."""
    trimmed = line(text, NAME, what)
    if not trimmed:
        raise EveningError(f"{what} is empty; type one.")
    return trimmed


def statements(given: Iterable[str]) -> tuple[str, ...]:
    """What a person says of whom they know: a line each, blank and repeated ones left out. Raises EveningError."""
    said = tuple(dict.fromkeys(s for s in (line(text, STATEMENT, "A statement") for text in given) if s))
    if len(said) > STATEMENTS:
        raise EveningError(f"{len(said)} statements are too many; {STATEMENTS} are the most. Keep the most telling.")
    return said


def sound_event(event: Event) -> Event:
    """The event with its texts trimmed. Raises EveningError where a text or a number of it cannot be used."""
    shortest, longest = MINUTES
    if event.group_size not in GROUP_SIZES:
        raise EveningError(f"A group of {event.group_size} cannot be; give {_range(GROUP_SIZES)} people.")
    if event.rounds not in ROUNDS:
        raise EveningError(f"{event.rounds} rounds cannot be; give {_range(ROUNDS)}.")
    if not shortest <= event.minutes <= longest:
        raise EveningError(f"A round of {event.minutes:g} minutes cannot be; give {shortest:g} to {longest:g}.")
    if not event.languages or not all(len(code) == 2 and code.isalpha() for code in event.languages):
        raise EveningError(f"Languages {event.languages!r} cannot be used; give two-letter codes such as en or zh.")
    return Event(
        id=line(event.id, NAME, "An event's id"),
        name=name(event.name, "The event's name"),
        day=event.day,
        place=line(event.place, LINE, "The place"),
        languages=tuple(code.lower() for code in event.languages),
        group_size=event.group_size,
        rounds=event.rounds,
        minutes=event.minutes,
    )


def day(text: str) -> date:
    """A day written as 2026-04-01. Raises EveningError."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise EveningError(f"{text!r} is no day; write it as year-month-day, such as 2026-04-01.") from None


def _sound(text: str, what: str) -> str:
    """Half characters fit no file, and no database keeps U+0000."""
    if any(character == "\0" or "\ud800" <= character <= "\udfff" for character in text):
        raise EveningError(f"{what} holds a broken character; type it again.")
    return text


def _bounded(text: str, most: int, what: str) -> str:
    if len(text) > most:
        raise EveningError(f"{what} has {len(text)} characters; {most} are the most. Shorten it.")
    return text


def _range(numbers: range) -> str:
    return f"{numbers[0]} to {numbers[-1]}"
