"""Copies of a SQLite file: written whole or not at all, and sound, or refused."""

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from urllib.request import pathname2url

from coach.errors import FileUnreadable, StoreDamaged, StoreError, StoreTooNew, StoreUnavailable
from coach.say import say
from coach.store.schema import REVISION

WAIT_S = 2.0
"""For somebody to let go of a file that is to be replaced."""
PRIVATE = 0o600
"""Mode of a file with people's words in it: its owner's alone."""


def copy(source: Path, target: Path) -> None:
    """Write one state of everything in a store's file to another file, which appears whole and on disk.

    Raises FileUnreadable where it cannot be written, StoreDamaged where the source is unsound.
    """
    if target.is_dir():
        raise FileUnreadable(say("is a folder; name a file in it"), str(target))
    if target.exists() and target.samefile(source):
        raise FileUnreadable(say("is the store itself; name another file for the copy"), str(target))
    try:
        handle, name = tempfile.mkstemp(dir=target.resolve().parent, prefix=f".{target.name[:12]}.")
        os.close(handle)
    except OSError as error:
        raise FileUnreadable(say("cannot be written ({why})", why=error.strerror or error), str(target)) from None
    scratch = Path(name)
    try:
        with closing(_reading(source)) as connection:
            connection.execute("VACUUM INTO ?", (name,))
        check(scratch)
        _to_disk(scratch, target.resolve())
    except (sqlite3.Error, OSError) as error:
        raise FileUnreadable(say("cannot be written ({why})", why=error), str(target)) from None
    finally:
        scratch.unlink(missing_ok=True)


def check(file: Path) -> None:
    """Raise unless this is a sound store that this Pitch Coach can read: StoreDamaged, StoreTooNew, FileUnreadable."""
    if not file.is_file():
        raise FileUnreadable(say("is not a file; check the name"), str(file))
    try:
        with closing(_reading(file)) as connection:
            problems = [row[0] for row in connection.execute("PRAGMA integrity_check(3)") if row[0] != "ok"]
            problems += [
                say("a row of {table} names none of {other}", table=row[0], other=row[2])
                for row in connection.execute("PRAGMA foreign_key_check")
            ]
            tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            found = (
                connection.execute("SELECT version_num FROM alembic_version").fetchone()
                if "alembic_version" in tables
                else None
            )
    except sqlite3.Error as error:
        raise StoreDamaged(
            say("{file} is damaged, or no file of Pitch Coach ({why}); use another copy.", file=file, why=error)
        ) from None
    if problems:
        raise StoreDamaged(say("{file} is damaged ({problem}); use another copy.", file=file, problem=problems[0]))
    if found is None:
        raise StoreDamaged(say("{file} is no file of Pitch Coach; use one that `coach backup` wrote.", file=file))
    refuse_later(found[0], str(file))


def refuse_later(revision: str, where: str) -> None:
    """Raise StoreTooNew where a revision of the tables is not one of ours: they are numbered, 0001 the first."""
    if not revision.isdigit() or int(revision) > int(REVISION):
        raise StoreTooNew(
            say(
                "{where} was written by a later Pitch Coach (tables {revision}, this one knows {known}); "
                "install that one: pip install --upgrade pitch-coach",
                where=where,
                revision=revision,
                known=REVISION,
            )
        )


def put_in_place(source: Path, file: Path) -> Path | None:
    """Make a sound copy the store's file; the present one is kept beside it. Its name there, None where none was.

    Raises as `check`, and StoreUnavailable while somebody uses the present file.
    """
    check(source)
    if file.exists() and file.samefile(source):
        raise FileUnreadable(say("is the store itself; name a copy"), str(source))
    ready = file.with_name(f".{file.name}.restoring")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        copy(source, ready)
        aside = _set_aside(file) if file.exists() else None
        _to_disk(ready, file)
    except OSError as error:
        raise StoreUnavailable(
            say("{file} cannot be replaced ({why}).", file=file, why=error.strerror or error)
        ) from None
    finally:
        ready.unlink(missing_ok=True)
    return aside


def beside(file: Path, why: str) -> Path:
    """A new name beside a file: its own, the date and time in UTC, and why."""
    return file.with_name(f"{file.stem}.{datetime.now(UTC):%Y-%m-%d-%H%M%S-%f}.{why}{file.suffix}")


def _set_aside(file: Path) -> Path:
    try:
        with closing(sqlite3.connect(file, timeout=WAIT_S)) as connection:
            # Leaving WAL is granted only where nobody else has the file open, and writes the log into it.
            connection.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorname.startswith("SQLITE_BUSY"):
            raise StoreUnavailable(say("{file} is in use; stop the app first, then restore.", file=file)) from None
        raise StoreError(say("{file} cannot be set aside ({why}).", file=file, why=error)) from None
    except sqlite3.DatabaseError:  # damaged, which may be why somebody restores; it is kept as it is
        pass
    aside = beside(file, "before-restore")
    shutil.copyfile(file, aside)
    aside.chmod(PRIVATE)
    for end in ("-wal", "-shm"):
        log = file.with_name(file.name + end)
        if log.exists():
            log.replace(aside.with_name(aside.name + end))
    _sync(aside)
    return aside


def _reading(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{pathname2url(str(file.resolve()))}?mode=ro", uri=True, timeout=WAIT_S)


def _to_disk(scratch: Path, target: Path) -> None:
    scratch.chmod(PRIVATE)
    _sync(scratch)
    scratch.replace(target)
    if os.name == "posix":  # a folder can be synchronised there, and must be for the name to last
        _sync(target.parent)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
