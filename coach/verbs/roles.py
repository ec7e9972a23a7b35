"""The table of roles as a document: `python -m coach.verbs.roles > docs/roles.md`."""

import pkgutil
from importlib import import_module
from typing import get_args

import coach.verbs
from coach.verbs.access import MEANING, TABLE, Role


def document() -> str:
    """docs/roles.md: every verb, which roles it admits, and what it does."""
    for module in pkgutil.iter_modules(coach.verbs.__path__):
        import_module(f"coach.verbs.{module.name}")
    roles: tuple[Role, ...] = get_args(Role)
    lines = [
        "# Who may do what",
        "",
        "Made of the table that is checked at every call: `python -m coach.verbs.roles > docs/roles.md`.",
        "",
        "A guest has the event's join key, an attendee a key of their own, a facilitator the event's. What an attendee",
        "sees of others is filtered by what those agreed to.",
        "",
        f"| verb | {' | '.join(roles)} | does |",
        f"|---|{'---|' * len(roles)}---|",
    ]
    for verb, admitted in sorted(TABLE.items()):
        cells = " | ".join("yes" if role in admitted else "" for role in roles)
        lines.append(f"| `{verb}` | {cells} | {MEANING[verb]} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(document(), end="")
