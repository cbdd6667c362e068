"""An OpenID provider over real HTTP: it checks what it is asked as a real one does, and lies when a test tells it to."""

import base64
import hashlib
import secrets
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlencode

import httpx
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, RedirectResponse, Response
from fastapi.testclient import TestClient
from joserfc import jwt
from joserfc.jwk import Key, RSAKey
from pydantic import SecretStr

from api.admin.sign_in.authorization import COOKIE
from api.dependencies import Services
from tests.api.admins import ADMIN, browser
from tests.serving import served

CLIENT, SECRET = "hoidap", "bí mật của hoidap"
OWN = RSAKey.generate_key(2048)
STRANGER = RSAKey.generate_key(2048)


def _unchanged(claims: dict[str, Any]) -> dict[str, Any]:
    return claims


def _signed(token: str) -> str:
    return token


@dataclass
class Provider:
    """What it is, who is signed in there, and how it lies."""

    address: str = ""
    person: dict[str, Any] = field(
        default_factory=lambda: {"sub": "1", "email": "lan@so.gov.vn", "email_verified": True}
    )
    changed: Callable[[dict[str, Any]], dict[str, Any]] = _unchanged  # claims before they are signed
    forged: Callable[[str], str] = _signed  # the token after it is signed
    key: Key | None = field(default_factory=lambda: OWN)
    algorithm: str = "RS256"
    kid: str = "one"
    published: dict[str, Key] = field(default_factory=lambda: {"one": OWN})  # by kid
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    broken: bool = False
    moved: set[str] = field(default_factory=set)  # paths that redirect to where the same is served
    asked: Counter[str] = field(default_factory=Counter)  # requests by path

    def app(self) -> FastAPI:
        """Return it as an application."""
        app = FastAPI()
        for start in ("", "/elsewhere"):
            app.get(f"{start}/.well-known/openid-configuration")(self._about)
            app.get(f"{start}/authorize")(self._authorize)
            app.post(f"{start}/token")(self._token)
            app.get(f"{start}/keys")(self._keys)

        @app.middleware("http")
        async def redirect(request: Request, call_next: Callable[[Request], Any]) -> Any:
            self.asked[request.url.path] += 1
            if request.url.path in self.moved:
                return RedirectResponse(f"/elsewhere{request.url.path}", 307)
            return await call_next(request)

        return app

    async def _about(self) -> dict[str, str]:
        ends = {"authorization_endpoint": "authorize", "token_endpoint": "token", "jwks_uri": "keys"}
        return {"issuer": self.address, **{name: f"{self.address}/{path}" for name, path in ends.items()}}

    async def _authorize(self, request: Request) -> Response:
        asked = dict(request.query_params)
        right = asked["response_type"] == "code" and asked["client_id"] == CLIENT and "openid" in asked["scope"]
        if not right or asked["code_challenge_method"] != "S256":
            return JSONResponse({"error": "invalid_request"}, 400)
        code = secrets.token_urlsafe(16)
        self.codes[code] = asked
        return RedirectResponse(f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}", 302)

    async def _token(self, request: Request) -> Response:
        if self.broken:
            return Response("<html>", 502)
        form = dict(parse_qsl((await request.body()).decode()))
        asked = self.codes.pop(form["code"], None)  # a code works once
        digest = hashlib.sha256(form["code_verifier"].encode()).digest()
        if (
            asked is None
            or base64.urlsafe_b64encode(digest).decode().rstrip("=") != asked["code_challenge"]
            or (form["client_id"], form["client_secret"]) != (CLIENT, SECRET)
            or form["redirect_uri"] != asked["redirect_uri"]
        ):
            return JSONResponse({"error": "invalid_grant"}, 400)
        now = int(time.time())
        claims = {
            "iss": self.address,
            "aud": CLIENT,
            "iat": now,
            "exp": now + 300,
            "nonce": asked["nonce"],
            **self.person,
        }
        token = jwt.encode({"alg": self.algorithm, "kid": self.kid}, self.changed(claims), self.key, [self.algorithm])  # type: ignore[arg-type]  # no key where the algorithm is "none"
        return JSONResponse({"id_token": self.forged(token), "access_token": "x", "token_type": "Bearer"})

    async def _keys(self) -> dict[str, Any]:
        public = {kid: key.as_dict(private=False) for kid, key in self.published.items()}
        return {"keys": [{**key, "kid": kid, "use": "sig"} for kid, key in public.items()]}


@contextmanager
def running() -> Iterator[Provider]:
    """Serve a provider on loopback."""
    provider = Provider()
    with served(provider.app()) as address:
        provider.address = address
        yield provider


@contextmanager
def visitor(services: Services, provider: Provider, **settings: Any) -> Iterator[TestClient]:
    """A browser at our pages, which are set up for the provider."""
    own = {
        "oidc_issuer": provider.address,
        "oidc_client_id": CLIENT,
        "oidc_client_secret": SecretStr(SECRET),
        "oidc_emails": ["*@so.gov.vn"],
        "public_url": "https://testserver",
        **settings,
    }
    with browser(services, **own) as client:
        yield client


def there_and_back(client: TestClient) -> Any:
    """Go to the provider as a browser does, and come back."""
    return client.get(came_back(client))


def came_back(client: TestClient) -> str:
    """Return the address under which the provider sends the browser back."""
    sent = client.get(f"{ADMIN}/session/oidc")
    assert sent.status_code == 302, sent.text
    back = httpx.get(sent.headers["location"], follow_redirects=False)
    assert back.status_code == 302, back.text
    return back.headers["location"]


def accepted(client: TestClient, reply: Any) -> None:
    """Check that a callback signed somebody in."""
    assert (reply.status_code, reply.headers["location"]) == (302, "/quan-tri")
    assert client.get(f"{ADMIN}/session").json()["signed_in"]


def refused(client: TestClient, reply: Any, error: str = "oidc_failed") -> None:
    """Check that a callback signed nobody in."""
    assert (reply.status_code, reply.headers["location"]) == (302, f"/quan-tri?error={error}")
    assert COOKIE not in client.cookies
    assert not client.get(f"{ADMIN}/session").json()["signed_in"]
