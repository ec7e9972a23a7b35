"""Every step of an introduction by every side from every state, due dates, drafts, reminders."""

from datetime import UTC, date, datetime, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.errors import EveningError, NotAllowed, TooLate
from coach.event import introductions as rules
from coach.types import Event, Introduction, IntroductionState, Person

NOW = datetime(2025, 4, 12, 21, tzinfo=UTC)
ASKER = Person("a", "Ann", "Restaurant owner", "ann@example.org")
INTRODUCER = Person("i", "Ib", contact="ib@example.org", statements=("a wine importer in Lyon",))
EVENT = Event("e", "Spring evening", date(2025, 4, 12))
STATES = get_args(IntroductionState)
ALLOWED = {
    ("offered", "accepted", "a"),
    ("accepted", "made", "i"),
    ("accepted", "made", "a"),
    ("made", "met", "a"),
    ("made", "closed", "a"),
    ("met", "closed", "a"),
    *((state, "declined", who) for state in ("offered", "accepted") for who in "ai"),
}


def offered(**changes):
    made = rules.offered("x", "e", "a", "i", "Lucie Martin", "a wine importer", NOW)
    return Introduction(**{**{name: getattr(made, name) for name in Introduction.__slots__}, **changes})


@pytest.mark.parametrize("who", ["a", "i", "somebody else"])
@pytest.mark.parametrize("to", rules.STEPS)
@pytest.mark.parametrize("state", STATES)
def test_each_step_is_taken_from_where_it_may_by_whom_it_may(state, to, who):
    introduction = offered(state=state)
    if (state, to, who) in ALLOWED:
        assert rules.take(introduction, to, who, NOW, "a first order").state == to
    else:
        with pytest.raises(EveningError) as refusal:
            rules.take(introduction, to, who, NOW, "a first order")
        assert refusal.value.message.endswith(".")


def test_a_stranger_may_take_no_step():
    with pytest.raises(NotAllowed):
        rules.take(offered(), "accepted", "z", NOW)


def test_a_step_that_was_taken_is_too_late_and_one_ahead_is_not():
    with pytest.raises(TooLate):
        rules.take(offered(state="made"), "accepted", "a", NOW)
    with pytest.raises(EveningError, match="has to be accepted") as early:
        rules.take(offered(), "made", "i", NOW)
    assert not isinstance(early.value, TooLate)


def test_what_was_declined_says_no_more_than_that_it_is_no_longer_open():
    with pytest.raises(TooLate) as refusal:
        rules.take(offered(state="declined"), "accepted", "a", NOW)
    assert refusal.value.message == "This introduction is no longer open."


def test_each_open_state_has_a_turn_and_a_due_date():
    introduction = offered()
    assert introduction.due == NOW + timedelta(days=2)
    for to in ("accepted", "made", "met"):
        introduction = rules.take(introduction, to, "a", NOW)
        assert introduction.due == NOW + rules.WITHIN[to]
    assert rules.take(introduction, "closed", "a", NOW, "hired").due is None
    assert set(rules.TURN) == set(rules.WITHIN)


def test_a_closed_introduction_has_an_outcome():
    met = offered(state="met")
    assert rules.take(met, "closed", "a", NOW, "  a first\n order ").outcome == "a first order"
    for bad in ("", "  ", "x" * 301, "\ud800"):
        with pytest.raises(EveningError):
            rules.take(met, "closed", "a", NOW, bad)


@pytest.mark.parametrize("contact", ["", " \n", "x" * 201, "\ud800", "\0"])
def test_an_offer_says_whom(contact):
    with pytest.raises(EveningError):
        rules.offered("x", "e", "a", "i", contact, "n", NOW)


def test_nobody_introduces_themselves():
    with pytest.raises(EveningError):
        rules.offered("x", "e", "a", "a", "Lucie", "n", NOW)


def test_what_was_passed_was_never_offered_and_is_nothing_to_the_asker():
    passed = rules.passed("x", "e", "a", "i", "n", NOW)
    assert not rules.was_offered(passed) and rules.was_offered(offered(state="declined"))
    with pytest.raises(NotAllowed):
        rules.take(passed, "accepted", "a", NOW)


def test_the_draft_carries_what_the_asker_agreed_to_and_nothing_of_the_introducers_network():
    draft = rules.draft(offered(state="accepted"), ASKER, INTRODUCER, EVENT)
    for said in (
        "Ann (Restaurant owner)",
        "12 April 2025",
        "Lucie Martin",
        "a wine importer.",
        "ann@example.org",
        "Ib",
    ):
        assert said in draft.body
    assert "Lyon" not in draft.body and "ib@example.org" not in draft.body
    assert draft.subject == "Introducing Ann and Lucie Martin"


def test_a_draft_leaves_out_what_the_asker_did_not_give():
    body = rules.draft(offered(state="accepted"), Person("a", "Ann"), INTRODUCER, Event("e", "Evening")).body
    assert "reached" not in body and "()" not in body and "on ." not in body


@pytest.mark.parametrize(("state", "refusal"), [("offered", EveningError), ("made", TooLate), ("declined", TooLate)])
def test_a_draft_is_there_only_once_the_asker_has_accepted(state, refusal):
    with pytest.raises(refusal):
        rules.draft(offered(state=state), ASKER, INTRODUCER, EVENT)


def test_the_one_whose_turn_it_is_is_reminded():
    for state, who in {"offered": "a", "accepted": "i", "made": "a", "met": "a"}.items():
        reminder = rules.reminder(offered(state=state), "Ann", "Ib")
        assert reminder.person_id == who
        assert "Lucie Martin" in reminder.sentence
    for state in ("closed", "declined"):
        assert rules.reminder(offered(state=state, due=None), "Ann", "Ib") is None


@given(st.lists(st.tuples(st.sampled_from(list(rules.STEPS)), st.sampled_from("ai")), max_size=12))
def test_no_way_leads_back(steps):
    introduction = offered()
    for to, who in steps:
        before = introduction.state
        try:
            introduction = rules.take(introduction, to, who, NOW, "well")
        except EveningError:
            assert introduction.state == before
        else:
            assert rules.ORDER.index(introduction.state) > rules.ORDER.index(before)
            assert before not in {"closed", "declined"}
