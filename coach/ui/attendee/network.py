"""Network: whom I know, what I agree to, and what the room will hear of my need."""

import streamlit as st

from coach.say import mark, say
from coach.types import Consent, Person, Sight
from coach.ui import attempts, frame, own, typed, words
from coach.verbs import mine
from coach.verbs.access import Door

state = st.session_state
EXAMPLES = (
    mark("F&B managers at three hotels in Chaoyang"),
    mark("My sister runs a print shop in Leeds"),
    mark("Two people at the planning office, from my time there"),
)
SIGHTS: dict[Sight, str] = {
    "nobody": mark("Nobody. The matching reads it, people do not."),
    "suggested": mark("Only somebody whom I may be able to help"),
    "everyone": mark("Everyone at this event"),
}


@st.cache_data(show_spinner=False, ttl=60)
def _heard(event_id: str, person_id: str, pitch: str, _door: Door) -> mine.Heard:
    """For a minute, as people keep arriving."""
    return mine.what_the_room_hears(_door)


def _save_statements(door: Door, name: str) -> None:
    before = mine.me(door).person.statements
    given = typed.text(name).splitlines()
    if attempts.attempt("statements", lambda: mine.set_statements(door, given), say("Kept.")):
        state["statements_before"] = before


def _undo_statements(door: Door, name: str) -> None:
    before = state.pop("statements_before")
    if attempts.attempt("statements", lambda: mine.set_statements(door, before), say("As it was before.")):
        typed.put(name, "\n".join(before))


def _save_consent(door: Door) -> None:
    sight, example, suggestions = (state[f"{field} {door.me}"] for field in ("sight", "example", "suggestions"))
    attempts.attempt("consent", lambda: mine.set_consent(door, Consent(sight, example, suggestions)), say("Kept."))


def _statements(door: Door, person: Person) -> None:
    st.markdown(
        say("A line for each person or group of people. You need not name anybody; say what they do and where.")
    )
    name = f"statements {door.me}"
    typed.box(
        st.text_area, say("Whom do you know?"), name, "\n".join(person.statements), height=180,
        placeholder="\n".join(say(example) for example in EXAMPLES), on_change=_save_statements, args=(door, name),
    )  # fmt: skip
    attempts.refusal("statements")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(say("Keep"), type="primary", icon=":material/check:", on_click=_save_statements, args=(door, name))
        if "statements_before" in state:
            st.button(say("Undo"), icon=":material/undo:", on_click=_undo_statements, args=(door, name))
    count = len(person.statements)
    st.caption(say("1 line is kept.") if count == 1 else say("{count} lines are kept.", count=count))
    with st.expander(say("What helps the matching"), icon=":material/lightbulb:"):
        for example in EXAMPLES:
            st.markdown(f"- {words.literal(say(example))}")
        st.markdown(say("A trade, an employer and a place are enough. “Lots of people in marketing” finds nobody."))


def _consent(door: Door, consent: Consent) -> None:
    st.subheader(say("What you agree to"))
    for field, value in (
        ("sight", consent.statements),
        ("suggestions", consent.suggestions),
        ("example", consent.example),
    ):
        state.setdefault(f"{field} {door.me}", value)
    st.radio(
        say("Who may read whom I know?"),
        list(SIGHTS),
        format_func=lambda sight: say(SIGHTS[sight]),
        key=f"sight {door.me}",
        on_change=_save_consent,
        args=(door,),
    )
    for field, label in (
        ("suggestions", say("Tell me whose need I could help with, and suggest me to them")),
        ("example", say("My pitch may be shown to the room as an example, without my name")),
    ):
        st.toggle(label, key=f"{field} {door.me}", on_change=_save_consent, args=(door,))
    attempts.refusal("consent")
    st.caption(say("Each can be changed at any time, and holds from then on."))


def _room(door: Door, pitch: str) -> None:
    st.subheader(say("What the room will hear"))
    if not pitch:
        st.info(say("Nothing yet: write your pitch, and see here how your need is understood."))
        if st.button(say("Write it")):
            frame.go_to("attendee/draft.py")
        return
    with st.spinner(say("Asking the room…")):
        heard = _heard(door.event_id, door.me, pitch, door)
    st.markdown(say("Your need, as understood: **{need}**", need=words.literal(heard.need)))
    if heard.need == pitch.strip():
        st.caption(say("No need could be read in your pitch, so all of it is asked. Say “I need …”, and who that is."))
    if not heard.asked:
        st.info(say("Nobody else is here yet. Look again when people arrive."))
    elif heard.helpers:
        st.success(
            say(
                "{helpers} of {asked} people may be able to help, by what they said. Who they are is told at mingling.",
                helpers=heard.helpers,
                asked=heard.asked,
            )
        )
    else:
        st.info(
            say(
                "None of {asked} people said that they know somebody. They may all the same: ask whom *they* know.",
                asked=heard.asked,
            )
        )
    if st.button(say("Not what I meant: change the pitch")):
        frame.go_to("attendee/draft.py")


st.title(say("Whom I know"))
with frame.guarded():
    this_door = own.the_attendee()
    this_me = mine.me(this_door)
    _statements(this_door, this_me.person)
    _consent(this_door, this_me.person.consent)
    _room(this_door, this_me.attendance.pitch)
