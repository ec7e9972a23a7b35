"""`coach event conditions`: who must sit together, and who must not, in every plan of the rounds."""

from typing import TYPE_CHECKING, Annotated

import typer

from coach.commands.opened import Json, Key, opened, tell
from coach.commands.tables import Pair, pairs

if TYPE_CHECKING:
    from coach.types import Meeting


def conditions(
    key: Key,
    must: Annotated[Pair, typer.Option("--must", help="ONE:OTHER who are to meet. Repeatable.")] = None,
    never: Annotated[Pair, typer.Option("--never", help="ONE:OTHER who are not to meet. Repeatable.")] = None,
    drop: Annotated[Pair, typer.Option("--drop", help="ONE:OTHER of whom nothing is asked any more.")] = None,
    as_json: Json = False,
) -> None:
    """Keep who must sit together and who must not in every plan from now on; list what is kept."""
    from coach.verbs import conditions as verbs
    from coach.verbs import people

    words: dict[Meeting, str] = {"must": "must meet", "never": "must not meet"}
    with opened(key) as door:
        for one, other in pairs(door, drop, "--drop"):
            for kind in words:
                verbs.drop_condition(door, one, other, kind)
        for one, other in pairs(door, must, "--must"):
            verbs.add_condition(door, one, other, "must")
        for one, other in pairs(door, never, "--never"):
            verbs.add_condition(door, one, other, "never")
        kept = verbs.conditions(door)
        names = {person.id: person.name for person, _ in people.people(door)}
        lines = [f"{names[one.one]} and {names[one.other]} {words[one.kind]}" for one in kept]
        tell(kept, as_json, lines or ["Nothing is asked of the plan about two people."])
