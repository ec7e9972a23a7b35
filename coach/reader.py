"""The trained reader (models/pitch), run: a text -> what it says of each token, of the pitch, of the statement."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

from coach.artefacts import verified
from coach.transformer import Transformer
from coach.vocabulary import WINDOW, Offsets

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Outputs:
    """Logits. tokens: float32 [tokens, 12], in, first and last of each type of span; pitch: float32 [14], kinds of
    ask and findings; statement: float32 [4], kinds of statement; offsets: where each token stands."""

    tokens: Floats
    pitch: Floats
    statement: Floats
    offsets: Offsets


@cache
def _model() -> Transformer:
    # A room types at once: 100 new scores took a fifth longer with spinning threads, and one took 2 ms less.
    return Transformer(verified("pitch").path / "model.onnx", WINDOW, spins=False)


def outputs(text: str) -> Outputs:
    """What the reader makes of one text. Raises ArtefactMissing, ArtefactCorrupt.

    One text a call: int8 activations share a scale, so a neighbour in a batch would move the figures, and the
    same text must always read the same.
    """
    (tokens, pitch, statement), _, cut = _model().run([text])
    return Outputs(tokens[0], pitch[0], statement[0], cut[0].offsets)


def softmax(logits: Any) -> Any:
    """Probabilities that add up to 1."""
    return np.exp(log_softmax(logits))


def log_softmax(logits: Any) -> Any:
    """Their logarithms."""
    shifted = logits - logits.max()
    return shifted - np.log(np.exp(shifted).sum())
