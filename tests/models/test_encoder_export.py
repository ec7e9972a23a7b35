"""The exported encoder against the tuned model: needs the extra `models`, and COACH_TUNED, the folder that
models/encoder/recipe.py --keep leaves.

COACH_ROOM, a folder with attendees.csv and needs.jsonl (with graded `relevant` attendees), adds the ranking.
"""

import json
import math
import os
from pathlib import Path

import numpy as np
import pytest

import coach
from coach.files import read_attendees
from coach.match.encoder import SentenceTransformersEncoder, ShippedEncoder
from coach.match.rank import rank

pytestmark = pytest.mark.models


@pytest.fixture(scope="module")
def tuned():
    pytest.importorskip("sentence_transformers", reason="needs the extra `models`")
    folder = os.environ.get("COACH_TUNED")
    if not folder:
        pytest.skip("set COACH_TUNED to the folder with the tuned model")
    return SentenceTransformersEncoder(folder)


def test_the_export_says_what_the_tuned_model_says(tuned):
    texts = [t for a in coach.sample_event() for t in (*a.network, a.headline, a.pitch) if t and max(t) < "\u3000"][
        :200
    ]
    assert len(texts) == 200
    cosines = (tuned.encode(texts) * ShippedEncoder().encode(texts)).sum(axis=1)
    assert cosines.mean() >= 0.985


def test_the_export_ranks_as_the_tuned_model_ranks(tuned):
    room = os.environ.get("COACH_ROOM")
    if not room:
        pytest.skip("set COACH_ROOM to a folder with a labelled room")
    people, _ = read_attendees(str(Path(room, "attendees.csv")))
    lines = Path(room, "needs.jsonl").read_text("utf8").splitlines()
    needs = [need for need in map(json.loads, lines) if need["relevant"]]
    assert abs(ndcg(needs, people, tuned) - ndcg(needs, people, ShippedEncoder())) <= 0.01


def ndcg(needs, people, encoder):
    """Mean nDCG@5 with gains 2^grade - 1 (Burges 2005)."""
    found = rank([coach.Need(n["id"], n["need"]) for n in needs], people, encoder, top=5)
    means = []
    for need, one in zip(needs, found, strict=True):
        gained = sum(
            (2 ** need["relevant"].get(s.attendee_id, 0) - 1) / math.log2(i + 2) for i, s in enumerate(one.suggestions)
        )
        ideal = sorted(need["relevant"].values(), reverse=True)[:5]
        means.append(gained / sum((2**grade - 1) / math.log2(i + 2) for i, grade in enumerate(ideal)))
    return np.mean(means)
