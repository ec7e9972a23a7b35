import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import coach
from coach import cli


def run(*arguments, stdin=None):
    return subprocess.run(
        [sys.executable, "-m", "coach", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
    )


def call(monkeypatch, *arguments):
    """The command line within this process: quick, same code. The exit status."""
    monkeypatch.setattr(sys, "argv", ["coach", *map(str, arguments)])
    try:
        cli.main()
    except SystemExit as end:
        return end.code or 0
    return 0


def jsonl(path):
    return [json.loads(line) for line in path.read_text("utf8").splitlines()]


def test_score_for_people():
    done = run("score", "I need access to [bold]Mohammed Ali[/bold].")
    assert done.returncode == 0
    assert "[bold]Mohammed Ali[/bold]" in done.stdout
    assert "Who do you know?" in done.stdout


def test_score_a_file_keeps_order_and_reports_what_failed(tmp_path, monkeypatch, capsys):
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(
        '{"id": "a", "text": "I need a plumber. Who do you know?"}\n{"id": "b", "text": ""}\nnonsense\n'
        '{"id": "d", "text": "\\ud800 x"}\n{"id": "e", "text": "I need a cook."}\n'
    )
    assert call(monkeypatch, "score", "--file", source, "--output", target) == 1
    out = jsonl(target)
    assert [r["id"] for r in out] == ["a", "b", None, "d", "e"]
    assert [r.get("error", {}).get("code") for r in out] == [
        None,
        "empty_text",
        "bad_row",
        "unreadable_text",
        None,
    ]
    assert "line 2, column text" in capsys.readouterr().err
    assert set(out[0]) == {
        "id", "lang", "score", "parts", "seconds", "ask", "needs", "offers", "locations", "specificity",
        "findings", "first_change", "rewrite",
    }  # fmt: skip


def test_score_from_standard_input_to_standard_output():
    done = run("score", "--file", "-", stdin='{"id": "a", "text": "I need a plumber. Who do you know?"}\n')
    assert done.returncode == 0
    assert json.loads(done.stdout)["ask"]["text"] == "Who do you know?"


def test_match_by_the_contract(tmp_path, monkeypatch):
    needs, people, target = tmp_path / "n.jsonl", tmp_path / "a.csv", tmp_path / "o.jsonl"
    needs.write_text(
        '{"id": "n1", "pitch": "We make doors. I need a site manager in Hull. Who do you know?"}\n{"id": "n2", "pitch": "x", "need": "a diver"}\n{}\n'
    )
    people.write_text(
        "id,name,headline,network\na1,Ann,Baker,a site manager in Hull | a cook\na2,Bo,Diver,divers in Cork\n"
    )
    assert call(monkeypatch, "match", "--needs", needs, "--attendees", people, "--top", 1, "--output", target) == 1
    first, second, third = jsonl(target)
    assert first["need"] == "site manager"
    assert [s["attendee_id"] for s in first["suggestions"]] == ["a1"]
    assert set(first["suggestions"][0]) == {
        "attendee_id",
        "name",
        "confidence",
        "tier",
        "statement",
        "reason",
    }
    assert second["suggestions"][0]["attendee_id"] == "a2"
    assert third["error"]["code"] == "bad_row"


@pytest.fixture
def room(tmp_path):
    """The options that name two needs and two attendees."""
    needs, people = tmp_path / "n.jsonl", tmp_path / "a.csv"
    needs.write_text(
        '{"id": "n1", "pitch": "x", "need": "a diver", "asker": "a3"}\n{"id": "n2", "pitch": "x", "need": "a diver in Cork"}\n'
    )
    people.write_text(
        "id,name,headline,network\na1,Ann,Diving school,three divers in Cork\na2,Bo,Harbour pilot,two divers who work in Cork harbour\n"
    )
    return ["--needs", needs, "--attendees", people]


def test_mingle_plans_within_the_most(tmp_path, monkeypatch, room):
    target = tmp_path / "plan.json"
    assert call(monkeypatch, "mingle", *room, "--most", 1, "--output", target) == 0
    (plan,) = jsonl(target)
    assert sorted(one["id"] for one in plan["assignments"]) == ["n1", "n2"]
    assert {one["attendee_id"] for one in plan["assignments"]} == {"a1", "a2"}
    assert plan["load"]["maximum"] == 1 and plan["left_over"] == []


def test_mingle_keeps_to_what_was_decided(tmp_path, monkeypatch, room, capsys):
    target = tmp_path / "plan.json"
    decided = ["--must", "n1:a2", "--never", "n2:a2", "--opted-out", "a1"]
    assert call(monkeypatch, "mingle", *room, *decided, "--output", target) == 0
    (plan,) = jsonl(target)
    assert [(one["id"], one["attendee_id"]) for one in plan["assignments"]] == [("n1", "a2")]
    assert plan["left_over"] == ["n2"]
    assert call(monkeypatch, "mingle", *room, "--must", "n1:a1", "--never", "n1:a1") == 1
    assert "must and must not" in capsys.readouterr().err
    assert call(monkeypatch, "mingle", *room, "--must", "n1") == 2


@pytest.mark.parametrize(
    "arguments",
    [[], ["score"], ["score", "a", "--file", "b"], ["match"], ["nonsense"], ["match", "--top", "0"], ["mingle"]],
)
def test_wrong_usage_is_2(monkeypatch, arguments, capsys):
    assert call(monkeypatch, *arguments) == 2
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["score", ""],
        ["score", "x" * 100_000],
        ["score", "\ud800"],
        ["score", "--file", "/nowhere/in.jsonl"],
        ["match", "--needs", "/nowhere/n.jsonl", "--attendees", "/nowhere/a.csv"],
    ],
)
def test_bad_input_is_1_and_a_sentence(monkeypatch, capsys, arguments):
    assert call(monkeypatch, *arguments) == 1
    error = capsys.readouterr().err
    assert "Traceback" not in error
    assert len(error.strip().splitlines()) == 1


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(max_size=80), max_size=5))
def test_any_texts_give_a_line_each(tmp_path_factory, texts):
    folder = tmp_path_factory.mktemp("score")
    source, target = folder / "in.jsonl", folder / "out.jsonl"
    source.write_text("".join(json.dumps({"id": str(i), "text": t}) + "\n" for i, t in enumerate(texts)))
    with pytest.MonkeyPatch.context() as patch:
        call(patch, "score", "--file", source, "--output", target)
    assert [r["id"] for r in jsonl(target)] == [str(i) for i in range(len(texts))]


def test_help_is_quick_to_load():
    code = (
        "import sys, coach.cli; sys.exit(bool({'spacy', 'streamlit', 'onnxruntime', 'sqlalchemy'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_doctor(monkeypatch, capsys):
    assert call(monkeypatch, "doctor") == 0
    out = capsys.readouterr().out
    for word in ("spacy", "models/en", "models/encoder", "data folder", "extra models"):
        assert word in out


def test_doctor_says_where_the_store_is_without_its_password(monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", "300")
    monkeypatch.setenv("COACH_DATABASE_URL", "postgresql://me:secret@host/coach")
    assert call(monkeypatch, "doctor") == 0
    monkeypatch.setenv("COACH_DATABASE_URL", "mysql://me:secret@host/coach")
    assert call(monkeypatch, "doctor") == 1
    out = capsys.readouterr().out
    assert "me:***@host/coach" in out and "secret" not in out


def test_doctor_says_what_is_broken(monkeypatch, capsys, tmp_path):
    from coach import artefacts

    monkeypatch.setattr(artefacts, "beside", lambda name: tmp_path / name)
    assert call(monkeypatch, "doctor") == 1
    assert "make models" in capsys.readouterr().out


def test_sample_event():
    people = coach.sample_event()
    assert len(people) == 48
    assert sum(any("\u4e00" <= c <= "\u9fff" for s in p.network for c in s) for p in people) == 4


def test_output_over_the_input_is_refused_and_the_input_kept(tmp_path, monkeypatch, capsys):
    source = tmp_path / "in.jsonl"
    source.write_text('{"id": "a", "text": "I need a cook."}\n')
    before = source.read_text()
    assert call(monkeypatch, "score", "--file", source, "--output", tmp_path / "." / "in.jsonl") == 1
    assert "is an input as well" in capsys.readouterr().err
    assert source.read_text() == before


def test_a_header_alone_is_done_and_said(tmp_path, monkeypatch, capsys):
    source, target = tmp_path / "in.csv", tmp_path / "out.jsonl"
    source.write_text("id,text\n")
    assert call(monkeypatch, "score", "--file", source, "--output", target) == 0
    assert "nothing to do" in capsys.readouterr().err
    assert target.read_text() == ""


def test_output_without_file_is_wrong_usage(monkeypatch, capsys):
    assert call(monkeypatch, "score", "I need a cook.", "--output", "x.jsonl") == 2
    assert "--output" in capsys.readouterr().err


def test_bytes_that_are_not_text_on_standard_input():
    done = subprocess.run(
        [sys.executable, "-m", "coach", "score", "-"], input=b"I need \xff", capture_output=True, check=False
    )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert b"not UTF-8" in done.stderr


def test_a_terminal_without_the_characters():
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(
        [sys.executable, "-m", "coach", "score", "I need a cook."], capture_output=True, check=False, env=environment
    )
    assert done.returncode == 0
    assert done.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux only")
def test_a_full_disk_is_a_sentence(tmp_path):
    source = tmp_path / "in.jsonl"
    source.write_text('{"id": "a", "text": "I need a cook."}\n')
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "coach", "score", "--file", str(source)],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("command", cli.commands())
def test_every_command_has_help(monkeypatch, capsys, command):
    assert call(monkeypatch, *command.split(), "--help") == 0
    told = capsys.readouterr().out
    assert f"coach {command}" in told and len(told.split()) > 20


def test_chains_through_introductions(tmp_path, monkeypatch, room, capsys):
    made, target = tmp_path / "made.csv", tmp_path / "chains.jsonl"
    people = Path(room[3])
    people.write_text(people.read_text() + "a3,Cy,Sailor,\n")
    made.write_text("one,other\na3,a1\na1,a2\na9,a1\na1,a1\n")
    assert call(monkeypatch, "chains", *room, "--introductions", made, "--output", target) == 1
    first, second = jsonl(target)
    assert first["chain"]["links"][0]["from"] == "a3"
    assert first["chain"]["links"][-1]["to"] == first["chain"]["end"]["attendee_id"]
    assert first["chain"]["tier"] == len(first["chain"]["links"])
    assert second == {"id": "n2", "need": "a diver in Cork", "chain": None}
    error = capsys.readouterr().err
    for said in ("line 4, column one: 'a9'", "line 5, column other: 'a1' stands on both sides", "n2 has no asker"):
        assert said in error


def test_calibrate_says_how_many_judgements_are_needed(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("COACH_DATA", str(tmp_path))
    monkeypatch.delenv("COACH_DATABASE_URL", raising=False)
    assert call(monkeypatch, "calibrate", "--write") == 1
    assert "50 are needed" in capsys.readouterr().err
    assert not (tmp_path / "confidence.json").exists()
