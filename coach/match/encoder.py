"""Texts -> vectors. The only module that knows an embedding library."""

import hashlib
import re
from collections.abc import Sequence
from functools import cache
from typing import Protocol

import numpy as np
import numpy.typing as npt

from coach.artefacts import verified
from coach.errors import ExtraMissing, SetupError
from coach.say import say
from coach.settings import Settings
from coach.transformer import Transformer

Vectors = npt.NDArray[np.float32]
"""float32 [texts, dimensions], each row of length 1: a dot product is the cosine similarity."""


class Encoder(Protocol):
    """What the matcher needs of an encoder. A new one is one class with these."""

    @property
    def name(self) -> str:
        """Which encoder this is, for people and for caches."""
        ...

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of `texts`, in order; float32 [len(texts), dimensions]."""
        ...


class ShippedEncoder:
    """models/encoder: all-MiniLM-L6-v2 in int8, run by ONNX Runtime, without torch."""

    def __init__(self) -> None:
        """Raises ArtefactMissing, ArtefactCorrupt."""
        artefact = verified("encoder")
        self.name = f"models/encoder {artefact.sha256[:12]}"
        self._transformer = Transformer(artefact.path / "model.onnx")

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of `texts`, in order; float32 [len(texts), 384].

        One text a call: int8 activations share a scale, so a neighbour in a batch would move the vector, and what is
        suggested to one would hang on who else is in the room. It is no slower: nothing is padded.
        """
        return np.stack([self._vector(text) for text in texts]) if texts else np.zeros((0, 384), dtype=np.float32)

    def _vector(self, text: str) -> npt.NDArray[np.float32]:
        (tokens,), mask, _ = self._transformer.run([_sayable(text)])
        pooled = (tokens[0] * mask[0][:, None]).mean(axis=0, dtype=np.float32)
        return pooled / np.linalg.norm(pooled)


class SentenceTransformersEncoder:
    """Any sentence-transformers model, by name or path; needs the extra `models`."""

    def __init__(self, name: str) -> None:
        """Raises ExtraMissing without sentence-transformers, SetupError where `name` cannot be loaded."""
        try:
            from sentence_transformers import SentenceTransformer
        except ImportError:
            raise ExtraMissing(
                say(
                    "COACH_ENCODER={name} needs sentence-transformers. Install it with `pip install "
                    "'pitch-coach[models]'` (in a checkout: `.venv/bin/pip install -e '.[models]'`), or "
                    "unset COACH_ENCODER to use the shipped encoder.",
                    name=name,
                )
            ) from None
        try:
            self._model: SentenceTransformer = SentenceTransformer(name, device="cpu")
        except Exception as error:  # the library raises whatever its loaders raise
            first_line = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
            raise SetupError(
                say("COACH_ENCODER={name} could not be loaded: {first_line}", name=name, first_line=first_line)
            ) from error
        self.name = name

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of `texts`, in order; float32 [len(texts), dimensions of the model]."""
        vectors = self._model.encode([_sayable(text) for text in texts], normalize_embeddings=True)
        return np.asarray(vectors, dtype=np.float32)


class CachedEncoder:
    """An encoder that encodes each text once: vectors are kept by a hash of their content."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._kept: dict[bytes, npt.NDArray[np.float32]] = {}
        self.name = encoder.name

    def encode(self, texts: Sequence[str]) -> Vectors:
        """As the encoder within."""
        if not texts:
            return np.zeros((0, 384), dtype=np.float32)
        keys = [hashlib.blake2b(text.encode("utf8", "replace"), digest_size=16).digest() for text in texts]
        fresh = {key: text for key, text in zip(keys, texts, strict=True) if key not in self._kept}
        if fresh:
            self._kept.update(zip(fresh, self._encoder.encode(list(fresh.values())), strict=True))
        return np.stack([self._kept[key] for key in keys])


@cache
def encoder(name: str | None) -> CachedEncoder:
    """The shipped encoder where `name` is None, else the sentence-transformers model of that name."""
    return CachedEncoder(SentenceTransformersEncoder(name) if name else ShippedEncoder())


def chosen_encoder() -> CachedEncoder:
    """The encoder that the environment chooses (COACH_ENCODER)."""
    return encoder(Settings.from_environment().encoder)


def _sayable(text: str) -> str:
    """`text` as the tokenizer takes it: no lone surrogates, one blank between words, never empty."""
    clean = text.encode("utf8", "replace").decode("utf8")
    return re.sub(r"\s+", " ", clean).strip() or "."
