"""Vague questions, questions without their document, lists and comparisons, on the shipped digests."""

from datetime import date

import pytest

from api.dependencies import Services
from bot.answer import Answer, AnswerStatus
from bot.pipeline import answer_question
from bot.question import Question
from bot.understanding.comparison import comparison_sides
from bot.understanding.named_documents import NamedDocuments
from corpus.citation.formal import name_in_title

DAY = date(2026, 11, 24)


def ask(services: Services, text: str) -> Answer:
    return answer_question(Question(text, DAY), services.parts)


@pytest.mark.parametrize(
    "text", ["thời hạn?", "thủ tục", "muc tieu nam 2025", "còn hiệu lực không", "Nghị định đó do ai ký?"]
)
def test_what_is_too_vague_is_asked_back_with_choices(services: Services, text: str) -> None:
    answer = ask(services, text)
    assert answer.status is AnswerStatus.NEEDS_CLARIFICATION
    assert answer.suggestions


def test_a_document_that_is_only_mentioned_is_answered_from_the_one_that_mentions_it(services: Services) -> None:
    answer = ask(services, "Nghị định 64/2007/NĐ-CP nay còn áp dụng không?")
    assert answer.status is AnswerStatus.ANSWERED
    assert "64/2007/NĐ-CP" in answer.text
    assert "only_mentioned" in {warning.code for warning in answer.warnings}


def test_a_document_that_nobody_mentions_is_not_found(services: Services) -> None:
    assert ask(services, "Nghị quyết 999/NQ-CP quy định gì?").status is AnswerStatus.NOT_FOUND


def test_what_the_library_does_not_speak_of_is_not_found(services: Services) -> None:
    assert ask(services, "sổ đỏ cấp sai thì làm sao").status is AnswerStatus.NOT_FOUND


def test_what_no_law_speaks_of_is_out_of_scope(services: Services) -> None:
    assert ask(services, "lãi suất hôm nay").status is AnswerStatus.OUT_OF_SCOPE


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Năm 2019 thì Quyết định 942 nói gì về dịch vụ 24/7?", "15/6/2021"),
        ("Nghị định 118/2025/NĐ-CP năm 2023 quy định gì về bổ sung hồ sơ?", "09/6/2025"),
        ("Quyết định 942/QĐ-TTg năm 2019 quy định những gì?", "15/6/2021"),
    ],
)
def test_a_document_that_was_not_there_yet_is_said_so(services: Services, text: str, said: str) -> None:
    answer = ask(services, text)
    assert answer.status is AnswerStatus.NOT_FOUND
    assert said in answer.text


def test_a_year_of_a_target_is_no_year_of_issue(services: Services) -> None:
    assert ask(services, "Chiến lược 942 năm 2025 cắt giảm bao nhiêu % thủ tục?").status is AnswerStatus.ANSWERED


def test_a_word_that_fits_everything_is_asked_back_within_a_conversation(services: Services) -> None:
    first = ask(services, "Quyết định 766 có mấy nhóm chỉ số?")
    for text in ("thủ tục", "hồ sơ?"):
        answer = answer_question(Question(text, DAY, conversation_id=first.conversation_id), services.parts)
        assert answer.status is AnswerStatus.NEEDS_CLARIFICATION


def test_documents_on_a_subject_are_listed(services: Services) -> None:
    answer = ask(services, "Liệt kê các văn bản về chuyển đổi số")
    numbers = {citation.document.number for citation in answer.citations}
    assert {"749/QĐ-TTg", "148/2025/QH15"} <= numbers
    assert len(numbers) >= 4


def test_both_sides_of_a_comparison_are_answered(services: Services) -> None:
    answer = ask(services, "So sánh mục tiêu dịch vụ công trực tuyến mức độ 4 năm 2025 và năm 2030 của QĐ 749")
    assert "80%" in answer.text
    assert "100%" in answer.text


def test_an_amount_of_money_is_not_answered_by_something_else(services: Services) -> None:
    assert ask(services, "Kinh phí thực hiện Chương trình 749 là bao nhiêu tỷ đồng?").status is AnswerStatus.NOT_FOUND


def test_years_are_compared_one_by_one() -> None:
    text = "tỷ lệ năm 2025 và năm 2030 là bao nhiêu"
    sides = [side.text for side in comparison_sides(text, text, NamedDocuments())]
    assert sides == ["tỷ lệ năm 2025 và năm   là bao nhiêu", "tỷ lệ năm   và năm 2030 là bao nhiêu"]
    span = "mục tiêu giai đoạn 2021-2025 là gì"
    assert comparison_sides(span, span, NamedDocuments()) == ()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        (
            "Phê duyệt Chương trình trồng hoa trên hồ nước giai đoạn 2021-2030",
            "Chương trình trồng hoa trên hồ nước",
        ),
        ("Ban hành Đề án hoa", ""),
        ("Quy định về trồng hoa sen trên hồ", ""),
    ],
)
def test_the_name_of_a_plan_is_read_from_its_title(title: str, name: str) -> None:
    assert name_in_title(title) == name
