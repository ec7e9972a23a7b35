"""`make bench`: time of a review, of an embedding and of a cold command, each beside a peer in the same run.

The texts are the pitches and statements of the sample event. Times are of this machine, today; only
the ratios travel.
"""

import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import numpy as np

import coach
from coach.analyze.en import parse
from coach.match.encoder import SentenceTransformersEncoder, ShippedEncoder, Vectors
from coach.match.retrieve import Room
from coach.match.tiers import Acquaintances, introduced, surest_chain
from coach.types import Suggestion

REPEATS = 5
T = TypeVar("T")


def pitches() -> list[str]:
    return [a.pitch for a in coach.sample_event() if a.pitch and a.pitch.isascii()]


def statements() -> list[str]:
    return [s for a in coach.sample_event() for s in a.network if s.isascii()]


def each(texts: Sequence[T], work: Callable[[T], object]) -> list[float]:
    """Milliseconds of `work` on each text, REPEATS times over, after one round to warm up."""
    for text in texts:
        work(text)
    times = []
    for text in list(texts) * REPEATS:
        start = time.perf_counter()
        work(text)
        times.append((time.perf_counter() - start) * 1000)
    return times


def rate(count: int, work: Callable[[], object]) -> float:
    """Texts a second, the best of REPEATS."""
    best = 0.0
    for _ in range(REPEATS):
        start = time.perf_counter()
        work()
        best = max(best, count / (time.perf_counter() - start))
    return best


def reviews() -> None:
    texts = pitches()
    nlp = parse.pipeline()
    ours, bare = each(texts, coach.review), each(texts, nlp)
    p50, p95 = statistics.median(ours), statistics.quantiles(ours, n=20)[-1]
    print(f"review, one at a time     p50 {p50:.1f} ms  p95 {p95:.1f} ms  "
          f"{p50 / statistics.median(bare):.1f} x the bare spaCy pipeline")  # fmt: skip
    many = texts * 5
    batch = rate(len(many), lambda: list(coach.review_many(many)))
    piped = rate(len(many), lambda: list(nlp.pipe(many)))
    print(f"review, in batches        {batch:.0f}/s  {piped / batch:.1f} x the time of the bare spaCy pipeline")


def embeddings() -> None:
    texts = statements()
    shipped = ShippedEncoder()
    shipped.encode(texts)
    ours = rate(len(texts), lambda: shipped.encode(texts))
    line = f"embedding                 {ours:.0f} statements/s"
    reference = os.environ.get("COACH_REFERENCE")
    if reference:
        peer = SentenceTransformersEncoder(reference)  # says what to install where the extra is missing
        peer.encode(texts)
        line += f"  {ours / rate(len(texts), lambda: peer.encode(texts)):.2f} x sentence-transformers"
    else:
        line += "  (COACH_REFERENCE=<folder of all-MiniLM-L6-v2> and the extra `models` for the ratio)"
    print(line)


def room_of(size: int) -> list[coach.Attendee]:
    """`size` people with three statements each, all different."""
    said = statements()
    return [
        coach.Attendee(f"p{i}", f"Person {i}", "", tuple(f"{said[(3 * i + k) % len(said)]}, {i}" for k in range(3)))
        for i in range(size)
    ]


def matching() -> None:
    people = room_of(500)
    needs = [coach.Need(f"n{i}", coach.need_of(p), p) for i, p in enumerate(pitches())]
    coach.match(needs[:1], people)  # the room is embedded once
    one = each(range(len(needs[:10])), lambda i: coach.match([needs[i]], people))
    print(f"one need, room of 500     p50 {statistics.median(one):.0f} ms, with reasons")
    many = [coach.Need(f"m{i}", f"{needs[i % len(needs)].text} {i}") for i in range(500)]
    start = time.perf_counter()
    coach.match(many, people)
    print(f"500 needs, room of 500    {time.perf_counter() - start:.1f} s")


class Arbitrary:
    """An encoder that costs nothing: unit vectors out of a hat."""

    name = "arbitrary"

    def __init__(self) -> None:
        self._hat = np.random.default_rng(0)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """As any encoder."""
        vectors = self._hat.standard_normal((len(texts), 384)).astype(np.float32)
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def search() -> None:
    """Exact search among 100,000 statements, dense and lexical, without the encoding of the need."""
    room = Room(room_of(33_334), Arbitrary())
    need = coach.Need("n", "a gift buyer at a garden centre in Kent")
    ours = statistics.median(each([need] * 20, lambda n: room.nearest([n], 24)))
    line = f"search of {len(room.evidence):,}         p50 {ours:.1f} ms"
    wanted = Arbitrary().encode(["need"])
    try:
        import torch
        from sentence_transformers.util import semantic_search
    except ImportError:
        line += "  (extra `models` for the ratio)"
    else:
        known = torch.from_numpy(room.vectors)
        peer = statistics.median(each([wanted] * 20, lambda w: semantic_search(torch.from_numpy(w), known, top_k=24)))
        line += f"  {ours / peer:.2f} x the time of semantic_search, which is dense only"
    try:
        from rank_bm25 import BM25Okapi
    except ImportError:
        line += "  (extra `peers` for BM25)"
    else:
        index = BM25Okapi([e.text.lower().split() for e in room.evidence])
        peer = statistics.median(each([need.text.lower().split()] * 3, index.get_scores))
        line += f"  {ours / peer:.2f} x BM25 (rank-bm25), lexical only"
    print(line)


def ways() -> None:
    """The surest chain in a real graph of who stood face to face with whom (COACH_CONTACTS: lines of time, a, b)."""
    path = os.environ.get("COACH_CONTACTS")
    if not path:
        print("chain of people           (COACH_CONTACTS=<a list of contacts: time, person, person> to measure)")
        return
    met = {(a, b) for _, a, b in map(str.split, Path(path).read_text("utf8").splitlines())}
    known = Acquaintances.of(introduced(met))
    people = sorted(known.graph)
    ends = [Suggestion(who, who, 0.5 + k % 5 / 10, 1, "", "") for k, who in enumerate(people[::20])]
    times = each(people[:50], lambda who: surest_chain(who, ends, known))
    print(
        f"chain of people           p50 {statistics.median(times):.0f} ms among {len(people)} people, "
        f"{known.graph.number_of_edges()} links, {len(ends)} who may help"
    )


def cold() -> None:
    command = [sys.executable, "-m", "coach", "score", "I need a plumber. Who do you know?"]
    times = []
    for _ in range(3):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"coach score TEXT, cold    {statistics.median(times):.2f} s  peak {peak:.0f} MB")


def main() -> None:
    cold()  # first: the peak is that of the largest child so far
    reviews()
    embeddings()
    matching()
    search()
    ways()
    print(json.dumps({"python": sys.version.split()[0], "cores": os.cpu_count()}))


if __name__ == "__main__":
    try:
        main()
    except coach.CoachError as refusal:
        sys.exit(str(refusal))
