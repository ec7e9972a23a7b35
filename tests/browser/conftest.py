"""A running app and a Chromium to look at it with."""

import os
from pathlib import Path

import pytest

from benchmarks.served import FLAGS, ROOT, served
from benchmarks.served import chromium as installed


def _absent(sentence):
    if os.environ.get("CI"):
        pytest.fail(sentence)
    pytest.skip(sentence)


@pytest.fixture(scope="session")
def chromium():
    try:
        import playwright.sync_api as api
    except ImportError:
        _absent("Playwright is not installed; `make browser` sets it up.")
    path = installed()
    with api.sync_playwright() as play:
        if path is None and not Path(play.chromium.executable_path).exists():
            _absent("There is no Chromium; `make browser` installs one, or set COACH_CHROMIUM.")
        browser = play.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def app():
    """Where the app is, and its store."""
    with served() as running:
        yield running


@pytest.fixture(scope="session")
def address(app):
    return app.address


@pytest.fixture(scope="session")
def artefacts():
    folder = ROOT / "artefacts"
    folder.mkdir(exist_ok=True)
    return folder
