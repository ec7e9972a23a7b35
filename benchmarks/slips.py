"""`python -m benchmarks.slips`: a room that hands in all its slips at once, on SQLite and on PostgreSQL.

20,000 slips through four processes of sixteen threads each; every tenth is handed in twice, by two processes, as when
somebody changes their mind. Prints how many came in, how many are there, lost or doubled, and slips a second.
"""

import multiprocessing
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from itertools import islice

from benchmarks.postgres import server
from coach.store.open import open_store
from coach.types import Attendance, Event, Person, Slip

SLIPS = 20_000
PROCESSES = 4
THREADS = 16
PEOPLE = 60
CHANGED = 10
"""Every so manyth slip is handed in by a second process as well."""


def slips(count: int) -> list[Slip]:
    """`count` different slips of one event."""
    at = datetime.now(UTC)
    every = (
        Slip("e", round, f"p{a}", f"p{b}", True, f"somebody {a}", "", False, at)
        for round in range(1, 100)
        for a in range(PEOPLE)
        for b in range(PEOPLE)
        if a != b
    )
    return list(islice(every, count))


def hand_in(address: str, mine: list[Slip]) -> None:
    """One process: its slips, from its threads."""
    store = open_store(address)
    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(store.hand_in, mine))
    store.close()


def measure(name: str, address: str, count: int) -> bool:
    """Print a line; whether none was lost or doubled."""
    store = open_store(address)
    store.save_event(Event("e", "Evening"))
    store.save_people([(Person(f"p{k}", f"P {k}"), Attendance("e", f"p{k}")) for k in range(PEOPLE)])
    every = slips(count)
    shares = [every[k::PROCESSES] + every[(k + 1) % PROCESSES :: PROCESSES * CHANGED] for k in range(PROCESSES)]
    context = multiprocessing.get_context("spawn")
    start = time.perf_counter()
    workers = [context.Process(target=hand_in, args=(address, share)) for share in shares]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    seconds = time.perf_counter() - start
    kept = Counter((slip.round, slip.listener, slip.pitcher) for slip in store.slips("e"))
    store.close()
    lost = sum((slip.round, slip.listener, slip.pitcher) not in kept for slip in every)
    doubled = sum(number > 1 for number in kept.values())
    handed = sum(map(len, shares))
    failed = sum(worker.exitcode != 0 for worker in workers)
    print(
        f"{name:12}{handed:>10,}{len(kept):>9,}{lost:>7}{doubled:>9}{failed:>9}{seconds:>9.1f}{handed / seconds:>11.0f}"
    )
    return not (lost or doubled or failed)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else SLIPS
    print(f"{count:,} slips, {PROCESSES} processes of {THREADS} threads")
    print(f"{'':12}{'handed in':>10}{'kept':>9}{'lost':>7}{'doubled':>9}{'crashed':>9}{'seconds':>9}{'a second':>11}")
    with tempfile.TemporaryDirectory() as folder:
        sound = measure("SQLite", f"sqlite:///{folder}/coach.db", count)
    with server("slips") as address:
        sound &= measure("PostgreSQL", address, count)
    sys.exit(not sound)


if __name__ == "__main__":
    main()
