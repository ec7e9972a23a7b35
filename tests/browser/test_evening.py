"""An evening on two phones and a laptop at the same time, from the first link to an introduction."""

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page
from steps import LAPTOP, PHONE, opened, overflow, round_ends, settled

from coach.store.base import Store
from coach.store.open import open_store
from coach.types import Attendance, Consent, Event, Person, SeatedRound
from coach.verbs import clock, events, slips
from coach.verbs.access import Door, keep

pytestmark = pytest.mark.browser
NAMES = ("Ann", "Ben", "Col", "Dee", "Eve", "Fay")
PITCH = "I need access to Mohammed Ali."
TOLERANCE = 1
"""Seconds by which a clock may be behind the server's."""


@dataclass
class Evening:
    """A table of six before its first round, and the three browsers. door: the facilitator's."""

    store: Store
    door: Door
    ann: Page
    ben: Page
    laptop: Page


@pytest.fixture
def evening(chromium, app):
    store = open_store(app.store_url)
    door, key = events.create_event(keep(store), Event("", "April in Beijing", group_size=6, rounds=1))
    ids = [f"{name.lower()} {door.event_id}" for name in NAMES]
    store.save_people(
        (Person(id, name, f"{name}'s trade", consent=Consent("everyone")), Attendance(door.event_id, id, "here"))
        for id, name in zip(ids, NAMES, strict=True)
    )
    store.save_rounds(door.event_id, [SeatedRound(1, (tuple(ids),))])
    while clock.clock(door).phase != "rounds":
        clock.go_on(door)
    tabs = [
        opened(chromium, f"{app.address}/?key={key}", size)
        for key, size in ((events.invite(door, ids[0]), PHONE), (events.invite(door, ids[1]), PHONE), (key, LAPTOP))
    ]
    yield Evening(store, door, *tabs)
    for tab in tabs:
        tab.context.close()
    store.close()


def seconds_shown(tab):
    minutes, seconds = re.fullmatch(r"(\d+):(\d\d)", tab.locator(".face").first.inner_text()).groups()
    return int(minutes) * 60 + int(seconds)


def test_two_phones_and_a_laptop_in_one_round(evening):
    ann, ben, laptop = evening.ann, evening.ben, evening.laptop
    for phone in (ann, ben):
        phone.get_by_role("heading", name="Tonight").wait_for()
        phone.get_by_text("About to start").wait_for()
        assert "key=" not in phone.url
    laptop.get_by_role("button", name="Start round 1").click()
    for phone in (ann, ben):
        phone.get_by_text("Listen, then hand in a slip").wait_for()
    laptop.get_by_role("button", name="Pause").wait_for()
    server = evening.store.clock(evening.door.event_id).ends_at.timestamp()
    late = [ends - server for ends in round_ends(ann, ben, laptop)]
    assert all(0 <= seconds <= TOLERANCE for seconds in late), late

    # Ben's slip in two taps is on Ann's phone, which nobody touches.
    ben.get_by_role("button", name="See me", exact=True).first.click()
    ann.get_by_text("See me.").first.wait_for()
    ann.get_by_text("Ben").first.wait_for()
    assert [(one.listener.split()[0], one.see_me) for one in evening.store.slips(evening.door.event_id)] == [
        ("ben", True)
    ]

    # What Ben says of whom he can introduce reaches her as well, and can be taken back.
    ben.get_by_role("button", name="I can introduce you to").first.click()
    box = ben.get_by_label("Whom?")
    box.fill("my cousin the <b>promoter</b>")
    ben.get_by_role("button", name="Hand in").click()
    ann.get_by_text("my cousin the <b>promoter</b>").first.wait_for()
    ben.get_by_role("button", name="See me: handed in").first.click()
    ann.get_by_text("Somebody at your table").first.wait_for()

    # Paused on the laptop, the clocks of the phones stand still at the same second.
    laptop.get_by_role("button", name="Pause").click()
    for phone in (ann, ben):
        phone.get_by_text("Paused.").first.wait_for()
        assert overflow(phone) <= 0
    laptop.get_by_role("button", name="Resume").wait_for()
    settled(laptop)
    assert len({seconds_shown(tab) for tab in (ann, ben, laptop)}) == 1
    assert slips.slip_count(evening.door).slips == 1


def test_a_phone_that_was_locked_finds_its_way_back(evening):
    evening.ann.get_by_role("heading", name="Tonight").wait_for()
    evening.ann.goto("about:blank")
    evening.ann.go_back()
    evening.ann.get_by_role("heading", name="Tonight").wait_for()
    settled(evening.ann)
    assert "Page not found" not in evening.ann.content()
    other = evening.ann.context.new_page()
    other.goto(evening.ann.url.rsplit("/", 1)[0])
    other.get_by_role("heading", name="Tonight").wait_for()


def test_a_pitch_typed_on_a_phone_is_kept_without_a_button(evening):
    ann = evening.ann
    ann.get_by_role("heading", name="Tonight").wait_for()
    ann.get_by_role("link", name="Pitch", exact=True).click()
    ann.get_by_label("What will you say?").fill(PITCH)
    ann.get_by_label("What will you say?").press("Tab")
    ann.get_by_role("button", name="Apply").first.wait_for()
    settled(ann)
    kept = [one.text for one in evening.store.versions(evening.door.event_id, f"ann {evening.door.event_id}")]
    assert kept == [PITCH]
    ann.reload()
    ann.get_by_label("What will you say?").wait_for()
    assert ann.get_by_label("What will you say?").input_value() == PITCH
