"""Every message is in the catalogue of every language that is spoken."""

import ast
import string
from pathlib import Path

import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from coach import errors
from coach.locale.extract import said
from coach.say import DOMAIN, LOCALE, SPOKEN, say, speaking, spoken

ROOT = Path(__file__).parent.parent
OTHERS = [code for code in SPOKEN if code != "en"]
SOURCES = [*sorted((ROOT / "coach").rglob("*.py")), ROOT / "app.py"]


def messages():
    """Message -> where it is said."""
    found = {}
    for path in SOURCES:
        with path.open("rb") as stream:
            found |= {text: f"{path.relative_to(ROOT)}:{line}" for line, _, text, _ in said(stream, (), (), {})}
    return found


def catalogue(code):
    with (LOCALE / code / "LC_MESSAGES" / f"{DOMAIN}.po").open("rb") as stream:
        return read_po(stream)


@pytest.mark.parametrize("code", OTHERS)
def test_every_message_has_a_translation(code):
    known = {m.id: m for m in catalogue(code) if m.id}
    missing = {text: where for text, where in messages().items() if text not in known or not known[text].string}
    assert not missing, f"run `make messages` and translate: {missing}"
    assert not [text for text, m in known.items() if m.fuzzy]


@pytest.mark.parametrize("code", OTHERS)
def test_a_translation_fills_in_the_same_fields(code):
    def fields(text):
        return sorted({name for _, name, _, _ in string.Formatter().parse(text) if name})

    wrong = {m.id: m.string for m in catalogue(code) if m.id and fields(m.id) != fields(m.string)}
    assert not wrong


@pytest.mark.parametrize("code", OTHERS)
def test_the_compiled_catalogue_is_current(code):
    with (LOCALE / code / "LC_MESSAGES" / f"{DOMAIN}.mo").open("rb") as stream:
        compiled = read_mo(stream)
    assert {m.id: m.string for m in compiled if m.id} == {m.id: m.string for m in catalogue(code) if m.id}


@pytest.mark.parametrize("code", OTHERS)
def test_nothing_is_translated_that_nobody_says(code):
    assert not {m.id for m in catalogue(code) if m.id} - set(messages())


def test_no_message_is_put_together_before_it_is_said():
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"say", "mark"}:
                assert not isinstance(node.args[0], ast.JoinedStr | ast.BinOp), f"{path}:{node.lineno}"


def unsaid(node):
    """Texts in an expression that are not handed to say()."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
        return []
    if isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str)):
        return [ast.unparse(node)]
    return [text for part in ast.iter_child_nodes(node) for text in unsaid(part)]


def refused(source):
    """Line and text of every message of a CoachError that is a literal, or a variable that is set to one."""
    kinds = {name for name, one in vars(errors).items() if isinstance(one, type) and issubclass(one, errors.CoachError)}
    tree = ast.parse(source)
    given = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                given.setdefault(ast.unparse(target), []).append(node.value)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in kinds:
            for message in [*node.args[:1], *(word.value for word in node.keywords if word.arg == "message")]:
                values = given.get(message.id, []) if isinstance(message, ast.Name) else [message]
                yield from ((node.lineno, text) for value in values for text in unsaid(value))


def test_every_refusal_is_said_in_the_language_being_spoken():
    wrong = {f"{path}:{line}": text for path in SOURCES for line, text in refused(path.read_text("utf8"))}
    assert not wrong, f"give these to say(): {wrong}"


@pytest.mark.parametrize(
    "source",
    [
        'raise TooLate("It is too late.")',
        'raise errors.TooLate(f"Round {n} has begun.")',
        'problems.append(BadRow("is " + what, file))',
        'raise NotFound(say("Nothing.") if x else "Nobody.")',
        'text = f"{n} are too many"\nraise EveningError(text)',
        'raise EveningError(message="No.")',
    ],
)
def test_a_refusal_in_english_alone_is_found(source):
    assert list(refused(source))


@pytest.mark.parametrize(
    "source", ['raise TooLate(say("Round {n} has begun.", n=f"{n}"))', "raise MissingColumns(str(error), path, 1)"]
)
def test_a_refusal_that_is_said_is_not(source):
    assert not list(refused(source))


def test_the_language_is_chosen_for_what_runs_inside():
    english = say("1 need")
    with speaking("zh"):
        assert spoken() == "zh"
        assert say("1 need") != english
        with speaking(None):
            assert spoken() == "zh"
    assert say("1 need") == english


def test_a_language_nobody_speaks_here_is_english():
    with speaking("fi"):
        assert say("1 need") == "1 need"
