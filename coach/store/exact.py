"""Exact search on SQLite: every vector of an encoder in memory, float32, brought up to date before each question."""

from dataclasses import dataclass, field
from threading import Lock

import numpy as np
from sqlalchemy import Connection, func, select

from coach.store import schema
from coach.store.base import Vectors


@dataclass(slots=True)
class _Kept:
    """What was read of one encoder. vectors: [texts, dimensions]; newest: the highest id among them."""

    texts: list[str] = field(default_factory=list)
    vectors: Vectors = field(default_factory=lambda: np.zeros((0, 0), np.float32))
    newest: int = 0


class Exact:
    """The vectors in memory: 1.5 KB a text of 384 dimensions, so 300 MB for 200,000."""

    def __init__(self) -> None:
        self._kept: dict[str, _Kept] = {}
        self._turn = Lock()

    def forget(self) -> None:
        """Let go of everything; it is read again when asked for."""
        with self._turn:
            self._kept.clear()

    def nearest(self, connection: Connection, encoder: str, query: Vectors, top: int) -> list[tuple[str, float]]:
        """The `top` texts with the highest product with `query`, a unit vector [dimensions]; ties by text."""
        with self._turn:
            kept = self._current(connection, encoder)
        if not kept.texts:
            return []
        similarity = kept.vectors @ query
        most = min(top, len(kept.texts))
        threshold = np.partition(similarity, -most)[-most]
        best = [(kept.texts[at], float(similarity[at])) for at in np.flatnonzero(similarity >= threshold)]
        return sorted(best, key=lambda pair: (-pair[1], pair[0]))[:most]

    def _current(self, connection: Connection, encoder: str) -> _Kept:
        """An id is never given twice, so what was read is complete and true where count and highest id agree."""
        vectors, encoders = schema.vectors, schema.encoders
        number = connection.execute(select(encoders.c.id).where(encoders.c.name == encoder)).scalar()
        of_encoder = vectors.c.encoder_id == number
        count, newest = connection.execute(
            select(func.count(), func.coalesce(func.max(vectors.c.id), 0)).where(of_encoder)
        ).one()
        kept = self._kept.get(encoder, _Kept())
        if (len(kept.texts), kept.newest) == (count, newest):
            return kept
        columns = select(vectors.c.text, vectors.c.vector).where(of_encoder).order_by(vectors.c.id)
        new = connection.execute(columns.where(vectors.c.id > kept.newest)).all()
        if len(kept.texts) + len(new) != count:  # some of what was read is gone
            kept, new = _Kept(), connection.execute(columns).all()
        texts = kept.texts + [row.text for row in new]
        blocks = [kept.vectors] if kept.texts else []
        if new:
            blocks.append(np.stack([row.vector for row in new]))
        matrix = np.concatenate(blocks) if blocks else np.zeros((0, 0), np.float32)
        self._kept[encoder] = _Kept(texts, matrix, newest)
        return self._kept[encoder]
