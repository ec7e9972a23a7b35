"""Fit how specific and how hard a text is, as raters judged it, from the measures of `coach.analyze.en.features`.

    .venv/bin/pip install -c constraints.txt -e '.[models]'
    .venv/bin/python models/wording/recipe.py CORPORA

CORPORA: a folder that holds what the ratings name: `ud_english_ewt/`, `yc_companies/`, `tatoeba_cmn_eng/` and
`onet27/`, as their sources publish them. Reads `ratings.tsv`, fits on three quarters of the texts, prints figures
on the rest beside the readability formulas of textstat, writes `weights.json` and `SHA256SUMS` here. One minute.
"""

import csv
import hashlib
import json
import sys
from collections import defaultdict
from pathlib import Path

import numpy as np
import numpy.typing as npt
import textstat
from scipy.stats import spearmanr

from coach.analyze.en import features, parse

HERE = Path(__file__).parent
PITCHES = HERE.parent / "pitch" / "corpus"
RIDGE = 30.0
"""Weight of the squared coefficients of standardised measures; from 1 to 100 nothing much changes."""
TEST_SHARE = 0.25
GROWS_WITH_THE_TEXT = {"difficulty": ("length", "information")}
"""Left out: a longer text is no harder, and what is measured on a sentence must hold for a page."""
FORMULAS = (
    "flesch_reading_ease", "flesch_kincaid_grade", "gunning_fog", "smog_index", "automated_readability_index",
    "coleman_liau_index", "dale_chall_readability_score", "linsear_write_formula",
)  # fmt: skip

Floats = npt.NDArray[np.float64]


def texts(corpora: Path) -> dict[str, str]:
    """Every text that a rating may name, by its name there."""
    found = dict(_companies(corpora / "yc_companies"))
    for line in (corpora / "tatoeba_cmn_eng" / "cmn.txt").read_text("utf8").splitlines():
        fields = line.split("\t")
        found[f"tatoeba:{fields[-1].split('#')[1].split(' ')[0]}"] = fields[0]
    for line in (corpora / "onet27" / "Task_Statements.txt").read_text("utf8").splitlines()[1:]:
        fields = line.split("\t")
        found[f"onet:{fields[0]}:{fields[1]}"] = fields[2]
    for path in PITCHES.glob("*.jsonl"):
        for number, line in enumerate(path.read_text("utf8").splitlines()):
            found[f"pitch:{path.stem}:{number}"] = json.loads(line)["text"]
    return found


def _companies(folder: Path) -> list[tuple[str, str]]:
    found = []
    for path in folder.glob("*.csv"):
        with path.open(encoding="utf8") as lines:
            for row in csv.DictReader(lines):
                found.append((f"yc:{row['company_id']}:short", row["short_description"].strip()))
                found.append((f"yc:{row['company_id']}:long", " ".join(row["long_description"].split())))
    return found


def treebank(corpora: Path) -> dict[str, list[tuple[str, str]]]:
    """Document -> its sentences, each with its id."""
    documents: dict[str, list[tuple[str, str]]] = defaultdict(list)
    sentence = ""
    for line in (corpora / "ud_english_ewt" / "en_ewt-ud-train.conllu").read_text("utf8").splitlines():
        if line.startswith("# sent_id = "):
            sentence = line.removeprefix("# sent_id = ").strip()
        elif line.startswith("# text = "):
            text = line.removeprefix("# text = ").strip()
            documents[sentence.rsplit("-", 1)[0]].append((sentence, text))
    return documents


def passage(documents: dict[str, list[tuple[str, str]]], name: str) -> str:
    """The text of "ewt:ID", one sentence, or "ewt:ID+N", N sentences from there on."""
    first, _, count = name.removeprefix("ewt:").partition("+")
    sentences = documents[first.rsplit("-", 1)[0]]
    start = [s for s, _ in sentences].index(first)
    return " ".join(text for _, text in sentences[start : start + int(count or 1)])


def ratings() -> dict[str, list[tuple[float, float]]]:
    """Text -> (specificity, difficulty) of each rater."""
    found: dict[str, list[tuple[float, float]]] = defaultdict(list)
    with (HERE / "ratings.tsv").open(encoding="utf8") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            found[row["text"]].append((float(row["specificity"]), float(row["difficulty"])))
    return found


def fit(values: Floats, judged: Floats) -> Floats:
    """Ridge regression on standardised measures; intercept first, then weights on the measures as they are."""
    mean, spread = values.mean(0), values.std(0) + 1e-9
    design = np.c_[np.ones(len(values)), (values - mean) / spread]
    penalty = RIDGE * np.diag([0.0] + [1.0] * values.shape[1])
    weights = np.linalg.solve(design.T @ design + penalty, design.T @ judged)
    slopes = weights[1:] / spread
    return np.r_[weights[0] - slopes @ mean, slopes]


def main() -> None:
    """Fit, measure, record."""
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    corpora = Path(sys.argv[1])
    rated, plain, documents = ratings(), texts(corpora), treebank(corpora)
    names = sorted(rated)
    said = [passage(documents, n) if n.startswith("ewt:") else plain[n] for n in names]
    values = np.array([list(features.measure(draft).values()) for draft in parse.drafts(said)])
    judged = np.array([np.mean(rated[n], axis=0) for n in names])
    twice = np.array([rated[n][:2] for n in names if len(rated[n]) > 1])
    test = np.array([int(hashlib.sha256(n.encode()).hexdigest()[:8], 16) / 2**32 < TEST_SHARE for n in names])
    print(f"{len(names)} texts, {test.sum()} of them for the test, {len(twice)} rated by two")
    recorded = {}
    for column, what in enumerate(("specificity", "difficulty")):
        left_out = GROWS_WITH_THE_TEXT.get(what, ())
        use = [k for k, one in enumerate(features.MEASURES) if one.__name__ not in left_out]
        weights = fit(values[~test][:, use], judged[~test, column])
        guessed = weights[0] + values[test][:, use] @ weights[1:]
        print(f"{what}: Spearman {spearmanr(guessed, judged[test, column])[0]:.3f} on the test texts; "
              f"between raters {spearmanr(twice[:, 0, column], twice[:, 1, column])[0]:.3f}")  # fmt: skip
        recorded[what] = {"intercept": round(float(weights[0]), 5)} | {
            features.MEASURES[k].__name__: round(float(w), 5) for k, w in zip(use, weights[1:], strict=True)
        }
    held = [text for text, out in zip(said, test, strict=True) if out]
    for name in FORMULAS:
        scored = [float(getattr(textstat, name)(text)) for text in held]
        print(f"   {name} against difficulty: {abs(spearmanr(scored, judged[test, 1])[0]):.3f}")
    lengths = [float(len(text.split())) for text in held]
    print(f"   number of words against specificity: {spearmanr(lengths, judged[test, 0])[0]:.3f}")
    (HERE / "weights.json").write_text(json.dumps(recorded, indent=2) + "\n", encoding="utf8")
    digest = hashlib.sha256((HERE / "weights.json").read_bytes()).hexdigest()
    (HERE / "SHA256SUMS").write_text(f"{digest}  weights.json\n", encoding="utf8")


if __name__ == "__main__":
    main()
