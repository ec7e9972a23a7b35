"""The evening as an attendee sees it: the clock, the tables, and where to go in which phase."""

import streamlit as st

from coach.say import mark, say
from coach.types import Phase
from coach.ui import countdown, frame
from coach.ui.words import literal
from coach.verbs.clock import Face
from coach.verbs.rounds import MyGroup, MyGroups

STANDING: dict[Phase, str] = {
    "before": mark("The evening has not begun. Write your pitch, and say whom you know."),
    "welcome": mark("Welcome. The rules are explained now; after that you polish your pitch."),
    "preparation": mark("Time to make your pitch one clear idea that ends in an ask."),
    "rounds": "",
    "mingling": mark("The rounds are over. Find those who wrote “See me”, and see whom you can help."),
    "closed": mark("The evening is over. What came of it goes on under “Afterwards”."),
}
ONWARD: dict[Phase, tuple[str, str]] = {
    "before": (mark("To my pitch"), "attendee/draft.py"),
    "welcome": (mark("To my pitch"), "attendee/draft.py"),
    "preparation": (mark("To my pitch"), "attendee/draft.py"),
    "mingling": (mark("Whom could I help?"), "attendee/mingle.py"),
    "closed": (mark("To my introductions"), "attendee/after.py"),
}


def clock_face(face: Face, minutes: float) -> None:
    """The clock of a round, or a sentence for the phase."""
    if face.motion is None:
        st.info(say(STANDING[face.phase]))
        return
    st.markdown(f"**{say('Round {round} of {rounds}', round=face.round, rounds=face.rounds)}**")
    said = {
        "ready": say("About to start. Find your table."),
        "running": say("Each of you has half a minute. Listen, then hand in a slip."),
        "paused": say("Paused."),
        "over": say("Time. Finish your slips, and move on."),
    }
    countdown.round_clock(
        face.seconds_left, minutes * 60, face.motion == "running", said[face.motion], key="round clock"
    )


def tables(face: Face, groups: MyGroups) -> None:
    """Where I sit now, and next."""
    if groups.now:
        _table(say("Your table now"), groups.now)
    elif face.phase == "rounds":
        st.warning(say("You are seated at no table in this round. Ask the facilitator, or sit and listen."))
    if groups.next:
        _table(say("Next: round {round}", round=groups.next.round), groups.next)


def onward(phase: Phase) -> None:
    """The page that is of use in this phase; none during the rounds."""
    if phase in ONWARD:
        label, file = ONWARD[phase]
        if st.button(say(label), type="primary", icon=":material/arrow_forward:", width="stretch"):
            frame.go_to(file)


def _table(title: str, group: MyGroup) -> None:
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"{literal(title)}\n\n#### {say('Table {table}', table=group.table)}")
        st.caption(say("With {names}", names=literal(", ".join(one.name for one in group.others))))
