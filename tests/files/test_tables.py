import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from coach.errors import FileUnreadable
from coach.files import write_tables
from coach.files.table import escaped, unescaped

rows = [{"a": "one\nof two", "b": 1.5, "c": None, "d": True, "e": [["x", 1]]}, {"a": "=1", "b": -2, "c": "", "d": False, "e": []}]  # fmt: skip


@given(st.text())
def test_no_text_begins_like_a_formula_and_none_is_lost(text):
    safe = escaped(text)
    assert safe[:1] not in {"=", "+", "-", "@", "\t", "\r"}
    assert unescaped(safe) == text


def test_csv_is_a_file_a_table(tmp_path):
    written = write_tables(str(tmp_path / "out"), {"t": rows, "nothing": []}, "csv")
    assert written == [str(tmp_path / "out" / "t.csv"), str(tmp_path / "out" / "nothing.csv")]
    with (tmp_path / "out" / "t.csv").open(encoding="utf8", newline="") as file:
        assert list(csv.reader(file)) == [
            ["a", "b", "c", "d", "e"],
            ["one\nof two", "1.5", "", "True", '[["x", 1]]'],
            ["'=1", "-2", "", "False", "[]"],
        ]
    assert (tmp_path / "out" / "nothing.csv").read_text() == ""


def test_a_workbook_is_a_sheet_a_table(tmp_path):
    write_tables(
        str(tmp_path / "t.xlsx"), {"t": [*rows, {"a": "bell \x07", "b": 0, "c": 0, "d": 0, "e": 0}], "n": []}, "xlsx"
    )
    book = load_workbook(tmp_path / "t.xlsx")
    assert book.sheetnames == ["t", "n"]
    assert [c.value for c in book["t"]["A"]] == ["a", "one\nof two", "'=1", "bell \ufffd"]
    assert [c.value for c in book["t"]["B"]][1:] == [1.5, -2, 0]


def test_a_text_too_long_for_a_cell_is_refused_with_its_place(tmp_path):
    table = {"t": [{"a": "short"}, {"a": "x" * 32_768}]}
    with pytest.raises(FileUnreadable, match=r"line 3, column a: .*32768 characters, at most 32767"):
        write_tables(str(tmp_path / "t.xlsx"), table, "xlsx")
    assert list(tmp_path.iterdir()) == []


def test_json_is_one_object(tmp_path):
    write_tables(str(tmp_path / "t.json"), {"t": rows}, "json")
    assert json.loads((tmp_path / "t.json").read_text("utf8")) == {"t": rows}


def test_json_on_standard_output(monkeypatch):
    class Out:
        buffer = io.BytesIO()

    monkeypatch.setattr("sys.stdout", Out)
    assert write_tables("-", {"t": []}, "json") == []
    assert json.loads(Out.buffer.getvalue()) == {"t": []}
