"""What the database says, as a sentence a person can act on. Nothing of SQLAlchemy passes."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, IntegrityError, InterfaceError, OperationalError, SQLAlchemyError, StatementError
from sqlalchemy.exc import TimeoutError as NoConnection

from coach.errors import CoachError, NotFound, StoreConflict, StoreDamaged, StoreError, StoreUnavailable
from coach.say import mark, say

FOREIGN_KEY = {"SQLITE_CONSTRAINT_FOREIGNKEY", "23503"}
BUSY = {"SQLITE_BUSY", "SQLITE_LOCKED", "40P01", "40001", "55P03"}
DAMAGED = {"SQLITE_CORRUPT", "SQLITE_NOTADB"}
"""SQLite's error names and PostgreSQL's SQLSTATE codes."""


WHAT = mark("what was to be saved")


@contextmanager
def said(where: str, what: str = WHAT, **values: object) -> Iterator[None]:
    """Whatever fails inside is raised as a StoreError. where: the store, without password; what: a message of what is
    being saved, its fields `values`."""
    try:
        yield
    except SQLAlchemyError as error:
        raise _sentence(error, where, say(what, **values)) from None


def _sentence(error: SQLAlchemyError, where: str, what: str) -> CoachError:
    if isinstance(error, StatementError) and isinstance(error.orig, CoachError):
        return error.orig
    if isinstance(error, NoConnection):
        return StoreUnavailable(say("{where} has too many askers at once; try again in a moment.", where=where))
    if not isinstance(error, DBAPIError):
        return StoreError(say("{where} refused {what} ({detail}).", where=where, what=what, detail=error))
    code = _code(error)
    detail = " ".join(str(error.orig).split())
    if code in FOREIGN_KEY:
        return NotFound(
            say(
                "{what} names an event, a person or an introduction that is not kept; save that first.",
                what=_first(what),
            )
        )
    if isinstance(error, IntegrityError):
        return StoreConflict(
            say("{what} contradicts what is kept ({detail}); look at it again.", what=_first(what), detail=detail)
        )
    if code in BUSY:
        return StoreUnavailable(say("{where} is busy with another writer; try again in a moment.", where=where))
    if code in DAMAGED:
        return StoreDamaged(
            say(
                "{where} is damaged ({detail}); bring back a copy with `coach restore FILE`.",
                where=where,
                detail=detail,
            )
        )
    if isinstance(error, (OperationalError, InterfaceError)) or error.connection_invalidated:
        return StoreUnavailable(
            say(
                "{where} cannot be used ({detail}); see that it is there, running and writable.",
                where=where,
                detail=detail,
            )
        )
    return StoreError(say("{where} refused {what} ({detail}).", where=where, what=what, detail=detail))


def _first(what: str) -> str:
    return what[:1].upper() + what[1:]


def _code(error: DBAPIError) -> str:
    name = getattr(error.orig, "sqlite_errorname", None) or getattr(error.orig, "sqlstate", None) or ""
    for family in BUSY | DAMAGED:  # SQLITE_BUSY_SNAPSHOT is a SQLITE_BUSY
        if name.startswith(f"{family}_"):
            return family
    return name
