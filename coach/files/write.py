"""Lines -> a file, whole or not at all."""

import csv
import io
import itertools
import json
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from coach.errors import FileUnreadable
from coach.files.table import escaped
from coach.say import say
from coach.types import Registration


def write_lines(path: str, records: Iterable[dict[str, Any]]) -> None:
    """Write one JSON object a line, UTF-8; `-` is standard output. As `_write`."""
    _write(path, map(_line, records))


def write_attendees(path: str, people: Iterable[Registration], with_contact: bool = False) -> None:
    """Write our own form: id, name, headline, network, as CSV in UTF-8; `-` is standard output. As `_write`.

    with_contact: also pitch and email. A person without a reference is given an id; a cell that a spreadsheet would
    take for a formula begins with an apostrophe, which our readers take away again.
    """
    _write(path, _table(list(people), with_contact))


@contextmanager
def whole_file(path: str) -> Iterator[BinaryIO]:
    """Bytes for a file that appears under its name when this ends well, whole and on disk, else not at all.

    Raises FileUnreadable where it cannot be written.
    """
    target = _target(path)
    if target.is_dir():
        raise FileUnreadable(say("is a folder; name a file in it"), path)
    try:
        # 12 characters are at most 48 bytes: a long name must not make the scratch file's name too long.
        handle, scratch = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:12]}.")
    except OSError as error:
        raise FileUnreadable(say("cannot be written ({why})", why=error.strerror or error), path) from None
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        mask = os.umask(0)
        os.umask(mask)
        Path(scratch).chmod(0o666 & ~mask)
        Path(scratch).replace(target)
    except OSError as error:
        raise FileUnreadable(say("cannot be written ({why})", why=error.strerror or error), path) from None
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
            raise FileUnreadable(say("is an input as well; name another file for the output"), output)


def _write(path: str, lines: Iterable[bytes]) -> None:
    """Write lines as they are.

    A file appears under its name only when it is whole and on disk. Raises FileUnreadable where it
    cannot be written.
    """
    if path == "-":
        _stream(path, sys.stdout.buffer, lines)
        return
    special = _special(path)
    if special is not None:  # a pipe or a device is written to, never replaced
        try:
            device = special.open("wb")
        except OSError as error:
            raise FileUnreadable(say("cannot be written ({why})", why=error.strerror or error), path) from None
        with device:
            _stream(path, device, lines)
        return
    with whole_file(path) as stream:
        for line in lines:
            stream.write(line)


def _target(path: str) -> Path:
    try:
        return Path(path).resolve()  # a link stays one: what it points at is written
    except (OSError, RuntimeError, ValueError):  # links in a circle, a name with a NUL in it
        raise FileUnreadable(say("is not the name of a file"), path) from None


def _special(path: str) -> Path | None:
    """A pipe or a device of this name."""
    target = _target(path)
    try:
        return target if target.exists() and not target.is_file() and not target.is_dir() else None
    except (OSError, ValueError):
        raise FileUnreadable(say("is not the name of a file"), path) from None


def _stream(path: str, stream: BinaryIO, lines: Iterable[bytes]) -> None:
    try:
        for line in lines:
            stream.write(line)
            stream.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise FileUnreadable(say("cannot be written ({why})", why=error.strerror or error), path) from None


def _line(record: dict[str, Any]) -> bytes:
    return json.dumps(record, ensure_ascii=False, allow_nan=False).encode("utf8") + b"\n"


def _table(people: Sequence[Registration], with_contact: bool) -> Iterator[bytes]:
    yield _row(["id", "name", "headline", "network", *(["pitch", "email"] if with_contact else [])])
    taken = {one.reference for one in people}
    free = (made for number in itertools.count(1) if (made := f"p{number}") not in taken)
    for one in people:
        cells = [one.reference or next(free), one.name, one.headline, " | ".join(one.statements)]
        yield _row([escaped(cell) for cell in [*cells, *([one.pitch, one.contact] if with_contact else [])]])


def _row(cells: Sequence[str]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerow(cells)
    return text.getvalue().encode("utf8")
