"""Text -> word vectors, the input of every transformer here. The only module that knows the tokenizers.

English is cut into word pieces (models/encoder); a stretch of another script is cut into the likeliest sequence of the
words of its own table, learnt into the same space (models/zh). So one transformer reads both, and a sentence that
mixes them.
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from coach.artefacts import verified

if TYPE_CHECKING:
    pass

WINDOW = 512
"""Tokens that are read of a text at most, all the models have places for."""
SCRIPTS = {"zh": re.compile(r"[\u3400-\u9fff]+")}
"""Artefact -> the stretches that are cut by its table of words."""

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_MARKS = {ord(full): ord(half) for full, half in zip("。、「」『』《》“”‘’　", '.,""""""""\'\' ', strict=True)}
HALF_WIDTH = _FULL_WIDTH | _MARKS
"""Full-width letters and marks -> those the word pieces know; one character for one, so that offsets hold."""

Floats = npt.NDArray[np.float32]
Ids = npt.NDArray[np.int64]
Offsets = tuple[tuple[int, int], ...]
"""Start and end of each token, code points; empty stretches for the special tokens."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """One text in tokens: rows of the joined tables, and where each stands."""

    ids: tuple[int, ...]
    offsets: Offsets


@dataclass(frozen=True, slots=True)
class Table:
    """Word vectors in int8, a scale a word: codes int8 [words, dimensions], scales float32 [words, 1]."""

    codes: npt.NDArray[np.int8]
    scales: Floats

    @classmethod
    def load(cls, path: Path) -> "Table":
        """As `save` wrote it."""
        with np.load(path) as arrays:
            return cls(arrays["codes"], arrays["scales"])

    @classmethod
    def of(cls, vectors: Floats) -> "Table":
        """Rounded to int8: the largest value of each word becomes 127."""
        scales = np.maximum(np.abs(vectors).max(axis=1, keepdims=True), 1e-12).astype(np.float32) / 127
        return cls(np.round(vectors / scales).astype(np.int8), scales)

    def save(self, path: Path) -> None:
        """Write both arrays."""
        np.savez(path, codes=self.codes, scales=self.scales)

    def rows(self, ids: Ids) -> Floats:
        """float32 [ids, dimensions]."""
        return self.codes[ids].astype(np.float32) * self.scales[ids]


class Words:
    """The words of one script that is written without blanks: what they are, and their vectors."""

    def __init__(self, folder: Path) -> None:
        """Reads `words.json` (a unigram model over the words), `same.json` (character -> the one that the words are
        written in, as traditional -> simplified), `words.npz`."""
        from tokenizers import Tokenizer

        self._unigram = Tokenizer.from_file(str(folder / "words.json"))
        self._same = str.maketrans(json.loads((folder / "same.json").read_text("utf8")))
        self.table = Table.load(folder / "words.npz")

    def simplified(self, text: str) -> str:
        """`text` in the characters that the words are written in; the same length."""
        return text.translate(self._same)

    def cut(self, stretch: str) -> Iterator[tuple[int, int, int]]:
        """(row, start, end) of each word of the likeliest cut (Viterbi over word frequencies)."""
        found = self._unigram.encode(self.simplified(stretch), add_special_tokens=False)
        yield from ((row, start, end) for row, (start, end) in zip(found.ids, found.offsets, strict=True))


class Vocabulary:
    """Every table there is, joined: English first, the others behind it as they are first needed."""

    def __init__(self, folder: Path, find: Callable[[str], Words] | None = None) -> None:
        """folder: the encoder's, with `tokenizer.json` and `words.npz`; find: script -> its words, `script` where
        None."""
        from tokenizers import Tokenizer

        self._pieces: Tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._pieces.no_truncation()
        self._pieces.no_padding()
        self._first, self._last = (self._row(mark) for mark in ("[CLS]", "[SEP]"))
        self._tables = [Table.load(folder / "words.npz")]
        self._bases: dict[str, int] = {}
        self._find = find or script

    def _row(self, piece: str) -> int:
        row = self._pieces.token_to_id(piece)
        assert row is not None, f"the tokenizer has no {piece}"
        return row

    def tokens(self, text: str, window: int = WINDOW) -> Tokens:
        """The tokens of a text between the two special ones, `window` at most."""
        plain = text.translate(HALF_WIDTH)
        found: list[tuple[int, int, int]] = []
        at = 0
        for name, start, end in _stretches(plain):
            found += self._cut_pieces(plain, at, start)
            base, words = self._base(name), self._find(name)
            found += [(base + row, start + a, start + b) for row, a, b in words.cut(plain[start:end])]
            at = end
        found += self._cut_pieces(plain, at, len(plain))
        found = [(self._first, 0, 0), *found[: window - 2], (self._last, 0, 0)]
        return Tokens(tuple(row for row, _, _ in found), tuple((a, b) for _, a, b in found))

    def vectors(self, batch: Sequence[Tokens]) -> tuple[Floats, npt.NDArray[np.int64]]:
        """Word vectors float32 [texts, tokens, dimensions], zeros where a text is shorter, and the mask of tokens."""
        width = max(len(one.ids) for one in batch)
        mask = np.array([[1] * len(one.ids) + [0] * (width - len(one.ids)) for one in batch], dtype=np.int64)
        ids = np.array([row for one in batch for row in one.ids], dtype=np.int64)
        rows = np.empty((len(ids), self._tables[0].codes.shape[1]), dtype=np.float32)
        base = 0
        for table in self._tables:
            here = (base <= ids) & (ids < base + len(table.codes))
            rows[here] = table.rows(ids[here] - base)
            base += len(table.codes)
        out = np.zeros((*mask.shape, rows.shape[1]), dtype=np.float32)
        out[mask.astype(bool)] = rows
        return out, mask

    def _cut_pieces(self, text: str, start: int, end: int) -> list[tuple[int, int, int]]:
        if not text[start:end].strip():
            return []
        found = self._pieces.encode(text[start:end], add_special_tokens=False)
        return [(row, start + a, start + b) for row, (a, b) in zip(found.ids, found.offsets, strict=True)]

    def _base(self, name: str) -> int:
        """Where the rows of a script's table begin among all."""
        if name not in self._bases:
            self._bases[name] = sum(len(table.codes) for table in self._tables)
            self._tables.append(self._find(name).table)
        return self._bases[name]


def _stretches(text: str) -> list[tuple[str, int, int]]:
    """(artefact, start, end) of each stretch in a script of its own, in order."""
    if text.isascii():
        return []
    return sorted(
        ((name, *match.span()) for name, pattern in SCRIPTS.items() for match in pattern.finditer(text)),
        key=lambda stretch: stretch[1],
    )


@cache
def script(name: str) -> Words:
    """The words of an artefact in SCRIPTS. Raises ArtefactMissing, ArtefactCorrupt."""
    return Words(verified(name).path)


def is_chinese(text: str) -> bool:
    """Whether a text is written in Chinese, if with some Latin words: a Han character says as much as three letters."""
    han = sum(len(run) for run in SCRIPTS["zh"].findall(text))
    return 3 * han > sum(character.isascii() and character.isalpha() for character in text)


def simplified(text: str) -> str:
    """`text` in simplified characters where it has any of the others; the same length."""
    return text if text.isascii() else script("zh").simplified(text)


@cache
def vocabulary() -> Vocabulary:
    """The one all models share. Raises ArtefactMissing, ArtefactCorrupt."""
    return Vocabulary(verified("encoder").path)
