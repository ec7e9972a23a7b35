"""Who sits where: reading a plan, and moving two people in it by hand."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from coach.errors import EveningError, NotFound, TooLate
from coach.types import SeatedRound


def numbered(rounds: Iterable[SeatedRound], number: int) -> SeatedRound:
    """One round of a plan. Raises NotFound."""
    for one in rounds:
        if one.number == number:
            return one
    raise NotFound(f"Round {number} has no seating; plan the rounds first.")


def table(seated: SeatedRound, person_id: str) -> int | None:
    """The table a person sits at, 1-based; None where they sit out."""
    return next((number for number, group in enumerate(seated.groups, start=1) if person_id in group), None)


def sat_together(seated: SeatedRound, one: str, other: str) -> bool:
    """Whether two people are in the same group."""
    return any(one in group and other in group for group in seated.groups)


def swapped(seated: SeatedRound, one: str, other: str, names: Mapping[str, str]) -> SeatedRound:
    """The round with two people in one another's places. names: by id, for the refusal.

    Raises TooLate where it was run, EveningError where they are at the same table or one is at none.
    """
    if seated.was_run:
        raise TooLate(f"Round {seated.number} has begun; its groups stay as they sat.")
    for person in (one, other):
        if table(seated, person) is None:
            raise EveningError(
                f"{names.get(person, person)} sits at no table in round {seated.number}; plan anew to seat them."
            )
    if table(seated, one) == table(seated, other):
        both = f"{names.get(one, one)} and {names.get(other, other)}"
        raise EveningError(f"{both} sit at the same table in round {seated.number}; nothing would change.")
    places = {one: other, other: one}
    groups = tuple(tuple(places.get(person, person) for person in group) for group in seated.groups)
    return replace(seated, groups=groups)
