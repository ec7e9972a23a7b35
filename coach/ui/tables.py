"""Who sits where as HTML: a card for each table. Every name is escaped."""

from collections.abc import Sequence
from html import escape
from typing import Literal

from coach.say import say

Where = Literal["desk", "room", "beside"]

MANY, CROWD = 60, 120
"""People in a room from which names are written smaller, so that all tables stay in sight on a projector."""


ROWS = ((4, 1), (20, 2))
"""Tables up to which so many rows hold them; more of them stand in three. Two rows fit under a clock."""


def columns(count: int) -> int:
    """Tables beside one another where the window is wide enough, so that the last row is as full as the others."""
    rows = next((rows for most, rows in ROWS if count <= most), 3)
    return max(1, -(-count // rows))


def tables(groups: Sequence[Sequence[str]], where: Where = "desk") -> str:
    """The tables with their names. where: on the facilitator's own screen, for the room as
    large as the window lets it be, or in the room beside a clock."""
    people = sum(map(len, groups))
    size = "crowd" if people >= CROWD else "many" if people >= MANY else "few"
    cards = "".join(
        f'<section class="table"><h3>{escape(say("Table {table}", table=number))}</h3><ul>'
        + "".join(f'<li dir="auto">{escape(name)}</li>' for name in group)
        + "</ul></section>"
        for number, group in enumerate(groups, start=1)
    )
    return f'{CSS}<div class="tables {where} {size}" style="--columns: {columns(len(groups))}">{cards}</div>'


CSS = """<style>
.tables {--least: 9em; display: grid; gap: .7em; grid-template-columns: repeat(auto-fill,
  minmax(min(max(var(--least), 100% / var(--columns) - .7em), 100%), 1fr));}
.tables .table {border: 1px solid rgba(128, 128, 128, .6); border-radius: .4em; padding: .4em .7em;}
.tables .table h3 {font-size: 1em; margin: 0; padding: 0 0 .2em; font-weight: 700;}
.tables ul {list-style: none; margin: 0; padding: 0; font-size: 1em;}
.tables li {margin: 0; padding: 0; line-height: 1.3; overflow-wrap: anywhere; font-size: 1em;}
.tables.desk {font-size: 1rem;}
.tables.beside {font-size: clamp(.9rem, 1.4vw, 2.2rem);}
.tables.beside.crowd {font-size: clamp(.8rem, 1vw, 1.6rem);}
.tables.room {--least: 11em;}
.tables.room.few {font-size: clamp(1.1rem, 2vw, 3.4rem);}
.tables.room.many {font-size: clamp(1rem, 1.5vw, 2.4rem);}
.tables.room.crowd {font-size: clamp(.9rem, 1.1vw, 1.8rem);}
</style>"""
