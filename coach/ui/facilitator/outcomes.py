"""Outcomes: what came of the evening, how sure that is, as a file; and the event closed."""

from typing import get_args

import streamlit as st

from coach.say import mark, say
from coach.types import Clock, IntroductionState, Standing
from coach.ui import acts, frame, room_charts, terms
from coach.ui.words import literal
from coach.verbs import after, clock, exports, introductions, slips
from coach.verbs.access import Door
from coach.verbs.after import Outcomes

PAGE = "outcomes"
STATES: dict[IntroductionState, str] = {
    "offered": mark("offered, not answered yet"),
    "accepted": mark("accepted, not made yet"),
    "made": mark("made"),
    "met": mark("the two have met"),
    "closed": mark("with an outcome"),
    "declined": mark("declined"),
}
FORMS: dict[exports.Form, tuple[str, str]] = {
    "xlsx": (mark("Workbook (XLSX)"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "csv": (mark("Table (CSV)"), "text/csv"),
    "json": (mark("JSON"), "application/json"),
}


def _numbers(door: Door, found: Outcomes) -> None:
    handed = slips.slip_count(door)
    brought = sum(found.introductions.get(one, 0) for one in ("made", "met", "closed"))
    with st.container(horizontal=True):
        st.metric(say("Slips"), handed.slips, width="content")
        st.metric(say("Introductions offered"), sum(found.introductions.values()), width="content")
        st.metric(say("Introductions made"), brought, width="content")
        st.metric(say("Favours earned"), found.favours, width="content")
        st.metric(say("Called in"), found.called, width="content")


def _introductions(found: Outcomes) -> None:
    st.subheader(say("Introductions"))
    if not found.introductions:
        st.info(say("None was offered yet. They begin with mingling: approve suggestions on that page."))
        return
    rows = [(say(name), found.introductions[one]) for one, name in STATES.items() if one in found.introductions]
    st.altair_chart(room_charts.counts(rows, st.context.theme.type), width="stretch")
    if found.passed:
        st.caption(say("{n} needs were passed on by those who were told of them.", n=found.passed))


def _suggestions(found: Outcomes) -> None:
    st.subheader(say("Suggestions"))
    if not found.proposals:
        st.info(say("None was made yet: plan them on the page of mingling."))
        return
    rows = [(say(terms.STANDINGS[one]), found.proposals[one]) for one in get_args(Standing) if one in found.proposals]
    st.altair_chart(room_charts.counts(rows, st.context.theme.type), width="stretch")
    if any(one.precision is not None for one in found.bands):
        st.markdown(say("**How often a confidence was right**: the share of suggestions shown that became an offer."))
        st.altair_chart(room_charts.precision(found.bands, st.context.theme.type), width="stretch")
        st.caption(say("The line is the 95 % interval: a short evening leaves it long."))


def _overdue(door: Door) -> None:
    late = introductions.overdue(door)
    if late:
        st.subheader(say("Late"))
        st.caption(say("Whose step it is; not to whom, nor what for. They are reminded on their own page."))
        rows = [
            {say("Who"): one.person, say("Introduction"): say(STATES[one.state]), say("Due since"): one.due.date()}
            for one in late
        ]
        st.dataframe(rows, hide_index=True)


def _files(door: Door) -> None:
    st.subheader(say("Take the figures along"))
    st.caption(say("Numbers with their uncertainty; nobody's name, and no formula."))
    with st.container(horizontal=True):
        for form, (label, kind) in FORMS.items():
            data = exports.outcomes_file(door, form)
            st.download_button(say(label), data, f"outcomes.{form}", kind, key=form, on_click="ignore")


def _close(door: Door, seen: Clock) -> None:
    with acts.trying(PAGE):
        closed = clock.go_on(door, seen)
        acts.done(PAGE, say("The event is closed."), lambda: clock.go_back(door, closed.clock))


def _reopen(door: Door, seen: Clock) -> None:
    with acts.trying(PAGE):
        opened = clock.go_back(door, seen)
        acts.done(PAGE, say("The event is open again, at mingling."), lambda: clock.go_on(door, opened.clock))


def _closing(door: Door) -> None:
    st.subheader(say("Close the event"))
    face = clock.clock(door)
    phase = face.phase
    if phase == "closed":
        st.info(say("The event is closed: nothing of it changes any more but introductions and favours."))
        st.button(say("Open it again"), key="reopen", icon=":material/undo:", on_click=_reopen, args=(door, face.clock))
    elif phase == "mingling":
        st.markdown(say("Slips, pitches and the list then stay as they are. Introductions go on, and so do favours."))
        st.button(say("Close the event"), key="close", icon=":material/lock:", on_click=_close, args=(door, face.clock))
    else:
        now = say(terms.PHASES[phase])
        st.info(say("The evening stands at: {phase}. It can be closed when people have mingled.", phase=now))


st.title(say("What came of the evening"))
acts.show(PAGE)
with frame.guarded():
    came_in = frame.the_door()
    what_came = after.outcomes(came_in)
    _numbers(came_in, what_came)
    _introductions(what_came)
    _suggestions(what_came)
    st.subheader(say("Do better pitches earn more slips?"))
    st.markdown(literal(what_came.slips.sentence))
    _overdue(came_in)
    _files(came_in)
    _closing(came_in)
