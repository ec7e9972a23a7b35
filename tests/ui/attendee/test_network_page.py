from coach.types import Consent
from coach.verbs import mine


def said_of(evening, person="ann"):
    return mine.me(evening.door(person)).person


def test_a_line_each_is_kept_and_taken_back(evening, opened):
    evening.change("ann", statements=("A baker in Leeds",))
    page = opened("network.py", evening.door("ann"))
    page.write("box statements ann", "A baker in Leeds\n\nTwo glaziers in Hull\n")
    assert said_of(evening).statements == ("A baker in Leeds", "Two glaziers in Hull")
    assert "2 lines are kept" in page.said
    page.tap("Undo")
    assert said_of(evening).statements == ("A baker in Leeds",)
    assert page.app.text_area[0].value == "A baker in Leeds"
    assert "Undo" not in page.labels()


def test_a_line_that_is_too_long_is_refused_and_stays_in_the_box(evening, opened):
    page = opened("network.py", evening.door("ann")).write("box statements ann", "x" * 400)
    assert "300 are the most" in page.errors
    assert page.app.text_area[0].value == "x" * 400
    assert said_of(evening).statements == ()


def test_consent_is_given_piece_by_piece(evening, opened):
    page = opened("network.py", evening.door("ann"))
    page.app.radio[0].set_value("suggested").run()
    page.app.toggle(key="example ann").set_value(True).run()
    page.app.toggle(key="suggestions ann").set_value(False).run()
    page.checked()
    assert said_of(evening).consent == Consent("suggested", example=True, suggestions=False)


def test_without_a_pitch_the_room_hears_nothing_yet(evening, opened):
    assert "write your pitch" in opened("network.py", evening.door("ann")).said


def test_the_room_hears_a_need_and_how_many_may_help_without_names(evening, opened):
    evening.change("ann", pitch="I need a site manager in Hull. Who do you know?")
    evening.change("ben", statements=("The site manager of a housing estate in Hull",))
    page = opened("network.py", evening.door("ann"))
    assert "as understood: **site manager" in page.said
    assert "1 of 11 people may be able to help" in page.said
    assert "Ben" not in page.said


def test_a_need_that_nobody_meets_says_what_to_do(evening, opened):
    evening.change("ann", pitch="I need a site manager in Hull. Who do you know?")
    assert "ask whom *they* know" in opened("network.py", evening.door("ann")).said


def test_alone_in_the_room(evening, opened):
    for person in ("ben", "col", "dee", "eve", "fay", "gus", "hal", "ivy", "jon", "kim", "lou"):
        evening.change(person, presence="absent")
    evening.change("ann", pitch="I need a site manager in Hull. Who do you know?")
    assert "Nobody else is here yet" in opened("network.py", evening.door("ann")).said


def test_a_visitor_is_told_to_open_their_link(opened):
    assert "needs a link of your own" in opened("network.py").errors
