"""A finger that leaves a box for another page at once: neither the tap nor the words are lost."""

import pytest
from steps import phone as phone_at
from steps import settled

from coach.store.open import open_store
from coach.types import Attendance, Event, Person
from coach.verbs import events
from coach.verbs.access import keep

pytestmark = pytest.mark.browser
BEFORE = "I bake bread. Who do you know?"
PITCH = "I bake sourdough bread for cafés. I need a van driver in Leeds. Who do you know?"
STATEMENT = "Two van drivers in Leeds"


@pytest.fixture
def room(app):
    store = open_store(app.store_url)
    door, _ = events.create_event(keep(store), Event("", "March evening"))
    store.save_people([(Person(f"ann {door.event_id}", "Ann"), Attendance(door.event_id, f"ann {door.event_id}"))])
    yield door
    store.close()


@pytest.fixture
def phone(chromium, address, room):
    tab = phone_at(chromium, f"{address}/draft?key={events.invite(room, ann(room))}")
    tab.get_by_label("What will you say?").wait_for()
    yield tab
    tab.context.close()


def ann(room):
    return f"ann {room.event_id}"


def tapped(tab, link):
    tab.locator(".st-key-menu").get_by_role("link", name=link).tap()


def written(tab, text, box="What will you say?"):
    """Typed, and the cursor stays in the box."""
    tab.get_by_label(box).tap()
    tab.get_by_label(box).fill(text)


def pitch(tab):
    return tab.locator("textarea").input_value()


def test_a_pitch_left_by_a_tap_on_another_page_is_kept_and_there_again(phone, room):
    for text in (BEFORE, PITCH):
        written(phone, text)
        tapped(phone, "Whom I know")
        phone.get_by_role("heading", name="What the room will hear").wait_for()
        settled(phone)
        assert [one.text for one in room.store.versions(room.event_id, ann(room))][-1] == text
        tapped(phone, "Pitch")
        phone.get_by_role("heading", name="Your pitch").wait_for()
        settled(phone)
        assert pitch(phone) == text


def test_a_page_tapped_by_mistake_and_left_at_once(phone, room):
    written(phone, PITCH)
    for link in ("Rehearse", "Pitch", "Pitch"):
        tapped(phone, link)
    settled(phone)
    assert pitch(phone) == PITCH
    assert [one.text for one in room.store.versions(room.event_id, ann(room))] == [PITCH]


def test_a_visitors_words_are_there_again(chromium, address):
    tab = phone_at(chromium, f"{address}/draft")
    tab.get_by_label("What will you say?").wait_for()
    written(tab, PITCH)
    tapped(tab, "Rehearse")
    tab.get_by_text("van driver").first.wait_for()
    tapped(tab, "Try a pitch")
    tab.get_by_role("heading", name="Your pitch").wait_for()
    settled(tab)
    assert pitch(tab) == PITCH
    tab.context.close()


def test_the_language_is_changed_for_the_whole_page(phone):
    written(phone, BEFORE)
    phone.get_by_role("radio", name="简体中文").tap()
    phone.get_by_role("heading", name="你的自我介绍").wait_for()
    settled(phone)
    assert pitch(phone) == BEFORE
    assert {"全部问题点（1）", "练习一下"} <= set(phone.locator("body").inner_text().splitlines())


def test_statements_left_by_a_tap_on_another_page_are_kept(phone, room):
    tapped(phone, "Whom I know")
    phone.get_by_label("Whom do you know?").wait_for()
    written(phone, STATEMENT, "Whom do you know?")
    tapped(phone, "Pitch")
    phone.get_by_role("heading", name="Your pitch").wait_for()
    settled(phone)
    assert room.store.person(ann(room)).statements == (STATEMENT,)
