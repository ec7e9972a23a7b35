"""`coach event`: an evening from the command line, each person with a key of their own."""

from collections.abc import Callable, Mapping

import typer

from coach.commands import attendees, conditions, evening, introductions, mine, mingling, tables

COMMANDS: Mapping[str, Callable[..., None]] = {
    "new": evening.new,
    "list": evening.list_events,
    "key": evening.renew,
    "change": evening.change,
    "join-key": attendees.join_key,
    "join": attendees.join,
    "import": attendees.bring_in,
    "people": attendees.people,
    "walk-in": attendees.walk_in,
    "invite": attendees.invite,
    "check-in": attendees.check_in,
    "absent": attendees.absent,
    "expected": attendees.expected,
    "host": attendees.host,
    "me": mine.me,
    "consent": mine.consent,
    "statements": mine.statements,
    "pitch": mine.pitch,
    "hears": mine.hears,
    "quality": tables.quality,
    "examples": tables.examples,
    "conditions": conditions.conditions,
    "plan": tables.plan,
    "swap": tables.swap,
    "seat": tables.seat,
    "clock": evening.clock,
    "next": evening.go_on,
    "back": evening.go_back,
    "start": evening.start,
    "pause": evening.pause,
    "resume": evening.resume,
    "slip": tables.slip,
    "slips": tables.slips,
    "mingle": mingling.mingle,
    "proposals": mingling.proposals,
    "approve": mingling.approve,
    "pin": mingling.pin,
    "veto": mingling.veto,
    "undecide": mingling.undecide,
    "chances": mingling.chances,
    "offer": mingling.offer,
    "pass": mingling.pass_on,
    "introductions": introductions.introductions,
    "accept": introductions.accept,
    "decline": introductions.decline,
    "draft": introductions.draft,
    "made": introductions.made,
    "met": introductions.met,
    "outcome": introductions.outcome,
    "reminders": introductions.reminders,
    "favours": introductions.favours,
    "call-in": introductions.call_in,
    "helped": introductions.helped,
    "help-now": introductions.help_now,
    "after": introductions.after,
}
"""In the order of an evening, which is that of the help."""

event = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode="rich",
    help="Hold an evening: its list, pitches, rounds and slips. Each person acts with a key of their own.",
)
for _name, _command in COMMANDS.items():
    event.command(_name)(_command)
