"""A full room on one server process: `python -m benchmarks.load --people 200 --seconds 180`.

Each attendee is a client of Streamlit's own websocket, as a phone is, that shows nothing: it opens the page of tonight,
looks at the server every few seconds as the page asks it to, and hands a slip to everybody at its table in the time
that is given, of a round. A browser for each would measure the browsers. Printed are the seconds until the server has
drawn a page, median and p95; the memory of the process; and whether every slip is in the store. Then the same for a
pitch that is typed and scored, by one and by many at once. Times are of this machine, today.
"""

import argparse
import asyncio
import random
import statistics
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

from benchmarks.served import Served, served
from coach.store.base import Store
from coach.store.open import open_store
from coach.types import Attendance, Event, Person, SeatedRound
from coach.verbs import clock, events
from coach.verbs.access import Door, keep

TABLE = 6
"""People at a table."""
TYPISTS, MOMENTS = 100, 8
"""Who type a pitch at the same moment, and moments."""
CHANGES, THOUGHT = 4, 10.0
"""Times each of them then changes it, and seconds between two changes, on average."""
PATIENCE = 300.0
"""Seconds that a page is waited for; it then counts as lost."""
PITCH = "I run {n} bakeries in Hull. I need a site manager who has built {n} ovens. Who do you know?"


@dataclass
class Phone:
    """One session. widgets: label -> id, of the page as last drawn; looks: fragment id -> seconds between two looks;
    scored: the clock when a score was last shown."""

    socket: ClientConnection
    key: str
    page: str
    hash: str = ""
    widgets: dict[str, list[str]] = field(default_factory=dict)
    states: dict[str, str] = field(default_factory=dict)
    looks: dict[str, float] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)
    scored: float = 0.0

    async def draw(self, press: str = "", fragment: str = "") -> float:
        """Let the server draw the page, as after pressing a button; seconds until it stood."""
        message = BackMsg()
        state = message.rerun_script
        state.query_string = "" if self.hash else f"key={self.key}"
        state.page_name, state.page_script_hash, state.fragment_id = self.page, self.hash, fragment
        state.is_auto_rerun = bool(fragment)
        for name, text in self.states.items():
            state.widget_states.widgets.append(WidgetState(id=name, string_value=text))
        if press:
            state.widget_states.widgets.append(WidgetState(id=press, trigger_value=True))
        if not fragment:
            self.widgets.clear()
        begun = time.perf_counter()
        await self.socket.send(message.SerializeToString())
        async with asyncio.timeout(PATIENCE):
            while not self._take(await self.socket.recv()):
                pass
        return time.perf_counter() - begun

    def _take(self, data: str | bytes) -> bool:
        """Read one message of the server; whether the page stands with it."""
        message = ForwardMsg.FromString(data if isinstance(data, bytes) else data.encode())
        kind = message.WhichOneof("type")
        if kind == "navigation":
            self.hash = message.navigation.page_script_hash
        elif kind == "auto_rerun":
            self.looks[message.auto_rerun.fragment_id] = message.auto_rerun.interval
        elif kind == "delta":
            element = message.delta.new_element
            for drawn in (element.button, element.text_area):
                if drawn.id:
                    self.widgets.setdefault(drawn.label, []).append(drawn.id)
            if element.HasField("exception") or (element.HasField("alert") and element.alert.format == 1):
                self.errors.append(element.exception.message or element.alert.body)
            if element.metric.label == "Score":
                self.scored = time.perf_counter()
        return kind == "script_finished" and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN


@dataclass
class Times:
    """Seconds, of each kind of page drawn."""

    opened: list[float] = field(default_factory=list)
    looked: list[float] = field(default_factory=list)
    handed: list[float] = field(default_factory=list)


def main() -> None:
    """Print everything."""
    options = argparse.ArgumentParser()
    options.add_argument("--people", type=int, default=200)
    options.add_argument("--seconds", type=int, default=180)
    given = options.parse_args()
    with served() as app:
        store = open_store(app.store_url)
        door, keys = _room(store, given.people)
        asyncio.run(_round(app, store, door, keys, given.seconds))
        asyncio.run(_typing(app, keys))
        store.close()


def _room(store: Store, people: int) -> tuple[Door, dict[str, str]]:
    """An event with a round that runs, and person id -> key."""
    door, _ = events.create_event(keep(store), Event("", "A full room", group_size=TABLE, rounds=1, minutes=60))
    ids = [f"p{number:03d}" for number in range(people)]
    store.save_people((Person(one, f"Person {one}"), Attendance(door.event_id, one, "here")) for one in ids)
    tables = tuple(tuple(ids[at : at + TABLE]) for at in range(0, people, TABLE))
    store.save_rounds(door.event_id, [SeatedRound(1, tables)])
    while clock.clock(door).phase != "rounds":
        clock.go_on(door)
    clock.start(door)
    return door, {one: events.invite(door, one) for one in ids}


async def _open(app: Served, key: str, page: str) -> Phone:
    address = app.address.replace("http", "ws") + "/_stcore/stream"
    return Phone(await connect(address, subprotocols=["streamlit"], max_size=None, ping_interval=None), key, page)  # type: ignore[list-item]


async def _round(app: Served, store: Store, door: Door, keys: dict[str, str], seconds: int) -> None:
    times, phones = Times(), [await _open(app, key, "tonight") for key in keys.values()]
    before = _memory(app)
    end = time.monotonic() + seconds
    lost = await asyncio.gather(*(_attendee(phone, times, end) for phone in phones))
    slips = store.slips(door.event_id)
    expected = sum(len(g) * (len(g) - 1) for g in store.rounds(door.event_id)[0].groups)
    print(f"{len(phones)} attendees on one process, {seconds} s")
    for name, found in (("page opened", times.opened), ("look", times.looked), ("slip handed in", times.handed)):
        print(f"  {name:15} {len(found):6} times   median {statistics.median(found):6.2f} s   p95 {_p95(found):6.2f} s")
    print(f"  memory          {before:.0f} MB before, {_memory(app):.0f} MB after")
    print(f"  slips kept      {len(slips)} of {expected}; pages lost {sum(lost)}; errors {_errors(phones)}")
    for phone in phones:
        await phone.socket.close()


async def _attendee(phone: Phone, times: Times, end: float) -> int:
    """Opens the page within ten seconds, then hands in and looks until the end and everything is handed in."""
    chance = random.Random(phone.key)
    await asyncio.sleep(chance.uniform(0, 10))
    try:
        times.opened.append(await phone.draw())
        todo = list(phone.widgets.get("See me", ()))
        due = sorted(chance.uniform(time.monotonic(), end) for _ in todo)
        while todo or time.monotonic() < end:
            (fragment, pause), *_ = phone.looks.items()
            await asyncio.sleep(pause * chance.uniform(0.8, 1.2))
            if todo and due[0] <= time.monotonic():
                due.pop(0)
                times.handed.append(await phone.draw(press=todo.pop()))
            else:
                times.looked.append(await phone.draw(fragment=fragment))
    except (TimeoutError, OSError, ValueError):
        return 1
    return 0


async def _typing(app: Served, keys: dict[str, str]) -> None:
    phones = [await _open(app, key, "draft") for key in list(keys.values())[:TYPISTS]]
    await phones[0].draw()
    await _type(phones[0], 0)  # the first one loads the models
    alone = [await _type(phones[0], number) for number in range(1, 11)]
    for phone in phones[1:]:
        await phone.draw()
    together = []
    for moment in range(MOMENTS):
        numbers = range(moment * TYPISTS, (moment + 1) * TYPISTS)
        together += await asyncio.gather(*(_type(phone, 20 + n) for n, phone in zip(numbers, phones, strict=False)))
    on_and_on = await asyncio.gather(*(_write(phone, number) for number, phone in enumerate(phones)))
    print("from a pitch typed to its score, and to the whole page")
    for name, found in (
        ("1 attendee", alone),
        (f"{len(phones)} at one moment", together),
        (f"{len(phones)} writing", [one for several in on_and_on for one in several]),
    ):
        scores, pages = zip(*found, strict=True)
        print(f"  {name:19} score: median {statistics.median(scores):5.2f} s   p95 {_p95(scores):5.2f} s"
              f"   page: median {statistics.median(pages):5.2f} s   p95 {_p95(pages):5.2f} s")  # fmt: skip
    print(f"  memory          {_memory(app):.0f} MB; errors {_errors(phones)}")
    for phone in phones:
        await phone.socket.close()


async def _type(phone: Phone, number: int) -> tuple[float, float]:
    """Seconds to the score of another pitch, and to the whole page."""
    (box,) = phone.widgets["What will you say?"]
    phone.states[box] = PITCH.format(n=number + 2)
    begun = time.perf_counter()
    page = await phone.draw()
    return phone.scored - begun, page


async def _write(phone: Phone, number: int) -> list[tuple[float, float]]:
    """Change the pitch CHANGES times, with a pause for thought before each."""
    chance, found = random.Random(number), []
    for change in range(CHANGES):
        await asyncio.sleep(chance.uniform(0, 2 * THOUGHT))
        found.append(await _type(phone, TYPISTS * (MOMENTS + change + 1) + number))
    return found


def _errors(phones: Sequence[Phone]) -> str:
    found = sorted({error for phone in phones for error in phone.errors})
    return f"{sum(len(phone.errors) for phone in phones)} {found[:3] or ''}"


def _memory(app: Served) -> float:
    """Of the server, in MB."""
    said = subprocess.run(["ps", "-o", "rss=", "-p", str(app.pid)], capture_output=True, text=True, check=True)
    return int(said.stdout) / 1024


def _p95(values: Sequence[float]) -> float:
    return statistics.quantiles(values, n=20)[-1] if len(values) > 1 else values[0]


if __name__ == "__main__":
    main()
