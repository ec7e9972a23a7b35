"""Afterwards: introductions and their next step, favours, and who could help now."""

import streamlit as st

from coach.say import say
from coach.ui import attempts, frame, introduced, own, typed, words
from coach.verbs import favours, help_now, introductions
from coach.verbs.access import Door


@st.cache_data(show_spinner=False, ttl=60, max_entries=500)
def _asked(event_id: str, person_id: str, need: str, language: str, _door: Door) -> help_now.HelpNow:
    """In one language: it says how somebody is known."""
    return help_now.who_could_help_now(_door, need)


def _reminders(door: Door) -> None:
    for one in introductions.reminders(door):
        st.warning(words.literal(one.sentence), icon=":material/schedule:")


def _introductions(door: Door) -> None:
    to_me, by_me = introductions.offered_to_me(door), introductions.offered_by_me(door)
    if not to_me and not by_me:
        st.info(say("No introductions yet. Answer your slips under “Mingle”, and offer one to somebody."))
    for title, several in ((say("For you"), to_me), (say("By you"), by_me)):
        if several:
            st.subheader(title)
            for one in several:
                introduced.card(door, one)


def _call_in(door: Door, favour_id: str, name: str) -> None:
    attempts.attempt(
        f"favour {favour_id}",
        lambda: favours.call_in(door, favour_id, typed.text(name)),
        say("Called in. They read what for."),
    )


def _owed_to_me(door: Door, one: favours.Owed) -> None:
    name = f"favour for {one.id}"
    with st.container(border=True):
        st.markdown(f"**{words.literal(one.other)}**")
        st.caption(words.literal(say("{because} {event}.", because=one.because, event=one.event.name)))
        typed.box(st.text_input, say("What would you ask of them?"), name)
        attempts.sure(
            say("Call it in"), say("A favour is called in once; they read what for."), say("Call it in now"),
            f"call {one.id}", lambda: _call_in(door, one.id, name),
        )  # fmt: skip
        attempts.refusal(f"favour {one.id}")


def _plain(one: favours.Owed) -> None:
    with st.container(border=True):
        st.markdown(f"**{words.literal(one.other)}**" + (f"  \n{words.literal(one.note)}" if one.note else ""))
        st.caption(words.literal(say("{because} {event}.", because=one.because, event=one.event.name)))


def _favours(door: Door) -> None:
    mine = favours.favours(door)
    if not any((mine.to_me, mine.by_me, mine.called_by_me, mine.called_from_me)):
        st.info(say("No favours yet. Each introduction you make earns you two: one from either side."))
        return
    st.subheader(say("Owed to you ({count})", count=len(mine.to_me)))
    for one in mine.to_me:
        _owed_to_me(door, one)
    if not mine.to_me:
        st.caption(say("Nothing is open. Each introduction you make earns you two."))
    for title, several in (
        (say("You owe"), mine.by_me),
        (say("Called in from you"), mine.called_from_me),
        (say("Called in by you"), mine.called_by_me),
    ):
        if several:
            st.subheader(title)
            for one in several:
                _plain(one)


def _helped(door: Door) -> None:
    helped = favours.whom_did_i_help(door)
    if helped:
        with st.expander(say("Whom you helped ({count})", count=len(helped)), icon=":material/volunteer_activism:"):
            for one in helped:
                outcome = words.literal(one.outcome) if one.outcome else say("not told yet")
                st.markdown(
                    say(
                        "**{person}** met **{contact}**. What came of it: {outcome}",
                        person=words.literal(one.person),
                        contact=words.literal(one.contact),
                        outcome=outcome,
                    )
                )


def _help_now(door: Door) -> None:
    st.markdown(say("Of those you know by an introduction, at any event: who could help with what you need today?"))
    question, example = say("Whom or what do you need?"), say("a good wine distributor")
    need = typed.box(st.text_input, question, "need now", placeholder=example)
    if not need.strip():
        st.info(say("Write it in a few words. The more introductions you make, the more people there are to ask."))
        return
    with st.spinner(say("Going through those you know…")):
        found = _asked(door.event_id, door.me, need, frame.language(), door)
    if not found.people and found.through is None:
        st.info(say("You know nobody by an introduction yet. Make one, and ask again."))
        return
    if found.nobody:
        st.info(say("Nobody you know said that they could. The closest, all the same:"))
    for one in found.people:
        with st.container(border=True):
            st.markdown(f"**{words.literal(one.name)}**")
            st.progress(one.confidence, text=say("{chance:.0%} likely to help", chance=one.confidence))
            st.markdown(words.literal(say("{name} {reason}.", name=one.name, reason=one.reason)))
            owing = say("They owe you a favour.") if one.favours else ""
            st.caption(words.literal(f"{one.how} {owing}"))
    if found.through:
        st.markdown(
            say(
                "**{name}** may know somebody who can help: {hands}. Ask them who.",
                name=words.literal(found.through.name),
                hands=words.hands(found.through.tier),
            )
        )


st.title(say("Afterwards"))
with frame.guarded():
    this_door = own.the_attendee()
    _reminders(this_door)
    sections = {
        "introductions": (say("Introductions"), _introductions),
        "favours": (say("Favours"), _favours),
        "now": (say("Who could help now?"), _help_now),
    }
    chosen = st.segmented_control(
        say("Show"), list(sections), format_func=lambda one: sections[one][0], default="introductions", required=True,
        key="section", label_visibility="collapsed",
    )  # fmt: skip
    sections[chosen or "introductions"][1](this_door)
    if chosen == "favours":
        _helped(this_door)
