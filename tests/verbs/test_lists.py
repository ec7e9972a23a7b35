"""A registration list from a file."""

import pytest

from coach.errors import FileUnreadable, MissingColumns, TooLate
from coach.types import Person
from coach.verbs import clock, lists, mine, people

FILE = b"Name,Email,Whom\nZoe,zoe@example.com,a potter\nYan,yan@example.com,a miller\n"


def names(door):
    return [person.name for person, _ in people.people(door)]


def test_a_list_is_looked_over_before_anybody_is_on_it(evening):
    seen = lists.look_over(evening.facilitator, FILE, "list.csv")
    assert seen.people == 2 and seen.columns["Email"] == "email"
    assert "Zoe" not in names(evening.facilitator)


def test_a_column_is_corrected(evening):
    made = lists.import_file(evening.facilitator, FILE, "list.csv", {"Whom": "statements"})
    assert made.added[0].statements == ("a potter",)


def test_what_is_no_list_is_refused_by_name(evening):
    with pytest.raises(FileUnreadable, match=r"list\.xls"):
        lists.look_over(evening.facilitator, b"\xd0\xcf\x11\xe0", "list.xls")
    with pytest.raises(MissingColumns):
        lists.look_over(evening.facilitator, FILE, "list.csv", {"Nowhere": "name"})


def test_an_import_is_taken_back(evening):
    before = names(evening.facilitator)
    made = lists.import_file(evening.facilitator, FILE, "list.csv")
    back = lists.take_back(evening.facilitator, made.added)
    assert [person.name for person in back.off] == ["Zoe", "Yan"] and back.stayed == ()
    assert names(evening.facilitator) == before
    assert lists.take_back(evening.facilitator, made.added).off == ()


def test_who_has_done_something_since_stays(evening):
    made = lists.import_file(evening.facilitator, FILE, "list.csv")
    zoe, yan = made.added
    mine.set_statements(evening.door(yan.id), ["a diver"])
    back = lists.take_back(evening.facilitator, made.added)
    assert [person.name for person in back.stayed] == ["Yan"]
    assert evening.store.person(yan.id).statements == ("a diver",)
    assert zoe.name not in names(evening.facilitator)


def test_who_has_sat_in_a_round_stays(evening):
    evening.seat()
    evening.go_to("rounds", 1)
    clock.start(evening.facilitator)
    back = lists.take_back(evening.facilitator, [evening.store.person("ann")])
    assert [person.id for person in back.stayed] == ["ann"]


def test_nobody_is_taken_off_the_list_of_a_closed_event(evening):
    evening.go_to("closed")
    with pytest.raises(TooLate):
        lists.take_back(evening.facilitator, [Person("ann", "Ann")])
