"""Every page of every role, read by axe: WCAG 2.2 at AA, in light and in dark; and nothing runs off a small phone."""

from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from steps import LAPTOP, SMALL, STILL, as_keeper, looking_around, opened, overflow, settled, type_in

from coach.store.open import open_store
from coach.types import Attendance, Event, Person, SeatedRound
from coach.ui.menu import PAGES
from coach.verbs import clock, events
from coach.verbs.access import Door, keep

pytestmark = pytest.mark.browser
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
OF_STREAMLIT = {}
"""Rule -> selectors of what Streamlit itself draws so, and no option of it changes."""
SIZES = {None: SMALL, "attendee": SMALL, "facilitator": LAPTOP}


PEOPLE = (
    Person("", "Ann Vale", "Joiner"),
    Person("", "Ben Okoro", "Rowing coach", statements=("the site manager of the new docks in Hull",)),
)
PITCH = "I make oak doors. I need a site manager in Hull. Who do you know?"


@dataclass
class Room:
    """Two people in the first round. door, key: the facilitator's; ids: of Ann, who has a pitch, and of Ben."""

    door: Door
    key: str
    ids: tuple[str, str]


@pytest.fixture
def room(app):
    store = open_store(app.store_url)
    door, key = events.create_event(keep(store), Event("", "April in Beijing", rounds=1))
    ann, ben = (replace(one, id=f"{one.name} {door.event_id}") for one in PEOPLE)
    store.save_people(
        [(ann, Attendance(door.event_id, ann.id, "here", PITCH)), (ben, Attendance(door.event_id, ben.id, "here"))]
    )
    store.save_rounds(door.event_id, [SeatedRound(1, ((ann.id, ben.id),))])
    while clock.clock(door).phase != "rounds":
        clock.go_on(door)
    clock.start(door)
    yield Room(door, key, (ann.id, ben.id))
    store.close()


IS_BRIGHT = "getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor === 'rgb(255, 255, 255)'"
LIST = b"Name,Email\nEve,eve@example.org\nEve,eve@example.org\n"
REFUSED = "has NUL bytes in its header"
CHINESE = {"attendee": ("network", "tonight"), "facilitator": ("people", "rounds")}
"""Pages with much on them, of each role."""


def pages(role):
    return [Path(page.file).stem for page in PAGES if page.role == role and not page.for_keeper]


def violations(tab):
    found = Axe().run(tab, options=RULES).response["violations"]
    return [
        (rule["id"], node["target"], node["failureSummary"])
        for rule in found
        for node in rule["nodes"]
        if not any(part in str(node["html"]) for part in OF_STREAMLIT.get(rule["id"], ()))
    ]


def wrong_with(tab):
    """What axe finds once the page stands, and on a phone whether anything runs off its side."""
    settled(tab)
    over = overflow(tab) if tab.viewport_size["width"] == SMALL[0] else 0
    return violations(tab) + [("runs off the side", over)] * (over > 0)


def in_both_schemes(tab):
    """The same of a page in light, which turns dark for a moment."""
    found = wrong_with(tab)
    for scheme, bright in (("dark", "false"), ("light", "true")):
        tab.emulate_media(color_scheme=scheme)
        tab.wait_for_function(f"{IS_BRIGHT} === {bright} && {STILL}")
        if scheme == "dark":
            found += [("in dark", *one) for one in violations(tab)]
    return found


def nothing_is(wrong):
    """wrong: page or state -> what is wrong with it."""
    assert not any(wrong.values()), "\n".join(f"{state}: {one}" for state, found in wrong.items() for one in found)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("role", [None, "attendee", "facilitator"], ids=str)
def test_every_page_can_be_read_by_everybody(chromium, address, role, scheme):
    size = SIZES[role]
    tab = looking_around(chromium, address, role, size, scheme) if role else opened(chromium, address, size, scheme)
    wrong = {}
    for page in pages(role):
        tab.goto(f"{address}/{page}")
        wrong[page] = wrong_with(tab)
    tab.context.close()
    nothing_is(wrong)


@pytest.mark.parametrize("role", CHINESE)
def test_pages_can_be_read_in_chinese(chromium, address, role):
    tab = looking_around(chromium, address, role, SIZES[role], locale="zh-CN")
    wrong = {}
    for page in CHINESE[role]:
        tab.goto(f"{address}/{page}")
        tab.get_by_role("button", name="更多").wait_for()
        wrong[page] = wrong_with(tab)
    tab.context.close()
    nothing_is(wrong)


def test_who_joins_and_who_keeps_the_events_can_read_their_pages(chromium, app, room):
    wrong = {}
    guest = opened(chromium, f"{app.address}/?key={events.join_key(room.door)}", SMALL)
    guest.get_by_role("button", name="Join").wait_for()
    wrong["join"] = in_both_schemes(guest)
    guest.get_by_role("button", name="Join").click()
    guest.get_by_role("alert").wait_for()
    wrong["join, without a name"] = in_both_schemes(guest)
    keeper = as_keeper(chromium, app)
    wrong["events"] = in_both_schemes(keeper)
    for tab in (guest, keeper):
        tab.context.close()
    nothing_is(wrong)


def test_what_an_attendee_did_can_be_read(chromium, app, room):
    wrong = {}
    ann, ben = (opened(chromium, f"{app.address}/?key={events.invite(room.door, who)}", SMALL) for who in room.ids)
    ben.get_by_role("button", name="See me", exact=True).click()
    ben.get_by_role("button", name="See me: handed in").wait_for()
    ben.get_by_role("button", name="I can introduce you to").click()
    ben.get_by_label("Whom?").wait_for()
    wrong["a slip handed in, and another being written"] = in_both_schemes(ben)
    type_in(ben, "Whom?", "my former boss")
    ben.get_by_text("You can introduce them to “my former boss”.").wait_for()
    ben.get_by_role("button", name="More").click()
    ben.get_by_role("link", name="Mingle").wait_for()
    wrong["the menu"] = in_both_schemes(ben)
    ben.get_by_role("link", name="Mingle").click()
    ben.get_by_role("button", name="Offer the introduction").click()
    ben.get_by_text("What you offered").wait_for()
    wrong["offered, by me"] = in_both_schemes(ben)
    ann.goto(f"{app.address}/mingle")
    ann.get_by_role("button", name="Decline").click()
    ann.get_by_text("This cannot be taken back.").wait_for()
    wrong["offered to me, and about to be declined"] = in_both_schemes(ann)
    ann.keyboard.press("Escape")
    ann.get_by_role("button", name="Accept").click()
    ann.get_by_text("accepted: the message is next").wait_for()
    ben.goto(f"{app.address}/after")
    ben.get_by_text("The message, ready to be changed").click()
    ben.get_by_label("Message").wait_for()
    wrong["accepted, with the message"] = in_both_schemes(ben)
    for tab in (ann, ben):
        tab.context.close()
    nothing_is(wrong)


def test_what_a_facilitator_did_can_be_read(chromium, app, room):
    wrong = {}
    laptop = opened(chromium, f"{app.address}/?key={room.key}", LAPTOP)
    laptop.get_by_text("Two people who must meet").click()
    laptop.get_by_text("Other rounds, minutes or tables").click()
    laptop.get_by_role("button", name="Must meet").wait_for()
    laptop.get_by_role("button", name="More").click()
    laptop.get_by_role("link", name="Mingling").wait_for()
    wrong["expanders and the menu, opened"] = in_both_schemes(laptop)
    laptop.get_by_role("link", name="Mingling").click()
    laptop.get_by_role("button", name="Find who may help whom").click()
    laptop.get_by_role("button", name="Approve", exact=True).click()
    laptop.get_by_role("button", name="Undo").wait_for()
    wrong["a proposal judged, with its undo"] = in_both_schemes(laptop)
    laptop.get_by_role("radio", name="Approved").click()
    laptop.get_by_role("button", name="Take back").wait_for()
    wrong["what was approved"] = in_both_schemes(laptop)
    laptop.goto(f"{app.address}/people")
    laptop.get_by_role("radio", name="Upload a list").click()
    for state, content, seen in (
        ("a list looked over", LIST, "Put 1 people on the list"),
        ("a list refused", b"\0", REFUSED),
    ):
        laptop.locator("input[type=file]").set_input_files({"name": "a.csv", "mimeType": "text/csv", "buffer": content})
        laptop.get_by_text(seen).wait_for()
        wrong[state] = in_both_schemes(laptop)
    laptop.context.close()
    nothing_is(wrong)


def test_a_code_to_scan_says_what_it_is_for(chromium, address):
    tab = looking_around(chromium, address, "facilitator", LAPTOP)
    tab.goto(f"{address}/people")
    tab.get_by_text("Code and links").click()
    tab.get_by_role("button", name="Make the code").click()
    tab.get_by_role("img", name="Scan to join").wait_for()
    settled(tab)
    assert not violations(tab)
    tab.context.close()


def test_no_page_of_a_facilitator_runs_off_a_small_phone(chromium, address):
    tab = looking_around(chromium, address, "facilitator", SMALL)
    wide = {}
    for page in pages("facilitator"):
        tab.goto(f"{address}/{page}")
        settled(tab)
        wide[page] = overflow(tab)
    tab.context.close()
    assert all(over <= 0 for over in wide.values()), wide
