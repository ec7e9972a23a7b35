"""An introduction on the screen: how far it got, and the next step as a button."""

from urllib.parse import quote

import streamlit as st

from coach.say import mark, say, spoken
from coach.types import IntroductionState
from coach.ui import attempts, typed
from coach.ui.words import literal
from coach.verbs import introductions
from coach.verbs.access import Door
from coach.verbs.introductions import Seen

STATES: dict[IntroductionState | None, tuple[str, str]] = {
    "offered": (mark("offered"), ":material/mail:"),
    "accepted": (mark("accepted: the message is next"), ":material/check:"),
    "made": (mark("made: meet them"), ":material/send:"),
    "met": (mark("met: say what came of it"), ":material/groups:"),
    "closed": (mark("done"), ":material/task_alt:"),
    None: (mark("no longer open"), ":material/block:"),
}
BROUGHT: tuple[IntroductionState, ...] = ("made", "met", "closed")
"""From when on an introduction is spoken of as done."""
LONGEST_LINK = 1_800
"""Characters of a mailto address; some mail programs take no more than 2,000."""


def card(door: Door, one: Seen) -> None:
    """One introduction with everything I may do about it."""
    word, icon = STATES[one.state]
    with st.container(border=True):
        st.badge(say(word), icon=icon, color="gray" if one.state in {None, "closed"} else "blue")
        st.markdown(_sentence(one))
        lines = (
            say("For: {need}", need=one.need) if one.need else "",
            say("They said: “{statement}”", statement=one.statement) if one.statement else "",
            say("What came of it: {outcome}", outcome=one.outcome) if one.outcome else "",
            say("At {event}", event=one.event),
        )
        st.caption("  \n".join(literal(line) for line in lines if line))
        _steps(door, one)
        attempts.refusal(_where(one))


def _sentence(one: Seen) -> str:
    other = literal(one.other) + (f" ({literal(one.headline)})" if one.headline else "")
    if not one.contact:
        return say("**{other}**: this introduction is not open any more.", other=other)
    contact = literal(one.contact)
    if one.state in BROUGHT:
        if one.side == "asker":
            return say("**{other}** introduced you to **{contact}**.", other=other, contact=contact)
        return say("You introduced **{other}** to **{contact}**.", other=other, contact=contact)
    if one.side == "asker":
        return say("**{other}** can introduce you to **{contact}**.", other=other, contact=contact)
    return say("You can introduce **{other}** to **{contact}**.", other=other, contact=contact)


def _steps(door: Door, one: Seen) -> None:
    if one.state == "accepted" and one.side == "introducer":
        _message(door, one)
    if "accepted" in one.steps:
        _button(door, one, say("Accept"), "accepted")
        st.caption(say("Your name, headline, need and how to reach you may then be passed on."))
    if "made" in one.steps:
        label = say("I have sent the message") if one.side == "introducer" else say("The message has come")
        attempts.sure(
            label, say("The introduction counts as made, and its maker earns a favour from either side."), label,
            f"made {one.id}", lambda: _take(door, one, "made"),
        )  # fmt: skip
    if "met" in one.steps:
        _button(door, one, say("We have met"), "met")
    if "closed" in one.steps:
        name = f"outcome {one.id}"
        typed.box(st.text_input, say("What came of it? {maker} reads this.", maker=literal(one.other)), name)
        st.button(say("Tell it"), key=f"tell {one.id}", on_click=_tell, args=(door, one, name))
    if "declined" in one.steps:
        label = say("Decline") if one.side == "asker" else say("Withdraw")
        attempts.sure(
            label, say("The other side sees only that it is no longer open."), label,
            f"decline {one.id}", lambda: _take(door, one, "declined"),
        )  # fmt: skip


def _button(door: Door, one: Seen, label: str, to: IntroductionState) -> None:
    st.button(label, key=f"{to} {one.id}", type="primary", on_click=_take, args=(door, one, to), width="stretch")


def _message(door: Door, one: Seen) -> None:
    drafted = introductions.draft(door, one.id)
    with st.expander(say("The message, ready to be changed and sent"), icon=":material/mail:"):
        name = f"message {one.id} {spoken()}"  # who changes the language has a draft in it
        body = typed.box(st.text_area, say("Message"), name, drafted.body, height=260)
        link = f"mailto:?subject={quote(drafted.subject)}&body={quote(body)}"
        with st.container(horizontal=True):
            if len(link) <= LONGEST_LINK:
                st.link_button(say("Open in my mail"), link, icon=":material/send:")
            with st.popover(say("Copy"), icon=":material/content_copy:"):
                st.code(body, language=None, wrap_lines=True)


def _take(door: Door, one: Seen, to: IntroductionState) -> None:
    verbs = {"accepted": introductions.accept, "made": introductions.made, "met": introductions.met,
             "declined": introductions.decline}  # fmt: skip
    attempts.attempt(_where(one), lambda: verbs[to](door, one.id), say("Noted."))


def _tell(door: Door, one: Seen, name: str) -> None:
    attempts.attempt(_where(one), lambda: introductions.tell_outcome(door, one.id, typed.text(name)), say("Told."))


def _where(one: Seen) -> str:
    return f"introduction {one.id}"
