"""Matches: who in the sample event may know whom a pitch needs."""

import streamlit as st

import coach
from coach.types import Suggestions
from coach.ui import words

OWN = "a need of my own"


@st.cache_data(show_spinner="Reading the room…")
def _room() -> list[Suggestions]:
    """Suggestions for every pitch of the sample event, asked for once."""
    people = [a for a in coach.sample_event() if a.pitch]
    needs = [coach.Need(a.id, coach.need_of(a.pitch), a.pitch, asker=a.id) for a in people]
    return coach.match(needs, coach.sample_event(), top=5)


def _show(found: Suggestions) -> None:
    st.markdown(f"**The need:** {words.literal(found.need)}")
    if found.nobody:
        st.info("Nobody here, as far as they have said. Below are the closest; ask whom *they* know.")
    people = {a.id: a for a in coach.sample_event()}
    for one in found.suggestions:
        with st.container(border=True):
            st.markdown(f"**{words.literal(one.name)}** · {words.literal(people[one.attendee_id].headline)}")
            st.progress(one.confidence, text=f"{one.confidence:.0%} likely to help")
            st.markdown(words.literal(f"{one.name} {one.reason}."))


st.title("Who may know")
st.markdown("It's not who you know, it's who *they* know. This is an invented event of 48 people, to try things on.")
people = {a.name: a for a in coach.sample_event() if a.pitch}
choice = st.selectbox("Whose need?", [*people, OWN])
try:
    if choice == OWN:
        pitch = st.text_area(
            "Whom or what do you need?", key="need", placeholder="a cider maker who takes two tonnes of pears"
        )
        if pitch.strip():
            need = coach.Need("own", coach.need_of(pitch), pitch)
            _show(coach.match([need], coach.sample_event(), top=5)[0])
        else:
            st.info("Write a need or a whole pitch, and see who in the room comes closest.")
    else:
        asker = people[choice]
        st.text(asker.pitch)
        _show(next(s for s in _room() if s.need_id == asker.id))
    st.subheader("The whole room")
    names = {a.id: a.name for a in coach.sample_event()}
    st.dataframe(
        [
            {
                "Who asks": names[s.need_id],
                "Need": s.need,
                "May know": "nobody yet" if s.nobody else s.suggestions[0].name,
                "Confidence": s.suggestions[0].confidence if s.suggestions else 0.0,
            }
            for s in _room()
        ],
        column_config={"Confidence": st.column_config.ProgressColumn(format="percent", min_value=0, max_value=1)},
        hide_index=True,
    )
except coach.CoachError as problem:
    st.error(words.literal(problem.message))
