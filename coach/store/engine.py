"""Connections: one transaction a read, one a write, on SQLite and on PostgreSQL."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from importlib.util import find_spec
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL

from coach.errors import ExtraMissing, StoreUnavailable
from coach.say import say
from coach.store.failures import said
from coach.store.turns import Turns

WAIT_MS = 30_000
"""For others of this process, and then for another writer of the same SQLite file; a write takes milliseconds."""
CONNECTIONS = 12
"""At most, of one process to PostgreSQL, which takes 100 in all unless told otherwise."""
PAUSE = 0.01
"""Seconds between two tries where SQLite does not wait by itself."""
READERS = 64
"""At most at once, of one SQLite file; a connection is an open file."""
PRAGMAS = (
    f"busy_timeout = {WAIT_MS}",
    "foreign_keys = ON",
    # What returned is on disk even where the power fails; on macOS only fullfsync reaches the disk.
    "synchronous = FULL",
    "fullfsync = ON",
    # What was erased is overwritten in the file.
    "secure_delete = ON",
)


class Database:
    """One database and its connections. where: its name in messages, without a password."""

    def __init__(self, url: URL, is_lasting: bool = True) -> None:
        self.url = url
        self.is_sqlite = url.get_backend_name() == "sqlite"
        self.file = Path(url.database or "") if self.is_sqlite else None
        self.where = str(self.file) if self.file else url.render_as_string(hide_password=True)
        self.engine = _sqlite(url, is_lasting) if self.is_sqlite else _postgres(url)
        reading: dict[str, Any] = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        self._reads = self.engine if self.is_sqlite else self.engine.execution_options(**reading)
        self._writes = self.engine.execution_options(writes=True)
        # SQLite has one writer at a time; PostgreSQL one transaction a connection.
        self._turns = Turns(1 if self.is_sqlite else CONNECTIONS, WAIT_MS / 1000)
        self._to_read: Any = nullcontext() if self.is_sqlite else self._turns

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that sees one state of everything. Raises StoreError."""
        with self._to_read, said(self.where), self._reads.begin() as connection:
            yield connection

    @contextmanager
    def write(self, what: str, **values: object) -> Iterator[Connection]:
        """A transaction that is on disk when this ends, or never was. Raises StoreError.

        what: a message of what is being saved, its fields `values`.
        """
        with self._turns, said(self.where, what, **values), self._writes.begin() as connection:
            yield connection

    def empty_log(self) -> None:
        """Take what was overwritten out of SQLite's write-ahead log, once nobody reads it any more."""
        if self.is_sqlite:
            with self._turns, said(self.where), self.engine.connect() as connection:
                driver: Any = connection.connection.driver_connection  # outside a transaction
                try:
                    driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                except sqlite3.Error as error:
                    raise StoreUnavailable(
                        say("The log of {where} could not be emptied ({why}).", where=self.where, why=error)
                    ) from None

    def close(self) -> None:
        """Give back connections."""
        self.engine.dispose()


def _sqlite(url: URL, is_lasting: bool) -> Engine:
    engine = create_engine(url, pool_size=READERS, max_overflow=0)

    @event.listens_for(engine, "connect")
    def set_up(connection: Any, _: object) -> None:
        connection.isolation_level = None  # BEGIN is ours to say: the driver's comes too late to hold off a writer
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        if not is_lasting:
            connection.execute("PRAGMA synchronous = OFF")
        mode = _write_ahead(connection)
        if mode != "wal":
            raise StoreUnavailable(
                say(
                    "{file} lies on a disk that cannot share it between readers and a writer (journal mode "
                    "{mode}, wanted wal); put it on a disk of this machine, or use PostgreSQL.",
                    file=url.database,
                    mode=mode,
                )
            )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _write_ahead(connection: Any) -> str:
    """The journal mode after asking for the write-ahead log. SQLite does not wait for others in this one statement, so
    we do: two may open a new file at once."""
    until = monotonic() + WAIT_MS / 1000
    while True:
        try:
            return str(connection.execute("PRAGMA journal_mode = WAL").fetchone()[0])
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname not in {"SQLITE_BUSY", "SQLITE_LOCKED"} or monotonic() > until:
                raise
            sleep(PAUSE)


def _postgres(url: URL) -> Engine:
    missing = [name for name in ("psycopg", "pgvector") if find_spec(name) is None]
    if missing:
        packages = say(" and ").join(missing)
        raise ExtraMissing(say("PostgreSQL needs {packages}: pip install 'pitch-coach[postgres]'", packages=packages))
    return create_engine(
        url,
        pool_size=CONNECTIONS,
        max_overflow=0,
        pool_pre_ping=True,
        connect_args={"options": "-c timezone=UTC -c synchronous_commit=on"},
    )
