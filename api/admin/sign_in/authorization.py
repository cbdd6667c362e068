"""Who may administer: an administrator's session with its CSRF token, or a program's key of scope admin."""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, cast

from fastapi import Depends, Request
from sqlalchemy.engine import Engine

from api.access.keys import Key
from api.admin.sign_in.accounts import Accounts
from api.admin.sign_in.attempts import Attempts
from api.admin.sign_in.sessions import Principal, Sessions, SignInMethod
from api.dependencies import services
from api.errors import ApiError
from api.middleware.site_access import is_of_another_site
from api.schemas.answers import ErrorOut

COOKIE = "hoidap_admin"
COOKIE_PATH = "/api/v1/admin"
CSRF_HEADER = "X-CSRF-Token"
_SAFE_METHODS = frozenset({"GET", "HEAD"})  # change nothing, so need no CSRF token
Responses = dict[int | str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class SignInStores:
    """The tables behind signing in."""

    accounts: Accounts
    sessions: Sessions
    attempts: Attempts

    @classmethod
    def open(cls, engine: Engine) -> "SignInStores":
        """Open the three tables of a database."""
        return cls(Accounts(engine), Sessions(engine), Attempts(engine))


def error_responses(*more: int) -> Responses:
    """Return the error statuses of an administration route for the OpenAPI description: the common ones and `more`."""
    return {status: {"model": ErrorOut} for status in sorted({400, 401, 403, 408, 422, 429, *more})}


def sign_in_stores(request: Request) -> SignInStores:
    """Return the tables of the running application."""
    return SignInStores.open(services(request).library.engine)


def current_principal(request: Request) -> Principal | None:
    """Return the administrator whose session or key the request carries; None when it carries none."""
    key: Key | None = getattr(request.state, "key", None)
    if key is not None:  # AdmissionMiddleware has checked it, and that its scope is admin
        return Principal(f"khóa {key.id}…", SignInMethod.KEY, expires_at=key.expires_at)
    return sign_in_stores(request).sessions.find(request.cookies.get(COOKIE, ""))


def require_admin(request: Request) -> Principal:
    """Return the administrator of a request; raises ApiError 401 without one, 403 without a valid CSRF token."""
    found = current_principal(request)
    if found is None:
        raise ApiError(401, "sign_in_required", "Bạn cần đăng nhập để quản trị.")
    if request.method not in _SAFE_METHODS and found.method is not SignInMethod.KEY:
        require_same_site(request)
        token = request.headers.get(CSRF_HEADER, "")
        if not hmac.compare_digest(token.encode("utf-8", "surrogatepass"), found.csrf.encode()):
            raise ApiError(403, "csrf", "Trang đã cũ. Bạn hãy tải lại trang rồi làm lại.")
    return found


def require_same_site(request: Request) -> None:
    """Raise ApiError 403 when a page of another site sends the request."""
    if is_of_another_site(request.headers):
        raise ApiError(403, "csrf", "Yêu cầu đến từ trang web khác nên không được thực hiện.")


AdminDep = Annotated[Principal, Depends(require_admin)]
SignInStoresDep = Annotated[SignInStores, Depends(sign_in_stores)]


def cookie_attributes(request: Request) -> Mapping[str, Any]:
    """Return the attributes of the session cookie; Secure only over HTTPS, so that a test server works without."""
    secure = cast(bool, getattr(request.state, "secure", False))
    return {"path": COOKIE_PATH, "httponly": True, "samesite": "strict", "secure": secure}
