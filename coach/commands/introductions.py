"""`coach event`: introductions step by step, favours, and what became of the evening."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from coach.commands.opened import Json, Key, opened, tell

if TYPE_CHECKING:
    from coach.types import Introduction
    from coach.verbs.favours import Owed
    from coach.verbs.introductions import Seen

Which = Annotated[str, typer.Argument(metavar="INTRODUCTION", help="Its id, as in the list of introductions.")]


def introductions(key: Key, as_json: Json = False) -> None:
    """See the introductions offered to you and by you, at all events, and what you can do next."""
    from coach.verbs.introductions import offered_by_me, offered_to_me

    with opened(key) as door:
        to_me, by_me = offered_to_me(door), offered_by_me(door)
        lines = [_introduction(one) for one in (*to_me, *by_me)]
        tell({"to_me": to_me, "by_me": by_me}, as_json, lines or ["There is no introduction yet."])


def accept(name: Which, key: Key, as_json: Json = False) -> None:
    """Accept an introduction; your name, headline, need and contact may then be passed on."""
    from coach.verbs.introductions import accept as step

    _step(key, name, as_json, step)


def decline(name: Which, key: Key, as_json: Json = False) -> None:
    """Decline an introduction; the other side sees only that it is no longer open."""
    from coach.verbs.introductions import decline as step

    _step(key, name, as_json, step)


def draft(name: Which, key: Key, as_json: Json = False) -> None:
    """Print the message that introduces the two, to change and send."""
    from coach.verbs.introductions import draft as write

    with opened(key) as door:
        found = write(door, name)
        tell(found, as_json, [found.subject, "", *found.body.splitlines()])


def made(name: Which, key: Key, as_json: Json = False) -> None:
    """Say that the introducing message was sent, or came; it earns its maker two favours."""
    from coach.verbs.introductions import made as step

    _step(key, name, as_json, step)


def met(name: Which, key: Key, as_json: Json = False) -> None:
    """Say that you have met."""
    from coach.verbs.introductions import met as step

    _step(key, name, as_json, step)


def outcome(
    name: Which,
    text: Annotated[str, typer.Argument(metavar="OUTCOME", help="What came of it, in a few words.")],
    key: Key,
    as_json: Json = False,
) -> None:
    """Say what came of an introduction; it is closed with that."""
    from coach.verbs.introductions import tell_outcome

    _step(key, name, as_json, lambda door, which: tell_outcome(door, which, text))


def reminders(key: Key, as_json: Json = False) -> None:
    """See which steps you should have taken; as the facilitator, who is late."""
    from coach.verbs import introductions as verbs

    with opened(key) as door:
        if door.role == "facilitator":
            late = verbs.overdue(door)
            lines = [f"{one.person}: {one.state} since before {one.due:%Y-%m-%d}" for one in late]
            tell(late, as_json, lines or ["Nobody is late."])
            return
        found = verbs.reminders(door)
        lines = [f"{one.introduction_id}: {one.sentence} (due {one.due:%Y-%m-%d})" for one in found]
        tell(found, as_json, lines or ["Nothing is due."])


def favours(key: Key, as_json: Json = False) -> None:
    """See the favours owed to you and by you, from all events."""
    from coach.verbs.favours import favours as look

    with opened(key) as door:
        found = look(door)
        lines = [f"{one.id}  {one.other} owes you one. {one.because}" for one in found.to_me]
        lines += [f"{one.id}  You owe {one.other} one. {one.because}" for one in found.by_me]
        lines += [_called(one, f"called in from {one.other}") for one in found.called_by_me]
        lines += [_called(one, f"called in by {one.other}") for one in found.called_from_me]
        tell(found, as_json, lines or ["There is no favour yet."])


def call_in(
    favour: Annotated[str, typer.Argument(metavar="FAVOUR", help="Its id, as in the list of favours.")],
    key: Key,
    note: Annotated[str, typer.Option("--for", help="What for; the other side reads it.")] = "",
    as_json: Json = False,
) -> None:
    """Call in a favour, once."""
    from coach.verbs.favours import call_in as call

    with opened(key) as door:
        done = call(door, favour, note)
        tell(done, as_json, [_called(done, f"called in from {done.other}")])


def helped(key: Key, as_json: Json = False) -> None:
    """See whom you introduced to whom, at all events, and what came of it."""
    from coach.verbs.favours import whom_did_i_help

    with opened(key) as door:
        found = whom_did_i_help(door)
        lines = [f"{one.event.name}: {one.person} to {one.contact}: {one.outcome or one.state}" for one in found]
        tell(found, as_json, lines or ["You have made no introduction yet."])


def help_now(
    need: Annotated[str, typer.Argument(help="Whom or what you need now.")], key: Key, as_json: Json = False
) -> None:
    """Find who could help now, of those you helped or were introduced to, at any event."""
    from coach.verbs.help_now import who_could_help_now

    with opened(key) as door:
        found = who_could_help_now(door, need)
        lines = ["None of them has said anything close to it. The nearest:"] if found.nobody and found.people else []
        for one in found.people:
            owes = f" Owes you {one.favours}." if one.favours else ""
            lines.append(f"{one.confidence:.0%}  {one.name} {one.reason}. {one.how}{owes}")
        if found.through:
            way = found.through
            lines.append(f"{way.confidence:.0%}  Ask {way.name} whom they know: {way.tier} hands away.")
        tell(found, as_json, lines or ["You know nobody by an introduction yet."])


def after(key: Key, as_json: Json = False) -> None:
    """See what became of the evening, in numbers and with how sure they are."""
    from coach.verbs.after import outcomes

    with opened(key) as door:
        found = outcomes(door)
        lines = [f"proposals: {_counts(found.proposals)}; {found.passed} passed"]
        lines.append(f"introductions: {_counts(found.introductions)}")
        lines.append(f"favours: {found.favours} earned, {found.called} called in")
        for band in found.bands:
            if band.precision is not None:
                sure = f"{band.precision:.0%} (95 % interval {band.precision_low:.0%} to {band.precision_high:.0%})"
                lines.append(
                    f"confidence {band.low:.0%}-{band.high:.0%}: {band.offered} of {band.shown} led to an offer, "
                    f"{sure}; {band.made} to an introduction"
                )
        tell(found, as_json, [*lines, found.slips.sentence])


def _step(key: str, name: str, as_json: bool, step: Callable[..., "Introduction"]) -> None:
    with opened(key) as door:
        done = step(door, name)
        tell(done, as_json, [f"{done.id}: {done.state}"])


def _introduction(one: "Seen") -> str:
    if one.state is None:
        return f"{one.id}  {one.event}: with {one.other}, no longer open"
    who = f"{one.other} introduces you" if one.side == "asker" else f"you introduce {one.other}"
    steps = f"; you can say: {', '.join(one.steps)}" if one.steps else ""
    because = f" {one.other} {one.reason}." if one.reason else ""
    result = f": {one.outcome}" if one.outcome else ""
    return f"{one.id}  {one.event}: {who} to {one.contact}, {one.state}{result}{steps}.{because}"


def _called(one: "Owed", how: str) -> str:
    note = f": {one.note}" if one.note else ""
    return f"{one.id}  {how} on {one.called_at:%Y-%m-%d}{note}"


def _counts(found: Mapping[Any, int]) -> str:
    return ", ".join(f"{count} {name}" for name, count in sorted(found.items())) or "none"
