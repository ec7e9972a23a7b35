import re
import sqlite3
from pathlib import Path

import pytest
from evening import EVENT, NOW, favour, full, introduction, person, slip, with_people
from sqlalchemy import MetaData, create_engine, select

from coach.errors import NotFound
from coach.store.erase import named_by
from coach.store.open import open_store
from coach.types import Attendance, Condition, Favour, Person

TRACES = re.compile(r"annword|ann-id|ann\s+quill", re.IGNORECASE)


def cells(address):
    """(table, column, text) of every cell of every table, whatever the tables are."""
    engine = create_engine(address.replace("postgresql:", "postgresql+psycopg:"))
    metadata = MetaData()
    with engine.connect() as connection:
        metadata.reflect(connection)
        for table in metadata.tables.values():
            for row in connection.execute(select(table)):
                yield from ((table.name, column, str(value)) for column, value in row._mapping.items())
    engine.dispose()


@pytest.fixture
def erased(store, address):
    full(store)
    assert {table for table, _, text in cells(address) if TRACES.search(text)} == {
        "people", "statements", "attendances", "keys", "versions", "seats", "conditions", "slips", "introductions", "favours",
        "proposals", "vectors",
    }  # fmt: skip
    store.erase("ann-id")
    return store


@pytest.mark.filterwarnings("ignore:Did not recognize type 'vector'")
def test_nothing_of_the_person_is_left_in_any_cell(erased, address):
    assert [cell for cell in cells(address) if TRACES.search(cell[2])] == []


def test_the_person_is_gone_and_the_others_are_not(erased):
    with pytest.raises(NotFound):
        erased.person("ann-id")
    assert [who.id for who, _ in erased.people("e")] == ["bo-id", "cy-id"]
    assert erased.person("bo-id").statements == ("somebody of the bakery", "a diver")
    assert erased.attendance("e", "bo-id").pitch == "Thank you, somebody."
    with pytest.raises(NotFound):
        erased.key("1" * 64)
    assert erased.key("2" * 64) == ("e", "bo-id")
    assert [one.groups for one in erased.rounds("e")] == [(("bo-id",), ("cy-id",)), (("bo-id", "cy-id"),)]


def test_slips_go_and_introductions_and_favours_stay_for_the_other_side(erased):
    assert [(one.listener, one.introduces) for one in erased.slips("e")] == [("bo-id", "somebody, somebody")]
    kept = {one.id: one for one in erased.introductions()}
    assert (kept["asked"].asker, kept["asked"].need, kept["asked"].outcome) == ("erased", "", "")
    assert (kept["asked"].introducer, kept["asked"].contact) == ("bo-id", "Zed")
    assert (kept["made"].introducer, kept["made"].contact, kept["made"].need) == ("erased", "", "a diver")
    assert (kept["others"].contact, kept["others"].outcome) == ("somebody", "somebody was met")
    assert {(f.id, f.owed_to, f.owed_by, f.note) for f in erased.favours()} == {
        ("1", "bo-id", "erased", ""),
        ("2", "erased", "bo-id", ""),
        ("3", "erased", "", ""),
        ("4", "cy-id", "somebody", "of cy"),
    }
    assert erased.conditions("e") == [Condition("e", "bo-id", "cy-id", "never")]
    assert [(one.asker, one.helper) for one in erased.proposals()] == [("bo-id", "cy-id")]


def test_what_names_the_erased_can_be_saved_again_as_it_came(erased):
    for one in erased.introductions():
        erased.save_introduction(one)
    before = erased.favours()
    erased.save_favours(before)
    assert erased.favours() == before


def test_vectors_stay_of_what_somebody_still_says(erased):
    said = ["annword knows one", "annword knew once", "Ann  Quill of the bakery", "a diver", "a cook"]
    assert sorted(erased.vectors("encoder", said)) == ["a cook", "a diver"]
    assert len(erased.nearest("encoder", [1.0] * 384, 9)) == 2


def test_two_who_erase_and_the_second_finds_nobody(erased):
    with pytest.raises(NotFound):
        erased.erase("ann-id")


def test_everybody_at_an_event_can_be_erased(store):
    with_people(store)
    store.hand_in(slip("ann", "bo"))
    store.save_introduction(introduction())
    store.save_favours([favour(), Favour("g", "i", "e", "bo", "Zed Young", NOW)])
    for name in ("ann", "cy", "bo"):
        store.erase(name)
    assert store.people("e") == []
    (left,) = store.introductions()
    assert (left.asker, left.introducer, left.contact, left.need) == ("erased", "erased", "", "")


@pytest.mark.parametrize(
    ("name", "text", "after"),
    [
        ("Ann Quill", "ask ann  quill, or Joann Quillon", "ask somebody, or Joann Quillon"),
        ("Rose", "a rose grower", "a rose grower"),
        ("Rose", " rose ", "somebody"),
        ("王芳", "我认识王芳，会计", "我认识somebody，会计"),
        ("芳", "芳草", "芳草"),
        ("  ", "nobody in particular", "nobody in particular"),
        ("C. (Cy) Otieno+", "C. (Cy) Otieno+ knows", "somebody knows"),
    ],
)
def test_what_names_a_person(name, text, after):
    assert named_by(name, "").sub("somebody", text) == after


def test_the_contact_of_a_person_names_them_too(store):
    store.save_event(EVENT)
    store.save_people(
        [
            (Person("a", "Ann", contact="+44 20 7946 0000"), Attendance("e", "a")),
            (person("b", statements=("call +44 20 7946 0000",)), Attendance("e", "b")),
        ]
    )
    store.erase("a")
    assert store.person("b").statements == ("call somebody",)


def test_the_words_are_gone_from_the_bytes_of_the_file_as_well(with_tables, tmp_path):
    store = full(open_store(with_tables("sqlite", tmp_path)))
    store.erase("ann-id")
    left = b"".join(path.read_bytes() for path in Path(tmp_path).iterdir() if path.suffix != ".db-shm")
    assert b"annword" not in left and b"Ann Quill" not in left
    assert b"Bo Nilsson" in left
    store.close()


def test_the_erased_are_in_no_new_copy(with_tables, tmp_path):
    store = full(open_store(with_tables("sqlite", tmp_path)))
    store.erase("ann-id")
    store.backup(str(tmp_path / "copy.db"))
    store.close()
    with sqlite3.connect(tmp_path / "copy.db") as connection:
        dump = "\n".join(connection.iterdump())
    connection.close()
    assert not TRACES.search(dump)
