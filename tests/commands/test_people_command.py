"""`coach people`: what is printed, what is written, and the exit status."""

import csv
import io
import sys

import pytest

from coach import cli

GOOD = "Order #,Name,Email,Attendee Status,Kennt\n1,Ann,ann@b.c,Attending,a miller\n2,Bo,bo@b.c,Cancelled,\n"


@pytest.fixture
def people(monkeypatch, tmp_path):
    """`coach people` on a list: the exit status, and where the attendees are."""

    def call(text, *options):
        (tmp_path / "list.csv").write_text(text)
        target = tmp_path / "attendees.csv"
        given = [str(target) if option is None else option for option in options]
        monkeypatch.setattr(sys, "argv", ["coach", "people", str(tmp_path / "list.csv"), *given])
        try:
            cli.main()
        except SystemExit as end:
            return end.code or 0, target
        return 0, target

    return call


def table(path):
    return list(csv.reader(io.StringIO(path.read_text("utf8"))))


def test_a_preview_says_what_was_understood(people, capsys):
    status, target = people(GOOD)
    assert status == 0 and not target.exists()
    out = capsys.readouterr().out
    for words in ("Eventbrite, UTF-8", "understood as", "ignored", "Ann", "1 person", "1 left out: cancelled"):
        assert words in out


def test_attendees_are_written_without_contact_unless_asked(people):
    assert people(GOOD, "--output", None, "--column", "Kennt=statements")[0] == 0
    _, target = people(GOOD, "--output", None, "--column", "Kennt=statements")
    assert table(target) == [["id", "name", "headline", "network"], ["1", "Ann", "", "a miller"]]
    people(GOOD, "--output", None, "--with-contact")
    assert table(target) == [
        ["id", "name", "headline", "network", "pitch", "email"],
        ["1", "Ann", "", "", "", "ann@b.c"],
    ]


def test_ids_are_given_where_there_are_none(people):
    _, target = people("id,name,network\n,Ann,\np1,Bo,\n,Cy,\n", "--output", None)
    assert [row[0] for row in table(target)] == ["id", "p2", "p1", "p3"]


def test_rows_that_could_not_be_used_make_it_1_and_the_rest_is_written(people, capsys):
    status, target = people("Name,Company\nAnn,Crumb\nBo\n", "--output", None)
    assert status == 1
    assert [row[1] for row in table(target)] == ["name", "Ann"]
    said = capsys.readouterr()
    assert "line 3" in said.out and "1 could not be used" in said.err


def test_a_list_without_names_writes_nothing(people, capsys):
    status, target = people("Colour\nred\n", "--output", None)
    assert status == 1 and not target.exists()
    assert "nothing is written" in capsys.readouterr().err


def test_attendees_on_standard_output_leave_the_preview_to_the_other(people, capfdbinary):
    assert people(GOOD, "--output", "-")[0] == 0
    said = capfdbinary.readouterr()
    assert said.out == b"id,name,headline,network\n1,Ann,,\n"
    assert b"left out" in said.err


@pytest.mark.parametrize(
    "options",
    [["--column", "Name"], ["--column", "Name=nom"], ["--column", "=name"], ["--with-contact"], ["--nonsense"]],
)
def test_wrong_usage_is_2(people, options):
    assert people(GOOD, *options)[0] == 2


@pytest.mark.parametrize(
    ("text", "options"),
    [("", []), (GOOD, ["--column", "Nom=name"]), (GOOD, ["--output", "/nowhere/a.csv"])],
)
def test_what_cannot_be_done_is_1_and_a_sentence(people, capsys, text, options):
    assert people(text, *options)[0] == 1
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_what_people_wrote_does_not_steer_the_terminal(people, capsys):
    people("Name,Network\n\x1b[31mAnn,[bold]x[/bold]\n")
    out = capsys.readouterr().out
    assert "\x1b" not in out and "[bold]x[/bold]" in out
