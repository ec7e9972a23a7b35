"""Where the store is, opened and brought to this version."""

from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from coach.errors import StoreError, StoreUnavailable
from coach.say import say
from coach.settings import Settings
from coach.store.base import Store
from coach.store.copies import put_in_place
from coach.store.engine import Database
from coach.store.migrate import prepare
from coach.store.sql import SqlStore

FILE = "coach.db"
"""In the data folder, where COACH_DATABASE_URL names nothing else."""
FILE_URL, SERVER_URL = "sqlite:///coach.db", "postgresql+psycopg://user:password@host/name"
"""How an address is written."""


def open_store(url: str | None = None, is_lasting: bool = True) -> Store:
    """The store at `url`, else at COACH_DATABASE_URL, else one SQLite file in the data folder; made where it is not.

    is_lasting: False where an SQLite file may be lost with the machine, so that no write waits for the disk.

    An older one is carried over to this version, an older file after a copy beside it. Raises StoreTooNew,
    StoreDamaged, StoreUnavailable, ExtraMissing where PostgreSQL's packages are not installed.
    """
    place = location(url)
    if place.get_backend_name() == "sqlite":
        _make_room(Path(str(place.database)))
    database = Database(place, is_lasting)
    try:
        prepare(database)
    except BaseException:
        database.close()
        raise
    return SqlStore(database)


def restore(source: str, url: str | None = None) -> Path | None:
    """Put a copy that `backup` wrote in the place of the store's file; where the present one now lies, if there was
    one. The copy is checked first: sound, a store, not of a later version.

    Raises StoreDamaged, StoreTooNew, FileUnreadable, StoreUnavailable while the app has the file open, StoreError
    where the store is no file.
    """
    place = location(url)
    if place.get_backend_name() != "sqlite":
        raise StoreError(
            say("{place} is no file; bring it back with PostgreSQL's own pg_restore.", place=place.render_as_string())
        )
    return put_in_place(Path(source), Path(str(place.database)))


def location(url: str | None = None) -> URL:
    """Where the store is. Raises StoreError where the address is none that can be opened."""
    settings = Settings.from_environment()
    given = url or settings.database_url
    if given is None:
        return URL.create("sqlite", database=str(settings.data_dir / FILE))
    try:
        place = make_url(given)
        kind = place.get_backend_name()
    except (ArgumentError, ValueError):
        raise StoreError(
            say("The address of the database is not one; write it as {one} or {other}.", one=FILE_URL, other=SERVER_URL)
        ) from None
    if kind not in {"sqlite", "postgresql"}:
        raise StoreError(
            say(
                "A database of the kind {kind!r} cannot be used; use {one} or {other}.",
                kind=kind,
                one=FILE_URL,
                other=SERVER_URL,
            )
        )
    if kind == "postgresql":
        return place.set(drivername="postgresql+psycopg")
    if place.database in {None, "", ":memory:"} or str(place.database).startswith("file:"):
        raise StoreError(
            say(
                "{given} names no file, and nothing would be kept; write it as {example}.",
                given=given,
                example=FILE_URL,
            )
        )
    return place.set(drivername="sqlite")


def _make_room(file: Path) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.exists():
            file.touch(mode=0o600)  # people's words: the owner's alone; SQLite gives its log the same mode
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise StoreUnavailable(
            say("{file} cannot be made ({why}); set COACH_DATA to a folder you may write to.", file=file, why=why)
        ) from None
