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

import coach
from coach.analyze import parse
from coach.match.encoder import SentenceTransformersEncoder, ShippedEncoder

REPEATS = 5


def pitches() -> list[str]:
    return [a.pitch for a in coach.sample_event() if a.pitch and a.pitch.isascii()]


def statements() -> list[str]:
    return [s for a in coach.sample_event() for s in a.network if s.isascii()]


def each(texts: Sequence[str], work: Callable[[str], object]) -> list[float]:
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
    print(json.dumps({"python": sys.version.split()[0], "cores": os.cpu_count()}))


if __name__ == "__main__":
    try:
        main()
    except coach.CoachError as refusal:
        sys.exit(str(refusal))
