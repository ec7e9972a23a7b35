"""`python -m benchmarks.killed`: a writer killed in mid-write, again and again, on one SQLite file.

A child process writes slips and lists of people and says of each when it returned; it is killed (SIGKILL) at some
instant of its work. Then every write it was told of must be there, every list whole or absent, and the file sound.
"""

import multiprocessing
import os
import random
import signal
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path

from coach.store.open import open_store
from coach.types import Attendance, Event, Person, Slip

KILLS = 100
LONGEST_S = 0.15
"""Of a child's work after its first write; a write takes some milliseconds."""
LIST = 20
"""People saved at once."""


def write(address: str, life: int, told: Connection) -> None:
    """Write for ever, and say what returned."""
    store = open_store(address)
    for number in range(1, 1_000_000):
        store.hand_in(Slip("e", life * 10_000 + number, "a", "b", True, "", "", False, datetime.now(UTC)))
        told.send(("slip", life * 10_000 + number))
        name = f"{life}-{number}"
        store.save_people([(Person(f"{name}-{k}", name), Attendance("e", f"{name}-{k}")) for k in range(LIST)])
        told.send(("people", name))


def live(address: str, life: int, hat: random.Random) -> list[tuple[str, int | str]]:
    """One child's life: what it was told had been written."""
    context = multiprocessing.get_context("fork")  # quick: the parent holds no connection and no thread
    here, there = context.Pipe(duplex=False)
    child = context.Process(target=write, args=(address, life, there))
    child.start()
    there.close()
    said = [here.recv()]
    time.sleep(hat.uniform(0, LONGEST_S))
    os.kill(child.pid or 0, signal.SIGKILL)
    child.join()
    try:
        while True:
            said.append(here.recv())
    except (EOFError, OSError):
        return said


def main() -> None:
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else KILLS
    hat = random.Random(0)
    acknowledged = missing = halves = unsound = beyond = 0
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "coach.db"
        address = f"sqlite:///{file}"
        store = open_store(address)
        store.save_event(Event("e", "Evening"))
        store.save_people([(Person(name, name), Attendance("e", name)) for name in "ab"])
        store.close()
        for life in range(kills):
            said = live(address, life, hat)
            with closing(sqlite3.connect(file)) as connection:
                unsound += connection.execute("PRAGMA integrity_check").fetchone() != ("ok",)
                unsound += connection.execute("PRAGMA foreign_key_check").fetchone() is not None
                mine = (life * 10_000, (life + 1) * 10_000)
                slips = {
                    row[0] for row in connection.execute("SELECT round FROM slips WHERE round BETWEEN ? AND ?", mine)
                }
                lists = dict(
                    connection.execute(
                        "SELECT name, count(*) FROM people WHERE name LIKE ? GROUP BY name", (f"{life}-%",)
                    )
                )
            acknowledged += len(said)
            missing += sum(what not in (slips if kind == "slip" else lists) for kind, what in said)
            halves += sum(count != LIST for count in lists.values())
            beyond += len(slips) + len(lists) - len(said)
    seconds = time.perf_counter() - start
    print(f"{kills} times killed in {seconds:.0f} s")
    print(f"{'acknowledged':>14}{'missing':>9}{'half lists':>12}{'unsound':>9}{'written, not yet said':>23}")
    print(f"{acknowledged:>14,}{missing:>9}{halves:>12}{unsound:>9}{beyond:>23}")
    sys.exit(bool(missing or halves or unsound))


if __name__ == "__main__":
    main()
