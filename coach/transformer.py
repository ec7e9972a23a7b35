"""Running an exported transformer: texts in, its outputs out. The only module that knows ONNX Runtime."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from coach.vocabulary import Tokens, Vocabulary, vocabulary

MAX_TOKENS = 256
"""The window all-MiniLM-L6-v2 was trained with."""


class Transformer:
    """An ONNX file that takes word vectors (`words`) and `attention_mask`; the words are the shared vocabulary's."""

    def __init__(self, model: Path, window: int = MAX_TOKENS, *, spins: bool = True) -> None:
        """window: tokens that are read of each text, 512 at most; what follows is not read. spins: whether its threads
        wait for the next piece of work at full speed, which is quicker alone and takes the processors from others."""
        import onnxruntime

        self._vocabulary: Vocabulary = vocabulary()
        self._window = window
        options = onnxruntime.SessionOptions()
        options.add_session_config_entry("session.intra_op.allow_spinning", str(int(spins)))
        self._session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])

    def run(self, texts: Sequence[str]) -> tuple[list[Any], npt.NDArray[np.int64], list[Tokens]]:
        """Outputs of the model for one batch; the attention mask [texts, tokens]; the tokens of each text."""
        tokens = [self._vocabulary.tokens(text, self._window) for text in texts]
        words, mask = self._vocabulary.vectors(tokens)
        return self._session.run(None, {"words": words, "attention_mask": mask}), mask, tokens
