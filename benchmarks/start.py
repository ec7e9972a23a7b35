"""Seconds from the command to a first page that can be used: `python -m benchmarks.start`.

`coach serve`, which is what `make app` runs once everything is set up, with a folder of its own: the first start makes
the sample event, the second finds it. A Chromium waits beside it and looks until the page takes a word. Times are of
this machine, today.
"""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Error, sync_playwright

from benchmarks.served import FLAGS, PATIENCE, ROOT, chromium

STARTS = 4
"""The first, and as many more but one."""
LOOK = 0.1
"""Seconds between two looks for the page."""


def main() -> None:
    """Print the seconds of each start."""
    with TemporaryDirectory() as data, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium(), args=FLAGS)
        for number in range(1, STARTS + 1):
            print(f"start {number}: first page after {_start(browser, Path(data)):.1f} s", flush=True)
        browser.close()


def _start(browser: Browser, data: Path) -> float:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(Path(sys.executable).with_name("coach")), "serve", "--no-browser", "--port", str(port)]
    begun = time.monotonic()
    server = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        env={**os.environ, "COACH_DATA": str(data)},
    )  # fmt: skip
    page = browser.new_page()
    try:
        while True:
            try:
                page.goto(f"http://127.0.0.1:{port}")
                break
            except Error:
                if time.monotonic() - begun > PATIENCE:
                    raise
                time.sleep(LOOK)
        page.get_by_role("textbox").or_(page.get_by_role("button", name="Try a pitch")).first.wait_for()
        return time.monotonic() - begun
    finally:
        page.close()
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(timeout=20)


if __name__ == "__main__":
    main()
