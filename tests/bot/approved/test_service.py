"""Answers that officers approved: which questions they answer, and what ends them."""

from dataclasses import replace
from datetime import date

import pytest

from api.dependencies import Services
from bot.answer import Answer, AnswerStatus, DraftStatement, Support
from bot.approved.service import ApprovedAnswerService
from bot.approved.store import AnswerContent, ApprovedAnswer, ApprovedAnswerStore, State
from bot.history.records import Records
from bot.pipeline import Parts, answer_question
from bot.question import Question
from bot.understanding.understanding import understand_question
from corpus.document import ValidityStatus
from corpus.library import Library
from corpus.storage.confirmations import Confirmations
from corpus.vietnamese.text import fold
from tests.conftest import TODAY, invented, replacing
from tests.fakes import ScriptedChatModel

ASKED = "Theo Quyết định 11/QĐ-ABC, Vụ Hoa sen trồng tối thiểu bao nhiêu phần trăm diện tích mặt hồ?"
PLACE = "dieu-1.khoan-1"
QUOTE = "Đến năm 2024, Vụ Hoa sen trồng tối thiểu 35% diện tích mặt hồ."
SAID = "Vụ Hoa sen trồng tối thiểu 35% diện tích mặt hồ đến năm 2024."


@pytest.fixture
def parts(services: Services, library: Library) -> Parts:
    """Approved answers over a library of one invented decision; of the index only the reading of questions is needed."""
    library.add(invented())
    approved = ApprovedAnswerService(library, services.retriever, ApprovedAnswerStore(library.engine), lambda: TODAY)
    return replace(services.parts, library=library, records=Records(library.engine), approved=approved)


def service(parts: Parts) -> ApprovedAnswerService:
    assert parts.approved
    return parts.approved


def said(parts: Parts, text: str = SAID, quote: str = QUOTE) -> DraftStatement:
    return DraftStatement(text, (Support(f"{slug(parts)}#{PLACE}", quote),))


def slug(parts: Parts) -> str:
    (document,) = parts.library.by_number("11/QĐ-ABC")
    return document.slug


def approve(parts: Parts, *questions: str, **written: object) -> ApprovedAnswer:
    wanted = AnswerContent(questions or (ASKED,), (said(parts),))
    draft = service(parts).store.create(replace(wanted, **written), "lan")  # type: ignore[arg-type]
    approved = service(parts).approve(draft, "lan")
    assert approved
    return approved


def ask(parts: Parts, text: str = ASKED, day: date = TODAY, **question: object) -> Answer:
    return answer_question(Question(text, day, **question), parts)  # type: ignore[arg-type]


def served(parts: Parts, text: str = ASKED, day: date = TODAY, **question: object) -> bool:
    parts.library.refresh()
    asked = understand_question(Question(text, day, **question), parts.library, parts.retriever)  # type: ignore[arg-type]
    return service(parts).draft(asked) is not None


def test_approved_answer_is_served_first_with_citations_and_a_note(parts: Parts) -> None:
    assert not served(parts)
    approve(parts)
    assert served(parts)
    answer = ask(parts)
    assert answer.status is AnswerStatus.ANSWERED
    assert answer.text == f"{SAID} [1]"
    assert [citation.quote for citation in answer.citations] == [QUOTE]
    note = next(warning.message for warning in answer.warnings if warning.code == "approved")
    assert note.startswith("Câu trả lời đã được cán bộ duyệt ngày ")
    assert "lan" not in note
    record = parts.records.find(answer.record_id)
    assert record
    assert record.trace
    assert [checked.text for checked in record.trace.checked if not checked.failed] == [SAID]


def test_chat_model_does_not_word_it_again(parts: Parts) -> None:
    approve(parts)
    assert ask(replace(parts, chat_model=ScriptedChatModel())).text == f"{SAID} [1]"


@pytest.mark.parametrize(
    "text",
    [
        fold(ASKED),
        "Cho tôi hỏi theo QĐ 11/QĐ-ABC vụ hoa sen trồng tối thiểu bao nhiêu phần trăm diện tích mặt hồ vậy ạ",
        "qđ 11/qđ-abc: theo đó, vụ hoa sen trồng tối thiểu bao nhiêu phần trăm diện tích mặt hồ",
    ],
)
def test_other_wordings_of_the_question_get_it(parts: Parts, text: str) -> None:
    approve(parts, ASKED, "Theo đó, Vụ Hoa sen trồng tối thiểu bao nhiêu phần trăm diện tích mặt hồ theo 11/QĐ-ABC?")
    assert served(parts, text)


@pytest.mark.parametrize(
    "text",
    [
        ASKED.replace("11/QĐ-ABC", "942/QĐ-TTg"),
        ASKED.replace("tối thiểu", "tối đa"),
        ASKED.replace("bao nhiêu phần trăm", "khi nào đủ"),
        ASKED.replace("Theo Quyết định", "Theo khoản 2 Điều 1 Quyết định"),
        ASKED.replace("mặt hồ", "mặt hồ năm 2030"),
        ASKED.replace("trồng", "không trồng"),
        "Vụ Hoa sen trồng tối thiểu bao nhiêu phần trăm diện tích mặt hồ?",
    ],
)
def test_question_for_something_else_does_not(parts: Parts, text: str) -> None:
    approve(parts)
    assert not served(parts, text)


def test_days_and_documents_that_the_question_is_limited_to_count(parts: Parts) -> None:
    approve(parts, valid_from=date(2023, 1, 1), valid_to=date(2026, 12, 31))
    assert served(parts, day=date(2023, 1, 1))
    assert not served(parts, day=date(2022, 12, 31))
    assert not served(parts, day=date(2027, 1, 1))
    assert served(parts, documents=("11/QĐ-ABC",))
    assert not served(parts, documents=("942/QĐ-TTg",))


def test_day_on_which_the_law_stood_otherwise_gets_no_approved_answer(parts: Parts) -> None:
    approve(parts)
    assert served(parts)
    assert not served(parts, day=date(2021, 1, 1))  # not yet in force then


def ended(parts: Parts, approved: ApprovedAnswer) -> str:
    found = service(parts).store.find(approved.id)
    assert found
    assert found.state is State.EXPIRED
    assert service(parts).store.history(approved.id)[0].act == "expire"
    return found.ended_reason


def test_it_expires_when_the_provision_says_something_else(parts: Parts) -> None:
    approved = approve(parts)
    document = parts.library.document(slug(parts))
    assert document
    first, *rest = document.provisions
    changed = replace(
        first, children=(replace(first.children[0], text=QUOTE.replace("35%", "40%")), *first.children[1:])
    )
    parts.library.add(replace(document, provisions=(changed, *rest), source=replace(document.source, sha256="0" * 64)))
    assert not served(parts)
    assert ended(parts, approved).startswith("Nội dung của khoản 1 Điều 1 Quyết định số 11/QĐ-ABC")


def test_it_expires_when_the_document_leaves_the_library(parts: Parts) -> None:
    approved = approve(parts)
    parts.library.remove(slug(parts), invented().text_kind)
    assert not served(parts)
    assert ended(parts, approved).endswith("không còn trong thư viện.")


def test_it_expires_when_the_document_is_replaced(parts: Parts) -> None:
    approved = approve(parts)
    parts.library.add(replacing())
    assert not served(parts)
    assert "hết hiệu lực từ 01/7/2025, thay bằng 22/QĐ-ABC" in ended(parts, approved)


def test_it_expires_when_an_office_says_that_the_provision_has_ended(parts: Parts) -> None:
    approved = approve(parts)
    words = {"reason": "Đã hết thời gian thực hiện.", "office": "Sở", "by": "lan"}
    confirmations = Confirmations(parts.library.engine, parts.library.refresh)
    made = confirmations.confirm(slug(parts), PLACE, ValidityStatus.EXPIRED, None, date(2025, 1, 1), **words)
    assert not served(parts)
    assert "hết hiệu lực từ 01/01/2025" in ended(parts, approved)
    confirmations.withdraw(slug(parts), made.id, "lan")


def test_answer_about_ended_law_lives_on_while_nothing_changes(parts: Parts) -> None:
    parts.library.add(replacing())
    approve(parts)
    assert served(parts)
    answer = ask(parts)
    assert "expired" in [warning.code for warning in answer.warnings]
    assert answer.statements[0].notice


def test_withdrawn_and_edited_answers_are_not_served(parts: Parts) -> None:
    approved = approve(parts)
    service(parts).store.edit(approved.id, approved.written, "hoa")
    assert not served(parts)
    service(parts).approve(approved, "hoa")
    assert served(parts)
    assert service(parts).store.end(approved.id, State.WITHDRAWN, "hoa", "Không dùng nữa.")
    assert not served(parts)
    acts = [act.act for act in service(parts).store.history(approved.id)]
    assert acts == ["withdraw", "approve", "edit", "approve", "create"]


def test_change_in_another_process_is_heard_at_once(parts: Parts) -> None:
    library = Library(parts.library.engine)
    approving = ApprovedAnswerService(library, parts.retriever, ApprovedAnswerStore(library.engine), lambda: TODAY)
    other = replace(parts, library=library, approved=approving)
    assert not served(other)
    approved = approve(parts)
    assert served(other)
    service(parts).store.end(approved.id, State.WITHDRAWN, "lan", "Thôi.")
    assert not served(other)


@pytest.mark.parametrize(
    ("text", "quote", "check"),
    [
        (SAID.replace("35%", "53%"), QUOTE, "figure_not_in_source"),
        (SAID, QUOTE.replace("35%", "53%"), "quote_not_literal"),
        (SAID.replace("tối thiểu", "tối đa"), QUOTE, "bound_changed"),
        ("Hồ sơ được tiếp nhận trực tuyến và trả kết quả cho người dân.", QUOTE, "not_supported"),
        (f"{SAID[:-1]} **(rất quan trọng)**.", QUOTE, "markup"),
    ],
)
def test_what_an_officer_writes_is_verified_as_strictly_as_a_model(
    parts: Parts, text: str, quote: str, check: str
) -> None:
    (verdict,) = service(parts).check([said(parts, text, quote)])
    assert verdict.failed == check


def test_another_answer_to_the_same_question_is_found(parts: Parts) -> None:
    approved = approve(parts, valid_to=date(2025, 12, 31))
    same = AnswerContent((fold(ASKED),), (said(parts),))
    assert service(parts).same(same, "")
    assert service(parts).same(same, approved.id) is None
    assert service(parts).same(replace(same, valid_from=date(2026, 1, 1)), "") is None
