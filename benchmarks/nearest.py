"""`python -m benchmarks.nearest`: pgvector's index beside exact search, on 200,000 vectors in 2,000 clusters.

Prints how many of the ten nearest they agree on, and the time of a question on either. Vectors are unit vectors of
384 dimensions out of a hat, questions drawn like them; a cluster's members have a cosine similarity of about 0.5.
"""

import statistics
import sys
import tempfile
import time

import numpy as np
from sqlalchemy import create_engine, text

from benchmarks.postgres import server
from coach.store.base import Store, Vectors
from coach.store.open import open_store

SIZE = 200_000
CLUSTERS = 2_000
DIMENSIONS = 384
SPREAD = 0.05
"""Standard deviation of a member from its cluster's middle, in each dimension."""
QUESTIONS = 200
TOP = 10
AT_ONCE = 10_000
ENCODER = "hat"
MEMORY = "1GB"
"""For building the index: it is quick as long as it fits."""


def cloud(size: int, middles: Vectors, hat: np.random.Generator) -> Vectors:
    """Unit vectors [size, dimensions] around `middles`."""
    chosen = middles[hat.integers(len(middles), size=size)]
    points = chosen + SPREAD * hat.standard_normal(chosen.shape, dtype=np.float32)
    unit: Vectors = points / np.linalg.norm(points, axis=1, keepdims=True)
    return unit


def fill(store: Store, vectors: Vectors) -> float:
    """Save them all; the seconds it took."""
    start = time.perf_counter()
    for first in range(0, len(vectors), AT_ONCE):
        some = vectors[first : first + AT_ONCE]
        store.save_vectors(ENCODER, {f"statement {first + at}": vector for at, vector in enumerate(some)})
    return time.perf_counter() - start


def ask(store: Store, questions: Vectors) -> tuple[list[set[str]], float]:
    """The nearest texts of each question, and the median of their milliseconds."""
    store.nearest(ENCODER, questions[0], TOP)  # reads the vectors into memory, once
    found, times = [], []
    for question in questions:
        start = time.perf_counter()
        found.append({name for name, _ in store.nearest(ENCODER, question, TOP)})
        times.append((time.perf_counter() - start) * 1000)
    return found, statistics.median(times)


def main() -> None:
    size = int(sys.argv[1]) if len(sys.argv) > 1 else SIZE
    hat = np.random.default_rng(0)
    middles = hat.standard_normal((CLUSTERS, DIMENSIONS), dtype=np.float32)
    middles /= np.linalg.norm(middles, axis=1, keepdims=True)
    vectors, questions = cloud(size, middles, hat), cloud(QUESTIONS, middles, hat)
    with tempfile.TemporaryDirectory() as folder, server("nearest") as address:
        embedded = open_store(f"sqlite:///{folder}/coach.db")
        exact_filled = fill(embedded, vectors)
        exact, exact_time = ask(embedded, questions)
        embedded.close()
        postgres = open_store(address)
        # Filled without the index and indexed at the end, as a restored dump is.
        engine = create_engine(address.replace("postgresql:", "postgresql+psycopg:"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            index = connection.execute(
                text("SELECT indexdef FROM pg_indexes WHERE indexname = 'ix_vectors_hnsw'")
            ).scalar_one()
            connection.execute(text("DROP INDEX ix_vectors_hnsw"))
            filled = fill(postgres, vectors)
            connection.execute(text(f"SET maintenance_work_mem = '{MEMORY}'"))
            start = time.perf_counter()
            connection.execute(text(index))
            built = time.perf_counter() - start
            connection.execute(text("ANALYZE vectors"))
        engine.dispose()
        near, near_time = ask(postgres, questions)
        postgres.close()
    shared = [len(a & b) / TOP for a, b in zip(exact, near, strict=True)]
    print(f"{size:,} vectors in {CLUSTERS:,} clusters, {QUESTIONS} questions, top {TOP}; {index.split('WITH ')[-1]}")
    print(f"{'':24}{'filled':>9}{'indexed':>9}{'p50':>10}{'agreement with exact':>23}{'worst question':>16}")
    print(f"{'exact, SQLite + numpy':24}{exact_filled:7.0f} s{'':9}{exact_time:7.1f} ms")
    agreement = f"{statistics.mean(shared):23.1%}{min(shared):16.0%}"
    print(f"{'pgvector HNSW':24}{filled:7.0f} s{built:7.0f} s{near_time:7.1f} ms{agreement}")


if __name__ == "__main__":
    main()
