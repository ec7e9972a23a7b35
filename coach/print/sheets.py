"""The sheets themselves: the code to join by, badges, slip cards."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from coach.print.paper import Paper, Place, Printed
from coach.say import say

BADGE = (90.0, 54.0)
"""Width and height in mm of the common insert of a badge holder; ten on a page."""
CARD = (95.0, 88.0)
"""Width and height in mm: six on a page within the margins of a printer, with room to write."""
CODE = 26.0
"""Side in mm of a code on a badge, quiet zone included: its modules are over the 0.4 mm that a phone reads."""
MARGIN = 5 * mm
ONE_LINE = 25
"""Characters that stand on one line of a badge; more are parted, so that they need not shrink."""


@dataclass(frozen=True, slots=True)
class Badge:
    """What is on a badge. link: opens the event as this person, printed as a
    code; "" for none."""

    name: str
    headline: str = ""
    link: str = ""


def join_sheet(event: str, link: str) -> Printed:
    """One page for the door: a large code, what it is for, and the link for who cannot scan."""
    paper = Paper(say("Join {event}", event=event))
    left, across = 20 * mm, A4[0] - 40 * mm
    paper.text(event, left, A4[1] - 45 * mm, across, 34, centred=True)
    paper.text(say("Scan, type your name, and write your pitch."), left, A4[1] - 62 * mm, across, 18, centred=True)
    side = 130 * mm
    paper.code(link, (A4[0] - side) / 2, A4[1] - 205 * mm, side)
    paper.text(link, left, A4[1] - 218 * mm, across, 13, centred=True)
    say_so = say("At most 30 seconds, one need, and at the end: “Who do you know?”")
    paper.text(say_so, left, 45 * mm, across, 16, centred=True)
    paper.text(say("No account, nothing to install."), left, 33 * mm, across, 13, centred=True)
    return paper.printed()


def badges(event: str, people: Sequence[Badge]) -> Printed:
    """Ten badges a page, to cut out: name, headline, and a code where there is a link."""
    paper = Paper(say("Badges of {event}", event=event))
    for one, place in zip(people, paper.places(len(people), 2, *BADGE), strict=True):
        _badge(paper, place, event, one)
    return paper.printed()


def slip_cards(event: str, count: int) -> Printed:
    """`count` cards, six a page, for who has no phone: to, from, round, “See me”, and whom one can introduce."""
    paper = Paper(say("Slip cards of {event}", event=event))
    for place in paper.places(count, 2, *CARD):
        _card(paper, place, event)
    return paper.printed()


def _badge(paper: Paper, place: Place, event: str, one: Badge) -> None:
    left, across = place.left + MARGIN, place.width - 2 * MARGIN
    if one.link:
        paper.code(one.link, place.left + place.width - CODE * mm - 2 * mm, place.bottom + 2 * mm, CODE * mm)
    paper.text(event, left, place.top - MARGIN - 8, across, 9)
    name = _two_lines(one.name)
    for number, line in enumerate(name):
        paper.text(line, left, place.top - (22 if len(name) == 1 else 18 + 9 * number) * mm, across, 26)
    beside = across - (CODE * mm if one.link else 0)
    for number, line in enumerate(_two_lines(one.headline)):
        paper.text(line, left, place.bottom + 15 * mm - number * 14, beside, 12)


def _card(paper: Paper, place: Place, event: str) -> None:
    left, across, line = place.left + MARGIN, place.width - 2 * MARGIN, place.height / 8
    paper.text(event, left, place.top - 8 * mm, across, 9)
    paper.line_for(say("To"), left, place.top - 2 * line, across * 0.7, 12)
    paper.line_for(say("Round"), left + across * 0.74, place.top - 2 * line, across * 0.26, 12)
    paper.line_for(say("From"), left, place.top - 3 * line, across, 12)
    for number, label in enumerate((say("See me"), say("I can introduce you to")), start=4):
        bottom = place.top - (number + 0.2) * line
        paper.box(left, bottom - 1, 11)
        paper.text(label, left + 18, bottom, across - 18, 13)
    paper.line_for("", left, place.top - 6.1 * line, across, 12)
    paper.line_for(say("Reach me at"), left, place.top - 7.2 * line, across, 11)


def _two_lines(text: str) -> list[str]:
    """A name or headline as at most two lines of about the same length, parted at a blank."""
    words = text.split()
    if len(text) <= ONE_LINE or len(words) < 2:
        return [text] if text else []
    cut = min(range(1, len(words)), key=lambda k: abs(len(" ".join(words[:k])) - len(" ".join(words[k:]))))
    return [" ".join(words[:cut]), " ".join(words[cut:])]
