"""A person taken out: their rows, their words, and their name in the words of others."""

import re
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, except_, select, update

from coach.say import mark
from coach.store import schema
from coach.store.engine import Database
from coach.store.exact import Exact
from coach.store.people import no_person
from coach.store.schema import ERASED

SOMEBODY = "somebody"
"""What stands for the name in a sentence."""
SPEAKING = 6
"""Characters of a contact that is looked for in others' words: a shorter one could stand for anything."""
IDEOGRAPHS = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
OTHERS_WORDS: dict[Table, tuple[str, ...]] = {
    schema.people: ("headline", "contact"),
    schema.statements: ("text",),
    schema.attendances: ("pitch",),
    schema.versions: ("text",),
    schema.slips: ("introduces", "contact"),
    schema.introductions: ("contact", "need", "outcome"),
    schema.favours: ("owed_by", "note"),
    schema.proposals: ("need", "statement", "reason"),
}
"""Where people write what they like."""


class Erasing:
    """The part of the store that forgets people."""

    _db: Database
    _exact: Exact

    def erase(self, person_id: str) -> None:
        """Take a person and everything they said out of the store; what others keep of them names nobody.

        Slips from and to them go; introductions and favours stay for the other side, with the person's id replaced
        by "erased" and their words by "". In what others wrote, their name becomes "somebody": a name of two words or
        of ideographs wherever it stands, a single word only where it is the whole text ("Rose" is more than a name).
        Vectors stay only of statements that somebody else makes. Raises NotFound.
        """
        people, statements, vectors = schema.people, schema.statements, schema.vectors
        with self._db.write(mark("the person {id!r}"), id=person_id) as connection:
            row = connection.execute(select(people).where(people.c.id == person_id).with_for_update()).first()
            if row is None:
                raise no_person(person_id)
            _silence(connection, person_id)
            connection.execute(delete(people).where(people.c.id == person_id))
            named = named_by(row.name, row.contact)
            for table, columns in OTHERS_WORDS.items():
                _unname(connection, table, columns, named)
            unsaid = except_(select(vectors.c.text), select(statements.c.text))
            connection.execute(delete(vectors).where(vectors.c.text.in_(unsaid)))
        self._exact.forget()
        self._db.empty_log()


def named_by(name: str, contact: str) -> re.Pattern[str]:
    """What names a person in somebody's words."""
    words = name.split()
    traces = [rf"\A\s*{re.escape(name.strip())}\s*\Z"] if words else []
    if IDEOGRAPHS.search(name) and len(name.strip()) > 1:
        traces.append(re.escape(name.strip()))
    elif len(words) > 1:
        traces.append(r"(?<!\w)" + r"\s+".join(map(re.escape, words)) + r"(?!\w)")
    if len(contact.strip()) >= SPEAKING:
        traces.append(r"(?<!\w)" + re.escape(contact.strip()) + r"(?!\w)")
    return re.compile("|".join(traces) or r"(?!)", re.IGNORECASE)


def _silence(connection: Connection, person_id: str) -> None:
    """Take the words out of the rows that stay for the other side; the keys that point at the person empty alone."""
    introductions, favours, people = schema.introductions, schema.favours, schema.people
    asked, made = introductions.c.asker == person_id, introductions.c.introducer == person_id
    connection.execute(update(introductions).where(asked).values(need="", outcome=""))
    connection.execute(update(introductions).where(made).values(contact="", outcome=""))
    stranger = favours.c.owed_by.not_in(select(people.c.id)) & (favours.c.owed_by != ERASED)
    connection.execute(update(favours).where(favours.c.owed_to == person_id, stranger).values(owed_by=""))
    connection.execute(update(favours).where(favours.c.owed_to == person_id).values(note=""))
    connection.execute(update(favours).where(favours.c.owed_by == person_id).values(owed_by=ERASED, note=""))


def _unname(connection: Connection, table: Table, columns: tuple[str, ...], named: re.Pattern[str]) -> None:
    keys = list(table.primary_key.columns)
    changed: list[dict[str, Any]] = []
    for row in connection.execute(select(*keys, *(table.c[name] for name in columns))):
        before = {name: row._mapping[name] for name in columns}
        after = {name: named.sub(SOMEBODY, text) for name, text in before.items()}
        if after != before:
            changed.append({f"key_{key.name}": row._mapping[key.name] for key in keys} | after)
    if changed:
        statement = update(table).values({name: bindparam(name) for name in columns})
        connection.execute(statement.where(*(key == bindparam(f"key_{key.name}") for key in keys)), changed)
