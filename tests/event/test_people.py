"""Who is in the room, who is late, who is known already."""

import pytest

from coach.event import people as rules
from coach.types import Attendance, Clock, Person, SeatedRound


def listed(person_id, name=None, contact="", reference="", **kwargs):
    return Person(person_id, name or person_id, contact=contact), Attendance(
        "e1", person_id, reference=reference, **kwargs
    )


RUN = SeatedRound(1, (("a", "b"), ("c", "d")), was_run=True)
PLANNED = SeatedRound(2, (("a", "c"), ("b", "d")))


@pytest.mark.parametrize(
    ("phase", "counted"),
    [("before", ["here", "expected"]), ("welcome", ["here"]), ("mingling", ["here"])],
)
def test_before_the_event_those_expected_count_and_later_only_those_here(phase, counted):
    room = [listed(state, presence=state) for state in ("here", "expected", "absent")]
    assert [person.id for person, _ in rules.in_the_room(room, Clock("e1", phase))] == counted


def test_a_late_joiner_takes_part_from_the_next_round():
    assert rules.checked_in(Attendance("e1", "z"), []).from_round == 1
    assert rules.checked_in(Attendance("e1", "z"), [RUN, PLANNED]).from_round == 2


def test_who_sat_already_and_is_checked_in_again_is_not_late():
    back = rules.checked_in(Attendance("e1", "a", presence="absent"), [RUN, PLANNED])
    assert (back.presence, back.from_round) == ("here", 1)


def test_a_reference_tells_who_somebody_is_even_under_a_corrected_name():
    known = [listed("p1", "Bob Smith", reference="T-1")]
    assert rules.same_person([listed("x", "Robert Smith", reference="t-1")], known) == ["p1"]


def test_a_contact_tells_it_where_the_reference_is_new():
    known = [listed("p1", "Ann", contact="ann@example.com", reference="T-1")]
    assert rules.same_person([listed("x", "Ann", contact=" ANN@example.com", reference="T-9")], known) == ["p1"]


def test_a_group_booking_is_told_apart_by_name():
    booking = [listed("x", "Ann", reference="O-1"), listed("y", "Ben", reference="O-1")]
    assert rules.same_person(booking, [listed("p1", "Ben", reference="O-1")]) == [None, "p1"]


def test_nobody_known_is_two_of_the_newcomers():
    twice = [listed("x", "Ann", contact="a@example.com"), listed("y", "Ann", contact="a@example.com")]
    assert rules.same_person(twice, [listed("p1", "Ann", contact="a@example.com")]) == ["p1", None]


def test_people_without_reference_or_contact_are_never_taken_for_one_another():
    assert rules.same_person([listed("x", "Ann")], [listed("p1", "Ann")]) == [None]


def test_a_row_repeated_within_one_list_is_noticed():
    rows = [
        listed("x", "Ann", contact="a@example.com"),
        listed("y", "ann ", contact="A@example.com"),
        listed("z", "Ben", contact="a@example.com"),
    ]
    assert rules.repeated(rows) == [False, True, False]


def test_what_a_person_said_stays_and_only_blanks_are_filled():
    known = Person("p1", "Ann", headline="baker", statements=("a miller",))
    fresh = Person("x", "Anne", headline="cook", contact="a@example.com", statements=("a diver",))
    assert rules.filled(known, fresh) == Person(
        "p1", "Ann", headline="baker", contact="a@example.com", statements=("a miller",)
    )
