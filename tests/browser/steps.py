"""What the browser tests do to a page."""

from statistics import median

from coach import passcode
from coach.sample import PREFIX

PATIENCE = 120_000
"""Milliseconds; the first review loads the models."""
PHONE, SMALL, LAPTOP = (390, 844), (360, 740), (1280, 900)
STILL = """!document.getAnimations().some(one => one.playState === 'running' &&
    Number.isFinite(one.effect.getComputedTiming().endTime))"""
"""Nothing moves but what never stops."""
TOUCHED = {"has_touch": True, "is_mobile": True}
"""What makes a window a phone's."""
STANDS = "document.querySelector('[data-testid=stApp]')?.dataset.testScriptState === 'notRunning'"
WATCH = """face => {
    const seen = window.roundEnds = [];
    let shown = face.textContent;
    const watching = setInterval(() => {
        if (face.textContent === shown) return;
        shown = face.textContent;
        const [minutes, seconds] = shown.split(':').map(Number);
        seen.push(Date.now() / 1000 + 60 * minutes + seconds);
        if (seen.length === 3) clearInterval(watching);
    }, 20);
}"""
"""Each time a clock goes over to another second, it tells when it ends."""
ENTRANCES = {"attendee": "smartphone", "facilitator": "co_present"}
"""Role -> the symbol on its button, which is the same in every language."""


def opened(chromium, url, size=PHONE, scheme="light", **options):
    """A browser of its own at `url`. options: of Playwright's, such as `locale`."""
    context = chromium.new_context(
        viewport={"width": size[0], "height": size[1]}, color_scheme=scheme, reduced_motion="reduce", **options
    )
    tab = context.new_page()
    tab.set_default_timeout(PATIENCE)
    tab.goto(url)
    return tab


def phone(chromium, url, **options):
    """A phone at `url`, which is tapped."""
    return opened(chromium, url, PHONE, **TOUCHED, **options)


def looking_around(chromium, address, role, size=PHONE, scheme="light", **options):
    """A browser at the sample evening."""
    tab = opened(chromium, address, size, scheme, **options)
    button = tab.locator("button", has_text=ENTRANCES[role])
    button.click()
    button.wait_for(state="detached")
    settled(tab)
    assert any(cookie["value"].startswith(PREFIX) for cookie in tab.context.cookies())
    return tab


def as_keeper(chromium, app, size=LAPTOP, scheme="light", **options):
    """A browser on the page of events, let in by a passcode that is new."""
    code = passcode.new(app.data)
    tab = opened(chromium, app.address, size, scheme, **options)
    tab.get_by_text("For facilitators").click()
    tab.get_by_label("Passcode").fill(code)
    tab.get_by_role("button", name="Open the events").click()
    tab.get_by_label("Passcode").wait_for(state="detached")
    tab.get_by_role("button", name="Open the events").click()
    tab.get_by_role("heading", name="A new event").wait_for()
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


def type_in(tab, label, text):
    """Fill a box, and leave it."""
    box = tab.get_by_label(label)
    box.fill(text)
    box.press("Tab")


def choose(tab, label, option):
    """Choose from a list that opens as one types, and that closes when anything around it moves."""
    box = tab.get_by_role("combobox", name=label)
    box.scroll_into_view_if_needed()
    tab.wait_for_function(STILL)
    box.press_sequentially(option)
    tab.get_by_role("option", name=option).click()


def metric(tab, label, value):
    """Wait for a number under its label."""
    tab.get_by_test_id("stMetric").filter(has_text=label).get_by_text(value, exact=True).wait_for()


def round_ends(*tabs):
    """When the round is over by the clock on each screen, in Unix seconds; of three looks the middle one, since a clock
    that is set anew may go over to another second in the middle of one."""
    for tab in tabs:
        tab.locator(".face").first.evaluate(WATCH)
    for tab in tabs:
        tab.wait_for_function("window.roundEnds.length === 3")
    return [median(tab.evaluate("window.roundEnds")) for tab in tabs]
