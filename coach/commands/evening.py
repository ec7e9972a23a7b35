"""`coach event`: an event, the keys that open it, and its clock."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from coach.commands.opened import Json, Key, opened, opened_as_keeper, tell

if TYPE_CHECKING:
    from coach.types import Event
    from coach.verbs.clock import Face

Size = Annotated[int | None, typer.Option("--group-size", help="People at a table; 6 unless said.")]
Rounds = Annotated[int | None, typer.Option("--rounds", help="Rounds of the evening; 8 unless said.")]
Minutes = Annotated[float | None, typer.Option("--minutes", help="Of one round; 3 unless said.")]
Day = Annotated[str | None, typer.Option("--day", help="As 2026-04-01.")]
Place = Annotated[str | None, typer.Option("--place", help="Where it is held.")]
Languages = Annotated[list[str] | None, typer.Option("--language", help="Code, such as en or zh. Repeatable.")]


def new(
    name: Annotated[str, typer.Argument(help="What the event is called.")],
    event_id: Annotated[str, typer.Option("--id", help="Its id; made up where none is given.")] = "",
    day: Day = None,
    place: Place = None,
    language: Languages = None,
    group_size: Size = None,
    rounds: Rounds = None,
    minutes: Minutes = None,
    as_json: Json = False,
) -> None:
    """Make an event, and print its facilitator's key, which is shown this once."""
    from coach.types import Event
    from coach.verbs.events import create_event, this_event

    wanted = _changed(Event(event_id, name), day, place, language, group_size, rounds, minutes)
    with opened_as_keeper() as keeper:
        door, key = create_event(keeper, wanted)
        made = this_event(door)
        tell({"event": made, "key": key}, as_json, [_described(made), f"key {key}", "Keep it: export COACH_KEY=KEY"])


def list_events(as_json: Json = False) -> None:
    """List the events that are kept here."""
    from coach.verbs.events import all_events

    with opened_as_keeper() as keeper:
        found = all_events(keeper)
        tell(found, as_json, [_described(one) for one in found] or ["There is no event yet: coach event new NAME"])


def renew(event_id: Annotated[str, typer.Argument(help="The event's id.")], as_json: Json = False) -> None:
    """Replace a facilitator's key that was lost; for whoever looks after this installation."""
    from coach.verbs.events import renew_facilitator_key

    with opened_as_keeper() as keeper:
        key = renew_facilitator_key(keeper, event_id)
        tell({"key": key}, as_json, [f"key {key}", "The earlier one opens nothing any more."])


def change(
    key: Key,
    name: Annotated[str | None, typer.Option("--name", help="What the event is called.")] = None,
    day: Day = None,
    place: Place = None,
    language: Languages = None,
    group_size: Size = None,
    rounds: Rounds = None,
    minutes: Minutes = None,
    as_json: Json = False,
) -> None:
    """Change what is given of an event; the rest stays."""
    from coach.verbs.events import change_event, this_event

    with opened(key) as door:
        before = this_event(door)
        wanted = _changed(before, day, place, language, group_size, rounds, minutes)
        made = change_event(door, replace(wanted, name=before.name if name is None else name))
        tell(made, as_json, [_described(made)])


def clock(key: Key, as_json: Json = False) -> None:
    """Say where the evening stands."""
    from coach.verbs.clock import clock as look

    _step(key, as_json, look)


def go_on(key: Key, as_json: Json = False) -> None:
    """Go on to the next round, which then stands ready, or to the next phase."""
    from coach.verbs.clock import go_on as step

    _step(key, as_json, step)


def go_back(key: Key, as_json: Json = False) -> None:
    """Take back the last step."""
    from coach.verbs.clock import go_back as step

    _step(key, as_json, step)


def start(key: Key, as_json: Json = False) -> None:
    """Start the round that stands ready."""
    from coach.verbs.clock import start as step

    _step(key, as_json, step)


def pause(key: Key, as_json: Json = False) -> None:
    """Stop the running round with the seconds it has left."""
    from coach.verbs.clock import pause as step

    _step(key, as_json, step)


def resume(key: Key, as_json: Json = False) -> None:
    """Let the paused round run on."""
    from coach.verbs.clock import resume as step

    _step(key, as_json, step)


def _step(key: str, as_json: bool, step: Callable[..., "Face"]) -> None:
    with opened(key) as door:
        face = step(door)
        line: str = face.phase
        if face.motion is not None:
            minutes, seconds = divmod(round(face.seconds_left), 60)
            line = f"round {face.round} of {face.rounds}, {face.motion}, {minutes}:{seconds:02d} left"
        tell(face, as_json, [line])


def _changed(
    before: "Event",
    day: str | None,
    place: str | None,
    language: list[str] | None,
    group_size: int | None,
    rounds: int | None,
    minutes: float | None,
) -> "Event":
    from coach.event import bounds

    given: dict[str, Any] = {
        "day": None if day is None else bounds.day(day),
        "place": place,
        "languages": tuple(language) if language else None,
        "group_size": group_size,
        "rounds": rounds,
        "minutes": minutes,
    }
    return replace(before, **{name: value for name, value in given.items() if value is not None})


def _described(one: "Event") -> str:
    day = f"{one.day.isoformat()}  " if one.day else ""
    place = f", {one.place}" if one.place else ""
    return f"{one.id}  {day}{one.name}{place}: {one.rounds} rounds of {one.minutes:g} min, groups of {one.group_size}"
