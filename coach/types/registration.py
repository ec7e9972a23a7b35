"""People as a registration site lists them: one row understood, and what was understood of the whole file."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from coach.errors import BadRow, MissingColumns
from coach.types.evening import Presence

Field = Literal[
    "reference",
    "first_name",
    "last_name",
    "name",
    "email",
    "title",
    "company",
    "headline",
    "statements",
    "pitch",
    "status",
    "checked_in",
    "guests",
    "ignored",
]
"""What a column is understood as."""
ExportKind = Literal["Eventbrite", "Luma", "Meetup", "form", "ours", "报名表"]
"""Whose export a file is, by its header; form: anybody's; ours: id, name, headline, network."""


@dataclass(frozen=True, slots=True)
class Registration:
    """One person on the list. reference: the order or ticket, once in a file, "" where there is none; contact: e-mail;
    statements: one line each of whom they know; guests: people who come along without a row of their own."""

    reference: str
    name: str
    headline: str = ""
    contact: str = ""
    statements: tuple[str, ...] = ()
    pitch: str = ""
    presence: Presence = "expected"
    guests: int = 0


@dataclass(frozen=True, slots=True)
class Preview:
    """What was understood of a file, to be looked over before anything is done with it.

    columns: header -> what it was understood as, in the order of the file; examples: header -> its first cell that is
    not blank; rows: the first few people; people: how many there are in all; left_out: reason -> rows; problems: what
    could not be used, each with its line and what to do.
    """

    kind: ExportKind
    encoding: str
    columns: Mapping[str, Field]
    examples: Mapping[str, str]
    rows: tuple[Registration, ...]
    people: int
    left_out: Mapping[str, int]
    problems: tuple[BadRow | MissingColumns, ...]
