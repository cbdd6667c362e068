"""Answers as Word, spreadsheet and calendar files."""

import re
import uuid
from dataclasses import replace
from datetime import date
from io import BytesIO
from urllib.parse import unquote

import pytest
from docx import Document
from fastapi.testclient import TestClient
from openpyxl import load_workbook

from api.dependencies import Services
from api.exports.deadline_calendar import deadline_calendar
from bot.answer import Answer, AnswerStatus, Caution, Cell, Row, Statement, Table, TableKind
from bot.presenting.citations import cite
from bot.question import Question
from tests.conftest import TODAY

FORMULA = '=HYPERLINK("http://example.org","bấm")'
QUESTION = "Ai làm gì, hạn nào; theo QĐ 942 & 68/NQ-CP?"
COLUMNS = ("Ai thực hiện", "Nội dung công việc", "Thời hạn")
LONG = "Hợp nhất, kết nối; chia sẻ dữ liệu \\ " + "để chỉ còn một hệ thống thông tin giải quyết thủ tục hành chính " * 3


@pytest.fixture
def record_id(services: Services) -> str:
    """Save an answer with two tables, one with cells that a spreadsheet could run as formulas; return its id."""
    id_ = uuid.uuid4().hex
    point = "68-nq-cp-2020#muc-ii.khoan-1.diem-a"
    found = services.library.provision(point)
    assert found
    citation = cite(services.library, point, found[1].text.splitlines()[0], 1, TODAY)
    rows = (
        Row((Cell("Văn phòng Bộ", (1,)), Cell(LONG, (1,)), Cell("trước ngày 31/3/2023", (1,))), date(2023, 3, 31)),
        Row((Cell(""), Cell(FORMULA, (1,)), Cell("hằng năm", (1,)))),
    )
    answer = Answer(
        record_id=id_,
        conversation_id=uuid.uuid4().hex,
        status=AnswerStatus.ANSWERED,
        text="Câu mở đầu. [1]\n\n- Câu trong bảng. [1]",
        statements=(Statement("Câu mở đầu.", (1,)), Statement("Câu trong bảng.", (1,), lead=False, tabled=True)),
        citations=(citation,),
        warnings=(Caution("digest", "Nội dung lấy từ bản tóm lược."),),
        suggestions=(),
        as_of=TODAY,
        tables=(
            Table(TableKind.DEADLINES, "Nhiệm vụ/thời hạn: 5894", COLUMNS, rows),
            Table(TableKind.COMPARISON, "So sánh", ("2025\x0b", "2030"), (Row((Cell("20%"), Cell("30%"))),)),
        ),
    )
    services.parts.records.save(Question(QUESTION, TODAY), answer, 1)
    return id_


def names(disposition: str) -> tuple[str, str]:
    found = re.fullmatch(r"attachment; filename=\"([a-z0-9.-]+)\"; filename\*=UTF-8''(\S+)", disposition)
    assert found, disposition
    return found[1], unquote(found[2])


def test_table_opens_in_a_spreadsheet_and_runs_nothing(client: TestClient, record_id: str) -> None:
    reply = client.get(f"/api/v1/answers/{record_id}/tables/1.xlsx")
    assert reply.status_code == 200
    assert reply.headers["cache-control"] == "no-store"
    assert names(reply.headers["content-disposition"]) == ("nhiem-vu-thoi-han-5894.xlsx", "Nhiệm vụ thời hạn 5894.xlsx")
    book = load_workbook(BytesIO(reply.content))
    sheet = book["Bảng"]
    assert [cell.value for cell in sheet[3]] == [*COLUMNS, "Ngày cuối của thời hạn"]
    assert sheet["A4"].value == "Văn phòng Bộ [1]"
    assert sheet["D4"].value.date() == date(2023, 3, 31)
    assert sheet["D4"].number_format == "dd/mm/yyyy"
    assert sheet["A5"].value is None
    assert sheet["B5"].value == f"{FORMULA} [1]"
    assert all(cell.data_type != "f" for page in book for line in page.iter_rows() for cell in line)
    assert sheet["B5"].quotePrefix, "stays words when somebody edits the cell"
    assert "20%" in str(book["Căn cứ"]["D4"].value)
    assert "điểm a khoản 1 Mục II Nghị quyết số 68/NQ-CP" in str(book["Căn cứ"]["B4"].value)


def test_table_without_days_has_no_column_for_them(client: TestClient, record_id: str) -> None:
    reply = client.get(f"/api/v1/answers/{record_id}/tables/2.xlsx")
    assert [cell.value for cell in load_workbook(BytesIO(reply.content))["Bảng"][3]] == ["2025", "2030"]


def test_calendar_holds_what_names_a_day(client: TestClient, record_id: str) -> None:
    reply = client.get(f"/api/v1/answers/{record_id}/deadlines.ics")
    assert reply.headers["content-type"] == "text/calendar; charset=utf-8"
    assert names(reply.headers["content-disposition"])[0] == "thoi-han-ai-lam-gi-han-nao-theo-qd-942-68-nq-cp.ics"
    lines = reply.text.split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)
    assert "\n" not in reply.text.replace("\r\n", "")
    whole = reply.text.replace("\r\n ", "").split("\r\n")
    assert whole[0] == "BEGIN:VCALENDAR"
    assert whole[-2:] == ["END:VCALENDAR", ""]
    assert whole.count("BEGIN:VEVENT") == 1
    assert "DTSTART;VALUE=DATE:20230331" in whole
    assert "DTEND;VALUE=DATE:20230401" in whole
    summary = next(line for line in whole if line.startswith("SUMMARY:"))
    assert summary.startswith("SUMMARY:Hợp nhất\\, kết nối\\; chia sẻ dữ liệu \\\\ ")
    told = next(line for line in whole if line.startswith("DESCRIPTION:"))
    assert told.startswith("DESCRIPTION:Ai thực hiện: Văn phòng Bộ\\nThời hạn: trước ngày 31/3/2023\\nCăn cứ: điểm a")


def test_same_task_is_the_same_event_in_every_answer(services: Services, record_id: str) -> None:
    exchange = services.parts.records.exchange(record_id)
    assert exchange
    other = replace(exchange.answer, record_id="other", text="khác")

    def uid(answer: Answer) -> list[str]:
        return re.findall(r"^UID:(\S+)", deadline_calendar(answer, exchange.asked_at), re.MULTILINE)

    assert uid(exchange.answer) == uid(other)
    table = other.tables[0]
    later = replace(table.rows[0], due=date(2024, 1, 1))
    assert uid(replace(other, tables=(replace(table, rows=(later,)),))) != uid(other)


def test_word_file_has_all_that_was_shown(client: TestClient, record_id: str) -> None:
    reply = client.get(f"/api/v1/answers/{record_id}.docx")
    assert names(reply.headers["content-disposition"])[1].startswith(
        "Hỏi đáp - Ai làm gì, hạn nào; theo QĐ 942 & 68 NQ-CP"
    )
    file = Document(BytesIO(reply.content))
    shown = [paragraph.text for paragraph in file.paragraphs]
    assert shown[0] == QUESTION
    for words in (
        "Xét hiệu lực văn bản tính đến ngày 24/11/2026.",
        "Lưu ý: Nội dung lấy từ bản tóm lược.",
        "Câu mở đầu. [1]",
        "Chưa xác minh",
    ):
        assert words in shown
    assert not any("Câu trong bảng" in line for line in shown), "the table says it"
    assert any(line.startswith("[1] điểm a khoản 1 Mục II Nghị quyết số 68/NQ-CP ngày 12/5/2020") for line in shown)
    assert "không thay tư vấn pháp lý" in shown[-1]
    assert [cell.text for cell in file.tables[0].rows[1].cells][::2] == ["Văn phòng Bộ [1]", "trước ngày 31/3/2023 [1]"]


def test_real_answer_is_a_word_file(client: TestClient) -> None:
    answer = client.post("/api/v1/ask", json={"question": "QĐ 942 còn hiệu lực không?", "as_of": "2026-11-24"}).json()
    shown = [
        line.text
        for line in Document(BytesIO(client.get(f"/api/v1/answers/{answer['record_id']}.docx").content)).paragraphs
    ]
    assert all(line.removeprefix("- ") in shown for line in answer["answer"].splitlines() if line)
    assert all(f"[{citation['marker']}] {citation['formal']}" in shown for citation in answer["citations"])


def test_what_is_not_there_is_404(client: TestClient, record_id: str) -> None:
    plain = client.post("/api/v1/ask", json={"question": "Xin chào"}).json()["record_id"]
    for path, code in (
        (f"{record_id}/tables/0.xlsx", "table_not_found"),
        (f"{record_id}/tables/3.xlsx", "table_not_found"),
        (f"{plain}/deadlines.ics", "deadlines_not_found"),
        (f"{'0' * 32}/tables/1.xlsx", "answer_not_found"),
        (f"{'0' * 32}.docx", "answer_not_found"),
        (f"{record_id[:8]}.docx", "answer_not_found"),
    ):
        reply = client.get(f"/api/v1/answers/{path}")
        assert reply.status_code == 404, path
        assert reply.json()["error"]["code"] == code
    assert client.get(f"/api/v1/answers/{record_id}/tables/một.xlsx").status_code == 422
