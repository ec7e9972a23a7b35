"""How many tables, and how many people at each."""

from coach.errors import ImpossiblePlan
from coach.say import say

SMALLEST, LARGEST = 5, 8
"""People in a group (the interview: groups of 5-8)."""
MOST_PEOPLE = 500
"""The largest evening that plans are made for and timed on."""


def group_sizes(people: int, group_size: int, before: int | None = None) -> tuple[int, ...]:
    """People at each table, larger tables first; no two differ by more than one.

    Groups hold `group_size` people at most, so that nobody's pitch is cut off (six times 30 s fill a round), unless
    that would leave a group of fewer than five: 13 people in sixes sit as 7 and 6. Nine people, who fit no number of
    groups of 5-8, sit as 5 and 4: a group of nine would run over by half. before: tables of the rounds already run;
    they are kept while groups stay at 5-8 and at one more than asked, so that a late joiner pulls up a chair.
    Raises ImpossiblePlan below 5 or above 500 people, and for a group size outside 5-8.
    """
    if not SMALLEST <= group_size <= LARGEST:
        raise ImpossiblePlan(
            say(
                "Groups of {group_size} are not planned; choose a size from {least} to {largest}.",
                group_size=group_size,
                least=SMALLEST,
                largest=LARGEST,
            )
        )
    if people < SMALLEST:
        raise ImpossiblePlan(
            say("{people} people make no group; at least {least} are needed.", people=people, least=SMALLEST)
        )
    if people > MOST_PEOPLE:
        raise ImpossiblePlan(
            say(
                "{people} people are more than one plan holds; split the room, {most} at most.",
                people=people,
                most=MOST_PEOPLE,
            )
        )
    return _even(people, before if before and _fits(people, before, group_size) else _tables(people, group_size))


def _tables(people: int, group_size: int) -> int:
    fewest = -(-people // LARGEST)
    return max(fewest, min(-(-people // group_size), people // SMALLEST))


def _fits(people: int, tables: int, group_size: int) -> bool:
    return people // tables >= SMALLEST and -(-people // tables) <= min(LARGEST, group_size + 1)


def _even(people: int, tables: int) -> tuple[int, ...]:
    size, larger = divmod(people, tables)
    return (size + 1,) * larger + (size,) * (tables - larger)
