"""The command line: a contract that other programs depend on.

Exit status: 0 done, 1 some input failed and was reported, 2 wrong usage.
"""

import io
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from coach.commands import store
from coach.commands.calibrate import calibrate
from coach.commands.event import event
from coach.commands.people import people
from coach.commands.rounds import rounds
from coach.errors import BadRow, CoachError, TextError
from coach.say import say

if TYPE_CHECKING:
    from rich.progress import Progress

Messages = Literal["en", "zh"]
CHOICES = 10
"""Suggestions a need that a plan for mingling chooses from."""

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    help="Score a networking pitch, and find who in the room may know whom it needs.",
)
app.add_typer(event, name="event")
app.command()(calibrate)


@app.command()
def score(
    text: Annotated[str | None, typer.Argument(help="The pitch. `-` reads it from standard input.")] = None,
    file: Annotated[
        str | None,
        typer.Option(
            "--file", help='Pitches as {"id", "text", "lang"?}: .jsonl, .csv or .xlsx; `-` is standard input.'
        ),
    ] = None,
    output: Annotated[str, typer.Option("--output", help="Reviews as JSON Lines; `-` is standard output.")] = "-",
    json_line: Annotated[bool, typer.Option("--json", help="Print the review of TEXT as one JSON line.")] = False,
    pace: Annotated[
        int | None, typer.Option("--pace", help="The speaker's words a minute, 90-220; Chinese characters, 140-300.")
    ] = None,
    messages: Annotated[
        Messages | None, typer.Option("--messages", help="Language of the messages; the pitch's own where not given.")
    ] = None,
) -> None:
    """Score one pitch for people, or a file of them for programs."""
    if (text is None) == (file is None):
        raise typer.BadParameter("Give a pitch, or --file, and not both.")
    if file is None and output != "-":
        raise typer.BadParameter("--output belongs to --file; a single pitch is printed.")
    if file is not None:
        _score_file(file, output, pace, messages)
        return
    import coach
    from coach import show
    from coach.files import read_text

    pitch = read_text("-") if text == "-" else text or ""
    review = coach.review(pitch, pace=pace, messages=messages)
    if json_line:
        from coach.files import write_lines

        write_lines("-", [{"id": None, **review.as_dict()}])
    else:
        show.review(review)


@app.command()
def match(
    needs: Annotated[
        str,
        typer.Option(
            "--needs", help='Needs as {"id", "pitch", "need"?}: .jsonl, .csv or .xlsx; `-` is standard input.'
        ),
    ],
    attendees: Annotated[
        str,
        typer.Option(
            "--attendees",
            help="Attendees with columns id, name, headline, network: .csv, .tsv, .xlsx or .jsonl.",
        ),
    ],
    top: Annotated[int, typer.Option("--top", min=1, help="Suggestions for each need.")] = 5,
    output: Annotated[str, typer.Option("--output", help="Suggestions as JSON Lines; `-` is standard output.")] = "-",
) -> None:
    """Find, for each need, who in the room may know whom it needs."""
    import coach
    from coach import show
    from coach.files import refuse_input_as_output, write_lines

    refuse_input_as_output(output, needs, attendees)
    failures = _Failures()
    rows, people = _read_room(needs, attendees, failures)
    wanted = _understood(rows)
    found = iter(coach.match(wanted, people, top))

    def records() -> Iterator[dict[str, Any]]:
        for row in rows:
            if isinstance(row, coach.Need):
                yield next(found).as_dict()
            else:
                name, problem = row
                failures.add(problem)
                yield {"id": name, "error": problem.as_dict()}

    if output == "-" and sys.stdout.isatty():
        show.suggestions(records())
    else:
        write_lines(output, records())
    failures.end()


@app.command()
def mingle(
    needs: Annotated[str, typer.Option("--needs", help='Needs as {"id", "pitch", "need"?, "asker"?}.')],
    attendees: Annotated[str, typer.Option("--attendees", help="Attendees, as for `coach match`.")],
    most: Annotated[int, typer.Option("--most", min=1, help="Needs that one attendee is told about, at most.")] = 3,
    must: Annotated[list[str] | None, typer.Option("--must", help="NEED:ATTENDEE that is kept. Repeatable.")] = None,
    never: Annotated[
        list[str] | None, typer.Option("--never", help="NEED:ATTENDEE that is not made. Repeatable.")
    ] = None,
    opted_out: Annotated[
        list[str] | None, typer.Option("--opted-out", help="Attendee who is told about nothing. Repeatable.")
    ] = None,
    output: Annotated[str, typer.Option("--output", help="The plan as JSON; `-` is standard output.")] = "-",
) -> None:
    """Plan who is told about whose need during mingling."""
    import coach
    from coach import show
    from coach.files import refuse_input_as_output, write_lines

    refuse_input_as_output(output, needs, attendees)
    failures = _Failures()
    wanted, people = _needs_and_people(needs, attendees, failures)
    decided = _pairs(must, "--must"), _pairs(never, "--never"), opted_out or ()
    plan = coach.mingle(coach.match(wanted, people, top=CHOICES), most, *decided)
    if output == "-" and sys.stdout.isatty():
        show.plan(plan)
    else:
        write_lines(output, [plan.as_dict()])
    failures.end()


@app.command()
def chains(
    needs: Annotated[str, typer.Option("--needs", help='Needs as {"id", "pitch", "need"?, "asker"}.')],
    attendees: Annotated[str, typer.Option("--attendees", help="Attendees, as for `coach match`.")],
    introductions: Annotated[
        str | None,
        typer.Option("--introductions", help="Introductions made before, with columns one, other: attendee ids."),
    ] = None,
    output: Annotated[str, typer.Option("--output", help="Chains as JSON Lines; `-` is standard output.")] = "-",
) -> None:
    """Find, for each need, the surest way from its asker through people who know one another."""
    import coach
    from coach.files import read_introductions, refuse_input_as_output, write_lines

    refuse_input_as_output(output, needs, attendees, *([introductions] if introductions else []))
    failures = _Failures()
    wanted, people = _needs_and_people(needs, attendees, failures)
    pairs, problems = read_introductions(introductions, {one.id for one in people}) if introductions else ([], [])
    for problem in problems:
        failures.add(problem)
    for one in wanted:
        if one.asker is None:
            failures.say(f"{needs}: need {one.id} has no asker; a chain begins with who asks. Name them by id.")
    found = coach.match(wanted, people, top=CHOICES)
    ways = coach.chains(wanted, found, people, pairs)
    write_lines(
        output,
        (
            {"id": need.id, "need": need.text, "chain": way.as_dict() if way else None}
            for need, way in zip(wanted, ways, strict=True)
        ),
    )
    failures.end()


@app.command()
def doctor() -> None:
    """Say what is installed, which models are loaded, where data lives, and how to mend what is missing."""
    from coach import show
    from coach.doctor import examine

    facts = examine()
    show.facts(facts)
    if any(fact.is_broken for fact in facts):
        raise typer.Exit(1)


@app.command()
def serve(
    port: Annotated[int, typer.Option("--port", min=1, max=65535, help="Port on this machine.")] = 8501,
    address: Annotated[
        str, typer.Option("--address", help="Where to listen; 0.0.0.0 lets the phones in the room in.")
    ] = "127.0.0.1",
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open the app in a browser.")] = True,
    new_passcode: Annotated[
        bool, typer.Option("--new-passcode", help="Make a new passcode for facilitators; the old one opens nothing.")
    ] = False,
) -> None:
    """Open the app: your events, and a sample evening to look around in."""
    from coach import show
    from coach.serve import greeting, run
    from coach.settings import Settings

    show.lines(greeting(Settings.from_environment().data_dir, port, address, new_passcode))
    raise typer.Exit(run(port, address, open_browser=browser))


app.command()(people)
app.command()(rounds)
for command in store.COMMANDS:
    app.command()(command)


def main() -> None:
    """Run the command line; whatever the coach refuses is said in one sentence, never as a traceback."""
    for stream in (sys.stdout, sys.stderr):  # a terminal without a character shows "?", not a traceback
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        app()
    except CoachError as error:
        _complain(error.message)
        sys.exit(1)
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        sys.stderr.close()
        sys.exit(0)
    except KeyboardInterrupt:
        sys.exit(130)


def _read_room(needs: str, attendees: str, failures: "_Failures") -> tuple[Sequence[Any], Sequence[Any]]:
    """Rows of needs as they come, and the attendees that can be used; what cannot is said."""
    from coach.files import read_attendees, read_needs

    people, problems = read_attendees(attendees)
    rows = read_needs(needs)
    _say_if_empty(needs, rows)
    for problem in problems:
        failures.add(problem)
    if not people:
        failures.say(f"{attendees}: there are no attendees in it; nobody can be suggested.")
    return rows, people


def _understood(rows: Sequence[Any]) -> list[Any]:
    """The needs among the rows, read out of their pitch where they give none."""
    import coach

    wanted = []
    with _progress("Reading needs", len(rows)) as bar:
        for row in rows:
            if isinstance(row, coach.Need):
                wanted.append(replace(row, text=row.text or coach.need_of(row.pitch)))
            bar()
    return wanted


def _needs_and_people(needs: str, attendees: str, failures: "_Failures") -> tuple[list[Any], Sequence[Any]]:
    """The needs and attendees that can be used; every row that cannot is said."""
    import coach

    rows, people = _read_room(needs, attendees, failures)
    for row in rows:
        if not isinstance(row, coach.Need):
            failures.add(row[1])
    return _understood(rows), people


def _pairs(given: list[str] | None, option: str) -> list[tuple[str, str]]:
    pairs = []
    for text in given or ():
        need, colon, attendee = text.partition(":")
        if not (need and colon and attendee):
            raise typer.BadParameter(f"{option} {text!r}: write it as NEED:ATTENDEE, two ids with a colon between.")
        pairs.append((need, attendee))
    return pairs


def _score_file(file: str, output: str, pace: int | None, messages: str | None) -> None:
    import coach
    from coach.files import Row, read_rows, refuse_input_as_output, write_lines
    from coach.files.people import identifier

    refuse_input_as_output(output, file)
    rows = read_rows(file, ("id", "text"))
    _say_if_empty(file, rows)
    failures = _Failures()
    seen: dict[str, int] = {}
    slots: list[tuple[str | None, int, CoachError | None]] = []
    texts: list[str] = []
    langs: list[str | None] = []
    for row in rows:
        if not isinstance(row, Row):
            slots.append((None, row.line or 0, row))
            continue
        name = identifier(file, row, seen)
        if isinstance(name, BadRow):
            slots.append((None, row.line, name))
            continue
        text, lang = row.fields.get("text"), row.fields.get("lang")
        if not isinstance(text, str) or not (lang is None or isinstance(lang, str)):
            column = "text" if not isinstance(text, str) else "lang"
            slots.append((name, row.line, BadRow(say("is missing or not text"), file, row.line, column)))
            continue
        slots.append((name, row.line, None))
        texts.append(text)
        langs.append(lang)
    reviews = coach.review_many(texts, langs, pace, messages)

    def records(bar: Any) -> Iterator[dict[str, Any]]:
        for name, line, problem in slots:
            verdict = problem or next(reviews)
            if isinstance(verdict, TextError):
                failures.say(f"{file}, line {line}, column text: {verdict.message}")
            elif isinstance(verdict, CoachError):
                failures.add(verdict)
            if isinstance(verdict, CoachError):
                yield {"id": name, "error": verdict.as_dict()}
            else:
                yield {"id": name, **verdict.as_dict()}
            bar()

    with _progress("Scoring", len(slots)) as bar:
        write_lines(output, records(bar))
    failures.end()


class _Failures:
    """What went wrong, said as it happens; `end` turns any of it into exit status 1."""

    def __init__(self) -> None:
        self.count = 0

    def add(self, problem: CoachError) -> None:
        self.say(problem.message)

    def say(self, sentence: str) -> None:
        self.count += 1
        _complain(sentence)

    def end(self) -> None:
        if self.count:
            _complain(f"{self.count} could not be used; everything else is done.")
            raise typer.Exit(1)


class _progress:
    """A progress bar on standard error where that is a terminal, else nothing."""

    def __init__(self, what: str, total: int) -> None:
        self.what, self.total = what, total
        self.bar: Progress | None = None

    def __enter__(self) -> Any:
        if not sys.stderr.isatty():
            return lambda: None
        from rich.console import Console
        from rich.progress import Progress

        self.bar = Progress(console=Console(stderr=True), transient=True)
        self.bar.start()
        task = self.bar.add_task(self.what, total=self.total)
        return lambda: self.bar.advance(task) if self.bar else None

    def __exit__(self, *_: object) -> None:
        if self.bar:
            self.bar.stop()


def _say_if_empty(file: str, rows: Sequence[object]) -> None:
    if not rows:
        _complain(f"{file}: there are no rows in it; there is nothing to do.")


def _complain(sentence: str) -> None:
    print(sentence.encode("utf8", "replace").decode("utf8"), file=sys.stderr)


def commands() -> tuple[str, ...]:
    """Names of all commands, those of a group after its name, for the documentation's test."""
    grouped = (
        f"{group.name} {name}"
        for group in app.registered_groups
        if group.typer_instance is not None
        for name in _names(group.typer_instance)
    )
    return (*_names(app), *grouped)


def _names(of: typer.Typer) -> Iterable[str]:
    return (str(command.name or getattr(command.callback, "__name__", "")) for command in of.registered_commands)
