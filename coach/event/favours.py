"""What an introduction earns its maker: one favour from either side, to be called in at any later event."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from coach.errors import EveningError, NotAllowed, TooLate
from coach.event.bounds import line
from coach.event.introductions import MADE, OUTCOME, in_a_word
from coach.say import mark, say
from coach.types import Favour, Introduction, Person

Bond = Literal["helped", "introduced to", "introduced by"]
"""How somebody is known to me: I made an introduction for them or to them; I was brought to them; they made one for
me."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """Favours of one person, oldest first. owed_to_me, owed_by_me: not called in yet; called: on either side."""

    owed_to_me: tuple[Favour, ...]
    owed_by_me: tuple[Favour, ...]
    called: tuple[Favour, ...]


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Somebody I know through an introduction that was made. person_id: None where they are nobody we know, and
    `name` is all there is, in the introducer's words."""

    person_id: str | None
    name: str
    bond: Bond
    introduction: Introduction


def contact_among(introduction: Introduction, people: Iterable[Person]) -> str | None:
    """The id of the contact where exactly one of `people`, neither side of it, bears that very name; else None."""
    wanted = introduction.contact.casefold()
    sides = {introduction.asker, introduction.introducer}
    found = [one.id for one in people if one.name.casefold() == wanted and one.id not in sides]
    return found[0] if len(found) == 1 else None


def earned(introduction: Introduction, contact_id: str | None, now: datetime) -> tuple[Favour, Favour]:
    """The two favours of an introduction, owed to its introducer by the asker and by the contact.

    Their ids follow from the introduction's, so that nothing is earned twice. Raises EveningError where it has not
    been made.
    """
    if introduction.state not in MADE:
        raise EveningError(
            say(
                "This introduction is {state}; a favour is earned when it is made.", state=in_a_word(introduction.state)
            )
        )
    owing = {"asker": introduction.asker, "contact": contact_id or introduction.contact}
    asker, contact = (
        Favour(f"{introduction.id}-{side}", introduction.id, introduction.event_id, introduction.introducer, who, now)
        for side, who in owing.items()
    )
    return asker, contact


def call(favour: Favour, by: str, note: str, now: datetime) -> Favour:
    """The favour, called in by whom it is owed to. note: what for, at most 300 characters.

    Raises NotAllowed where it is owed to somebody else, TooLate where it was called in before.
    """
    if favour.owed_to != by:
        raise NotAllowed(say("This favour is owed to somebody else."))
    if favour.called_at is not None:
        raise TooLate(
            say("This favour was called in on {called_at:%Y-%m-%d}; each is good for once.", called_at=favour.called_at)
        )
    return replace(favour, called_at=now, note=line(note, OUTCOME, mark("What the favour is for")))


def ledger(favours: Sequence[Favour], me: str) -> Ledger:
    """What is owed to `me` and by me, among favours of any events."""
    mine = [one for one in favours if me in {one.owed_to, one.owed_by}]
    opened = [one for one in mine if one.called_at is None]
    return Ledger(
        tuple(one for one in opened if one.owed_to == me),
        tuple(one for one in opened if one.owed_by == me),
        tuple(one for one in mine if one.called_at is not None),
    )


def acquaintances(
    me: str, introductions: Iterable[Introduction], contacts: dict[str, str], names: dict[str, str]
) -> list[Acquaintance]:
    """Everybody I know through introductions that were made, latest bond first, each once.

    contacts: introduction id -> person id, where the contact is somebody we know; names: person id -> name. Somebody
    who is not in `names` was erased and is left out.
    """
    found: dict[str, Acquaintance] = {}
    for one in sorted(introductions, key=lambda i: i.at, reverse=True):
        if one.state not in MADE:
            continue
        contact = contacts.get(one.id)
        sides: list[tuple[str | None, Bond]] = []
        if one.introducer == me:
            sides = [(one.asker, "helped"), (contact, "helped")]
        elif one.asker == me:
            sides = [(contact, "introduced to"), (one.introducer, "introduced by")]
        for person, bond in sides:
            key, name = (person, names.get(person)) if person else (f"contact of {one.id}", one.contact)
            if name and person != me:
                found.setdefault(key, Acquaintance(person, name, bond, one))
    return list(found.values())


def links(introductions: Iterable[Introduction], contacts: dict[str, str]) -> list[tuple[str, str]]:
    """Pairs of people who know one another since an introduction was made: its three sides, two by two."""
    pairs = []
    for one in introductions:
        if one.state in MADE:
            contact = contacts.get(one.id)
            pairs.append((one.introducer, one.asker))
            if contact:
                pairs += [(one.asker, contact), (one.introducer, contact)]
    return pairs
