"""What administration keeps; and the door through which a question came in.

Revision ID: 0003
"""

from alembic import op
from sqlalchemy import JSON, Column, Date, DateTime, Index, Integer, String

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Create the tables and the column."""
    op.add_column("record", Column("door", String, nullable=True))
    op.create_index("ix_record_created_at", "record", ["created_at"])
    op.create_table(
        "confirmation",
        Column("id", Integer, primary_key=True),
        Column("slug", String, nullable=False),
        Column("locator", String, nullable=False),
        Column("status", String, nullable=False),
        Column("effective_from", Date),
        Column("effective_to", Date),
        Column("reason", String, nullable=False),
        Column("office", String, nullable=False),
        Column("by", String, nullable=False),
        Column("at", DateTime, nullable=False),
        Column("withdrawn_by", String),
        Column("withdrawn_at", DateTime),
        Column("withdrawn_reason", String),
        Index("ix_confirmation_slug", "slug"),
    )
    op.create_table(
        "admin_account",
        Column("name", String, primary_key=True),
        Column("password", String, nullable=False),
        Column("created_at", DateTime, nullable=False),
    )
    op.create_table(
        "admin_session",
        Column("id", String, primary_key=True),
        Column("name", String, nullable=False),
        Column("way", String, nullable=False),
        Column("expires_at", DateTime, nullable=False),
        Index("ix_admin_session_name", "name"),
    )
    op.create_table(
        "sign_in_attempt",
        Column("bucket", String, primary_key=True),
        Column("count", Integer, nullable=False),
        Column("last_at", DateTime, nullable=False),
    )
    op.create_table(
        "handled",
        Column("record_id", String, primary_key=True),
        Column("by", String, nullable=False),
        Column("at", DateTime, nullable=False),
        Column("note", String, nullable=False),
    )
    op.create_table(
        "upload",
        Column("id", String, primary_key=True),
        Column("file", String, nullable=False),
        Column("bytes", Integer, nullable=False),
        Column("by", String, nullable=False),
        Column("created_at", DateTime, nullable=False),
        Column("seen_at", DateTime, nullable=False),
        Column("state", String, nullable=False),
        Column("done", Integer, nullable=False),
        Column("total", Integer, nullable=False),
        Column("report", JSON),
        Column("result", JSON),
    )
    op.create_table(
        "approved",
        Column("id", String, primary_key=True),
        Column("state", String, nullable=False),
        Column("questions", JSON, nullable=False),
        Column("statements", JSON, nullable=False),
        Column("hashes", JSON, nullable=False),
        Column("valid_from", Date),
        Column("valid_to", Date),
        Column("record_id", String),
        Column("created_at", DateTime, nullable=False),
        Column("created_by", String, nullable=False),
        Column("approved_at", DateTime),
        Column("approved_by", String),
        Column("ended_at", DateTime),
        Column("ended_reason", String, nullable=False),
        Index("ix_approved_state", "state"),
    )
    op.create_table(
        "approved_act",
        Column("id", Integer, primary_key=True),
        Column("approved_id", String, nullable=False),
        Column("at", DateTime, nullable=False),
        Column("by", String, nullable=False),
        Column("act", String, nullable=False),
        Column("note", String, nullable=False),
        Index("ix_approved_act_approved_id", "approved_id"),
    )
