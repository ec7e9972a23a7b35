"""Mingling: who is told about whose need, and what the facilitator makes of it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

import coach
from coach.errors import EveningError
from coach.event import proposals as rules
from coach.event.clock import refuse_closed
from coach.event.people import Listed, attendee, in_the_room
from coach.say import say
from coach.types import Need, Person, Proposal, Standing, Suggestion
from coach.verbs import because
from coach.verbs.access import Door, may
from coach.verbs.names import people_of

CHOICES = 10
"""Suggestions a need that a plan chooses from."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """A proposal as the facilitator sees it. statement: "" where the helper lets nobody see it, and then the reason
    quotes nothing; confidence: probability 0-1."""

    asker_id: str
    asker: str
    helper_id: str
    helper: str
    need: str
    statement: str
    reason: str
    confidence: float
    standing: Standing


@dataclass(frozen=True, slots=True)
class Board:
    """Everything proposed at an event. pairings: surest first, without what a later plan dropped; load: helper and of
    how many needs they are told or would be, most first; unmet: who has a pitch and nobody for it."""

    pairings: tuple[Pairing, ...]
    load: tuple[tuple[str, int], ...]
    unmet: tuple[str, ...]


@may("facilitator")
def propose(door: Door, most: int = 3) -> Board:
    """Plan who is told about whose need, among everybody in the room; what was judged so far is kept to.

    most: needs that one person is told about. Nobody is told who opted out. Pairs that were approved or pinned stay,
    those that were vetoed or that a helper passed do not come back, unjudged ones of an earlier plan make room. Raises
    TooLate where the event is closed, EveningError where `most` is too few for what was approved and pinned.
    """
    store = door.store
    refuse_closed(store.clock(door.event_id))
    room, before = _room(door), store.proposals(door.event_id)
    needs = _needs(room)
    willing = [one for one in room if one[0].consent.suggestions]
    decided = rules.decided(
        before,
        store.introductions(event_id=door.event_id),
        {need.id for need in needs},
        {person.id for person, _ in willing},
    )
    _refuse_overload(door, decided.kept, most)
    found = coach.match(needs, [attendee(*one) for one in willing], top=CHOICES)
    plan = coach.mingle(found, most, must=decided.kept.items(), never=decided.barred)
    store.save_proposals(rules.planned(door.event_id, plan, before, door.now()))
    return _board(door)


@may("facilitator")
def judge(door: Door, asker: str, helper: str, standing: Standing) -> Pairing:
    """Approve, veto or pin a pair, or take that back (standing “proposed”). asker, helper: person ids.

    A pair that was not proposed can be pinned or vetoed as well. Raises NotFound where one of them is not on the list,
    EveningError where the helper has opted out, the need is pinned to somebody else, or there is nothing to approve;
    TooLate where the event is closed or the helper has answered.
    """
    store = door.store
    refuse_closed(store.clock(door.event_id))
    all_of_them = store.proposals(door.event_id)
    known = next((one for one in all_of_them if (one.asker, one.helper) == (asker, helper)), None)
    if known is None and standing not in {"pinned", "vetoed"}:
        raise EveningError(say("This pair was not proposed; pin it, or veto it."))
    if standing in rules.SHOWN and not store.person(helper).consent.suggestions:
        raise EveningError(
            say("{name} has asked not to be suggested; choose somebody else.", name=store.person(helper).name)
        )
    one = known or _by_hand(door, asker, helper)
    judged = rules.judged(one, standing, all_of_them, store.introductions(event_id=door.event_id))
    store.save_proposals([judged])
    return _pairing(judged, people_of(store, (asker, helper)))


@may("facilitator")
def approve_all(door: Door) -> Board:
    """Approve everything that is proposed and not judged yet. Raises TooLate where the event is closed."""
    store = door.store
    refuse_closed(store.clock(door.event_id))
    proposed = [one for one in store.proposals(door.event_id) if one.standing == "proposed"]
    store.save_proposals(replace(one, standing="approved") for one in proposed)
    return _board(door)


@may("facilitator")
def proposals(door: Door) -> Board:
    """What is proposed, how much is asked of whom, and whose need nobody meets yet."""
    return _board(door)


def _room(door: Door) -> list[Listed]:
    return in_the_room(door.store.people(door.event_id), door.store.clock(door.event_id))


def _needs(room: Iterable[Listed]) -> list[Need]:
    """The need of everybody with a pitch, named by their id."""
    return [
        Need(person.id, coach.need_of(attendance.pitch), attendance.pitch, person.id)
        for person, attendance in room
        if attendance.pitch.strip()
    ]


def _by_hand(door: Door, asker: str, helper: str) -> Proposal:
    """A pair that the facilitator thought of, with what the matcher sees in it."""
    if asker == helper:
        raise EveningError(say("Nobody is told about their own need; choose two people."))
    store = door.store
    asking, helping = store.attendance(door.event_id, asker), store.attendance(door.event_id, helper)
    if not asking.pitch.strip():
        raise EveningError(
            say("{name} has no pitch yet; there is no need to tell anybody about.", name=store.person(asker).name)
        )
    (need,) = _needs([(store.person(asker), asking)])
    room = {person.id: attendee(person, attendance) for person, attendance in _room(door)}
    room.setdefault(helper, attendee(store.person(helper), helping))
    (found,) = coach.match([need], list(room.values()), top=len(room))
    unseen = Suggestion(helper, room[helper].name, 0.0, 1, "", rules.BY_HAND)
    suggestion = next((one for one in found.suggestions if one.attendee_id == helper), unseen)
    return rules.proposal(door.event_id, asker, need.text, suggestion, door.now())


def _refuse_overload(door: Door, kept: dict[str, str], most: int) -> None:
    """The plan would refuse it as well, but by ids."""
    for helper, count in Counter(kept.values()).most_common(1):
        if count > most:
            name = door.store.person(helper).name
            raise EveningError(
                say(
                    "{name} is approved or pinned for {count} needs, and the most is {most}. Raise it, or veto some.",
                    name=name,
                    count=count,
                    most=most,
                )
            )


def _board(door: Door) -> Board:
    found = [one for one in door.store.proposals(door.event_id) if one.standing != "dropped"]
    people = people_of(door.store, [who for one in found for who in (one.asker, one.helper)])
    pairings = tuple(_pairing(one, people) for one in found)
    counted = [one for one in found if one.standing != "vetoed" and people[one.helper].consent.suggestions]
    introductions = door.store.introductions(event_id=door.event_id)
    over = {(one.asker, one.introducer) for one in introductions if one.state == "declined"}
    met = {one.asker for one in counted if (one.asker, one.helper) not in over}
    met |= {one.asker for one in introductions if one.state != "declined"}
    return Board(
        pairings,
        tuple(Counter(people[one.helper].name for one in counted).most_common()),
        tuple(person.name for person, here in _room(door) if here.pitch.strip() and person.id not in met),
    )


def _pairing(one: Proposal, people: dict[str, Person]) -> Pairing:
    asker, helper = people[one.asker], people[one.helper]
    statement, reason = because.as_shown(one, helper.consent)
    return Pairing(
        asker.id, asker.name, helper.id, helper.name, one.need, statement, reason, one.confidence, one.standing
    )
