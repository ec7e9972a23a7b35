"""Lines -> a file, whole or not at all."""

import json
import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any, BinaryIO

from coach.errors import FileUnreadable


def write_lines(path: str, records: Iterable[dict[str, Any]]) -> None:
    """Write one JSON object a line, UTF-8; `-` is standard output.

    A file appears under its name only when it is whole and on disk. Raises FileUnreadable where it
    cannot be written.
    """
    if path == "-":
        _stream(path, sys.stdout.buffer, records)
        return
    try:
        target = Path(path).resolve()  # a link stays one: what it points at is written
        special = target.exists() and not target.is_file()
    except (OSError, RuntimeError, ValueError):  # links in a circle, a name with a NUL in it
        raise FileUnreadable("is not the name of a file", path) from None
    if target.is_dir():
        raise FileUnreadable("is a folder; name a file in it", path)
    if special:  # a pipe or a device is written to, never replaced
        try:
            stream = target.open("wb")
        except OSError as error:
            raise FileUnreadable(f"cannot be written ({error.strerror or error})", path) from None
        with stream:
            _stream(path, stream, records)
        return
    try:
        # 12 characters are at most 48 bytes: a long name must not make the scratch file's name too long.
        handle, scratch = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:12]}.")
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


def refuse_input_as_output(output: str, *inputs: str) -> None:
    """Raise FileUnreadable where `output` is one of the files it would be made from."""
    for name in inputs:
        try:
            same = "-" not in (output, name) and Path(output).samefile(name)
        except (OSError, ValueError):  # one is not there; reading or writing it will say so
            continue
        if same:
            raise FileUnreadable("is an input as well; name another file for the output", output)


def _stream(path: str, stream: BinaryIO, records: Iterable[dict[str, Any]]) -> None:
    try:
        for record in records:
            stream.write(_line(record))
            stream.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise FileUnreadable(f"cannot be written ({error.strerror or error})", path) from None


def _line(record: dict[str, Any]) -> bytes:
    return json.dumps(record, ensure_ascii=False, allow_nan=False).encode("utf8") + b"\n"
