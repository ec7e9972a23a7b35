import builtins

import numpy as np
import pytest

from coach.errors import ExtraMissing
from coach.match.encoder import CachedEncoder, SentenceTransformersEncoder, chosen_encoder, encoder


def test_vectors_have_length_one_and_meaning():
    vectors = encoder(None).encode(["a food and beverage manager", "the restaurant boss of a hotel", "a diesel pump"])
    assert vectors.shape == (3, 384)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2] + 0.2


def test_a_text_is_near_itself_whatever_else_is_in_its_batch():
    """Int8 activations share one scale a batch, so neighbours move a vector a little, never its meaning."""
    alone = encoder(None)._encoder.encode(["a glass blower"])
    crowd = encoder(None)._encoder.encode(["a glass blower", *[f"text number {i} " * (i % 20) for i in range(70)]])
    assert float(alone[0] @ crowd[0]) > 0.97


def test_no_text_and_strange_texts():
    assert encoder(None).encode([]).shape == (0, 384)
    assert np.isfinite(encoder(None).encode(["", " ", "\ud800", "🎉", "x" * 100_000])).all()


def test_a_text_is_encoded_once():
    class Counting:
        name = "counting"

        def __init__(self):
            self.seen = []

        def encode(self, texts):
            self.seen += texts
            return np.ones((len(texts), 2), dtype=np.float32)

    counting = Counting()
    cached = CachedEncoder(counting)
    cached.encode(["a", "b", "a"])
    cached.encode(["b"])
    assert counting.seen == ["a", "b"]


def test_another_encoder_without_the_extra_says_what_to_install(monkeypatch):
    real = builtins.__import__

    def without(name, *rest, **more):
        if name.startswith("sentence_transformers"):
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ExtraMissing, match=r"pip install 'pitch-coach\[models\]'"):
        SentenceTransformersEncoder("some/model")


def test_the_environment_chooses(monkeypatch):
    monkeypatch.delenv("COACH_ENCODER", raising=False)
    assert chosen_encoder().name.startswith("models/encoder")
