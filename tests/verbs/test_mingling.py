"""Who is told about whose need, and what is shown of it to whom."""

import pytest

from coach.errors import EveningError, NotAllowed, NotFound, TooLate
from coach.types import Consent, SeatedRound, Slip
from coach.verbs import helping, introductions, mingling

DIVER = "I run the harbour school. I need a diver who inspects ship hulls. Who do you know?"
BAKER = "I roast coffee. I need a baker who supplies cafés with sourdough. Who do you know?"


@pytest.fixture
def room(evening):
    """Ann needs a diver, whom Ben knows and lets those see whom he is suggested to; Col needs a baker, whom Dee knows
    and lets nobody see."""
    evening.change("ann", pitch=DIVER)
    evening.change("col", pitch=BAKER)
    evening.change("ben", statements=("a diver who inspects ship hulls in Cork",), consent=Consent("suggested"))
    evening.change("dee", statements=("a baker who supplies six cafés with sourdough",))
    evening.go_to("welcome")
    return evening


def standings(board):
    return {(one.asker_id, one.helper_id): one.standing for one in board.pairings}


@pytest.fixture
def told(room):
    """Ben and Dee have been told."""
    mingling.propose(room.facilitator)
    mingling.judge(room.facilitator, "ann", "ben", "approved")
    mingling.judge(room.facilitator, "col", "dee", "pinned")
    room.go_to("mingling")
    return room


def test_each_need_goes_to_who_knows(room):
    board = mingling.propose(room.facilitator)
    assert standings(board) == {("ann", "ben"): "proposed", ("col", "dee"): "proposed"}
    assert dict(board.load) == {"Ben": 1, "Dee": 1}
    assert board.unmet == ()
    (kept,) = [one for one in room.store.proposals("april") if one.asker == "ann"]
    assert dict(kept.features)["of_need"] > 0.5 and 0.3 < kept.confidence < 1


def test_what_nobody_may_see_is_told_without_quoting(room):
    board = mingling.propose(room.facilitator)
    ben, dee = sorted(board.pairings, key=lambda one: one.helper_id)
    assert "ship hulls in Cork" in ben.statement and "ship hulls in Cork" in ben.reason
    assert dee.statement == "" and "six" not in dee.reason and "baker" in dee.reason


def test_who_opted_out_is_told_nothing(room):
    room.change("ben", consent=Consent("everyone", suggestions=False))
    board = mingling.propose(room.facilitator)
    assert ("ann", "ben") not in standings(board)
    with pytest.raises(EveningError, match="Ben has asked not to be suggested"):
        mingling.judge(room.facilitator, "ann", "ben", "pinned")


def test_who_opts_out_later_is_told_nothing_from_then_on(told):
    told.change("ben", consent=Consent(suggestions=False))
    assert helping.whom_i_could_help(told.door("ben")) == []
    assert mingling.proposals(told.facilitator).unmet == ("Ann",)


def test_who_is_not_here_is_neither_asked_nor_asking(room):
    room.change("ben", presence="absent")
    room.change("col", presence="absent")
    board = mingling.propose(room.facilitator)
    assert not {("ann", "ben"), ("col", "dee")} & set(standings(board))
    assert board.unmet == ("Ann",)


def test_a_veto_does_not_come_back_and_a_pin_stays(room):
    mingling.propose(room.facilitator)
    mingling.judge(room.facilitator, "ann", "ben", "vetoed")
    mingling.judge(room.facilitator, "col", "eve", "pinned")
    board = mingling.propose(room.facilitator)
    assert standings(board)["ann", "ben"] == "vetoed"
    assert standings(board)["col", "eve"] == "pinned"
    assert ("col", "dee") not in standings(board)
    mingling.judge(room.facilitator, "ann", "ben", "proposed")
    assert standings(mingling.propose(room.facilitator))["ann", "ben"] == "proposed"


def test_a_pair_pinned_by_hand_has_a_reason(room):
    one = mingling.judge(room.facilitator, "ann", "eve", "pinned")
    assert (one.asker, one.helper, one.standing) == ("Ann", "Eve", "pinned") and one.reason


def test_all_that_nobody_judged_is_approved_at_once(room):
    mingling.propose(room.facilitator)
    mingling.judge(room.facilitator, "ann", "ben", "vetoed")
    board = mingling.approve_all(room.facilitator)
    assert standings(board) == {("ann", "ben"): "vetoed", ("col", "dee"): "approved"}


def test_what_cannot_be_judged_is_refused(room):
    for asker, helper, standing in [("ann", "ben", "approved"), ("ann", "ann", "pinned"), ("eve", "ben", "pinned")]:
        with pytest.raises(EveningError):
            mingling.judge(room.facilitator, asker, helper, standing)
    with pytest.raises(NotFound):
        mingling.judge(room.facilitator, "ann", "nobody", "vetoed")


def test_too_many_pins_on_one_person_are_refused_by_name(room):
    mingling.judge(room.facilitator, "ann", "ben", "pinned")
    mingling.judge(room.facilitator, "col", "ben", "pinned")
    with pytest.raises(EveningError, match="Ben is approved or pinned for 2 needs, and the most is 1"):
        mingling.propose(room.facilitator, most=1)


def test_a_new_plan_drops_what_nobody_judged_and_it_does_without(room):
    mingling.propose(room.facilitator)
    room.change("ben", presence="absent")
    mingling.propose(room.facilitator)
    assert ("ann", "ben") not in standings(mingling.proposals(room.facilitator))
    assert {p.standing for p in room.store.proposals("april") if p.helper == "ben"} == {"dropped"}


def test_nothing_is_planned_once_the_event_is_closed(told):
    told.go_to("closed")
    with pytest.raises(TooLate):
        mingling.propose(told.facilitator)
    with pytest.raises(TooLate):
        mingling.judge(told.facilitator, "ann", "ben", "vetoed")


def test_a_room_without_pitches_is_planned(evening):
    assert mingling.propose(evening.facilitator) == mingling.Board((), (), ())


def test_nobody_is_told_before_mingling_nor_of_what_was_not_approved(room):
    mingling.propose(room.facilitator)
    mingling.judge(room.facilitator, "ann", "ben", "approved")
    assert helping.whom_i_could_help(room.door("ben")) == []
    room.go_to("mingling")
    (chance,) = helping.whom_i_could_help(room.door("ben"))
    assert (chance.asker, chance.headline) == ("Ann", "Ann's trade")
    assert chance.because == "You said “a diver who inspects ship hulls in Cork”."
    assert "diver" in chance.need and "harbour" not in chance.need
    assert helping.whom_i_could_help(room.door("dee")) == []


def test_a_helper_offers_once_and_the_asker_sees_it(told):
    made = helping.offer(told.door("ben"), "ann", " Lucie  Martin ")
    assert (made.contact, made.state, made.need) == ("Lucie Martin", "offered", "diver who inspects ship hulls")
    assert helping.whom_i_could_help(told.door("ben")) == []
    (seen,) = introductions.offered_to_me(told.door("ann"))
    assert (seen.other, seen.contact) == ("Ben", "Lucie Martin")
    assert seen.statement == "a diver who inspects ship hulls in Cork"
    assert set(seen.steps) == {"accepted", "declined"}
    with pytest.raises(TooLate):
        helping.offer(told.door("ben"), "ann", "lucie martin")
    assert helping.offer(told.door("ben"), "ann", "Somebody else").id != made.id


def test_the_asker_reads_nothing_that_the_helper_lets_nobody_see(told):
    helping.offer(told.door("dee"), "col", "Bao")
    (seen,) = introductions.offered_to_me(told.door("col"))
    assert seen.statement == "" and "six" not in repr(seen)


def test_the_facilitator_comes_too_late_once_the_helper_has_answered(told):
    helping.offer(told.door("ben"), "ann", "Lucie")
    with pytest.raises(TooLate):
        mingling.judge(told.facilitator, "ann", "ben", "vetoed")


def test_a_pass_is_nothing_to_the_asker_and_is_not_planned_again(told):
    helping.pass_(told.door("ben"), "ann")
    helping.pass_(told.door("ben"), "ann")
    assert helping.whom_i_could_help(told.door("ben")) == []
    assert introductions.offered_to_me(told.door("ann")) == introductions.offered_by_me(told.door("ben")) == []
    board = mingling.propose(told.facilitator)
    assert board.unmet == ("Ann",)
    assert [one for one in board.pairings if one.asker == "Ann" and one.standing == "proposed"] == []


def test_a_pass_can_be_taken_back_by_an_offer(told):
    assert helping.passed_by_me(told.door("ben")) == []
    helping.pass_(told.door("ben"), "ann")
    assert [one.asker for one in helping.passed_by_me(told.door("ben"))] == ["Ann"]
    helping.offer(told.door("ben"), "ann", "Lucie")
    assert helping.passed_by_me(told.door("ben")) == []
    assert len(told.store.introductions("ben")) == 1
    with pytest.raises(TooLate):
        helping.pass_(told.door("ben"), "ann")


@pytest.mark.parametrize("verb", [helping.offer, helping.pass_])
def test_who_was_not_told_cannot_answer(told, verb):
    with pytest.raises(NotAllowed):
        verb(told.door("eve"), "ann")
    with pytest.raises(NotAllowed):
        verb(told.door("ben"), "col")


def test_an_offer_names_somebody(told):
    with pytest.raises(EveningError):
        helping.offer(told.door("ben"), "ann", "  ")


def test_a_slip_that_promises_an_introduction_is_a_chance_to_make_it(room):
    room.store.save_rounds("april", [SeatedRound(1, (("ann", "fay"),))])
    room.store.mark_run("april", 1)
    room.store.hand_in(Slip("april", 1, "fay", "ann", False, "my cousin, who dives", "", False, room.moment[0]))
    room.store.hand_in(Slip("april", 1, "gus", "ann", True, "", "", False, room.moment[0]))
    (chance,) = helping.whom_i_could_help(room.door("fay"))
    assert chance.contact == "my cousin, who dives" and "round 1" in chance.because
    assert helping.whom_i_could_help(room.door("gus")) == []
    assert helping.offer(room.door("fay"), "ann").contact == "my cousin, who dives"
    assert ("ann", "fay") not in standings(mingling.propose(room.facilitator))


def test_an_erased_asker_is_told_of_no_more(told):
    told.store.erase("ann")
    assert helping.whom_i_could_help(told.door("ben")) == []
    mingling.propose(told.facilitator)
