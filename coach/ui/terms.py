"""Words for where an evening stands, what people are at it, and what a facilitator made of a suggestion."""

from coach.say import mark, say
from coach.types import Phase, Presence, Standing

PHASES: dict[Phase, str] = {
    "before": mark("Before"),
    "welcome": mark("Welcome"),
    "preparation": mark("Preparation"),
    "rounds": mark("Rounds"),
    "mingling": mark("Mingling"),
    "closed": mark("Closed"),
}
"""In their order."""
PRESENCES: dict[Presence, str] = {"expected": mark("expected"), "here": mark("here"), "absent": mark("absent")}
STANDINGS: dict[Standing, str] = {
    "proposed": mark("proposed"),
    "approved": mark("approved"),
    "pinned": mark("pinned"),
    "vetoed": mark("vetoed"),
    "dropped": mark("dropped"),
}


def way(phase: Phase) -> str:
    """The evening as a line of Markdown, the phase it stands at in bold."""
    return " → ".join(f"**{say(name)}**" if one == phase else say(name) for one, name in PHASES.items())
