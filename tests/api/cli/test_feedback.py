"""`hoidap feedback`: answers rated bad are listed, as text and as JSON."""

import json
import uuid
from pathlib import Path

import pytest
from typer.testing import CliRunner

from api.cli import console
from api.cli.main import app
from bot.answer import Answer, AnswerStatus
from bot.history.feedback import Feedback, Rating, Reason
from bot.history.records import Records
from bot.question import Question
from corpus.storage.tables import open_engine
from tests.conftest import TODAY


def run(*arguments: str) -> str:
    result = CliRunner().invoke(app, ["feedback", *arguments])
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture
def feedback(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Feedback:
    monkeypatch.setenv("HOIDAP_DATA_DIR", str(tmp_path))
    monkeypatch.setattr(console.out, "width", 200)
    engine = open_engine(f"sqlite:///{tmp_path / 'library.sqlite3'}")
    records, feedback = Records(engine), Feedback(engine)
    for question, rating in (("Hỏi [b]thế[/b] nào?\x1b[31m", Rating.DOWN), ("Câu tốt?", Rating.UP)):
        record_id = uuid.uuid4().hex
        answer = Answer(record_id, "talk", AnswerStatus.NOT_FOUND, "Không thấy.", (), (), (), (), TODAY)
        records.save(Question(question, TODAY), answer, 1)
        feedback.give(record_id, rating, Reason.WRONG if rating is Rating.DOWN else None, "Có ở Điều 5.")
    return feedback


@pytest.mark.usefixtures("feedback")
def test_what_was_voted_down_is_listed_as_typed() -> None:
    shown = run()
    for words in ("Hỏi [b]thế[/b] nào?", "chưa tốt: sai", "không tìm thấy", "Có ở Điều 5."):
        assert words in shown
    assert "\x1b" not in shown
    assert "Câu tốt?" not in shown
    assert "Câu tốt?" in run("--all")


def test_json_is_for_programs(feedback: Feedback) -> None:
    (opinion,) = json.loads(run("--json"))["opinions"]
    (kept,) = feedback.opinions(Rating.DOWN)
    assert opinion["record_id"] == kept.record_id
    assert (opinion["rating"], opinion["reason"], opinion["status"]) == ("down", "wrong", "not_found")


def test_nothing_said_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOIDAP_DATA_DIR", str(tmp_path))
    assert "Chưa có đánh giá nào." in run()
