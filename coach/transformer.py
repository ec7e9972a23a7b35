"""Running an exported transformer: token ids in, its outputs out. The only module that knows ONNX Runtime."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

MAX_TOKENS = 256
"""The window all-MiniLM-L6-v2 was trained with."""


class Transformer:
    """An ONNX file that takes `input_ids` and `attention_mask`, with its tokenizer."""

    def __init__(self, model: Path, tokenizer: Path, window: int = MAX_TOKENS) -> None:
        """window: tokens that are read of each text, 512 at most; what follows is not read."""
        import onnxruntime
        from tokenizers import Tokenizer

        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.enable_truncation(window)
        self._tokenizer.enable_padding()
        self._session = onnxruntime.InferenceSession(str(model), providers=["CPUExecutionProvider"])

    def run(self, texts: Sequence[str]) -> tuple[list[Any], npt.NDArray[np.int64], list[Any]]:
        """Outputs of the model for one batch; the attention mask [texts, tokens]; the tokenizer's encodings."""
        encoded = self._tokenizer.encode_batch(list(texts))
        ids = np.array([e.ids for e in encoded], dtype=np.int64)
        mask = np.array([e.attention_mask for e in encoded], dtype=np.int64)
        return self._session.run(None, {"input_ids": ids, "attention_mask": mask}), mask, encoded
