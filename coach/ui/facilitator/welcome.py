"""Welcome: how the room's pitches stand, at a glance, and who still has none or asks nobody."""

from statistics import median

import streamlit as st

from coach.say import say
from coach.types import Person
from coach.ui import frame, room_charts
from coach.ui.words import literal
from coach.verbs import clock, people, preview
from coach.verbs.access import Door
from coach.verbs.preview import Example, Quality

COMMONEST = 6
"""Findings shown: more are too many to speak about."""
Pitches = tuple[tuple[str, str, str, bool], ...]


def _pitches(door: Door) -> tuple[str, Pitches]:
    """What the review of the room depends on: the phase, and of everybody id, pitch, presence and consent."""
    listed = people.people(door)
    return clock.clock(door).phase, tuple((p.id + p.name, at.pitch, at.presence, p.consent.example) for p, at in listed)


@st.cache_data(show_spinner=False, max_entries=20)
def _read(_door: Door, pitches: tuple[str, Pitches], language: str) -> tuple[Quality, list[Example]]:
    """The room's pitches, read once for as long as none of them changes; messages are in one language."""
    return preview.pitch_quality(_door), preview.examples(_door)


def _numbers(found: Quality) -> None:
    pitched = found.people - len(found.without_pitch)
    with st.container(horizontal=True):
        st.metric(say("People"), found.people, width="content")
        st.metric(say("With a pitch"), pitched, width="content")
        st.metric(say("With a clear ask"), len(found.scores) - len(found.without_ask), width="content")
        if found.scores:
            st.metric(say("Typical score"), f"{median(found.scores):g} / 100", width="content",
                      help=say("Half of the pitches score more, half less."))  # fmt: skip


def _pictures(found: Quality) -> None:
    scores = {"score": found.scores, **found.parts}
    st.subheader(say("How the pitches stand"))
    st.altair_chart(room_charts.by_part(scores, st.context.theme.type), width="stretch")
    st.caption(say("Number of pitches, from left to right: excellent, good, fair, rough."))
    if found.findings:
        st.subheader(say("What would help most of them"))
        named = [
            (say(room_charts.FINDINGS.get(code, code.replace("_", " "))), count)
            for code, count in found.findings[:COMMONEST]
        ]
        st.altair_chart(room_charts.counts(named, st.context.theme.type), width="stretch")
        st.caption(say("Number of pitches with it. Speak about the first, and leave the others to the phones."))
    else:
        st.success(say("There is nothing that a coach would raise in these pitches."))


def _examples(shown: list[Example]) -> None:
    st.subheader(say("Examples"))
    if not shown:
        st.info(say("No excellent pitch yet whose speaker lets the room see it. They say so on their own page."))
        return
    for one in shown:
        with st.container(border=True):
            st.text(one.text)
            st.caption(say("{score} of 100", score=one.score))
    st.caption(say("Shown with consent. Whose they are, the speaker may say."))


def _names(title: str, found: tuple[Person, ...], nobody: str) -> None:
    with st.expander(f"{title} ({len(found)})"):
        if not found:
            st.markdown(nobody)
        for person in found:
            st.markdown(literal(f"{person.name} · {person.headline}" if person.headline else person.name))


def _private(found: Quality) -> None:
    st.subheader(say("Only for you"))
    _names(say("No pitch yet"), found.without_pitch, say("Everybody has one."))
    _names(say("Nobody is asked"), found.without_ask, say("Every pitch turns to the listeners."))
    if found.unread:
        with st.expander(say("Could not be reviewed ({n})", n=len(found.unread))):
            for person, why in found.unread:
                st.markdown(f"**{literal(person.name)}**: {literal(why)}")


st.title(say("The room's pitches"))
with frame.guarded():
    came_in = frame.the_door()
    for_the_room = st.toggle(say("Projector view: no names"), key="for_the_room")
    with st.spinner(say("Reading the pitches…")):
        quality, shown_examples = _read(came_in, _pitches(came_in), frame.language())
    _numbers(quality)
    if quality.scores:
        _pictures(quality)
        _examples(shown_examples)
    elif quality.people:
        st.info(say("No pitch can be shown yet. Let people scan the code to join, and write theirs."))
    else:
        st.info(say("Nobody is here yet. Check people in on the page of people, or let them scan the code to join."))
    if not for_the_room:
        _private(quality)
    st.button(say("Look again"), icon=":material/refresh:", help=say("New pitches are read when you look."))
