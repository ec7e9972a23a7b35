"""Which pages there are, for whom, and when each is of use."""

from dataclasses import dataclass

from coach.say import mark
from coach.types import Phase
from coach.verbs.access import Role

EARLY: tuple[Phase, ...] = ("before", "welcome", "preparation")
ALWAYS: tuple[Phase, ...] = (*EARLY, "rounds", "mingling", "closed")


@dataclass(frozen=True, slots=True)
class Page:
    """One page. file: under coach/ui; title: marked for the catalogue, said when shown; icon: a Material symbol;
    role: whose it is, None for somebody without a link; now: the phases in which it comes first."""

    file: str
    title: str
    icon: str
    role: Role | None
    now: tuple[Phase, ...] = ()


PAGES = (
    Page("entry.py", mark("Welcome"), ":material/home:", None, ALWAYS),
    Page("draft.py", mark("Try a pitch"), ":material/edit_note:", None),
    Page("matches.py", mark("Who may know"), ":material/group:", None),
    Page("facilitator/people.py", mark("People"), ":material/groups:", "facilitator", ("before",)),
    Page("facilitator/welcome.py", mark("Pitches"), ":material/insights:", "facilitator", ("welcome", "preparation")),
    Page("facilitator/rounds.py", mark("Rounds"), ":material/timer:", "facilitator", ("rounds",)),
    Page("facilitator/projector.py", mark("Projector"), ":material/cast:", "facilitator"),
    Page("facilitator/mingling.py", mark("Mingling"), ":material/handshake:", "facilitator", ("mingling",)),
    Page("facilitator/outcomes.py", mark("Outcomes"), ":material/flag:", "facilitator", ("closed",)),
)
"""In the order of an evening."""


def pages_for(role: Role | None, phase: Phase = "before") -> list[Page]:
    """The pages of a role, those of use in this phase first, otherwise in the order of an evening."""
    return sorted((page for page in PAGES if page.role == role), key=lambda page: phase not in page.now)
