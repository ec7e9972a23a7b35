"""How far a statement gives its grade away without the need: `python models/match/style.py`.

A logistic regression over the encoder's vector of the statement alone tells grade 2 from grade 0, fitted on all but
the last file of the clusters, and of the boards, and measured on the last. 0.5 is what it should be: a model learns
whatever tells the grade, and style is easier to learn than meaning. Half a minute.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from coach.match.encoder import chosen_encoder

sys.path.insert(0, str(Path(__file__).parent))
import corpus

Graded = list[tuple[str, int]]
"""Statements, each with its grade for one need."""
LAST = {"clusters": 150, "boards": 40}
"""Clusters and boards of the last English file, as many as one writer wrote."""


def leak(known: Iterable[Graded], last: Iterable[Graded]) -> float:
    """AUC of telling 2 from 0 in `last` by the statement alone."""
    fitted, judged = ([(s, g) for one in some for s, g in one if g != 1] for some in (known, last))
    encode = chosen_encoder().encode
    model = LogisticRegression(max_iter=1000, class_weight="balanced")
    model.fit(encode([s for s, _ in fitted]), [g for _, g in fitted])
    sure = model.predict_proba(encode([s for s, _ in judged]))[:, 1]
    return float(roc_auc_score([g == 2 for _, g in judged], sure))


def main() -> None:
    """Print both."""
    clusters = [[(s.text, s.grade) for s in one.statements] for one in corpus.clusters("en")]
    boards = [
        [(s, g) for row in one.grades for s, g in zip(one.statements, row, strict=True)]
        for name, some in corpus.boards().items()
        if not name.startswith("z")
        for one in some
    ]
    for name, data in (("clusters", clusters), ("boards", boards)):
        print(f"{name}: AUC of the grade by the statement alone {leak(data[: -LAST[name]], data[-LAST[name] :]):.2f}")


if __name__ == "__main__":
    main()
