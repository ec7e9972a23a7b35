"""What the database says, as a sentence a person can act on. Nothing of SQLAlchemy passes."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, IntegrityError, InterfaceError, OperationalError, SQLAlchemyError, StatementError
from sqlalchemy.exc import TimeoutError as NoConnection

from coach.errors import CoachError, NotFound, StoreConflict, StoreDamaged, StoreError, StoreUnavailable

FOREIGN_KEY = {"SQLITE_CONSTRAINT_FOREIGNKEY", "23503"}
BUSY = {"SQLITE_BUSY", "SQLITE_LOCKED", "40P01", "40001", "55P03"}
DAMAGED = {"SQLITE_CORRUPT", "SQLITE_NOTADB"}
"""SQLite's error names and PostgreSQL's SQLSTATE codes."""


@contextmanager
def said(where: str, what: str = "what was to be saved") -> Iterator[None]:
    """Whatever fails inside is raised as a StoreError. where: the store, without password; what: is being saved."""
    try:
        yield
    except SQLAlchemyError as error:
        raise _sentence(error, where, what) from None


def _sentence(error: SQLAlchemyError, where: str, what: str) -> CoachError:
    if isinstance(error, StatementError) and isinstance(error.orig, CoachError):
        return error.orig
    if isinstance(error, NoConnection):
        return StoreUnavailable(f"{where} has too many askers at once; try again in a moment.")
    if not isinstance(error, DBAPIError):
        return StoreError(f"{where} refused {what} ({error}).")
    code = _code(error)
    detail = " ".join(str(error.orig).split())
    if code in FOREIGN_KEY:
        return NotFound(
            f"{_first(what)} names an event, a person or an introduction that is not kept; save that first."
        )
    if isinstance(error, IntegrityError):
        return StoreConflict(f"{_first(what)} contradicts what is kept ({detail}); look at it again.")
    if code in BUSY:
        return StoreUnavailable(f"{where} is busy with another writer; try again in a moment.")
    if code in DAMAGED:
        return StoreDamaged(f"{where} is damaged ({detail}); bring back a copy with `coach restore FILE`.")
    if isinstance(error, (OperationalError, InterfaceError)) or error.connection_invalidated:
        return StoreUnavailable(f"{where} cannot be used ({detail}); see that it is there, running and writable.")
    return StoreError(f"{where} refused {what} ({detail}).")


def _first(what: str) -> str:
    return what[:1].upper() + what[1:]


def _code(error: DBAPIError) -> str:
    name = getattr(error.orig, "sqlite_errorname", None) or getattr(error.orig, "sqlstate", None) or ""
    for family in BUSY | DAMAGED:  # SQLITE_BUSY_SNAPSHOT is a SQLITE_BUSY
        if name.startswith(f"{family}_"):
            return family
    return name
