"""What is printed."""

import pytest

from coach.errors import EveningError, NotAllowed
from coach.types import Event
from coach.verbs import events, people, printing
from coach.verbs.access import keep

LINK = "http://10.0.0.2:8501/?key=k"


def test_everybody_who_may_still_come_has_a_badge(evening):
    people.mark_absent(evening.facilitator, "ann")
    assert printing.badges(evening.facilitator).pages == 2
    people.mark_absent(evening.facilitator, "ben")
    assert printing.badges(evening.facilitator, {"col": LINK}).pages == 1


def test_a_name_that_cannot_be_printed_is_said(evening):
    evening.change("ann", name="Ann 😀")
    assert printing.badges(evening.facilitator).unprintable == (("Ann 😀", "😀"),)


def test_without_anybody_there_are_no_badges(store):
    door, _ = events.create_event(keep(store), Event("empty", "Empty"))
    with pytest.raises(EveningError, match="Nobody is on the list"):
        printing.badges(door)


@pytest.mark.parametrize("count", [0, -1, 2001])
def test_no_file_has_no_cards_or_thousands(evening, count):
    with pytest.raises(EveningError, match="cards"):
        printing.slip_cards(evening.facilitator, count)


def test_the_sheet_and_the_code_are_for_the_facilitator(evening):
    assert printing.join_sheet(evening.facilitator, LINK).pages == 1
    assert printing.code_image(evening.facilitator, LINK).startswith(b"<svg")
    with pytest.raises(NotAllowed):
        printing.join_sheet(evening.door("ann"), LINK)
