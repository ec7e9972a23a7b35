"""Who could help now: “call up that food and beverage manager you helped last April and see if she knows any good
wine distributors”. Of those I know by an introduction, and through them.
"""

from dataclasses import dataclass, replace

import coach
from coach.errors import EveningError
from coach.event import bounds
from coach.event import favours as rules
from coach.event.days import month
from coach.say import mark, say
from coach.store.base import Store
from coach.types import Attendee, Event, Introduction, Need, Suggestions
from coach.verbs.access import Door, may
from coach.verbs.names import person_of
from coach.verbs.reach import Reach, reach

SHOWN = 5
"""People who could help, at most: as many as one would ring up."""


@dataclass(frozen=True, slots=True)
class Acquainted:
    """Somebody I know by an introduction, who may help now. person_id: None where they never were at an event; how:
    how I know them, in a sentence; favours: how many they owe me; statement, reason: as far as they let me see;
    confidence: probability 0-1."""

    person_id: str | None
    name: str
    how: str
    favours: int
    statement: str
    reason: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Through:
    """Somebody I know who is on the way to one who may help, and whom I do not know. tier: hands away, 2 or more;
    confidence: probability 0-1. Who it is at the end is for the one I know to say."""

    person_id: str
    name: str
    tier: int
    confidence: float


@dataclass(frozen=True, slots=True)
class HelpNow:
    """Who could help with a need now. people: likeliest first; nobody: whether none of them is likely enough to ask;
    through: the surest way beyond them, None where there is none."""

    people: tuple[Acquainted, ...]
    nobody: bool
    through: Through | None


@may("attendee")
def who_could_help_now(door: Door, need: str, most: int = SHOWN) -> HelpNow:
    """Who may help with a need, of those I helped, was introduced to or by, or through them. Across events.

    need: at most 2,000 characters. Somebody is ranked by their headline and by the statements they let those see whom
    they are suggested to; who asked not to be suggested is left out. Raises EveningError where the need is blank.
    """
    wanted = bounds.line(need, bounds.PITCH, mark("A need"))
    if not wanted:
        raise EveningError(say("Say whom or what you need."))
    known = reach(door.store, door.me)
    asked = Need("now", wanted, wanted, door.me)
    everybody = [*known.attendees.values(), *_strangers(known)]
    (found,) = coach.match([asked], everybody, top=max(1, len(everybody)))
    mine = {one.person_id or _stranger_id(one.introduction): one for one in known.acquaintances}
    close = [one for one in found.suggestions if one.attendee_id in mine]
    owing = [one.owed_by for one in rules.ledger(door.store.favours(door.me), door.me).owed_to_me]
    events = {event.id: event for event in door.store.events()}
    people = []
    for one in close[:most]:
        acquaintance = mine[one.attendee_id]
        is_known = acquaintance.person_id is not None
        people.append(
            Acquainted(
                acquaintance.person_id,
                acquaintance.name,
                _how(door.store, acquaintance, events[acquaintance.introduction.event_id]),
                owing.count(acquaintance.person_id or acquaintance.name),
                one.statement if is_known else "",
                one.reason if is_known else say("is all that was said of them"),
                one.confidence,
            )
        )
    beyond = replace(found, suggestions=tuple(one for one in found.suggestions if one.attendee_id not in mine))
    best = max((one.confidence for one in close), default=0.0)
    return HelpNow(tuple(people), best < _worth_asking(), _through(asked, beyond, known))


def _through(need: Need, beyond: Suggestions, known: Reach) -> Through | None:
    (chain,) = coach.chains([need], [beyond], [*known.attendees.values(), known.me], known.links)
    if chain is None:
        return None
    first = chain.links[0].to
    return Through(first, known.attendees[first].name, chain.tier, chain.confidence)


def _worth_asking() -> float:
    from coach.match.confidence import NOBODY_BELOW

    return NOBODY_BELOW


def _strangers(known: Reach) -> list[Attendee]:
    """Contacts who were never at an event: all that is known of them is how their introducer put it."""
    return [
        Attendee(_stranger_id(one.introduction), one.name, one.name)
        for one in known.acquaintances
        if one.person_id is None
    ]


def _stranger_id(introduction: Introduction) -> str:
    return f"contact of {introduction.id}"


def _how(store: Store, one: rules.Acquaintance, event: Event) -> str:
    when = say("{event}, {month}", event=event.name, month=month(event.day)) if event.day else event.name
    made = one.introduction
    if one.bond == "helped" and one.person_id == made.asker:
        return say("You introduced them to {contact} ({when}).", contact=made.contact, when=when)
    if one.bond == "helped":
        return say("You introduced {asker} to them ({when}).", asker=person_of(store, made.asker).name, when=when)
    if one.bond == "introduced to":
        introducer = person_of(store, made.introducer).name
        return say("{introducer} introduced you to them ({when}).", introducer=introducer, when=when)
    return say("They introduced you to {contact} ({when}).", contact=made.contact, when=when)
