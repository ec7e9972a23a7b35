import pytest

from coach.event import improve


@pytest.fixture(autouse=True)
def short_search(monkeypatch):
    """What is tested here holds however long a plan is improved."""
    monkeypatch.setattr(improve, "WORK", 100_000_000)
