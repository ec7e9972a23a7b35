"""An introduction through the eyes of both sides, across events."""

from datetime import timedelta

import pytest

from coach.errors import EveningError, NotAllowed, NotFound, TooLate
from coach.event.introductions import WITHIN
from coach.types import Consent, Proposal
from coach.verbs import favours, helping, introductions


@pytest.fixture
def offered(evening):
    """Ben offered to bring Ann, who needs a diver, to Lou, who is at the event as well. The door of each, and its
    id."""
    evening.change("ann", pitch="I need a diver. Who do you know?")
    evening.change("ben", consent=Consent("suggested"))
    proposal = Proposal(
        "april", "ann", "ben", "a diver", "two divers", "says “two divers”", 0.8, "approved", evening.moment[0]
    )
    evening.store.save_proposals([proposal])
    evening.go_to("mingling")
    return helping.offer(evening.door("ben"), "ann", "Lou").id


def step(evening, who, verb, name, *more):
    return verb(evening.door(who), name, *more)


def seen(evening, who):
    (one,) = [*introductions.offered_to_me(evening.door(who)), *introductions.offered_by_me(evening.door(who))]
    return one


def test_from_offer_to_outcome(evening, offered):
    evening.go_to("closed")
    step(evening, "ann", introductions.accept, offered)
    assert "a diver" in step(evening, "ben", introductions.draft, offered).body
    step(evening, "ben", introductions.made, offered)
    step(evening, "ann", introductions.met, offered)
    closed = step(evening, "ann", introductions.tell_outcome, offered, "She starts on Monday.")
    assert closed.state == "closed"
    for who, side in (("ann", "asker"), ("ben", "introducer")):
        one = seen(evening, who)
        assert (one.side, one.state, one.outcome, one.steps) == (side, "closed", "She starts on Monday.", ())


def test_nobody_else_sees_or_touches_it(evening, offered):
    for verb in (introductions.accept, introductions.decline, introductions.made, introductions.draft):
        with pytest.raises(NotFound):
            step(evening, "eve", verb, offered)
    assert introductions.offered_to_me(evening.door("eve")) == introductions.offered_by_me(evening.door("lou")) == []


@pytest.mark.parametrize("decliner", ["ann", "ben"])
def test_a_silent_decline_looks_the_same_from_both_sides_whoever_declined(evening, offered, decliner):
    step(evening, "ann", introductions.accept, offered)
    step(evening, decliner, introductions.decline, offered)
    for who in ("ann", "ben"):
        one = seen(evening, who)
        assert (one.state, one.contact, one.need, one.statement, one.reason, one.due, one.steps) == (
            None, "", "", "", "", None, (),
        )  # fmt: skip
    for who in ("ann", "ben"):
        with pytest.raises(TooLate, match="no longer open"):
            step(evening, who, introductions.made, offered)
    assert introductions.reminders(evening.door("ann")) == []


def test_the_contact_of_the_asker_reaches_the_message_only_once_they_accepted(evening, offered):
    assert "ann@example.com" not in repr(seen(evening, "ben"))
    with pytest.raises(EveningError, match="not accepted"):
        step(evening, "ben", introductions.draft, offered)
    step(evening, "ann", introductions.accept, offered)
    assert "ann@example.com" in step(evening, "ben", introductions.draft, offered).body
    with pytest.raises(NotAllowed):
        step(evening, "ann", introductions.draft, offered)


def test_whose_step_is_late_is_reminded_and_the_facilitator_sees_who(evening, offered):
    assert introductions.reminders(evening.door("ann")) == introductions.overdue(evening.facilitator) == []
    evening.wait((WITHIN["offered"] + timedelta(seconds=1)).total_seconds())
    (reminder,) = introductions.reminders(evening.door("ann"))
    assert "Ben offered to introduce you to Lou" in reminder.sentence
    assert introductions.reminders(evening.door("ben")) == []
    (late,) = introductions.overdue(evening.facilitator)
    assert (late.person, late.state) == ("Ann", "offered")
    step(evening, "ann", introductions.accept, offered)
    assert introductions.overdue(evening.facilitator) == []


def test_made_earns_two_favours_once_whichever_side_says_so(evening, offered):
    step(evening, "ann", introductions.accept, offered)
    step(evening, "ann", introductions.made, offered)
    with pytest.raises(TooLate):
        step(evening, "ben", introductions.made, offered)
    owed = favours.favours(evening.door("ben")).to_me
    assert sorted(one.other for one in owed) == ["Ann", "Lou"]
    assert owed[0].because == "You introduced Ann to Lou."


def test_what_the_introducer_said_goes_when_they_withdraw_their_consent(evening, offered):
    assert seen(evening, "ann").statement == "two divers"
    evening.change("ben", consent=Consent("nobody"))
    one = seen(evening, "ann")
    assert one.statement == "" and "two divers" not in one.reason


def test_an_erased_side_leaves_the_other_something_to_read(evening, offered):
    step(evening, "ann", introductions.accept, offered)
    evening.store.erase("ben")
    assert seen(evening, "ann").other == "somebody who has left"
    assert introductions.reminders(evening.door("ann")) == []


@pytest.mark.parametrize(("theirs", "mine"), [(introductions.decline, introductions.made),
                                              (introductions.made, introductions.decline)])  # fmt: skip
def test_of_two_steps_at_one_moment_the_second_is_judged_by_the_first(evening, offered, monkeypatch, theirs, mine):
    step(evening, "ann", introductions.accept, offered)
    read = evening.store.introduction

    def then_ann_steps(name):
        found = read(name)
        monkeypatch.setattr(evening.store, "introduction", read)
        step(evening, "ann", theirs, offered)
        return found

    monkeypatch.setattr(evening.store, "introduction", then_ann_steps)
    with pytest.raises(TooLate):
        step(evening, "ben", mine, offered)
    was_made = theirs is introductions.made
    assert read(offered).state == ("made" if was_made else "declined")
    assert len(evening.store.favours()) == 2 * was_made
