"""The list of an event."""

import pytest

from coach.errors import EveningError, NotFound, TooLate
from coach.types import Attendance, Event, Person
from coach.verbs import clock, events, people


def registration(name, contact="", reference="", **kwargs):
    return Person("", name, contact=contact, **kwargs), Attendance("", "", reference=reference)


LIST = [
    registration("Zoe", "zoe@example.com", "T-1", headline="potter"),
    registration("Yan", "yan@example.com", "T-2", statements=("a miller",)),
]


def names(persons):
    return [person.name for person in persons]


def test_a_list_read_twice_puts_everybody_on_it_once(evening):
    first = people.import_people(evening.facilitator, LIST)
    again = people.import_people(evening.facilitator, LIST)
    assert (names(first.added), first.already_there) == (["Zoe", "Yan"], ())
    assert (again.added, names(again.already_there)) == ((), ["Zoe", "Yan"])
    assert len(people.people(evening.facilitator)) == 14


def test_somebody_is_recognised_by_contact_and_left_as_they_are(evening):
    made = people.import_people(evening.facilitator, [registration("Ann", "ANN@example.com", "T-9", headline="x")])
    assert names(made.already_there) == ["Ann"]
    assert evening.store.person("ann").headline == "Ann's trade"


def test_a_row_that_stands_twice_in_one_list_is_one_person(evening):
    made = people.import_people(evening.facilitator, [LIST[0], LIST[0]])
    assert (names(made.added), names(made.already_there)) == (["Zoe"], ["Zoe"])


def test_who_came_to_an_earlier_event_is_the_same_person_with_what_they_said(evening):
    evening.change("ann", statements=("a diver",))
    may, _ = events.create_event(evening.keeper, Event("may", "May"))
    made = people.import_people(may, [registration("Ann", "ann@example.com", statements=("somebody else",))])
    assert [person.id for person in made.known] == ["ann"]
    assert evening.store.person("ann").statements == ("a diver",)
    assert names(person for person, _ in people.people(may)) == ["Ann"]


def test_a_reference_of_another_event_tells_nothing(evening):
    people.import_people(evening.facilitator, [registration("Zoe", reference="1")])
    may, _ = events.create_event(evening.keeper, Event("may", "May"))
    made = people.import_people(may, [registration("Xan", reference="1")])
    assert (names(made.added), made.known) == (["Xan"], ())


def test_what_cannot_be_used_is_refused_by_name_and_the_rest_is_done(evening):
    made = people.import_people(
        evening.facilitator, [registration("Bad", headline="x" * 201), registration(" "), *LIST]
    )
    assert names(made.added) == ["Zoe", "Yan"]
    assert [name for name, _ in made.refused] == ["Bad", " "]
    assert "'Bad'" in made.refused[0][1] and made.refused[0][1].endswith(".")


def test_an_imported_id_is_never_used(evening):
    stranger = (Person("ann", "Zed"), Attendance("other", "ann"))
    made = people.import_people(evening.facilitator, [stranger])
    assert made.added[0].id != "ann" and evening.store.person("ann").name == "Ann"


def test_presence_is_set_and_taken_back(evening):
    door = evening.facilitator
    assert people.mark_expected(door, "ann").presence == "expected"
    assert people.check_in(door, "ann").presence == "here"
    assert people.mark_absent(door, "ann").presence == "absent"
    assert people.check_in(door, "ann") == evening.store.attendance("april", "ann")


def test_a_host_is_set_and_taken_back(evening):
    assert people.set_host(evening.facilitator, "ann").is_host
    assert not people.set_host(evening.facilitator, "ann", is_host=False).is_host


def test_a_late_joiner_is_here_from_the_next_round(evening):
    evening.seat()
    evening.go_to("rounds", 1)
    clock.start(evening.facilitator)
    late = people.walk_in(evening.facilitator, "Zoe", "potter", "zoe@example.com")
    at = evening.store.attendance("april", late.id)
    assert (at.presence, at.from_round) == ("here", 2)


def test_who_sat_in_a_round_and_is_marked_absent_by_mistake_comes_back_as_before(evening):
    evening.seat()
    evening.go_to("rounds", 1)
    clock.start(evening.facilitator)
    people.mark_absent(evening.facilitator, "ann")
    assert people.check_in(evening.facilitator, "ann").from_round == 1


def test_somebody_who_is_not_on_the_list_is_not_found(evening):
    with pytest.raises(NotFound, match="'zoe'"):
        people.check_in(evening.facilitator, "zoe")


def test_a_walk_in_without_a_name_is_refused(evening):
    with pytest.raises(EveningError, match="empty"):
        people.walk_in(evening.facilitator, "")


@pytest.mark.parametrize(
    "change",
    [
        lambda door: people.import_people(door, LIST),
        lambda door: people.walk_in(door, "Zoe"),
        lambda door: people.check_in(door, "ann"),
        lambda door: people.set_host(door, "ann"),
    ],
)
def test_the_list_of_a_closed_event_is_changed_no_more(evening, change):
    evening.go_to("closed")
    with pytest.raises(TooLate):
        change(evening.facilitator)
