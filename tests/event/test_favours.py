"""What an introduction earns, the ledger, and whom one knows by it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.errors import EveningError, NotAllowed, TooLate
from coach.event import favours as rules
from coach.types import Introduction, Person

NOW = datetime(2025, 4, 12, 21, tzinfo=UTC)
LUCIE = Person("l", "Lucie Martin")
NAMES = {"a": "Ann", "i": "Ib", "l": "Lucie Martin"}


def made(name="x", asker="a", introducer="i", contact="Lucie Martin", state="made", days=0):
    return Introduction(name, "e", asker, introducer, contact, "n", state, NOW + timedelta(days=days))


def test_an_introduction_earns_one_favour_from_either_side():
    asker, contact = rules.earned(made(), "l", NOW)
    assert (asker.owed_to, asker.owed_by, contact.owed_to, contact.owed_by) == ("i", "a", "i", "l")
    assert rules.earned(made(), None, NOW)[1].owed_by == "Lucie Martin"


def test_nothing_is_earned_twice():
    assert [f.id for f in rules.earned(made(), "l", NOW)] == [f.id for f in rules.earned(made(state="met"), "l", NOW)]


@pytest.mark.parametrize("state", ["offered", "accepted", "declined"])
def test_nothing_is_earned_before_it_is_made(state):
    with pytest.raises(EveningError):
        rules.earned(made(state=state), "l", NOW)


def test_a_favour_is_called_in_once_and_by_whom_it_is_owed_to():
    favour, _ = rules.earned(made(), "l", NOW)
    with pytest.raises(NotAllowed):
        rules.call(favour, "a", "", NOW)
    called = rules.call(favour, "i", " wine  distributors ", NOW)
    assert (called.called_at, called.note) == (NOW, "wine distributors")
    with pytest.raises(TooLate):
        rules.call(called, "i", "", NOW)
    with pytest.raises(EveningError):
        rules.call(favour, "i", "x" * 301, NOW)


def test_the_contact_is_somebody_only_where_one_other_person_bears_the_name():
    assert rules.contact_among(made(contact="lucie martin"), [LUCIE]) == "l"
    assert rules.contact_among(made(), [LUCIE, Person("m", "Lucie Martin")]) is None
    assert rules.contact_among(made(contact="Ann"), [Person("a", "Ann")]) is None
    assert rules.contact_among(made(contact="Lucie"), [LUCIE]) is None


@given(st.lists(st.tuples(st.sampled_from("aip"), st.sampled_from("aip"), st.booleans()), max_size=12))
def test_each_favour_of_mine_stands_in_the_ledger_once(drawn):
    favours = [
        replace(rules.earned(made(str(k), owing, owed), None, NOW)[0], called_at=NOW if called else None)
        for k, (owed, owing, called) in enumerate(drawn)
        if owed != owing
    ]
    found = rules.ledger(favours, "a")
    parts = [*found.owed_to_me, *found.owed_by_me, *found.called]
    assert sorted(f.id for f in parts) == sorted(f.id for f in favours if "a" in {f.owed_to, f.owed_by})


def test_i_know_whom_i_helped_and_whom_i_was_brought_to_and_by_whom():
    mine = rules.acquaintances("i", [made()], {"x": "l"}, NAMES)
    assert [(one.person_id, one.bond) for one in mine] == [("a", "helped"), ("l", "helped")]
    theirs = rules.acquaintances("a", [made()], {}, NAMES)
    assert [(one.person_id, one.name, one.bond) for one in theirs] == [
        (None, "Lucie Martin", "introduced to"),
        ("i", "Ib", "introduced by"),
    ]


def test_the_latest_bond_counts_and_erased_people_are_nobody():
    both = [made("x"), made("y", asker="i", introducer="a", days=9)]
    (ann, *_) = rules.acquaintances("i", both, {"x": "l", "y": "l"}, NAMES)
    assert (ann.person_id, ann.introduction.id) == ("l", "y")
    assert rules.acquaintances("i", [made(asker="erased", contact="")], {}, NAMES) == []


def test_only_an_introduction_that_was_made_links_people():
    assert rules.links([made(), made("y", state="accepted")], {"x": "l"}) == [("i", "a"), ("a", "l"), ("i", "l")]
    assert rules.links([made()], {}) == [("i", "a")]
