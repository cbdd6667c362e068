"""What is offered to ask next can be answered, and is about the same document."""

from datetime import date

import pytest

from api.dependencies import Services
from bot.answer import Answer, AnswerStatus
from bot.pipeline import answer_question
from bot.question import Question
from bot.replies import EXAMPLES

DAY = date(2026, 12, 1)


def ask(services: Services, text: str, *documents: str) -> Answer:
    return answer_question(Question(text, DAY, documents), services.parts)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Người làm việc tại Bộ phận Một cửa phải có thâm niên bao lâu?", "118/2025/NĐ-CP"),
        ("Tóm tắt Quyết định 766", "766/QĐ-TTg"),
        ("Trung tâm Phục vụ hành chính công cấp xã mở cửa mấy giờ?", "118/2025/NĐ-CP"),
    ],
)
def test_each_question_offered_is_answered_from_the_same_document(services: Services, text: str, number: str) -> None:
    offered = ask(services, text).suggestions
    assert 2 <= len(offered) <= 3
    for question in offered:
        answer = ask(services, question)
        assert answer.status is AnswerStatus.ANSWERED, question
        assert number in {citation.document.number for citation in answer.citations}, question


def test_a_refusal_without_any_document_offers_the_examples(services: Services) -> None:
    assert ask(services, "Thủ tục ly hôn thuận tình cần giấy tờ gì?").suggestions == EXAMPLES
    limited = ask(services, "Thủ tục ly hôn thuận tình cần giấy tờ gì?", "749/QĐ-TTg").suggestions
    assert all("749/QĐ-TTg" in question for question in limited)
