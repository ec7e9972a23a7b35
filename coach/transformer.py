"""Running an exported transformer: token ids in, its outputs out. The only module that knows ONNX Runtime."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

MAX_TOKENS = 256
"""The window all-MiniLM-L6-v2 was trained with."""


class Transformer:
    """An ONNX file that takes token ids, an attention mask and perhaps token types, with its tokenizer."""

    def __init__(self, model: Path, tokenizer: Path, window: int = MAX_TOKENS, pairs: bool = False) -> None:
        """window: tokens that are read of each text, 512 at most; what follows is not read. pairs: it reads two texts
        together."""
        import onnxruntime
        from tokenizers import Tokenizer

        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.enable_truncation(window, strategy="only_first" if pairs else "longest_first")
        self._tokenizer.enable_padding()
        self._session = onnxruntime.InferenceSession(str(model), providers=["CPUExecutionProvider"])

        self._inputs = {one.name for one in self._session.get_inputs()}

    def run(self, texts: Sequence[str | tuple[str, str]]) -> tuple[list[Any], npt.NDArray[np.int64], list[Any]]:
        """Outputs of the model for one batch of texts, or of pairs of them, of which the first is cut where both
        are too long; the attention mask [texts, tokens]; the tokenizer's encodings."""
        encoded = self._tokenizer.encode_batch(list(texts))
        mask = np.array([e.attention_mask for e in encoded], dtype=np.int64)
        fed = {
            "input_ids": np.array([e.ids for e in encoded], dtype=np.int64),
            "attention_mask": mask,
            "token_type_ids": np.array([e.type_ids for e in encoded], dtype=np.int64),
        }
        outputs = self._session.run(None, {name: fed[name] for name in self._inputs})
        return outputs, mask, encoded
