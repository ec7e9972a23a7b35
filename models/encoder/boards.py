"""Tune the encoder's transformer further, in both languages at once, above word vectors that stay as they are.

    .venv/bin/pip install -c constraints.txt -e '.[models]'
    .venv/bin/python models/encoder/boards.py TUNED CORPORA

TUNED: the encoder as recipe.py keeps it, above whose words the Chinese ones were learnt (models/zh/recipe.py). CORPORA:
a folder with `tatoeba_cmn_eng/`. Reads the boards and clusters of `models/match`. In a board every statement meets one
need and tempts for another, so that only the pair tells; of a cluster only what meets its need is read, for what does
not gives itself away by its style (card of models/match). Writes `model.onnx` and `SHA256SUMS` here; `words.npz`
stays. Twenty-five minutes on two cores.
--hold-out leaves the last boards of each writer out and measures on them.
"""

import argparse
import hashlib
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from recipe import SCALE, SEED, descend, draw_back, export
from torch.nn import functional
from transformers import AutoModel

from coach.vocabulary import vocabulary

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "match"))
sys.path.insert(0, str(HERE.parent / "zh"))
import corpus  # noqa: E402  models/match
import sources  # noqa: E402  models/zh

EPOCHS, RATE, STATEMENTS = 4, 4e-5, 130
"""Passes; learning rate; statements a step, at least."""
WINDOW, CHUNK = 96, 48
"""Tokens that are read of a text; texts of similar length a pass through the transformer."""
HELD = 4
"""Boards of each file that --hold-out keeps out."""
BACK, ABSOLUTE, TRANSLATED, DRAWN = 0.5, 4.0, 0.5, 2.0
"""Of the loss, beside finding the statements of a need among all: finding the needs of a statement; telling each pair
for itself, so that a similarity means the same for every need; telling translations apart; drawing them together."""
LEAD, MET, ELSEWHERE = 0.5, 0.3, 0.05
"""Of a pair told for itself: the target of a lead; the weight of a cluster's, and of a statement of another board."""
PAIRS = 12
"""Sentence pairs a step, which keep the two languages together."""
SHARE = 0.7
"""Of the weights so tuned in what is kept. Of 0.7, 0.8 and 1.0 it ranks the two development rooms best, by a little,
and keeps most of what the encoder knew of translations."""


@dataclass(frozen=True, slots=True)
class Group:
    """Needs, each in the words it may be put in, and statements; grades 0-2, float32 [needs, statements]."""

    needs: tuple[tuple[str, ...], ...]
    statements: tuple[str, ...]
    grades: np.ndarray
    weight: float


def groups() -> tuple[list[Group], list[Group]]:
    """What is learnt from, and the boards that may be held out."""
    found, held = [], []
    for boards in corpus.boards().values():
        made = [
            Group(tuple((n, p) for n, p in b.needs), b.statements, np.array(b.grades, np.float32), 1.0) for b in boards
        ]
        found += made[:-HELD]
        held += made[-HELD:]
    for cluster in corpus.clusters("met"):
        said = tuple(s.text for s in cluster.statements if s.grade == 2)
        found.append(Group(((cluster.need,), (cluster.pitch,)), said, np.full((2, len(said)), 2, np.float32), MET))
    return found, held


class Encoder(torch.nn.Module):
    """The transformer above the vocabulary's words, of which none moves."""

    def __init__(self, tuned: Path) -> None:
        super().__init__()
        self.transformer: Any = AutoModel.from_pretrained(str(tuned), add_pooling_layer=False)
        self.transformer.embeddings.word_embeddings.weight.requires_grad = False
        self.sure = torch.nn.Parameter(torch.tensor([10.0, -5.0]))

    def forward(self, texts: Sequence[str]) -> torch.Tensor:
        """Unit vectors, float32 [texts, 384]."""
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        parts = [self._chunk([texts[i] for i in rows]) for rows in np.array_split(order, -(-len(order) // CHUNK))]
        return torch.cat(parts)[np.argsort(order)]

    def _chunk(self, texts: Sequence[str]) -> torch.Tensor:
        words, mask = vocabulary().vectors([vocabulary().tokens(text, WINDOW) for text in texts])
        there = torch.tensor(mask)
        states = self.transformer(inputs_embeds=torch.tensor(words), attention_mask=there).last_hidden_state
        pooled = (states * there.unsqueeze(-1)).sum(1) / there.sum(1, keepdim=True)
        return functional.normalize(pooled, dim=-1)


def batches(data: Sequence[Group], chance: random.Random) -> Iterator[list[Group]]:
    """Shuffled groups, as many as make STATEMENTS."""
    batch: list[Group] = []
    for group in chance.sample(data, len(data)):
        batch.append(group)
        if sum(len(one.statements) for one in batch) >= STATEMENTS:
            yield batch
            batch = []


def loss_of(encoder: Encoder, batch: Sequence[Group], pairs: Sequence[tuple[str, str]], chance: random.Random) -> Any:
    """Weighted sum of the losses."""
    asked = [chance.choice(words) for one in batch for words in one.needs]
    said = [text for one in batch for text in one.statements]
    vectors = encoder([*asked, *said, *(z for z, _ in pairs), *(e for _, e in pairs)])
    needs, statements, chinese, english = vectors.split([len(asked), len(said), len(pairs), len(pairs)])
    grades = torch.block_diag(*(torch.tensor(one.grades) for one in batch))
    weight = torch.block_diag(*(torch.full(one.grades.shape, one.weight - ELSEWHERE) for one in batch)) + ELSEWHERE
    gains, cosines = 2**grades - 1, needs @ statements.T
    target = LEAD * ((grades > 0).float() + (grades > 1).float())
    told = functional.binary_cross_entropy_with_logits(
        encoder.sure[0] * cosines + encoder.sure[1], target, weight=weight, reduction="sum"
    )
    alike = SCALE * chinese @ english.T
    own = torch.arange(len(pairs))
    apart = functional.cross_entropy(alike, own) + functional.cross_entropy(alike.T, own)
    return (
        _found(SCALE * cosines, gains)
        + BACK * _found(SCALE * cosines.T, gains.T)
        + ABSOLUTE * told / weight.sum()
        + TRANSLATED * apart
        + DRAWN * (1 - (chinese * english).sum(1)).mean()
    )


def _found(scores: torch.Tensor, gains: torch.Tensor) -> torch.Tensor:
    """Cross-entropy of each row that has a gain, its target shared among them (ListNet, Cao et al. 2007)."""
    rows = gains.sum(1) > 0
    shares = gains[rows] / gains[rows].sum(1, keepdim=True)
    return -(shares * torch.log_softmax(scores[rows], 1)).sum(1).mean()


def fit(encoder: Encoder, data: Sequence[Group], pairs: Sequence[tuple[str, str]]) -> None:
    """EPOCHS passes over the groups."""
    torch.manual_seed(SEED)
    chance = random.Random(SEED)
    steps = [batch for _ in range(EPOCHS) for batch in batches(data, chance)]
    free = [weights for weights in encoder.transformer.parameters() if weights.requires_grad]
    optimizer = torch.optim.AdamW([{"params": free, "lr": RATE}, {"params": [encoder.sure], "lr": 1e-2}])
    descend(encoder, optimizer, steps, lambda batch: loss_of(encoder, batch, chance.sample(pairs, PAIRS), chance))


@torch.no_grad()
def measure(encoder: Encoder, held: Sequence[Group]) -> str:
    """Of held boards: P@1 of a need's statements, 1 for a grade of 2; AUC of the needs that nobody meets."""
    right, best, met = [], [], []
    for one in held:
        asked = [text for words in one.needs for text in words]
        vectors = encoder([*asked, *one.statements]).numpy()
        scores = (vectors[: len(asked) : 2] + vectors[1 : len(asked) : 2]) @ vectors[len(asked) :].T
        best += list(scores.max(1))
        met += list(one.grades.max(1) > 0)
        right += [g[s.argmax()] / 2 for s, g in zip(scores, one.grades, strict=True) if g.max() > 0]
    pairs = [(a > b) + (a == b) / 2 for a, m in zip(best, met, strict=True) if m
             for b, n in zip(best, met, strict=True) if not n]  # fmt: skip
    return f"{len(held)} boards held out: P@1 {np.mean(right):.3f}, AUC of nobody {np.mean(pairs):.3f}"


def main() -> None:
    """Tune, export, record the sums."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tuned", type=Path)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--hold-out", action="store_true")
    parser.add_argument("--out", type=Path, default=HERE)
    chosen = parser.parse_args()
    encoder = Encoder(chosen.tuned)
    original = {name: weights.clone() for name, weights in encoder.transformer.state_dict().items()}
    data, held = groups()
    sentences = sources.sentences(chosen.corpora / "tatoeba_cmn_eng" / "cmn.txt", random.Random(SEED)).train
    if chosen.hold_out:
        print("before:", measure(encoder.eval(), held), flush=True)
    fit(encoder, data if chosen.hold_out else data + held, [(z, e[0]) for z, e in sentences])
    draw_back(encoder.transformer, original, SHARE)
    if chosen.hold_out:
        print("after:", measure(encoder, held), flush=True)
        return
    words = (HERE / "words.npz").read_bytes()
    chosen.out.mkdir(parents=True, exist_ok=True)
    export(encoder.transformer, chosen.out)
    (chosen.out / "words.npz").write_bytes(words)  # the same vectors, as the Chinese words were learnt beside them
    (chosen.out / "tokenizer.json").write_bytes((HERE / "tokenizer.json").read_bytes())
    names = ("model.onnx", "tokenizer.json", "words.npz")
    sums = [f"{hashlib.sha256((chosen.out / n).read_bytes()).hexdigest()}  {n}\n" for n in names]
    (chosen.out / "SHA256SUMS").write_text("".join(sums), encoding="utf8")


if __name__ == "__main__":
    main()
