"""The app in a Streamlit server of its own, wherever it was installed and from whatever folder."""

import subprocess
import sys
import tomllib
from collections.abc import Iterator

from coach.settings import beside


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
