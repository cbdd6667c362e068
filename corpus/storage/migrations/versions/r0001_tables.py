"""The tables of 2026-11-24, when the steps began; a database that has some of them keeps what it holds.

Revision ID: 0001
"""

from alembic import op
from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Double,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    UniqueConstraint,
    insert,
    inspect,
    select,
)
from sqlalchemy.engine import Connection

revision = "0001"
down_revision = None

_REFUSING = {
    "sqlite": "CREATE TRIGGER audit_no_{name} BEFORE {change} ON audit BEGIN SELECT RAISE(ABORT, 'append-only'); END",
    "postgresql": "CREATE RULE audit_no_{name} AS ON {change} TO audit DO INSTEAD NOTHING",
}


def upgrade() -> None:
    """Create what is missing."""
    connection = op.get_bind()
    had = set(inspect(connection).get_table_names())
    for name in sorted(had & {"passage", "indexed"}):  # of the first index, which kept no words; it is built anew
        op.drop_table(name)
    tables = MetaData()
    _describe(tables)
    tables.create_all(connection)
    state = tables.tables["state"]
    if not connection.scalar(select(state.c.value).where(state.c.name == "generation")):
        connection.execute(insert(state).values(name="generation", value="0"))
    if "record" in had and "trace" not in {column["name"] for column in inspect(connection).get_columns("record")}:
        op.add_column("record", Column("trace", JSON))
    if "audit" not in had:
        _append_only(connection)


def _append_only(connection: Connection) -> None:
    for change in ("UPDATE", "DELETE"):
        connection.exec_driver_sql(_REFUSING[connection.dialect.name].format(name=change.lower(), change=change))


def _describe(tables: MetaData) -> None:
    Table(
        "state",
        tables,
        Column("name", String, nullable=False),
        Column("value", String, nullable=False),
        PrimaryKeyConstraint("name"),
    )
    Table(
        "version",
        tables,
        Column("id", Integer, nullable=False),
        Column("slug", String, nullable=False),
        Column("number", String, nullable=False),
        Column("kind", String, nullable=False),
        Column("issuer", String, nullable=False),
        Column("title", String, nullable=False),
        Column("issued_on", Date, nullable=True),
        Column("text_kind", String, nullable=False),
        Column("sha256", String, nullable=False),
        Column("added_at", DateTime, nullable=False),
        Column("retired_at", DateTime, nullable=True),
        Column("particulars", JSON, nullable=False),
        PrimaryKeyConstraint("id"),
        Index("ix_version_number", "number"),
        Index("ix_version_sha256", "sha256"),
        Index("ix_version_slug", "slug"),
    )
    Table(
        "provision",
        tables,
        Column("version_id", Integer, nullable=False),
        Column("position", Integer, nullable=False),
        Column("depth", Integer, nullable=False),
        Column("path", String, nullable=False),
        Column("unit", String, nullable=False),
        Column("label", String, nullable=False),
        Column("marker", String, nullable=False),
        Column("heading", String, nullable=False),
        Column("text", String, nullable=False),
        Column("confirmed", Boolean, nullable=False),
        ForeignKeyConstraint(["version_id"], ["version.id"], ondelete="CASCADE"),
        PrimaryKeyConstraint("version_id", "position"),
        Index("provision_path", "version_id", "path"),
    )
    Table(
        "relation",
        tables,
        Column("id", Integer, nullable=False),
        Column("version_id", Integer, nullable=False),
        Column("kind", String, nullable=False),
        Column("target", String, nullable=False),
        Column("target_locator", String, nullable=True),
        Column("target_issued_on", Date, nullable=True),
        Column("from_date", Date, nullable=True),
        Column("stated_in", String, nullable=True),
        Column("reported", Boolean, nullable=False),
        ForeignKeyConstraint(["version_id"], ["version.id"], ondelete="CASCADE"),
        PrimaryKeyConstraint("id"),
        Index("ix_relation_target", "target"),
        Index("ix_relation_version_id", "version_id"),
    )
    Table(
        "indexed_document",
        tables,
        Column("collection", String, nullable=False),
        Column("slug", String, nullable=False),
        Column("fingerprint", String, nullable=False),
        PrimaryKeyConstraint("collection", "slug"),
    )
    Table(
        "indexed_passage",
        tables,
        Column("collection", String, nullable=False),
        Column("id", String, nullable=False),
        Column("slug", String, nullable=False),
        Column("number", String, nullable=False),
        Column("provision_ids", JSON, nullable=False),
        Column("context", String, nullable=False),
        Column("text", String, nullable=False),
        Column("position", Integer, nullable=False),
        Column("context_words", LargeBinary, nullable=False),
        Column("text_words", LargeBinary, nullable=False),
        PrimaryKeyConstraint("collection", "id"),
        Index("ix_indexed_passage_slug", "slug"),
    )
    Table(
        "record",
        tables,
        Column("id", String, nullable=False),
        Column("conversation_id", String, nullable=False),
        Column("created_at", DateTime, nullable=False),
        Column("question", String, nullable=False),
        Column("as_of", Date, nullable=False),
        Column("library_generation", Integer, nullable=False),
        Column("answer", JSON, nullable=False),
        Column("trace", JSON, nullable=True),
        PrimaryKeyConstraint("id"),
        Index("ix_record_conversation_id", "conversation_id"),
    )
    Table(
        "feedback",
        tables,
        Column("record_id", String, nullable=False),
        Column("rating", String, nullable=False),
        Column("reason", String, nullable=True),
        Column("comment", String, nullable=False),
        Column("given_at", DateTime, nullable=False),
        PrimaryKeyConstraint("record_id"),
    )
    Table(
        "api_key",
        tables,
        Column("id", String, nullable=False),
        Column("sha256", String, nullable=False),
        Column("name", String, nullable=False),
        Column("scopes", JSON, nullable=False),
        Column("per_minute", Integer, nullable=False),
        Column("per_day", Integer, nullable=False),
        Column("created_at", DateTime, nullable=False),
        Column("expires_at", DateTime, nullable=True),
        Column("revoked_at", DateTime, nullable=True),
        Column("last_used_at", DateTime, nullable=True),
        PrimaryKeyConstraint("id"),
        UniqueConstraint("sha256"),
    )
    Table(
        "site",
        tables,
        Column("key", String, nullable=False),
        Column("name", String, nullable=False),
        Column("hosts", JSON, nullable=False),
        Column("per_minute", Integer, nullable=False),
        Column("per_day", Integer, nullable=False),
        Column("documents", JSON, nullable=False),
        Column("created_at", DateTime, nullable=False),
        PrimaryKeyConstraint("key"),
    )
    Table(
        "audit",
        tables,
        Column("id", Integer, nullable=False),
        Column("at", DateTime, nullable=False),
        Column("actor", String, nullable=False),
        Column("act", String, nullable=False),
        Column("target", String, nullable=False),
        Column("details", JSON, nullable=False),
        PrimaryKeyConstraint("id"),
    )
    Table(
        "zalo_inbox",
        tables,
        Column("id", Integer, nullable=False),
        Column("channel", String, nullable=False),
        Column("key", String, nullable=False),
        Column("person", String, nullable=False),
        Column("kind", String, nullable=False),
        Column("sealed", String, nullable=False),
        Column("sent_at", Double, nullable=False),
        Column("received_at", Double, nullable=False),
        Column("outcome", String, nullable=False),
        Column("owner", String, nullable=False),
        Column("lease_until", Double, nullable=False),
        Column("not_before", Double, nullable=False),
        Column("attempts", Integer, nullable=False),
        PrimaryKeyConstraint("id"),
        UniqueConstraint("channel", "key"),
        Index("zalo_inbox_open", "outcome", "sent_at", "id"),
        Index("zalo_inbox_person", "person", "outcome"),
    )
    Table(
        "zalo_person",
        tables,
        Column("person", String, nullable=False),
        Column("session", Integer, nullable=False),
        Column("last_at", Double, nullable=False),
        Column("silent", Boolean, nullable=False),
        Column("erase_code", String, nullable=False),
        Column("erase_until", Double, nullable=False),
        PrimaryKeyConstraint("person"),
    )
    Table(
        "zalo_token",
        tables,
        Column("account", String, nullable=False),
        Column("sealed", String, nullable=False),
        Column("expires_at", Double, nullable=False),
        Column("generation", Integer, nullable=False),
        Column("state", String, nullable=False),
        Column("owner", String, nullable=False),
        Column("lease_until", Double, nullable=False),
        PrimaryKeyConstraint("account"),
    )
    Table(
        "zalo_outbox",
        tables,
        Column("inbox_id", Integer, nullable=False),
        Column("position", Integer, nullable=False),
        Column("state", String, nullable=False),
        Column("sealed", String, nullable=False),
        Column("message_id", String, nullable=False),
        Column("tried_at", Double, nullable=False),
        Column("tries", Integer, nullable=False),
        ForeignKeyConstraint(["inbox_id"], ["zalo_inbox.id"], ondelete="CASCADE"),
        PrimaryKeyConstraint("inbox_id", "position"),
    )
