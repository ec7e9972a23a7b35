"""What a column holds: the same values out as in, on both databases. What neither could keep so is Unstorable."""

import json
import math
from datetime import UTC, datetime
from typing import Any

import numpy as np
import numpy.typing as npt
from sqlalchemy import DateTime, Double, Integer, LargeBinary, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

from coach.errors import Unstorable
from coach.say import say

LARGEST = 2**31 - 1
"""Of a whole number: PostgreSQL's integer has 32 bits."""
SHOWN = 40
"""Characters of a refused text that its message shows."""


class Words(TypeDecorator[str]):
    """Any text but NUL, which PostgreSQL keeps in no text, and halves of surrogate pairs, which UTF-8 cannot write."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """The text itself. Raises Unstorable."""
        return None if value is None else _storable(value)


class Whole(TypeDecorator[int]):
    """A whole number of 32 bits."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: int | None, dialect: Dialect) -> int | None:
        """The number itself. Raises Unstorable."""
        if value is not None and abs(value) > LARGEST:
            raise Unstorable(
                say("{value} is too large to be kept; the largest is {largest}.", value=value, largest=LARGEST)
            )
        return value


class Number(TypeDecorator[float]):
    """A finite number: SQLite would keep NaN as nothing."""

    impl = Double
    cache_ok = True

    def process_bind_param(self, value: float | None, dialect: Dialect) -> float | None:
        """The number itself. Raises Unstorable."""
        if value is not None and not math.isfinite(value):
            raise Unstorable(say("{value} is not a number that can be kept; give a finite one.", value=value))
        return value


class Instant(TypeDecorator[datetime]):
    """An aware datetime, in UTC both ways, to the microsecond."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The instant in UTC. Raises Unstorable where it has no zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise Unstorable(say("{value} has no time zone; give the instant in UTC.", value=value))
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The instant in UTC; SQLite gives back the digits alone."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Listed(TypeDecorator[tuple[Any, ...]]):
    """A tuple of texts, or of pairs of a text and a number, as JSON."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[Any, ...] | None, dialect: Dialect) -> str | None:
        """JSON. Raises Unstorable."""
        if value is None:
            return None
        for entry in value:
            for part in entry if isinstance(entry, tuple) else (entry,):
                if isinstance(part, str):
                    _storable(part)
                elif not math.isfinite(part):
                    raise Unstorable(say("{value} is not a number that can be kept; give a finite one.", value=part))
        return json.dumps(value, ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[Any, ...] | None:
        """The tuple again."""
        if value is None:
            return None
        return tuple(tuple(entry) if isinstance(entry, list) else entry for entry in json.loads(value))


class UnitVector(TypeDecorator[npt.NDArray[np.float32]]):
    """float32 [dimensions]: its bytes, little end first, on SQLite; pgvector's own type on PostgreSQL."""

    impl = LargeBinary
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """The type of this database."""
        if dialect.name == "postgresql":
            from coach.store.neighbours import column_type

            return dialect.type_descriptor(column_type())
        return dialect.type_descriptor(LargeBinary())

    def process_bind_param(self, value: npt.NDArray[np.float32] | None, dialect: Dialect) -> Any:
        """Bytes, or the vector itself."""
        if value is None or dialect.name == "postgresql":
            return value
        return value.astype("<f4").tobytes()

    def process_result_value(self, value: Any, dialect: Dialect) -> npt.NDArray[np.float32] | None:
        """The vector again."""
        if value is None:
            return None
        if isinstance(value, bytes):
            return np.frombuffer(value, dtype="<f4").astype(np.float32)
        return np.asarray(value, dtype=np.float32)


def _storable(text: str) -> str:
    if "\0" in text:
        raise Unstorable(say("{text!r} holds a NUL character, which cannot be kept; type it again.", text=text[:SHOWN]))
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise Unstorable(
            say("{text!r} holds half a character, which cannot be kept; type it again.", text=text[:SHOWN])
        )
    return text
