"""The corpus in `corpus/`: its rows, its split by wording family, and the variants a reader is trained on."""

import csv
import hashlib
import json
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

HERE = Path(__file__).parent / "corpus"
HAN = re.compile(r"[\u3400-\u9fff]")
SPANS = ("ask", "need", "offer", "location")
KINDS = ("none", "implicit", "explicit")
ISSUES = (
    "too_long", "rambling", "multiple_needs", "jargon", "buzzwords", "fillers", "hedging", "passive",
    "vague_need", "no_need", "apology",
)  # fmt: skip
TEST_WRITER = "g"
"""Files whose name begins so were written as the test set, by other writers: their wording stands nowhere else."""
DEV_SHARE = 0.12
"""Of the wording families of each writer."""


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled pitch. Spans are exact substrings; needs: all of them, the first first."""

    id: str
    text: str
    family: str
    ask: str
    ask_span: str | None
    needs: tuple[str, ...]
    offer: str | None
    location: str | None
    concepts: int
    issues: tuple[str, ...]
    rank_group: str | None
    rank: int | None
    lang: str = "en"
    is_partial: bool = False
    """Only the ask and the need are labelled; offer, location and the other findings are unknown."""

    def stretches(self, name: str) -> list[tuple[int, int]]:
        """Offsets of the spans of one type, in the order given."""
        values = {"ask": (self.ask_span,), "need": self.needs, "offer": (self.offer,), "location": (self.location,)}
        found, after = [], 0
        for value in values[name]:
            if value:
                start = self.text.find(value, after)
                start = self.text.find(value) if start < 0 else start
                found.append((start, start + len(value)))
                after = start + len(value)
        return found


def rows(split: str, even_if_known: bool = False) -> list[Row]:
    """Rows of "train", "dev" or "test".

    A wording stands on one side only: a row of the other two splits that asks in words of a training row is left
    out, whoever wrote it, unless `even_if_known`. A rank group is left out whole.
    """
    every = [row for path in sorted(HERE.glob("*.jsonl")) for row in parsed(path)]
    found = [row for row in every if _split_of(row) == split]
    if split == "train" or even_if_known:
        return found
    seen = {_wording(row) for row in every if row.ask_span and _split_of(row) == "train"}
    known = [row for row in found if row.ask_span and _wording(row) in seen]
    groups = {row.rank_group for row in known if row.rank_group}
    out = {row.id for row in known}
    return [row for row in found if row.id not in out and row.rank_group not in groups]


def _wording(row: Row) -> str:
    """The ask without what it asks for: lower-case words, `_` for a need."""
    text = row.ask_span or ""
    for need in row.needs:
        text = text.replace(need, " _ ")
    return " ".join(re.findall(r"[\w']+", text.lower()))


def parsed(path: Path) -> list[Row]:
    """The rows of one file, whose ids are its name and the line where they have none of their own."""
    found = []
    for number, line in enumerate(path.read_text("utf8").splitlines(), start=1):
        given = json.loads(line)
        needs = given.pop("needs", None) or ([given["need"]] if given["need"] else [])
        given.pop("need")
        lang = "zh" if HAN.search(given["text"]) else "en"
        given = {"id": f"{path.stem}-{number}", "family": "", "lang": lang, **given, "issues": tuple(given["issues"])}
        found.append(Row(needs=tuple(needs), **given))
    return found


COMPANIES = 1_000
"""Descriptions of real companies, half to train on, half to read for false alarms."""


def companies(path: Path, split: str) -> list[Row]:
    """Descriptions from a list of companies (CSV with `company_id` and `long_description`): real texts of 15-80
    words that ask nobody and need nothing. `split` is "train" or "test", by a hash of the company's id."""
    with path.open(encoding="utf8") as lines:
        texts = {row["company_id"]: " ".join(row["long_description"].split()) for row in csv.DictReader(lines)}
    order = sorted(texts, key=lambda key: hashlib.sha256(key.encode()).hexdigest())
    fit = [key for key in order if 15 <= len(texts[key].split()) <= 80][:COMPANIES]
    return [
        Row(f"company-{key}", texts[key], "company", "none", None, (), None, None, 0, ("no_need",), None, None,
            is_partial=True)
        for key in (fit[: COMPANIES // 2] if split == "train" else fit[COMPANIES // 2 :])
    ]  # fmt: skip


STATEMENT_KINDS = ("contact", "lost", "lack", "boast")
MATCH = Path(__file__).parent.parent / "match"
UNSURE = "two_off"
"""Why a statement of a cluster misses, where it may be lost as well as something else."""


def statements(split: str) -> list[tuple[str, str]]:
    """(statement, kind) of what people say of their networks, from the clusters and training rooms of models/match.

    split: "train" or "dev", by a hash of the cluster's need. What is said for another reason than that somebody is
    lost, lacking or boasted of tells of a contact.
    """
    found: list[tuple[str, str]] = []
    for path in sorted((MATCH / "corpus").glob("*.jsonl")):
        for line in path.read_text("utf8").splitlines():
            cluster = json.loads(line)
            if _is_dev(cluster["need"]) == (split == "dev"):
                said = [(one["text"], one["why"]) for one in cluster["statements"]]
                found += [(text, _kind(why)) for text, why in said if why != UNSURE]
    if split == "train":
        for path in sorted((MATCH / "rooms").glob("train-*/needs.jsonl")):
            for line in path.read_text("utf8").splitlines():
                need = json.loads(line)
                said = [
                    (one["statement"], one["why"]) for part in ("relevant", "misses") for one in need[part].values()
                ]
                found += [(text, _kind(why)) for text, why in said if why in {"lost", "lack", "boast", "direct"}]
    return list(dict(found).items())


def _kind(why: str) -> str:
    return why if why in STATEMENT_KINDS else "contact"


def _is_dev(key: str) -> bool:
    return int(hashlib.sha256(key.encode()).hexdigest()[:8], 16) / 2**32 < DEV_SHARE


def _split_of(row: Row) -> str:
    writer = row.id[0]
    if writer == TEST_WRITER:
        return "test"
    key = f"{writer}/{row.rank_group or row.family}"
    return "dev" if _is_dev(key) else "train"


def variant(row: Row, chance: random.Random) -> Row:
    """The row as it is (six in ten), in lower case, or in lower case without marks, its spans carried over."""
    kind = chance.random()
    if kind < 0.6 or len(row.text.lower()) != len(row.text):
        return row
    return _mapped(row, str.lower if kind < 0.8 else _unmarked)


def _unmarked(text: str) -> str:
    """As speech recognition writes it: nothing in English, a blank in Chinese where a mark was."""
    return re.sub(r"[，。！？；：、]+", " ", re.sub(r"[.,!?;:]", "", text.lower())).strip()


def _mapped(row: Row, change: Callable[[str], str]) -> Row:
    def one(text: str | None) -> str | None:
        return change(text) if text else None

    made = replace(
        row,
        text=change(row.text),
        ask_span=one(row.ask_span),
        needs=tuple(change(need) for need in row.needs),
        offer=one(row.offer),
        location=one(row.location),
    )
    # A mark inside a span may have stood for a word's edge: better the row as it was than a span that is lost.
    spans = (made.ask_span, *made.needs, made.offer, made.location)
    return made if all(span in made.text for span in spans if span) else row
