"""The exported encoder against the original: needs the extra `models`, and COACH_REFERENCE, its folder."""

import os

import numpy as np
import pytest

import coach
from coach.match.encoder import ShippedEncoder

pytestmark = pytest.mark.models


def test_the_export_says_what_the_original_says():
    library = pytest.importorskip("sentence_transformers", reason="needs the extra `models`")
    folder = os.environ.get("COACH_REFERENCE")
    if not folder:
        pytest.skip("set COACH_REFERENCE to the folder with all-MiniLM-L6-v2")
    people = coach.sample_event()
    texts = [t for a in people for t in (*a.network, a.headline, a.pitch) if t and t.isascii()][:200]
    assert len(texts) == 200
    original = library.SentenceTransformer(folder, device="cpu").encode(texts, normalize_embeddings=True)
    cosines = (np.asarray(original) * ShippedEncoder().encode(texts)).sum(axis=1)
    assert cosines.mean() >= 0.985
