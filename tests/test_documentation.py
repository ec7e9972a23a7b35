"""What the documents say is what the product does."""

import ast
import doctest
import re
import shlex
import subprocess
import sys
from pathlib import Path

import coach
from coach.cli import commands

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf8")


def test_examples_in_the_package():
    assert doctest.testmod(coach).failed == 0


def test_every_command_is_documented():
    for command in commands():
        assert f"coach {command}" in README


def test_readme_shows_real_output():
    examples = re.findall(r"```console\n\$ (coach [^\n]*)\n(.*?)```", README, re.DOTALL)
    assert examples
    environment = {"COLUMNS": "100", "LANG": "C.UTF-8", "PYTHONUTF8": "1"}
    for command, expected in examples:
        found = subprocess.run(
            [sys.executable, "-m", *shlex.split(command)],
            capture_output=True,
            text=True,
            cwd=ROOT,
            check=False,
            env=environment,
        ).stdout
        assert lines(found) == lines(expected)


def test_every_picture_that_the_readme_shows_is_there():
    shown = re.findall(r'<img src="([^"]+)"|!\[[^\]]*\]\(([^)]+)\)', README)
    assert shown
    for source, linked in shown:
        assert (ROOT / (source or linked)).is_file()


def test_readme_python():
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    names: dict = {}
    for line in code.splitlines():
        statement, _, value = line.partition("  #")
        if value:
            assert eval(statement, names) == ast.literal_eval(value.strip())
        else:
            exec(statement, names)


def lines(text):
    return [line.rstrip() for line in text.strip().splitlines()]


def test_each_folder_of_models_has_a_card_with_its_licence():
    for folder in (ROOT / "models").iterdir():
        if folder.is_dir() and not folder.name.startswith((".", "_")):
            card = (folder / "README.md").read_text("utf8")
            assert "Licence" in card
