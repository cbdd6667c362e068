"""The caller's limit is hard: whatever is asked, and however, no other document is ever cited."""

from datetime import date

import pytest

from api.dependencies import Services
from bot.answer import Answer, AnswerStatus
from bot.pipeline import answer_question
from bot.question import Question, Turn
from bot.understanding.named_documents import resolve
from corpus.citation.parsing import parse_citations
from tests.conftest import TODAY

LIMIT = ("68/NQ-CP",)
OUTSIDE = "Ở đây tôi chỉ trả lời theo Nghị quyết số 68/NQ-CP, nên không trả lời về"


def ask(services: Services, text: str, *limit: str, history: tuple[Turn, ...] = (), day: date = TODAY) -> Answer:
    return answer_question(Question(text, day, documents=limit or LIMIT, history=history), services.parts)


def cited(answer: Answer) -> set[str]:
    return {citation.document.number for citation in answer.citations}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("QĐ 749", "Quyết định số 749/QĐ-TTg"),
        ("QĐ 749 là gì?", "Quyết định số 749/QĐ-TTg"),
        ("ai ký NQ 131?", "Nghị quyết số 131/NQ-CP"),
        ("QĐ 942 còn hiệu lực không?", "Quyết định số 942/QĐ-TTg"),
        ("Kinh tế số đến năm 2025 chiếm bao nhiêu GDP theo QĐ 749?", "Quyết định số 749/QĐ-TTg"),
        ("Điều 5 NĐ 61/2018 quy định gì?", "Nghị định số 61/2018/NĐ-CP"),
        ("So sánh mục tiêu của QĐ 749 và QĐ 942", "Quyết định số 749/QĐ-TTg, Quyết định số 942/QĐ-TTg"),
        ("Ai làm gì, hạn nào theo 5894/BNV-VP?", "Văn bản số 5894/BNV-VP"),
        ("Nghị định 64/2007/NĐ-CP nay còn áp dụng không?", "Nghị định 64/2007/NĐ-CP"),
        ("Đề án 06 là gì?", "Quyết định số 06/QĐ-TTg"),
    ],
)
def test_a_document_outside_is_told_to_be_outside(services: Services, text: str, name: str) -> None:
    answer = ask(services, text)
    assert answer.status is AnswerStatus.OUT_OF_SCOPE
    assert answer.text == f"{OUTSIDE} {name}."
    assert answer.citations == ()
    assert answer.suggestions == ()


@pytest.mark.parametrize(
    "text",
    [
        "mục tiêu về kinh tế số",
        "cắt giảm chi phí tuân thủ bao nhiêu phần trăm?",
        "các văn bản về cải cách thủ tục hành chính",
        "các văn bản về chuyển đổi số",
        "Ai làm gì, hạn nào khi hợp nhất cổng dịch vụ công?",
        "So sánh tỷ lệ hồ sơ trực tuyến năm 2025 và 2030",
        "văn bản nào hướng dẫn thi hành?",
        "thủ tục",
        "Điều 2",
        "xin chào",
    ],
)
def test_nothing_else_is_cited_or_suggested(services: Services, text: str) -> None:
    answer = ask(services, text)
    assert cited(answer) <= {"68/NQ-CP"}
    assert all("68/NQ-CP" in suggestion for suggestion in answer.suggestions)
    for table in answer.tables:
        assert all(cell.markers for row in table.rows for cell in row.cells if cell.text)


def test_beside_a_document_inside_the_one_outside_is_told(services: Services) -> None:
    for text, found in (
        ("NQ 68 khác gì QĐ 749 về cắt giảm chi phí tuân thủ?", {"68/NQ-CP"}),
        ("So sánh mục tiêu của NQ 68 và QĐ 749", set()),
    ):
        answer = ask(services, text)
        assert cited(answer) == found
        (told,) = [warning.message for warning in answer.warnings if warning.code == "document_outside_limit"]
        assert told == f"{OUTSIDE} Quyết định số 749/QĐ-TTg."


def test_what_ended_a_document_is_told_by_its_own_record_alone(services: Services) -> None:
    answer = ask(services, "QĐ 942 còn hiệu lực không?", "942/QĐ-TTg")
    assert answer.status is AnswerStatus.ANSWERED
    assert cited(answer) == {"942/QĐ-TTg"}
    assert "bị thay thế bởi Quyết định số 2629/QĐ-TTg" in answer.text
    assert answer.citations[0].document.replaced_by == ("2629/QĐ-TTg",)


def test_what_only_others_say_is_not_found(services: Services) -> None:
    question = Question("Văn bản nào hướng dẫn Luật Chuyển đổi số?", TODAY)
    assert cited(answer_question(question, services.parts)) == {"224/2026/NĐ-CP"}
    answer = ask(services, question.text, "148/2025/QH15")
    assert (answer.status, answer.citations) == (AnswerStatus.NOT_FOUND, ())
    assert "Luật số 148/2025/QH15" in answer.text


def test_a_named_document_is_looked_into_first_and_the_rest_of_the_limit_next(services: Services) -> None:
    limit = ("68/NQ-CP", "749/QĐ-TTg")
    assert cited(ask(services, "Kinh tế số chiếm bao nhiêu GDP năm 2025 theo QĐ 749?", *limit)) == {"749/QĐ-TTg"}
    asked = parse_citations("QĐ 749")
    named = resolve(tuple(asked), limit, services.library)
    assert [document.number for document in named.documents] == ["749/QĐ-TTg"]
    assert [document.number for document in named.within] == list(limit)


def test_a_follow_up_keeps_to_the_limit(services: Services) -> None:
    inside = (Turn("cắt giảm chi phí tuân thủ bao nhiêu?", ("68-nq-cp-2020",)),)
    answer = ask(services, "văn bản đó ban hành ngày nào?", "749/QĐ-TTg", "68/NQ-CP", history=inside)
    assert cited(answer) == {"68/NQ-CP"}
    outside = (Turn("mục tiêu kinh tế số là gì?", ("749-qd-ttg-2020",)),)
    assert cited(ask(services, "còn năm 2030 thì sao?", history=outside)) <= {"68/NQ-CP"}
    assert cited(ask(services, "nó do ai ký?", history=outside)) <= {"68/NQ-CP"}


def test_a_limit_that_the_library_does_not_hold_answers_nothing(services: Services) -> None:
    for text in ("Ai làm gì, hạn nào khi hợp nhất cổng dịch vụ công?", "các văn bản về chuyển đổi số", "QĐ 749"):
        answer = ask(services, text, "1/QĐ-KHONGCO")
        assert (answer.status, answer.citations) == (AnswerStatus.NOT_FOUND, ())
        assert "Thư viện chưa có 1/QĐ-KHONGCO" in answer.text


def test_a_long_limit_is_told_briefly(services: Services) -> None:
    limit = [document.number for document in services.library.documents() if "749" not in document.number][:5]
    assert "và 2 văn bản khác" in ask(services, "QĐ 749 là gì?", *limit).text
