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
        "The keeper looks after an installation: whoever gave its passcode, signed in with an address that it lists,",
        "or runs the command line on its machine. At an event they are nobody until they open it as its facilitator.",
        "A facilitator has the event's key, an attendee a key of their own, a guest the event's join key. What an",
        "attendee sees of others is filtered by what those agreed to.",
        "",
        "A visitor, somebody without a link, has no door, so no verb of this table: they can try a pitch, and look",
        "round the invented sample event.",
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
