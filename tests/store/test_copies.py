import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from evening import full, with_people

from coach.errors import FileUnreadable, StoreDamaged, StoreError, StoreTooNew, StoreUnavailable
from coach.store.open import open_store, restore

OLD = Path(__file__).parent / "assets" / "evening_0001.db"


@pytest.fixture
def file(with_tables, tmp_path):
    with_tables("sqlite", tmp_path)
    return tmp_path / "coach.db"


@pytest.fixture
def copy(file, tmp_path):
    """A copy of a full store, with its contents; the store then goes on without it."""
    store = full(open_store(f"sqlite:///{file}"))
    target = tmp_path / "copies" / "copy.db"
    target.parent.mkdir()
    store.backup(str(target))
    before = store.contents()
    store.erase("ann-id")
    store.close()
    return target, before


def at(file):
    return f"sqlite:///{file}"


def contents(file):
    store = open_store(at(file))
    try:
        return store.contents()
    finally:
        store.close()


def test_a_copy_has_everything_and_can_be_taken_while_somebody_writes(copy):
    target, before = copy
    assert contents(target) == before
    assert [path.name for path in target.parent.iterdir()] == ["copy.db"]
    assert target.stat().st_mode & 0o077 == 0


def test_a_copy_replaces_an_older_one_but_never_the_store_itself(file, tmp_path):
    store = with_people(open_store(at(file)), "ann")
    target = tmp_path / "copy.db"
    target.write_text("an older copy")
    store.backup(str(target))
    assert len(contents(target)["people"]) == 1
    with pytest.raises(FileUnreadable, match="the store itself"):
        store.backup(str(file))
    for name in (tmp_path, tmp_path / "nowhere" / "copy.db"):
        with pytest.raises(FileUnreadable):
            store.backup(str(name))
    store.close()
    assert len(contents(file)["people"]) == 1


def test_postgres_says_what_copies_it(with_tables, tmp_path):
    address = with_tables("postgresql", tmp_path)
    store = open_store(address)
    with pytest.raises(StoreError, match="pg_dump"):
        store.backup(str(tmp_path / "copy.db"))
    store.close()
    with pytest.raises(StoreError, match="pg_restore"):
        restore(str(OLD), address)


def test_what_was_copied_comes_back_and_what_was_there_is_set_aside(file, copy):
    target, before = copy
    now = contents(file)
    aside = restore(str(target), at(file))
    assert contents(file) == before
    assert aside.name.endswith(".before-restore.db")
    assert aside.stat().st_mode & 0o077 == 0
    assert contents(aside) == now
    assert contents(target) == before


def test_a_copy_comes_back_where_nothing_was(copy, tmp_path):
    target, before = copy
    new = tmp_path / "new" / "coach.db"
    assert restore(str(target), at(new)) is None
    assert contents(new) == before


def test_a_copy_of_an_older_version_comes_back_and_is_carried_over(file):
    restore(str(OLD), at(file))
    assert [row["id"] for row in contents(file)["people"]] == ["ann", "bo"]


def damaged(target):
    data = bytearray(target.read_bytes())
    data[len(data) // 2 :] = b"\xff" * (len(data) - len(data) // 2)
    target.write_bytes(data)


def later(target):
    with closing(sqlite3.connect(target)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0099'")
        connection.commit()


def without_its_event(target):
    with closing(sqlite3.connect(target)) as connection:
        connection.execute("DELETE FROM events")
        connection.commit()


def something_else(target):
    target.unlink()
    with closing(sqlite3.connect(target)) as connection:
        connection.execute("CREATE TABLE mine (a)")


@pytest.mark.parametrize(
    ("spoil", "refusal"),
    [
        (damaged, StoreDamaged),
        (without_its_event, StoreDamaged),
        (something_else, StoreDamaged),
        (lambda target: target.write_text("a letter"), StoreDamaged),
        (lambda target: target.write_bytes(b""), StoreDamaged),
        (later, StoreTooNew),
        (lambda target: target.unlink(), FileUnreadable),
    ],
)
def test_what_is_no_sound_copy_is_refused_before_anything_is_touched(file, copy, spoil, refusal):
    target, _ = copy
    before = contents(file)
    spoil(target)
    with pytest.raises(refusal) as said:
        restore(str(target), at(file))
    assert str(target) in said.value.message
    assert contents(file) == before
    assert not list(file.parent.glob("*before-restore*"))
    assert not list(file.parent.glob(".*"))


def test_nothing_is_replaced_while_the_app_has_it_open(file, copy, monkeypatch):
    target, _ = copy
    monkeypatch.setattr("coach.store.copies.WAIT_S", 0.01)
    store = open_store(at(file))
    before = store.contents()
    with pytest.raises(StoreUnavailable, match="stop the app first"):
        restore(str(target), at(file))
    assert store.contents() == before
    store.close()
    restore(str(target), at(file))


def test_a_damaged_store_is_replaced_by_a_sound_copy_and_kept(file, copy):
    target, before = copy
    file.write_bytes(b"\xff" * 5000)
    aside = restore(str(target), at(file))
    assert contents(file) == before
    assert aside.read_bytes() == b"\xff" * 5000


def test_a_store_is_not_a_copy_of_itself(file):
    with pytest.raises(FileUnreadable, match="name a copy"):
        restore(str(file), at(file))


def test_a_copy_that_is_still_in_use_comes_back_with_what_is_in_its_log(file, tmp_path):
    busy = tmp_path / "busy.db"
    shutil.copyfile(file, busy)
    store = with_people(open_store(at(busy)), "ann")  # its last words are in busy.db-wal
    restore(str(busy), at(file))
    assert len(contents(file)["people"]) == 1
    store.close()
