"""A name -> the bytes under it, no more of them than we bargained for."""

import sys
from pathlib import Path

from coach.errors import FileUnreadable
from coach.say import say


def load(path: str, most: int) -> bytes:
    """The bytes of a file; `-` is standard input. most: in bytes. Raises FileUnreadable."""
    try:
        data = sys.stdin.buffer.read(most + 1) if path == "-" else _read(Path(path), most)
    except OSError as error:
        raise FileUnreadable(say("cannot be read ({why}); check the name", why=error.strerror or error), path) from None
    except ValueError:  # a name with a NUL in it
        raise FileUnreadable(say("is not the name of a file"), path) from None
    if len(data) > most:
        raise FileUnreadable(say("is larger than {most} MB; split it", most=most // 1_000_000), path)
    return data


def _read(path: Path, most: int) -> bytes:
    with path.open("rb") as stream:
        return stream.read(most + 1)
