"""What Chinese is learnt from: sentence pairs, the dictionary, and what was written for it (`corpus/`)."""

import gzip
import json
import random
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
HAN = re.compile(r"[\u3400-\u9fff]+")
HELD_OUT = 1_000
"""Sentence pairs each in the development and the test set; neither side of one stands in the training set."""
HELD_TITLES, TITLES_SEED = 130, 5
"""Occupations held out, and by which draw."""
SHORTEST_HELD = 4
"""English words of the shortest sentence held out: "Yes." has a hundred translations."""
GLOSSES = 3
"""Meanings of a dictionary entry that are read, the first ones."""

Pair = tuple[str, tuple[str, ...]]
"""Chinese, and the English it means: the mean of these."""


@dataclass(frozen=True, slots=True)
class Dictionary:
    """CC-CEDICT: simplified headword -> its meanings; traditional character -> simplified."""

    meanings: dict[str, tuple[str, ...]]
    same: dict[str, str]


@dataclass(frozen=True, slots=True)
class Split:
    """Pairs to learn from, to choose by, and to measure with."""

    train: list[Pair]
    dev: list[Pair]
    test: list[Pair]


def dictionary(path: Path) -> Dictionary:
    """Read `cedict_ts.u8.gz`."""
    meanings: dict[str, list[str]] = defaultdict(list)
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    with gzip.open(path, "rt", encoding="utf8") as lines:
        for line in lines:
            entry = re.match(r"(\S+) (\S+) \[[^\]]*\] /(.*)/\s*$", line)
            if not entry or not HAN.fullmatch(entry[2]):
                continue
            meanings[entry[2]] += [m for m in map(_meaning, entry[3].split("/")) if m]
            if len(entry[1]) == len(entry[2]):
                for old, new in zip(entry[1], entry[2], strict=True):
                    counted[old][new] += 1
    same = {old: new.most_common(1)[0][0] for old, new in counted.items()}
    return Dictionary(
        {word: tuple(found) for word, found in meanings.items()}, {a: b for a, b in same.items() if a != b}
    )


def _meaning(gloss: str) -> str:
    """A gloss as a phrase; "" where it only points elsewhere."""
    text = re.sub(r"\([^)]*\)|\[[^\]]*\]|[\u2e80-\u9fff|]+", "", gloss)
    if re.match(r"\s*(variant of|old variant|see |CL:|surname|abbr\. |used in|also written|erhua|Japanese variant"
                r"|same as|radical|component)", text):  # fmt: skip
        return ""
    text = re.sub(r"\bsb\b", "somebody", re.sub(r"\bsth\b", "something", text))
    return re.sub(r"\s+", " ", re.sub(r"^\s*to ", "", text)).strip(" ,;.")


def sentences(path: Path, chance: random.Random) -> Split:
    """Tatoeba's pairs (`cmn.txt`)."""
    pairs = list(dict.fromkeys(tuple(line.split("\t")[:2]) for line in path.read_text("utf8").splitlines()))
    english = sorted({pair[0] for pair in pairs})
    chance.shuffle(english)
    eligible = [text for text in english if len(text.split()) >= SHORTEST_HELD]
    spare = HELD_OUT // 10  # some share their Chinese with another
    for_test, for_dev = set(eligible[: HELD_OUT + spare]), set(eligible[HELD_OUT + spare : 2 * (HELD_OUT + spare)])
    test, dev = _distinct(pairs, for_test), _distinct(pairs, for_dev)
    held = {chinese for chinese, _ in test + dev}
    train: list[Pair] = [(z, (e,)) for e, z in pairs if e not in for_test and e not in for_dev and z not in held]
    return Split(train, dev, test)


def _distinct(pairs: list[tuple[str, ...]], english: set[str]) -> list[Pair]:
    found: dict[str, str] = {}
    for e, z in pairs:
        if e in english and e not in found.values() and z not in found:
            found[z] = e
    held: list[Pair] = [(z, (e,)) for z, e in found.items()]
    return held[:HELD_OUT]


def titles() -> tuple[list[list[Pair]], list[list[Pair]]]:
    """Occupations to learn from and held out: for each, every Chinese title with all its English ones."""
    rows = [json.loads(line) for line in (HERE / "corpus" / "titles.jsonl").read_text("utf8").splitlines()]
    each: list[list[Pair]] = [[(title, tuple(row["en"])) for title in row["zh"]] for row in rows]
    held = set(random.Random(TITLES_SEED).sample(range(len(each)), HELD_TITLES))
    return [one for i, one in enumerate(each) if i not in held], [each[i] for i in sorted(held)]


def talk() -> list[Pair]:
    """Needs, pitches and statements of `models/match/corpus`, as a Chinese attendee would say them."""
    rows = [json.loads(line) for line in (HERE / "corpus" / "talk.jsonl").read_text("utf8").splitlines()]
    return [(row["zh"], (row["en"],)) for row in rows]
