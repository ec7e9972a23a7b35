"""What is printed for an evening: the code to join by, badges, slip cards."""

from collections.abc import Mapping

from coach import print as sheets
from coach.errors import EveningError
from coach.say import say
from coach.verbs.access import Door, may

Printed = sheets.Printed
CARDS = range(1, 2_001)
"""Cards of one file: 500 people with four each; more is one more file."""


@may("facilitator")
def code_image(door: Door, link: str) -> bytes:
    """A link as a QR code, in SVG."""
    return sheets.code_image(link)


@may("facilitator")
def join_sheet(door: Door, link: str) -> Printed:
    """A page with the code to join by, in the language spoken. link: with the join key."""
    return sheets.join_sheet(door.store.event(door.event_id).name, link)


@may("facilitator")
def badges(door: Door, links: Mapping[str, str] | None = None) -> Printed:
    """A badge for everybody who may still come, by name; links: person id -> own link, printed as a code.

    Raises EveningError where nobody is on the list.
    """
    coming = [person for person, at in door.store.people(door.event_id) if at.presence != "absent"]
    if not coming:
        raise EveningError(say("Nobody is on the list yet; upload one or add people, then print badges."))
    shown = [sheets.Badge(person.name, person.headline, (links or {}).get(person.id, "")) for person in coming]
    return sheets.badges(door.store.event(door.event_id).name, shown)


@may("facilitator")
def slip_cards(door: Door, count: int) -> Printed:
    """`count` slip cards for who has no phone. Raises EveningError where there are none, or too many for a file."""
    if count not in CARDS:
        raise EveningError(
            say(
                "{count} cards cannot be printed at once; give {low} to {high}.",
                count=count,
                low=CARDS[0],
                high=CARDS[-1],
            )
        )
    return sheets.slip_cards(door.store.event(door.event_id).name, count)
