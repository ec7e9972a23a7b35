"""From mingling to favours, on the command line."""

import json

import pytest

DIVER = "I run the harbour school. I need a diver who inspects ship hulls. Who do you know?"


@pytest.fixture
def key(made):
    return made("new", "April", "--id", "april")["key"]


@pytest.fixture
def keys(made, key):
    """Ann needs a diver; Ben knows one. The event stands at mingling."""
    for name in ("Ann", "Ben", "Col"):
        made("walk-in", name, "--headline", f"{name}'s trade", key=key)
    found = {one["name"]: one["key"] for one in made("invite", "--all", key=key)}
    made("pitch", DIVER, key=found["Ann"])
    made("statements", "a diver who inspects ship hulls in Cork", key=found["Ben"])
    while made("next", key=key)["phase"] != "mingling":
        pass
    return found


def test_from_a_proposal_to_a_favour_called_in(made, key, keys):
    (proposed,) = made("mingle", key=key)["pairings"]
    assert (proposed["asker"], proposed["helper"], proposed["statement"]) == ("Ann", "Ben", "")
    assert made("chances", key=keys["Ben"]) == []
    assert made("approve", "--all", key=key)["pairings"][0]["standing"] == "approved"
    assert [one["asker"] for one in made("chances", key=keys["Ben"])] == ["Ann"]
    name = made("offer", "Ann", "Lucie Martin", key=keys["Ben"])["id"]
    made("accept", name, key=keys["Ann"])
    assert "Lucie Martin" in made("draft", name, key=keys["Ben"])["body"]
    made("made", name, key=keys["Ben"])
    made("met", name, key=keys["Ann"])
    made("outcome", name, "She starts on Monday.", key=keys["Ann"])
    owed = made("favours", key=keys["Ben"])["to_me"]
    assert [one["other"] for one in owed] == ["Ann", "Lucie Martin"]
    assert made("call-in", owed[0]["id"], "--for", "a cook", key=keys["Ben"])["note"] == "a cook"
    assert made("helped", key=keys["Ben"])[0]["outcome"] == "She starts on Monday."
    assert made("after", key=key)["introductions"] == {"closed": 1}
    assert made("help-now", "Ann's trade", key=keys["Ben"])["people"][0]["name"] == "Ann"
    assert made("reminders", key=key) == made("reminders", key=keys["Ann"]) == []


def test_the_facilitators_word(made, key, keys):
    assert made("pin", "Ann", "Col", key=key)["standing"] == "pinned"
    assert made("undecide", "Ann", "Col", key=key)["standing"] == "proposed"
    assert made("approve", "Ann", "Col", key=key)["standing"] == "approved"
    assert made("veto", "Ann", "Col", key=key)["standing"] == "vetoed"
    assert [one["helper"] for one in made("mingle", key=key)["pairings"] if one["standing"] == "proposed"] == ["Ben"]


def test_passing_and_declining(made, key, keys):
    made("pin", "Ann", "Ben", key=key)
    made("pass", "Ann", key=keys["Ben"])
    assert made("introductions", key=keys["Ann"]) == {"to_me": [], "by_me": []}
    name = made("offer", "Ann", "Lucie", key=keys["Ben"])["id"]
    made("decline", name, key=keys["Ann"])
    assert made("introductions", key=keys["Ben"])["by_me"][0]["state"] is None


def test_what_people_see_is_said_in_lines(coach, made, key, keys):
    assert "nobody yet for: Ann" in coach("proposals", key=key)[1]
    assert "told of no need" in coach("chances", key=keys["Col"])[1]
    made("mingle", key=key)
    assert "Ann needs: diver" in coach("proposals", key=key)[1]
    made("approve", "--all", key=key)
    assert "You said “a diver who inspects" in coach("chances", key=keys["Ben"])[1]
    name = made("offer", "Ann", "Lucie", key=keys["Ben"])["id"]
    assert (
        "Ben introduces you to Lucie, offered; you can say: accepted, declined"
        in coach("introductions", key=keys["Ann"])[1]
    )
    made("accept", name, key=keys["Ann"])
    assert "Subject" not in coach("draft", name, key=keys["Ben"])[1]
    made("made", name, key=keys["Ben"])
    assert "owes you one. You introduced Ann to Lucie." in coach("favours", key=keys["Ben"])[1]
    assert "You owe Ben one." in coach("favours", key=keys["Ann"])[1]
    assert "Owes you 1." in coach("help-now", "Ann's trade", key=keys["Ben"])[1]
    assert "no introduction yet" in coach("introductions", key=keys["Col"])[1]
    assert "1 of 1 led to an offer" in coach("after", key=key)[1]
    for command in ("reminders", "favours", "helped", "introductions"):
        assert coach(command, key=keys["Ben"])[0] == 0


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["approve"], 2),
        (["approve", "Ann"], 2),
        (["approve", "Ann", "Ben", "--all"], 2),
        (["approve", "Ann", "Col"], 1),
        (["pin", "Ann", "Nobody"], 1),
        (["offer", "Ann", "Lucie"], 1),
        (["mingle", "--most", 0], 2),
    ],
)
def test_what_is_not_possible_is_said(coach, key, keys, arguments, status):
    found, out, err = coach(*arguments, key=key)
    assert (found, out) == (status, "") and err and "Traceback" not in err


def test_an_attendee_learns_nothing_from_a_name(coach, keys):
    for name in ("Ann", "Zoe"):
        status, _, err = coach("offer", name, "Lucie", key=keys["Col"])
        assert status == 1 and f"Nobody here is called '{name}'" in err


def test_an_introduction_of_others_is_as_if_it_were_not_there(coach, made, key, keys):
    made("pin", "Ann", "Ben", key=key)
    name = made("offer", "Ann", "Lucie", key=keys["Ben"])["id"]
    mine, none = coach("accept", name, key=keys["Col"])[2], coach("accept", "nothing", key=keys["Col"])[2]
    assert mine.replace(name, "X") == none.replace("nothing", "X") != ""
    assert json.dumps(made("introductions", key=keys["Col"])) == '{"to_me": [], "by_me": []}'
