"""The library for administrators: documents with their warnings, removal, confirmations of validity."""

from datetime import date, datetime
from typing import Annotated, Self

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from api.admin.paging import PageDep
from api.admin.sign_in.authorization import AdminDep, error_responses
from api.admin.uploads.worker import update_index
from api.dependencies import Services, ServicesDep
from api.errors import ApiError
from api.library.opening import today
from api.schemas.answers import DocumentOut
from api.schemas.days import Day
from api.schemas.reader import VersionOut
from bot.presenting.citations import cited_document, source_url
from bot.understanding.plain_text import plain
from corpus.citation.finding import find_provision
from corpus.confirmation import CONFIRMED, Confirmation
from corpus.document import LegalDocument, Locator, TextKind, ValidityStatus
from corpus.storage.confirmations import Confirmations
from corpus.vietnamese.text import fold

router = APIRouter(responses=error_responses())
Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=10, max_length=500)]
_MAX_DAY = date(2200, 1, 1)  # a later day is a typing mistake


class ConfirmationOut(BaseModel):
    """An office's confirmation of the validity of a document or provision; `note` is what readers see."""

    model_config = ConfigDict(from_attributes=True)

    id: int
    slug: str
    locator: str
    status: ValidityStatus
    effective_from: date | None
    effective_to: date | None
    reason: str
    by: str
    at: datetime
    withdrawn_by: str
    withdrawn_at: datetime | None
    withdrawn_reason: str
    note: str

    @classmethod
    def of(cls, one: Confirmation) -> Self:
        """Convert a confirmation."""
        names = [name for name in cls.model_fields if name != "locator"]
        return cls(locator=one.locator.path, **{name: getattr(one, name) for name in names})


class ConfirmationIn(BaseModel):
    """The validity of a document, or with a locator of one provision, and the reason."""

    status: ValidityStatus
    effective_from: Day | None = None
    effective_to: Day | None = None
    locator: Annotated[str, Field(max_length=300)] = ""
    reason: Reason


class AdminDocument(DocumentOut):
    """A document with what administrators need to know."""

    text_kind: TextKind
    warnings: list[str]
    origin: str
    source_url: str
    versions: int
    confirmed: ConfirmationOut | None

    @classmethod
    def of_document(cls, services: Services, document: LegalDocument) -> Self:
        """Convert a document."""
        return cls.model_validate(_fields(services, document))


class AdminDocumentWhole(AdminDocument):
    """A document with its texts and confirmations, past and present."""

    history: list[VersionOut]
    confirmations: list[ConfirmationOut]


class AdminDocumentPage(BaseModel):
    """A page of documents."""

    documents: list[AdminDocument]
    total: int
    page: int
    size: int


class RemovedOut(BaseModel):
    """What removing did; `digest_returns` when our digest takes the place of the official text."""

    removed: bool
    digest_returns: bool


@router.get("/documents", summary="Văn bản trong thư viện, kèm cảnh báo")
def documents(
    services: ServicesDep,
    paging: PageDep,
    q: Annotated[str, Query(max_length=300)] = "",
    kind: Annotated[str, Query(max_length=100)] = "",
    status: ValidityStatus | None = None,
    text_kind: TextKind | None = None,
    warnings: bool | None = None,
) -> AdminDocumentPage:
    """List documents, a page at a time."""
    library, day = services.library, today()
    library.refresh()
    kept = [
        document
        for document in (services.catalogue.find(q) if q.strip() else library.documents())
        if (not kind or fold(document.kind) == fold(kind))
        and (text_kind is None or document.text_kind is text_kind)
        and (warnings is None or bool(document.warnings) is warnings)
        and (status is None or library.standing(document, day).status is status)
    ]
    shown = kept[paging.offset : paging.offset + paging.size]
    listed = [AdminDocument.of_document(services, document) for document in shown]
    return AdminDocumentPage(documents=listed, total=len(kept), page=paging.page, size=paging.size)


@router.get("/documents/{slug}", responses=error_responses(404), summary="Một văn bản, kèm lịch sử")
def document(slug: str, services: ServicesDep) -> AdminDocumentWhole:
    """Return a document with its history."""
    found = _document(services, slug)
    return AdminDocumentWhole.model_validate(
        {
            **_fields(services, found),
            "history": [VersionOut.model_validate(one, from_attributes=True) for one in services.library.history(slug)],
            "confirmations": [ConfirmationOut.of(one) for one in _confirmations(services).of(slug)],
        }
    )


@router.delete("/documents/{slug}", responses=error_responses(404, 409), summary="Bỏ văn bản khỏi thư viện")
def remove(slug: str, services: ServicesDep, who: AdminDep) -> RemovedOut:
    """Remove the official text of a document; it stays in the history."""
    found = _document(services, slug)
    if not services.library.remove(slug):
        raise ApiError(409, "digest_only", "Văn bản này chỉ có bản tóm lược đi kèm hệ thống nên không bỏ được.")
    services.audit.note("document.remove", found.number or slug, who.name)
    update_index(services)
    return RemovedOut(removed=True, digest_returns=services.library.document(slug) is not None)


@router.post(
    "/documents/{slug}/validity",
    status_code=201,
    responses=error_responses(404),
    summary="Xác nhận hiệu lực của văn bản",
)
def confirm(slug: str, body: ConfirmationIn, services: ServicesDep, who: AdminDep) -> ConfirmationOut:
    """Confirm the validity of a document or a provision; readers see it with the reason."""
    found = _document(services, slug)
    locator = _locator(found, body.locator)
    _check(found, body)
    confirmation = _confirmations(services).confirm(
        slug,
        locator,
        body.status,
        body.effective_from,
        body.effective_to,
        reason=plain(body.reason).strip(),
        office=services.settings.office_name,
        by=who.name,
    )
    details = {"locator": locator, "status": body.status.value, "reason": confirmation.reason}
    services.audit.note("validity.confirm", found.number or slug, who.name, **details)
    update_index(services)
    return ConfirmationOut.of(confirmation)


@router.delete(
    "/documents/{slug}/validity/{confirmation_id}", responses=error_responses(404), summary="Rút xác nhận hiệu lực"
)
def withdraw(
    slug: str,
    confirmation_id: Annotated[int, Field(ge=1, le=2**31 - 1)],
    services: ServicesDep,
    who: AdminDep,
    reason: Annotated[str, Query(max_length=500)] = "",
) -> ConfirmationOut:
    """Withdraw a confirmation; the validity that the texts state holds again."""
    found = _document(services, slug)
    withdrawn = _confirmations(services).withdraw(slug, confirmation_id, who.name, plain(reason).strip())
    if withdrawn is None:
        raise ApiError(404, "confirmation_not_found", "Không có xác nhận này, hoặc đã được rút.")
    services.audit.note("validity.withdraw", found.number or slug, who.name, id=confirmation_id)
    update_index(services)
    return ConfirmationOut.of(withdrawn)


def _fields(services: Services, document: LegalDocument) -> dict[str, object]:
    library = services.library
    history = _confirmations(services).of(document.slug)
    current = next((one for one in history if one.withdrawn_at is None and not one.locator.steps), None)
    return {
        **DocumentOut.of(cited_document(library, document, None, today())).model_dump(),
        "text_kind": document.text_kind,
        "warnings": list(document.warnings),
        "origin": document.source.origin,
        "source_url": source_url(document),
        "versions": len(library.history(document.slug)),
        "confirmed": ConfirmationOut.of(current) if current else None,
    }


def _confirmations(services: Services) -> Confirmations:
    return Confirmations(services.library.engine, services.library.refresh)


def _document(services: Services, slug: str) -> LegalDocument:
    services.library.refresh()
    found = services.library.document(slug)
    if found is None:
        raise ApiError(404, "document_not_found", "Thư viện không có văn bản được yêu cầu.")
    return found


def _locator(document: LegalDocument, typed: str) -> str:
    """Return the full path of a provision, "" for the whole document; raises ApiError 404."""
    if not typed.strip():
        return ""
    try:
        found = find_provision(document, Locator.parse(typed.strip()))
    except ValueError:
        found = None
    if found is None:
        raise ApiError(404, "provision_not_found", "Văn bản này không có điều khoản được yêu cầu.")
    return found.locator.path


def _check(document: LegalDocument, body: ConfirmationIn) -> None:
    """Raise ApiError 422 for a confirmation that leaves the validity on a day undecided."""
    since, until = body.effective_from or document.validity.effective_from, body.effective_to
    wrong = ""
    if body.status not in CONFIRMED:
        wrong = "Chỉ xác nhận được: còn hiệu lực, hết hiệu lực, chưa có hiệu lực."
    elif body.status is ValidityStatus.EXPIRED and until is None:
        wrong = "Cần ngày hết hiệu lực."
    elif body.status is ValidityStatus.NOT_YET and (body.effective_from is None or body.effective_from <= today()):
        wrong = "Cần ngày bắt đầu có hiệu lực, sau hôm nay."
    elif body.status is ValidityStatus.IN_FORCE and since is None:
        wrong = "Cần ngày bắt đầu có hiệu lực, vì văn bản không cho biết."
    elif body.status is ValidityStatus.IN_FORCE and until is not None and until <= today():
        wrong = "Ngày hết hiệu lực phải sau hôm nay."
    elif (since and until and until <= since) or max(filter(None, (since, until)), default=_MAX_DAY) > _MAX_DAY:
        wrong = "Ngày hết hiệu lực phải sau ngày có hiệu lực."
    if wrong:
        raise ApiError(422, "invalid_validity", wrong)
