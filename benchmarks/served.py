"""A running app with a folder of data of its own, and a Chromium: for benchmarks, pictures and browser tests."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
NAMES = ("chromium", "chromium-browser", "google-chrome")
PATIENCE = 120.0
"""Seconds for the app to start, on a busy machine."""


@dataclass(frozen=True, slots=True)
class Served:
    """A running app. address: of it; data: its folder, where its store lies; pid: of its process."""

    address: str
    data: Path
    pid: int

    @property
    def store_url(self) -> str:
        """Of the store that it keeps everything in."""
        return f"sqlite:///{self.data / 'coach.db'}"


@contextmanager
def served() -> Iterator[Served]:
    """The app on a free port of this machine, until the end. Raises RuntimeError where it does not start."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with TemporaryDirectory() as data, Path(data, "log").open("w") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", "app.py", "--server.headless=true", f"--server.port={port}",
             "--server.address=127.0.0.1"],
            cwd=ROOT, stdout=log, stderr=subprocess.STDOUT, env={**_environment(), "COACH_DATA": data},
        )  # fmt: skip
        try:
            address = f"http://127.0.0.1:{port}"
            _wait_for(f"{address}/_stcore/health", server)
            yield Served(address, Path(data), server.pid)
        finally:
            server.terminate()
            try:
                server.wait(timeout=20)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


def chromium() -> str | None:
    """The path of a Chromium: COACH_CHROMIUM, else one that is installed; None: Playwright's own, if it has one."""
    return os.environ.get("COACH_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


def _environment() -> dict[str, str]:
    """This process's own without what would let the app out of its folder."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COACH_")}


def _wait_for(url: str, server: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and server.poll() is None:
        try:
            urllib.request.urlopen(url, timeout=1).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise RuntimeError(f"the app did not start within {PATIENCE:.0f} seconds")
