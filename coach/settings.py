"""Environment -> Settings, and where the files beside the package lie. Read once, passed down."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

PACKAGE = Path(__file__).resolve().parent
SAMPLE_EVENT = PACKAGE / "data" / "sample_event.csv"
SAMPLE_EVENING = PACKAGE / "data" / "sample_evening.json"


def beside(name: str) -> Path:
    """Path of `name` ("app.py", "models/en") in a checkout or in an installed wheel, which carries it inside."""
    inside = PACKAGE / "_beside"
    return (inside if inside.is_dir() else PACKAGE.parent) / name


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment decides.

    encoder: COACH_ENCODER, name or path of a sentence-transformers model, None for the shipped one; confidence:
    COACH_CONFIDENCE, a file of weights that `coach calibrate` wrote, None for the shipped ones; data_dir: COACH_DATA,
    where this installation keeps what it must remember; database_url: COACH_DATABASE_URL, the database it keeps it
    in, None for a file in data_dir; facilitators: COACH_FACILITATORS, the e-mail addresses, with commas between,
    of those who are facilitators by signing in, in small letters.
    """

    encoder: str | None
    confidence: Path | None
    data_dir: Path
    database_url: str | None
    facilitators: frozenset[str] = frozenset()

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> "Settings":
        """Settings from `environment`, by default the process's own."""
        env = os.environ if environment is None else environment
        data, confidence = env.get("COACH_DATA", "").strip(), env.get("COACH_CONFIDENCE", "").strip()
        mails = env.get("COACH_FACILITATORS", "")
        return cls(
            encoder=env.get("COACH_ENCODER", "").strip() or None,
            confidence=Path(confidence).expanduser() if confidence else None,
            data_dir=Path(data).expanduser() if data else user_data_path("pitch-coach", appauthor=False),
            database_url=env.get("COACH_DATABASE_URL", "").strip() or None,
            facilitators=frozenset(one.strip().casefold() for one in mails.split(",") if one.strip()),
        )
