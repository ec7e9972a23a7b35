"""Reviews, suggestions and facts for people at a terminal. What people wrote is never read as markup."""

from collections.abc import Iterable
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from coach.doctor import Fact
from coach.types import MinglePlan, Preview, Review, RoundPlan

EXAMPLE = 40
"""Characters of a cell that stands as an example."""


def review(result: Review, console: Console | None = None) -> None:
    """Print one review: scores, the pitch with its findings, the change to make first."""
    out = console or Console()
    seconds = result.seconds
    out.print(Text(f"{result.score}", style="bold").append(" of 100", style="dim"))
    out.print(
        Text(
            f"{seconds.estimate:.0f} s to say ({seconds.low:.0f}-{seconds.high:.0f}); the limit is {seconds.limit:g} s"
        )
    )
    table = Table(box=None, show_header=False, padding=(0, 1))
    for name, mark in result.parts.as_dict().items():
        table.add_row(name, f"{mark:3d}", "█" * (mark // 5))
    out.print(table)
    out.print()
    out.print(_marked(result))
    out.print()
    out.print(Text("need   ").append(_visible("; ".join(n.text for n in result.needs)) or "none found", style="bold"))
    ask = _visible(result.ask.span.text) if result.ask.span else f"{result.ask.kind}: nobody is asked in so many words"
    out.print(Text("ask    ").append(ask, style="bold"))
    for number, finding in enumerate(result.findings, start=1):
        out.print()
        out.print(Text(_visible(f"{number}. {finding.message}")))
        if finding.suggestion:
            out.print(Text(f"   {finding.suggestion}"))
        out.print(Text(f"   {finding.code}: {finding.value}; fine: {finding.limit} ({finding.source})", style="dim"))
    out.print()
    change = result.first_change
    if change is None:
        out.print(Text("Nothing to change."))
    elif change.text is None:
        out.print(Text(f"First: {change.message} (worth up to {change.points} points)"))
    else:
        out.print(Text(f"First: {change.message} (+{change.points} points, {change.seconds:+.1f} s)"))
        out.print(Text(f"   {_visible(change.text)}", style="bold"))
    if result.rewrite and (change is None or result.rewrite != change.text):
        out.print(Text("Shortest good version:"))
        out.print(Text(f"   {_visible(result.rewrite)}", style="bold"))


def suggestions(records: Iterable[dict[str, Any]], console: Console | None = None) -> None:
    """Print the suggestions of `coach match` as a table for each need."""
    out = console or Console()
    for record in records:
        if "error" in record:
            continue
        out.print(Text(_visible(f"{record['id']}  {record['need']}"), style="bold"))
        if record["nobody"]:
            out.print(Text("   Nobody here, as far as they said. The closest:"))
        table = Table(box=None, show_header=False, padding=(0, 1))
        for one in record["suggestions"]:
            table.add_row(
                Text(f"   {one['confidence']:.0%}"), Text(_visible(one["name"])), Text(_visible(one["reason"]))
            )
        out.print(table)


def preview(made: Preview, console: Console | None = None) -> None:
    """Print what was understood of a registration list: its columns, who is on it, who is left out, what is wrong."""
    out = console or Console()
    out.print(Text(f"{made.kind}, {made.encoding}", style="bold"))
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column("column")
    table.add_column("understood as", no_wrap=True)
    table.add_column("first example")
    for header, field in made.columns.items():
        style = "dim" if field == "ignored" else ""
        cells = (header, field.replace("_", " "), _short(made.examples.get(header, "")))
        table.add_row(*(Text(_visible(cell), style=style) for cell in cells))
    out.print(table)
    out.print()
    for one in made.rows:
        known = "; ".join(one.statements)
        out.print(Text(_visible(" · ".join(part for part in (one.name, one.headline, known) if part))))
    if made.people > len(made.rows):
        out.print(Text(f"and {made.people - len(made.rows)} more", style="dim"))
    out.print(Text("1 person" if made.people == 1 else f"{made.people} people", style="bold"))
    for reason, count in made.left_out.items():
        out.print(Text(f"{count} left out: {reason}"))
    for problem in made.problems:
        out.print(Text(_visible(problem.message), style="red"))


def plan(made: MinglePlan, console: Console | None = None) -> None:
    """Print who is told about whose need, and what that asks of people."""
    out = console or Console()
    table = Table(box=None, show_header=False, padding=(0, 1))
    for one in made.assignments:
        table.add_row(
            Text(_visible(one.need_id), style="bold"),
            Text(_visible(one.need)),
            Text(f"{one.suggestion.confidence:.0%}"),
            Text(_visible(f"{one.suggestion.name} {one.suggestion.reason}")),
        )
    out.print(table)
    load, greedy = made.load, made.greedy
    out.print(Text(f"{load.met} needs met; a person is told about {load.median:g} (median), {load.maximum} at most."))
    out.print(Text(f"Taking the surest pair first would meet {greedy.met}, {greedy.maximum} at most.", style="dim"))
    if made.left_over:
        out.print(Text(_visible("Nobody yet for: " + ", ".join(made.left_over))))


def lines(texts: Iterable[str], console: Console | None = None) -> None:
    """Print plain lines, never broken by the width of the terminal."""
    out = console or Console()
    for text in texts:
        out.print(Text(_visible(text)), soft_wrap=True)


def rounds(made: RoundPlan, console: Console | None = None) -> None:
    """Print what a plan of rounds comes to: people, tables, repeats beside their bound, new faces."""
    out = console or Console()
    last = made.rounds[-1]
    sizes = sorted({len(group) for group in last}, reverse=True)
    faces = made.faces
    out.print(
        Text(
            f"{sum(map(len, last))} people at {len(last)} {'table' if len(last) == 1 else 'tables'} "
            f"of {' or '.join(map(str, sizes))}, {len(made.rounds)} {'round' if len(made.rounds) == 1 else 'rounds'}."
        )
    )
    out.print(
        Text(
            f"{made.repeats} repeated meetings; fewer than {made.bound} are impossible."
            if made.bound
            else f"{made.repeats} repeated meetings."
            if made.repeats
            else "Nobody meets anybody twice."
        )
    )
    out.print(
        Text(f"A person meets {faces.median:g} others (median), {faces.minimum} at least, {faces.maximum} at most.")
    )


def facts(rows: Iterable[Fact], console: Console | None = None) -> None:
    """Print what `coach doctor` found."""
    out = console or Console()
    table = Table(box=None, show_header=False, padding=(0, 1))
    for _ in range(4):
        table.add_column(overflow="fold")  # a path is of no use without its end
    for fact in rows:
        state = Text("missing", style="bold red") if fact.is_broken else Text("ok" if fact.is_there else "-")
        table.add_row(state, Text(fact.name), Text(fact.value), Text(fact.mend))
    out.print(table)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= EXAMPLE else f"{line[: EXAMPLE - 1]}…"


def _visible(text: str) -> str:
    """`text` with a blank for each control character, so that none steers the terminal; same offsets."""
    return "".join(c if c == "\n" or c.isprintable() else " " for c in text)


def _marked(result: Review) -> Text:
    text = Text(_visible(result.text))
    for finding in result.findings:
        if finding.span:
            text.stylize("underline red", finding.span.start, finding.span.end)
    for need in result.needs:
        text.stylize("bold", need.start, need.end)
    if result.ask.span:
        text.stylize("green", result.ask.span.start, result.ask.span.end)
    return text
