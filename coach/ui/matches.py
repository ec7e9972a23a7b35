"""Matches: who in the sample event may know whom a pitch needs."""

from contextlib import suppress

import streamlit as st

import coach
from coach.errors import UnsupportedLanguage
from coach.say import mark, say
from coach.types import Attendee, Suggestion, Suggestions
from coach.ui import frame, words

TOP = 5
"""Suggestions shown for a need."""
CHOICES = 10
"""Suggestions that a plan for mingling chooses from."""
LIKELY = 0.5
"""Confidence 0-1 from which a suggestion is shown without a tap: more likely to be useful than not."""
PERCENT = "%d%%"
"""Of a bar of 0-100."""
WHOSE = {"room": mark("Somebody's at the event"), "own": mark("My own")}


@st.cache_data(show_spinner=False)
def _people() -> dict[str, Attendee]:
    """Attendee by id."""
    return {a.id: a for a in coach.sample_event()}


@st.cache_data(show_spinner=False)
def _room(language: str) -> list[Suggestions]:
    """The whole room in order, for every pitch in it; asked for once a language, in which the reasons are said."""
    people = list(_people().values())
    needs = [coach.Need(a.id, coach.need_of(a.pitch), a.pitch, asker=a.id) for a in people if a.pitch]
    return coach.match(needs, people, top=CHOICES)


@st.cache_data(show_spinner=False, max_entries=200)
def _own(pitch: str, language: str) -> Suggestions:
    return coach.match([coach.Need("own", coach.need_of(pitch), pitch)], list(_people().values()), top=TOP)[0]


def _check(pitch: str) -> None:
    """Raises TextError where `pitch` is not a text; one that cannot be coached in its language is still matched."""
    with suppress(UnsupportedLanguage):
        coach.review(pitch)


def _card(one: Suggestion) -> None:
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**{words.literal(one.name)}** · {words.literal(_people()[one.attendee_id].headline)}")
        chance = say("{chance:.0%} likely to help", chance=one.confidence)
        st.progress(one.confidence, text=f"{chance} · {words.hands(one.tier)}")
        # Most reasons quote the statement themselves; twice would be once too often.
        if one.statement not in one.reason:
            st.markdown(f"> “{words.literal(one.statement)}”")
        st.markdown(words.literal(say("{name} {reason}.", name=one.name, reason=one.reason)))


def _show(found: Suggestions) -> None:
    st.markdown(say("The need, as understood: **{need}**", need=words.literal(found.need)))
    shown = found.suggestions[:TOP]
    if found.nobody:
        st.info(say("Nobody here, as far as they said. Ask the room whom *they* know."))
        _more(say("The closest, all the same"), shown)
        return
    likely = [one for one in shown if one.confidence >= LIKELY] or shown[:1]
    for one in likely:
        _card(one)
    _more(say("Less likely"), shown[len(likely) :])
    st.caption(
        say(
            "The percentage is the chance that the suggestion is useful. "
            "1 hand away: knows the person; 2 hands: knows somebody who does."
        )
    )


def _more(title: str, several: tuple[Suggestion, ...]) -> None:
    if several:
        with st.expander(f"{title} ({len(several)})"):
            for one in several:
                _card(one)


def _somebodys() -> None:
    askers = {a.id: a for a in _people().values() if a.pitch}
    chosen = askers[st.selectbox(say("Who is asking?"), list(askers), format_func=lambda i: askers[i].name)]
    st.text(chosen.pitch)
    with st.spinner(say("Reading the room…")):
        room = _room(frame.language())
    _show(next(found for found in room if found.need_id == chosen.id))


def _ones_own() -> None:
    pitch = st.text_area(
        say("Whom or what do you need? A few words, or a whole pitch."),
        key="need",
        placeholder=say("a cider maker who takes two tonnes of pears"),
    )
    if pitch.strip():
        with st.spinner(say("Reading your need…")):
            _check(pitch)
            found = _own(pitch, frame.language())
        _show(found)
    else:
        st.info(say("Write whom you need, and see who in the room comes closest."))


def _overview() -> None:
    st.subheader(say("The whole room"))
    with st.spinner(say("Reading the room…")):
        room = _room(frame.language())
    helped = sum(not found.nobody for found in room)
    told = say(
        "{helped} of {all} needs have somebody here who may know; {left} have nobody yet.",
        helped=helped,
        all=len(room),
        left=len(room) - helped,
    )
    st.markdown(told)
    best, many = say("Best chance"), say("{likely:.0%} or more", likely=LIKELY)
    st.dataframe(
        [
            {
                say("Who asks"): _people()[found.need_id].name,
                say("May know"): say("nobody yet") if found.nobody else found.suggestions[0].name,
                best: round(100 * found.suggestions[0].confidence) if found.suggestions else 0,
                many: sum(one.confidence >= LIKELY for one in found.suggestions),
                say("Need"): found.need,
            }
            for found in room
        ],
        column_config={best: st.column_config.ProgressColumn(format=PERCENT, min_value=0, max_value=100)},
        hide_index=True,
    )
    st.caption(say("“{likely:.0%} or more” counts the candidates who are more likely to help than not, by what they "
                   "said.", likely=LIKELY))  # fmt: skip


def _mingling() -> None:
    st.subheader(say("A plan for mingling"))
    most = st.slider(say("Needs that one person is told about, at most"), 1, 6, 3, key="most")
    plan = coach.mingle(_room(frame.language()), most)
    told = say(
        "{met} needs go to somebody. A person is told about {median:g} of them (median), {maximum} at most; "
        "{left} needs are left over.",
        met=plan.load.met,
        median=plan.load.median,
        maximum=plan.load.maximum,
        left=len(plan.left_over),
    )
    st.markdown(told)
    chance = say("Chance")
    st.dataframe(
        [
            {
                say("Tell"): one.suggestion.name,
                say("about the need of"): _people()[one.need_id].name,
                chance: round(100 * one.suggestion.confidence),
                say("Need"): one.need,
            }
            for one in plan.assignments
        ],
        column_config={chance: st.column_config.ProgressColumn(format=PERCENT, min_value=0, max_value=100)},
        hide_index=True,
    )
    st.caption(
        say(
            "As many needs met as can be, then the surest pairs. Taking the surest pair first would meet {met}.",
            met=plan.greedy.met,
        )
    )


st.title(say("Who may know"))
st.markdown(say("It's not who you know, it's who *they* know."))
st.caption(
    say(
        "This is a sample event: its {people} people, their pitches and their networks are invented.",
        people=len(_people()),
    )
)
whose = st.radio(say("Whose need?"), list(WHOSE), format_func=lambda one: say(WHOSE[one]), key="whose", horizontal=True)
for section in (_ones_own if whose == "own" else _somebodys, _overview, _mingling):
    try:
        section()
    except coach.CoachError as problem:
        st.warning(words.literal(problem.message))
