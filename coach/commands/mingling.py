"""`coach event`: who is told about whose need, and what helpers answer."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from coach.commands.opened import Json, Key, Someone, on_the_list, opened, tell, who

if TYPE_CHECKING:
    from coach.types import Standing
    from coach.verbs.access import Door
    from coach.verbs.helping import Chance
    from coach.verbs.mingling import Board, Pairing

Asker = Annotated[str, typer.Argument(metavar="ASKER", help="Whose need it is: id or name.")]
Helper = Annotated[str, typer.Argument(metavar="HELPER", help="Who is told: id or name.")]


def mingle(
    key: Key,
    most: Annotated[int, typer.Option("--most", min=1, help="Needs that one person is told about, at most.")] = 3,
    as_json: Json = False,
) -> None:
    """Plan who is told about whose need; what was judged is kept to."""
    from coach.verbs.mingling import propose

    with opened(key) as door:
        _say_board(propose(door, most), as_json)


def proposals(key: Key, as_json: Json = False) -> None:
    """See what is proposed, how much is asked of whom, and whose need nobody meets yet."""
    from coach.verbs.mingling import proposals as look

    with opened(key) as door:
        _say_board(look(door), as_json)


def approve(
    key: Key,
    asker: Annotated[str | None, typer.Argument(metavar="ASKER", help="Whose need it is: id or name.")] = None,
    helper: Annotated[str | None, typer.Argument(metavar="HELPER", help="Who is told: id or name.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="All that is proposed and not judged.")] = False,
    as_json: Json = False,
) -> None:
    """Let a helper be told of a need that was proposed to them."""
    from coach.verbs.mingling import approve_all

    if everything == (asker is not None or helper is not None) or (asker is None) != (helper is None):
        raise typer.BadParameter("Give ASKER and HELPER, or --all, and not both.")
    if asker is not None and helper is not None:
        _judge(key, asker, helper, "approved", as_json)
        return
    with opened(key) as door:
        _say_board(approve_all(door), as_json)


def pin(asker: Asker, helper: Helper, key: Key, as_json: Json = False) -> None:
    """Decide that a helper is told of a need, proposed or not; later plans keep to it."""
    _judge(key, asker, helper, "pinned", as_json)


def veto(asker: Asker, helper: Helper, key: Key, as_json: Json = False) -> None:
    """Decide that a helper is not told of a need; later plans do not propose it again."""
    _judge(key, asker, helper, "vetoed", as_json)


def undecide(asker: Asker, helper: Helper, key: Key, as_json: Json = False) -> None:
    """Take back that a pair was approved, pinned or vetoed."""
    _judge(key, asker, helper, "proposed", as_json)


def chances(key: Key, as_json: Json = False) -> None:
    """See whom you could help, and why you are told."""
    from coach.verbs.helping import whom_i_could_help

    with opened(key) as door:
        found = whom_i_could_help(door)
        lines = [f"{one.asker} ({one.asker_id}) needs: {one.need}. {one.because}" for one in found]
        tell(found, as_json, lines or ["You are told of no need now."])


def offer(
    asker: Someone,
    key: Key,
    contact: Annotated[str, typer.Argument(help="Whom you would introduce; as on your slip where left out.")] = "",
    as_json: Json = False,
) -> None:
    """Offer somebody an introduction."""
    from coach.verbs.helping import offer as make

    with opened(key) as door:
        made = make(door, _told_of(door, asker), contact)
        tell(made, as_json, [f"{made.id}: offered to introduce them to {made.contact}"])


def pass_on(asker: Someone, key: Key, as_json: Json = False) -> None:
    """Pass on a need; the asker never hears of it, and `offer` takes it back."""
    from coach.verbs.helping import pass_

    with opened(key) as door:
        asker_id = _told_of(door, asker)
        pass_(door, asker_id)
        tell({"passed": asker_id}, as_json, ["You are not told of it again."])


def _told_of(door: "Door", text: str) -> str:
    """Among those whose need I was told of, so that nobody learns from a name who else is here."""
    from coach.verbs.helping import whom_i_was_told_of

    found: Iterable[Chance] = whom_i_was_told_of(door)
    return who(text, ((one.asker_id, one.asker) for one in found))


def _judge(key: str, asker: str, helper: str, standing: "Standing", as_json: bool) -> None:
    from coach.verbs.mingling import judge

    with opened(key) as door:
        found = judge(door, on_the_list(door, asker), on_the_list(door, helper), standing)
        tell(found, as_json, [_pairing(found)])


def _say_board(found: "Board", as_json: bool) -> None:
    lines = [_pairing(one) for one in found.pairings]
    load = ", ".join(f"{name} {count}" for name, count in found.load)
    lines.append(f"told or would be: {load or 'nobody'}")
    lines.append(f"nobody yet for: {', '.join(found.unmet) or 'no one'}")
    tell(found, as_json, lines)


def _pairing(one: "Pairing") -> str:
    return f"{one.standing}  {one.asker} needs: {one.need}  {one.confidence:.0%}  {one.helper} {one.reason}"
