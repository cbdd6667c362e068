"""Replies of an OpenID Connect provider that are odd, or would lead elsewhere."""

from functools import partial

import httpx2
import pytest
from authlib.integrations.httpx_client import OAuth2Client
from pydantic import SecretStr

from api.admin.sign_in import oidc
from api.settings.settings import Settings
from tests.api.fake_provider import CLIENT, OWN

ISSUER = "https://issuer.example"
METADATA = {
    "issuer": ISSUER,
    "authorization_endpoint": f"{ISSUER}/authorize",
    "token_endpoint": f"{ISSUER}/token",
    "jwks_uri": f"{ISSUER}/keys",
}


def replying(monkeypatch: pytest.MonkeyPatch, **replies: object) -> oidc.Provider:
    """A provider whose endpoints reply with given JSON, or given text."""
    replies = {"openid-configuration": METADATA, "keys": {"keys": [OWN.as_dict(private=False)]}, **replies}

    def handle(request: httpx2.Request) -> httpx2.Response:
        reply = replies[request.url.path.rpartition("/")[2]]
        return httpx2.Response(200, text=reply) if isinstance(reply, str) else httpx2.Response(200, json=reply)

    monkeypatch.setattr(oidc, "OAuth2Client", partial(OAuth2Client, transport=httpx2.MockTransport(handle)))
    settings = Settings(
        oidc_issuer=ISSUER, oidc_client_id=CLIENT, oidc_client_secret=SecretStr(""), public_url="https://hoidap.example"
    )
    found = oidc.Provider.from_settings(settings)
    assert found
    return found


@pytest.mark.parametrize("name", ["authorization_endpoint", "token_endpoint", "jwks_uri"])
@pytest.mark.parametrize("url", ["http://issuer.example/x", "", "javascript:alert(1)", "//issuer.example", None])
def test_endpoints_of_an_https_issuer_have_to_be_https(
    monkeypatch: pytest.MonkeyPatch, name: str, url: str | None
) -> None:
    found = replying(monkeypatch, **{"openid-configuration": {**METADATA, name: url}})
    with pytest.raises(oidc.OidcError, match=name):
        found.begin()


@pytest.mark.parametrize("issuer", ["https://issuer.example.evil.example", "https://issuer.example/tenant", "", None])
def test_metadata_of_another_issuer_is_refused(monkeypatch: pytest.MonkeyPatch, issuer: str | None) -> None:
    found = replying(monkeypatch, **{"openid-configuration": {**METADATA, "issuer": issuer}})
    with pytest.raises(oidc.OidcError, match="another issuer"):
        found.begin()


@pytest.mark.parametrize(
    "replies",
    [
        {"openid-configuration": "<html>"},
        {"openid-configuration": []},
        {"openid-configuration": {}},
        {"keys": ""},
        {"keys": {}},
        {"keys": {"keys": None}},
        {"keys": {"keys": [1, {}, {"kty": "RSA"}]}},
        {"keys": {"keys": [{"kty": "EC", "crv": "BP-256", "x": "AA", "y": "AA"}, {"kty": []}]}},
        {"token": "<html>"},
        {"token": []},
        {"token": {}},
        {"token": {"id_token": 1}},
        {"token": r'{"id_token": "\ud800"}'},
        {"token": {"error": ["odd"]}},
        {"token": {"id_token": "x", "expires_in": [1]}},
    ],
)
def test_odd_reply_is_an_error_of_the_provider(monkeypatch: pytest.MonkeyPatch, replies: dict[str, object]) -> None:
    found = replying(monkeypatch, **replies)
    with pytest.raises(oidc.OidcError):
        found.finish("code", oidc.PendingSignIn.new())


def test_key_that_cannot_be_read_does_not_hide_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    odd = {"kty": "EC", "crv": "BP-256", "x": "AA", "y": "AA", "kid": "odd"}
    keys = {"keys": [odd, {**OWN.as_dict(private=False), "kid": "one"}]}
    url, _ = replying(monkeypatch, keys=keys).begin()
    assert url.startswith(f"{ISSUER}/authorize?")
