"""What is printed: the sheet for the door, badges, slip cards; each made first, then downloaded."""

from collections.abc import Callable

import streamlit as st

from coach.say import say
from coach.ui import acts, frame
from coach.ui.address import link
from coach.ui.people_views.keys import address_field
from coach.ui.words import literal
from coach.verbs import events, people, printing
from coach.verbs.access import Door
from coach.verbs.printing import Printed

CARDS = 60
"""Slip cards asked for at first: a few for each table, as most hand in slips by phone."""
state = st.session_state


def show(door: Door, page: str) -> None:
    """Three sheets on A4."""
    address = address_field()
    _sheet(door, page, address)
    _badges(door, page, address)
    _cards(door, page)


def _make(page: str, which: str, make: Callable[[], Printed]) -> None:
    with acts.trying(page):
        state[which] = make()


def _download(which: str, file: str) -> None:
    made: Printed | None = state.get(which)
    if made is None:
        return
    for text, characters in made.unprintable:
        said = say("“{text}” has characters that cannot be printed ({characters}); a box stands for each.",
                   text=text, characters=characters)  # fmt: skip
        st.warning(literal(said))
    label = say("Download: {n} pages (PDF)", n=made.pages)
    st.download_button(label, made.pdf, file, "application/pdf", key=f"get_{which}", on_click="ignore",
                       icon=":material/download:", type="primary")  # fmt: skip


def _sheet(door: Door, page: str, address: str) -> None:
    st.subheader(say("The sheet for the door"))
    key = state.get("join_key")
    if not key:
        st.info(say("It shows the code to join by: make that first, under “Code and links”."))
        return
    opens = link(address, key)
    st.button(say("Make the sheet"), key="make_sheet", on_click=_make,
              args=(page, "sheet", lambda: printing.join_sheet(door, opens)))  # fmt: skip
    _download("sheet", "join.pdf")


def _badges(door: Door, page: str, address: str) -> None:
    st.subheader(say("Badges"))
    with_links = st.toggle(say("With everybody's own link as a code"), key="with_links")
    if with_links:
        st.warning(say("Everybody gets a new link: those handed out before open nothing any more."))
    make = (lambda: _with_links(door, address)) if with_links else (lambda: printing.badges(door))
    st.button(say("Make the badges"), key="make_badges", on_click=_make, args=(page, "badges", make))
    _download("badges", "badges.pdf")


def _with_links(door: Door, address: str) -> Printed:
    coming = [person.id for person, at in people.people(door) if at.presence != "absent"]
    return printing.badges(door, {one: link(address, frame.from_here(events.invite(door, one))) for one in coming})


def _cards(door: Door, page: str) -> None:
    st.subheader(say("Slip cards"))
    st.caption(say("For those without a phone; enter them afterwards."))
    count = int(st.number_input(say("How many"), min_value=1, value=CARDS, step=6, key="cards"))
    st.button(say("Make the cards"), key="make_cards", on_click=_make,
              args=(page, "slip_cards", lambda: printing.slip_cards(door, count)))  # fmt: skip
    _download("slip_cards", "slips.pdf")
