"""Approved answers: draft, verify, approve, edit, withdraw."""

from fastapi import APIRouter

from api.admin.approved.proposal import proposed
from api.admin.approved.schemas import (
    ApprovedIn,
    ApprovedList,
    ApprovedOut,
    ApprovedWhole,
    CheckIn,
    CheckOut,
    ChecksOut,
    CitedOut,
    HistoryOut,
    ProposalOut,
    StatementIO,
    WithdrawIn,
)
from api.admin.sign_in.authorization import AdminDep, error_responses
from api.dependencies import Services, ServicesDep
from api.errors import ApiError
from bot.answer import DraftStatement, Support
from bot.approved.service import ApprovedAnswerService
from bot.approved.store import AnswerContent, ApprovedAnswer, State
from bot.presenting.citations import formal_citation
from bot.understanding.personal_data import mask
from bot.understanding.plain_text import plain

router = APIRouter(responses=error_responses())


@router.get("/approved", summary="Các câu trả lời được duyệt")
def approved_answers(services: ServicesDep, state: State | None = None) -> ApprovedList:
    """List approved answers, after ending those whose provisions have changed."""
    approving = _approving(services)
    approving.recheck()
    return ApprovedList(answers=[_approved_out(services, one) for one in approving.store.all(state)])


@router.post("/approved/check", summary="Kiểm chứng thử các câu")
def check(body: CheckIn, services: ServicesDep) -> ChecksOut:
    """Verify sentences without storing them."""
    return _checked(_approving(services), _statements(body))


@router.get("/approved/proposal/{record_id}", responses=error_responses(404), summary="Lập từ một câu trả lời đã có")
def proposal(record_id: str, services: ServicesDep) -> ProposalOut:
    """Return the draft of an approved answer made from an answer that was given, without storing it."""
    exchange = services.parts.records.exchange(record_id)
    if exchange is None:
        raise ApiError(404, "answer_not_found", "Không tìm thấy câu trả lời này.")
    approving = _approving(services)
    statements = proposed(exchange.answer)
    return ProposalOut(
        questions=[exchange.question],
        statements=[StatementIO.model_validate(one) for one in statements],
        checks=_checked(approving, statements).checks,
    )


@router.post("/approved", status_code=201, summary="Lưu bản nháp câu trả lời")
def create(body: ApprovedIn, services: ServicesDep, who: AdminDep) -> ApprovedOut:
    """Store a draft; its sentences need not be verified yet."""
    draft = _approving(services).store.create(_written(body, services), who.name)
    services.audit.note("approved.create", draft.id, who.name)
    return _approved_out(services, draft)


@router.get("/approved/{approved_id}", responses=error_responses(404), summary="Một câu trả lời được duyệt")
def approved_answer(approved_id: str, services: ServicesDep) -> ApprovedWhole:
    """Return an approved answer with its history."""
    approving = _approving(services)
    approving.recheck()
    found = _found(approving, approved_id)
    history = [HistoryOut.model_validate(act) for act in approving.store.history(approved_id)]
    return ApprovedWhole(**_approved_out(services, found).model_dump(), history=history)


@router.put("/approved/{approved_id}", responses=error_responses(404), summary="Sửa câu trả lời")
def edit(approved_id: str, body: ApprovedIn, services: ServicesDep, who: AdminDep) -> ApprovedOut:
    """Change an approved answer; it becomes a draft again."""
    changed = _approving(services).store.edit(approved_id, _written(body, services), who.name)
    if changed is None:
        raise _missing()
    services.audit.note("approved.edit", approved_id, who.name)
    return _approved_out(services, changed)


@router.post("/approved/{approved_id}/approve", responses=error_responses(404, 409), summary="Duyệt câu trả lời")
def approve(approved_id: str, services: ServicesDep, who: AdminDep) -> ApprovedOut:
    """Approve an answer whose sentences are all verified, if no other one is approved for the same question."""
    approving = _approving(services)
    found = _found(approving, approved_id)
    checks = _checked(approving, found.written.statements)
    if not checks.ok:
        message = "Có câu chưa qua được kiểm chứng nên chưa duyệt được."
        raise ApiError(409, "approved_unverified", message, {"checks": checks.model_dump()["checks"]})
    if other := approving.same(found.written, found.id):
        message = "Đã có câu trả lời khác được duyệt cho cùng câu hỏi."
        raise ApiError(409, "approved_taken", message, {"id": other.id})
    approved = approving.approve(found, who.name)
    if approved is None:
        raise _missing()
    services.audit.note("approved.approve", approved_id, who.name)
    return _approved_out(services, approved)


@router.post("/approved/{approved_id}/withdraw", responses=error_responses(404, 409), summary="Thu hồi câu trả lời")
def withdraw(approved_id: str, body: WithdrawIn, services: ServicesDep, who: AdminDep) -> ApprovedOut:
    """Withdraw an approved answer; it is served no longer."""
    approving = _approving(services)
    _found(approving, approved_id)
    if not approving.store.end(approved_id, State.WITHDRAWN, who.name, plain(body.reason).strip()):
        raise ApiError(409, "approved_withdrawn", "Câu trả lời này đã được thu hồi.")
    services.audit.note("approved.withdraw", approved_id, who.name, reason=body.reason)
    return _approved_out(services, _found(approving, approved_id))


def _approving(services: Services) -> ApprovedAnswerService:
    approved = services.parts.approved
    if approved is None:
        raise RuntimeError("approved answers are not open")
    services.library.refresh()
    return approved


def _found(approving: ApprovedAnswerService, id_: str) -> ApprovedAnswer:
    found = approving.store.find(id_)
    if found is None:
        raise _missing()
    return found


def _missing() -> ApiError:
    return ApiError(404, "approved_not_found", "Không có câu trả lời này.")


def _statements(body: CheckIn) -> tuple[DraftStatement, ...]:
    return tuple(
        DraftStatement(
            plain(one.text).strip(),
            tuple(Support(support.provision_id, plain(support.quote)) for support in one.supports),
            one.lead,
        )
        for one in body.statements
    )


def _written(body: ApprovedIn, services: Services) -> AnswerContent:
    if body.valid_from and body.valid_to and body.valid_to < body.valid_from:
        raise ApiError(422, "invalid_request", "Ngày cuối phải sau ngày đầu.")
    questions = tuple(dict.fromkeys(mask(plain(text)).text.strip() for text in body.questions))
    if unreadable := _approving(services).unreadable(questions):
        message = f"“{unreadable[0]}” không phải câu hỏi về văn bản, hoặc nêu một văn bản chưa rõ là văn bản nào."
        raise ApiError(422, "question_unreadable", message)
    return AnswerContent(questions, _statements(body), body.valid_from, body.valid_to, body.record_id)


def _checked(approving: ApprovedAnswerService, statements: tuple[DraftStatement, ...]) -> ChecksOut:
    checks = [CheckOut.of(verdict) for verdict in approving.check(statements)]
    return ChecksOut(ok=all(one.ok for one in checks), checks=checks)


def _approved_out(services: Services, one: ApprovedAnswer) -> ApprovedOut:
    approving, written = _approving(services), one.written
    changed = approving.changed(one)
    return ApprovedOut(
        id=one.id,
        state=one.state,
        questions=list(written.questions),
        statements=[StatementIO.model_validate(statement) for statement in written.statements],
        valid_from=written.valid_from,
        valid_to=written.valid_to,
        record_id=written.record_id,
        created_at=one.created_at,
        created_by=one.created_by,
        approved_at=one.approved_at,
        approved_by=one.approved_by,
        ended_at=one.ended_at,
        ended_reason=one.ended_reason,
        checks=_checked(approving, written.statements).checks,
        sources=[_cited(services, one, id_, changed.get(id_, "")) for id_ in written.provision_ids],
    )


def _cited(services: Services, one: ApprovedAnswer, provision_id: str, changed: str) -> CitedOut:
    found = services.library.provision(provision_id)
    kept = one.kept.get(provision_id)
    formal = formal_citation(*found) if found else kept.formal if kept else ""
    return CitedOut(provision_id=provision_id, formal=formal, changed=changed)
