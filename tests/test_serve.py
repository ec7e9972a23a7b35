"""`coach serve` opens the app on a machine where Streamlit has never run, and asks nothing."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request

from coach import passcode
from coach.serve import greeting


def test_the_first_greeting_shows_a_passcode_and_the_next_does_not(tmp_path):
    first = greeting(tmp_path, 8501, "127.0.0.1")
    shown = next(line for line in first if "passcode is" in line).split()[-1]
    assert passcode.is_right(tmp_path, shown)
    assert "http://127.0.0.1:8501" in first[0]
    assert not [line for line in greeting(tmp_path, 8501, "127.0.0.1") if "passcode" in line]


def test_a_new_passcode_is_made_on_wish(tmp_path):
    greeting(tmp_path, 8501, "127.0.0.1")
    again = greeting(tmp_path, 8501, "0.0.0.0", new_passcode=True)
    shown = next(line for line in again if "passcode is" in line).split()[-1]
    assert passcode.is_right(tmp_path, shown)
    assert "0.0.0.0" not in again[0]


def test_the_first_start_asks_nothing(tmp_path):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-m", "coach", "serve", "--port", str(port)],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=tmp_path,
        env={**os.environ, "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path), "BROWSER": "true"}, start_new_session=True,
    )  # fmt: skip
    try:
        for _ in range(300):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1).close()
                break
            except OSError:
                assert server.poll() is None, server.communicate()[0]
                time.sleep(0.2)
        else:
            raise AssertionError("the app did not start within a minute")
    finally:
        if server.poll() is None:
            os.killpg(server.pid, signal.SIGTERM)
            server.communicate(timeout=30)
