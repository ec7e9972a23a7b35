"""What helpers are told and answer: whom I could help, offered or passed."""

from dataclasses import dataclass

import coach
from coach.errors import NotAllowed, TooLate
from coach.event import introductions as steps
from coach.event import proposals as rules
from coach.event.people import plain
from coach.event.slips import telling
from coach.say import say
from coach.types import Introduction, Phase
from coach.verbs.access import Door, may
from coach.verbs.events import new_id

TOLD_FROM: tuple[Phase, ...] = ("mingling", "closed")
"""When helpers see what the facilitator approved: before, they are to listen."""


@dataclass(frozen=True, slots=True)
class Chance:
    """Somebody whom I could help. because: why I am told, in a sentence; contact: whom I wrote on a slip, else ""."""

    asker_id: str
    asker: str
    headline: str
    need: str
    because: str
    contact: str


@may("attendee")
def whom_i_could_help(door: Door) -> list[Chance]:
    """Whose need I am told of and have not answered: as the facilitator approved, from mingling on, and as I wrote on
    slips."""
    return list(_chances(door).values())


@may("attendee")
def whom_i_was_told_of(door: Door) -> list[Chance]:
    """Whose need I was told of, answered or not."""
    return list(_chances(door, with_answered=True).values())


@may("attendee")
def passed_by_me(door: Door) -> list[Chance]:
    """Whose need I passed; `offer` takes it back."""
    mine = [one for one in door.store.introductions(door.me, door.event_id) if one.introducer == door.me]
    offered = {one.asker for one in mine if steps.was_offered(one)}
    passed = {one.asker for one in mine} - offered
    return [one for key, one in _chances(door, with_answered=True).items() if key in passed]


@may("attendee")
def offer(door: Door, asker: str, contact: str = "") -> Introduction:
    """Offer somebody an introduction; also where I passed before. asker: person id.

    contact: whom I would bring them to, at most 200 characters; what I wrote on my slip where blank. Raises NotAllowed
    where I was not told of their need and gave them no slip, TooLate where I offered this contact before, EveningError
    where no contact is named.
    """
    store = door.store
    mine = _between(door, asker)
    chance = _told(door, asker)
    named = contact if contact.strip() else chance.contact
    passed = next((one for one in mine if not steps.was_offered(one)), None)
    made = steps.offered(
        passed.id if passed else new_id(), door.event_id, asker, door.me, named, chance.need, door.now()
    )
    if any(plain(one.contact) == plain(made.contact) for one in mine):
        raise TooLate(say("You have offered {asker} this introduction already.", asker=chance.asker))
    store.save_introduction(made)
    return made


@may("attendee")
def pass_(door: Door, asker: str) -> None:
    """Pass on a need: I am not told of it again, and the asker never hears of it. `offer` takes it back.

    Raises NotAllowed where I was not told of it, TooLate where I have offered an introduction.
    """
    chance = _told(door, asker)
    if any(steps.was_offered(one) for one in _between(door, asker)):
        raise TooLate(say("You have offered {asker} an introduction; decline it there.", asker=chance.asker))
    if not _between(door, asker):
        door.store.save_introduction(steps.passed(new_id(), door.event_id, asker, door.me, chance.need, door.now()))


def _between(door: Door, asker: str) -> list[Introduction]:
    """What I answered this person at this event."""
    mine = door.store.introductions(door.me, door.event_id)
    return [one for one in mine if (one.asker, one.introducer) == (asker, door.me)]


def _told(door: Door, asker: str) -> Chance:
    chance = _chances(door, with_answered=True).get(asker)
    if chance is None:
        raise NotAllowed(
            say("You have not been told of this person's need, and have given them no slip at this event.")
        )
    return chance


def _chances(door: Door, with_answered: bool = False) -> dict[str, Chance]:
    """By asker; what I wrote on a slip and what I was told are one chance."""
    store = door.store
    me = store.person(door.me)
    people = {person.id: (person, here) for person, here in store.people(door.event_id)}
    answered = {one.asker for one in store.introductions(door.me, door.event_id) if one.introducer == door.me}
    found: dict[str, Chance] = {}
    if me.consent.suggestions and store.clock(door.event_id).phase in TOLD_FROM:
        for one in store.proposals(door.event_id):
            if one.helper == door.me and one.standing in rules.SHOWN and one.asker in people:
                asker, _ = people[one.asker]
                because = (
                    say("You said “{statement}”.", statement=one.statement)
                    if one.statement
                    else say("The facilitator thinks of you.")
                )
                found[asker.id] = Chance(asker.id, asker.name, asker.headline, one.need, because, "")
    for slip in telling(store.slips(door.event_id, listener=door.me)):
        if not slip.introduces or slip.pitcher not in people:
            continue
        asker, here = people[slip.pitcher]
        because = say(
            "You wrote on your slip in round {round} that you can introduce “{whom}”.",
            round=slip.round,
            whom=slip.introduces,
        )
        told = found.get(asker.id)
        need = told.need if told else coach.need_of(here.pitch)
        found[asker.id] = Chance(asker.id, asker.name, asker.headline, need, because, slip.introduces)
    return {key: one for key, one in found.items() if with_answered or key not in answered}
