"""What is kept: copied, brought back, shown, forgotten."""

import sys
from enum import StrEnum
from typing import Annotated

import typer


class Form(StrEnum):
    """What an export is written as."""

    csv = "csv"
    xlsx = "xlsx"
    json = "json"


def backup(file: Annotated[str, typer.Argument(help="The copy to write; one that is there is replaced.")]) -> None:
    """Write a sound copy of everything that is kept to a file, also while the app runs."""
    from coach.store.open import open_store

    store = open_store()
    try:
        store.backup(file)
    finally:
        store.close()
    _say(f"Everything is copied to {file}.")


def restore(file: Annotated[str, typer.Argument(help="A copy that `coach backup` wrote.")]) -> None:
    """Bring a copy back, once it is found sound; what is kept now is set aside beside it. Stop the app first."""
    from coach.store.open import open_store
    from coach.store.open import restore as put_back

    aside = put_back(file)
    open_store().close()  # a copy of an older version is carried over now, not in the middle of an evening
    _say(f"{file} is back." + (f" What was kept until now is in {aside}." if aside else ""))


def export(
    target: Annotated[str, typer.Argument(help="A folder for csv, a file for xlsx and json; `-` prints json.")],
    form: Annotated[Form, typer.Option("--format", help="A file a table, a sheet a table, or one object.")],
    person: Annotated[str | None, typer.Option("--person", help="Only what concerns the person with this id.")] = None,
) -> None:
    """Write everything that is kept, or all of it that concerns one person, for spreadsheets or programs."""
    from coach.files import write_tables
    from coach.store.open import open_store

    store = open_store()
    try:
        tables = store.contents(person)
    finally:
        store.close()
    written = write_tables(target, tables, form.value)
    rows = sum(map(len, tables.values()))
    if written:
        _say(f"{rows} rows of {len(tables)} tables are in {target}.")


def erase(
    person: Annotated[str, typer.Argument(help="The id of the person.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Take a person and everything they said out of what is kept, for good."""
    from coach.store.open import open_store

    store = open_store()
    try:
        found = store.person(person)
        events = ", ".join(event.name for event in store.attended(person)) or "no event"
        if not yes:
            typer.confirm(f"Erase {found.name} ({events}) for good?", abort=True, err=True)
        store.erase(person)
    finally:
        store.close()
    _say(f"{found.name} is erased. Copies made before still hold them; delete those too.")


COMMANDS = (backup, restore, export, erase)


def _say(sentence: str) -> None:
    print(sentence.encode("utf8", "replace").decode("utf8"), file=sys.stderr)
