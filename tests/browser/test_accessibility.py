"""Every page of every role, read by axe: WCAG 2.2 at AA, in light and in dark; and nothing runs off a small phone."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from steps import LAPTOP, SMALL, looking_around, opened, overflow, settled

from coach.ui.menu import PAGES

pytestmark = pytest.mark.browser
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
OF_STREAMLIT = {}
"""Rule -> selectors of what Streamlit itself draws so, and no option of it changes."""
SIZES = {None: SMALL, "attendee": SMALL, "facilitator": LAPTOP}


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


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("role", [None, "attendee", "facilitator"], ids=str)
def test_every_page_can_be_read_by_everybody(chromium, address, role, scheme):
    size = SIZES[role]
    tab = looking_around(chromium, address, role, size, scheme) if role else opened(chromium, address, size, scheme)
    wrong = {}
    for page in pages(role):
        tab.goto(f"{address}/{page}")
        settled(tab)
        wrong[page] = violations(tab)
        if size == SMALL and overflow(tab) > 0:
            wrong[page] += [("runs off the side", overflow(tab))]
    tab.context.close()
    wrong = {page: found for page, found in wrong.items() if found}
    assert not wrong, "\n".join(f"{page}: {one}" for page, found in wrong.items() for one in found)


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
