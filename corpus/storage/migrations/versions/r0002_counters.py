"""Counters that processes share, for databases that several hosts share.

Revision ID: 0002
"""

from alembic import op
from sqlalchemy import Column, Double, Integer, String

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "counter_window",
        Column("bucket", String, primary_key=True),
        Column("ends_at", Double, nullable=False),
        Column("uses", Integer, nullable=False),
    )
    op.create_table(
        "counter_bucket",
        Column("bucket", String, primary_key=True),
        Column("full_at", Double, nullable=False),
    )
