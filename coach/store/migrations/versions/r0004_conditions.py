"""What a facilitator asks of the plan of the rounds: who must sit together, and who must not."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "conditions",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("one", sa.Text(), nullable=False),
        sa.Column("other", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("event_id", "one", "other", "kind", name="pk_conditions"),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name="fk_conditions_event_id"),
        sa.ForeignKeyConstraint(
            ["event_id", "one"],
            ["attendances.event_id", "attendances.person_id"],
            name="fk_conditions_event_id_one",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["event_id", "other"],
            ["attendances.event_id", "attendances.person_id"],
            name="fk_conditions_event_id_other",
            ondelete="CASCADE",
        ),
    )
