import pytest

from coach.types import Event
from coach.verbs import clock, slips


def to(evening, person):
    return slips.slips_to_me(evening.door(person))


def test_see_me_is_one_tap_and_taken_back_by_another(seated, opened):
    page = opened("tonight.py", seated.door("ann"))
    assert "Round 1 of 2" in page.said and "Table 1" in page.said and "With Ben, Col, Dee" in page.said
    page.tap("See me")
    assert [(one.listener, one.see_me) for one in to(seated, "ben")] == [("Ann", True)]
    assert page.toasts == ["Ben is told to see you."]
    page.tap("See me: handed in")
    assert to(seated, "ben") == []
    assert len(page.buttons("See me")) == 3


def test_whom_one_can_introduce_is_two_taps_and_a_name(seated, opened):
    page = opened("tonight.py", seated.door("ann"))
    page.tap("I can introduce you to …", nth=1).write("whom 1 col", "my cousin, a glazier")
    (one,) = to(seated, "col")
    assert (one.introduces, one.listener, one.contact) == ("my cousin, a glazier", "", "")
    assert "You can introduce them to “my cousin, a glazier”." in page.said
    page.tap("I can introduce you to …", nth=1)
    assert next(w for w in page.app.text_input if w.key == "whom 1 col").value == "my cousin, a glazier"
    page.write("whom 1 col", "")
    assert to(seated, "col") == []


def test_both_marks_stand_on_one_slip(seated, opened):
    page = opened("tonight.py", seated.door("ann"))
    page.tap("See me").tap("I can introduce you to …").write("whom 1 ben", "a baker")
    (one,) = to(seated, "ben")
    assert one.see_me and one.introduces == "a baker"


def test_a_slip_that_says_nothing_is_refused_where_it_was_tapped(seated, opened):
    page = opened("tonight.py", seated.door("ann"))
    page.tap("I can introduce you to …").tap("Hand in")
    assert "The slip says nothing" in page.errors
    page.run()
    assert not page.errors


def test_how_to_reach_me_is_on_a_slip_only_where_i_say_so(seated, opened):
    page = opened("tonight.py", seated.door("ann"))
    page.tap("See me")
    page.app.toggle(key="with_contact").set_value(True).run()
    page.tap("See me", nth=0)
    assert [one.contact for who in ("ben", "col") for one in to(seated, who)] == ["", "ann@example.com"]


def test_slips_to_me_are_read_with_a_name_only_after_see_me(seated, opened):
    slips.hand_in(seated.door("ben"), "ann", True, "", "ben@example.com")
    slips.hand_in(seated.door("col"), "ann", False, "a *bold* banker")
    page = opened("tonight.py", seated.door("ann"))
    assert "Slips to you (2)" in page.said
    assert "Ben**  \nSee me." in page.said and "To reach: ben@example.com" in page.said
    assert "Somebody at your table**  \nI can introduce you to “a *bold* banker”." in page.said
    assert "Col**:" not in page.said


def test_a_new_slip_is_announced(seated, opened):
    page = opened("tonight.py", seated.door("ann"))
    assert "What others hand you appears here" in page.said
    slips.hand_in(seated.door("ben"), "ann", True)
    page.run()
    assert page.toasts == ["A new slip for you."]


def test_slips_wait_for_the_round_to_start(evening, opened):
    evening.seat()
    evening.go_to("rounds", 1)
    page = opened("tonight.py", evening.door("ann"))
    assert "Table 1" in page.said and "Next: round 2" in page.said
    assert "See me" not in page.labels()
    clock.start(evening.facilitator)
    page.run()
    assert len(page.buttons("See me")) == 3


def test_slips_of_an_earlier_round_can_still_be_handed_in(seated, opened):
    seated.go_to("rounds", 2)
    clock.start(seated.facilitator)
    page = opened("tonight.py", seated.door("ann"))
    assert "With Dee, Gus, Jon" in page.said
    page.app.segmented_control(key="slips until 2").set_value(1).run()
    page.checked().tap("See me", nth=2)
    assert [one.round for one in to(seated, "dee")] == [1]


def test_who_writes_is_not_interrupted_by_the_next_round(seated, opened):
    page = opened("tonight.py", seated.door("ann"))
    page.tap("I can introduce you to …")
    assert page.app.session_state["writing_slip"] == (1, "ben")
    page.write("whom 1 ben", "a baker")
    assert page.app.session_state["writing_slip"] is None


@pytest.mark.parametrize(
    ("phase", "words", "onward"),
    [
        ("before", "has not begun", "To my pitch"),
        ("welcome", "Welcome", "To my pitch"),
        ("preparation", "one clear idea", "To my pitch"),
        ("mingling", "The rounds are over", "Whom could I help?"),
        ("closed", "The evening is over", "To my introductions"),
    ],
)
def test_each_phase_says_what_to_do(evening, opened, phase, words, onward):
    evening.seat()
    evening.go_to(phase)
    page = opened("tonight.py", evening.door("ann"))
    assert words in page.said and onward in page.labels()


def test_who_sits_nowhere_is_told_so(evening, opened):
    evening.go_to("rounds", 1)
    assert "seated at no table" in opened("tonight.py", evening.door("ann")).said


def test_a_closed_event_refuses_a_slip_in_words(seated, opened):
    page = opened("tonight.py", seated.door("ann"))
    seated.go_to("closed")
    page.tap("See me")
    assert "closed" in page.errors


def test_a_facilitator_is_told_whose_page_it_is(evening, opened):
    page = opened("tonight.py", evening.facilitator)
    assert "an attendee's" in page.errors
    assert "needs a link of your own" in opened("tonight.py").errors


def test_names_are_shown_letter_by_letter(seated, opened):
    seated.change("ben", name="<b>*Ben*</b>", headline="[x](http://y)")
    page = opened("tonight.py", seated.door("ann"))
    assert any("\\<b\\>\\*Ben\\*" in m.value for m in page.app.markdown)
    assert any("\\[x\\]" in m.value for m in page.app.markdown)


def test_the_clock_is_told_the_seconds_that_are_left(seated, opened):
    seated.wait(60)
    import coach.ui.countdown as countdown

    shown = []
    countdown_was = countdown._round
    countdown._round = lambda key, data: shown.append(data)
    try:
        opened("tonight.py", seated.door("ann"))
    finally:
        countdown._round = countdown_was
    assert shown[0]["seconds"] == 120 and shown[0]["running"] and shown[0]["length"] == Event("x", "x").minutes * 60
