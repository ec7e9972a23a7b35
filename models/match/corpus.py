"""What the matcher is trained and measured on: written clusters, labelled rooms, and pairs made from O*NET and NAICS.

`corpus/`: a need and eight statements by different people, graded 0-2, a line each. `boards/`: six needs against
fourteen statements, every pair graded. `rooms/NAME/`: a whole room, every attendee graded for every need. The rooms
`test-*` were written by other writers and are only measured on.
"""

import csv
import json
import random
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import coach

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of a cluster. grade: 2 meets the need, 1 is a lead, 0 is neither; why: what decides."""

    text: str
    grade: int
    why: str


@dataclass(frozen=True, slots=True)
class Cluster:
    """One need, the pitch it was cut from, and statements about it."""

    pitch: str
    need: str
    place: str | None
    tags: tuple[str, ...]
    statements: tuple[Statement, ...]


CLUSTERS = {"en": ("corpus/m*.jsonl",), "zh": ("corpus/zm*.jsonl",), "met": ("corpus/*.jsonl", "met/*.jsonl")}
"""Which -> its files: English; put into Chinese; those of which only what meets a need is read."""


def clusters(which: str) -> list[Cluster]:
    """Every cluster of `which` of CLUSTERS, file by file."""
    found = []
    for path in sorted(path for names in CLUSTERS[which] for path in HERE.glob(names)):
        for line in path.read_text("utf8").splitlines():
            row = json.loads(line)
            row["tags"] = tuple(row["tags"])
            row["statements"] = tuple(Statement(**s) for s in row["statements"])
            found.append(Cluster(**row))
    return found


@dataclass(frozen=True, slots=True)
class Board:
    """Needs, each as cut from its pitch and as pitched, and statements by as many people; every pair graded 0-2."""

    needs: tuple[tuple[str, str], ...]
    statements: tuple[str, ...]
    grades: tuple[tuple[int, ...], ...]


def boards() -> dict[str, list[Board]]:
    """Name of the file -> its boards; `zb*` are in Chinese, or in both languages."""
    return {
        path.stem: [_board(json.loads(line)) for line in path.read_text("utf8").splitlines()]
        for path in sorted((HERE / "boards").glob("*.jsonl"))
    }


def _board(row: dict[str, Any]) -> Board:
    needs = tuple((one["need"], one["pitch"]) for one in row["needs"])
    return Board(needs, tuple(row["statements"]), tuple(map(tuple, row["grades"])))


Pair = tuple[str, str, str | None]
"""A need, a statement that meets it, and one that does not."""

_SOMEBODY = (
    "{}", "{}", "{}s", "{}s", "a {}", "two {}s", "my cousin is a {}", "several {}s", "a {} I trained with",
    "{}, retired", "my neighbour, a {}", "the {} who did our place", "a {} or two", "{}s, mostly in {place}",
    "a {} in {place}", "{}s in {place}",
)  # fmt: skip
_NEED = ("{}", "{}", "a {}", "an experienced {}", "a {} who can help", "somebody who works as a {}", "{} in {place}")
_TASK = (
    "someone who can {}",
    "people who {}",
    "somebody to {}",
    "whoever can {}",
    "a person who knows how to {}",
    "{}",
)
_PLACES = (
    "Leeds", "Porto", "Lagos", "Lima", "Chengdu", "Pune", "Izmir", "Cork", "Cebu", "Lyon", "Tampa", "Gdańsk", "Accra",
    "Perth", "Quito", "Oslo", "Kobe", "Graz", "Bari", "Tunis", "Kraków", "Dundee", "Utrecht", "Cali", "Nairobi",
)  # fmt: skip


def occupations(folder: Path) -> dict[str, tuple[list[str], list[str]]]:
    """O*NET code -> its titles and tasks."""
    titles: dict[str, list[str]] = defaultdict(list)
    tasks: dict[str, list[str]] = defaultdict(list)
    for name, field, into in (
        ("Occupation_Data", 1, titles), ("Alternate_Titles", 1, titles), ("Task_Statements", 2, tasks),
    ):  # fmt: skip
        for line in (folder / f"{name}.txt").read_text("utf8").splitlines()[1:]:
            row = line.split("\t")
            into[row[0]].append(re.sub(r"\s*\(.*?\)", "", row[field]).strip())
    return {code: (found, tasks[code]) for code, found in titles.items() if len(found) > 1}


def made_pairs(corpora: Path, count: int, chance: random.Random) -> list[Pair]:
    """`count` pairs from other titles, tasks and industry phrases; the negative is of a related occupation."""
    known = occupations(corpora / "onet27")
    near: dict[str, list[str]] = defaultdict(list)
    for line in (corpora / "onet27" / "Related_Occupations.txt").read_text("utf8").splitlines()[1:]:
        row = line.split("\t")
        if row[0] in known and row[1] in known:
            near[row[0]].append(row[1])
    industries = [
        (entry["title"], [phrase for phrase in entry.get("index", []) if len(phrase.split()) > 1])
        for entry in json.loads((corpora / "naics2012" / "naics-2012.json").read_text("utf8"))["items"]
        if len(str(entry.get("code", ""))) == 6 and entry.get("index")
    ]
    industries = [(title, phrases) for title, phrases in industries if len(phrases) > 1]
    codes = sorted(known)
    pairs: list[Pair] = []
    while len(pairs) < count:
        kind = chance.random()
        if kind < 0.15:
            title, phrases = chance.choice(industries)
            first, second = chance.sample(phrases, 2)
            pairs.append((_lower(first), _lower(second if chance.random() < 0.7 else title), None))
            continue
        code = chance.choice(codes)
        titles, tasks = known[code]
        if kind < 0.55 and tasks:
            need = chance.choice(_TASK).format(_first_clause(chance.choice(tasks)))
        else:
            need = _dressed(chance.choice(_NEED), chance.choice(titles), chance)
        other = chance.choice(near[code]) if near[code] else None
        against = _dressed(chance.choice(_SOMEBODY), chance.choice(known[other][0]), chance) if other else None
        pairs.append((need, _dressed(chance.choice(_SOMEBODY), chance.choice(titles), chance), against))
    return pairs


def _dressed(template: str, title: str, chance: random.Random) -> str:
    said = title if template.startswith("{}") and chance.random() < 0.3 else _lower(title)
    return template.replace("{}s", "{}" if said.endswith("s") else "{}s").format(said, place=chance.choice(_PLACES))


def _lower(text: str) -> str:
    return " ".join(word if word.isupper() else word.lower() for word in text.split())


def _first_clause(task: str) -> str:
    clause = re.split(r"[,;.]| so that | in order to | using ", task)[0]
    return " ".join(_lower(clause).split()[:12])


@dataclass(frozen=True, slots=True)
class RoomNeed:
    """A need and who in the room meets it: attendee id -> grade, 2 directly, 1 a lead."""

    id: str
    pitch: str
    need: str
    tags: tuple[str, ...]
    relevant: dict[str, int]

    def asked(self) -> coach.Need:
        """As the reader reads it in the pitch: on the night nobody has labelled it."""
        return coach.Need(self.id, coach.need_of(self.pitch), self.pitch)


@dataclass(frozen=True, slots=True)
class Room:
    """attendees: id -> headline and statements."""

    attendees: dict[str, tuple[str, tuple[str, ...]]]
    needs: tuple[RoomNeed, ...]


def room(folder: Path) -> Room:
    """The room in `folder`: attendees.csv and needs.jsonl."""
    with (folder / "attendees.csv").open(encoding="utf8") as lines:
        people = {
            row["id"]: (row["headline"], tuple(s.strip() for s in row["network"].split(" | ") if s.strip()))
            for row in csv.DictReader(lines)
        }
    needs = []
    for line in (folder / "needs.jsonl").read_text("utf8").splitlines():
        row = json.loads(line)
        relevant = row["relevant"]
        if "misses" in row:  # a training room says what decides as well
            relevant = {who: decided["grade"] for who, decided in relevant.items()}
        needs.append(RoomNeed(row["id"], row["pitch"], row["need"], tuple(row["tags"]), relevant))
    return Room(people, tuple(needs))


def rooms(split: str) -> list[str]:
    """Names of the rooms of "train", "hard", "dev" or "test", as their folders begin."""
    return sorted(folder.name for folder in (HERE / "rooms").iterdir() if folder.name.startswith(split))
