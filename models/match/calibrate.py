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
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from coach.match.confidence import INPUTS, Regression, Weights, confidences, ordered
from coach.match.encoder import chosen_encoder
from coach.match.rank import CANDIDATES
from coach.match.retrieve import Room as Index
from coach.match.standing import FEATURES, Features, Standing, features_of, standings
from coach.types import Attendee
from coach.vocabulary import is_chinese

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))
import corpus  # noqa: E402

SHOWN = 10
"""Attendees a need that the fit learns from: those that would be shown, and a few more."""
WRONGLY_NOBODY = 0.1
"""Of the needs that somebody meets, as many may be told that nobody does."""
HARD = 0.4
"""Weight of a need in a hard room, beside 1 in the others: there most have a trap and nobody meets 18 of 60, which is
more than an evening has; so fitted, a confidence is calibrated in both (leaving out one room at a time)."""
STRENGTH = {"who": 1.0, "anybody": 0.3, "best": 100.0}
"""Inverse weight of the squared coefficients of standardised inputs (scikit-learn's C)."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A need in its room. near: the nearest SHOWN attendees; grades: id -> 0-2, as labelled; names: of `near`, in
    their order."""

    room: str
    need: corpus.RoomNeed
    near: tuple[Standing, ...]
    names: tuple[str, ...]

    @property
    def weight(self) -> float:
        """In the fit."""
        return HARD if self.room.startswith("hard") else 1.0

    @property
    def is_met(self) -> bool:
        """Whether anybody in the room is useful at all."""
        return bool(self.need.relevant)

    def rows(self, weights: Weights) -> list[tuple[int, Features]]:
        """Grade and features of each, the likeliest first."""
        name = dict(zip(map(id, self.near), self.names, strict=True))
        return [
            (self.need.relevant.get(name[id(one)], 0), features)
            for one, features in ordered(self.near, weights, lambda one: name[id(one)])
        ]


def needs_of(names: Sequence[str]) -> list[Asked]:
    """Every need of some rooms."""
    found = []
    for name in names:
        room = corpus.room(corpus.HERE / "rooms" / name)
        people = [Attendee(i, i, head, said) for i, (head, said) in room.attendees.items()]
        index = Index(people, chosen_encoder())
        needs = [need.asked() for need in room.needs]
        for need, wanted, candidates in zip(room.needs, needs, index.nearest(needs, CANDIDATES), strict=True):
            near = tuple(standings(wanted, candidates)[:SHOWN])
            found.append(Asked(name, need, near, tuple(people[one.candidate.evidence.attendee].id for one in near)))
    return found


@dataclass(frozen=True, slots=True)
class Lesson:
    """What a regression learns from: inputs, whether it is so, and the weight of it."""

    inputs: dict[str, float]
    truth: bool
    weight: float


def regression(part: str, lessons: Sequence[Lesson], out: Collection[str] = ()) -> Regression:
    """Fitted on standardised inputs, given on inputs as they are.

    out: inputs that are left out, and weigh nothing.
    """
    names = [name for name in INPUTS[part] if name not in out]
    model = make_pipeline(StandardScaler(), LogisticRegression(C=STRENGTH[part], max_iter=1000))
    rows = np.array([[one.inputs[name] for name in names] for one in lessons])
    weights = [one.weight for one in lessons]
    model.fit(rows, [one.truth for one in lessons], logisticregression__sample_weight=weights)
    slopes = model[1].coef_[0] / model[0].scale_
    fitted = {"intercept": float(model[1].intercept_[0] - slopes @ model[0].mean_)}
    fitted |= dict.fromkeys(INPUTS[part], 0.0) | dict(zip(names, map(float, slopes), strict=True))
    return {name: round(value, 4) for name, value in fitted.items()}


def who(data: Iterable[Asked], out: Collection[str]) -> Regression:
    """Which attendee is useful."""
    lessons = [
        Lesson(dict(features_of(one)), asked.need.relevant.get(name, 0) > 0, asked.weight)
        for asked in data
        for one, name in zip(asked.near, asked.names, strict=True)
    ]
    return regression("who", lessons, out)


def anybody(data: Iterable[tuple[Asked, Weights]], out: Collection[str]) -> Regression:
    """Whether anybody is useful, by the features of the likeliest; the weights of each need are those that say who."""
    lessons = [Lesson(dict(asked.rows(weights)[0][1]), asked.is_met, asked.weight) for asked, weights in data]
    return regression("anybody", lessons, out)


def fit(data: Sequence[Asked], out: Collection[str] = ()) -> Weights:
    """All three. The later ones learn from what the earlier ones say of rooms that those were not fitted on."""
    nothing = {part: dict.fromkeys(["intercept", *names], 0.0) for part, names in INPUTS.items()}
    rooms = sorted({asked.room for asked in data})
    unseen = {
        room: Weights(**nothing | {"who": who((asked for asked in data if asked.room != room), out)}) for room in rooms
    }
    pairs = [(asked, unseen[asked.room]) for asked in data]
    likeliest = []
    for room in rooms:
        weights = replace(unseen[room], anybody=anybody((pair for pair in pairs if pair[0].room != room), out))
        for asked in (asked for asked in data if asked.room == room):
            grade, features = asked.rows(weights)[0]
            likeliest.append(Lesson(dict(features), grade > 0, asked.weight))
    return Weights(who=who(data, out), anybody=anybody(pairs, out), best=regression("best", likeliest))


def shown(weights: Weights, asked: Asked) -> list[tuple[int, float]]:
    """Grade and confidence of each, the likeliest first, as coach.match shows them."""
    rows = asked.rows(weights)
    return list(zip((grade for grade, _ in rows), confidences([f for _, f in rows], weights), strict=True))


def nobody_from(best: Sequence[tuple[float, Asked]]) -> tuple[float, float]:
    """The confidence under which WRONGLY_NOBODY of the needs that somebody meets would be told that nobody does, and
    the share of those that nobody meets which are told so."""
    cut = float(np.quantile([value for value, one in best if one.is_met], WRONGLY_NOBODY))
    return cut, statistics.fmean(value < cut for value, one in best if not one.is_met)


def ndcg(grades: Sequence[int], ideal: Iterable[int]) -> float:
    """nDCG@5."""

    def gained(some: Sequence[int]) -> float:
        return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(some[:5]))

    return gained(grades) / gained(sorted(ideal, reverse=True))


def ablation(known: Sequence[Asked], test: Sequence[Asked]) -> None:
    """What the test rooms make of it without each feature."""
    print("| without | nDCG@5 | Brier score | AUC of nobody |\n|---|---|---|---|")
    for name, out in {"nothing: as shipped": (), **{f"`{name}`": (name,) for name in FEATURES}}.items():
        weights = fit(known, out)
        found = [shown(weights, one) for one in test]
        gain = statistics.fmean(
            ndcg([grade for grade, _ in rows], one.need.relevant.values())
            for one, rows in zip(test, found, strict=True)
            if one.is_met
        )
        brier = statistics.fmean((sure - (grade > 0)) ** 2 for rows in found for grade, sure in rows)
        print(f"| {name} | {gain:.3f} | {brier:.4f} | {auc(test, found):.3f} |")


def auc(data: Sequence[Asked], found: Sequence[list[tuple[int, float]]]) -> float:
    """Probability that the best of a need somebody meets is surer than that of one nobody meets."""
    best = [(rows[0][1], one.is_met) for one, rows in zip(data, found, strict=True)]
    return statistics.fmean((a > b) + 0.5 * (a == b) for a, met in best if met for b, other in best if not other)


def by_language(best: Sequence[tuple[float, Asked]]) -> dict[str, list[tuple[float, Asked]]]:
    """Needs by their language; those across two are tagged, and stand with both."""
    chinese = [one for one in best if is_chinese(one[1].need.need)]
    return {
        "English needs": [one for one in best if not is_chinese(one[1].need.need)],
        "Chinese needs": chinese,
        "needs across two languages": [one for one in best if "cross" in one[1].need.tags or not one[1].is_met],
    }


def main() -> None:
    """Fit, print, record."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ablation", action="store_true")
    known = needs_of([*corpus.rooms("train"), *corpus.rooms("hard"), *corpus.rooms("dev")])
    if parser.parse_args().ablation:
        ablation(known, needs_of(corpus.rooms("test")))
        return
    weights = fit(known)
    print(f"mean nearness of the crowd {statistics.fmean(s.crowd for one in known for s in one.near):.2f}")
    print(f"{len(known)} needs, {sum(one.is_met for one in known)} of them met")
    print(json.dumps(weights.as_dict(), indent=2))
    best = [(shown(weights, one)[0][1], one) for one in known]
    for name, some in (("all needs", best), *by_language(best).items()):
        cut, told = nobody_from(some)
        print(f"nobody below {cut:.2f} in {name} ({len(some)}): said of {told:.0%} of those that nobody meets")
    (HERE / "confidence.json").write_text(json.dumps(weights.as_dict(), indent=2) + "\n", encoding="utf8")
    digest = hashlib.sha256((HERE / "confidence.json").read_bytes()).hexdigest()
    (HERE / "SHA256SUMS").write_text(f"{digest}  confidence.json\n", encoding="utf8")


if __name__ == "__main__":
    main()
