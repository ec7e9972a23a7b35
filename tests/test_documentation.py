"""What the documents say is what the product does."""

import doctest
import re
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
    for command, expected in examples:
        arguments = re.findall(r'"([^"]*)"|(\S+)', command)[1:]
        arguments = [
            a or b
            for (a, b) in [
                (x if isinstance(x, tuple) else (x, "")) for x in re.findall(r'"([^"]*)"|(\S+)', command)
            ]
        ][1:]
        found = subprocess.run(
            [sys.executable, "-m", "coach", *arguments],
            capture_output=True, text=True, cwd=ROOT, check=False, env={"COLUMNS": "100", "PATH": "", "LANG": "C.UTF-8"},
        ).stdout  # fmt: skip
        assert [line.rstrip() for line in found.strip().splitlines()] == [
            line.rstrip() for line in expected.strip().splitlines()
        ]


def test_each_model_has_a_card_with_its_licence():
    for folder in (ROOT / "models").iterdir():
        if folder.is_dir() and not folder.name.startswith((".", "_")):
            card = (folder / "README.md").read_text("utf8")
            assert "Licence" in card
            assert (folder / "SHA256SUMS").exists()
