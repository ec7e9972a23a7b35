import pytest

from coach.types import Consent
from coach.verbs import clock, helping, introductions, mingling, slips


@pytest.fixture
def told(evening):
    """Mingling: Ben is told of Ann's need."""
    evening.change("ann", pitch="I need a site manager in Hull. Who do you know?")
    evening.change("ben", statements=("The site manager of a housing estate in Hull",), consent=Consent("suggested"))
    mingling.judge(evening.facilitator, "ann", "ben", "pinned")
    evening.go_to("mingling")
    return evening


def test_before_mingling_one_is_told_when(evening, opened):
    page = opened("mingle.py", evening.door("ben"))
    assert "From mingling on" in page.said and "Nothing yet" in page.said


def test_whom_i_could_help_and_why(told, opened):
    page = opened("mingle.py", told.door("ben"))
    assert "Ann" in page.said and "needs **site manager" in page.said
    assert "You said “The site manager of a housing estate in Hull”" in page.said


def test_an_offer_reaches_the_other_side_and_is_accepted(told, opened):
    page = opened("mingle.py", told.door("ben")).write("box contact ann", "Sue at Humber Homes")
    page.tap("Offer the introduction")
    assert "You can introduce" in page.said
    theirs = opened("mingle.py", told.door("ann"))
    assert "can introduce you to **Sue at Humber Homes**" in theirs.said
    theirs.tap("Accept")
    assert introductions.offered_by_me(told.door("ben"))[0].state == "accepted"


def test_what_was_typed_and_not_offered_is_there_on_the_way_back(told, opened):
    page = opened("mingle.py", told.door("ben")).write("box contact ann", "Sue at Humber Homes")
    state = {"box contact ann": page.app.session_state["box contact ann"]}
    back = opened("mingle.py", told.door("ben"), **state)
    assert back.app.text_input[0].value == "Sue at Humber Homes"


def test_an_offer_of_nobody_is_refused_beside_it(told, opened):
    page = opened("mingle.py", told.door("ben")).tap("Offer the introduction")
    assert "Say whom you can introduce" in page.errors
    assert introductions.offered_to_me(told.door("ann")) == []


def test_a_pass_is_silent_and_taken_back_by_an_offer(told, opened):
    page = opened("mingle.py", told.door("ben")).tap("Pass")
    assert "Passed (1)" in [e.label for e in page.app.expander]
    assert introductions.offered_to_me(told.door("ann")) == []
    page.write("box contact ann", "Sue").tap("Offer it after all")
    assert [one.contact for one in introductions.offered_to_me(told.door("ann"))] == ["Sue"]
    assert helping.passed_by_me(told.door("ben")) == []


def test_what_i_wrote_on_a_slip_stands_ready_to_be_offered(evening, opened):
    evening.seat()
    evening.go_to("rounds", 1)
    clock.start(evening.facilitator)
    slips.hand_in(evening.door("ben"), "ann", False, "my cousin Sue")
    page = opened("mingle.py", evening.door("ben")).tap("Offer the introduction")
    assert "my cousin Sue" in page.said
    assert introductions.offered_to_me(evening.door("ann"))[0].contact == "my cousin Sue"


def test_declining_asks_once_more_and_says_nothing_of_it(told, opened):
    helping.offer(told.door("ben"), "ann", "Sue")
    page = opened("mingle.py", told.door("ann"))
    assert "This cannot be taken back" in page.said
    page.tap("Decline")
    assert "this introduction is not open any more" in page.said
    assert introductions.offered_by_me(told.door("ben"))[0].state is None


def test_something_new_waits_for_a_tap(told, opened, monkeypatch):
    page = opened("mingle.py", told.door("ann"))
    assert "Something new: show it" not in page.labels()
    looks, real = [], introductions.offered_to_me
    helping.offer(told.door("ben"), "ann", "Sue")
    # The page itself looks twice, before the offer; what looks again by itself finds it.
    monkeypatch.setattr(introductions, "offered_to_me", lambda door: looks.append(1) or real(door)[: len(looks) > 2])
    assert "Something new: show it" in page.run().labels()
    assert "Sue" not in page.said


def test_a_visitor_is_told_to_open_their_link(opened):
    assert "needs a link of your own" in opened("mingle.py").errors
