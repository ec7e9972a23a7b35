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
    role: whose it is, None for somebody without a link; now: the phases in which it comes first; for_keeper: only for
    who has given the facilitator's passcode."""

    file: str
    title: str
    icon: str
    role: Role | None
    now: tuple[Phase, ...] = ()
    for_keeper: bool = False


PAGES = (
    Page("entry.py", mark("Start"), ":material/home:", None, ALWAYS),
    Page("attendee/draft.py", mark("Try a pitch"), ":material/edit_note:", None),
    Page("attendee/rehearse.py", mark("Rehearse"), ":material/timer:", None),
    Page("matches.py", mark("Who may know"), ":material/group:", None),
    Page("events.py", mark("Events"), ":material/event:", None, for_keeper=True),
    Page("join.py", mark("Join"), ":material/door_open:", "guest", ALWAYS),
    Page("attendee/draft.py", mark("Pitch"), ":material/edit_note:", "attendee", EARLY),
    Page("attendee/rehearse.py", mark("Rehearse"), ":material/timer:", "attendee", EARLY),
    Page("attendee/network.py", mark("Whom I know"), ":material/hub:", "attendee", EARLY),
    Page("attendee/tonight.py", mark("Tonight"), ":material/groups:", "attendee", ("rounds",)),
    Page("attendee/mingle.py", mark("Mingle"), ":material/handshake:", "attendee", ("mingling",)),
    Page("attendee/after.py", mark("Afterwards"), ":material/volunteer_activism:", "attendee", ("closed",)),
    Page("you.py", mark("You"), ":material/person:", "attendee"),
    Page("facilitator/people.py", mark("People"), ":material/groups:", "facilitator", ("before",)),
    Page("facilitator/welcome.py", mark("Pitches"), ":material/insights:", "facilitator", ("welcome", "preparation")),
    Page("facilitator/rounds.py", mark("Rounds"), ":material/timer:", "facilitator", ("rounds",)),
    Page("facilitator/projector.py", mark("Projector"), ":material/cast:", "facilitator"),
    Page("facilitator/mingling.py", mark("Mingling"), ":material/handshake:", "facilitator", ("mingling",)),
    Page("facilitator/outcomes.py", mark("Outcomes"), ":material/flag:", "facilitator", ("closed",)),
    Page("you.py", mark("The event"), ":material/settings:", "facilitator"),
    Page("events.py", mark("Events"), ":material/event:", "facilitator", for_keeper=True),
)
"""In the order of an evening."""


def pages_for(role: Role | None, phase: Phase = "before", is_keeper: bool = False) -> list[Page]:
    """The pages of a role, those of use in this phase first, otherwise in the order of an evening."""
    shown = [page for page in PAGES if page.role == role and (is_keeper or not page.for_keeper)]
    return sorted(shown, key=lambda page: phase not in page.now)
