"""Who gets in, by which door, and what they then see first."""

import importlib.util
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from coach import passcode, sample
from coach.errors import NotAllowed, StoreUnavailable
from coach.passcode import TRIES
from coach.store.events import Events
from coach.store.open import open_store
from coach.types import Attendance, Event, Person
from coach.ui import browser, frame, menu
from coach.verbs import access, clock, events, people
from coach.verbs.access import enter, keep

APP = Path(__file__).parent.parent.parent / "app.py"


@pytest.fixture
def data(tmp_path, monkeypatch):
    """A folder of data of this test's own."""
    monkeypatch.setenv("COACH_DATA", str(tmp_path))
    monkeypatch.delenv("COACH_DATABASE_URL", raising=False)
    return tmp_path


@pytest.fixture
def store(data):
    store = open_store(is_lasting=False)
    yield store
    store.close()


@pytest.fixture
def event(store):
    """The facilitator's door and key of an event that Ann and Ben are on the list of."""
    door, key = events.create_event(keep(store), Event("", "April in *Beijing*"))
    store.save_people((Person(n.lower(), n), Attendance(door.event_id, n.lower())) for n in ("Ann", "Ben"))
    return door, key


def app(key=None, lang=None):
    running = AppTest.from_file(str(APP), default_timeout=120)
    if key is not None:
        running.query_params["key"] = key
    if lang is not None:
        running.query_params["lang"] = lang
    running.run()
    assert not running.exception
    return running


def press(running, label):
    next(b for b in running.button if b.label == label).click().run()
    assert not running.exception


def shown(running):
    return " ".join(e.value for kind in ("title", "markdown", "caption", "info") for e in getattr(running, kind))


def errors(running):
    return [e.value for e in running.error]


def test_without_a_link_one_is_welcomed_and_may_try(data):
    running = app()
    assert running.title[0].value == "Pitch Coach"
    assert frame.DOOR not in running.session_state
    assert {"Try a pitch", "As an attendee", "As the facilitator", "Open"} <= {b.label for b in running.button}


def test_a_link_lets_an_attendee_in_and_leaves_the_address(event):
    door, _ = event
    running = app(key=events.invite(door, "ann"))
    assert running.session_state[frame.DOOR].me == "ann"
    assert "key" not in running.query_params


def test_a_key_can_be_typed_instead(event):
    door, _ = event
    running = app()
    running.text_input[0].set_value(f" {events.invite(door, 'ann')} ")
    press(running, "Open")
    assert running.session_state[frame.DOOR].me == "ann"


@pytest.mark.parametrize("key", ["nonsense", "", "sample.nonsense", "<b>x</b>", "ключ"])
def test_a_link_that_opens_nothing_says_so(event, key):
    running = app(key=key)
    assert "opens nothing" in errors(running)[0]
    assert running.title[0].value == "Pitch Coach"


def test_a_link_that_was_replaced_opens_nothing(event):
    door, _ = event
    old = events.invite(door, "ann")
    events.invite(door, "ann")
    assert "opens nothing" in errors(app(key=old))[0]


def test_an_attendee_who_is_no_longer_on_the_list_is_told_so(event, store):
    door, _ = event
    key = events.invite(door, "ann")
    store.erase("ann")
    assert "opens nothing" in errors(app(key=key))[0]


def test_a_facilitators_link_opens_the_event(event):
    _, key = event
    running = app(key=key)
    assert running.session_state[frame.DOOR].role == "facilitator"
    assert not errors(running)


def test_who_joins_gets_a_key_of_their_own(event, store):
    door, _ = event
    clock.go_on(door)
    running = app(key=events.join_key(door))
    assert running.title[0].value == r"April in \*Beijing\*"
    running.text_input[0].set_value("Cleo <b>")
    press(running, "Join")
    mine = running.session_state[frame.DOOR]
    assert mine.role == "attendee"
    assert store.person(mine.me).name == "Cleo <b>"
    assert enter(store, running.session_state[frame.KEY]).me == mine.me


def test_joining_without_a_name_is_refused_in_a_sentence(event):
    door, _ = event
    running = app(key=events.join_key(door))
    press(running, "Join")
    assert "name is empty" in errors(running)[0]
    assert running.session_state[frame.DOOR].role == "guest"


def test_another_link_takes_the_place_of_the_first_and_nothing_typed_stays(event):
    door, _ = event
    running = app(key=events.invite(door, "ann"))
    running.session_state["something typed"] = "by Ann"
    running.query_params["key"] = events.invite(door, "ben")
    running.run()
    assert running.session_state[frame.DOOR].me == "ben"
    assert "something typed" not in running.session_state


def gone_to(running, file):
    return running.switch_page(str(frame.HERE / file)).run()


def test_a_browser_that_remembers_its_key_comes_back_in(event, cookies):
    door, _ = event
    cookies["key"] = events.invite(door, "ann")
    assert app().session_state[frame.DOOR].me == "ann"


def test_a_browser_that_remembers_a_replaced_key_is_nobody_and_hears_no_complaint(event, cookies):
    cookies["key"] = "replaced"
    running = app()
    assert not errors(running)
    assert frame.DOOR not in running.session_state


def test_one_can_leave_a_browser(event):
    door, _ = event
    running = gone_to(app(key=events.invite(door, "ann")), "you.py")
    press(running, "Forget me here")
    assert running.title[0].value == "Pitch Coach"
    running.run()
    assert frame.DOOR not in running.session_state


def test_ones_details_are_kept(event, store):
    door, _ = event
    running = gone_to(app(key=events.invite(door, "ann")), "you.py")
    running.text_input[2].set_value("ann@example.com")
    press(running, "Keep")
    assert store.person("ann").contact == "ann@example.com"
    assert "key=" in running.code[0].value


def keeper(data):
    """A browser in which the passcode was given."""
    made = passcode.new(data)
    running = app()
    running.text_input[1].set_value(made)
    press(running, "Open the events")
    return running


def test_the_passcode_opens_the_events(event, data):
    running = gone_to(keeper(data), "events.py")
    assert r"April in \*Beijing\*" in shown(running)
    press(running, "Open")
    assert running.session_state[frame.DOOR].role == "facilitator"


def test_the_passcode_opens_them_still_when_an_event_is_open(event, data):
    running = gone_to(keeper(data), "events.py")
    press(running, "Open")
    gone_to(running, "events.py")
    assert not errors(running)
    press(running, "Open")
    assert running.session_state[frame.DOOR].role == "facilitator"


def test_leaving_a_browser_forgets_the_passcode(event, data):
    running = gone_to(keeper(data), "events.py")
    press(running, "Open")
    gone_to(running, "you.py")
    press(running, "Forget me here")
    assert "passcode" in errors(gone_to(running, "events.py"))[0]


def test_a_passcode_that_was_replaced_opens_nothing_any_more(event, data, store):
    running = gone_to(keeper(data), "events.py")
    passcode.new(data)
    running.text_input[0].set_value("Tonight")
    next(b for b in running.button if b.label == "Make it").click().run()
    assert "passcode" in errors(running)[0]
    assert [one.name for one in store.events()] == ["April in *Beijing*"]
    assert frame.DOOR not in running.session_state


def test_a_new_event_is_made_and_opened(data, store):
    running = gone_to(keeper(data), "events.py")
    assert "No event yet" in shown(running)
    running.text_input[0].set_value("Tonight")
    press(running, "Make it")
    assert running.session_state[frame.DOOR].role == "facilitator"
    (made,) = store.events()
    assert (made.name, made.group_size, made.rounds, made.minutes) == ("Tonight", 6, 8, 3.0)


def test_an_event_without_a_name_is_refused(data):
    running = gone_to(keeper(data), "events.py")
    press(running, "Make it")
    assert "name is empty" in errors(running)[0]


def test_the_events_are_not_shown_without_the_passcode(event):
    running = app()
    assert "events.py" not in {page.file for page in menu.pages_for(None)}
    alone = AppTest.from_file(str(frame.HERE / "events.py"), default_timeout=60).run()
    assert not alone.exception
    assert "passcode" in errors(alone)[0]
    assert not running.exception


def test_a_wrong_passcode_opens_nothing_and_too_many_wait(data, monkeypatch):
    passcode.new(data)
    monkeypatch.setattr(passcode, "is_right", lambda *_: False)  # each takes a fifth of a second
    running = app()
    for _ in range(TRIES):
        running.text_input[1].set_value("wrong")
        press(running, "Open the events")
        assert "not the passcode" in errors(running)[0]
    press(running, "Open the events")
    assert "wait 15 minutes" in errors(running)[0]
    assert frame.KEEPER not in running.session_state


def test_without_a_passcode_the_command_is_named(data):
    assert "--new-passcode" in shown(app())


def test_a_facilitator_who_signed_in_is_one_only_if_listed(data, monkeypatch):
    monkeypatch.setenv("COACH_FACILITATORS", "Peter@Example.com, other@example.com")
    monkeypatch.setattr("coach.ui.browser.signed_in", lambda: "peter@example.com")
    assert frame.is_keeper()
    assert frame.the_keeper().role == "keeper"
    monkeypatch.setattr("coach.ui.browser.signed_in", lambda: "somebody@example.com")
    assert not frame.is_keeper()
    with pytest.raises(NotAllowed, match="passcode"):
        frame.the_keeper()
    monkeypatch.setattr("coach.ui.browser.signed_in", lambda: "")
    assert not frame.is_keeper()


@pytest.mark.parametrize(("vouched", "who"), [(True, "a@b.c"), (False, ""), ("false", ""), ("true", ""), (None, "")])
def test_an_address_counts_only_where_its_provider_vouches_for_it(monkeypatch, vouched, who):
    class User(dict):
        is_logged_in = True

    monkeypatch.setattr(browser, "can_sign_in", lambda: True)
    monkeypatch.setattr(browser.st, "user", User(email="A@b.c", email_verified=vouched))
    assert browser.signed_in() == who
    monkeypatch.setattr(browser.st, "user", User(email="A@b.c"))
    assert browser.signed_in() == ""


def test_what_signing_in_needs_is_installed():
    assert importlib.util.find_spec("authlib")


@pytest.mark.parametrize(("button", "role"), [("As an attendee", "attendee"), ("As the facilitator", "facilitator")])
def test_one_can_look_around_in_the_sample_evening(data, button, role):
    running = app()
    press(running, button)
    assert running.session_state[frame.DOOR].role == role
    assert running.session_state[frame.DOOR].event_id == sample.TONIGHT
    gone_to(running, "you.py")
    assert "invented" in shown(running)
    assert not (data / "coach.db").exists() or not open_store().events()


def test_both_look_at_the_same_sample_evening(data):
    one, other = app(), app()
    press(one, "As an attendee")
    press(other, "As the facilitator")
    assert one.session_state[frame.DOOR].store is other.session_state[frame.DOOR].store


def test_a_code_that_was_made_at_the_sample_evening_lets_others_in(data):
    facilitator = app()
    press(facilitator, "As the facilitator")
    facilitator.session_state["people_view"] = "keys"
    gone_to(facilitator, "facilitator/people.py")
    press(facilitator, "Make the code")
    phone = app(key=facilitator.code[0].value.partition("key=")[2])
    gone_to(phone, "join.py")
    phone.text_input[0].input("Zoe")
    press(phone, "Join")
    door = phone.session_state[frame.DOOR]
    assert (door.role, door.event_id, door.store.person(door.me).name) == ("attendee", sample.TONIGHT, "Zoe")


def test_every_page_of_the_menu_is_there():
    for page in menu.PAGES:
        assert (frame.HERE / page.file).is_file(), page.file


def test_what_is_of_use_now_comes_first():
    for role in (None, "attendee", "facilitator", "guest"):
        for phase in menu.ALWAYS:
            listed = menu.pages_for(role, phase, is_keeper=True)
            assert len(listed) == len({page.file for page in listed})
            now = [phase in page.now for page in listed]
            assert now == sorted(now, reverse=True)


def test_a_store_that_cannot_be_opened_is_said_and_not_traced(data, monkeypatch):
    (data / "coach.db").write_text("rubbish that is no database" * 100, "utf8")
    running = app(key="any")
    assert "damaged" in errors(running)[0]


def test_a_store_that_fails_in_the_middle_is_said_and_not_traced(event, monkeypatch):
    def fails(*_):
        raise StoreUnavailable("The disk is full.")

    running = app(key=events.invite(event[0], "ann"))
    monkeypatch.setattr(Events, "clock", fails)
    running.run()
    assert not running.exception
    assert "disk is full" in errors(running)[0]


def test_an_open_browser_is_led_out_when_its_link_is_revoked(event, monkeypatch):
    monkeypatch.setattr(access, "TRUSTED", 0.0)
    door, _ = event
    running = app(key=events.invite(door, "ann"))
    assert not errors(running)
    events.revoke_invitation(door, "ann")
    running.run()
    assert "replaced" in errors(running)[0]
    assert frame.DOOR not in running.session_state


def test_the_list_is_not_an_attendees_to_see(event):
    door, _ = event
    running = app(key=events.invite(door, "ann"))
    with pytest.raises(Exception, match="facilitators"):
        people.people(running.session_state[frame.DOOR])


def test_what_says_what_a_constant_is_is_not_printed_on_the_page():
    page = AppTest.from_string('LOOK = 2.0\n"""Seconds between two looks."""\n').run()
    assert not page.markdown
