import csv
import json
import sys

import pytest
from openpyxl import load_workbook

from coach import cli
from coach.store.open import open_store
from coach.types import Attendance, Event, Person

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"]


@pytest.fixture
def call(monkeypatch, tmp_path):
    """The command line on a store of its own. The exit status."""
    monkeypatch.setenv("COACH_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("COACH_DATABASE_URL", raising=False)
    store = open_store()
    store.save_event(Event("e", "April evening"))
    people = [Person(f"p{k}", "Ann", text, statements=(text, f"knows {text}")) for k, text in enumerate(FORMULAS)]
    store.save_people([(one, Attendance("e", one.id)) for one in [*people, Person("bo", "Bo Nilsson 王")]])
    store.close()

    def call(*arguments):
        monkeypatch.setattr(sys, "argv", ["coach", *map(str, arguments)])
        try:
            cli.main()
        except SystemExit as end:
            return end.code or 0
        return 0

    return call


def names():
    store = open_store()
    try:
        return [who.id for who, _ in store.people("e")]
    finally:
        store.close()


def test_a_copy_is_made_and_brought_back(call, tmp_path, capsys):
    assert call("backup", tmp_path / "copy.db") == 0
    assert call("erase", "bo", "--yes") == 0
    assert "bo" not in names()
    assert call("restore", tmp_path / "copy.db") == 0
    assert "bo" in names()
    assert "before-restore" in capsys.readouterr().err


def test_what_is_no_copy_is_a_sentence(call, tmp_path, capsys):
    (tmp_path / "letter.txt").write_text("Dear Ann")
    assert call("restore", tmp_path / "letter.txt") == 1
    assert call("restore", tmp_path / "nowhere.db") == 1
    error = capsys.readouterr().err
    assert "Traceback" not in error and len(error.strip().splitlines()) == 2


def test_nobody_is_erased_without_a_yes(call, capsys, monkeypatch):
    monkeypatch.setattr("typer.confirm", lambda question, **_: (_ for _ in ()).throw(KeyboardInterrupt))
    assert call("erase", "bo") == 130
    assert "bo" in names()
    assert call("erase", "nobody", "--yes") == 1
    assert "There is no person 'nobody'" in capsys.readouterr().err


def test_an_export_as_json_is_everything_as_it_is(call, tmp_path):
    assert call("export", tmp_path / "all.json", "--format", "json") == 0
    tables = json.loads((tmp_path / "all.json").read_text("utf8"))
    assert [row["headline"] for row in tables["people"][1:]] == FORMULAS
    assert len(tables["statements"]) == 12


def test_an_export_of_one_person_is_of_them_alone(call, capsysbinary):
    assert call("export", "-", "--format", "json", "--person", "bo") == 0
    tables = json.loads(capsysbinary.readouterr().out)
    assert [row["name"] for row in tables["people"]] == ["Bo Nilsson 王"]
    assert [row["person_id"] for row in tables["attendances"]] == ["bo"]
    assert tables["statements"] == []


def test_no_cell_of_a_csv_file_is_a_formula(call, tmp_path):
    assert call("export", tmp_path / "all", "--format", "csv") == 0
    with (tmp_path / "all" / "people.csv").open(encoding="utf8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["headline"] for row in rows[1:]] == [f"'{text}" for text in FORMULAS]
    assert rows[0]["name"] == "Bo Nilsson 王"


def test_no_cell_of_a_workbook_is_a_formula(call, tmp_path):
    assert call("export", tmp_path / "all.xlsx", "--format", "xlsx") == 0
    book = load_workbook(tmp_path / "all.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert "f" not in {cell.data_type for cell in cells}
    kept = [row[2].value for row in book["people"].iter_rows(min_row=3)]
    assert kept == [f"'{text}".replace("\r", "\n") for text in FORMULAS]  # XML ends lines so


@pytest.mark.parametrize("arguments", [["out"], ["out", "--format", "pdf"], ["--format", "csv"]])
def test_wrong_usage_is_2(call, arguments):
    assert call("export", *arguments) == 2


def test_a_folder_that_cannot_be_made_is_a_sentence(call, tmp_path, capsys):
    (tmp_path / "file").write_text("in the way")
    assert call("export", tmp_path / "file", "--format", "csv") == 1
    assert call("export", tmp_path / "file" / "all.json", "--format", "json") == 1
    assert "Traceback" not in capsys.readouterr().err
