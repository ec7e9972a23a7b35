"""What the tests of a facilitator's pages share."""

from coach.verbs import clock
from coach.verbs.access import Door

CLEAR = "I make oak doors. I need a site manager in Hull. Who do you know?"
SILENT = "I make oak doors. I need a site manager in Hull."


def go_to(door: Door, phase: str, number: int = 0) -> None:
    """On to a phase, or to a round, through every step between."""
    face = clock.clock(door)
    while (face.phase, face.round) != (phase, number):
        face = clock.go_on(door)


def everything(app) -> str:
    """All that a page says."""
    kinds = ("title", "subheader", "markdown", "caption", "text", "info", "warning", "error", "success", "code")
    said = [element.value for kind in kinds for element in getattr(app, kind)]
    return "\n".join([*said, *(element.proto.body for element in app.get("html"))])


def button(app, key):
    """The button with a key."""
    return next(one for one in app.button if one.key == key)


def keys(app) -> set[str]:
    """Of all buttons."""
    return {one.key for one in app.button if one.key}
