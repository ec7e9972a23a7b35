"""The figures of the card: translation retrieval, job titles, segmentation, all on what nothing was learnt from."""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import sources

from coach.match.encoder import chosen_encoder
from coach.vocabulary import SCRIPTS, script

SEED = 0
"""As in recipe.py: the same pairs are held out."""
UD_TEST = "zh_gsdsimp-ud-test.conllu"


def retrieval(corpora: Path) -> tuple[float, float]:
    """Share of held-out sentences whose nearest of HELD_OUT is their translation: into English, into Chinese."""
    pairs = sources.sentences(corpora / "tatoeba_cmn_eng" / "cmn.txt", random.Random(SEED)).test
    encode = chosen_encoder().encode
    similar = encode([z for z, _ in pairs]) @ encode([e[0] for _, e in pairs]).T
    right = np.arange(len(pairs))
    return float((similar.argmax(1) == right).mean()), float((similar.argmax(0) == right).mean())


def titles() -> tuple[float, float]:
    """Held-out occupations: mean average precision of a Chinese title among all for the others of its occupation, and
    share of Chinese titles whose nearest first English title is their own."""
    held = sources.titles()[1]
    said = [(title, number) for number, one in enumerate(held) for title, _ in one]
    encode = chosen_encoder().encode
    vectors, owner = encode([title for title, _ in said]), np.array([number for _, number in said])
    english = encode([one[0][1][0] for one in held])
    precision = []
    for k, vector in enumerate(vectors):
        others = np.flatnonzero(np.arange(len(said)) != k)
        order = others[np.argsort(-(vectors[others] @ vector))]
        precision.append(average_precision(owner[order] == owner[k]))
    return float(np.mean(precision)), float(((vectors @ english.T).argmax(1) == owner).mean())


def average_precision(relevant: npt.NDArray[np.bool_]) -> float:
    """Of a ranking, best first."""
    ranks = np.flatnonzero(relevant) + 1
    return float((np.arange(1, len(ranks) + 1) / ranks).mean())


def segmentation(path: Path) -> dict[str, float]:
    """Word F1 in running Chinese text of the treebank's test set: ours, and jieba's with and without its HMM."""
    import jieba

    def ours(text: str) -> list[str]:
        return [text[a:b] for _, a, b in script("zh").cut(text)]

    cutters = {
        "words.json": ours,
        "jieba": lambda text: list(jieba.cut(text)),
        "jieba, no HMM": lambda text: list(jieba.cut(text, HMM=False)),
    }
    gold = list(_stretches(path))
    return {name: _f1(gold, [cut("".join(words)) for words in gold]) for name, cut in cutters.items()}


def _stretches(path: Path) -> Iterator[list[str]]:
    """Words of each run of Han characters."""
    run: list[str] = []
    for line in path.read_text("utf8").splitlines():
        fields = line.split("\t")
        if len(fields) == 10 and fields[0].isdigit() and SCRIPTS["zh"].fullmatch(fields[1]):
            run.append(fields[1])
        elif run and not line.startswith("#"):
            yield run
            run = []


def _f1(gold: Sequence[Sequence[str]], found: Sequence[Sequence[str]]) -> float:
    right = sum(len(_spans(a) & _spans(b)) for a, b in zip(gold, found, strict=True))
    return 2 * right / (sum(map(len, gold)) + sum(map(len, found)))


def _spans(words: Sequence[str]) -> set[tuple[int, int]]:
    ends = np.cumsum([len(word) for word in words])
    return {(int(end) - len(word), int(end)) for word, end in zip(words, ends, strict=True)}


def report(corpora: Path) -> None:
    """Print every figure."""
    into_english, into_chinese = retrieval(corpora)
    print(f"translation of {sources.HELD_OUT} held-out sentences: into English {into_english:.3f}, "
          f"into Chinese {into_chinese:.3f}")  # fmt: skip
    precision, first = titles()
    print(f"{sources.HELD_TITLES} held-out occupations: mAP {precision:.3f}, English title found {first:.3f}")
    for name, value in segmentation(corpora / "ud_chinese" / UD_TEST).items():
        print(f"segmentation, {name}: word F1 {value:.3f}")
