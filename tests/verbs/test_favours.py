"""Favours across events, and who could help now."""

from datetime import UTC, date, datetime

import pytest

from coach.errors import EveningError, NotFound, TooLate
from coach.event.favours import earned
from coach.types import Attendance, Consent, Event, Introduction
from coach.verbs import favours, help_now

APRIL = datetime(2025, 4, 12, 21, tzinfo=UTC)


@pytest.fixture
def past(evening):
    """Last April Ann introduced Ben, a food and beverage manager, to Lucie; Ben introduced Col to Dee; and Dee knows
    somebody who keeps bees. Ann is at this year's event as well."""
    store = evening.store
    store.save_event(Event("last", "Last April", date(2025, 4, 12)))
    store.save_people((store.person(who), Attendance("last", who, "here")) for who in ("ann", "ben", "col", "dee"))
    evening.change(
        "ben",
        headline="Food and beverage manager",
        statements=("two wine distributors who deliver to hotels",),
        consent=Consent("suggested"),
    )
    evening.change("col", statements=("a beekeeper who sells heather honey",), consent=Consent("everyone"))
    made(store, "x", "ben", "ann", "Lucie Martin, who runs a cellar of natural wine")
    made(store, "y", "col", "ben", "Dee")
    return evening


def made(store, name, asker, introducer, contact, state="met"):
    done = Introduction(name, "last", asker, introducer, contact, "a hotel that buys wine", state, APRIL)
    store.save_introduction(done)
    if state == "met":
        store.save_favours(earned(done, "dee" if contact == "Dee" else None, APRIL))
    return done


def test_favours_of_an_earlier_event_are_there(past):
    mine = favours.favours(past.door("ann"))
    assert [one.other for one in mine.to_me] == ["Ben", "Lucie Martin, who runs a cellar of natural wine"]
    assert mine.to_me[0].event.name == "Last April" and mine.by_me == ()
    ben = favours.favours(past.door("ben"))
    assert [one.other for one in ben.by_me] == ["Ann"]
    assert ben.by_me[0].because == "Ann introduced you to Lucie Martin, who runs a cellar of natural wine."
    (dee,) = favours.favours(past.door("dee")).by_me
    assert dee.because == "Ben introduced Col to you."


def test_a_favour_is_called_in_once_and_the_other_side_reads_what_for(past):
    called = favours.call_in(past.door("ann"), "x-asker", "  wine distributors? ")
    assert called.note == "wine distributors?" and called.called_at == past.moment[0]
    assert [one.note for one in favours.favours(past.door("ben")).called_from_me] == ["wine distributors?"]
    with pytest.raises(TooLate):
        favours.call_in(past.door("ann"), "x-asker")
    with pytest.raises(NotFound):
        favours.call_in(past.door("ben"), "x-asker")
    with pytest.raises(EveningError):
        favours.call_in(past.door("ann"), "x-contact", "x" * 301)


def test_whom_i_helped(past):
    (one,) = favours.whom_did_i_help(past.door("ann"))
    assert (one.person, one.event.name, one.state) == ("Ben", "Last April", "met")
    assert favours.whom_did_i_help(past.door("col")) == []


def test_the_manager_i_helped_last_april_knows_wine_distributors(past):
    found = help_now.who_could_help_now(past.door("ann"), "wine distributors")
    first = found.people[0]
    assert (first.name, first.favours, found.nobody) == ("Ben", 1, False)
    assert (
        first.how == "You introduced them to Lucie Martin, who runs a cellar of natural wine (Last April, April 2025)."
    )
    assert first.statement == "two wine distributors who deliver to hotels"
    assert first.confidence > found.people[1].confidence


def test_what_they_agreed_to_show_nobody_is_neither_quoted_nor_matched(past):
    past.change("ben", consent=Consent("nobody"))
    found = help_now.who_could_help_now(past.door("ann"), "wine distributors who deliver to hotels")
    assert "two wine" not in repr(found)
    ben = next(one for one in found.people if one.name == "Ben")
    assert ben.statement == "Food and beverage manager"


def test_who_asked_not_to_be_suggested_is_left_out_and_so_is_the_way_through_them(past):
    past.change("ben", consent=Consent("everyone", suggestions=False))
    found = help_now.who_could_help_now(past.door("ann"), "a beekeeper who sells honey")
    assert "Ben" not in [one.name for one in found.people]
    assert found.through is None


def test_a_contact_who_was_never_at_an_event_is_known_by_how_they_were_put(past):
    found = help_now.who_could_help_now(past.door("ben"), "somebody who runs a cellar of natural wine")
    first = found.people[0]
    assert (first.person_id, first.how) == (None, "Ann introduced you to them (Last April, April 2025).")
    assert first.name.startswith("Lucie Martin")


def test_beyond_those_i_know_only_the_first_hand_is_named(past):
    found = help_now.who_could_help_now(past.door("ann"), "somebody who keeps bees")
    assert (found.through.name, found.through.tier) == ("Ben", 2)
    assert 0 < found.through.confidence < 1
    assert "Col" not in repr(found) and "heather" not in repr(found)


@pytest.mark.parametrize("state", ["offered", "accepted", "declined"])
def test_an_introduction_that_was_not_made_is_no_bond(evening, state):
    evening.store.save_event(Event("last", "Last April"))
    made(evening.store, "x", "ben", "ann", "Lucie", state)
    found = help_now.who_could_help_now(evening.door("ann"), "a trade")
    assert found == help_now.HelpNow((), True, None)


def test_a_need_is_said(evening):
    for bad in ("", " ", "x" * 2001):
        with pytest.raises(EveningError):
            help_now.who_could_help_now(evening.door("ann"), bad)


def test_an_erased_debtor_is_somebody_who_has_left(past):
    past.store.erase("ben")
    assert "somebody who has left" in [one.other for one in favours.favours(past.door("ann")).to_me]
    assert "Ben" not in repr(help_now.who_could_help_now(past.door("ann"), "wine distributors").people)
