"""Introductions that were made before, of a file -> pairs of attendees who know one another."""

from coach.errors import BadRow
from coach.files.rows import read_rows
from coach.say import say

COLUMNS = ("one", "other")


def read_introductions(path: str, attendees: set[str]) -> tuple[list[tuple[str, str]], list[BadRow]]:
    """Pairs of attendee ids, of a file with columns one and other; rows that cannot be used as the second list.

    attendees: the ids that there are. Raises FileUnreadable, MissingColumns.
    """
    pairs: list[tuple[str, str]] = []
    problems: list[BadRow] = []
    for row in read_rows(path, COLUMNS):
        if isinstance(row, BadRow):
            problems.append(row)
            continue
        ids = [str(row.fields.get(column) or "").strip() for column in COLUMNS]
        strange = next((k for k, name in enumerate(ids) if name not in attendees), None)
        if strange is not None:
            message = say("{id!r} is the id of no attendee; write it as in the list of attendees", id=ids[strange])
            problems.append(BadRow(message, path, row.line, COLUMNS[strange]))
        elif ids[0] == ids[1]:
            problems.append(
                BadRow(say("{id!r} stands on both sides; name two people", id=ids[0]), path, row.line, COLUMNS[1])
            )
        else:
            pairs.append((ids[0], ids[1]))
    return pairs, problems
