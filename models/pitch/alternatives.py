"""What else could read a pitch, trained on the same rows and measured on the same test rows: the ablation.

    .venv/bin/pip install -c constraints.txt -e '.[models]'
    .venv/bin/python models/pitch/alternatives.py

- spaCy's own components, textcat for the kind of ask and each finding, spancat for the spans, over a tok2vec
  trained with them; the corpus is written in spaCy's own format for it (`--keep FOLDER`, one DocBin a split);
- a light head: logistic regression on the encoder of models/encoder, frozen;
- the reader without the words, and the words without the reader, for the findings that are habits.

About ten minutes on two cores.
"""

import argparse
import random
import statistics
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import spacy
from sklearn.linear_model import LogisticRegression
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span
from spacy.training import Example
from spacy.util import minibatch
from thinc.api import fix_random_seed

from coach.analyze import thresholds as t
from coach.analyze.checks import HABITS
from coach.analyze.language import tongue
from coach.analyze.reading import Reading
from coach.match.encoder import chosen_encoder

sys.path.insert(0, str(Path(__file__).parent))
import corpus

SPANS_KEY = "sc"
EPOCHS, LONGEST, SEED = 8, 12, 0


def f1(gold: Sequence[bool], got: Sequence[bool]) -> float:
    """F1 of yes."""
    pairs = Counter(zip(gold, got, strict=True))
    return 2 * pairs[True, True] / max(1, 2 * pairs[True, True] + pairs[True, False] + pairs[False, True])


def overlap(ours: str, gold: str) -> float:
    """F1 of the words two spans share."""
    a, b = Counter(ours.lower().split()), Counter(gold.lower().split())
    return 2 * sum((a & b).values()) / max(1, sum(a.values()) + sum(b.values()))


def report(
    name: str,
    test: Sequence[corpus.Row],
    kinds: Sequence[str] | None = None,
    issues: Sequence[set[str]] | None = None,
    needs: Sequence[str] | None = None,
    codes: Sequence[str] = corpus.ISSUES,
) -> None:
    """One line: what of the three was tried."""
    said = [f"{name:34s}"]
    if kinds is not None:
        explicit = f1([row.ask == "explicit" for row in test], [kind == "explicit" for kind in kinds])
        right = statistics.fmean(row.ask == kind for row, kind in zip(test, kinds, strict=True))
        said.append(f"explicit F1 {explicit:.3f}  kind {right:.3f}")
    if needs is not None:
        pairs = [(ours, row.needs[0]) for ours, row in zip(needs, test, strict=True) if row.needs]
        said.append(f"need {statistics.fmean(overlap(*pair) for pair in pairs):.3f}")
    if issues is not None:
        gold = [code in row.issues for row in test for code in codes]
        said.append(f"findings F1 {f1(gold, [code in found for found in issues for code in codes]):.3f}")
    print("  ".join(said), flush=True)


def labelled(nlp: Language, row: corpus.Row) -> Doc:
    """A row in spaCy's form: categories and spans."""
    doc = nlp.make_doc(row.text)
    doc.cats = {kind: float(row.ask == kind) for kind in corpus.KINDS}
    doc.cats |= {code: float(code in row.issues) for code in corpus.ISSUES}
    spans: list[Span] = []
    for name in corpus.SPANS:
        for start, end in row.stretches(name):
            span = doc.char_span(start, end, label=name, alignment_mode="expand")
            if span is not None:
                spans.append(span)
    doc.spans[SPANS_KEY] = spans
    return doc


def by_spacy(train: Sequence[corpus.Row], test: Sequence[corpus.Row], folder: Path) -> None:
    """textcat_multilabel and spancat, trained together."""
    fix_random_seed(SEED)
    nlp = spacy.blank("en")
    for split, rows in (("train", train), ("test", test)):
        DocBin(docs=[labelled(nlp, row) for row in rows], store_user_data=True).to_disk(folder / f"{split}.spacy")
    nlp.add_pipe("tok2vec")
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96}
    nlp.add_pipe("textcat_multilabel")
    nlp.add_pipe("spancat", config={"spans_key": SPANS_KEY, "model": {"tok2vec": listener}, "suggester": {
        "@misc": "spacy.ngram_range_suggester.v1", "min_size": 1, "max_size": LONGEST}})  # fmt: skip
    examples = [Example(nlp.make_doc(row.text), labelled(nlp, row)) for row in train]
    optimizer = nlp.initialize(lambda: examples)
    chance = random.Random(SEED)
    for _ in range(EPOCHS):
        chance.shuffle(examples)
        for batch in minibatch(examples, size=16):
            nlp.update(batch, sgd=optimizer, drop=0.2)
    docs = list(nlp.pipe(row.text for row in test))
    kinds = [max(corpus.KINDS, key=lambda kind, doc=doc: doc.cats[kind]) for doc in docs]  # type: ignore[misc]
    needs = [_surest(doc, "need") for doc in docs]
    issues = [{code for code in corpus.ISSUES if doc.cats[code] >= 0.5} for doc in docs]
    report("spaCy textcat and spancat", test, kinds, issues, needs)


def _surest(doc: Doc, label: str) -> str:
    group = doc.spans.get(SPANS_KEY)
    if group is None:
        return ""
    scores = group.attrs["scores"]
    found = [(float(score), span.text) for span, score in zip(group, scores, strict=True) if span.label_ == label]
    return max(found, default=(0.0, ""))[1]


def by_light_head(train: Sequence[corpus.Row], test: Sequence[corpus.Row]) -> None:
    """Logistic regression on one vector a pitch."""
    encode = chosen_encoder().encode
    known, asked = encode([row.text for row in train]), encode([row.text for row in test])
    kinds = LogisticRegression(max_iter=2000, C=10).fit(known, [row.ask for row in train]).predict(asked)
    found: Mapping[str, np.ndarray] = {
        code: LogisticRegression(max_iter=2000, C=10, class_weight="balanced")
        .fit(known, [code in row.issues for row in train])
        .predict(asked)
        for code in corpus.ISSUES
    }
    issues = [{code for code in corpus.ISSUES if found[code][i]} for i in range(len(test))]
    report("logistic head on the encoder", test, [str(kind) for kind in kinds], issues)


def with_and_without_words(test: Sequence[corpus.Row]) -> None:
    """The findings that are habits: by the reader, by the words, by both as shipped."""
    english = tongue("en")
    readings = [Reading.of(english, draft) for draft in english.drafts([row.text for row in test])]
    codes = [habit.code for habit in HABITS]
    by_reader = [{c for c in codes if r.marks.issues[c] >= t.RAISED.value} for r in readings]
    by_words = [{h.code for h in HABITS if len(r.tongue.evidence[h.code](r)) >= h.limit.value} for r in readings]
    by_both = [{h.code for h in HABITS if list(h.check(r))} for r in readings]
    for name, issues in (("reader alone", by_reader), ("words alone", by_words), ("both, as shipped", by_both)):
        report(f"habits: {name}", test, issues=issues, codes=codes)


def main() -> None:
    """Train each, print a line each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--keep", type=Path)
    chosen = parser.parse_args()
    train, test = corpus.rows("train") + corpus.rows("dev"), corpus.rows("test")
    print(f"{len(train)} rows to train on, {len(test)} to measure")
    with_and_without_words(test)
    by_light_head(train, test)
    with tempfile.TemporaryDirectory() as scratch:
        folder = chosen.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        by_spacy(train, test, folder)


if __name__ == "__main__":
    main()
