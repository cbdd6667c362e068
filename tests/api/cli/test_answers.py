"""`hoidap explain` and `hoidap evaluate`, run as commands."""

import json
import shutil
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from typer.testing import CliRunner, Result

from api.cli import console
from api.cli.main import app
from api.dependencies import Services
from api.exports.explanation import HISTORY_NOT_STORED
from bot.answer import Answer, AnswerStatus, Checked, Trace
from bot.question import Question
from tests.conftest import TODAY

ASKED = "Kinh tế số năm 2025 theo QĐ 749 là bao nhiêu?"
GOOD = {
    "id": "A1",
    "question": ASKED,
    "style": "ngắn gọn",
    "expect": "answer",
    "facts": ["20% GDP"],
    "citations": [{"doc": "749/QĐ-TTg"}],
}
INVENTED = Path(__file__).parents[2] / "questions" / "invented" / "9901-2025-qd-ubnd.md"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


@pytest.fixture(autouse=True)
def _own_folder(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOIDAP_DATA_DIR", str(services.settings.data_dir))
    monkeypatch.setattr(console.out, "width", 200)


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    file = tmp_path / "questions.jsonl"
    file.write_text(json.dumps(GOOD), "utf-8")
    return file


def test_explain_tells_why_a_sentence_was_dropped(services: Services) -> None:
    dropped = Checked("Đạt 99%.", ("749-qd-ttg#nowhere",), "figure_not_in_source", "99%", by_model=True)
    odd = Checked("Câu lạ.", (), "brand_new_check", "chi tiết")
    trace = Trace("qwen3", "timeout", ("749-qd-ttg",), (Checked("Đạt 20%.", ()), dropped, odd))
    answer = Answer("feed01", "talk", AnswerStatus.ANSWERED_PARTLY, "Đạt 20%.", (), (), (), (), TODAY)
    services.parts.records.save(Question(ASKED, TODAY), answer, 1, trace)
    shown = run("explain", "feed").stdout
    for words in (
        ASKED,
        "qwen3",
        "không trả lời kịp",
        "✓ giữ: Đạt 20%.",
        "✗ loại (mô hình viết): Đạt 99%.",
        "trả lời một phần",
    ):
        assert words in shown
    assert "Số liệu, ngày tháng hoặc số hiệu trong câu không có trong điều khoản được dẫn." in shown
    assert "Không qua phép kiểm “brand_new_check”." in shown
    told = json.loads(run("explain", "feed01", "--json").stdout)
    assert [sentence["check"] for sentence in told["sentences"]] == ["", "figure_not_in_source", "brand_new_check"]
    assert told["fallback"] == "timeout"
    assert told["library_generation"] == 1


def test_an_answer_is_the_same_when_asked_again_also_within_a_conversation(services: Services) -> None:
    first = json.loads(run("ask", "Quyết định 2629/QĐ-TTg phê duyệt chương trình gì?", "--json").stdout)
    assert json.loads(run("explain", first["record_id"], "--replay", "--json").stdout)["replay"]["same"]
    from bot.pipeline import answer_question

    later = answer_question(Question("ai ký vậy?", TODAY, conversation_id=first["conversation_id"]), services.parts)
    assert "Nguyễn Chí Dũng" in later.text
    assert json.loads(run("explain", later.record_id, "--replay", "--json").stdout)["replay"]["same"]


def test_an_answer_to_a_program_that_keeps_the_conversation_says_what_cannot_be_asked_again(
    client: TestClient,
) -> None:
    def asked(*messages: str) -> dict[str, object]:
        roles = ("user", "assistant", "user")
        spoken = [{"role": role, "content": text} for role, text in zip(roles, messages, strict=False)]
        reply = client.post("/v1/chat/completions", json={"model": "hoidap", "messages": spoken}).json()
        shown = run("explain", reply["hoidap"]["record_id"], "--replay", "--json").stdout
        return json.loads(shown)["replay"]  # type: ignore[no-any-return]

    alone = asked("Quyết định 2629/QĐ-TTg phê duyệt chương trình gì?")
    assert alone["same"]
    leaning = asked("Quyết định 2629/QĐ-TTg phê duyệt gì?", "[1] /van-ban/2629-qd-ttg-2025", "ai ký vậy?")
    assert not leaning["same"]
    assert HISTORY_NOT_STORED in leaning["differences"]  # type: ignore[operator]


def test_a_different_answer_is_shown_with_what_differs(services: Services) -> None:
    answer = Answer("dead01", "t", AnswerStatus.NOT_FOUND, "Không có.", (), (), (), (), TODAY)
    services.parts.records.save(Question(ASKED, TODAY), answer, 1)
    shown = run("explain", "dead01", "--replay").stdout
    assert "khác câu trả lời đã lưu" in shown
    assert "Trạng thái: trước là “không tìm thấy”, nay là “đã trả lời”." in shown
    assert "20% GDP" in shown
    assert HISTORY_NOT_STORED not in shown


def test_an_unknown_record_is_one_sentence() -> None:
    result = run("explain", "zzzz")
    assert result.exit_code == 1
    assert "Không có câu trả lời nào" in result.stderr


def test_evaluate_compares_and_reports(services: Services, questions: Path, tmp_path: Path) -> None:
    data = str(services.settings.data_dir)
    old, page = tmp_path / "old.json", tmp_path / "report.html"
    first = run("evaluate", str(questions), "--json", "--data-dir", data)
    assert first.exit_code == 0
    measured = json.loads(first.stdout)
    assert (measured["overall"]["good"], measured["not_good"]) == (1, [])
    assert measured["styles"]["ngắn gọn"]["facts"] == [1, 1]
    measured["results"][0]["judgement"]["facts"] = [None]
    old.write_text(json.dumps(measured), "utf-8")
    shown = run("evaluate", str(questions), "--compare", str(old), "--html", str(page), "--data-dir", data)
    assert f"A1 {ASKED}: tốt lên: dữ kiện" in shown.stdout
    assert "1 câu tốt lên, 0 câu kém đi" in shown.stderr
    assert "20% GDP" in page.read_text("utf-8")


def test_texts_are_added_to_a_copy(services: Services, tmp_path: Path) -> None:
    file = tmp_path / "one.jsonl"
    question = "Cơ quan nào quản lý, vận hành Tổng đài dịch vụ công tỉnh Sông Hương?"
    number = "9901/2025/QĐ-UBND"
    file.write_text(
        json.dumps(
            {**GOOD, "question": question, "facts": ["Sở Khoa học và Công nghệ"], "citations": [{"doc": number}]}
        ),
        "utf-8",
    )
    data = tmp_path / "data"
    shutil.copytree(services.settings.data_dir, data)
    result = run("evaluate", str(file), "--add", str(INVENTED), "--data-dir", str(data), "--json")
    assert json.loads(result.stdout)["overall"]["good"] == 1
    services.library.refresh()
    assert services.library.by_number(number) == []


def test_answers_are_kept_judged_again_and_published(services: Services, questions: Path, tmp_path: Path) -> None:
    kept, published = tmp_path / "kept.jsonl", tmp_path / "figures.json"
    told = ("--figures", str(published), "--as-of", "2026-11-24")
    first = run("evaluate", str(questions), "--keep", str(kept), "--data-dir", str(services.settings.data_dir), *told)
    assert first.exit_code == 0
    answer = json.loads(kept.read_text("utf-8"))
    kept.write_text(json.dumps({**answer, "verdict": "good"}) + "\n", "utf-8")
    again = run("evaluate", str(questions), "--answers", str(kept), *told)
    assert "cùng kết quả 1/1 câu (kappa 1.00)" in again.stdout
    figures = json.loads(published.read_text("utf-8"))
    asked, recorded = figures["asked"][questions.stem], figures["recorded"][questions.stem]
    assert asked["outcomes"]["good"] == {"count": 1, "share": 1.0, "low": 1.0, "high": 1.0}
    assert asked["command"] == f"hoidap evaluate {questions.as_posix()} --as-of 2026-11-24"
    assert recorded["command"] == f"{asked['command']} --answers {kept.as_posix()}"
    assert recorded["agreement"]["same_outcome"] == 1
    assert "milliseconds" not in published.read_text("utf-8")


@pytest.mark.parametrize("broken", ["questions", "twice", "old", "kept", "published", "added"])
def test_bad_input_is_one_sentence(questions: Path, tmp_path: Path, services: Services, broken: str) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text("{", "utf-8")
    data = ("--data-dir", str(services.settings.data_dir))
    result = {
        "questions": lambda: run("evaluate", str(bad), *data),
        "twice": lambda: run("evaluate", str(questions), str(questions), *data),
        "old": lambda: run("evaluate", str(questions), "--compare", str(bad), *data),
        "kept": lambda: run("evaluate", str(questions), "--answers", str(bad), *data),
        "published": lambda: run("evaluate", str(questions), "--figures", str(bad), *data),
        "added": lambda: run("evaluate", str(questions), "--add", str(tmp_path / "none.docx"), *data),
    }[broken]()
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.strip()
