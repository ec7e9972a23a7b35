"""Who sits where as HTML: a card for each table. Every name is escaped."""

from collections.abc import Sequence
from html import escape

MANY, CROWD = 60, 120
"""People in a room from which names are written smaller, so that all tables stay in sight on a projector."""


def tables(groups: Sequence[Sequence[str]], word: str, for_the_room: bool = False) -> str:
    """The tables with their names. word: what to call a table; for_the_room: as large as the window lets it be."""
    people = sum(map(len, groups))
    size = "crowd" if people >= CROWD else "many" if people >= MANY else "few"
    cards = "".join(
        f'<section class="table"><h3>{escape(word)} {number}</h3><ul>'
        + "".join(f'<li dir="auto">{escape(name)}</li>' for name in group)
        + "</ul></section>"
        for number, group in enumerate(groups, start=1)
    )
    return f'{CSS}<div class="tables {f"room {size}" if for_the_room else "desk"}">{cards}</div>'


CSS = """<style>
.tables {display: grid; gap: .7em; grid-template-columns: repeat(auto-fill, minmax(min(9em, 100%), 1fr));}
.tables .table {border: 1px solid rgba(128, 128, 128, .6); border-radius: .4em; padding: .4em .7em;}
.tables h3 {font-size: 1em; margin: 0; padding: 0 0 .2em; font-weight: 700;}
.tables ul {list-style: none; margin: 0; padding: 0;}
.tables li {margin: 0; line-height: 1.3; overflow-wrap: anywhere; font-size: 1em;}
.tables.desk {font-size: 1rem;}
.tables.room.few {font-size: clamp(1.1rem, 2vw, 3.4rem);}
.tables.room.many {font-size: clamp(1rem, 1.5vw, 2.4rem);}
.tables.room.crowd {font-size: clamp(.9rem, 1.1vw, 1.8rem);}
</style>"""
