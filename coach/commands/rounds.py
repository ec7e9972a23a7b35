"""`coach rounds`: who sits with whom in each round."""

import json
from collections.abc import Sequence
from typing import Annotated

import typer

from coach.say import say

PLAN = '{"rounds": [[["a1", …], …], …]}'
"""How a plan is written."""


def rounds(
    people: Annotated[
        int | None, typer.Option("--people", min=5, max=500, help="How many people: they are called a1, a2, …")
    ] = None,
    attendees: Annotated[
        str | None, typer.Option("--attendees", help="Who is there, as for `coach match`, instead of --people.")
    ] = None,
    group_size: Annotated[int, typer.Option("--group-size", min=5, max=8, help="People at a table, at most.")] = 6,
    number: Annotated[int, typer.Option("--rounds", min=1, max=30, help="Rounds of the evening.")] = 8,
    hosts: Annotated[
        list[str] | None, typer.Option("--hosts", help="Somebody who stays at one table. Repeatable.")
    ] = None,
    must: Annotated[
        list[str] | None, typer.Option("--must", help="A:B who sit together at least once. Repeatable.")
    ] = None,
    never: Annotated[list[str] | None, typer.Option("--never", help="A:B who never sit together. Repeatable.")] = None,
    plan: Annotated[
        str | None, typer.Option("--plan", help="A plan made before, to plan anew what of it was not run.")
    ] = None,
    run: Annotated[int, typer.Option("--run", min=0, help="Rounds of --plan that have been run; they stay.")] = 0,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Another number gives another plan as good.")] = 0,
    output: Annotated[str, typer.Option("--output", help="The plan as JSON; `-` is standard output.")] = "-",
) -> None:
    """Plan the rounds: groups in which as few people as possible meet twice."""
    if (people is None) == (attendees is None):
        raise typer.BadParameter("Give --people, or --attendees, and not both.")
    from rich.console import Console

    import coach
    from coach import show
    from coach.files import read_attendees, refuse_input_as_output, write_lines

    refuse_input_as_output(output, *(file for file in (attendees, plan) if file))
    console = Console(stderr=True)
    here, problems = read_attendees(attendees) if attendees else ([], [])
    for problem in problems:
        console.print(problem.message, markup=False, highlight=False)
    before = _read_plan(plan) if plan else []
    if run > len(before):
        raise typer.BadParameter(f"--run {run}: the plan of --plan has {len(before)} rounds.")
    made = coach.plan_rounds(
        [one.id for one in here] if attendees else [f"a{k}" for k in range(1, (people or 0) + 1)],
        group_size,
        number,
        hosts=hosts or (),
        must=_pairs(must, "--must"),
        never=_pairs(never, "--never"),
        run=before[:run],
        seed=seed,
        planned=before[run:] if plan else None,
    )
    show.rounds(made, console)
    write_lines(output, [made.as_dict()])
    if problems:
        raise typer.Exit(1)


def _pairs(given: list[str] | None, option: str) -> list[tuple[str, str]]:
    pairs = []
    for text in given or ():
        one, colon, other = text.partition(":")
        if not (one and colon and other):
            raise typer.BadParameter(f"{option} {text!r}: write it as A:B, two ids with a colon between.")
        pairs.append((one, other))
    return pairs


def _read_plan(file: str) -> Sequence[Sequence[Sequence[str]]]:
    from coach.errors import FileUnreadable
    from coach.files import read_text

    text = read_text(file)
    try:
        rounds = json.loads(text)["rounds"]
        plan = [[[str(who) for who in group] for group in groups] for groups in rounds]
    except (ValueError, TypeError, KeyError, RecursionError):
        raise FileUnreadable(say("is no plan; give what `coach rounds` wrote, {example}", example=PLAN), file) from None
    return plan
