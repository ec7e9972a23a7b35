"""How much a person may type, and what becomes of it: trimmed, bounded, and fit to be kept."""

from collections.abc import Iterable, Mapping
from datetime import date

from coach.errors import EveningError
from coach.say import mark, say
from coach.types import Event

PITCH = 2_000
"""Characters: four times what can be said in 30 s."""
STATEMENT = 300
"""Characters: one line of whom somebody knows."""
STATEMENTS = 30
"""Statements of one person."""
NAME = 100
"""Characters of a person's or an event's name."""
A_NAME = mark("A name")
"""What a name is called where nothing closer is said."""
LINE = 200
"""Characters of every other line: a headline, a contact, whom one can introduce, a place."""

GROUP_SIZES = range(5, 9)
"""People at a table: 5-8 in the interview, and what rounds are planned for."""
ROUNDS = range(1, 21)
"""Rounds of an evening. The interview says 5-8."""
MINUTES = (0.5, 60.0)
"""Shortest and longest round, in minutes. The interview says 3."""


def line(text: str, most: int, what: str, **values: str) -> str:
    """`text` as one line without blanks around it; `what`, a message, names it in the refusal, its fields `values`.

    Raises EveningError where it is longer than `most` characters or cannot be kept.
    """
    return _bounded(" ".join(_sound(text, what, values).split()), most, what, values)


def lines(text: str, most: int, what: str, **values: str) -> str:
    """`text` without blanks around it, its line breaks kept; otherwise as `line`."""
    return _bounded(_sound(text, what, values).strip(), most, what, values)


def pitch(text: str) -> str:
    """A pitch that can be kept. Raises EveningError."""
    return lines(text, PITCH, mark("A pitch"))


def name(text: str, what: str = A_NAME, **values: str) -> str:
    """A name, which is never empty; otherwise as `line`."""
    trimmed = line(text, NAME, what, **values)
    if not trimmed:
        raise EveningError(say("{what} is empty; type one.", what=say(what, **values)))
    return trimmed


def statements(given: Iterable[str]) -> tuple[str, ...]:
    """What a person says of whom they know: a line each, blank and repeated ones left out. Raises EveningError."""
    said = tuple(dict.fromkeys(s for s in (line(text, STATEMENT, mark("A statement")) for text in given) if s))
    if len(said) > STATEMENTS:
        raise EveningError(
            say(
                "{count} statements are too many; {most} are the most. Keep the most telling.",
                count=len(said),
                most=STATEMENTS,
            )
        )
    return said


def sound_event(event: Event) -> Event:
    """The event with its texts trimmed. Raises EveningError where a text or a number of it cannot be used."""
    shortest, longest = MINUTES
    if event.group_size not in GROUP_SIZES:
        raise EveningError(
            say(
                "A group of {size} cannot be; give {low} to {high} people.",
                size=event.group_size,
                low=GROUP_SIZES[0],
                high=GROUP_SIZES[-1],
            )
        )
    if event.rounds not in ROUNDS:
        raise EveningError(
            say("{rounds} rounds cannot be; give {low} to {high}.", rounds=event.rounds, low=ROUNDS[0], high=ROUNDS[-1])
        )
    if not shortest <= event.minutes <= longest:
        raise EveningError(
            say(
                "A round of {minutes:g} minutes cannot be; give {shortest:g} to {longest:g}.",
                minutes=event.minutes,
                shortest=shortest,
                longest=longest,
            )
        )
    if not event.languages or not all(len(code) == 2 and code.isalpha() for code in event.languages):
        raise EveningError(
            say(
                "Languages {languages!r} cannot be used; give two-letter codes such as en or zh.",
                languages=event.languages,
            )
        )
    return Event(
        id=line(event.id, NAME, mark("An event's id")),
        name=name(event.name, mark("The event's name")),
        day=event.day,
        place=line(event.place, LINE, mark("The place")),
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
        raise EveningError(
            say("{text!r} is no day; write it as year-month-day, such as 2026-04-01.", text=text)
        ) from None


def _sound(text: str, what: str, values: Mapping[str, str]) -> str:
    """Half characters fit no file, and no database keeps U+0000."""
    if any(character == "\0" or "\ud800" <= character <= "\udfff" for character in text):
        raise EveningError(say("{what} holds a broken character; type it again.", what=say(what, **values)))
    return text


def _bounded(text: str, most: int, what: str, values: Mapping[str, str]) -> str:
    if len(text) > most:
        raise EveningError(
            say(
                "{what} has {length} characters; {most} are the most. Shorten it.",
                what=say(what, **values),
                length=len(text),
                most=most,
            )
        )
    return text
