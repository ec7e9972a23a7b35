import pytest

from coach.types import Consent
from coach.verbs import favours, helping, introductions, mingling


@pytest.fixture
def offered(evening):
    """Ben has offered to introduce Ann to Sue."""
    evening.change("ann", pitch="I need a site manager in Hull. Who do you know?")
    evening.change("ben", consent=Consent("suggested"))
    mingling.judge(evening.facilitator, "ann", "ben", "pinned")
    evening.go_to("mingling")
    helping.offer(evening.door("ben"), "ann", "Sue, a site manager")
    return evening


def the_one(evening):
    return introductions.offered_to_me(evening.door("ann"))[0]


@pytest.fixture
def made(offered):
    introductions.accept(offered.door("ann"), the_one(offered).id)
    introductions.made(offered.door("ben"), the_one(offered).id)
    return offered


def show(page, section):
    page.app.segmented_control(key="section").set_value(section).run()
    return page.checked()


def test_nothing_yet_says_how_it_begins(evening, opened):
    page = opened("after.py", evening.door("ann"))
    assert "No introductions yet" in page.said
    assert "No favours yet" in show(page, "favours").said
    assert "Write it in a few words" in show(page, "now").said


def test_an_introduction_goes_step_by_step_from_both_sides(offered, opened):
    opened("after.py", offered.door("ann")).tap("Accept")
    ben = opened("after.py", offered.door("ben"))
    message = ben.app.text_area[0].value
    assert "Hello both" in message and "Sue, a site manager" in message and "ann@example.com" in message
    assert ben.app.get("link_button")[0].proto.url.startswith("mailto:?subject=Introducing%20Ann")
    ben.tap("I have sent the message")
    assert the_one(offered).state == "made"
    ann = opened("after.py", offered.door("ann")).tap("We have met")
    ann.write(f"box outcome {the_one(offered).id}", "A job from May on.").tap("Tell it")
    assert the_one(offered).state == "closed"
    assert "What came of it: A job from May on." in opened("after.py", offered.door("ben")).said


def test_the_message_is_changed_before_it_is_copied(offered, opened):
    introductions.accept(offered.door("ann"), the_one(offered).id)
    page = opened("after.py", offered.door("ben"))
    page.write(f"box message {the_one(offered).id} en", "Sue, meet Ann.")
    assert page.app.code[0].value == "Sue, meet Ann."
    assert page.app.get("link_button")[0].proto.url.endswith("body=Sue%2C%20meet%20Ann.")


def test_an_outcome_of_no_words_is_refused_beside_it(made, opened):
    page = opened("after.py", made.door("ann")).tap("Tell it")
    assert "Say in a few words" in page.errors


def test_a_late_step_is_at_the_top(offered, opened):
    offered.wait(3 * 24 * 3600)
    page = opened("after.py", offered.door("ann"))
    assert "Ben offered to introduce you to Sue, a site manager" in page.said


def test_a_favour_is_earned_and_called_in_once(made, opened):
    page = show(opened("after.py", made.door("ben")), "favours")
    assert "Owed to you (2)" in page.said and "You introduced Ann to Sue" in page.said
    first = favours.favours(made.door("ben")).to_me[0]
    page.write(f"box favour for {first.id}", "A lift to Hull").tap("Call it in now")
    assert "Owed to you (1)" in page.said and "Called in by you" in page.said and "A lift to Hull" in page.said
    called = favours.favours(made.door("ben")).called_by_me
    assert [one.note for one in called] == ["A lift to Hull"]


def test_who_owes_sees_it(made, opened):
    page = show(opened("after.py", made.door("ann")), "favours")
    assert "You owe" in page.said and "Ben introduced you to Sue" in page.said


def test_whom_i_helped_is_listed_with_what_came_of_it(made, opened):
    page = show(opened("after.py", made.door("ben")), "favours")
    assert "Whom you helped (1)" in [e.label for e in page.app.expander]
    assert "not told yet" in page.said


def test_who_could_help_now(made, opened):
    made.change("ann", statements=("A wine distributor in Chaoyang",), consent=Consent("suggested"))
    page = show(opened("after.py", made.door("ben")), "now").write("box need now", "a good wine distributor")
    assert "Ann" in page.said and "You introduced them to Sue" in page.said
    assert "They owe you a favour" in page.said
    assert "likely to help" in page.app.get("progress")[0].proto.text


def test_how_i_know_somebody_is_told_in_the_language_of_who_asks(made, opened):
    made.change("ann", statements=("A wine distributor in Chaoyang",), consent=Consent("suggested"))
    how = {"en": "You introduced them to Sue", "zh": "你曾把 TA 介绍给 Sue"}
    for asked in ("en", "zh"):  # one after the other: what is remembered of an answer is in one language
        page = show(opened("after.py", made.door("ben"), lang=asked), "now")
        assert how[asked] in page.write("box need now", "a good wine distributor").said


def test_who_knows_nobody_by_an_introduction_is_told_so(evening, opened):
    page = show(opened("after.py", evening.door("ann")), "now").write("box need now", "a good wine distributor")
    assert "You know nobody by an introduction yet" in page.said


def test_the_message_is_in_the_language_of_who_sends_it(offered, opened):
    introductions.accept(offered.door("ann"), the_one(offered).id)
    page = opened("after.py", offered.door("ben"), lang="zh")
    assert page.app.text_area[0].value.startswith("两位好：")
    assert "Hello" not in page.app.text_area[0].value


def test_a_visitor_is_told_to_open_their_link(opened):
    assert "needs a link of your own" in opened("after.py").errors
