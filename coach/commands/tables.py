"""`coach event`: the plan of the rounds, who sits where, slips, and the room's pitches."""

from typing import TYPE_CHECKING, Annotated

import typer

from coach.commands.opened import Json, Key, Someone, on_the_list, opened, tell, who

if TYPE_CHECKING:
    from coach.verbs.access import Door

Round = Annotated[
    int | None, typer.Option("--round", min=1, help="The round; the one the clock stands at unless said.")
]
Pair = list[str] | None


def plan(
    key: Key,
    with_expected: Annotated[bool, typer.Option("--with-expected", help="Also who is not checked in yet.")] = False,
    must: Annotated[Pair, typer.Option("--must", help="ONE:OTHER who are to meet. Repeatable.")] = None,
    never: Annotated[Pair, typer.Option("--never", help="ONE:OTHER who are not to meet. Repeatable.")] = None,
    by_need: Annotated[bool, typer.Option("--by-need", help="Seat people with those who may help them.")] = False,
    seed: Annotated[int, typer.Option("--seed", help="Another number, another plan.")] = 0,
    as_json: Json = False,
) -> None:
    """Plan the rounds that have not begun, after a late joiner or a no-show as well."""
    from coach.verbs.rounds import plan as make

    with opened(key) as door:
        made = make(
            door,
            with_expected=with_expected,
            must=pairs(door, must, "--must"),
            never=pairs(door, never, "--never"),
            by_need=by_need,
            seed=seed,
        )
        line = f"{made.seated} people in {len(made.rounds)} rounds; {made.repeats} pairs meet again"
        tell(made, as_json, [f"{line} ({made.bound} at the least)."])


def swap(
    one: Someone,
    other: Someone,
    key: Key,
    number: Annotated[int, typer.Option("--round", min=1, help="A round that has not begun.")],
    as_json: Json = False,
) -> None:
    """Let two people change places in a round that has not begun."""
    from coach.verbs.rounds import seating
    from coach.verbs.rounds import swap as change

    with opened(key) as door:
        change(door, number, on_the_list(door, one), on_the_list(door, other))
        _say_seating(seating(door, number), as_json)


def seat(key: Key, number: Round = None, as_json: Json = False) -> None:
    """Say who sits where: at every table for the facilitator, at one's own for an attendee."""
    from coach.verbs.rounds import my_groups, seating

    with opened(key) as door:
        if door.role == "facilitator":
            _say_seating(seating(door, number), as_json)
            return
        mine = my_groups(door)
        found = [group for group in (*mine.before, mine.now, mine.next) if group and number in {None, group.round}]
        lines = [
            f"round {group.round}, table {group.table}: " + ", ".join(f"{one.name} ({one.id})" for one in group.others)
            for group in found
        ]
        tell(mine, as_json, lines or ["You sit at no table yet."])


def slip(
    pitcher: Annotated[str, typer.Argument(metavar="PITCHER", help="Whom the slip is for: id or name.")],
    key: Key,
    see_me: Annotated[bool, typer.Option("--see-me", help="Come and find me.")] = False,
    introduces: Annotated[str, typer.Option("--introduces", help="Whom you can introduce.")] = "",
    contact: Annotated[str, typer.Option("--contact", help="How to reach you, if you want.")] = "",
    listener: Annotated[str | None, typer.Option("--from", help="Whose card it is; for the facilitator.")] = None,
    number: Round = None,
    as_json: Json = False,
) -> None:
    """Hand a slip to somebody you sat with, or enter a card; again to change it, with nothing on it to take it back."""
    from coach.verbs.rounds import my_groups
    from coach.verbs.slips import hand_in, hand_in_card

    with opened(key) as door:
        if listener is None:
            mine = my_groups(door)
            met = {one.id: one.name for group in (*mine.before, mine.now, mine.next) if group for one in group.others}
            made = hand_in(door, who(pitcher, met.items()), see_me, introduces, contact, number)
        else:
            pair = on_the_list(door, listener), on_the_list(door, pitcher)
            made = hand_in_card(door, *pair, see_me, introduces, contact, number)
        tell(made, as_json, [f"round {made.round}: handed to {pitcher}"])


def slips(key: Key, as_json: Json = False) -> None:
    """Count the slips as the facilitator; read those to you, and see those from you, as an attendee."""
    from coach.verbs import slips as verbs

    with opened(key) as door:
        if door.role == "facilitator":
            count = verbs.slip_count(door)
            rounds = ", ".join(f"round {number}: {slips}" for number, slips in count.by_round.items())
            lines = [
                f"{count.slips} slips, {count.see_me} see me, {count.introduces} can introduce, {count.paper} on paper",
                rounds or "none yet",
                "without: " + (", ".join(person.name for person in count.without) or "nobody"),
            ]
            tell(count, as_json, lines)
            return
        mine = {"to_me": verbs.slips_to_me(door), "from_me": verbs.slips_from_me(door)}
        lines = [
            f"round {one.round}, from {one.listener or 'somebody at your table'}: "
            + "; ".join(
                part
                for part in (
                    "see me" if one.see_me else "",
                    f"can introduce: {one.introduces}" if one.introduces else "",
                    one.contact,
                )
                if part
            )
            for one in verbs.slips_to_me(door)
        ]
        tell(mine, as_json, lines or ["No slip yet."])


def quality(key: Key, as_json: Json = False) -> None:
    """See the room's pitches at a glance."""
    from statistics import median

    from coach.verbs.preview import pitch_quality

    with opened(key) as door:
        found = pitch_quality(door)
        lines = [f"{found.people} people, {len(found.scores)} pitches reviewed"]
        if found.scores:
            lines.append(f"score {median(found.scores):g} (median), {found.scores[-1]} to {found.scores[0]}")
        lines += [f"{part} {median(marks):g} (median)" for part, marks in found.parts.items()]
        lines += [f"{code}: {count}" for code, count in found.findings]
        lines.append("without ask: " + (", ".join(person.name for person in found.without_ask) or "nobody"))
        lines.append("without pitch: " + (", ".join(person.name for person in found.without_pitch) or "nobody"))
        lines += [f"not reviewed: {person.name}: {why}" for person, why in found.unread]
        tell(found, as_json, lines)


def examples(key: Key, as_json: Json = False) -> None:
    """Show the best pitches of those who agreed that theirs is shown."""
    from coach.verbs.preview import examples as best

    with opened(key) as door:
        found = best(door)
        tell(found, as_json, [f"{one.score}  {one.text}" for one in found] or ["There is none yet."])


def _say_seating(shown: object, as_json: bool) -> None:
    from coach.verbs.rounds import Seating

    assert isinstance(shown, Seating)
    lines = [f"table {number}: " + ", ".join(names) for number, names in enumerate(shown.tables, start=1)]
    out = [f"sitting out: {', '.join(shown.sitting_out)}"] if shown.sitting_out else []
    tell(shown, as_json, [f"round {shown.round}", *lines, *out])


def pairs(door: "Door", given: Pair, option: str) -> list[tuple[str, str]]:
    """The ids of two people each, as an option names them. Raises BadParameter, NotFound, EveningError."""
    found = []
    for text in given or ():
        one, colon, other = text.partition(":")
        if not (one and colon and other):
            raise typer.BadParameter(f"{option} {text!r}: write it as ONE:OTHER, two people with a colon between.")
        found.append((on_the_list(door, one), on_the_list(door, other)))
    return found
