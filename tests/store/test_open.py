import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from evening import NOW, axis, proposal, with_people
from sqlalchemy import create_engine, text

from coach.errors import ExtraMissing, StoreDamaged, StoreError, StoreTooNew, StoreUnavailable
from coach.store import schema
from coach.store.engine import Database
from coach.store.migrate import SCRIPTS, upgrade
from coach.store.open import location, open_store
from coach.store.schema import REVISION
from coach.types import Attendance, Clock, Consent, Event, Favour, Introduction, Person, SeatedRound, Slip, Version

OLD = Path(__file__).parent / "assets" / "evening_0001.db"


@pytest.fixture
def old(tmp_path):
    file = tmp_path / "coach.db"
    shutil.copyfile(OLD, file)
    return file


def set_revision(file, revision):
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (revision,))
        connection.commit()


def revision_of(file):
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]


def test_a_file_of_the_first_version_keeps_all_it_held(old):
    store = open_store(f"sqlite:///{old}")
    at = datetime(2026, 3, 4, 19, tzinfo=UTC)
    ann = Person("ann", "Ann Quill", "Baker", "ann@example.com", ("a diver in Cork", "三个会计"), Consent("suggested", True, False))  # fmt: skip
    assert store.events() == [Event("e", "March evening 三月", date(2026, 3, 4), "The Bookworm", ("en", "zh"))]
    assert store.clock("e") == Clock("e", "mingling", left=12.5)
    assert store.people("e") == [
        (ann, Attendance("e", "ann", "here", "I need a cook. Who do you know?", True, 1, "ticket 7")),
        (Person("bo", "Bo Nilsson"), Attendance("e", "bo", "absent", from_round=2)),
    ]
    assert store.key("5f") == ("e", "ann") and store.key("6a") == ("e", None)
    assert store.versions("e", "ann") == [Version("e", "ann", "I need a cook.", 79, at.replace(hour=17))]
    assert store.rounds("e") == [SeatedRound(1, (("ann", "bo"),), was_run=True)]
    assert store.slips("e") == [
        Slip("e", 1, "bo", "ann", True, "my cousin cooks", "", False, datetime(2026, 3, 4, 18, 5, 0, 250_000, UTC))
    ]
    assert store.introductions() == [
        Introduction("i", "e", "ann", "bo", "my cousin", "a cook", "made", at, at.replace(day=11))
    ]
    assert store.favours() == [Favour("f", "i", "e", "bo", "ann", at)]
    store.save_proposals([proposal("ann", "bo")])
    store.save_vectors("encoder", {"a diver in Cork": axis(0)})
    assert store.proposals() == [proposal("ann", "bo")]
    store.close()


def test_an_older_file_is_copied_before_it_is_carried_over(old, tmp_path):
    open_store(f"sqlite:///{old}").close()
    open_store(f"sqlite:///{old}").close()
    (kept,) = tmp_path.glob(f"coach.*.before-{REVISION}.db")
    assert kept.name.startswith(f"coach.{datetime.now(UTC):%Y-}")
    assert (revision_of(kept), revision_of(old)) == ("0001", REVISION)
    with closing(sqlite3.connect(kept)) as connection:
        assert connection.execute("SELECT count(*) FROM people").fetchone() == (2,)


def test_an_older_file_that_cannot_be_carried_over_stays_as_it_was(old):
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("CREATE TABLE proposals (mine TEXT)")  # in the way of revision 0002
        connection.commit()
    with pytest.raises(StoreError, match="proposals"):
        open_store(f"sqlite:///{old}")
    assert revision_of(old) == "0001"
    with closing(sqlite3.connect(old)) as connection:
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert "encoders" not in names and "people" in names


def test_a_later_version_is_refused_and_left_alone(address):
    open_store(address).close()
    engine = create_engine(address)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreTooNew, match=rf"tables 9999, this one knows {REVISION}.*upgrade"):
        open_store(address)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == "9999"
    engine.dispose()


def test_postgres_is_carried_over_as_well(postgres):
    address = postgres()
    engine = create_engine(address)
    with engine.begin() as connection:
        upgrade(connection, "0001")
        connection.execute(text("INSERT INTO people VALUES ('ann', 'Ann', '', '', 'nobody', false, true)"))
    engine.dispose()
    store = open_store(address)
    assert store.person("ann") == Person("ann", "Ann")
    store.save_vectors("encoder", {"a": axis(0)})
    store.close()


def test_a_server_without_pgvector_is_a_sentence(postgres, monkeypatch):
    monkeypatch.setattr("coach.store.migrate.EXTENSION", "of another name")
    with pytest.raises(StoreUnavailable, match="lacks pgvector"):
        open_store(postgres())


@pytest.mark.filterwarnings("ignore:Did not recognize type 'vector'")
def test_the_migrations_make_the_tables_of_the_schema(address):
    open_store(address).close()
    engine = create_engine(address)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        differences = compare_metadata(context, schema.metadata)
    engine.dispose()
    left = [d for d in differences if "ix_vectors_hnsw" not in str(d)]
    assert left == []


def test_the_last_migration_is_the_revision_of_the_schema():
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.set_main_option("path_separator", "os")
    scripts = ScriptDirectory.from_config(config)
    assert scripts.get_heads() == [schema.REVISION]
    assert next(one.revision for one in scripts.walk_revisions()) == REVISION


def test_a_database_of_something_else_is_refused(tmp_path, postgres):
    file = tmp_path / "other.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE mine (a)")
    other = postgres()
    engine = create_engine(other)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE mine (a int)"))
    engine.dispose()
    for address in (f"sqlite:///{file}", other):
        with pytest.raises(StoreDamaged, match="something else"):
            open_store(address)


@pytest.mark.parametrize("damage", [b"this is no database at all, whatever its name says" * 100, None])
def test_a_damaged_file_is_a_sentence_that_names_the_way_back(old, damage):
    data = old.read_bytes()
    old.write_bytes(damage or data[:100] + b"\xff" * (len(data) - 100))
    with pytest.raises(StoreDamaged, match="coach restore"):
        open_store(f"sqlite:///{old}")


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("nonsense", "write it as sqlite:///"),
        ("mysql://me:secret@host/x", "'mysql' cannot be used"),
        ("sqlite://", "names no file"),
        ("sqlite:///:memory:", "names no file"),
    ],
)
def test_an_address_that_is_none(address, words):
    with pytest.raises(StoreError, match=words) as refusal:
        open_store(address)
    assert "secret" not in refusal.value.message


def test_a_server_that_is_not_there_is_a_sentence_without_the_password():
    with pytest.raises(StoreUnavailable, match="running") as refusal:
        open_store("postgresql://me:secret@127.0.0.1:1/coach")
    assert "secret" not in refusal.value.message
    assert "\n" not in refusal.value.message


def test_postgres_without_its_packages_names_the_command(monkeypatch):
    monkeypatch.setattr("coach.store.engine.find_spec", lambda name: None)
    with pytest.raises(ExtraMissing, match=r"pip install 'pitch-coach\[postgres\]'"):
        open_store("postgresql+psycopg://host/coach")


def test_a_folder_where_nothing_can_be_written(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreUnavailable, match="COACH_DATA"):
        open_store(f"sqlite:///{tmp_path}/file/coach.db")
    with pytest.raises(StoreError):
        open_store(f"sqlite:///{tmp_path}")


def test_the_store_is_where_the_environment_says(monkeypatch, tmp_path):
    monkeypatch.delenv("COACH_DATABASE_URL", raising=False)
    monkeypatch.setenv("COACH_DATA", str(tmp_path / "data"))
    store = open_store()
    with_people(store, "ann")
    store.close()
    file = tmp_path / "data" / "coach.db"
    assert file.stat().st_mode & 0o077 == 0
    monkeypatch.setenv("COACH_DATABASE_URL", "postgresql://host/name")
    assert location().drivername == "postgresql+psycopg"
    assert location(f"sqlite:///{file}").database == str(file)


def test_two_who_open_a_new_store_at_once_make_it_once(postgres, tmp_path):
    from concurrent.futures import ThreadPoolExecutor

    for address in (f"sqlite:///{tmp_path}/new.db", postgres()):
        with ThreadPoolExecutor(4) as pool:
            stores = list(pool.map(open_store, [address] * 4))
        with_people(stores[0], "ann")
        assert stores[3].person("ann").name == "Ann Quill"
        for store in stores:
            store.close()


def test_what_returned_is_on_disk_even_where_the_power_fails(with_tables, tmp_path):
    database = Database(location(with_tables("sqlite", tmp_path)))
    with database.read() as connection:
        wanted = {
            "synchronous": 2,
            "foreign_keys": 1,
            "journal_mode": "wal",
            "secure_delete": 1,
            "busy_timeout": 30_000,
        }
        found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in wanted}
    database.close()
    assert found == wanted


def test_a_busy_file_is_a_sentence(with_tables, tmp_path):
    store = open_store(with_tables("sqlite", tmp_path))
    with store._db.read() as connection:  # the one connection there is
        connection.exec_driver_sql("PRAGMA busy_timeout = 0")
    with closing(sqlite3.connect(tmp_path / "coach.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreUnavailable, match="busy with another writer"):
            store.submit(Version("e", "ann", "", None, NOW))
    store.close()
