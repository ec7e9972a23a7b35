"""The command line within this process, on a store of the test's own."""

import json
import sys

import pytest

from coach import cli


@pytest.fixture
def coach(monkeypatch, tmp_path, capsys):
    """Runs `coach event …`; returns exit status, standard output, standard error."""
    monkeypatch.setenv("COACH_DATA", str(tmp_path))
    monkeypatch.delenv("COACH_DATABASE_URL", raising=False)
    monkeypatch.delenv("COACH_KEY", raising=False)

    def run(*arguments, key=None):
        monkeypatch.setattr(sys, "argv", ["coach", "event", *map(str, arguments), *(["--key", key] if key else [])])
        try:
            cli.main()
            status = 0
        except SystemExit as end:
            status = end.code or 0
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run


@pytest.fixture
def made(coach):
    """Runs a command that goes through, and gives back what it printed as JSON."""

    def run(*arguments, key=None):
        status, out, err = coach(*arguments, "--json", key=key)
        assert status == 0, err
        return json.loads(out)

    return run
