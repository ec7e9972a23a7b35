"""The cells of one row, by what their columns are -> a Registration, the reason it is left out, or what is wrong."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coach.errors import BadRow
from coach.files.statements import SEPARATOR, split_statements, tidy
from coach.files.status import is_checked_in, is_here, is_known, left_out
from coach.say import say
from coach.types import Field, Presence, Registration

MOST_CHARACTERS = 5_000
"""Of one cell: ten times what a person says in three minutes; beyond it, something else was pasted."""
SHOWN = 40
"""Characters of a refused cell that its message shows."""
MOST_GUESTS = 20
"""That one person brings: more is a party of its own, and likelier a slip of the keys."""
_HAN = re.compile(r"[\u4e00-\u9fff]")
_NO_NAME = frozenset({"info requested", "n/a", "-", "--"})
"""What stands where a name was not asked for; the first is Eventbrite's."""
_OWN_ACCOUNT = frozenset({"freelance", "freelancer", "self-employed", "self employed", "independent"})


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a column that is not ignored."""

    header: str
    text: str


Cells = Mapping[Field, Sequence[Cell]]
"""The cells of one row; more than one only for statements."""


@dataclass(frozen=True, slots=True)
class Registrant:
    """A registration, with the company it was made of: two of one name at one company are one person."""

    registration: Registration
    company: str


def registrant(path: str, line: int, cells: Cells, ours: bool) -> Registrant | str | BadRow:
    """Who the row is of; the reason where they are not coming; what is wrong where it cannot be used.

    ours: our own form, whose words stand as they are: its statements are split by | alone.
    """
    status = _first(cells, "status")
    reason = left_out(status)
    if reason:
        return reason
    fault = _fault(cells)
    if fault:
        return BadRow(fault[1], path, line, fault[0])
    name = _name(cells)
    if not name:
        return BadRow(say("is empty; say who this is"), path, line, _header(cells, "name", "first_name", "last_name"))
    clean = _one_line if ours else tidy
    company = clean(_first(cells, "company"))
    headline = clean(_first(cells, "headline")) or _joined(clean(_first(cells, "title")), company)
    texts = [cell.text for cell in cells.get("statements", ())]
    here = is_here(status) or bool(is_checked_in(_first(cells, "checked_in")))
    presence: Presence = "here" if here else "expected"
    made = Registration(
        reference=_one_line(_first(cells, "reference")),
        name=name,
        headline=headline,
        contact=clean(_first(cells, "email")),
        statements=_ours(texts) if ours else tuple(dict.fromkeys(s for text in texts for s in split_statements(text))),
        pitch=clean(_first(cells, "pitch")),
        presence=presence,
        guests=int(_guests(cells) or 0),
    )
    return Registrant(made, company or headline)


def _fault(cells: Cells) -> tuple[str, str] | None:
    """(column, what is wrong with it and what to do), of the first column that has something wrong."""
    for found in cells.values():
        for cell in found:
            if "\0" in cell.text:
                return cell.header, say("holds a NUL byte; type it again")
            if len(cell.text) > MOST_CHARACTERS:
                return cell.header, say(
                    "has {length:,} characters; cut it to {most:,}", length=len(cell.text), most=MOST_CHARACTERS
                )
    status, checked, guests = (_first(cells, f) for f in ("status", "checked_in", "guests"))
    if not is_known(status):
        return _header(cells, "status"), say(
            "says {text!r}, neither coming nor cancelled; write one of them", text=status[:SHOWN]
        )
    if is_checked_in(checked) is None:
        return _header(cells, "checked_in"), say(
            "says {text!r}, neither a time nor yes or no; write one of them", text=checked[:SHOWN]
        )
    if _guests(cells) is None:
        return _header(cells, "guests"), say(
            "says {text!r}; write a number from 0 to {most}", text=guests[:SHOWN], most=MOST_GUESTS
        )
    return None


def _name(cells: Cells) -> str:
    whole, first, last = (_called(_first(cells, field)) for field in ("name", "first_name", "last_name"))
    return whole or (f"{last}{first}" if _HAN.search(first + last) else f"{first} {last}".strip())


def _called(text: str) -> str:
    name = _one_line(text)
    return "" if name.casefold() in _NO_NAME else name


def _joined(title: str, company: str) -> str:
    """Job title and company as people write them: “Baker at Crumb”, “远洋科技产品经理”."""
    if not title or not company:
        return title or company
    if company.casefold() in title.casefold():
        return title
    if _HAN.search(title) and _HAN.search(company):
        return f"{company}{title}"
    joined_already = re.search(r"\bat\b|@", title) or company.casefold() in _OWN_ACCOUNT
    return f"{title}, {company}" if joined_already else f"{title} at {company}"


def _ours(texts: Sequence[str]) -> tuple[str, ...]:
    pieces = (_one_line(piece) for text in texts for piece in SEPARATOR.split(text))
    return tuple(piece for piece in pieces if piece)


def _guests(cells: Cells) -> str | None:
    """How many, as a number; None where it is none that we take."""
    text = tidy(_first(cells, "guests")).removeprefix("+") or "0"
    return text if re.fullmatch(r"\d{1,2}", text) and int(text) <= MOST_GUESTS else None


def _first(cells: Cells, field: Field) -> str:
    return next((cell.text.strip() for cell in cells.get(field, ())), "")


def _header(cells: Cells, *fields: Field) -> str:
    return next((cell.header for field in fields for cell in cells.get(field, ())), fields[0])


def _one_line(text: str) -> str:
    return " ".join(text.split())
