"""Keys that let somebody join who is not on the list yet."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Tell keys of guests from those of facilitators; neither names a person."""
    op.add_column("keys", sa.Column("is_guest", sa.Boolean(), nullable=False, server_default=sa.false()))
