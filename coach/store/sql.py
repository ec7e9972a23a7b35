"""The store, on SQLite or PostgreSQL: one class made of its parts, one part a subject."""

from pathlib import Path

from coach.errors import StoreError
from coach.say import say
from coach.store.conditions import Conditions
from coach.store.contents import Contents
from coach.store.copies import copy
from coach.store.engine import Database
from coach.store.erase import Erasing
from coach.store.events import Events
from coach.store.exact import Exact
from coach.store.introductions import Introductions
from coach.store.people import People
from coach.store.rounds import Rounds
from coach.store.slips import Slips
from coach.store.vectors import VectorsKept


class SqlStore(Events, People, Erasing, Rounds, Conditions, Slips, Introductions, VectorsKept, Contents):
    """The contract (coach.store.base) on one database, whose tables are there; safe to share between threads."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._exact = Exact()

    def backup(self, target: str) -> None:
        """Write a sound copy of everything to a file. Raises StoreError where this store has no file to copy."""
        if self._db.file is None:
            raise StoreError(say("{where} is no file; copy it with PostgreSQL's own pg_dump.", where=self._db.where))
        copy(self._db.file, Path(target))

    def close(self) -> None:
        """Give back connections."""
        self._db.close()
