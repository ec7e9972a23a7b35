"""The tables brought to this version: an empty database is filled, an older one carried on, a later one refused."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from coach.errors import StoreDamaged, StoreUnavailable
from coach.say import mark, say
from coach.store.copies import beside, copy, refuse_later
from coach.store.engine import Database
from coach.store.schema import REVISION

SCRIPTS = Path(__file__).parent / "migrations"
TURN = 7_431_902_655
"""The key of PostgreSQL's advisory lock under which one process migrates; any number of ours."""

EXTENSION = "vector"
"""pgvector's name on a server."""


def prepare(database: Database) -> Path | None:
    """Make the tables those of this version; the copy of an older SQLite file as it was, None where none was needed.

    Raises StoreTooNew, StoreDamaged where the database holds something else, StoreUnavailable.
    """
    with database.read() as connection:
        if revision(connection, database.where) == REVISION:
            return None
    with database.write(mark("the tables")) as connection:
        if not database.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:turn)"), {"turn": TURN})
            available = text("SELECT count(*) FROM pg_available_extensions WHERE name = :name")
            if not connection.execute(available, {"name": EXTENSION}).scalar():
                raise StoreUnavailable(
                    say(
                        "{where} lacks pgvector; have it installed on that server (package "
                        "postgresql-<version>-pgvector), then open it again.",
                        where=database.where,
                    )
                )
        found = revision(connection, database.where)  # again: another process may have been first
        if found == REVISION:
            return None
        kept = None
        if found is not None and database.file is not None:
            kept = beside(database.file, f"before-{REVISION}")
            copy(database.file, kept)
        upgrade(connection, REVISION)
        return kept


def revision(connection: Connection, where: str) -> str | None:
    """The revision of the tables that are there, None where there are none. Raises StoreTooNew, StoreDamaged."""
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if "alembic_version" not in tables:
        raise StoreDamaged(
            say("{where} holds tables of something else; name an empty database or a file of its own.", where=where)
        )
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if found is None:
        raise StoreDamaged(
            say("{where} does not say which version its tables are; bring back a copy of it.", where=where)
        )
    refuse_later(found, where)
    return str(found)


def upgrade(connection: Connection, to: str) -> None:
    """Run the migrations up to a revision in the transaction of `connection`, all or none."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, to)
