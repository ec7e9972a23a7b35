"""What the commands of an evening share: the door that a key opens, who is meant by a name, what is printed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from coach.errors import EveningError, NotFound
from coach.say import say

if TYPE_CHECKING:
    from coach.store.base import Store
    from coach.verbs.access import Door

Key = Annotated[
    str,
    typer.Option("--key", envvar="COACH_KEY", show_default=False, help="Opens the event as its facilitator or as you."),
]
Json = Annotated[bool, typer.Option("--json", help="Print it as one JSON line.")]
Someone = Annotated[str, typer.Argument(metavar="PERSON", help="An id, or a name that only one person has.")]
Several = Annotated[list[str], typer.Argument(metavar="PERSON...", help="Ids, or names that only one person has.")]


@contextmanager
def opened_store() -> Iterator["Store"]:
    """The store of this installation, closed at the end."""
    from coach.store.open import open_store

    store = open_store()
    try:
        yield store
    finally:
        store.close()


@contextmanager
def opened_as_keeper() -> Iterator["Door"]:
    """The door of the keeper, who is whoever runs the command line where the data lies."""
    from coach.verbs.access import keep

    with opened_store() as store:
        yield keep(store)


@contextmanager
def opened(key: str) -> Iterator["Door"]:
    """The door that a key opens. Raises NotAllowed where it opens none."""
    from coach.verbs.access import enter

    with opened_store() as store:
        yield enter(store, key)


def who(text: str, people: Iterable[tuple[str, str]]) -> str:
    """The id of whom `text` means. people: (id, name).

    Raises NotFound where it is nobody, EveningError where several have the name.
    """
    from coach.event.people import plain

    known = dict(people)
    if text in known:
        return text
    named = [person_id for person_id, name in known.items() if plain(name) == plain(text)]
    if len(named) > 1:
        raise EveningError(
            say(
                "{count} people are called {text!r}; say which by id: {ids}.",
                count=len(named),
                text=text,
                ids=say(", ").join(sorted(named)),
            )
        )
    if not named:
        raise NotFound(say("Nobody here is called {text!r} or has that id; look at the list.", text=text))
    return named[0]


def on_the_list(door: "Door", text: str) -> str:
    """The id of whom the facilitator means. Raises as `who`."""
    from coach.verbs import people

    return who(text, ((person.id, person.name) for person, _ in people.people(door)))


def tell(record: Any, as_json: bool, lines: Sequence[str]) -> None:
    """Print a record: as one JSON line for programs, as `lines` for people."""
    if as_json:
        from coach.files import write_lines

        write_lines("-", [plain_values(record)])
    else:
        from coach import show

        show.lines(lines)


def plain_values(record: Any) -> Any:
    """A record as JSON knows it: dataclasses as objects, instants and days as ISO 8601."""
    if hasattr(record, "as_dict"):
        return record.as_dict()
    if is_dataclass(record) and not isinstance(record, type):
        return {field.name: plain_values(getattr(record, field.name)) for field in fields(record)}
    if isinstance(record, Mapping):
        return {str(key): plain_values(value) for key, value in record.items()}
    if isinstance(record, (list, tuple)):
        return [plain_values(one) for one in record]
    if isinstance(record, date):
        return record.isoformat()
    return record
