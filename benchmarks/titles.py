"""`make quality`: how well a job title finds the others of its occupation, beside the stock encoder.

The English titles of models/zh/corpus/titles.jsonl, which the encoder was not tuned on; COACH_REFERENCE names the
folder of the stock all-MiniLM-L6-v2 (extra `models`).
"""

import json
import os
import sys
from pathlib import Path

import numpy as np

from coach.match.encoder import Encoder, SentenceTransformersEncoder, chosen_encoder

ZH = Path(__file__).parent.parent / "models" / "zh"
sys.path.insert(0, str(ZH))
from measure import average_precision  # noqa: E402  models/zh


def mean_average_precision(encoder: Encoder, said: list[str], owner: np.ndarray) -> float:
    """Of each title among all others, by cosine, for those of the same owner; titles without one are not asked."""
    vectors = encoder.encode(said)
    precision = []
    for k, vector in enumerate(vectors):
        others = np.flatnonzero(np.arange(len(said)) != k)
        relevant = owner[others] == owner[k]
        if relevant.any():
            precision.append(average_precision(relevant[np.argsort(-(vectors[others] @ vector))]))
    return float(np.mean(precision))


def main() -> None:
    rows = [json.loads(line) for line in (ZH / "corpus" / "titles.jsonl").read_text("utf8").splitlines()]
    said = [title for row in rows for title in row["en"]]
    owner = np.array([number for number, row in enumerate(rows) for _ in row["en"]])
    print(f"\n{len(said)} English titles of {len(rows)} occupations, mean average precision")
    print(f"  our encoder   {mean_average_precision(chosen_encoder(), said, owner):.3f}")
    if reference := os.environ.get("COACH_REFERENCE"):
        print(f"  stock         {mean_average_precision(SentenceTransformersEncoder(reference), said, owner):.3f}")


if __name__ == "__main__":
    main()
