"""Word vectors for the pipeline: what a small treebank cannot teach about words it never shows.

Each word gets the mean of its word-piece embeddings in all-MiniLM-L6-v2 (the input table, not the
contextual output), reduced by principal components. Words: those of the training sentences and the
commonest of wordfreq, up to WORDS.
"""

from collections import Counter
from pathlib import Path

import numpy as np
import spacy
from safetensors.numpy import load_file
from spacy.tokens import DocBin
from spacy.vectors import Vectors
from tokenizers import Tokenizer
from wordfreq import top_n_list

WORDS = 22_000
DIMENSIONS = 64


def build(encoder: Path, train: Path, target: Path) -> None:
    """Write a blank English pipeline with vectors to `target`; `encoder` holds the model's weights and tokenizer."""
    nlp = spacy.blank("en")
    seen = Counter(
        token.lower_ for doc in DocBin().from_disk(train).get_docs(nlp.vocab) for token in doc if not token.is_space
    )
    words = list(dict.fromkeys([w for w, n in seen.most_common() if n > 1] + top_n_list("en", 40_000)))[:WORDS]
    table = load_file(encoder / "model.safetensors")["embeddings.word_embeddings.weight"]
    tokenizer = Tokenizer.from_file(str(encoder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    pieces = [e.ids for e in tokenizer.encode_batch(words, add_special_tokens=False)]
    means = np.stack([table[ids or [100]].mean(axis=0) for ids in pieces]).astype("float64")
    means -= means.mean(axis=0)
    _, _, components = np.linalg.svd(means, full_matrices=False)
    reduced = means @ components[:DIMENSIONS].T
    reduced /= reduced.std()
    nlp.vocab.vectors = Vectors(
        strings=nlp.vocab.strings,
        data=reduced.astype("float32"),
        keys=[nlp.vocab.strings.add(w) for w in words],
        name="minilm-input",
        attr="LOWER",
    )
    nlp.to_disk(target)
