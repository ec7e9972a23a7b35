"""Embeddings by encoder and content, and the nearest of them."""

import hashlib
from collections.abc import Mapping, Sequence

import numpy as np
from sqlalchemy import Connection, delete, select

from coach.errors import Unstorable
from coach.say import mark, say
from coach.store import schema
from coach.store.base import Vectors
from coach.store.engine import Database
from coach.store.exact import Exact
from coach.store.people import AT_ONCE
from coach.store.rows import insert

UNIT = 1e-3
"""How far from 1 the length of a unit vector may be: float16 arithmetic in an encoder stays within it."""


class VectorsKept:
    """The part of the store that keeps vectors."""

    _db: Database
    _exact: Exact

    def save_vectors(self, encoder: str, vectors: Mapping[str, Vectors]) -> None:
        """Keep the vector [dimensions] of each text, for one encoder.

        Raises ValueError where one is not of length 1; Unstorable where it has other dimensions than those kept of
        this encoder, or on PostgreSQL others than 384.
        """
        rows = {digest(text): (text, _unit(text, vector)) for text, vector in vectors.items()}
        names = sorted(rows)
        if not rows:
            return
        with self._db.write(mark("the vectors of {encoder!r}"), encoder=encoder) as connection:
            number = _encoder(connection, encoder, {len(vector) for _, vector in rows.values()})
            for start in range(0, len(names), AT_ONCE):
                some = names[start : start + AT_ONCE]
                kept = schema.vectors
                connection.execute(delete(kept).where(kept.c.encoder_id == number, kept.c.digest.in_(some)))
                values = [
                    {"encoder_id": number, "digest": name, "text": rows[name][0], "vector": rows[name][1]}
                    for name in some
                ]
                connection.execute(kept.insert(), values)

    def vectors(self, encoder: str, texts: Sequence[str]) -> dict[str, Vectors]:
        """The kept vectors of `texts`, those that are there."""
        kept, encoders = schema.vectors, schema.encoders
        names = [digest(text) for text in texts]
        found: dict[str, Vectors] = {}
        statement = select(kept.c.text, kept.c.vector).join(encoders).where(encoders.c.name == encoder)
        with self._db.read() as connection:
            for start in range(0, len(names), AT_ONCE):
                some = kept.c.digest.in_(names[start : start + AT_ONCE])
                found.update((row.text, row.vector) for row in connection.execute(statement.where(some)))
        return found

    def nearest(self, encoder: str, query: Vectors, top: int) -> list[tuple[str, float]]:
        """The `top` kept texts with the highest cosine similarity to `query` [dimensions], best first.

        Exact on SQLite; on PostgreSQL as good as its index (docs/store.md). Raises ValueError where `top` is below 1
        or `query` has no direction.
        """
        if top < 1:
            raise ValueError(f"top is {top}; it must be at least 1")
        length = float(np.linalg.norm(query))
        if not np.isfinite(length) or length == 0:
            raise ValueError(f"a query of length {length} has no direction")
        direction = (np.asarray(query, dtype=np.float32) / length).astype(np.float32)
        with self._db.read() as connection:
            if self._db.is_sqlite:
                return self._exact.nearest(connection, encoder, direction, top)
            from coach.store import neighbours  # its library is there only with the extra

            return neighbours.nearest(connection, encoder, direction, top)


def digest(text: str) -> str:
    """SHA-256 of a text, as hex. Halves of characters, which cannot be kept, have one too: it finds nothing."""
    return hashlib.sha256(text.encode("utf8", "surrogatepass")).hexdigest()


def _encoder(connection: Connection, name: str, dimensions: set[int]) -> int:
    encoders = schema.encoders
    if connection.dialect.name == "postgresql":
        from coach.store.neighbours import DIMENSIONS

        _refuse_others(name, dimensions, DIMENSIONS)
    first = insert(connection, encoders).values(name=name, dimensions=min(dimensions))
    connection.execute(first.on_conflict_do_nothing())
    # Its row is held: two writers of the same texts follow one another.
    row = connection.execute(select(encoders).where(encoders.c.name == name).with_for_update(key_share=True)).one()
    _refuse_others(name, dimensions, row.dimensions)
    return row.id


def _refuse_others(name: str, dimensions: set[int], wanted: int) -> None:
    other = sorted(dimensions - {wanted})
    if other:
        raise Unstorable(
            say(
                "Vectors of {name!r} have {wanted} dimensions here, and {other} cannot be kept beside "
                "them; name another encoder (COACH_ENCODER).",
                name=name,
                wanted=wanted,
                other=other[0],
            )
        )


def _unit(text: str, vector: Vectors) -> Vectors:
    value = np.asarray(vector, dtype=np.float32)
    if value.ndim != 1 or not abs(float(np.linalg.norm(value)) - 1) <= UNIT:
        raise ValueError(f"the vector of {text[:40]!r} has shape {value.shape} and is not one of length 1")
    return value
