"""An evening from the command line."""

import json

import pytest

PITCH = "I need a site manager in Hull. Who do you know?"


@pytest.fixture
def key(made):
    return made("new", "April", "--id", "april", "--rounds", 2, "--group-size", 5, "--day", "2026-04-01")["key"]


@pytest.fixture
def keys(made, key):
    """Ten people at the door, and their keys by name."""
    for name in ("Ann", "Ben", "Col", "Dee", "Eve", "Fay", "Gus", "Hal", "Ivy", "Jon"):
        made("walk-in", name, "--headline", f"{name}'s trade", key=key)
    return {one["name"]: one["key"] for one in made("invite", "--all", key=key)}


def test_a_whole_evening(made, key, keys):
    made("pitch", PITCH, key=keys["Ann"])
    assert made("quality", key=key)["people"] == 10
    plan = made("plan", key=key)
    assert (plan["seated"], len(plan["rounds"])) == (10, 2)
    for _ in range(3):
        face = made("next", key=key)
    assert (face["phase"], face["round"], face["motion"]) == ("rounds", 1, "ready")
    assert made("start", key=key)["motion"] == "running"
    assert made("pause", key=key)["motion"] == "paused"
    made("resume", key=key)
    mate = made("seat", key=keys["Ann"])["now"]["others"][0]
    made("slip", "Ann", "--see-me", "--introduces", "a builder in Hull", key=keys[mate["name"]])
    (slip,) = made("slips", key=keys["Ann"])["to_me"]
    assert (slip["listener"], slip["introduces"]) == (mate["name"], "a builder in Hull")
    made("slip", mate["name"], "--see-me", "--from", "Ann", key=key)
    assert made("slips", key=key)["paper"] == 1
    late = made("join", "Zoe", key=made("join-key", key=key)["key"])
    assert made("me", key=late["key"])["attendance"]["from_round"] == 2
    made("absent", "Fay", key=key)
    again = made("plan", key=key)
    assert again["rounds"][0] == {**plan["rounds"][0], "was_run": True}
    assert made("next", key=key)["round"] == 2
    assert any("Zoe" in table for table in made("seat", key=key)["tables"])
    assert made("next", key=key)["phase"] == "mingling"
    assert made("next", key=key)["phase"] == "closed"


def test_what_people_see_is_said_in_lines(coach, made, key, keys):
    assert "April: 2 rounds of 3 min, groups of 5" in coach("list")[1]
    assert "Ann  here  no pitch" in coach("people", key=key)[1]
    assert coach("clock", key=key)[1] == "before\n"
    assert "seen by nobody" in coach("me", key=keys["Ann"])[1]
    assert "You sit at no table yet." in coach("seat", key=keys["Ann"])[1]
    assert "No slip yet." in coach("slips", key=keys["Ann"])[1]


def test_the_key_is_taken_from_the_environment(coach, key, monkeypatch):
    monkeypatch.setenv("COACH_KEY", key)
    assert coach("clock")[:2] == (0, "before\n")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["start"], "no round can run"),
        (["seat"], "has no seating"),
        (["check-in", "Nobody"], "'Nobody'"),
        (["back"], "has not begun"),
        (["change", "--rounds", "99"], "99 rounds"),
        (["change", "--day", "tomorrow"], "'tomorrow'"),
        (["pitch", PITCH], "This is for attendees; come in as one of them."),
        (["join", "Zoe"], "This is for guests;"),
    ],
)
def test_what_is_not_possible_is_said_in_one_sentence(coach, key, keys, arguments, sentence):
    status, out, err = coach(*arguments, key=key)
    assert (status, out) == (1, "")
    assert sentence in err and err.count("\n") == 1


def test_a_wrong_key_opens_nothing(coach, key):
    assert coach("clock", key="guessed")[0] == 1


@pytest.mark.parametrize(
    "arguments",
    [["clock"], ["invite"], ["plan", "--must", "Ann"], ["consent", "--statements", "all"], ["slip"]],
)
def test_wrong_usage_is_exit_status_2(coach, key, arguments):
    needs_key = arguments != ["clock"]
    assert coach(*arguments, key=key if needs_key else None)[0] == 2


def test_a_mistyped_name_marks_nobody(coach, made, key, keys):
    assert coach("absent", "Ann", "Bem", key=key)[0] == 1
    assert {one["attendance"]["presence"] for one in made("people", key=key)} == {"here"}


def test_a_registration_list_read_twice_puts_everybody_on_the_list_once(coach, made, key, tmp_path):
    listed = tmp_path / "list.csv"
    listed.write_text(
        "Ticket,Name,Email,Who do you know?\nT1,Ann,ann@example.com,a diver\nT2,Ben,ben@example.com,\nT3,,x@example.com,\n"
    )
    status, out, err = coach("import", listed, "--column", "Ticket=reference", key=key)
    assert (status, out) == (1, "2 added, 0 of them known; 0 already there\n")
    assert "line 4" in err
    status, out, _ = coach("import", listed, "--column", "Ticket=reference", key=key)
    assert out == "0 added, 0 of them known; 2 already there\n"
    (ann, _) = made("people", key=key)
    assert (ann["person"]["statements"], ann["attendance"]["reference"]) == (["a diver"], "T1")


def test_people_of_one_name_are_told_apart_by_id(coach, made, key):
    first, second = made("walk-in", "Ann", key=key), made("walk-in", "Ann", key=key)
    status, _, err = coach("absent", "Ann", key=key)
    assert status == 1 and first["id"] in err and second["id"] in err
    assert made("absent", first["id"], key=key)[0]["presence"] == "absent"


def test_what_is_given_is_changed_and_the_rest_stays(made, key, keys):
    assert made("change", "--place", "Jianwai Soho", key=key)["rounds"] == 2
    made("me", "--contact", "555", key=keys["Ann"])
    person = made("me", key=keys["Ann"])["person"]
    assert (person["headline"], person["contact"]) == ("Ann's trade", "555")
    made("consent", "--example", key=keys["Ann"])
    consent = made("consent", "--statements", "everyone", key=keys["Ann"])["consent"]
    assert consent == {"statements": "everyone", "example": True, "suggestions": True}


def test_statements_and_versions_are_kept(made, keys):
    assert made("statements", "a diver", "a miller", key=keys["Ann"]) == ["a diver", "a miller"]
    assert made("statements", key=keys["Ann"]) == ["a diver", "a miller"]
    made("pitch", PITCH, key=keys["Ann"])
    assert made("pitch", key=keys["Ann"])[0]["text"] == PITCH


def test_a_lost_facilitators_key_is_replaced(coach, made, key):
    renewed = made("key", "april")["key"]
    assert coach("clock", key=key)[0] == 1
    assert coach("clock", key=renewed)[0] == 0


def test_keys_are_revoked(coach, made, key, keys):
    made("invite", "Ann", "--revoke", key=key)
    assert coach("me", key=keys["Ann"])[0] == 1
    join = made("join-key", key=key)["key"]
    made("join-key", "--revoke", key=key)
    assert coach("join", "Zoe", key=join)[0] == 1


def test_json_is_one_line_with_plain_values(coach, key):
    status, out, _ = coach("list", "--json")
    assert status == 0 and out.count("\n") == 1
    assert json.loads(out)[0]["day"] == "2026-04-01"


def test_pairs_are_asked_for_until_they_are_dropped(made, coach):
    key = made("new", "April", "--group-size", 5, "--rounds", 2)["key"]
    for name in ("Ann", "Ben", "Col"):
        made("walk-in", name, key=key)
    asked = made("conditions", "--must", "Ann:Ben", "--never", "Ben:Col", key=key)
    assert [one["kind"] for one in asked] == ["must", "never"]
    assert coach("conditions", key=key)[1].splitlines()[1].endswith("must not meet")
    assert [one["kind"] for one in made("conditions", "--drop", "Ann:Ben", key=key)] == ["never"]
    made("conditions", "--drop", "Col:Ben", key=key)
    assert coach("conditions", key=key)[1].startswith("Nothing is asked")
