"""Who people are, also after they have been erased."""

from collections.abc import Iterable

from coach.errors import NotFound
from coach.say import mark, say
from coach.store.base import Store
from coach.types import Consent, Person

GONE = mark("somebody who has left")
"""In the place of an erased person's name."""


def person_of(store: Store, person_id: str) -> Person:
    """The person; somebody without a name of their own, who agreed to nothing, where they have been erased."""
    try:
        return store.person(person_id)
    except NotFound:
        return Person(person_id, say(GONE), consent=Consent(suggestions=False))


def people_of(store: Store, person_ids: Iterable[str]) -> dict[str, Person]:
    """Each of these, by id."""
    return {one: person_of(store, one) for one in dict.fromkeys(person_ids)}
