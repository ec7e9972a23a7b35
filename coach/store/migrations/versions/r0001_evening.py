"""The evening: events, people, pitches, rounds, slips, introductions, favours."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "events",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("languages", sa.Text(), nullable=False),
        sa.Column("group_size", sa.Integer(), nullable=False),
        sa.Column("rounds", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_events"),
    )
    op.create_table(
        "people",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("headline", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("consent_statements", sa.Text(), nullable=False),
        sa.Column("consent_example", sa.Boolean(), nullable=False),
        sa.Column("consent_suggestions", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_people"),
        sa.CheckConstraint("id <> 'erased'", name="ck_people_id_is_not_erased"),
    )
    op.create_table(
        "attendances",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("presence", sa.Text(), nullable=False),
        sa.Column("pitch", sa.Text(), nullable=False),
        sa.Column("is_host", sa.Boolean(), nullable=False),
        sa.Column("from_round", sa.Integer(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("event_id", "person_id", name="pk_attendances"),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name="fk_attendances_event_id"),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_attendances_person_id", ondelete="CASCADE"),
    )
    op.create_index("ix_attendances_person_id", "attendances", ["person_id"])
    op.create_table(
        "clocks",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("phase", sa.Text(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("left", sa.Double(), nullable=True),
        sa.PrimaryKeyConstraint("event_id", name="pk_clocks"),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name="fk_clocks_event_id"),
    )
    op.create_table(
        "introductions",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("asker", sa.Text(), nullable=True),
        sa.Column("introducer", sa.Text(), nullable=True),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("need", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_introductions"),
        sa.ForeignKeyConstraint(["asker"], ["people.id"], name="fk_introductions_asker", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name="fk_introductions_event_id"),
        sa.ForeignKeyConstraint(["introducer"], ["people.id"], name="fk_introductions_introducer", ondelete="SET NULL"),
    )
    op.create_index("ix_introductions_asker", "introductions", ["asker"])
    op.create_index("ix_introductions_due", "introductions", ["due"])
    op.create_index("ix_introductions_introducer", "introductions", ["introducer"])
    op.create_table(
        "rounds",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("tables", sa.Integer(), nullable=False),
        sa.Column("was_run", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("event_id", "number", name="pk_rounds"),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name="fk_rounds_event_id"),
    )
    op.create_table(
        "statements",
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", "place", name="pk_statements"),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_statements_person_id", ondelete="CASCADE"),
    )
    op.create_table(
        "favours",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("introduction_id", sa.Text(), nullable=False),
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("owed_to", sa.Text(), nullable=True),
        sa.Column("owed_by", sa.Text(), nullable=False),
        sa.Column("earned_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("called_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_favours"),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name="fk_favours_event_id"),
        sa.ForeignKeyConstraint(["introduction_id"], ["introductions.id"], name="fk_favours_introduction_id"),
        sa.ForeignKeyConstraint(["owed_to"], ["people.id"], name="fk_favours_owed_to", ondelete="SET NULL"),
    )
    op.create_index("ix_favours_introduction_id", "favours", ["introduction_id"])
    op.create_index("ix_favours_owed_by", "favours", ["owed_by"])
    op.create_index("ix_favours_owed_to", "favours", ["owed_to"])
    op.create_table(
        "keys",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("digest", name="pk_keys"),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name="fk_keys_event_id"),
        sa.ForeignKeyConstraint(
            ["event_id", "person_id"],
            ["attendances.event_id", "attendances.person_id"],
            name="fk_keys_event_id_person_id",
            ondelete="CASCADE",
        ),
    )
    op.create_table(
        "seats",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("table", sa.Integer(), nullable=False),
        sa.Column("seat", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("event_id", "number", "person_id", name="pk_seats"),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name="fk_seats_event_id"),
        sa.ForeignKeyConstraint(
            ["event_id", "number"],
            ["rounds.event_id", "rounds.number"],
            name="fk_seats_event_id_number",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["event_id", "person_id"],
            ["attendances.event_id", "attendances.person_id"],
            name="fk_seats_event_id_person_id",
            ondelete="CASCADE",
        ),
    )
    op.create_table(
        "slips",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("listener", sa.Text(), nullable=False),
        sa.Column("pitcher", sa.Text(), nullable=False),
        sa.Column("see_me", sa.Boolean(), nullable=False),
        sa.Column("introduces", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("is_paper", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_slips"),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name="fk_slips_event_id"),
        sa.ForeignKeyConstraint(
            ["event_id", "listener"],
            ["attendances.event_id", "attendances.person_id"],
            name="fk_slips_event_id_listener",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["event_id", "pitcher"],
            ["attendances.event_id", "attendances.person_id"],
            name="fk_slips_event_id_pitcher",
            ondelete="CASCADE",
        ),
        sa.UniqueConstraint(
            "event_id", "round", "listener", "pitcher", name="uq_slips_event_id_round_listener_pitcher"
        ),
    )
    op.create_table(
        "versions",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_versions"),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name="fk_versions_event_id"),
        sa.ForeignKeyConstraint(
            ["event_id", "person_id"],
            ["attendances.event_id", "attendances.person_id"],
            name="fk_versions_event_id_person_id",
            ondelete="CASCADE",
        ),
    )
