"""The document of roles is the table."""

from pathlib import Path

from coach.verbs.access import MEANING
from coach.verbs.roles import document

ROOT = Path(__file__).parent.parent.parent


def test_the_document_is_current():
    assert (ROOT / "docs" / "roles.md").read_text("utf8") == document()


def test_every_verb_says_what_it_does():
    document()
    assert all(MEANING.values())
