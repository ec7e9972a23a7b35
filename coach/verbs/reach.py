"""Whom a person can reach through introductions that were made: those they know, and those these know."""

from collections.abc import Iterable
from dataclasses import dataclass

from coach.event import favours as rules
from coach.event.introductions import MADE
from coach.store.base import Store
from coach.types import Attendee, Introduction, Person
from coach.verbs.names import person_of

HANDS = 3
"""How many hands away is looked, the person's own not counted: as far as a chain goes (coach.match.tiers)."""


@dataclass(frozen=True, slots=True)
class Reach:
    """acquaintances: whom `me` knows; attendees: everybody within reach who may be suggested, by id, with the
    statements they let others see; links: pairs of ids who were introduced."""

    me: Attendee
    acquaintances: tuple[rules.Acquaintance, ...]
    attendees: dict[str, Attendee]
    links: tuple[tuple[str, str], ...]


def reach(store: Store, me: str) -> Reach:
    """Everybody within HANDS of `me`; who asked not to be suggested is left out, and so is the way through them."""
    made: dict[str, Introduction] = {}
    contacts: dict[str, str] = {}
    people: dict[str, list[Person]] = {}
    edge, seen = {me}, {me}
    for _ in range(HANDS):
        for one in (i for person in sorted(edge) for i in store.introductions(person) if i.state in MADE):
            if one.id in made:
                continue
            made[one.id] = one
            if one.event_id not in people:
                people[one.event_id] = [person for person, _ in store.people(one.event_id)]
            contact = rules.contact_among(one, people[one.event_id])
            if contact:
                contacts[one.id] = contact
        everybody = {who for pair in rules.links(made.values(), contacts) for who in pair}
        edge, seen = everybody - seen, everybody | seen
    willing = _willing(store, seen - {me})
    return Reach(
        _attendee(store.person(me)),
        tuple(_known(me, made.values(), contacts, willing)),
        {who: _attendee(person) for who, person in willing.items()},
        tuple(pair for pair in rules.links(made.values(), contacts) if all(p == me or p in willing for p in pair)),
    )


def _known(
    me: str, made: Iterable[Introduction], contacts: dict[str, str], willing: dict[str, Person]
) -> list[rules.Acquaintance]:
    names = {who: person.name for who, person in willing.items()}
    return rules.acquaintances(me, made, contacts, names)


def _willing(store: Store, ids: Iterable[str]) -> dict[str, Person]:
    """Those who may be suggested; who was erased may not."""
    found = {who: person_of(store, who) for who in sorted(ids)}
    return {who: person for who, person in found.items() if person.consent.suggestions}


def _attendee(person: Person) -> Attendee:
    said = () if person.consent.statements == "nobody" else person.statements
    return Attendee(person.id, person.name, person.headline, said)
