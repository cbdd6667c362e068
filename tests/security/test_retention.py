"""Questions and feedback past the retention period are deleted, also from the database file; newer ones stay."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import text

from api.access.audit import Audit
from api.dependencies import Services
from api.operations.retention import purge_daily
from bot.answer import Answer, AnswerStatus
from bot.history.feedback import Feedback, Rating
from bot.history.purging import purge
from bot.history.records import Records
from bot.question import Question
from corpus.library import Library
from tests.databases import kept_in

DAY = date(2026, 11, 24)
ANSWER = Answer("", "talk", AnswerStatus.ANSWERED, "Tối thiểu 35%.", (), (), (), (), DAY)


@pytest.fixture
def records(library: Library) -> Records:
    records, feedback = Records(library.engine), Feedback(library.engine)
    for name, days in (("old", 91), ("older", 400), ("new", 89)):
        records.save(Question(f"Câu hỏi {name} bí mật?", DAY), replace(ANSWER, record_id=name), 1)
        feedback.give(name, Rating.DOWN, None, f"Góp ý {name} bí mật")
        with library.engine.begin() as connection:
            moment = datetime.now(UTC) - timedelta(days=days)
            connection.execute(
                text("UPDATE record SET created_at = :at WHERE id = :id"),
                {"at": moment.replace(tzinfo=None).isoformat(" "), "id": name},
            )
    return records


def test_old_questions_leave_the_disk(records: Records, library: Library) -> None:
    def kept() -> bytes:
        return kept_in(library.engine)

    assert "Câu hỏi old bí mật?".encode() in kept()
    assert purge(library.engine, datetime.now(UTC) - timedelta(days=90)) == 2
    for name in ("old", "older"):
        assert records.exchange(name) is None
        assert f"Câu hỏi {name} bí mật?".encode() not in kept()
        assert f"Góp ý {name} bí mật".encode() not in kept()
    assert records.exchange("new")
    assert [opinion.record_id for opinion in Feedback(library.engine).opinions()] == ["new"]
    assert purge(library.engine, datetime.now(UTC) - timedelta(days=90)) == 0


def test_the_server_deletes_once_a_day_however_many_processes_try(
    records: Records, library: Library, services: Services
) -> None:
    wanted = replace(
        services,
        settings=services.settings.model_copy(update={"retention_days": 90}),
        library=library,
        audit=Audit(library.engine),
    )
    now = datetime.now(UTC)
    assert [purge_daily(wanted, DAY, now) for _ in range(3)] == [2, None, None]
    assert purge_daily(wanted, DAY + timedelta(days=1), now) == 0
    assert purge_daily(replace(wanted, settings=services.settings), DAY + timedelta(days=9), now) is None
    assert [act.act for act in wanted.audit.acts()] == ["purge", "purge"]
    assert records.exchange("new")
