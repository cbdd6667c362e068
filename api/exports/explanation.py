"""How a stored answer was made: passages found, the check that dropped a sentence; and the same question asked again."""

from dataclasses import replace
from datetime import date, datetime

from pydantic import BaseModel

from bot.answer import Answer, AnswerStatus, Checked
from bot.evaluation.report import STATUSES
from bot.history.records import Record
from bot.pipeline import Parts, answer_question
from bot.presenting.citations import formal_citation
from bot.question import Door, Question
from corpus.library import Library

# A sentence for each code of bot/verifying/verification.py; an unknown code is shown as it is.
CHECKS = {
    "no_citation": "Câu không dẫn điều khoản nào.",
    "unknown_provision": "Điều khoản được dẫn không có trong thư viện.",
    "quote_not_literal": "Đoạn trích không có nguyên văn trong điều khoản được dẫn.",
    "figure_not_in_source": "Số liệu, ngày tháng hoặc số hiệu trong câu không có trong điều khoản được dẫn.",
    "body_not_in_source": "Cơ quan, chức vụ hoặc cấp hành chính trong câu không có trong điều khoản được dẫn.",
    "not_supported": "Điều khoản được dẫn không có câu nào đủ gần với nội dung này.",
    "place_of_another": "Vị trí hoặc số hiệu nêu trong câu là của một điều khoản khác trong số được dẫn.",
    "figure_of_another": "Số liệu có trong điều khoản nhưng thuộc về năm, cơ quan hoặc cấp khác.",
    "bound_changed": "Mức tối thiểu, tối đa hoặc thời hạn bị nói khác điều khoản.",
    "negation_changed": "Câu khẳng định điều mà điều khoản phủ định, hoặc ngược lại.",
    "reach_changed": "Nghĩa vụ, quyền hoặc phạm vi áp dụng bị nói khác điều khoản.",
    "instruction": "Câu mang lời ra lệnh cho máy, không phải nội dung văn bản.",
    "too_long": "Câu quá dài.",
    "markup": "Câu có địa chỉ mạng hoặc ký hiệu lạ.",
    "not_vietnamese": "Câu không phải tiếng Việt có dấu.",
    "prompt_echo": "Câu lặp lại lời hướng dẫn gửi cho mô hình.",
}
# A sentence for each code of `Trace.fallback`.
FALLBACKS = {
    "timeout": "Mô hình ngôn ngữ không trả lời kịp.",
    "malformed": "Mô hình ngôn ngữ trả lời sai khuôn dạng.",
    "refusal": "Mô hình ngôn ngữ từ chối trả lời.",
    "error": "Không gọi được mô hình ngôn ngữ.",
    "stopped": "Người hỏi rời đi trước khi mô hình ngôn ngữ viết xong.",
    "nothing_verified": "Không câu nào của mô hình ngôn ngữ qua được kiểm chứng.",
}
HISTORY_NOT_STORED = (
    "Câu hỏi đến qua /v1: phần mềm gọi đến tự giữ hội thoại, các câu trước không được lưu ở đây. Nếu câu hỏi dựa vào câu trước "
    "thì không thể trả lời lại như lúc đó."
)


class SourceOut(BaseModel):
    """A provision: its id, and its formal citation, "" when the library has it no more."""

    id: str
    formal: str


class CheckedOut(BaseModel):
    """A drafted sentence; `check` is the code of the check that dropped it, "" when it was kept."""

    text: str
    kept: bool
    check: str
    reason: str
    detail: str
    by_model: bool
    sources: list[SourceOut]


class ReplayOut(BaseModel):
    """The same question for the same day, asked again: whether the answer is the same, and what differs."""

    same: bool
    differences: list[str]
    status: AnswerStatus
    answer: str
    library_generation: int


class ExplanationOut(BaseModel):
    """A stored answer with its trace; `traced` is false for answers that were stored before there were traces."""

    record_id: str
    conversation_id: str
    created_at: datetime
    question: str
    documents: list[str]
    as_of: date
    library_generation: int
    library_generation_now: int
    status: AnswerStatus
    answer: str
    citations: list[str]
    traced: bool
    model: str
    fallback: str
    fallback_reason: str
    passages: list[SourceOut]
    sentences: list[CheckedOut]
    replay: ReplayOut | None = None


def explain(record: Record, library: Library) -> ExplanationOut:
    """Explain a stored answer."""
    trace = record.trace
    return ExplanationOut(
        record_id=record.id,
        conversation_id=record.conversation_id,
        created_at=record.created_at,
        question=record.question,
        documents=list(record.documents),
        as_of=record.as_of,
        library_generation=record.library_generation,
        library_generation_now=library.generation,
        status=record.status,
        answer=record.text,
        citations=[f"[{citation.marker}] {citation.formal}" for citation in record.citations],
        traced=trace is not None,
        model=trace.model if trace else "",
        fallback=trace.fallback if trace else "",
        fallback_reason=FALLBACKS.get(trace.fallback, trace.fallback) if trace else "",
        passages=[_source(passage, library) for passage in trace.passages] if trace else [],
        sentences=[_checked(checked, library) for checked in trace.checked] if trace else [],
    )


def replay(record: Record, parts: Parts) -> ReplayOut:
    """Ask the question again, with the conversation as it was then; nothing is stored.

    Where a program sent the conversation with each question (api/openai/conversation.py), it is not stored, so a
    question that refers to it may be answered differently.
    """
    past = parts.records.before(record)
    question = Question(record.question, record.as_of, record.documents, record.conversation_id)
    answer = answer_question(question, replace(parts, records=past))
    differences = _differences(record, answer, parts.library.generation)
    if differences and record.door is Door.OPENAI:
        differences.append(HISTORY_NOT_STORED)
    return ReplayOut(
        same=not differences,
        differences=differences,
        status=answer.status,
        answer=answer.text,
        library_generation=parts.library.generation,
    )


def _differences(record: Record, answer: Answer, generation: int) -> list[str]:
    found: list[str] = []
    if answer.status is not record.status:
        found.append(f"Trạng thái: trước là “{STATUSES[record.status]}”, nay là “{STATUSES[answer.status]}”.")
    if answer.text != record.text:
        found.append("Lời văn khác.")
    if [c.provision_id for c in answer.citations] != [c.provision_id for c in record.citations]:
        found.append("Điều khoản được dẫn khác.")
    elif [c.formal for c in answer.citations] != [c.formal for c in record.citations]:
        found.append("Cách ghi trích dẫn khác.")
    if found and generation != record.library_generation:
        found.append(f"Thư viện đã thay đổi: trước là lần cập nhật {record.library_generation}, nay là {generation}.")
    return found


def _checked(checked: Checked, library: Library) -> CheckedOut:
    return CheckedOut(
        text=checked.text,
        kept=not checked.failed,
        check=checked.failed,
        reason=CHECKS.get(checked.failed, f"Không qua phép kiểm “{checked.failed}”.") if checked.failed else "",
        detail=checked.detail,
        by_model=checked.by_model,
        sources=[_source(provision_id, library) for provision_id in checked.provision_ids],
    )


def _source(provision_id: str, library: Library) -> SourceOut:
    found = library.provision(provision_id)
    return SourceOut(id=provision_id, formal=formal_citation(*found) if found else "")
