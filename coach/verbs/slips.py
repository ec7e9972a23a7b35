"""Slips: handed in on the phone or from a card, read by the pitcher as far as the listener wants."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from coach.event import slips as rules
from coach.event.clock import refuse_closed
from coach.event.people import in_the_room
from coach.types import Person, Slip
from coach.verbs.access import Door, may
from coach.verbs.names import people_of


@dataclass(frozen=True, slots=True)
class ToMe:
    """A slip as its pitcher sees it. listener: their name, "" unless they said “See me”; contact: as they gave it."""

    round: int
    listener: str
    see_me: bool
    introduces: str
    contact: str
    at: datetime


@dataclass(frozen=True, slots=True)
class FromMe:
    """A slip that I handed in. pitcher_id and pitcher: to whom, id and name."""

    round: int
    pitcher_id: str
    pitcher: str
    see_me: bool
    introduces: str
    contact: str


@dataclass(frozen=True, slots=True)
class Count:
    """Slips of an event, not what they say. by_round: round -> slips; without: people here who got none yet."""

    slips: int
    see_me: int
    introduces: int
    paper: int
    by_round: Mapping[int, int]
    without: tuple[Person, ...]


@may("attendee")
def hand_in(
    door: Door, pitcher: str, see_me: bool, introduces: str = "", contact: str = "", round: int | None = None
) -> Slip:
    """Hand a slip to somebody I sat with, or change or take back the one I gave; until the event is closed.

    pitcher: person id; round: the one the clock stands at where None. Raises EveningError where we did not sit
    together, the round has not begun, or the slip says nothing.
    """
    return _hand_in(door, door.me, pitcher, rules.Words(see_me, introduces, contact), round, is_paper=False)


@may("facilitator")
def hand_in_card(
    door: Door,
    listener: str,
    pitcher: str,
    see_me: bool,
    introduces: str = "",
    contact: str = "",
    round: int | None = None,
) -> Slip:
    """Enter a slip that somebody wrote on a card; as `hand_in`."""
    return _hand_in(door, listener, pitcher, rules.Words(see_me, introduces, contact), round, is_paper=True)


@may("facilitator")
def enter_card(
    door: Door,
    listener: str,
    pitcher: str,
    see_me: bool,
    introduces: str = "",
    contact: str = "",
    round: int | None = None,
) -> Callable[[], None]:
    """As `hand_in_card`; what it returns takes the card back, to the slip that stood there before, which is not shown.

    Taking back raises TooLate where the event has been closed since.
    """
    earlier = door.store.slips(door.event_id, pitcher=pitcher, listener=listener)
    made = hand_in_card(door, listener, pitcher, see_me, introduces, contact, round)
    blank = replace(made, see_me=False, introduces="", contact="")
    stood = next((one for one in earlier if one.round == made.round), blank)

    def take_back() -> None:
        refuse_closed(door.store.clock(door.event_id))
        door.store.hand_in(stood)

    return take_back


@may("attendee")
def slips_to_me(door: Door) -> list[ToMe]:
    """The slips handed to me; who wrote one is told where they said “See me”."""
    told = rules.telling(door.store.slips(door.event_id, pitcher=door.me))
    # Phones ask for this every few seconds: the few people it names are read, not the whole list.
    people = people_of(door.store, [one.listener for one in told if one.see_me])
    return [
        ToMe(
            one.round,
            people[one.listener].name if one.see_me else "",
            one.see_me,
            one.introduces,
            one.contact,
            one.at,
        )
        for one in told
    ]


@may("attendee")
def slips_from_me(door: Door) -> list[FromMe]:
    """The slips that I handed in."""
    told = rules.telling(door.store.slips(door.event_id, listener=door.me))
    people = people_of(door.store, [one.pitcher for one in told])
    return [
        FromMe(one.round, one.pitcher, people[one.pitcher].name, one.see_me, one.introduces, one.contact)
        for one in told
    ]


@may("facilitator")
def slip_count(door: Door) -> Count:
    """How many slips were handed in, by round, and who has none yet."""
    told = rules.telling(door.store.slips(door.event_id))
    got = {one.pitcher for one in told}
    room = in_the_room(door.store.people(door.event_id), door.store.clock(door.event_id))
    return Count(
        slips=len(told),
        see_me=sum(one.see_me for one in told),
        introduces=sum(bool(one.introduces) for one in told),
        paper=sum(one.is_paper for one in told),
        by_round=dict(sorted(Counter(one.round for one in told).items())),
        without=tuple(person for person, _ in room if person.id not in got),
    )


def _hand_in(door: Door, listener: str, pitcher: str, words: rules.Words, round: int | None, is_paper: bool) -> Slip:
    clock = door.store.clock(door.event_id)
    made = rules.slip(
        clock,
        door.store.rounds(door.event_id),
        clock.round if round is None else round,
        listener,
        pitcher,
        words,
        door.store.slips(door.event_id, pitcher=pitcher, listener=listener),
        door.now(),
        is_paper,
    )
    door.store.hand_in(made)
    return made
