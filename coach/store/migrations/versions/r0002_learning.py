"""What is learned from: proposals as they stood, and vectors of statements by encoder."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

INDEX = (
    "CREATE INDEX ix_vectors_hnsw ON vectors USING hnsw (vector vector_cosine_ops) WITH (m = 16, ef_construction = 64)"
)


class Vector(sa.types.UserDefinedType[Any]):
    """pgvector's type, 384 dimensions of float32."""

    def get_col_spec(self, **_: Any) -> str:
        """Its name in SQL."""
        return "vector(384)"


def upgrade() -> None:
    """Make the tables."""
    is_postgres = op.get_bind().dialect.name == "postgresql"
    if is_postgres:
        op.execute("CREATE EXTENSION IF NOT EXISTS vector")
    op.create_table(
        "encoders",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("dimensions", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_encoders"),
        sa.UniqueConstraint("name", name="uq_encoders_name"),
    )
    op.create_table(
        "vectors",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("encoder_id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("vector", Vector() if is_postgres else sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_vectors"),
        sa.ForeignKeyConstraint(["encoder_id"], ["encoders.id"], name="fk_vectors_encoder_id"),
        sa.UniqueConstraint("encoder_id", "digest", name="uq_vectors_encoder_id_digest"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_vectors_encoder_id", "vectors", ["encoder_id"])
    if is_postgres:
        op.execute(INDEX)
    op.create_table(
        "proposals",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("asker", sa.Text(), nullable=False),
        sa.Column("helper", sa.Text(), nullable=False),
        sa.Column("need", sa.Text(), nullable=False),
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("features", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("event_id", "asker", "helper", name="pk_proposals"),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name="fk_proposals_event_id"),
        sa.ForeignKeyConstraint(
            ["event_id", "asker"],
            ["attendances.event_id", "attendances.person_id"],
            name="fk_proposals_event_id_asker",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["event_id", "helper"],
            ["attendances.event_id", "attendances.person_id"],
            name="fk_proposals_event_id_helper",
            ondelete="CASCADE",
        ),
    )
