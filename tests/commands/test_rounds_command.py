"""`coach rounds`: the plan it writes, the summary it prints, and the exit status."""

import json
import sys

import pytest

from coach import cli


@pytest.fixture
def rounds(monkeypatch, tmp_path):
    """`coach rounds` with options: the exit status, and the plan it wrote if any."""

    def call(*options):
        target = tmp_path / "plan.json"
        target.unlink(missing_ok=True)
        given = ["coach", "rounds", *map(str, options), "--output", str(target)]
        monkeypatch.setattr(sys, "argv", given)
        try:
            cli.main()
        except SystemExit as end:
            return end.code or 0, json.loads(target.read_text("utf8")) if target.exists() else None
        return 0, json.loads(target.read_text("utf8"))

    return call


def test_a_plan_by_the_contract(rounds, capsys):
    status, plan = rounds("--people", 48, "--group-size", 6, "--rounds", 8)
    assert status == 0
    assert plan["repeats"] == 0
    assert [len(groups) for groups in plan["rounds"]] == [8] * 8
    assert sorted(who for group in plan["rounds"][0] for who in group) == sorted(f"a{k}" for k in range(1, 49))
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "48 people at 8 tables of 6, 8 rounds." in printed.err
    assert "Nobody meets anybody twice." in printed.err


def test_to_standard_output(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["coach", "rounds", "--people", "10", "--group-size", "5", "--rounds", "1"])
    with pytest.raises(SystemExit) as end:
        cli.main()
    assert not end.value.code
    assert json.loads(capsys.readouterr().out)["repeats"] == 0


def test_attendees_hosts_and_pairs(rounds, tmp_path):
    room = tmp_path / "a.csv"
    room.write_text("id,name,network\n" + "".join(f"p{k},Name,\n" for k in range(24)))
    status, plan = rounds(
        "--attendees", room, "--rounds", 4, "--hosts", "p3", "--hosts", "p9", "--must", "p1:p2", "--never", "p4:p5"
    )  # fmt: skip
    assert status == 0
    assert all("p3" in groups[0] and "p9" in groups[1] for groups in plan["rounds"])
    together = [set(group) for groups in plan["rounds"] for group in groups]
    assert any({"p1", "p2"} <= group for group in together)
    assert not any({"p4", "p5"} <= group for group in together)


def test_a_row_that_cannot_be_used_is_said_and_the_others_are_planned(rounds, tmp_path, capsys):
    room = tmp_path / "a.csv"
    room.write_text("id,name,network\n" + "".join(f"p{k},Name,\n" for k in range(12)) + ",[b]Nobody,\n")
    status, plan = rounds("--attendees", room, "--rounds", 1)
    assert status == 1
    assert sum(map(len, plan["rounds"][0])) == 12
    assert "line 14, column id" in " ".join(capsys.readouterr().err.split())


def test_the_rest_of_a_plan_is_planned_anew(rounds, tmp_path, capsys):
    _, first = rounds("--people", 48)
    before = tmp_path / "before.json"
    before.write_text(json.dumps(first))
    status, plan = rounds("--people", 49, "--plan", before, "--run", 3)
    assert status == 0
    assert plan["rounds"][:3] == first["rounds"][:3]
    assert all(any("a49" in group for group in groups) for groups in plan["rounds"][3:])
    assert plan["repeats"] == 0
    assert rounds("--people", 49, "--plan", before, "--run", 9)[0] == 2
    before.write_text('{"rounds": 3}')
    assert rounds("--people", 49, "--plan", before)[0] == 1
    assert "is no plan" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ((), 2),
        (("--people", 10, "--attendees", "x.csv"), 2),
        (("--people", 4), 2),
        (("--people", 10, "--group-size", 9), 2),
        (("--people", 10, "--rounds", 0), 2),
        (("--people", 10, "--must", "a1"), 2),
        (("--people", 10, "--run", 1), 2),
        (("--people", 10, "--hosts", "zoe"), 1),
        (("--people", 10, "--must", "a1:a2", "--never", "a1:a2"), 1),
        (("--attendees", "nowhere.csv"), 1),
    ],
)
def test_what_cannot_be_done_is_said_without_a_traceback(rounds, capsys, options, status):
    assert rounds(*options) == (status, None)
    printed = capsys.readouterr().err
    assert printed and "Traceback" not in printed
