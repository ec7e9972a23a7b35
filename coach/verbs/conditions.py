"""Who must sit together, and who must not: asked of every plan of the rounds until it is taken back."""

from coach.event import conditions as rules
from coach.event.clock import refuse_closed
from coach.types import Condition, Meeting
from coach.verbs.access import Door, may


@may("facilitator")
def conditions(door: Door) -> tuple[Condition, ...]:
    """What is asked of the plan about two people: those who must meet first."""
    return tuple(door.store.conditions(door.event_id))


@may("facilitator")
def add_condition(door: Door, one: str, other: str, kind: Meeting) -> Condition:
    """Ask of every plan from now on that two people sit together once at least, or never.

    A plan that is there already stays as it is. Whether it can be met with all else is found when the rounds are
    planned. Raises EveningError where the two are one person or the event is closed, NotFound where one of them is not
    on the list.
    """
    refuse_closed(door.store.clock(door.event_id))
    asked = rules.condition(door.event_id, one, other, kind)
    for person in (one, other):
        door.store.attendance(door.event_id, person)
    door.store.add_condition(asked)
    return asked


@may("facilitator")
def drop_condition(door: Door, one: str, other: str, kind: Meeting) -> Condition:
    """Ask it no longer. Raises EveningError where the two are one person or the event is closed."""
    refuse_closed(door.store.clock(door.event_id))
    asked = rules.condition(door.event_id, one, other, kind)
    door.store.drop_condition(asked)
    return asked
