"""Lines -> a file, whole or not at all."""

import json
import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from coach.errors import FileUnreadable


def write_lines(path: str, records: Iterable[dict[str, Any]]) -> None:
    """Write one JSON object a line, UTF-8; `-` is standard output.

    A file appears under its name only when it is whole and on disk. Raises FileUnreadable where it
    cannot be written.
    """
    if path == "-":
        for record in records:
            sys.stdout.buffer.write(_line(record))
            sys.stdout.buffer.flush()
        return
    target = Path(path)
    if target.is_dir():
        raise FileUnreadable("is a folder; name a file in it", path)
    try:
        handle, scratch = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.")
    except OSError as error:
        raise FileUnreadable(f"cannot be written ({error.strerror or error})", path) from None
    try:
        with os.fdopen(handle, "wb") as stream:
            for record in records:
                stream.write(_line(record))
            stream.flush()
            os.fsync(stream.fileno())
        mask = os.umask(0)
        os.umask(mask)
        Path(scratch).chmod(0o666 & ~mask)
        Path(scratch).replace(target)
    except OSError as error:
        raise FileUnreadable(f"cannot be written ({error.strerror or error})", path) from None
    finally:
        Path(scratch).unlink(missing_ok=True)


def _line(record: dict[str, Any]) -> bytes:
    return json.dumps(record, ensure_ascii=False, allow_nan=False).encode("utf8") + b"\n"
