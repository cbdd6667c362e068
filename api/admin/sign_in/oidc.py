"""Signing in at an organisation's own provider: OpenID Connect, authorization code with PKCE.

The provider is any that tells of itself at `/.well-known/openid-configuration`. Its word counts when the signature of the
id token fits one of its keys, and issuer, audience, time and nonce are right.
"""

import base64
import hashlib
import hmac
import re
import secrets
from dataclasses import astuple, dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

import httpx
import jwt

from api.settings.administration import AdminSettings

LASTS = 600  # seconds from going to the provider to coming back
CALLBACK = "/api/v1/admin/session/oidc/callback"
_DISCOVERY = "/.well-known/openid-configuration"
# Only such that nobody but the provider can sign with: no shared secrets, and never "none".
_ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
_SECONDS = 10
_LEEWAY = 60
_TOKEN = re.compile(r"[A-Za-z0-9_-]{20,100}")


class OidcError(Exception):
    """The provider cannot be reached, or its word is not to be believed; the message is for the log."""


@dataclass(frozen=True, slots=True)
class SignIn:
    """What was begun: kept by the browser that began it, and by nobody else."""

    state: str
    nonce: str
    verifier: str

    @classmethod
    def new(cls) -> "SignIn":
        """Return three random words."""
        return cls(*(secrets.token_urlsafe(32) for _ in range(3)))

    def packed(self) -> str:
        """Return it as one word."""
        return ".".join(astuple(self))

    @classmethod
    def unpack(cls, word: str) -> "SignIn | None":
        """Read it back; None when it is none."""
        parts = word.split(".")
        return cls(*parts) if len(parts) == 3 and all(_TOKEN.fullmatch(part) for part in parts) else None

    def fits(self, state: str) -> bool:
        """Tell whether a way back belongs to it."""
        return hmac.compare_digest(self.state.encode(), state.encode("utf-8", "surrogatepass"))

    @property
    def challenge(self) -> str:
        """What the provider is told of the verifier."""
        digest = hashlib.sha256(self.verifier.encode()).digest()
        return base64.urlsafe_b64encode(digest).decode().rstrip("=")


@dataclass(frozen=True)
class Provider:
    """One provider, with who of its people may come in."""

    settings: AdminSettings
    callback: str

    @classmethod
    def of(cls, settings: Any) -> "Provider | None":
        """Return the provider of the settings; None when there is none, or it could not lead back."""
        if not (settings.oidc_issuer and settings.oidc_client_id and settings.public_url):
            return None
        return cls(settings, settings.public_url.rstrip("/") + CALLBACK)

    def begin(self) -> tuple[str, SignIn]:
        """Return the address to lead to, and what the way back must fit. Raises OidcError."""
        begun = SignIn.new()
        asked = {
            "response_type": "code",
            "client_id": self.settings.oidc_client_id,
            "redirect_uri": self.callback,
            "scope": self.settings.oidc_scopes,
            "state": begun.state,
            "nonce": begun.nonce,
            "code_challenge": begun.challenge,
            "code_challenge_method": "S256",
        }
        address = self._endpoint("authorization_endpoint")
        return f"{address}{'&' if '?' in address else '?'}{urlencode(asked)}", begun

    def finish(self, code: str, begun: SignIn) -> str | None:
        """Return who came in by a code; None for somebody who may not. Raises OidcError."""
        settings = self.settings
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": self.callback,
            "client_id": settings.oidc_client_id,
            "code_verifier": begun.verifier,
        }
        if secret := settings.oidc_client_secret.get_secret_value():
            form["client_secret"] = secret
        token = self._json("POST", self._endpoint("token_endpoint"), data=form).get("id_token")
        if not isinstance(token, str):
            raise OidcError("no id token")
        claims = self._claims(token)
        if not hmac.compare_digest(str(claims.get("nonce", "")).encode(), begun.nonce.encode()):
            raise OidcError("nonce of another sign-in")
        return self._admitted(claims)

    def _claims(self, token: str) -> dict[str, Any]:
        """Return what a token says, when the provider signed it for us, just now."""
        settings = self.settings
        try:
            header = jwt.get_unverified_header(token)
            keys = jwt.PyJWKSet.from_dict(self._json("GET", self._endpoint("jwks_uri")))
            key = next((one for one in keys.keys if header.get("kid") in (None, one.key_id)), None)
            if key is None:
                raise OidcError("signed with an unknown key")
            return jwt.decode(
                token,
                key,
                algorithms=list(_ALGORITHMS),
                audience=settings.oidc_client_id,
                issuer=self._about["issuer"],
                leeway=_LEEWAY,
                options={"require": ["exp", "iat", "iss", "aud", "sub"]},
            )
        except jwt.PyJWTError as error:
            raise OidcError(f"token refused: {error}") from None

    def _admitted(self, claims: dict[str, Any]) -> str | None:
        """Return the name of somebody who may come in."""
        settings = self.settings
        email = str(claims.get("email", "")).strip().lower() if claims.get("email_verified") is True else ""
        told = claims.get(settings.oidc_groups_claim, [])
        groups = {str(group) for group in told} if isinstance(told, list) else {str(told)}
        by_mail = bool(email) and any(_matches(email, allowed) for allowed in settings.oidc_emails)
        if not by_mail and not groups & set(settings.oidc_groups):
            return None
        return email or str(claims.get("preferred_username") or claims["sub"])[:200]

    @cached_property
    def _about(self) -> dict[str, Any]:
        issuer = self.settings.oidc_issuer.removesuffix(_DISCOVERY).rstrip("/")
        about = self._json("GET", issuer + _DISCOVERY)
        if str(about.get("issuer", "")).rstrip("/") != issuer:
            raise OidcError("the provider says that it is another one")
        return about

    def _endpoint(self, name: str) -> str:
        address = str(self._about.get(name, ""))
        # What a provider inside the own network says in the clear is its own affair, but it may not lead us from TLS to that.
        if not address.startswith(("https://", "http://")) or (
            self.settings.oidc_issuer.startswith("https://") and not address.startswith("https://")
        ):
            raise OidcError(f"no {name}")
        return address

    @staticmethod
    def _json(method: str, address: str, **what: Any) -> dict[str, Any]:
        try:
            answer = httpx.request(method, address, timeout=_SECONDS, headers={"Accept": "application/json"}, **what)
            answer.raise_for_status()
            found = answer.json()
        except (httpx.HTTPError, ValueError) as error:
            raise OidcError(f"provider: {type(error).__name__}") from None
        if not isinstance(found, dict):
            raise OidcError("provider: no object")
        return found


def _matches(email: str, allowed: str) -> bool:
    allowed = allowed.strip().lower()
    return email == allowed or (allowed.startswith("*@") and email.endswith(allowed[1:]) and email.count("@") == 1)
