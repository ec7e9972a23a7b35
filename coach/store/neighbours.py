"""pgvector: the only module that knows it. Vectors on PostgreSQL and their HNSW index (Malkov & Yashunin 2018)."""

from typing import Any

from pgvector.sqlalchemy import VECTOR
from sqlalchemy import Connection, select, text, type_coerce

from coach.store import schema
from coach.store.base import Vectors

DIMENSIONS = 384
"""Of the shipped encoder, and of the column: an index needs one number."""
CANDIDATES = 200
"""hnsw.ef_search: texts looked at for one question; 40 is pgvector's own, 1,000 its highest."""
MOST = 1000


def column_type() -> Any:
    """The type of the column that keeps a vector."""
    return VECTOR(DIMENSIONS)


def nearest(connection: Connection, encoder: str, query: Vectors, top: int) -> list[tuple[str, float]]:
    """The `top` texts nearest to `query`, a unit vector [384], by the index, with their cosine similarity."""
    vectors, encoders = schema.vectors, schema.encoders
    candidates = min(max(CANDIDATES, top), MOST)
    connection.execute(text(f"SET LOCAL hnsw.ef_search = {candidates}"))
    # Where texts of another encoder are in the way, or `top` is beyond the candidates, it goes on looking.
    connection.execute(text("SET LOCAL hnsw.iterative_scan = strict_order"))
    number = connection.execute(select(encoders.c.id).where(encoders.c.name == encoder)).scalar()
    distance: Any = type_coerce(vectors.c.vector, VECTOR(DIMENSIONS)).cosine_distance(query)
    statement = select(vectors.c.text, (1 - distance).label("similarity")).where(vectors.c.encoder_id == number)
    found = connection.execute(statement.order_by(distance).limit(top)).all()
    return [(row.text, float(row.similarity)) for row in found]
