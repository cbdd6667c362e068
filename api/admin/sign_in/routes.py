"""Signing in and out: /api/v1/admin/session."""

from datetime import UTC, datetime
from typing import Annotated, cast

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from pydantic import BaseModel, Field

from api.admin.sign_in.authorization import (
    COOKIE,
    COOKIE_PATH,
    AdminDep,
    EntranceDep,
    cookie_rules,
    present,
    refusals,
    same_site,
)
from api.admin.sign_in.oidc import SIGN_IN_SECONDS, OidcError, PendingSignIn, Provider
from api.admin.sign_in.sessions import LASTS as SESSION_LASTS
from api.admin.sign_in.sessions import Principal, Way
from api.dependencies import Services, ServicesDep
from api.errors import ApiError, reply

router = APIRouter()
PAGE = "/quan-tri"
_OIDC_COOKIE = "hoidap_admin_oidc"
_OIDC_PATH = f"{COOKIE_PATH}/session/oidc"


class SignInRequest(BaseModel):
    """A name with its password."""

    name: Annotated[str, Field(min_length=1, max_length=200)]
    password: Annotated[str, Field(min_length=1, max_length=1000)]


class SessionOut(BaseModel):
    """Who is signed in, and the ways in that there are."""

    signed_in: bool
    name: str
    by: str
    csrf: str
    expires_at: datetime | None
    local: bool
    oidc: bool
    oidc_name: str


@router.get("/session", responses=refusals(), summary="Phiên quản trị")
def get_session(request: Request, services: ServicesDep, door: EntranceDep) -> SessionOut:
    """Tell who is signed in, with the token that changes need."""
    return _told(request, present(request), services, local=door.accounts.any())


@router.post("/session", responses=refusals(), summary="Đăng nhập bằng tài khoản của hệ thống")
def sign_in(
    body: SignInRequest, request: Request, response: Response, services: ServicesDep, door: EntranceDep
) -> SessionOut:
    """Begin a session; each attempt counts before it is judged."""
    same_site(request)
    address = str(request.state.visitor)
    if wait := door.attempts.begin(body.name, address):
        message = f"Thử sai nhiều lần. Hãy thử lại sau {wait} giây."
        raise ApiError(429, "sign_in_limited", message, headers={"Retry-After": str(wait)})
    name = door.accounts.check(body.name, body.password)
    if name is None:
        services.audit.note("session.refused", actor=address)
        raise ApiError(401, "sign_in_failed", "Tên hoặc mật khẩu không đúng.")
    door.attempts.forget(body.name, address)
    token, principal = door.sessions.begin(name, Way.LOCAL, request.cookies.get(COOKIE, ""))
    _keep(request, response, token)
    services.audit.note("session.begin", actor=name, way=Way.LOCAL.value)
    return _told(request, principal, services, local=True)


@router.delete("/session", status_code=204, responses=refusals(), summary="Đăng xuất")
def sign_out(
    request: Request, response: Response, principal: AdminDep, services: ServicesDep, door: EntranceDep
) -> None:
    """End the session."""
    door.sessions.end(request.cookies.get(COOKIE, ""))
    response.delete_cookie(COOKIE, **cookie_rules(request))
    services.audit.note("session.end", actor=principal.name)


@router.get(
    "/session/oidc",
    status_code=302,
    response_class=RedirectResponse,
    responses=refusals(404),
    summary="Đăng nhập bằng tài khoản của cơ quan",
)
def to_provider(request: Request, services: ServicesDep) -> Response:
    """Send the browser to the provider; a cookie of ten minutes keeps what the callback has to match."""
    provider = _provider(request)
    if provider is None:
        return reply(404)
    try:
        url, pending = provider.begin()
    except OidcError as error:
        return _back(request, services, "oidc_failed", str(error))
    answer = RedirectResponse(url, 302)
    # "Lax", or the browser would not send it when the provider leads back.
    rules = {**cookie_rules(request), "path": _OIDC_PATH, "samesite": "lax"}
    answer.set_cookie(_OIDC_COOKIE, pending.to_cookie(), max_age=SIGN_IN_SECONDS, **rules)
    return answer


@router.get(
    "/session/oidc/callback",
    status_code=302,
    response_class=RedirectResponse,
    responses=refusals(404),
    summary="Trở về từ trang đăng nhập của cơ quan",
)
def from_provider(
    request: Request,
    services: ServicesDep,
    door: EntranceDep,
    state: Annotated[str, Field(max_length=500)] = "",
    code: Annotated[str, Field(max_length=4000)] = "",
) -> Response:
    """Sign in who comes back from the provider with a code, and lead to the page."""
    provider = _provider(request)
    if provider is None:
        return reply(404)
    pending = PendingSignIn.from_cookie(request.cookies.get(_OIDC_COOKIE, ""))
    if pending is None or not code or not pending.has_state(state):
        return _back(request, services, "oidc_failed", "callback without a sign-in of this browser")
    try:
        name = provider.finish(code, pending)
    except OidcError as error:
        return _back(request, services, "oidc_failed", str(error))
    if name is None:
        return _back(request, services, "oidc_refused", "not in the list of administrators")
    token, _ = door.sessions.begin(name, Way.OIDC, request.cookies.get(COOKIE, ""))
    services.audit.note("session.begin", actor=name, way=Way.OIDC.value)
    answer = _led(request)
    _keep(request, answer, token)
    return answer


def _provider(request: Request) -> Provider | None:
    return cast("Provider | None", request.app.state.oidc_provider)


def _led(request: Request, error: str = "") -> Response:
    answer = RedirectResponse(f"{PAGE}?error={error}" if error else PAGE, 302)
    rules = {**cookie_rules(request), "path": _OIDC_PATH, "samesite": "lax"}
    answer.delete_cookie(_OIDC_COOKIE, **rules)
    return answer


def _back(request: Request, services: Services, error: str, why: str) -> Response:
    services.audit.note("session.refused", actor=str(request.state.visitor), why=why)
    return _led(request, error)


def _keep(request: Request, response: Response, token: str) -> None:
    lasts = int(SESSION_LASTS.total_seconds())
    response.set_cookie(COOKIE, token, max_age=lasts, **cookie_rules(request))


def _told(request: Request, principal: Principal | None, services: Services, *, local: bool) -> SessionOut:
    provider = _provider(request)
    return SessionOut(
        signed_in=principal is not None,
        name=principal.name if principal else "",
        by=principal.way.value if principal else "",
        csrf=principal.csrf if principal else "",
        expires_at=principal.expires_at.astimezone(UTC) if principal and principal.expires_at else None,
        local=local,
        oidc=provider is not None,
        oidc_name=services.settings.oidc_name if provider else "",
    )
