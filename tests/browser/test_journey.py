"""One journey: type a pitch, see its score and the highlighted finding, apply the change, see who may know."""

import pytest

pytestmark = pytest.mark.browser
PITCH = "Um, I make, uh, oak doors. I need, um, a site manager in Hull."


@pytest.fixture(params=[(1280, 900), (390, 844)], ids=["laptop", "phone"])
def page(request, chromium, address):
    width, height = request.param
    context = chromium.new_context(viewport={"width": width, "height": height})
    tab = context.new_page()
    tab.goto(address)
    tab.get_by_role("heading", name="Your pitch").wait_for(timeout=60_000)
    yield tab
    context.close()


def score(page):
    return int(page.get_by_test_id("stMetricValue").first.inner_text().split()[0])


def test_from_a_draft_to_who_may_know(page, artefacts):
    width = page.viewport_size["width"]
    page.get_by_label("What will you say?").fill(PITCH)
    page.get_by_role("button", name="Review", exact=True).click()
    page.locator(".pitch mark").first.wait_for(timeout=60_000)
    assert page.locator(".pitch mark").first.inner_text()
    before = score(page)
    page.screenshot(path=artefacts / f"draft-{width}.png", full_page=True)
    page.get_by_role("button", name="Apply this change").click()
    page.wait_for_function(
        "before => parseInt(document.querySelector('[data-testid=stMetricValue]').innerText) > before",
        arg=before,
    )
    assert score(page) > before
    page.goto(page.url.rstrip("/") + "/matches")
    page.get_by_text("likely to help").first.wait_for(timeout=60_000)
    page.screenshot(path=artefacts / f"matches-{width}.png", full_page=True)


def test_nothing_runs_off_a_small_phone(page):
    page.set_viewport_size({"width": 360, "height": 740})
    page.get_by_label("What will you say?").fill(PITCH)
    page.get_by_role("button", name="Review", exact=True).click()
    page.locator(".pitch mark").first.wait_for(timeout=60_000)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 360
