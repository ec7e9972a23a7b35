"""`coach event`: what an attendee does with a key of their own."""

from dataclasses import replace
from typing import Annotated, get_args

import typer

from coach.commands.opened import Json, Key, opened, tell
from coach.types import Person, Sight


def me(
    key: Key,
    name: Annotated[str | None, typer.Option("--name", help="How you are called.")] = None,
    headline: Annotated[str | None, typer.Option("--headline", help="What you are, in a line.")] = None,
    contact: Annotated[str | None, typer.Option("--contact", help="How you want to be reached.")] = None,
    as_json: Json = False,
) -> None:
    """See who you are at the event, and change what is given."""
    from coach.verbs import mine

    with opened(key) as door:
        before = mine.me(door).person
        if not (name is None and headline is None and contact is None):
            mine.set_details(
                door,
                before.name if name is None else name,
                before.headline if headline is None else headline,
                before.contact if contact is None else contact,
            )
        found = mine.me(door)
        tell(found, as_json, [f"{found.event.name}: {found.attendance.presence}", *_described(found.person)])


def consent(
    key: Key,
    statements: Annotated[
        str | None, typer.Option("--statements", help=f"Who may see them: {', '.join(get_args(Sight))}.")
    ] = None,
    example: Annotated[
        bool | None, typer.Option("--example/--no-example", help="Your pitch may be shown to the room.")
    ] = None,
    suggestions: Annotated[
        bool | None, typer.Option("--suggestions/--no-suggestions", help="You may be suggested, and told of needs.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Say what you share; what is not given stays."""
    from coach.verbs import mine

    if statements is not None and statements not in get_args(Sight):
        raise typer.BadParameter(f"--statements {statements!r}: write one of {', '.join(get_args(Sight))}.")
    given = {"statements": statements, "example": example, "suggestions": suggestions}
    with opened(key) as door:
        before = mine.me(door).person.consent
        wanted = replace(before, **{field: value for field, value in given.items() if value is not None})  # type: ignore[arg-type]
        tell(made := mine.set_consent(door, wanted), as_json, _described(made))


def statements(
    key: Key,
    said: Annotated[list[str] | None, typer.Argument(metavar="[STATEMENT]...", help="A line each.")] = None,
    as_json: Json = False,
) -> None:
    """Say whom you know, in place of what you said before; without any, see them."""
    from coach.verbs import mine

    with opened(key) as door:
        found = mine.set_statements(door, said) if said else mine.me(door).person
        tell(found.statements, as_json, found.statements or ["You said nothing yet of whom you know."])


def pitch(
    key: Key,
    text: Annotated[str | None, typer.Argument(help="Your pitch. `-` reads it from standard input.")] = None,
    as_json: Json = False,
) -> None:
    """Submit your pitch, which is reviewed and kept; without one, see its versions."""
    from coach import show
    from coach.verbs import mine

    with opened(key) as door:
        if text is None:
            kept = mine.versions(door)
            lines = [f"{one.at:%d %b %H:%M}  {'-' if one.score is None else one.score}  {one.text}" for one in kept]
            tell(kept, as_json, lines or ["You submitted no pitch yet."])
            return
        if text == "-":
            from coach.files import read_text

            text = read_text("-")
        made = mine.submit_pitch(door, text)
        if made.review is not None and not as_json:
            show.review(made.review)
        else:
            tell(made, as_json, [f"Kept, but not reviewed: {made.problem.message}"] if made.problem else [])


def hears(key: Key, as_json: Json = False) -> None:
    """See your need as the room hears it, and how many may help."""
    from coach.verbs.mine import what_the_room_hears

    with opened(key) as door:
        heard = what_the_room_hears(door)
        tell(heard, as_json, [f"need   {heard.need}", f"{heard.helpers} of {heard.asked} people may help."])


def _described(person: Person) -> list[str]:
    agreed = person.consent
    return [
        f"{person.id}  {person.name}" + (f", {person.headline}" if person.headline else ""),
        f"contact: {person.contact or 'none'}",
        f"statements: {len(person.statements)}, seen by {agreed.statements}",
        f"pitch as an example: {'yes' if agreed.example else 'no'}; suggested: {'yes' if agreed.suggestions else 'no'}",
    ]
