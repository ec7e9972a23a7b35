"""The tables. A column has the name of the field it keeps; who and what a row names must be there (foreign keys)."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    MetaData,
    Table,
    UniqueConstraint,
    false,
)

from coach.store.columns import Instant, Listed, Number, UnitVector, Whole, Words

REVISION = "0004"
"""Of these tables: the last one in migrations/versions."""
ERASED = "erased"
"""What stands for a person who was taken out; nobody has this id."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _event(primary_key: bool = False) -> Column[str]:
    return Column("event_id", Words, ForeignKey("events.id"), primary_key=primary_key, nullable=False)


def _attendee(column: str) -> ForeignKeyConstraint:
    """A row that says what somebody did at an event goes with them."""
    return ForeignKeyConstraint(
        ["event_id", column], ["attendances.event_id", "attendances.person_id"], ondelete="CASCADE"
    )


events = Table(
    "events",
    metadata,
    Column("id", Words, primary_key=True),
    Column("name", Words, nullable=False),
    Column("day", Date),
    Column("place", Words, nullable=False),
    Column("languages", Listed, nullable=False),
    Column("group_size", Whole, nullable=False),
    Column("rounds", Whole, nullable=False),
    Column("minutes", Number, nullable=False),
)
clocks = Table(
    "clocks",
    metadata,
    _event(primary_key=True),
    Column("phase", Words, nullable=False),
    Column("round", Whole, nullable=False),
    Column("ends_at", Instant),
    Column("left", Number),
)
people = Table(
    "people",
    metadata,
    Column("id", Words, primary_key=True),
    Column("name", Words, nullable=False),
    Column("headline", Words, nullable=False),
    Column("contact", Words, nullable=False),
    Column("consent_statements", Words, nullable=False),
    Column("consent_example", Boolean, nullable=False),
    Column("consent_suggestions", Boolean, nullable=False),
    CheckConstraint(f"id <> '{ERASED}'", name="id_is_not_erased"),
)
statements = Table(
    "statements",
    metadata,
    Column("person_id", Words, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("text", Words, nullable=False),
)
attendances = Table(
    "attendances",
    metadata,
    _event(primary_key=True),
    Column("person_id", Words, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, index=True),
    Column("presence", Words, nullable=False),
    Column("pitch", Words, nullable=False),
    Column("is_host", Boolean, nullable=False),
    Column("from_round", Whole, nullable=False),
    Column("reference", Words, nullable=False),
)
keys = Table(
    "keys",
    metadata,
    Column("digest", Words, primary_key=True),
    _event(),
    Column("person_id", Words),
    # Whoever has the key may join; it names no person.
    Column("is_guest", Boolean, nullable=False, server_default=false()),
    _attendee("person_id"),
)
versions = Table(
    "versions",
    metadata,
    Column("number", Integer, primary_key=True),
    _event(),
    Column("person_id", Words, nullable=False),
    Column("text", Words, nullable=False),
    Column("score", Whole),
    Column("at", Instant, nullable=False),
    _attendee("person_id"),
)
rounds = Table(
    "rounds",
    metadata,
    _event(primary_key=True),
    Column("number", Whole, primary_key=True, autoincrement=False),
    Column("tables", Whole, nullable=False),
    Column("was_run", Boolean, nullable=False),
)
seats = Table(
    "seats",
    metadata,
    _event(primary_key=True),
    Column("number", Whole, primary_key=True, autoincrement=False),
    Column("person_id", Words, primary_key=True),
    Column("table", Whole, nullable=False),
    Column("seat", Whole, nullable=False),
    ForeignKeyConstraint(["event_id", "number"], ["rounds.event_id", "rounds.number"], ondelete="CASCADE"),
    _attendee("person_id"),
)
conditions = Table(
    "conditions",
    metadata,
    _event(primary_key=True),
    Column("one", Words, primary_key=True),
    Column("other", Words, primary_key=True),
    Column("kind", Words, primary_key=True),
    _attendee("one"),
    _attendee("other"),
)
slips = Table(
    "slips",
    metadata,
    Column("number", Integer, primary_key=True),
    _event(),
    Column("round", Whole, nullable=False),
    Column("listener", Words, nullable=False),
    Column("pitcher", Words, nullable=False),
    Column("see_me", Boolean, nullable=False),
    Column("introduces", Words, nullable=False),
    Column("contact", Words, nullable=False),
    Column("is_paper", Boolean, nullable=False),
    Column("at", Instant, nullable=False),
    UniqueConstraint("event_id", "round", "listener", "pitcher"),
    _attendee("listener"),
    _attendee("pitcher"),
)
introductions = Table(
    "introductions",
    metadata,
    Column("id", Words, primary_key=True),
    _event(),
    Column("asker", Words, ForeignKey("people.id", ondelete="SET NULL"), index=True),
    Column("introducer", Words, ForeignKey("people.id", ondelete="SET NULL"), index=True),
    Column("contact", Words, nullable=False),
    Column("need", Words, nullable=False),
    Column("state", Words, nullable=False),
    Column("at", Instant, nullable=False),
    Column("due", Instant, index=True),
    Column("outcome", Words, nullable=False),
)
favours = Table(
    "favours",
    metadata,
    Column("id", Words, primary_key=True),
    Column("introduction_id", Words, ForeignKey("introductions.id"), nullable=False, index=True),
    _event(),
    Column("owed_to", Words, ForeignKey("people.id", ondelete="SET NULL"), index=True),
    # A person's id or the name of somebody we do not know: no key to point at.
    Column("owed_by", Words, nullable=False, index=True),
    Column("earned_at", Instant, nullable=False),
    Column("called_at", Instant),
    Column("note", Words, nullable=False),
)
proposals = Table(
    "proposals",
    metadata,
    _event(primary_key=True),
    Column("asker", Words, primary_key=True),
    Column("helper", Words, primary_key=True),
    Column("need", Words, nullable=False),
    Column("statement", Words, nullable=False),
    Column("reason", Words, nullable=False),
    Column("confidence", Number, nullable=False),
    Column("standing", Words, nullable=False),
    Column("at", Instant, nullable=False),
    Column("features", Listed, nullable=False),
    _attendee("asker"),
    _attendee("helper"),
)
encoders = Table(
    "encoders",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Words, nullable=False, unique=True),
    Column("dimensions", Integer, nullable=False),
)
vectors = Table(
    "vectors",
    metadata,
    # Never given twice: what was read up to a number is complete as long as the count agrees.
    Column("id", Integer, primary_key=True),
    Column("encoder_id", Integer, ForeignKey("encoders.id"), nullable=False, index=True),
    Column("digest", Words, nullable=False),
    Column("text", Words, nullable=False),
    Column("vector", UnitVector, nullable=False),
    UniqueConstraint("encoder_id", "digest"),
    sqlite_autoincrement=True,
)
