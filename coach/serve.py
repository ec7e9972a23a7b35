"""The app in a Streamlit server of its own, wherever it was installed and from whatever folder."""

import socket
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from coach import passcode
from coach.settings import beside

EVERYWHERE = ("0.0.0.0", "::")
"""Addresses that listen on every network of the machine."""


def run(port: int, address: str, open_browser: bool) -> int:
    """Serve on `address` until stopped; the server's exit status. Ctrl-C is a wish, not a failure."""
    command = [
        sys.executable, "-m", "streamlit", "run", str(beside("app.py")), *options(),
        f"--server.port={port}", f"--server.address={address}", f"--server.headless={str(not open_browser).lower()}",
    ]  # fmt: skip
    try:
        return subprocess.run(command, check=False).returncode
    except KeyboardInterrupt:
        return 0


def options() -> Iterator[str]:
    """The shipped configuration as flags: Streamlit itself reads it only from the working folder."""
    for section, values in tomllib.loads(beside(".streamlit/config.toml").read_text("utf8")).items():
        for name, value in values.items():
            if f"{section}.{name}" != "server.headless":
                yield f"--{section}.{name}={str(value).lower() if isinstance(value, bool) else value}"


def greeting(folder: Path, port: int, address: str, new_passcode: bool = False) -> list[str]:
    """What is said before the app starts: where it is; and a passcode, where there was none or a new one is wished.

    folder: of the data. Raises StoreUnavailable.
    """
    lines = [f"Pitch Coach is at http://{_reached_at(address)}:{port}"]
    if address not in EVERYWHERE:
        lines.append("Phones in the room reach it with `coach serve --address 0.0.0.0`.")
    if new_passcode or not passcode.is_set(folder):
        lines += [
            f"The facilitator's passcode is {passcode.new(folder)}",
            "It is shown this once. `coach serve --new-passcode` makes another.",
        ]
    return lines


def _reached_at(address: str) -> str:
    """The address by which others reach a server that listens on `address`."""
    if address not in EVERYWHERE:
        return f"[{address}]" if ":" in address else address
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # of no machine (RFC 5737); asks the routes, sends nothing
        except OSError:
            return "127.0.0.1"
        return str(probe.getsockname()[0])
