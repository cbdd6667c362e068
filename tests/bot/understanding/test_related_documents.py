"""A follow-up may mean a document beside the conversation's: what replaced it, what changed it, what it replaced."""

import pytest

from api.dependencies import Services
from bot.answer import AnswerStatus
from bot.pipeline import answer_question
from bot.question import Question, Turn
from bot.understanding.related_documents import related_documents
from tests.conftest import TODAY


@pytest.mark.parametrize(
    ("text", "focus", "meant"),
    [
        ("cái mới ai ký", "942-qd-ttg-2021", ("2629-qd-ttg-2025",)),
        ("nghị định mới quy định gì về lệ phí?", "42-2022-nd-cp", ("224-2026-nd-cp",)),
        ("van ban thay the no co muc tieu gi", "942-qd-ttg-2021", ("2629-qd-ttg-2025",)),
        ("nđ sửa đó ai ký", "61-2018-nd-cp", ("107-2021-nd-cp",)),
        ("thế cái cũ đặt mục tiêu bao nhiêu?", "2629-qd-ttg-2025", ("942-qd-ttg-2021",)),
        ("cái nq của đảng đó có mấy nhóm nhiệm vụ", "71-nq-cp-2025", ("57-nq-tw-2024",)),
        ("ai ký vậy", "942-qd-ttg-2021", ()),
        ("nó thay cho cái nào", "2629-qd-ttg-2025", ()),
        ("bị văn bản nào thay thế?", "942-qd-ttg-2021", ()),
        ("quy định mới về thủ tục", "942-qd-ttg-2021", ()),
    ],
)
def test_the_document_that_is_meant(services: Services, text: str, focus: str, meant: tuple[str, ...]) -> None:
    assert related_documents(text, (focus,), services.library) == meant


def test_the_conversation_goes_over_to_it(services: Services) -> None:
    history = (Turn("QĐ 942 còn hiệu lực không?", ("942-qd-ttg-2021",)),)
    answer = answer_question(Question("cái mới ai ký", TODAY, history=history), services.parts)
    assert answer.status is AnswerStatus.ANSWERED
    assert answer.citations[0].document.number == "2629/QĐ-TTg"


def test_it_does_not_lead_out_of_a_limit(services: Services) -> None:
    history = (Turn("QĐ 942 còn hiệu lực không?", ("942-qd-ttg-2021",)),)
    question = Question("cái mới ai ký", TODAY, documents=("942/QĐ-TTg",), history=history)
    answer = answer_question(question, services.parts)
    assert answer.status is AnswerStatus.OUT_OF_SCOPE
    assert "2629/QĐ-TTg" in answer.text
    assert answer.citations == ()
