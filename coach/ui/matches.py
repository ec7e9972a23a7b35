"""Matches: who in the sample event may know whom a pitch needs."""

from contextlib import suppress

import streamlit as st

import coach
from coach.errors import UnsupportedLanguage
from coach.types import Attendee, Suggestion, Suggestions
from coach.ui import style, words

# Comments, not docstrings: Streamlit prints a string that stands alone in a page.
# Suggestions shown for a need.
TOP = 5
# Suggestions that a plan for mingling chooses from.
CHOICES = 10
# Confidence 0-1 from which the overview counts an attendee: more likely to be useful than not.
LIKELY = 0.5
WHOSE = {"room": "Somebody's at the event", "own": "My own"}


@st.cache_data
def _people() -> dict[str, Attendee]:
    """Attendee by id."""
    return {a.id: a for a in coach.sample_event()}


@st.cache_data(show_spinner="Reading the room…")
def _room() -> list[Suggestions]:
    """The whole room in order, for every pitch in it; asked for once."""
    people = list(_people().values())
    needs = [coach.Need(a.id, coach.need_of(a.pitch), a.pitch, asker=a.id) for a in people if a.pitch]
    return coach.match(needs, people, top=CHOICES)


@st.cache_data(show_spinner="Reading your need…", max_entries=200)
def _own(pitch: str) -> Suggestions:
    return coach.match([coach.Need("own", coach.need_of(pitch), pitch)], list(_people().values()), top=TOP)[0]


def _check(pitch: str) -> None:
    """Raises TextError where `pitch` is not a text; one that cannot be coached in its language is still matched."""
    with suppress(UnsupportedLanguage):
        coach.review(pitch)


def _card(one: Suggestion) -> None:
    with st.container(border=True):
        st.markdown(f"**{words.literal(one.name)}** · {words.literal(_people()[one.attendee_id].headline)}")
        st.progress(one.confidence, text=f"{one.confidence:.0%} likely to help · {words.hands(one.tier)}")
        # Most reasons quote the statement themselves; twice would be once too often.
        if one.statement not in one.reason:
            st.markdown(f"> “{words.literal(one.statement)}”")
        st.markdown(words.literal(f"{one.name} {one.reason}."))


def _show(found: Suggestions) -> None:
    st.markdown(f"**The need, as understood:** {words.literal(found.need)}")
    shown = found.suggestions[:TOP]
    if not found.nobody:
        for one in shown:
            _card(one)
        st.caption(
            "The percentage is the chance that the suggestion is useful. "
            "1 hand away: knows the person; 2 hands: knows somebody who does."
        )
        return
    st.info("Nobody here, as far as they said. Ask the room whom *they* know.")
    if shown:
        with st.expander("The closest, all the same"):
            for one in shown:
                _card(one)


def _somebodys() -> None:
    askers = {a.id: a for a in _people().values() if a.pitch}
    chosen = askers[st.selectbox("Who is asking?", list(askers), format_func=lambda i: askers[i].name)]
    st.text(chosen.pitch)
    _show(next(found for found in _room() if found.need_id == chosen.id))


def _ones_own() -> None:
    pitch = st.text_area(
        "Whom or what do you need? A few words, or a whole pitch.",
        key="need",
        placeholder="a cider maker who takes two tonnes of pears",
    )
    if pitch.strip():
        _check(pitch)
        _show(_own(pitch))
    else:
        st.info("Write whom you need, and see who in the room comes closest.")


def _overview() -> None:
    st.subheader("The whole room")
    room = _room()
    helped = sum(not found.nobody for found in room)
    st.markdown(f"{helped} of {len(room)} needs have somebody here who may know; {len(room) - helped} have nobody yet.")
    st.dataframe(
        [
            {
                "Who asks": _people()[found.need_id].name,
                "May know": "nobody yet" if found.nobody else found.suggestions[0].name,
                "Best chance": round(100 * found.suggestions[0].confidence) if found.suggestions else 0,
                f"{LIKELY:.0%} or more": sum(one.confidence >= LIKELY for one in found.suggestions),
                "Need": found.need,
            }
            for found in room
        ],
        column_config={
            "Best chance": st.column_config.ProgressColumn(format="%d%%", min_value=0, max_value=100),
        },
        hide_index=True,
    )
    st.caption(f"“{LIKELY:.0%} or more” counts the candidates who are more likely to help than not, by what they said.")


def _mingling() -> None:
    st.subheader("A plan for mingling")
    most = st.slider("Needs that one person is told about, at most", 1, 6, 3, key="most")
    plan = coach.mingle(_room(), most)
    st.markdown(
        f"{plan.load.met} needs go to somebody. A person is told about {plan.load.median:g} of them (median), "
        f"{plan.load.maximum} at most; {len(plan.left_over)} needs are left over."
    )
    st.dataframe(
        [
            {
                "Tell": one.suggestion.name,
                "about the need of": _people()[one.need_id].name,
                "Need": one.need,
                "Chance": round(100 * one.suggestion.confidence),
            }
            for one in plan.assignments
        ],
        column_config={"Chance": st.column_config.ProgressColumn(format="%d%%", min_value=0, max_value=100)},
        hide_index=True,
    )
    st.caption(
        "As many needs met as can be, then the surest pairs. "
        f"Taking the surest pair first would meet {plan.greedy.met}."
    )


st.html(style.CSS)
st.title("Who may know")
st.markdown(
    f"It's not who you know, it's who *they* know. This is a sample event: its {len(_people())} people, "
    "their pitches and their networks are invented."
)
whose = st.radio("Whose need?", list(WHOSE), format_func=WHOSE.__getitem__, key="whose", horizontal=True)
for section in (_ones_own if whose == "own" else _somebodys, _overview, _mingling):
    try:
        section()
    except coach.CoachError as problem:
        st.warning(words.literal(problem.message))
