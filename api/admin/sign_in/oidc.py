"""Sign-in at an organisation's OpenID Connect provider: authorization code flow with PKCE, with Authlib.

A browser is sent to the provider with `state`, `nonce` and the hash of a code verifier, and keeps the three in a cookie.
It comes back with a code, which is exchanged for an ID token. The token counts when a key of the provider signed it and
issuer, audience, times and nonce are right (OpenID Connect Core 1.0, section 3.1.3.7).
"""

import hmac
import re
import secrets
import time
from contextlib import suppress
from dataclasses import astuple, dataclass, field
from typing import Any

import httpx2
from authlib.integrations.httpx_client import OAuth2Client, OAuthError
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import InvalidKeyIdError, JoseError
from joserfc.jwk import JWKRegistry, Key, KeySet
from joserfc.jws import JWSRegistry

from api.settings.settings import Settings

SIGN_IN_SECONDS = 600  # from leaving for the provider to coming back
CALLBACK_PATH = "/api/v1/admin/session/oidc/callback"
_DISCOVERY_PATH = "/.well-known/openid-configuration"
# Asymmetric ones only: with a shared secret, or "none", others than the provider could sign.
_ALGORITHMS = (
    *("RS256", "RS384", "RS512", "PS256", "PS384", "PS512"),
    *("ES256", "ES384", "ES512", "EdDSA", "Ed25519"),
)
_SIGNATURES = JWSRegistry(algorithms=_ALGORITHMS, strict_check_header=False)
_SIGNATURES.max_header_length = 8_000  # bytes; some providers put their certificates into it (x5c)
_TIMEOUT_SECONDS = 10
_CACHE_SECONDS = 300  # a key that the provider withdrew is trusted for so long at most
_CLOCK_SKEW_SECONDS = 60
_RANDOM_VALUE = re.compile(r"[A-Za-z0-9_-]{20,100}")
_BAD_KEY = (JoseError, KeyError, TypeError, ValueError)  # what joserfc raises for a key that it cannot read


class OidcError(Exception):
    """The provider cannot be reached, or its answer is not valid. The message is for the log."""


@dataclass(frozen=True, slots=True)
class PendingSignIn:
    """A sign-in that has begun, kept in a cookie of the browser that began it and nowhere else."""

    state: str
    nonce: str
    code_verifier: str  # RFC 7636, section 4.1

    @classmethod
    def new(cls) -> "PendingSignIn":
        """Return three random values of 256 bits."""
        return cls(*(secrets.token_urlsafe(32) for _ in range(3)))

    @classmethod
    def from_cookie(cls, value: str) -> "PendingSignIn | None":
        """Read the value of the cookie; None if it is not one of ours."""
        parts = value.split(".")
        return cls(*parts) if len(parts) == 3 and all(_RANDOM_VALUE.fullmatch(part) for part in parts) else None

    def to_cookie(self) -> str:
        """Return the value of the cookie."""
        return ".".join(astuple(self))

    def has_state(self, state: str) -> bool:
        """Tell whether a callback with this state belongs to this sign-in."""
        return hmac.compare_digest(self.state.encode(), state.encode("utf-8", "surrogatepass"))


@dataclass(frozen=True, slots=True)
class _Published:
    """What the provider publishes about itself, and until when it is kept (`time.monotonic`)."""

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    keys: KeySet
    expires_at: float


@dataclass(slots=True)
class Provider:
    """One provider, and who of its people may sign in. Safe to share between threads."""

    settings: Settings
    redirect_uri: str
    _published: _Published | None = field(default=None, init=False)

    @classmethod
    def from_settings(cls, settings: Settings) -> "Provider | None":
        """Return the provider of the settings; None if it is not set up or has no public URL to send browsers back to."""
        if not (settings.oidc_issuer and settings.oidc_client_id and settings.public_url):
            return None
        return cls(settings, settings.public_url.rstrip("/") + CALLBACK_PATH)

    def begin(self) -> tuple[str, PendingSignIn]:
        """Return the URL to send the browser to, and what its callback has to match. Raises OidcError."""
        pending = PendingSignIn.new()
        endpoint = self._known().authorization_endpoint
        with self._client() as client:
            url, _ = client.create_authorization_url(
                endpoint, state=pending.state, nonce=pending.nonce, code_verifier=pending.code_verifier
            )
        return str(url), pending

    def finish(self, code: str, pending: PendingSignIn) -> str | None:
        """Exchange a code and return the name of who signed in; None if they may not. Raises OidcError."""
        endpoint = self._known().token_endpoint
        try:
            with self._client() as client:
                reply = client.fetch_token(
                    endpoint, grant_type="authorization_code", code=code, code_verifier=pending.code_verifier
                )
        except OAuthError as error:
            raise OidcError(f"token endpoint: {str(error.error)[:100]}") from None
        except (httpx2.HTTPError, httpx2.InvalidURL, TypeError, ValueError) as error:
            raise OidcError(f"token endpoint: {type(error).__name__}") from None
        id_token = reply.get("id_token")
        if not isinstance(id_token, str):
            raise OidcError("token endpoint: no ID token")
        return self._allowed_name(self._claims(id_token, pending.nonce))

    def _client(self) -> Any:
        """Return a client for one call: an OAuth2Client keeps the token of its last exchange, so none is shared."""
        settings = self.settings
        secret = settings.oidc_client_secret.get_secret_value()
        return OAuth2Client(
            settings.oidc_client_id,
            secret,
            token_endpoint_auth_method="client_secret_post" if secret else "none",
            scope=settings.oidc_scopes,
            redirect_uri=self.redirect_uri,
            code_challenge_method="S256",
            headers={"Accept": "application/json"},
            timeout=_TIMEOUT_SECONDS,
            follow_redirects=False,
        )

    def _claims(self, id_token: str, nonce: str) -> dict[str, Any]:
        """Return the claims of an ID token that the provider signed for this sign-in. Raises OidcError."""
        published = self._known()
        try:
            try:
                token = jwt.decode(id_token, published.keys, registry=_SIGNATURES)
            except InvalidKeyIdError:  # the provider may have changed its keys
                published = self._known(fresh=True)
                token = jwt.decode(id_token, published.keys, registry=_SIGNATURES)
            client_id = self.settings.oidc_client_id
            claims = CodeIDToken(
                token.claims,
                token.header,
                options={
                    "iss": {"essential": True, "value": published.issuer},
                    "aud": {"essential": True, "value": client_id},
                },
                params={"nonce": nonce, "client_id": client_id},
            )
            claims.validate(leeway=_CLOCK_SKEW_SECONDS)
        except (JoseError, ValueError) as error:
            raise OidcError(f"ID token: {str(error)[:200]}") from None
        return dict(claims)

    def _allowed_name(self, claims: dict[str, Any]) -> str | None:
        """Return the name of a person whom the settings let in by e-mail address or group, else None."""
        settings = self.settings
        email = str(claims.get("email", "")).strip().lower() if claims.get("email_verified") is True else ""
        claim = claims.get(settings.oidc_groups_claim, [])
        groups = {str(group) for group in claim} if isinstance(claim, list) else {str(claim)}
        by_email = bool(email) and any(_matches(email, allowed) for allowed in settings.oidc_emails)
        if not by_email and not groups & set(settings.oidc_groups):
            return None
        return email or str(claims.get("preferred_username") or claims["sub"])[:200]

    def _known(self, *, fresh: bool = False) -> _Published:
        """Return what the provider publishes, from the cache unless it is old or `fresh` is asked for. Raises OidcError."""
        kept = self._published
        if fresh or kept is None or kept.expires_at < time.monotonic():
            self._published = kept = self._discover()
        return kept

    def _discover(self) -> _Published:
        """Fetch metadata (OpenID Connect Discovery 1.0) and keys. Raises OidcError."""
        issuer = self.settings.oidc_issuer.removesuffix(_DISCOVERY_PATH).rstrip("/")
        with self._client() as client:
            metadata = _fetch_json(client, issuer + _DISCOVERY_PATH)
            published_issuer = str(metadata.get("issuer", ""))
            if published_issuer.rstrip("/") != issuer:
                raise OidcError("metadata: another issuer")
            keys = _usable_keys(_fetch_json(client, self._endpoint(metadata, "jwks_uri")))
        return _Published(
            published_issuer,
            self._endpoint(metadata, "authorization_endpoint"),
            self._endpoint(metadata, "token_endpoint"),
            keys,
            time.monotonic() + _CACHE_SECONDS,
        )

    def _endpoint(self, metadata: dict[str, Any], name: str) -> str:
        """Return a URL of the metadata. A provider inside the own network may use http, but not lead away from https."""
        url = str(metadata.get(name, ""))
        schemes = ("https://",) if self.settings.oidc_issuer.startswith("https://") else ("https://", "http://")
        if not url.startswith(schemes):
            raise OidcError(f"metadata: no {name}")
        return url


def _fetch_json(client: Any, url: str) -> dict[str, Any]:
    """GET a JSON object; a redirect is an error. Raises OidcError."""
    try:
        response = client.request("GET", url, withhold_token=True)
        response.raise_for_status()
        found = response.json()
    except (httpx2.HTTPError, httpx2.InvalidURL, ValueError) as error:
        raise OidcError(f"metadata: {type(error).__name__}") from None
    if not isinstance(found, dict):
        raise OidcError("metadata: not a JSON object")
    return found


def _usable_keys(jwks: dict[str, Any]) -> KeySet:
    """Return the keys of a JWK set, without those that cannot be read (RFC 7517, section 5). Raises OidcError."""
    listed = jwks.get("keys")
    keys: list[Key] = []
    for jwk in listed if isinstance(listed, list) else []:
        with suppress(*_BAD_KEY):
            keys.append(JWKRegistry.import_key(jwk))
    if not keys:
        raise OidcError("metadata: no keys")
    return KeySet(keys)


def _matches(email: str, allowed: str) -> bool:
    """Tell whether an address is the allowed one, or of the allowed domain ("*@so.gov.vn")."""
    allowed = allowed.strip().lower()
    return email == allowed or (allowed.startswith("*@") and email.endswith(allowed[1:]) and email.count("@") == 1)
