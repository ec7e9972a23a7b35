import pytest

from coach import artefacts
from coach.errors import ArtefactCorrupt, ArtefactMissing


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(artefacts, "beside", lambda name: tmp_path / name)
    made = tmp_path / "models" / "x"
    made.mkdir(parents=True)
    return made


def test_what_ships_is_sound():
    assert artefacts.verified("en").bytes < 15_000_000
    assert artefacts.verified("encoder").bytes < 25_000_000


def test_a_missing_model(folder):
    with pytest.raises(ArtefactMissing, match="make models"):
        artefacts.verified("x")


def test_a_missing_file(folder):
    (folder / "SHA256SUMS").write_text("00  a.bin\n")
    with pytest.raises(ArtefactMissing, match=r"a\.bin"):
        artefacts.verified("x")


def test_a_damaged_file(folder):
    (folder / "SHA256SUMS").write_text("00  a.bin\n")
    (folder / "a.bin").write_bytes(b"a")
    with pytest.raises(ArtefactCorrupt, match="damaged"):
        artefacts.verified("x")
