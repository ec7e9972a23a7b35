"""What the browser tests do to a page."""

from coach.sample import PREFIX

PATIENCE = 120_000
"""Milliseconds; the first review loads the models."""
PHONE, SMALL, LAPTOP = (390, 844), (360, 740), (1280, 900)
STANDS = "document.querySelector('[data-testid=stApp]')?.dataset.testScriptState === 'notRunning'"
ENTRANCES = {"attendee": "As an attendee", "facilitator": "As the facilitator"}


def opened(chromium, url, size=PHONE, scheme="light", has_touch=False):
    """A browser of its own at `url`."""
    context = chromium.new_context(
        viewport={"width": size[0], "height": size[1]},
        color_scheme=scheme,
        reduced_motion="reduce",
        has_touch=has_touch,
        is_mobile=has_touch,
    )
    tab = context.new_page()
    tab.set_default_timeout(PATIENCE)
    tab.goto(url)
    return tab


def looking_around(chromium, address, role, size=PHONE, scheme="light"):
    """A browser at the sample evening."""
    tab = opened(chromium, address, size, scheme)
    tab.get_by_role("button", name=ENTRANCES[role]).click()
    tab.get_by_role("button", name=ENTRANCES[role]).wait_for(state="detached")
    settled(tab)
    assert any(cookie["value"].startswith(PREFIX) for cookie in tab.context.cookies())
    return tab


def settled(tab):
    """The page stands: nothing has run for a moment."""
    for _ in range(2):
        tab.wait_for_timeout(500)
        tab.wait_for_function(STANDS)


def overflow(tab):
    """Pixels by which anything scrolls sideways: the window, or the box that Streamlit scrolls in it."""
    return tab.evaluate(
        """() => Math.max(...[document.scrollingElement, ...document.querySelectorAll(
            '[data-testid=stMain], [data-testid=stMainBlockContainer]')].map(e => e.scrollWidth - e.clientWidth))"""
    )
