"""API keys, sites with the widget, the service switch, deletion of old questions, the audit log."""

from datetime import UTC, datetime, timedelta
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field, StringConstraints

from api.access.keys import PER_DAY, PER_MINUTE, KeyScope
from api.access.service_switch import MAX_MESSAGE
from api.access.sites import PER_DAY as SITE_PER_DAY
from api.access.sites import PER_MINUTE as SITE_PER_MINUTE
from api.access.sites import BadHostError
from api.admin.sign_in.authorization import AdminDep, error_responses
from api.dependencies import ServicesDep
from api.errors import ApiError
from api.schemas.answers import Number
from api.schemas.controls import ActList, ActOut, KeyList, KeyOut, SiteList, SiteOut
from bot.history.purging import purge

router = APIRouter(responses=error_responses())
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Count = Annotated[int, Field(ge=1, le=10_000_000)]


class KeyIn(BaseModel):
    """A key to create."""

    name: Name
    scopes: Annotated[list[KeyScope], Field(min_length=1, max_length=3)] = [KeyScope.ASK]
    per_minute: Count = PER_MINUTE
    per_day: Count = PER_DAY
    expires_in_days: Annotated[int, Field(ge=1, le=3650)] | None = None


class RotateIn(BaseModel):
    """How long the old secret stays valid."""

    overlap_hours: Annotated[int, Field(ge=0, le=24 * 90)] = 0


class SiteIn(BaseModel):
    """A site to create a key for."""

    name: Name
    hosts: Annotated[list[Annotated[str, Field(min_length=1, max_length=300)]], Field(min_length=1, max_length=50)]
    per_minute: Count = SITE_PER_MINUTE
    per_day: Count = SITE_PER_DAY
    documents: Annotated[list[Number], Field(max_length=100)] = []


class DoorsOut(BaseModel):
    """Whether questions are answered, and the message that users read while they are not."""

    open: bool
    message: str


class DoorsIn(BaseModel):
    """Answer questions, or stop with a message."""

    open: bool
    message: Annotated[str, Field(max_length=MAX_MESSAGE)] = ""


class PurgeIn(BaseModel):
    """The age from which questions are deleted."""

    older_than_days: Annotated[int, Field(ge=0, le=36_500)]


class PurgeOut(BaseModel):
    """How many questions were deleted."""

    deleted: int


@router.get("/keys", summary="Các khóa API")
def keys(services: ServicesDep) -> KeyList:
    """List the API keys, without their secrets."""
    return KeyList(keys=[KeyOut.model_validate(key) for key in services.keys.all()])


@router.post("/keys", status_code=201, summary="Cấp khóa API")
def add_key(body: KeyIn, services: ServicesDep, who: AdminDep) -> KeyOut:
    """Create an API key; only this reply holds its secret."""
    days = body.expires_in_days
    expires_at = datetime.now(UTC) + timedelta(days=days) if days else None
    key, secret = services.keys.add(body.name, body.scopes, body.per_minute, body.per_day, expires_at)
    services.audit.note("key.add", key.id, who.name, name=key.name, scopes=sorted(key.scopes))
    return KeyOut.model_validate(key).model_copy(update={"secret": secret})


@router.post("/keys/{key_id}/rotate", status_code=201, responses=error_responses(404), summary="Đổi khóa API")
def rotate_key(key_id: str, body: RotateIn, services: ServicesDep, who: AdminDep) -> KeyOut:
    """Replace an API key by a new one with the same rights."""
    rotated = services.keys.rotate(key_id, timedelta(hours=body.overlap_hours))
    if rotated is None:
        raise _no_key()
    key, secret = rotated
    services.audit.note("key.rotate", key_id, who.name, new=key.id, overlap_hours=body.overlap_hours)
    return KeyOut.model_validate(key).model_copy(update={"secret": secret})


@router.delete("/keys/{key_id}", status_code=204, responses=error_responses(404), summary="Thu hồi khóa API")
def revoke_key(key_id: str, services: ServicesDep, who: AdminDep) -> None:
    """Revoke an API key at once."""
    if not services.keys.revoke(key_id):
        raise _no_key()
    services.audit.note("key.revoke", key_id, who.name)


@router.get("/sites", summary="Các trang web nhúng trợ lý")
def sites(services: ServicesDep) -> SiteList:
    """List the sites with the widget."""
    return SiteList(sites=[SiteOut.model_validate(site) for site in services.sites.all()])


@router.post("/sites", status_code=201, summary="Cấp khóa cho trang web")
def add_site(body: SiteIn, services: ServicesDep, who: AdminDep) -> SiteOut:
    """Create a key for a site."""
    try:
        site = services.sites.add(body.name, body.hosts, body.per_minute, body.per_day, body.documents)
    except BadHostError as error:
        raise ApiError(422, "bad_host", str(error)) from None
    services.audit.note("site.add", site.key, who.name, name=site.name, hosts=list(site.hosts))
    return SiteOut.model_validate(site)


@router.delete("/sites/{key}", status_code=204, responses=error_responses(404), summary="Thu hồi khóa của trang web")
def remove_site(key: str, services: ServicesDep, who: AdminDep) -> None:
    """Delete a site; its key stops working at once."""
    if not services.sites.remove(key):
        raise ApiError(404, "site_not_found", "Không có trang web này.")
    services.audit.note("site.remove", key, who.name)


@router.get("/doors", summary="Tình trạng trả lời câu hỏi")
def doors(services: ServicesDep) -> DoorsOut:
    """Return whether questions are answered."""
    message = services.service_switch.message()
    return DoorsOut(open=message is None, message=message or "")


@router.put("/doors", summary="Tạm dừng hoặc mở lại trả lời câu hỏi")
def set_doors(body: DoorsIn, services: ServicesDep, who: AdminDep) -> DoorsOut:
    """Stop answering questions with a message, or answer again."""
    if body.open:
        services.service_switch.open()
        services.audit.note("doors.open", actor=who.name)
        return DoorsOut(open=True, message="")
    message = services.service_switch.close(body.message)
    services.audit.note("doors.close", actor=who.name, message=message)
    return DoorsOut(open=False, message=message)


@router.post("/purge", summary="Xóa câu hỏi cũ")
def purge_old(body: PurgeIn, services: ServicesDep, who: AdminDep) -> PurgeOut:
    """Delete questions and answers older than some days; they cannot be restored."""
    before = datetime.now(UTC) - timedelta(days=body.older_than_days)
    deleted = purge(services.library.engine, before)
    services.audit.note("purge", actor=who.name, older_than_days=body.older_than_days, deleted=deleted)
    return PurgeOut(deleted=deleted)


@router.get("/audit", summary="Nhật ký quản trị")
def audit(services: ServicesDep, limit: Annotated[int, Query(ge=1, le=1000)] = 100) -> ActList:
    """Return the last entries of the audit log."""
    return ActList(acts=[ActOut.model_validate(act) for act in services.audit.acts(limit)])


def _no_key() -> ApiError:
    return ApiError(404, "key_not_found", "Không có khóa này, hoặc khóa đã hết hạn hay bị thu hồi.")
