"""`make quality`: how well a room is matched, on the test rooms of models/match, beside stock cosine and BM25.

Ours reads the need in the pitch, as on the night; the others are given it as labelled.

COACH_ROOMS names further rooms (folders with attendees.csv and needs.jsonl), COACH_REFERENCE the folder of the
stock all-MiniLM-L6-v2 (extra `models`).
"""

import json
import math
import os
import statistics
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import coach
from coach.match.encoder import Encoder, SentenceTransformersEncoder, chosen_encoder
from coach.match.lexical import Words
from coach.types import Attendee

sys.path.insert(0, str(Path(__file__).parent.parent / "models" / "match"))
import corpus

Ranking = Mapping[str, Sequence[tuple[str, float]]]
"""Need id -> (attendee id, confidence or similarity), best first."""
BINS = 10


def ndcg(ranked: Sequence[str], relevant: Mapping[str, int], k: int = 5) -> float:
    """Normalised discounted cumulative gain (Järvelin and Kekäläinen 2002), gains 2^grade - 1."""

    def gained(grades: Sequence[int]) -> float:
        return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades[:k]))

    return gained([relevant.get(who, 0) for who in ranked]) / gained(sorted(relevant.values(), reverse=True))


def auc(met: Sequence[float], unmet: Sequence[float]) -> float:
    """Probability that a need somebody meets scores above one nobody meets."""
    return statistics.fmean((a > b) + 0.5 * (a == b) for a in met for b in unmet)


def report(name: str, room: corpus.Room, found: Ranking, calibrated: bool) -> None:
    asked = [need for need in room.needs if need.relevant]
    rows = {need.id: [who for who, _ in found[need.id]] for need in room.needs}
    gains = {need.id: ndcg(rows[need.id], need.relevant) for need in asked}
    first = {need.id: float(rows[need.id][:1] != [] and rows[need.id][0] in need.relevant) for need in asked}
    best = {need.id: max([sure for _, sure in found[need.id]], default=0.0) for need in room.needs}
    line = f"  {name:22s} nDCG@5 {statistics.fmean(gains.values()):.3f}  P@1 {statistics.fmean(first.values()):.3f}"
    unmet = [best[need.id] for need in room.needs if not need.relevant]
    print(f"{line}  AUC of nobody {auc([best[need.id] for need in asked], unmet):.3f}")
    if not calibrated:
        return
    for tag in (
        "paraphrase",
        "lexical_trap",
        "negation",
        "location",
        "person",
        "chain",
        "seniority",
        "language",
        "zh",
        "cross",
    ):
        tagged = [need.id for need in asked if tag in need.tags]
        if tagged:
            print(f"    {tag:20s} nDCG@5 {statistics.fmean(gains[i] for i in tagged):.3f}  "
                  f"P@1 {statistics.fmean(first[i] for i in tagged):.3f}  ({len(tagged)})")  # fmt: skip


def reliability(rooms: Sequence[corpus.Room], found: Sequence[Ranking]) -> None:
    """Confidence against how often it was right, of what is shown (the first five)."""
    shown = [
        (sure, float(who in need.relevant))
        for room, ranking in zip(rooms, found, strict=True)
        for need in room.needs
        for who, sure in ranking[need.id][:5]
    ]
    error = 0.0
    print("  confidence   said   right  suggestions")
    for k in range(BINS):
        inside = [pair for pair in shown if min(BINS - 1, int(pair[0] * BINS)) == k]
        if inside:
            said, right = (statistics.fmean(part) for part in zip(*inside, strict=True))
            error += len(inside) / len(shown) * abs(said - right)
            print(f"  {k / BINS:.1f}-{(k + 1) / BINS:.1f}      {said:.2f}   {right:.2f}   {len(inside)}")
    brier = statistics.fmean((sure - right) ** 2 for sure, right in shown)
    print(f"  expected calibration error {error:.3f}, Brier score {brier:.3f}")


def ours(room: corpus.Room) -> Ranking:
    found = coach.match([need.asked() for need in room.needs], people(room), top=10)
    return {one.need_id: [(s.attendee_id, s.confidence) for s in one.suggestions] for one in found}


def people(room: corpus.Room) -> list[Attendee]:
    return [Attendee(i, i, headline, network) for i, (headline, network) in room.attendees.items()]


def by_best_statement(room: corpus.Room, scores: Callable[[corpus.RoomNeed, list[str]], Iterable[float]]) -> Ranking:
    """Attendees by their best statement."""
    said = [(who, text) for who, (_, network) in room.attendees.items() for text in network]
    found = {}
    for need in room.needs:
        best: dict[str, float] = {}
        for (who, _), score in zip(said, scores(need, [text for _, text in said]), strict=True):
            best[who] = max(best.get(who, -math.inf), float(score))
        found[need.id] = sorted(best.items(), key=lambda item: -item[1])
    return found


def cosine(room: corpus.Room, encoder: Encoder) -> Ranking:
    return by_best_statement(room, lambda need, said: encoder.encode(said) @ encoder.encode([need.need])[0])


def shared_words(room: corpus.Room) -> Ranking:
    return by_best_statement(room, lambda need, said: Words(said).shared(need.need))


def bm25(room: corpus.Room) -> Ranking | None:
    try:
        from rank_bm25 import BM25Okapi
    except ImportError:
        return None

    def scores(need: corpus.RoomNeed, said: list[str]) -> Iterable[float]:
        return list(BM25Okapi([text.lower().split() for text in said]).get_scores(need.need.lower().split()))

    return by_best_statement(room, scores)


def main() -> None:
    folders = [corpus.HERE / "rooms" / name for name in corpus.rooms("test")]
    folders += [Path(p) for p in os.environ.get("COACH_ROOMS", "").split(os.pathsep) if p]
    reference = os.environ.get("COACH_REFERENCE")
    rooms, rankings = [], []
    for folder in folders:
        room = corpus.room(folder)
        met = sum(bool(need.relevant) for need in room.needs)
        print(f"\n{folder.name}: {len(room.attendees)} attendees, {len(room.needs)} needs, {met} that somebody meets")
        found = ours(room)
        report("ours", room, found, calibrated=True)
        report("our encoder alone", room, cosine(room, chosen_encoder()), calibrated=False)
        if reference:
            report("stock cosine", room, cosine(room, SentenceTransformersEncoder(reference)), calibrated=False)
        report("shared words", room, shared_words(room), calibrated=False)
        words = bm25(room)
        if words is not None:
            report("BM25 (rank-bm25)", room, words, calibrated=False)
        if folder.parent == corpus.HERE / "rooms":
            rooms.append(room)
            rankings.append(found)
    print("\nconfidence in the test rooms")
    reliability(rooms, rankings)
    print(json.dumps({"python": sys.version.split()[0]}))


if __name__ == "__main__":
    main()
