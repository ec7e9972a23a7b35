"""Trained artefacts: where each lies, and that it is the one whose checksum is recorded beside it."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from coach.errors import ArtefactCorrupt, ArtefactMissing
from coach.say import mark, say
from coach.settings import beside

CHECKSUMS = "SHA256SUMS"
MEND = mark("Install Pitch Coach again, or run `make models` in a checkout.")


@dataclass(frozen=True, slots=True)
class Artefact:
    """One verified artefact. sha256: hex digest of its checksum file, which names every file in it."""

    name: str
    path: Path
    sha256: str
    bytes: int


def verified(name: str) -> Artefact:
    """The artefact `models/<name>`, every file of it checked.

    Raises ArtefactMissing or ArtefactCorrupt, naming the file and the command that mends it.
    """
    folder = beside(f"models/{name}")
    listing = folder / CHECKSUMS
    if not listing.is_file():
        raise ArtefactMissing(
            say(
                "The model {name!r} is not installed: {listing} is missing. {mend}",
                name=name,
                listing=listing,
                mend=say(MEND),
            )
        )
    size = 0
    for line in listing.read_text("utf8").splitlines():
        recorded, _, file = line.partition("  ")
        path = folder / file
        if not path.is_file():
            raise ArtefactMissing(
                say("The model {name!r} is incomplete: {path} is missing. {mend}", name=name, path=path, mend=say(MEND))
            )
        with path.open("rb") as stream:
            found = hashlib.file_digest(stream, "sha256").hexdigest()
        if found != recorded:
            raise ArtefactCorrupt(
                say(
                    "The model {name!r} is damaged: {path} has sha256 {found}, {recorded} was recorded. {mend}",
                    name=name,
                    path=path,
                    found=found,
                    recorded=recorded,
                    mend=say(MEND),
                )
            )
        size += path.stat().st_size
    return Artefact(name, folder, hashlib.sha256(listing.read_bytes()).hexdigest(), size)
