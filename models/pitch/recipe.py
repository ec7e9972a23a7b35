"""Tune the encoder's transformer to read a pitch: where it asks, needs, offers, and what a coach would raise.

    .venv/bin/pip install -c constraints.txt -e '.[models]'
    .venv/bin/python models/pitch/recipe.py TUNED COMPANIES

TUNED: the encoder as models/encoder/recipe.py keeps it. Its word vectors stay as they are, so that one reader reads
every language that is learnt into them. COMPANIES: the list of Y Combinator's companies as a CSV file, for real texts
that ask nobody. Reads `corpus/`, writes `model.onnx` (int8), `labels.json` and `SHA256SUMS` here. Half an hour
on two cores. `--hold-out` leaves the development rows out; `--seed N`, `--epochs N` and `--out FOLDER` are for trying
things.
"""

import argparse
import hashlib
import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import corpus
import numpy as np
import torch
from corpus import ISSUES, KINDS, SPANS, STATEMENT_KINDS, Row
from torch import nn
from transformers import AutoModel

from coach.vocabulary import vocabulary

HERE = Path(__file__).parent
RUNS = 2
MAX_TOKENS = 256
"""Of a training row, and no pitch is longer."""
EPOCHS, BATCH, RATE, HEAD_RATE, WARMUP, SEED = 6, 16, 8e-5, 1e-3, 0.1, 0
TOKEN_WEIGHT, EDGE_WEIGHT, ISSUE_WEIGHT, POSITIVE_WEIGHT = 4.0, 0.5, 6.0, 3.0
"""Of each loss beside that of the ask's kind, and of a finding that is there; chosen on the development rows."""
KIND_WEIGHTS = (1.0, 4.0, 4.0, 4.0)
"""Of the kinds of statement in their loss; there are some four times as many contacts as of each other kind."""
STATEMENT_BATCH = 32
HEADS = 3 * len(SPANS)
"""Outputs a token: is it inside, first, last, for each type of span."""


WIDTH = 384
"""Of a word vector."""


class Reader(nn.Module):
    """One transformer; a head a token for the spans; for the ask's kind and each finding an attention of its own,
    since each rests on other words of the pitch."""

    def __init__(self, encoder: nn.Module, width: int) -> None:
        super().__init__()
        self.encoder = encoder
        self.drop = nn.Dropout(0.1)
        self.tokens = nn.Linear(width, HEADS)
        self.where = nn.Linear(width, len(KINDS) + len(ISSUES))
        self.what = nn.Linear(width, len(KINDS) + len(ISSUES))
        self.statement = nn.Linear(width, len(STATEMENT_KINDS))

    def forward(
        self, words: torch.Tensor, attention_mask: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """float32 [batch, tokens, 384], int64 [batch, tokens] -> token logits [batch, tokens, 12], pitch logits
        [batch, 3 + 11], logits of the text as a statement [batch, 4]."""
        states = self.encoder(inputs_embeds=words, attention_mask=attention_mask).last_hidden_state
        states = self.drop(states)
        hidden = (attention_mask.unsqueeze(-1).to(states.dtype) - 1) * 1e4
        attention = torch.softmax(self.where(states) + hidden, dim=1)
        there = attention_mask.unsqueeze(-1).to(states.dtype)
        whole = (states * there).sum(1) / there.sum(1)
        return self.tokens(states), (attention * self.what(states)).sum(1), self.statement(whole)


def encode(batch: Sequence[Row]) -> dict[str, torch.Tensor]:
    """Tensors of a batch, with targets; a span that is not there begins and ends at the first, special token."""
    coded = [vocabulary().tokens(row.text, MAX_TOKENS) for row in batch]
    words, mask = vocabulary().vectors(coded)
    width = mask.shape[1]
    inside = np.zeros((len(batch), width, len(SPANS)), dtype=np.float32)
    edges = np.zeros((len(batch), len(SPANS), 2), dtype=np.int64)
    for i, (row, code) in enumerate(zip(batch, coded, strict=True)):
        for j, name in enumerate(SPANS):
            for order, (start, end) in enumerate(row.stretches(name)):
                hit = [k for k, (a, b) in enumerate(code.offsets) if a < b and start <= a and b <= end]
                inside[i, hit, j] = 1
                if hit and order == 0:
                    edges[i, j] = hit[0], hit[-1]
    return {
        "words": torch.tensor(words),
        "attention_mask": torch.tensor(mask),
        "inside": torch.tensor(inside),
        "edges": torch.tensor(edges),
        "kind": torch.tensor([KINDS.index(row.ask) for row in batch]),
        "issues": torch.tensor([[float(code in row.issues) for code in ISSUES] for row in batch]),
        "whole": torch.tensor([float(not row.is_partial) for row in batch]),
    }


def loss_of(reader: Reader, batch: dict[str, torch.Tensor]) -> torch.Tensor:
    """Weighted sum of the losses."""
    tokens, pitch, _ = reader(batch["words"], batch["attention_mask"])
    n, whole = len(SPANS), batch["whole"]
    # What a partial row does not label teaches nothing: spans and findings of it but these.
    spans_known = torch.stack([torch.ones_like(whole) if s in ("ask", "need") else whole for s in SPANS], -1)
    issues_known = torch.stack([torch.ones_like(whole) if c == "no_need" else whole for c in ISSUES], -1)
    mask = batch["attention_mask"].unsqueeze(-1).float() * spans_known.unsqueeze(1)
    inside = nn.functional.binary_cross_entropy_with_logits(tokens[..., :n], batch["inside"], reduction="none")
    inside = len(SPANS) * (inside * mask).sum() / mask.sum()
    hidden = (batch["attention_mask"].float() - 1) * 1e4
    edge = torch.zeros(())
    for j in range(n):
        for side in (0, 1):
            each = nn.functional.cross_entropy(
                tokens[..., n + 2 * j + side] + hidden, batch["edges"][:, j, side], reduction="none"
            )
            edge = edge + (each * spans_known[:, j]).sum() / spans_known[:, j].sum().clamp(min=1)
    kind = nn.functional.cross_entropy(pitch[:, : len(KINDS)], batch["kind"], label_smoothing=0.05)
    issue = nn.functional.binary_cross_entropy_with_logits(
        pitch[:, len(KINDS) :],
        batch["issues"],
        pos_weight=torch.full((len(ISSUES),), POSITIVE_WEIGHT),
        reduction="none",
    )
    issue = (issue * issues_known).sum() / issues_known.sum()
    return TOKEN_WEIGHT * inside + EDGE_WEIGHT * edge / 2 + kind + ISSUE_WEIGHT * issue


def statement_loss(reader: Reader, batch: Sequence[tuple[str, str]]) -> torch.Tensor:
    """Cross-entropy of the kind of statement; the rarer kinds weigh as much as the commonest."""
    words, mask = vocabulary().vectors([vocabulary().tokens(text, MAX_TOKENS) for text, _ in batch])
    *_, said = reader(torch.tensor(words), torch.tensor(mask))
    wanted = torch.tensor([STATEMENT_KINDS.index(kind) for _, kind in batch])
    return nn.functional.cross_entropy(said, wanted, weight=torch.tensor(KIND_WEIGHTS), label_smoothing=0.05)


def batches(data: list[Row], chance: random.Random) -> Iterator[list[Row]]:
    """Shuffled batches of similar length."""
    data = [corpus.variant(row, chance) for row in data]
    data.sort(key=lambda row: len(row.text) + chance.random() * 80)
    cut = [data[i : i + BATCH] for i in range(0, len(data), BATCH)]
    chance.shuffle(cut)
    yield from cut


def train(folder: Path, data: list[Row], said: list[tuple[str, str]], seed: int, epochs: int) -> Reader:
    """The reader after `epochs` passes over pitches and statements, a batch of each in turn.

    seed: of the order; the heads begin alike in every run, so that runs can be averaged.
    """
    torch.manual_seed(SEED)
    chance = random.Random(seed)
    encoder = AutoModel.from_pretrained(str(folder), add_pooling_layer=False)
    reader = Reader(encoder, encoder.config.hidden_size).train()
    heads = [p for name, p in reader.named_parameters() if not name.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": encoder.parameters(), "lr": RATE}, {"params": heads, "lr": HEAD_RATE}], weight_decay=0.01
    )
    steps = epochs * -(-len(data) // BATCH)
    warm = int(WARMUP * steps)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda n: n / max(1, warm) if n < warm else (steps - n) / max(1, steps - warm)
    )
    print(f"{len(data)} rows, {steps} steps", flush=True)
    for epoch in range(epochs):
        total = 0.0
        chance.shuffle(said)
        cut = [said[i : i + STATEMENT_BATCH] for i in range(0, len(said), STATEMENT_BATCH)]
        for number, batch in enumerate(batches(data, chance)):
            loss = loss_of(reader, encode(batch))
            if number < len(cut):
                loss = loss + statement_loss(reader, cut[number])
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += float(loss)
        print(f"epoch {epoch + 1}: loss {total / steps * epochs:.3f}", flush=True)
    return reader.eval()


def mean_of(runs: Sequence[Reader]) -> Reader:
    """The reader half-way between several: it reads what it never saw better than any (Wortsman et al. 2022)."""
    states = [run.state_dict() for run in runs]
    middle = {
        name: torch.stack([state[name] for state in states]).mean(0) if weights.is_floating_point() else weights
        for name, weights in states[0].items()
    }
    runs[0].load_state_dict(middle)
    return runs[0]


def export(reader: Reader, target: Path) -> None:
    """Write the reader as ONNX, weights int8 per output channel."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    example = (torch.zeros((2, 8, WIDTH)), torch.ones((2, 8), dtype=torch.int64))
    full = target.with_name("full.onnx")
    names = {"words": 1, "attention_mask": 1, "tokens": 1, "pitch": 0, "statement": 0}
    torch.onnx.export(
        reader,
        example,
        str(full),
        input_names=["words", "attention_mask"],
        output_names=["tokens", "pitch", "statement"],
        dynamic_axes={name: {0: "batch", 1: "tokens"} if axis else {0: "batch"} for name, axis in names.items()},
        opset_version=17,
        dynamo=False,
    )
    quantize_dynamic(str(full), str(target), weight_type=QuantType.QInt8, per_channel=True)
    full.unlink()


def main() -> None:
    """Train, export, record."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tuned", type=Path)
    parser.add_argument("companies", type=Path)
    parser.add_argument("--hold-out", action="store_true")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--out", type=Path, default=HERE)
    parser.add_argument("--keep", type=Path, help="the weights before they are rounded, as torch writes them")
    chosen = parser.parse_args()
    data = corpus.rows("train") + ([] if chosen.hold_out else corpus.rows("dev"))
    data += corpus.companies(chosen.companies, "train")
    said = corpus.statements("train") + ([] if chosen.hold_out else corpus.statements("dev"))
    runs = [train(chosen.tuned, data, said, chosen.seed + run, chosen.epochs) for run in range(RUNS)]
    reader = mean_of(runs)
    chosen.out.mkdir(parents=True, exist_ok=True)
    if chosen.keep:
        torch.save(reader.state_dict(), chosen.keep)
    export(reader, chosen.out / "model.onnx")
    labels = {"spans": SPANS, "kinds": KINDS, "issues": ISSUES, "statements": STATEMENT_KINDS}
    (chosen.out / "labels.json").write_text(json.dumps(labels, indent=2) + "\n", encoding="utf8")
    files = ("model.onnx", "labels.json")
    sums = [f"{hashlib.sha256((chosen.out / n).read_bytes()).hexdigest()}  {n}\n" for n in files]
    (chosen.out / "SHA256SUMS").write_text("".join(sums), encoding="utf8")


if __name__ == "__main__":
    main()
