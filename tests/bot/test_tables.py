"""Answers with tables, over the shipped digests with the real index."""

import pytest

from api.dependencies import Services
from bot.answer import Answer, AnswerStatus, Table, TableKind
from bot.pipeline import answer_question
from bot.question import Question
from bot.understanding.comparison import comparison_sides, is_comparison
from bot.understanding.deadlines import asks_for_deadlines
from bot.understanding.named_documents import NamedDocuments
from corpus.vietnamese.text import fold_spaces
from tests.conftest import TODAY


def ask(services: Services, text: str) -> Answer:
    return answer_question(Question(text, TODAY), services.parts)


def the_table(answer: Answer) -> Table:
    (table,) = answer.tables
    assert all(len(row.cells) == len(table.columns) for row in table.rows)
    return table


def all_cells_stand_in_what_they_cite(answer: Answer, services: Services) -> bool:
    bodies = {}
    for citation in answer.citations:
        found = services.library.provision(citation.provision_id)
        assert found is not None
        bodies[citation.marker] = fold_spaces(found[1].body)
    cells = [cell for table in answer.tables for row in table.rows for cell in row.cells if cell.text]
    return all(cell.markers and any(cell.text in bodies[marker] for marker in cell.markers) for cell in cells)


@pytest.mark.parametrize(
    "question", ["942 và 2629 khác gì nhau?", "khac gi giua qd 942 va 2629", "So sánh QĐ 942 với QĐ 2629"]
)
def test_documents_are_compared_in_columns(services: Services, question: str) -> None:
    answer = ask(services, question)
    assert answer.status is AnswerStatus.ANSWERED
    table = the_table(answer)
    assert table.kind is TableKind.COMPARISON
    assert table.columns == ("Quyết định số 942/QĐ-TTg", "Quyết định số 2629/QĐ-TTg")
    text = " ".join(cell.text for row in table.rows for cell in row.cells)
    assert "15/6/2021" in text
    assert "hết hiệu lực từ ngày 01/12/2025" in text
    assert len(table.rows) > 3
    assert all(statement.tabled for statement in answer.statements)


def test_years_are_compared_within_one_document(services: Services) -> None:
    answer = ask(services, "Mục tiêu kinh tế số năm 2025 và 2030 khác nhau thế nào?")
    table = the_table(answer)
    assert table.columns == ("Năm 2025", "Năm 2030")
    assert all_cells_stand_in_what_they_cite(answer, services)
    first, second = (" ".join(row.cells[at].text for row in table.rows) for at in (0, 1))
    assert "20% GDP" in first
    assert "30% GDP" in second


@pytest.mark.parametrize("question", ["Văn phòng Bộ phải làm gì, hạn nào theo 5894?", "ai lam gi, han nao theo 2629"])
def test_tasks_come_with_their_times(services: Services, question: str) -> None:
    answer = ask(services, question)
    table = the_table(answer)
    assert table.kind is TableKind.DEADLINES
    assert len(table.rows) >= 2
    assert all(row.cells[1].text and row.cells[2].text for row in table.rows)
    assert all_cells_stand_in_what_they_cite(answer, services)


def test_deadline_is_a_day_for_the_calendar(services: Services) -> None:
    answer = ask(services, "Văn phòng Bộ phải làm gì, hạn nào theo 5894?")
    assert "2023-03-31" in {row.due.isoformat() for row in the_table(answer).rows if row.due}


@pytest.mark.parametrize(
    "question",
    [
        "các mốc thời hạn trong nghị quyết 131",
        "ai làm gì, hạn nào?",
        "phân công nhiệm vụ theo 2629",
        "cac don vi phai lam gi, deadline nao",
    ],
)
def test_questions_for_tasks_are_told(question: str) -> None:
    assert asks_for_deadlines(question)


@pytest.mark.parametrize(
    "question",
    [
        "Hạn chót hợp nhất cổng là khi nào?",
        "Ai ký NQ 131, khi nào?",
        "Thời hạn giải quyết là bao lâu?",
        "Nhiệm vụ của Vụ Pháp chế là gì?",
    ],
)
def test_a_question_for_one_time_is_answered_in_a_sentence(question: str) -> None:
    assert not asks_for_deadlines(question)


def test_what_is_not_compared_has_no_sides() -> None:
    text = "mục tiêu giai đoạn 2021-2025 là gì"
    assert comparison_sides(text, text, NamedDocuments()) == ()
    assert not is_comparison("mục tiêu đến năm 2025")
