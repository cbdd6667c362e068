"""Who may come in: a session of our pages with its token against forgery, or a program's key of scope admin."""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, cast

from fastapi import Depends, Request
from sqlalchemy.engine import Engine

from api.access.keys import Key
from api.admin.sign_in.accounts import Accounts
from api.admin.sign_in.attempts import Attempts
from api.admin.sign_in.sessions import Principal, Sessions, Way
from api.dependencies import services
from api.errors import ApiError
from api.middleware.site_access import is_of_another_site
from api.schemas.answers import ErrorOut

COOKIE = "hoidap_admin"
COOKIE_PATH = "/api/v1/admin"
CSRF_HEADER = "X-CSRF-Token"
_READING = frozenset({"GET", "HEAD"})
Responses = dict[int | str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Entrance:
    """What signing in stands on."""

    accounts: Accounts
    sessions: Sessions
    attempts: Attempts

    @classmethod
    def open(cls, engine: Engine) -> "Entrance":
        """Open the three tables."""
        return cls(Accounts(engine), Sessions(engine), Attempts(engine))


def refusals(*more: int) -> Responses:
    """Return the statuses of failures that an address of administration may give, for the interface's description."""
    return {status: {"model": ErrorOut} for status in sorted({400, 401, 403, 408, 422, 429, *more})}


def entrance(request: Request) -> Entrance:
    """Return what signing in stands on, over the services of the application."""
    return Entrance.open(services(request).library.engine)


def present(request: Request) -> Principal | None:
    """Return who is at work, if anybody."""
    key: Key | None = getattr(request.state, "key", None)
    if key is not None:  # admission has checked it, and that its scope is this one
        return Principal(f"khóa {key.id}…", Way.KEY, expires_at=key.expires_at)
    return entrance(request).sessions.find(request.cookies.get(COOKIE, ""))


def admin(request: Request) -> Principal:
    """Return the administrator of a request, or refuse it."""
    found = present(request)
    if found is None:
        raise ApiError(401, "sign_in_required", "Bạn cần đăng nhập để quản trị.")
    if request.method not in _READING and found.way is not Way.KEY:
        same_site(request)
        token = request.headers.get(CSRF_HEADER, "")
        if not hmac.compare_digest(token.encode("utf-8", "surrogatepass"), found.csrf.encode()):
            raise ApiError(403, "csrf", "Trang đã cũ. Bạn hãy tải lại trang rồi làm lại.")
    return found


def same_site(request: Request) -> None:
    """Refuse what a page of another site sends."""
    if is_of_another_site(request.headers):
        raise ApiError(403, "csrf", "Yêu cầu đến từ trang web khác nên không được thực hiện.")


AdminDep = Annotated[Principal, Depends(admin)]
EntranceDep = Annotated[Entrance, Depends(entrance)]


def cookie_rules(request: Request) -> Mapping[str, Any]:
    """Return how the session's cookie is kept by browsers."""
    secure = cast(bool, getattr(request.state, "secure", False))
    return {"path": COOKIE_PATH, "httponly": True, "samesite": "strict", "secure": secure}
