"""The command line of an evening: `coach event …`. Widgets and words only; every rule is below."""

from coach.commands import evening, mine, people, tables
from coach.commands.opened import event

__all__ = ["evening", "event", "mine", "people", "tables"]
