"""An OpenID provider over real HTTP: it checks what it is asked as a real one does, and lies when a test tells it to."""

import base64
import hashlib
import json
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlencode

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, RedirectResponse, Response

CLIENT, SECRET = "hoidap", "bí mật của hoidap"
_PRIVATE = rsa.generate_private_key(public_exponent=65537, key_size=2048)
STRANGER = rsa.generate_private_key(public_exponent=65537, key_size=2048)


def _unchanged(claims: dict[str, Any]) -> dict[str, Any]:
    return claims


@dataclass
class Provider:
    """What it is, who is signed in there, and how it lies."""

    address: str = ""
    person: dict[str, Any] = field(
        default_factory=lambda: {"sub": "1", "email": "lan@so.gov.vn", "email_verified": True}
    )
    changed: Callable[[dict[str, Any]], dict[str, Any]] = _unchanged
    key: Any = _PRIVATE
    algorithm: str = "RS256"
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    broken: bool = False

    def app(self) -> FastAPI:
        """Return it as an application."""
        app = FastAPI()
        app.get("/.well-known/openid-configuration")(self._about)
        app.get("/authorize")(self._authorize)
        app.post("/token")(self._token)
        app.get("/keys")(self._keys)
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
        token = jwt.encode(self.changed(claims), self.key, self.algorithm, {"kid": "one"})
        return JSONResponse({"id_token": token, "access_token": "x", "token_type": "Bearer"})

    async def _keys(self) -> dict[str, Any]:
        public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(_PRIVATE.public_key()))
        return {"keys": [{**public, "kid": "one", "use": "sig", "alg": "RS256"}]}
