"""Delete questions, answers and what was said about them, so that the disk does not hold them either."""

from datetime import UTC, datetime

from sqlalchemy import delete, select
from sqlalchemy.engine import Connection, Engine

from bot.history.feedback import Feedback, FeedbackRow
from bot.history.records import RecordRow, Records
from bot.history.review import HandledRow

_AT_ONCE = 500  # in one transaction, so that answering goes on in between


def purge(engine: Engine, before: datetime) -> int:
    """Delete what was asked before a moment; returns how many answers went."""
    Records(engine)
    Feedback(engine)  # their tables exist
    limit = before.astimezone(UTC).replace(tzinfo=None)  # as the database keeps times
    gone = 0
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("PRAGMA secure_delete=ON")  # what is deleted is overwritten
            connection.commit()
        while ids := connection.scalars(select(RecordRow.id).where(RecordRow.created_at < limit).limit(_AT_ONCE)).all():
            connection.execute(delete(FeedbackRow).where(FeedbackRow.record_id.in_(ids)))
            connection.execute(delete(HandledRow).where(HandledRow.record_id.in_(ids)))
            connection.execute(delete(RecordRow).where(RecordRow.id.in_(ids)))
            connection.commit()
            gone += len(ids)
        connection.commit()
        if gone and engine.dialect.name == "sqlite":
            _empty_journal(connection)
    return gone


def _empty_journal(connection: Connection) -> None:
    """Take the deleted text out of the write-ahead log, too."""
    connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.exec_driver_sql("PRAGMA secure_delete=OFF")
