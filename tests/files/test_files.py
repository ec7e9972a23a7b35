import csv
import io
import json
import os
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from coach.errors import BadRow, FileUnreadable, MissingColumns
from coach.files import read_attendees, read_needs, read_rows, write_lines

HEADER = b"id,name,headline,network\n"


@pytest.fixture
def put(tmp_path):
    def write(name, data):
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode("utf8"))
        return str(path)

    return write


def test_attendees_of_a_table(put):
    people, problems = read_attendees(put("a.csv", HEADER + b"1,Ann,Baker,one | two| three |\n"))
    assert problems == []
    assert people[0].network == ("one", "two", "three")
    assert people[0].id == "1"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_that_say_what_they_are(put, encoding):
    people, _ = read_attendees(put("a.csv", "id,name,network\n1,王芳,会计\n".encode(encoding)))
    assert people[0].name == "王芳"


def test_another_encoding_is_not_guessed(put):
    with pytest.raises(FileUnreadable, match=r"line 2: byte 0xcd .* UTF-8"):
        read_attendees(put("a.csv", b"id,name,network\n1,\xcd\xf5\xb7\xbc,x\n"))


def test_bad_rows_are_reported_by_line_and_the_good_ones_kept(put):
    text = 'id,name,network\n1,Ann,x\n2,Bo\n1,Cy,y\n,Di,z\n5,,z\n6,"Ed\nmund",z\n7,Fay,w\n'
    people, problems = read_attendees(put("a.csv", text))
    assert [p.id for p in people] == ["1", "6", "7"]
    assert [(p.line, p.column) for p in problems] == [(3, None), (4, "id"), (5, "id"), (6, "name")]
    assert "stands already on line 2" in problems[1].message


@pytest.mark.parametrize(
    ("name", "data", "refusal", "words"),
    [
        ("a.csv", b"", FileUnreadable, "is empty"),
        ("a.csv", b"id,nom\n", MissingColumns, "lacks name, network"),
        ("a.csv", b"id,id,name,network\n", MissingColumns, "id twice"),
        ("a.xlsx", b"not a workbook", FileUnreadable, "not an Excel workbook"),
        ("a.pdf", b"%PDF", FileUnreadable, r"\.pdf are not read"),
    ],
)
def test_files_that_cannot_be_used(put, name, data, refusal, words):
    with pytest.raises(refusal, match=words):
        read_attendees(put(name, data))


def test_a_file_that_is_not_there_or_is_a_folder(tmp_path):
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(FileUnreadable, match="cannot be read"):
            read_attendees(str(path))


def test_an_unclosed_quote_is_one_bad_row(put):
    people, problems = read_attendees(put("a.csv", 'id,name,network\n1,Ann,x\n2,"Bo,y\n'))
    assert [p.id for p in people] == ["1"]
    assert "quotation marks" in problems[0].message


def test_an_unclosed_quote_takes_no_other_row_along(put):
    people, problems = read_attendees(put("a.csv", 'id,name,network\n1,"Ann,x\n2,Bo,y\n3,"Cy",z\n'))
    assert [p.id for p in people] == ["2", "3"]
    assert [p.line for p in problems] == [2]


def test_a_workbook(tmp_path):
    book = Workbook()
    book.active.append(["ID", "Name", "Network"])
    book.active.append([1.0, "Ann", "x | y"])
    book.active.append([None, None, None])
    book.active.append([2, "Bo", None])
    book.save(tmp_path / "a.xlsx")
    people, problems = read_attendees(str(tmp_path / "a.xlsx"))
    assert problems == []
    assert [(p.id, p.network) for p in people] == [("1", ("x", "y")), ("2", ())]


def test_an_empty_workbook(tmp_path):
    Workbook().save(tmp_path / "a.xlsx")
    with pytest.raises(FileUnreadable, match="sheet is empty"):
        read_attendees(str(tmp_path / "a.xlsx"))


def test_json_lines_with_every_kind_of_fault(put):
    lines = ['{"id": "1", "pitch": "I need x"}', "", "{", "[1]", "NaN", '{"id": 2}', '{"id": "1", "pitch": "y"}', '{"id": true}',
             '{"id": "9", "pitch": "\\ud800"}', '{"id": "10", "pitch": 5}', '{"id": "11", "need": "a cook"}']  # fmt: skip
    rows = read_needs(put("n.jsonl", "\n".join(lines)))
    good = [r for r in rows if not isinstance(r, tuple)]
    assert [n.id for n in good] == ["1", "11"]
    bad = [r for r in rows if isinstance(r, tuple)]
    assert len(bad) == 8
    assert all(problem.message for _, problem in bad)
    assert "line 3" in bad[0][1].message


@given(st.lists(st.tuples(st.text(), st.text()), max_size=8))
def test_any_table_of_text_comes_back(tmp_path_factory, cells):
    clean = [(a, b) for a, b in cells if (a + b).isprintable() and (a.strip() or b.strip())]
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows([("a", "b"), *clean])
    path = tmp_path_factory.mktemp("t") / "t.csv"
    path.write_text(stream.getvalue(), encoding="utf8", newline="")
    assert [(r.fields["a"], r.fields["b"]) for r in read_rows(str(path), ("a",))] == clean


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(tmp_path_factory, data):
    for name in ("x.jsonl", "x.csv", "x.xlsx"):
        path = tmp_path_factory.mktemp("t") / name
        path.write_bytes(data)
        try:
            assert all(isinstance(r, BadRow) or r.line for r in read_rows(str(path), ("id",)))
        except (FileUnreadable, MissingColumns) as refusal:
            assert str(path) in refusal.message


def test_a_file_appears_whole_or_not_at_all(tmp_path):
    def records():
        yield {"a": 1}
        raise RuntimeError("power cut")

    target = tmp_path / "out.jsonl"
    target.write_text("before")
    with pytest.raises(RuntimeError):
        write_lines(str(target), records())
    assert target.read_text() == "before"
    assert [p.name for p in tmp_path.iterdir()] == ["out.jsonl"]
    write_lines(str(target), [{"text": "王"}])
    assert json.loads(target.read_text("utf8")) == {"text": "王"}
    assert "王" in target.read_text("utf8")


def test_a_place_that_cannot_be_written(tmp_path):
    with pytest.raises(FileUnreadable, match="cannot be written"):
        write_lines(str(tmp_path / "no" / "out.jsonl"), [])
    with pytest.raises(FileUnreadable, match="is a folder"):
        write_lines(str(tmp_path), [])


def test_a_damaged_sheet_in_a_good_workbook_is_refused(tmp_path):
    book = Workbook()
    book.active.append(["id", "name", "network"])
    book.save(tmp_path / "good.xlsx")
    with zipfile.ZipFile(tmp_path / "good.xlsx") as good, zipfile.ZipFile(tmp_path / "bad.xlsx", "w") as bad:
        for name in good.namelist():
            data = good.read(name)
            bad.writestr(name, data[: len(data) // 2] if name.endswith("sheet1.xml") else data)
    with pytest.raises(FileUnreadable, match="not an Excel workbook"):
        read_attendees(str(tmp_path / "bad.xlsx"))


def test_an_attendee_without_a_network_field_is_a_bad_row(put):
    people, problems = read_attendees(
        put("a.jsonl", '{"id": 1.0, "name": "Ann", "network": ""}\n{"id": 2, "name": "Bo"}\n')
    )
    assert [p.id for p in people] == ["1"]
    assert [(p.line, p.column) for p in problems] == [(2, "network")]


def test_a_nul_byte_is_a_bad_row(put):
    people, problems = read_attendees(put("a.csv", b"id,name,network\n1,A\0nn,x\n2,Bo,y\n"))
    assert [p.id for p in people] == ["2"]
    assert [(p.line, p.column) for p in problems] == [(2, "name")]


def test_links_and_pipes_are_written_to_and_not_replaced(tmp_path):
    (tmp_path / "link").symlink_to("real")
    write_lines(str(tmp_path / "link"), [{"a": 1}])
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == '{"a": 1}\n'
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    write_lines(str(tmp_path / "pipe"), [{"a": 1}])
    assert os.read(reader, 100) == b'{"a": 1}\n'
    os.close(reader)
    assert (tmp_path / "pipe").is_fifo()


def test_a_long_name_and_an_impossible_one(tmp_path):
    write_lines(str(tmp_path / ("王" * 80)), [])
    with pytest.raises(FileUnreadable, match="not the name of a file"):
        write_lines(str(tmp_path / "a\0b"), [])
