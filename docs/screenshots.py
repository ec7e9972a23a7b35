"""Pictures of every page, as docs/shots/ROLE-PAGE-WIDTH.png: `python docs/screenshots.py [FOLDER]`.

The app runs on the sample evening, whose clock is moved to where each page is of use. Needs a Chromium.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from playwright.sync_api import Page as Tab
from playwright.sync_api import sync_playwright

from benchmarks.served import FLAGS, ROOT, chromium, served
from coach.ui.menu import PAGES, Page

WIDTHS = {None: 390, "attendee": 390, "facilitator": 1280}
"""Pixels: a phone held in one hand, a facilitator's laptop."""
HEIGHT, TALLEST = 800, 4000
PATIENCE = 180_000
"""Milliseconds; the first page that reads a pitch loads the models."""
STANDS = "document.querySelector('[data-testid=stApp]').dataset.testScriptState === 'notRunning'"
ENTRANCES = {"attendee": "As an attendee", "facilitator": "As the facilitator"}


def main(folder: Path) -> None:
    """Take every picture."""
    folder.mkdir(parents=True, exist_ok=True)
    with served() as app, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium(), args=FLAGS)
        for role, width in WIDTHS.items():
            context = browser.new_context(viewport={"width": width, "height": HEIGHT}, reduced_motion="reduce")
            tab = context.new_page()
            tab.set_default_timeout(PATIENCE)
            tab.goto(app.address)
            if role is not None:
                tab.get_by_role("button", name=ENTRANCES[role]).click()
                tab.get_by_role("button", name=ENTRANCES[role]).wait_for(state="detached")
            for page in (one for one in PAGES if one.role == role and not one.for_keeper):
                take(tab, app.address, page, folder / f"{role or 'visitor'}-{Path(page.file).stem}-{width}.png")
            context.close()
        browser.close()


def take(tab: Tab, address: str, page: Page, file: Path) -> None:
    """One page from its top to its end: Streamlit scrolls a box inside the window, so the window grows to hold it."""
    tab.goto(f"{address}/{Path(page.file).stem}")
    settled(tab)
    width = tab.viewport_size["width"] if tab.viewport_size else 0
    height = tab.evaluate("document.querySelector('[data-testid=stMainBlockContainer]').scrollHeight")
    tab.set_viewport_size({"width": width, "height": min(int(height), TALLEST)})
    tab.wait_for_timeout(800)
    tab.screenshot(path=file)
    tab.set_viewport_size({"width": width, "height": HEIGHT})
    print(file.name, flush=True)


def settled(tab: Tab) -> None:
    """Wait until the page stands and nothing runs."""
    tab.locator("[data-testid=stMainBlockContainer] [data-testid=stVerticalBlock]").first.wait_for()
    for _ in range(2):
        tab.wait_for_timeout(700)
        tab.wait_for_function(STANDS)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "shots")
