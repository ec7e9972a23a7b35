"""Fit how specific and how hard a Chinese pitch is, as a rater judged it, from `coach.analyze.zh.features`.

    .venv/bin/python models/zh/wording.py

Reads `ratings.tsv`, whose texts are rows of `models/pitch/corpus`; fits on those of the training writers, prints
figures on those of the test writer; writes `wording.json` and renews `SHA256SUMS`. Seconds.
"""

import csv
import hashlib
import json
import sys
from pathlib import Path

import numpy as np
from scipy.stats import spearmanr

from coach.analyze.language import tongue
from coach.analyze.zh.features import MEASURES

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent / "wording"), str(HERE.parent / "pitch")]
import corpus  # noqa: E402  models/pitch
from recipe import GROWS_WITH_THE_TEXT, fit  # noqa: E402  models/wording: the same regression

FILES = ("same.json", "wording.json", "words.json", "words.npz")


def main() -> None:
    """Fit, measure, record."""
    rows = {row.id: row for path in sorted(corpus.HERE.glob("*z*.jsonl")) for row in corpus.parsed(path)}
    with (HERE / "ratings.tsv").open(encoding="utf8") as lines:
        rated = list(csv.DictReader(lines, delimiter="\t"))
    chinese = tongue("zh")
    values = np.array([list(chinese.measures(chinese.draft(rows[one["text"]].text)).values()) for one in rated])
    judged = np.array([[float(one["specificity"]), float(one["difficulty"])] for one in rated])
    test = np.array([one["text"].startswith(corpus.TEST_WRITER) for one in rated])
    print(f"{len(rated)} pitches, {test.sum()} of them for the test")
    recorded = {}
    for column, what in enumerate(("specificity", "difficulty")):
        use = [k for k, one in enumerate(MEASURES) if one.__name__ not in GROWS_WITH_THE_TEXT.get(what, ())]
        weights = fit(values[~test][:, use], judged[~test, column])
        guessed = weights[0] + values[test][:, use] @ weights[1:]
        print(f"{what}: Spearman {spearmanr(guessed, judged[test, column])[0]:.3f} on the test pitches")
        recorded[what] = {"intercept": round(float(weights[0]), 5)} | {
            MEASURES[k].__name__: round(float(w), 5) for k, w in zip(use, weights[1:], strict=True)
        }
    (HERE / "wording.json").write_text(json.dumps(recorded, indent=2) + "\n", encoding="utf8")
    sums = [f"{hashlib.sha256((HERE / name).read_bytes()).hexdigest()}  {name}\n" for name in FILES]
    (HERE / "SHA256SUMS").write_text("".join(sums), encoding="utf8")


if __name__ == "__main__":
    main()
