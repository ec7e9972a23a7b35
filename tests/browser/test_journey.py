"""One journey: type a pitch, see its score and the highlighted finding, apply the change, see who may know."""

import re

import pytest

pytestmark = pytest.mark.browser
PITCH = "Um, I make, uh, oak doors. I need, um, a site manager in Hull."
PATIENCE = 120_000
"""Milliseconds; the first review loads the models."""
SIZES = {"laptop": (1280, 900), "phone": (390, 844)}


@pytest.fixture(params=SIZES)
def size(request):
    return request.param


@pytest.fixture(params=["light", "dark"])
def scheme(request):
    return request.param


def opened(chromium, address, width, height, scheme="light"):
    context = chromium.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
    tab = context.new_page()
    tab.set_default_timeout(PATIENCE)
    tab.goto(f"{address}/draft")
    tab.get_by_role("heading", name="Your pitch").wait_for()
    return tab


@pytest.fixture
def page(chromium, address, size, scheme):
    tab = opened(chromium, address, *SIZES[size], scheme)
    yield tab
    tab.context.close()


@pytest.fixture
def small(chromium, address):
    tab = opened(chromium, address, 360, 740)
    yield tab
    tab.context.close()


def score(page):
    return int(page.get_by_test_id("stMetricValue").first.inner_text().split()[0])


def review(page):
    page.get_by_label("What will you say?").fill(PITCH)
    page.get_by_role("button", name="Review", exact=True).click()
    page.locator(".pitch mark").first.wait_for()


def picture(page, path):
    """The whole page: Streamlit scrolls a box inside the window, so the window grows to hold it."""
    settled(page)
    before = page.viewport_size
    height = page.evaluate("document.querySelector('[data-testid=stMainBlockContainer]').scrollHeight") + 20
    page.set_viewport_size({"width": before["width"], "height": min(int(height), 6000)})
    page.wait_for_timeout(800)
    page.screenshot(path=path)
    page.set_viewport_size(before)


def settled(page):
    page.wait_for_function("!document.querySelector('[data-testid=stStatusWidget], [data-testid=stSpinner]')")
    page.wait_for_timeout(500)


def overflow(page):
    """Pixels by which anything scrolls sideways: the window, or the box that Streamlit scrolls in it."""
    return page.evaluate(
        """() => Math.max(...[document.scrollingElement, ...document.querySelectorAll(
            '[data-testid=stMain], [data-testid=stMainBlockContainer]')].map(e => e.scrollWidth - e.clientWidth))"""
    )


def test_from_a_draft_to_who_may_know(page, artefacts, size, scheme):
    review(page)
    assert page.locator(".pitch mark").first.inner_text()
    assert page.locator(".pitch mark").first.get_attribute("title")
    before = score(page)
    picture(page, artefacts / f"draft-{SIZES[size][0]}-{scheme}.png")
    page.get_by_role("button", name="Apply this change").click()
    page.wait_for_function(
        "before => parseInt(document.querySelector('[data-testid=stMetricValue]').innerText) > before", arg=before
    )
    assert score(page) > before
    picture(page, artefacts / f"draft-applied-{SIZES[size][0]}-{scheme}.png")
    page.get_by_role("button", name="See who may know").click()
    page.get_by_role("heading", name="Who may know").wait_for()
    page.get_by_role("paragraph").filter(has_text="need, as understood: site manager").wait_for()
    page.get_by_text("Somebody's at the event").click()
    page.get_by_text("likely to help").first.wait_for()
    picture(page, artefacts / f"matches-{SIZES[size][0]}-{scheme}.png")


def test_the_draft_is_there_on_the_way_back(small):
    review(small)
    small.get_by_role("button", name="See who may know").click()
    small.get_by_role("heading", name="Who may know").wait_for()
    small.go_back()
    small.get_by_role("heading", name="Your pitch").wait_for()
    small.locator(".pitch mark").first.wait_for()
    assert small.get_by_label("What will you say?").input_value() == PITCH


def test_nothing_runs_off_a_small_phone(small):
    review(small)
    settled(small)
    assert overflow(small) <= 0
    small.get_by_label("What will you say?").fill("I need " + "a" * 300 + ". Who do you know?")
    small.get_by_role("button", name="Review", exact=True).click()
    settled(small)
    assert overflow(small) <= 0
    small.get_by_role("button", name="See who may know").click()
    small.get_by_text("need, as understood").wait_for()
    settled(small)
    assert overflow(small) <= 0


def test_a_document_is_refused_in_words(small):
    small.get_by_label("What will you say?").fill("word " * 20_000)
    small.get_by_role("button", name="Review", exact=True).click()
    small.get_by_text("This text has 100,000 characters").wait_for()


def test_a_script_in_a_pitch_is_only_text(small):
    small.get_by_label("What will you say?").fill("I need <img src=x onerror='window.hit=1'> a cook, um, um, um.")
    small.get_by_role("button", name="Review", exact=True).click()
    small.locator(".pitch").first.wait_for()
    settled(small)
    # The number of a finding may stand anywhere in the words.
    assert "<img src=x" in re.sub(r"\d", "", small.locator(".pitch").first.inner_text())
    assert small.locator(".pitch img").count() == 0
    assert small.evaluate("window.hit") is None
