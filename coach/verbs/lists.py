"""A registration list brought in from a file: looked over first, put on the list, taken back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from coach.event.clock import refuse_closed
from coach.event.people import as_listed
from coach.types import Field, Person, Preview
from coach.verbs.access import Door, may
from coach.verbs.people import Imported, import_people


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What became of people who were taken back. off: no longer on the list; stayed: have done something since, or say
    something else of themselves."""

    off: tuple[Person, ...]
    stayed: tuple[Person, ...]


@may("facilitator")
def look_over(door: Door, data: bytes, name: str, columns: Mapping[str, Field] | None = None) -> Preview:
    """What is understood of a registration list, before anybody is put on ours; columns: corrections of it.

    Raises FileUnreadable where it cannot be read or is over a limit, MissingColumns where `columns` does not fit it.
    """
    from coach.files import read_registrations

    return read_registrations(data, name, columns)[1]


@may("facilitator")
def import_file(door: Door, data: bytes, name: str, columns: Mapping[str, Field] | None = None) -> Imported:
    """Put those on a registration list on ours, as `look_over` showed them and `import_people` does.

    Raises as both.
    """
    from coach.files import read_registrations

    return import_people(door, map(as_listed, read_registrations(data, name, columns)[0]))


@may("facilitator")
def take_back(door: Door, added: Iterable[Person]) -> TakenBack:
    """Take those off the list who were just put on it, by an import or at the door, and have done nothing here since.

    added: as they were then. Raises TooLate where the event is closed.
    """
    store = door.store
    refuse_closed(store.clock(door.event_id))
    now = {person.id: person for person, _ in store.people(door.event_id)}
    seated = {who for one in store.rounds(door.event_id) if one.was_run for group in one.groups for who in group}
    off: list[Person] = []
    stayed: list[Person] = []
    for person in added:
        if person.id in now:
            has_acted = person.id in seated or bool(store.versions(door.event_id, person.id))
            (stayed if has_acted or now[person.id] != person else off).append(person)
    store.take_off(door.event_id, [person.id for person in off])
    return TakenBack(tuple(off), tuple(stayed))
