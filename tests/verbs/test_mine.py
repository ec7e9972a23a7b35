"""What is an attendee's own."""

import pytest

from coach.errors import EveningError, TooLate
from coach.types import Consent
from coach.verbs import mine

TOUCHSTONE = (
    "I need an English speaking senior partner in a Chinese language software development firm. Who do you know?"
)


def test_i_see_myself(evening):
    seen = mine.me(evening.door("ann"))
    assert (seen.person.name, seen.event.name, seen.attendance.presence) == ("Ann", "April in Beijing", "here")


def test_what_i_share_is_nothing_until_i_say_so(evening):
    assert mine.me(evening.door("ann")).person.consent == Consent("nobody", False, True)
    mine.set_consent(evening.door("ann"), Consent("everyone", True, False))
    assert evening.store.person("ann").consent == Consent("everyone", True, False)


def test_my_statements_replace_what_i_said_before(evening):
    mine.set_statements(evening.door("ann"), [" a diver ", "", "a miller"])
    assert mine.set_statements(evening.door("ann"), ["a baker"]).statements == ("a baker",)
    with pytest.raises(EveningError, match="301 characters"):
        mine.set_statements(evening.door("ann"), ["x" * 301])
    assert evening.store.person("ann").statements == ("a baker",)


def test_my_details_are_mine_to_correct(evening):
    mine.set_details(evening.door("ann"), "Ann B.", "baker", "555")
    person = evening.store.person("ann")
    assert (person.name, person.headline, person.contact) == ("Ann B.", "baker", "555")


def test_a_submitted_pitch_is_reviewed_and_kept_as_a_version(evening):
    made = mine.submit_pitch(evening.door("ann"), f" {TOUCHSTONE}\n")
    assert made.review and made.review.score >= 95 and made.problem is None
    assert mine.me(evening.door("ann")).attendance.pitch == TOUCHSTONE
    evening.wait(60)
    mine.submit_pitch(evening.door("ann"), "I need a cook.")
    kept = mine.versions(evening.door("ann"))
    assert [one.text for one in kept] == [TOUCHSTONE, "I need a cook."]
    assert kept[0].score == made.review.score > kept[1].score
    assert mine.me(evening.door("ann")).attendance.pitch == "I need a cook."


def test_the_same_pitch_again_is_no_new_version(evening):
    first = mine.submit_pitch(evening.door("ann"), TOUCHSTONE)
    evening.wait(60)
    assert mine.submit_pitch(evening.door("ann"), TOUCHSTONE).version == first.version
    assert len(mine.versions(evening.door("ann"))) == 1


def test_a_pitch_that_cannot_be_reviewed_is_kept_and_says_why(evening):
    made = mine.submit_pitch(evening.door("ann"), "")
    assert made.review is None and made.problem.code == "empty_text"
    assert mine.versions(evening.door("ann"))[0].score is None


def test_a_pitch_of_2001_characters_is_not_kept(evening):
    with pytest.raises(EveningError, match="2001"):
        mine.submit_pitch(evening.door("ann"), "x" * 2_001)
    assert mine.versions(evening.door("ann")) == []


def test_no_pitch_is_submitted_to_a_closed_event(evening):
    evening.go_to("closed")
    with pytest.raises(TooLate):
        mine.submit_pitch(evening.door("ann"), TOUCHSTONE)


def test_the_room_hears_a_need_and_only_how_many_may_help(evening):
    mine.submit_pitch(evening.door("ann"), "I make oak doors. I need a site manager in Hull. Who do you know?")
    evening.change("ben", statements=("site managers at three building firms in Hull",))
    evening.change("col", statements=("site managers in Hull",), consent=Consent(suggestions=False))
    evening.change("dee", statements=("a pastry cook in Lyon",))
    heard = mine.what_the_room_hears(evening.door("ann"))
    assert "site manager" in heard.need
    assert (heard.helpers, heard.asked) == (1, 10)


def test_who_is_absent_or_only_expected_helps_nobody_once_the_evening_has_begun(evening):
    evening.change("ann", pitch="I need a site manager in Hull. Who do you know?")
    evening.change("ben", statements=("site managers at three building firms in Hull",), presence="expected")
    assert mine.what_the_room_hears(evening.door("ann")).helpers == 1
    evening.go_to("welcome")
    assert mine.what_the_room_hears(evening.door("ann")).helpers == 0


def test_without_a_pitch_the_room_hears_nothing(evening):
    with pytest.raises(EveningError, match="no pitch yet"):
        mine.what_the_room_hears(evening.door("ann"))
