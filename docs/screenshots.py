"""Pictures of every page, as docs/shots/ROLE-PAGE-WIDTH.png: `python docs/screenshots.py [FOLDER]`.

The app runs on the sample evening, whose clock is moved to where each page is of use. Needs a Chromium.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from PIL import Image
from playwright.sync_api import Browser, sync_playwright
from playwright.sync_api import Page as Tab

from benchmarks.served import FLAGS, ROOT, Served, chromium, served
from coach import passcode
from coach.store.open import open_store
from coach.types import Event
from coach.verbs import events
from coach.verbs.access import keep

PHONE, LAPTOP = 390, 1280
"""Pixels: a phone held in one hand, a facilitator's laptop."""
HEIGHT, TALLEST, SHORT = 800, 3000, 1400
"""Pixels: of a window, of a picture, and of one that stands beside others in the README."""
COLOURS = 96
"""Of a picture in git: as good to the eye, and a third of the size."""
PATIENCE = 180_000
"""Milliseconds; the first page that reads a pitch loads the models."""
STANDS = "document.querySelector('[data-testid=stApp]')?.dataset.testScriptState === 'notRunning'"
OVER = """() => Math.max(...[document.scrollingElement, ...document.querySelectorAll(
    '[data-testid=stMain], [data-testid=stMainBlockContainer]')].map(e => e.scrollWidth - e.clientWidth))"""
"""Pixels by which the page scrolls sideways."""
ENTRANCES = {"attendee": "smartphone", "facilitator": "co_present"}
"""Role -> the symbol on its button of the start page, which is the same in every language."""
PITCHES = {
    "en": "Um, I make, uh, oak doors. I need, um, a site manager in Hull.",
    "zh": "我修了三十年钟表，想找一位会刻印章的师傅，最好在苏州。",
}


def nothing(tab: Tab) -> None:
    """Leave the page as it opens."""


def typed(language: str) -> Callable[[Tab], None]:
    """Type a pitch, and have it reviewed."""

    def type_it(tab: Tab) -> None:
        tab.locator("textarea").first.fill(PITCHES[language])
        tab.locator("button", has_text="rate_review").click()
        tab.locator(".pitch mark").first.wait_for()

    return type_it


def follow(file: str) -> Callable[[Tab], None]:
    """Type a pitch, and go with it to another page of the menu."""

    def go(tab: Tab) -> None:
        typed("en")(tab)
        link = tab.locator(f"a[href$='{file}']")
        if not link.first.is_visible():
            tab.locator(".st-key-menu button").click()
        link.first.click()
        tab.wait_for_url(f"**/{file}")

    return go


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture. role: whose page, "visitor", "guest" and "keeper" among them; page: its address; before: what is
    done on it first, or on the page it names."""

    role: str
    page: str
    width: int
    before: Callable[[Tab], None] = nothing
    opened_at: str = ""
    scheme: str = "light"
    language: str = "en"
    tallest: int = TALLEST

    @property
    def name(self) -> str:
        """Of the file."""
        more = ["dark"] * (self.scheme == "dark") + ["zh"] * (self.language == "zh")
        return "-".join([self.role, self.page, str(self.width), *more]) + ".png"


READY = [
    Shot("visitor", "entry", PHONE),
    Shot("visitor", "draft", PHONE, typed("en")),
    Shot("visitor", "draft", PHONE, typed("zh"), language="zh"),
    Shot("visitor", "rehearse", PHONE, follow("rehearse"), opened_at="draft"),
    Shot("visitor", "matches", PHONE),
    Shot("guest", "join", PHONE),
    Shot("keeper", "events", LAPTOP),
    Shot("attendee", "draft", PHONE, tallest=SHORT),
    Shot("attendee", "draft", PHONE, scheme="dark"),
    Shot("attendee", "rehearse", PHONE),
    Shot("attendee", "network", PHONE),
    Shot("attendee", "network", PHONE, language="zh"),
    Shot("attendee", "you", PHONE),
    Shot("facilitator", "people", LAPTOP),
    Shot("facilitator", "welcome", LAPTOP),
    Shot("facilitator", "welcome", LAPTOP, scheme="dark"),
    Shot("facilitator", "rounds", LAPTOP, language="zh"),
    Shot("facilitator", "you", LAPTOP),
]
"""While round 4 of the sample evening stands ready."""
RUNNING = [
    Shot("facilitator", "rounds", LAPTOP),
    Shot("facilitator", "projector", LAPTOP),
    Shot("attendee", "tonight", PHONE, tallest=SHORT),
    Shot("attendee", "tonight", PHONE, scheme="dark"),
]
MINGLING = [
    Shot("facilitator", "mingling", LAPTOP),
    Shot("facilitator", "outcomes", LAPTOP),
    Shot("attendee", "mingle", PHONE),
    Shot("attendee", "after", PHONE),
]


def main(folder: Path) -> None:
    """Take every picture, and say which page scrolls sideways."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    with served() as app, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium(), args=FLAGS)
        keys = installed(app)
        desk = opened(browser, app, Shot("facilitator", "rounds", LAPTOP), keys)
        for step, shots in ((None, READY), (start_the_round, RUNNING), (on_to_mingling, MINGLING)):
            if step:
                step(desk, app.address)
            for shot in shots:
                tab = opened(browser, app, shot, keys)
                if shot.role != "keeper":
                    tab.goto(f"{app.address}/{shot.opened_at or shot.page}")
                    settled(tab)
                shot.before(tab)
                take(tab, shot, folder / shot.name)
                tab.context.close()
        browser.close()


def installed(app: Served) -> dict[str, str]:
    """What an installation has after its first evenings: a passcode, two events, and a key to join one of them."""
    store = open_store(app.store_url)
    keeper = keep(store)
    events.create_event(keeper, Event("", "March evening", place="The Bookworm"))
    door, _ = events.create_event(keeper, Event("", "April in Beijing", place="The Bookworm"))
    keys = {"guest": events.join_key(door), "keeper": passcode.new(app.data)}
    store.close()
    return keys


def opened(browser: Browser, app: Served, shot: Shot, keys: dict[str, str]) -> Tab:
    """A browser of its own, in which somebody is who the picture is for."""
    context = browser.new_context(
        viewport={"width": shot.width, "height": HEIGHT}, reduced_motion="reduce", color_scheme=shot.scheme,
        locale={"en": "en-GB", "zh": "zh-CN"}[shot.language],
    )  # fmt: skip
    tab = context.new_page()
    tab.set_default_timeout(PATIENCE)
    tab.goto(f"{app.address}/?key={keys['guest']}" if shot.role == "guest" else app.address)
    settled(tab)
    if shot.role in ENTRANCES:
        button = tab.locator("button", has_text=ENTRANCES[shot.role]).first
        button.click()
        button.wait_for(state="detached")
    if shot.role == "keeper":
        tab.get_by_text("For facilitators").click()
        tab.get_by_label("Passcode").fill(keys["keeper"])
        tab.get_by_role("button", name="Open the events").click()
        tab.get_by_label("Passcode").wait_for(state="detached")
        # Who gave the passcode is known to this session alone, which another address would end.
        tab.get_by_role("button", name="Open the events").click()
        tab.get_by_role("heading", name="A new event").wait_for()
    return tab


def start_the_round(desk: Tab, address: str) -> None:
    """The round that stands ready runs."""
    desk.goto(f"{address}/rounds")
    desk.get_by_role("button", name="Start round 4").click()
    desk.get_by_role("button", name="Pause").wait_for()


def on_to_mingling(desk: Tab, address: str) -> None:
    """The rounds are over."""
    desk.get_by_role("button", name="Pause").click()
    for step in ("On to round 5", "On to round 6", "On to: Mingling"):
        desk.get_by_role("button", name=step).click()
        desk.get_by_role("button", name=step).wait_for(state="detached")


def take(tab: Tab, shot: Shot, file: Path) -> None:
    """One page from its top to its end: Streamlit scrolls a box inside the window, so the window grows to hold it."""
    settled(tab)
    over = tab.evaluate(OVER)
    height = tab.evaluate("document.querySelector('[data-testid=stMainBlockContainer]').scrollHeight")
    tab.set_viewport_size({"width": shot.width, "height": min(int(height), shot.tallest)})
    tab.wait_for_timeout(800)
    tab.screenshot(path=file)
    with Image.open(file) as picture:
        picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)
    print(
        f"{file.name}  {file.stat().st_size // 1024} KB" + (f"  {over} pixels too wide" if over > 0 else ""), flush=True
    )


def settled(tab: Tab) -> None:
    """Wait until the page stands and nothing runs."""
    tab.locator("[data-testid=stMainBlockContainer] [data-testid=stVerticalBlock]").first.wait_for()
    for _ in range(2):
        tab.wait_for_timeout(700)
        tab.wait_for_function(STANDS)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "shots")
