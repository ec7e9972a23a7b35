"""Nobody is imported twice: who stands on the list already, and on which line."""

from dataclasses import replace

from coach.errors import BadRow
from coach.files.registrant import Registrant
from coach.say import say
from coach.types import Registration


class Known:
    """Those read so far. Of one person, what comes first is kept."""

    def __init__(self, orders: bool) -> None:
        """orders: references are those of orders, which may be for several people of different names."""
        self._orders = orders
        self._tickets: dict[tuple[str, str], int] = {}
        self._emails: dict[str, int] = {}
        self._people: dict[tuple[str, str], int] = {}
        self._people_by_name_alone: dict[tuple[str, str], int] = {}
        self._references: set[str] = set()

    def add(self, path: str, line: int, one: Registrant) -> Registration | BadRow:
        """The registration, with a reference that nobody else has; or on which line the person stands already."""
        made, person = one.registration, (_fold(one.registration.name), _fold(one.company))
        ticket = (made.reference, person[0] if self._orders else "")
        email = _fold(made.contact) if "@" in made.contact else ""
        # Name and company decide only where one of the two has neither reference nor e-mail.
        others = self._people_by_name_alone if made.reference or email else self._people
        if made.reference and ticket in self._tickets:
            return _twice(
                path, line, say("the reference {reference!r}", reference=made.reference), self._tickets[ticket]
            )
        if email in self._emails:
            return _twice(path, line, say("the e-mail {email!r}", email=made.contact), self._emails[email])
        if person in others:
            of = say("{name} of {company}", name=made.name, company=one.company) if one.company else made.name
            return _twice(path, line, of, others[person])
        self._tickets[ticket] = line
        if email:
            self._emails[email] = line
        self._people.setdefault(person, line)
        if not (made.reference or email):
            self._people_by_name_alone[person] = line
        return replace(made, reference=self._only(made.reference))

    def _only(self, reference: str) -> str:
        """The second ticket of an order 1001 is 1001-2."""
        number, only = 1, reference
        while only and only in self._references:
            number += 1
            only = f"{reference}-{number}"
        self._references.add(only)
        return only


def _twice(path: str, line: int, what: str, other: int) -> BadRow:
    return BadRow(
        say(
            "{what} stands already on line {other}; take one out, or give this one a reference or e-mail of its own",
            what=what,
            other=other,
        ),
        path,
        line,
    )


def _fold(text: str) -> str:
    return " ".join(text.casefold().split())
