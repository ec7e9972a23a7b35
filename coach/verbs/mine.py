"""What is an attendee's own: who they are, what they agreed to, whom they know, their pitch."""

from dataclasses import dataclass, replace

import coach
from coach.errors import EveningError, TextError
from coach.event import bounds
from coach.event.clock import refuse_closed
from coach.event.people import attendee, in_the_room
from coach.say import mark, say
from coach.types import Attendance, Consent, Event, Need, Person, Review, Version
from coach.verbs import reviews
from coach.verbs.access import Door, may


@dataclass(frozen=True, slots=True)
class Me:
    """An attendee at an event."""

    event: Event
    person: Person
    attendance: Attendance


@dataclass(frozen=True, slots=True)
class Submitted:
    """A pitch that was kept. review: None where it could not be reviewed, and then problem says why."""

    version: Version
    review: Review | None
    problem: TextError | None


@dataclass(frozen=True, slots=True)
class Heard:
    """What reaches the room of a pitch. need: as understood; helpers: people who may help with it, of `asked`."""

    need: str
    helpers: int
    asked: int


@may("attendee")
def me(door: Door) -> Me:
    """Who I am at this event."""
    store = door.store
    return Me(store.event(door.event_id), store.person(door.me), store.attendance(door.event_id, door.me))


@may("attendee")
def set_details(door: Door, name: str, headline: str = "", contact: str = "") -> Person:
    """Say how I am called, what I am in a line, and how I want to be reached. Raises EveningError."""
    return _save(
        door,
        replace(
            door.store.person(door.me),
            name=bounds.name(name),
            headline=bounds.line(headline, bounds.LINE, mark("A headline")),
            contact=bounds.line(contact, bounds.LINE, mark("A contact")),
        ),
    )


@may("attendee")
def set_consent(door: Door, consent: Consent) -> Person:
    """Say who may see my statements, whether my pitch may be an example, and whether I may be suggested."""
    return _save(door, replace(door.store.person(door.me), consent=consent))


@may("attendee")
def set_statements(door: Door, statements: list[str] | tuple[str, ...]) -> Person:
    """Say whom I know, a line each, in place of what I said before. Raises EveningError."""
    return _save(door, replace(door.store.person(door.me), statements=bounds.statements(statements)))


@may("attendee")
def submit_pitch(door: Door, text: str, messages: str | None = None) -> Submitted:
    """Submit my pitch: it is reviewed, and kept with its score even where it cannot be reviewed.

    The same text again is no new version. messages: the language of the review, the pitch's own where None. Raises
    EveningError where it is too long to keep, TooLate where the event is closed.
    """
    refuse_closed(door.store.clock(door.event_id))
    kept = bounds.pitch(text)
    review, problem = _reviewed(kept, messages)
    version = Version(door.event_id, door.me, kept, review.score if review else None, door.now())
    return Submitted(door.store.submit(version), review, problem)


@may("attendee")
def versions(door: Door) -> list[Version]:
    """The states of my pitch at this event, oldest first."""
    return door.store.versions(door.event_id, door.me)


@may("attendee")
def what_the_room_hears(door: Door) -> Heard:
    """My need as it is understood, and how many people here may help with it; who they are is told at mingling.

    Raises EveningError where there is no pitch yet.
    """
    from coach.match.confidence import NOBODY_BELOW

    pitch = door.store.attendance(door.event_id, door.me).pitch
    if not pitch:
        raise EveningError(say("You have no pitch yet; submit one, then see what the room hears."))
    clock = door.store.clock(door.event_id)
    others = [
        attendee(person, attendance)
        for person, attendance in in_the_room(door.store.people(door.event_id), clock)
        if person.id != door.me and person.consent.suggestions
    ]
    need = Need(door.me, coach.need_of(pitch), pitch, door.me)
    (found,) = coach.match([need], others, top=max(1, len(others)))
    helpers = sum(one.confidence >= NOBODY_BELOW for one in found.suggestions)
    return Heard(need.text, helpers, len(others))


def _reviewed(text: str, messages: str | None) -> tuple[Review | None, TextError | None]:
    try:
        return reviews.review(text, None, messages), None
    except TextError as problem:
        return None, problem


def _save(door: Door, person: Person) -> Person:
    door.store.save_person(person)
    return person
