"""Fit the confidence of a suggestion on the training and development rooms, which no encoder was trained on.

    .venv/bin/python models/match/calibrate.py [--ablation]

Writes `confidence.json` and its sum here; prints the weights and where "nobody" should begin. --ablation writes
nothing: it leaves out one feature at a time, fits again, and prints what the test rooms make of it. One minute.
"""

import argparse
import hashlib
import json
import math
import statistics
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

from coach.match.confidence import FEATURES, Standing, standings, worth
from coach.match.encoder import chosen_encoder
from coach.match.rank import CANDIDATES
from coach.match.retrieve import Room as Index
from coach.types import Attendee, Need
from coach.vocabulary import is_chinese

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))
import corpus  # noqa: E402

SHOWN = 10
"""Attendees a need that the fit learns from: those that would be shown, and a few more."""
WRONGLY_NOBODY = 0.1
"""Of the needs that somebody meets, as many may be told that nobody does."""
STRENGTH = 1.0
"""Inverse weight of the squared coefficients of standardised features (scikit-learn's C)."""

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Shown:
    """One attendee for one need. grade: 0-2, as labelled; row: in the order of FEATURES."""

    need: corpus.RoomNeed
    grade: int
    row: tuple[float, ...]
    standing: Standing


def shown(names: Sequence[str]) -> list[Shown]:
    """The nearest SHOWN attendees of each need of some rooms."""
    found = []
    for name in names:
        room = corpus.room(corpus.HERE / "rooms" / name)
        people = [Attendee(i, i, head, said) for i, (head, said) in room.attendees.items()]
        index = Index(people, chosen_encoder())
        needs = [Need(n.id, n.need, n.pitch) for n in room.needs]
        for need, wanted, candidates in zip(room.needs, needs, index.nearest(needs, CANDIDATES), strict=True):
            for one in standings(wanted, candidates)[:SHOWN]:
                who = people[one.candidate.evidence.attendee].id
                row = tuple(feature(one) for feature in FEATURES.values())
                found.append(Shown(need, need.relevant.get(who, 0), row, one))
    return found


def fit(data: Sequence[Shown], use: Sequence[int]) -> Pipeline:
    """Logistic regression of being useful at all."""
    rows = np.array([one.row for one in data])[:, use]
    model = make_pipeline(StandardScaler(), LogisticRegression(C=STRENGTH, max_iter=1000))
    return model.fit(rows, [one.grade > 0 for one in data])


def sure(model: Pipeline, data: Sequence[Shown], use: Sequence[int]) -> Floats:
    """Confidence of each, 0-1."""
    return model.predict_proba(np.array([one.row for one in data])[:, use])[:, 1]


def weights_of(model: Pipeline) -> dict[str, float]:
    """Weights on the features as they are, not as standardised for the fit."""
    scaler, regression = model[0], model[1]
    slopes = regression.coef_[0] / scaler.scale_
    intercept = regression.intercept_[0] - slopes @ scaler.mean_
    return {"intercept": round(float(intercept), 4)} | {
        name: round(float(slope), 4) for name, slope in zip(FEATURES, slopes, strict=True)
    }


def best_of(confidence: Floats, data: Sequence[Shown]) -> list[tuple[float, corpus.RoomNeed]]:
    """The highest confidence for each need."""
    best: dict[int, tuple[float, corpus.RoomNeed]] = {}
    for one, value in zip(data, confidence, strict=True):
        known = best.get(id(one.need), (0.0, one.need))
        best[id(one.need)] = max(known[0], float(value)), one.need
    return list(best.values())


def nobody_from(best: Sequence[tuple[float, corpus.RoomNeed]]) -> tuple[float, float]:
    """The confidence under which WRONGLY_NOBODY of the needs that somebody meets would be told that nobody does, and
    the share of those that nobody meets which are told so."""
    cut = float(np.quantile([value for value, need in best if need.relevant], WRONGLY_NOBODY))
    return cut, statistics.fmean(value < cut for value, need in best if not need.relevant)


def ndcg(data: Sequence[Shown], confidence: Floats) -> float:
    """Mean nDCG@5 in the order of coach.match."""
    ranked: dict[int, list[tuple[float, int, corpus.RoomNeed]]] = {}
    for one, value in zip(data, confidence, strict=True):
        ranked.setdefault(id(one.need), []).append((-worth(one.standing, float(value)), one.grade, one.need))

    def gained(grades: Sequence[int]) -> float:
        return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades[:5]))

    return statistics.fmean(
        gained([grade for _, grade, _ in sorted(rows, key=lambda r: r[0])])
        / gained(sorted(rows[0][2].relevant.values(), reverse=True))
        for rows in ranked.values()
        if rows[0][2].relevant
    )


def ablation(known: Sequence[Shown], test: Sequence[Shown]) -> None:
    """What the test rooms make of it without each feature."""
    every = list(range(len(FEATURES)))
    left_out = {"nothing: as shipped": [], **{f"`{name}`": [k] for k, name in enumerate(FEATURES)}}
    print("| without | nDCG@5 | Brier score |\n|---|---|---|")
    for name, out in left_out.items():
        use = [k for k in every if k not in out]
        confidence = sure(fit(known, use), test, use)
        brier = statistics.fmean((v - (one.grade > 0)) ** 2 for v, one in zip(confidence, test, strict=True))
        print(f"| {name} | {ndcg(test, confidence):.3f} | {brier:.4f} |")


def by_language(best: Sequence[tuple[float, corpus.RoomNeed]]) -> dict[str, list[tuple[float, corpus.RoomNeed]]]:
    """Needs by their language; those across two are tagged, and stand with both."""
    chinese = [one for one in best if is_chinese(one[1].need)]
    return {
        "English needs": [one for one in best if not is_chinese(one[1].need)],
        "Chinese needs": chinese,
        "needs across two languages": [one for one in best if "cross" in one[1].tags or not one[1].relevant],
    }


def main() -> None:
    """Fit, print, record."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ablation", action="store_true")
    known = shown([*corpus.rooms("train"), *corpus.rooms("dev")])
    if parser.parse_args().ablation:
        ablation(known, shown(corpus.rooms("test")))
        return
    use = list(range(len(FEATURES)))
    model = fit(known, use)
    weights = weights_of(model)
    print(f"mean nearness of the crowd {statistics.fmean(one.standing.crowd for one in known):.2f}")
    print(f"{len(known)} suggestions, {sum(one.grade > 0 for one in known)} useful")
    print(json.dumps(weights, indent=2))
    best = best_of(sure(model, known, use), known)
    for name, some in (("all needs", best), *by_language(best).items()):
        cut, told = nobody_from(some)
        print(f"nobody below {cut:.2f} in {name} ({len(some)}): said of {told:.0%} of those that nobody meets")
    (HERE / "confidence.json").write_text(json.dumps(weights, indent=2) + "\n", encoding="utf8")
    digest = hashlib.sha256((HERE / "confidence.json").read_bytes()).hexdigest()
    (HERE / "SHA256SUMS").write_text(f"{digest}  confidence.json\n", encoding="utf8")


if __name__ == "__main__":
    main()
