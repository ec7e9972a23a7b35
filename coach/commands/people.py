"""`coach people`: the list of a registration site, looked over and made into our own form."""

import sys
from typing import TYPE_CHECKING, Annotated, get_args

import typer

if TYPE_CHECKING:
    from coach.types import Field


def people(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE",
            help="Who registered: the export of a site or an online form, as CSV, TSV or XLSX; `-` is standard input.",
        ),
    ],
    output: Annotated[
        str | None,
        typer.Option("--output", help="Attendees as id, name, headline, network (CSV); `-` is standard output."),
    ] = None,
    column: Annotated[
        list[str] | None,
        typer.Option("--column", help='"Header=field": what a column is, where it was misunderstood. Repeatable.'),
    ] = None,
    with_contact: Annotated[
        bool, typer.Option("--with-contact", help="Write e-mail addresses and pitches as well.")
    ] = False,
) -> None:
    """Show what is understood of a registration list, and make attendees of it."""
    from rich.console import Console

    from coach import show
    from coach.files import read_registrations, refuse_input_as_output, write_attendees

    if with_contact and output is None:
        raise typer.BadParameter("--with-contact belongs to --output; a preview writes nothing.")
    columns = columns_of(column or [])
    if output is not None:
        refuse_input_as_output(output, file)
    registrations, preview = read_registrations(file, columns=columns)
    show.preview(preview, Console(stderr=output == "-"))
    if preview.problems and not registrations:
        print("Nobody on the list could be used; nothing is written.", file=sys.stderr)
        raise typer.Exit(1)
    if output is not None:
        write_attendees(output, registrations, with_contact)
    if preview.problems:
        print(f"{len(preview.problems)} could not be used; everything else is done.", file=sys.stderr)
        raise typer.Exit(1)


def columns_of(given: list[str]) -> "dict[str, Field]":
    """What columns are, of texts "Header=field". Raises BadParameter."""
    from coach.types import Field

    fields = {field: field for field in get_args(Field)}
    columns = {}
    for text in given:
        header, equals, field = text.rpartition("=")
        if not (header.strip() and equals and field.strip() in fields):
            raise typer.BadParameter(f'--column {text!r}: write it as "Header=field"; fields are {", ".join(fields)}.')
        columns[header.strip()] = fields[field.strip()]
    return columns
