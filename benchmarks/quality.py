"""`make quality`: how well a pitch is read, on the corpus's test rows, beside the public tools.

COACH_PITCHES names further labelled files (JSON Lines as in models/pitch/README.md), measured as well;
COACH_COMPANIES the CSV list of companies whose descriptions are read for false alarms. The peers are
textstat, and where they are installed TextDescriptives, proselint (extra `peers`) and write-good (npm): each where
it says something comparable.
"""

import itertools
import json
import math
import os
import re
import statistics
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import textstat

import coach
from coach.types import Review

PITCH = Path(__file__).parent.parent / "models" / "pitch"
sys.path.insert(0, str(PITCH))
from corpus import ISSUES, Row, companies, parsed, rows  # noqa: E402  models/pitch

LANGUAGES = ("en", "zh")
Found = dict[str, set[str]]
"""Row id -> codes raised."""


def reviews(data: Sequence[Row]) -> dict[str, Review]:
    found = {}
    for row, review in zip(data, coach.review_many(row.text for row in data), strict=True):
        if isinstance(review, Review):
            found[row.id] = review
    return found


def f1(right: int, wrong: int, missed: int) -> tuple[float, float, float]:
    """Precision, recall and their harmonic mean."""
    precision = right / (right + wrong) if right + wrong else 0.0
    recall = right / (right + missed) if right + missed else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def counted(gold: Sequence[bool], got: Sequence[bool]) -> tuple[float, float, float]:
    pairs = Counter(zip(gold, got, strict=True))
    return f1(pairs[True, True], pairs[False, True], pairs[True, False])


def overlap(ours: str, gold: str) -> float:
    """F1 of the words two spans share (Rajpurkar et al. 2016); of the characters, in Chinese."""
    a, b = (Counter(re.findall(r"[\u3400-\u9fff]|[^\W\u3400-\u9fff]+", text.lower())) for text in (ours, gold))
    return 2 * sum((a & b).values()) / max(1, sum(a.values()) + sum(b.values()))


def tau_b(ours: Sequence[float], gold: Sequence[float]) -> float:
    """Kendall's tau; ties in `ours` count against it."""
    agree = against = tied = 0
    for (a1, b1), (a2, b2) in itertools.combinations(zip(ours, gold, strict=True), 2):
        product = (a1 - a2) * (b1 - b2)
        agree, against, tied = agree + (product > 0), against + (product < 0), tied + (a1 == a2)
    n = agree + against
    return (agree - against) / math.sqrt(n * (n + tied)) if n else 0.0


def rank_groups(data: Iterable[Row]) -> list[list[Row]]:
    groups = defaultdict(list)
    for row in data:
        if row.rank_group:
            groups[row.id.split("-")[0], row.rank_group].append(row)
    return [sorted(group, key=lambda r: r.rank or 0) for group in groups.values() if len(group) == 4]


def ranking(data: Sequence[Row], score: Callable[[Row], float]) -> tuple[float, float]:
    """Mean tau of the rank groups, and the share in which the best beats the worst."""
    groups = [([score(row) for row in group], group) for group in rank_groups(data)]
    taus = [tau_b(scores, [-(row.rank or 0) for row in group]) for scores, group in groups]
    return statistics.fmean(taus), statistics.fmean(scores[0] > scores[-1] for scores, _ in groups)


def ours(name: str, data: Sequence[Row]) -> None:
    found = reviews(data)
    data = [row for row in data if row.id in found]
    print(f"\n{name}: {len(data)} pitches")
    explicit = counted([r.ask == "explicit" for r in data], [found[r.id].ask.kind == "explicit" for r in data])
    kinds = statistics.fmean(found[r.id].ask.kind == r.ask for r in data)
    print("  explicit ask      precision {:.3f}  recall {:.3f}  F1 {:.3f}".format(*explicit))
    print(f"  kind of ask       accuracy {kinds:.3f}")
    asked = [(a.span.text if (a := found[r.id].ask).span else "", r.ask_span) for r in data if r.ask_span]
    spans: dict[str, list[tuple[Sequence[str], str]]] = {
        "ask span": [([text], gold) for text, gold in asked],
        "first need": [([n.text for n in found[r.id].needs[:1]], r.needs[0]) for r in data if r.needs],
        "offer": [([o.text for o in found[r.id].offers], r.offer) for r in data if r.offer],
        "location": [([x.text for x in found[r.id].locations], r.location) for r in data if r.location],
    }
    for what, pairs in spans.items():
        mean = statistics.fmean(max([overlap(text, gold) for text in texts], default=0.0) for texts, gold in pairs)
        print(f"  {what:17s} overlap F1 {mean:.3f}  ({len(pairs)})")
    raised = {id_: {f.code for f in review.findings} & set(ISSUES) for id_, review in found.items()}
    findings(data, raised)
    if len(rank_groups(data)) > 1:
        tau, best = ranking(data, lambda row: found[row.id].score)
        print(f"  rank groups       tau {tau:.3f}  best above worst {best:.3f}  ({len(rank_groups(data))})")


def findings(data: Sequence[Row], raised: Found) -> None:
    totals = Counter[str]()
    for code in ISSUES:
        gold, got = [code in r.issues for r in data], [code in raised[r.id] for r in data]
        pairs = Counter(zip(gold, got, strict=True))
        totals.update(right=pairs[True, True], wrong=pairs[False, True], missed=pairs[True, False])
        precision, recall, _ = counted(gold, got)
        print(f"    {code:15s} precision {precision:.2f}  recall {recall:.2f}  ({sum(gold)})")
    print("  all findings      precision {:.3f}  recall {:.3f}  F1 {:.3f}".format(*f1(*totals.values())))
    clean = [r for r in data if not r.issues]
    print(f"  clean pitches with a false finding {statistics.fmean(bool(raised[r.id]) for r in clean):.3f}")


def agreement() -> None:
    """What a second annotator, who saw neither the first labels nor the first annotator, says of 150 of the rows."""
    first = {row.id: row for split in ("train", "dev", "test") for row in rows(split, even_if_known=True)}
    second = [json.loads(line) for line in (PITCH / "second.jsonl").read_text("utf8").splitlines()]
    pairs = [(first[given["id"]], given) for given in second]
    alike = statistics.fmean(row.ask == given["ask"] for row, given in pairs)
    chance = sum(
        statistics.fmean(row.ask == kind for row, _ in pairs) * statistics.fmean(g["ask"] == kind for _, g in pairs)
        for kind in ("explicit", "implicit", "none")
    )
    print(f"\ntwo annotators, {len(pairs)} pitches")
    print(f"  kind of ask       {alike:.3f}, Cohen's kappa {(alike - chance) / (1 - chance):.3f}")
    for name, one in (("ask_span", "ask_span"), ("offer", "offer"), ("location", "location"), ("need", None)):
        gold = [(getattr(row, one) if one else next(iter(row.needs), None), given[name]) for row, given in pairs]
        both = [overlap(b or "", a) for a, b in gold if a]
        print(f"  {name:17s} overlap F1 {statistics.fmean(both):.3f}  ({len(both)})")
    codes = [(set(row.issues), set(given["issues"])) for row, given in pairs]
    right, wrong, missed = (
        sum(len(x) for x in part) for part in zip(*((a & b, b - a, a - b) for a, b in codes), strict=True)
    )
    print(f"  findings          F1 {f1(right, wrong, missed)[2]:.3f}")


def formulas(data: Sequence[Row]) -> None:
    """Does a readability formula prefer the better version? Higher is easier for all of them here."""
    for name, sign in (("flesch_reading_ease", 1), ("automated_readability_index", -1), ("gunning_fog", -1)):
        formula = getattr(textstat, name)
        ease = {row.id: sign * formula(row.text) for row in data}
        tau, best = ranking(data, lambda row, ease=ease: ease[row.id])  # type: ignore[misc]
        print(f"  textstat {name:28s} tau {tau:+.3f}  best above worst {best:.3f}")


def text_descriptives(data: Sequence[Row]) -> None:
    try:
        import spacy
        import textdescriptives  # noqa: F401  registers its pipes
    except ImportError:
        print("  TextDescriptives: not installed (make quality installs it)")
        return
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("textdescriptives/readability")  # its quality pipe does not load beside confection 1
    lix = {row.id: nlp(row.text)._.readability["lix"] or 0.0 for row in data}
    tau, best = ranking(data, lambda row: -lix[row.id])
    print(f"  TextDescriptives lix                  tau {tau:+.3f}  best above worst {best:.3f}")


LINTERS = {
    "write-good": ["write-good", "--parse"],  # npm install write-good; its node_modules/.bin on the PATH
    "proselint": [str(Path(sys.executable).with_name("proselint")), "check"],
}
RULES = {"passive": "passive", "hedging": "weasel|hedg", "buzzwords": "clich|corporate|industrial"}
"""What a linter's remark says where it means one of our findings."""


def linters(data: Sequence[Row]) -> None:
    """Any remark at all on a clean pitch; passives, hedges and buzzwords where a linter has such a rule."""
    for name, command in LINTERS.items():
        remarks = _remarks(command, [row.text for row in data])
        if remarks is None:
            print(f"  {name}: not installed")
            continue
        clean = [bool(said) for row, said in zip(data, remarks, strict=True) if not row.issues]
        print(f"  {name:12s} remarks on {statistics.fmean(clean):.3f} of the clean pitches")
        for code, words in RULES.items():
            got = [bool(re.search(words, said, re.IGNORECASE)) for said in remarks]
            precision, recall, _ = counted([code in row.issues for row in data], got)
            print(f"    {code:15s} precision {precision:.2f}  recall {recall:.2f}")


def _remarks(command: Sequence[str], texts: Sequence[str]) -> list[str] | None:
    """What a linter says of each text, a line of one file each; None where it is not installed."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "pitches.txt"
        file.write_text("".join(" ".join(text.split()) + "\n" for text in texts), encoding="utf8")
        try:
            done = subprocess.run([*command, str(file)], capture_output=True, text=True, check=False)
        except FileNotFoundError:
            return None
    if not done.stdout:
        return None
    said = [""] * len(texts)
    for line, remark in re.findall(r"^.*?pitches\.txt:(\d+):\d+:(.*)$", done.stdout, re.MULTILINE):
        said[int(line) - 1] += remark + "\n"
    return said


def false_alarms(path: Path) -> None:
    """Real descriptions of companies, which ask nobody: how many are taken for an ask, or for a need."""
    kinds = Counter(review.ask.kind for review in reviews(companies(path, "test")).values())
    total = kinds.total()
    print(f"\n{total} descriptions of companies, none of which asks anybody")
    print(f"  taken for an explicit ask {kinds['explicit'] / total:.3f}, for a need {kinds['implicit'] / total:.3f}")


def main() -> None:
    every = rows("test")
    test = [row for row in every if row.lang == "en"]
    for lang in LANGUAGES:
        ours(f"test rows of models/pitch, {lang}", [row for row in every if row.lang == lang])
    for path in filter(None, os.environ.get("COACH_PITCHES", "").split(os.pathsep)):
        for lang in LANGUAGES:
            ours(f"{Path(path).name}, {lang}", [row for row in parsed(Path(path)) if row.lang == lang])
    agreement()
    if os.environ.get("COACH_COMPANIES"):
        false_alarms(Path(os.environ["COACH_COMPANIES"]))
    print("\npeers on the English test rows")
    formulas(test)
    text_descriptives(test)
    linters(test)
    print(json.dumps({"python": sys.version.split()[0], "textstat": ".".join(map(str, textstat.__version__))}))


if __name__ == "__main__":
    main()
