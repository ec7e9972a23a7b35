"""`coach event`: the list of people, their keys, and who is here."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from coach.commands.opened import Json, Key, Several, on_the_list, opened, tell
from coach.commands.people import columns_of

if TYPE_CHECKING:
    from coach.types import Attendance
    from coach.verbs.access import Door


def people(key: Key, as_json: Json = False) -> None:
    """List everybody with what they are here."""
    from coach.verbs.people import people as listed

    with opened(key) as door:
        found = listed(door)
        lines = [
            "  ".join(
                part
                for part in (
                    person.id,
                    person.name,
                    at.presence,
                    "host" if at.is_host else "",
                    f"from round {at.from_round}" if at.from_round > 1 else "",
                    "" if at.pitch else "no pitch",
                )
                if part
            )
            for person, at in found
        ]
        tell(
            [{"person": person, "attendance": at} for person, at in found], as_json, lines or ["Nobody is listed yet."]
        )


def bring_in(
    file: Annotated[str, typer.Argument(metavar="FILE", help="Who registered, as for `coach people`.")],
    key: Key,
    column: Annotated[list[str] | None, typer.Option("--column", help='"Header=field", as for `coach people`.')] = None,
    as_json: Json = False,
) -> None:
    """Put those on a registration list on the event's, each once however often it is read."""
    from coach.event.people import as_listed
    from coach.files import read_registrations
    from coach.verbs.people import import_people

    registrations, preview = read_registrations(file, columns=columns_of(column or []))
    with opened(key) as door:
        made = import_people(door, map(as_listed, registrations))
    guests = sum(one.guests for one in registrations)
    lines = [f"{len(made.added)} added, {len(made.known)} of them known; {len(made.already_there)} already there"]
    if guests:
        lines.append(f"{guests} come along without a row of their own; put them on the list with walk-in.")
    tell(made, as_json, lines)
    faults = [*(problem.message for problem in preview.problems), *(why for _, why in made.refused)]
    for sentence in faults:
        print(sentence, file=sys.stderr)
    if faults:
        raise typer.Exit(1)


def walk_in(
    name: Annotated[str, typer.Argument(help="Who stands at the door.")],
    key: Key,
    headline: Annotated[str, typer.Option("--headline", help="What they are, in a line.")] = "",
    contact: Annotated[str, typer.Option("--contact", help="How to reach them.")] = "",
    as_json: Json = False,
) -> None:
    """Put somebody on the list who stands at the door."""
    from coach.verbs.people import walk_in as add

    with opened(key) as door:
        person = add(door, name, headline, contact)
        tell(person, as_json, [f"{person.id}  {person.name}  here"])


def join_key(
    key: Key,
    revoke: Annotated[bool, typer.Option("--revoke", help="Let nobody else join by it.")] = False,
    as_json: Json = False,
) -> None:
    """Make the one key with which anybody can join; an earlier one opens nothing any more."""
    from coach.verbs import events

    with opened(key) as door:
        if revoke:
            events.revoke_join_key(door)
            tell({"key": None}, as_json, ["Nobody can join by a key any more."])
            return
        made = events.join_key(door)
        tell({"key": made}, as_json, [f"key {made}"])


def join(
    name: Annotated[str, typer.Argument(help="Your name.")],
    key: Key,
    headline: Annotated[str, typer.Option("--headline", help="What you are, in a line.")] = "",
    as_json: Json = False,
) -> None:
    """Join with the event's join key, and get a key of your own."""
    from coach.verbs.events import join as enter_as

    with opened(key) as door:
        joined = enter_as(door, name, headline)
        tell(joined, as_json, [f"{joined.person.id}  {joined.person.name}", f"key {joined.key}"])


def invite(
    key: Key,
    person: Annotated[list[str] | None, typer.Argument(metavar="[PERSON]...", help="Ids or names.")] = None,
    everybody: Annotated[bool, typer.Option("--all", help="Everybody on the list.")] = False,
    revoke: Annotated[bool, typer.Option("--revoke", help="Let their keys open nothing instead.")] = False,
    as_json: Json = False,
) -> None:
    """Make people keys of their own; their earlier ones open nothing any more."""
    from coach.verbs import events
    from coach.verbs import people as verbs

    if bool(person) == everybody:
        raise typer.BadParameter("Name people, or --all, and not both.")
    with opened(key) as door:
        listed = {one.id: one.name for one, _ in verbs.people(door)}
        made = []
        for person_id in listed if everybody else [on_the_list(door, text) for text in person or ()]:
            if revoke:
                events.revoke_invitation(door, person_id)
            one = None if revoke else events.invite(door, person_id)
            made.append({"id": person_id, "name": listed[person_id], "key": one})
        tell(made, as_json, [f"{one['id']}  {one['name']}  {one['key'] or 'revoked'}" for one in made])


def check_in(person: Several, key: Key, as_json: Json = False) -> None:
    """Mark people as here; late ones take part from the next round on."""
    from coach.verbs.people import check_in as mark

    _mark(key, person, as_json, mark)


def absent(person: Several, key: Key, as_json: Json = False) -> None:
    """Mark people as not coming, or gone home."""
    from coach.verbs.people import mark_absent as mark

    _mark(key, person, as_json, mark)


def expected(person: Several, key: Key, as_json: Json = False) -> None:
    """Take back that people are here, or absent."""
    from coach.verbs.people import mark_expected as mark

    _mark(key, person, as_json, mark)


def host(
    person: Several,
    key: Key,
    off: Annotated[bool, typer.Option("--off", help="No longer.")] = False,
    as_json: Json = False,
) -> None:
    """Let people stay at one table in every round that is planned from now on."""
    from coach.verbs.people import set_host

    _mark(key, person, as_json, lambda door, person_id: set_host(door, person_id, not off))


def _mark(key: str, texts: list[str], as_json: bool, mark: Callable[["Door", str], "Attendance"]) -> None:
    """Everybody is looked up before anybody is marked: a mistyped name changes nothing."""
    with opened(key) as door:
        found = {person_id: text for text in texts for person_id in [on_the_list(door, text)]}
        made = [mark(door, person_id) for person_id in found]
        lines = [
            f"{found[at.person_id]}  {at.presence}" + ("  host" if at.is_host else "") + f"  from round {at.from_round}"
            for at in made
        ]
        tell(made, as_json, lines)
