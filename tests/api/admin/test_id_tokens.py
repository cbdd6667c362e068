"""ID tokens, codes and keys of an OpenID Connect provider: what a sign-in must refuse, and for which reason."""

import base64
import hashlib
import hmac
import json
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from joserfc.jwk import ECKey, Key, OKPKey

from api.admin.sign_in import oidc
from api.dependencies import Services
from tests.api.admins import ADMIN
from tests.api.fake_provider import (
    CLIENT,
    OWN,
    STRANGER,
    Provider,
    accepted,
    came_back,
    refused,
    running,
    there_and_back,
    visitor,
)

Claims = dict[str, Any]
DISCOVERY = "/.well-known/openid-configuration"


@pytest.fixture
def provider() -> Iterator[Provider]:
    with running() as provider:
        yield provider


def reason(services: Services) -> str:
    """Why the last sign-in was refused, as the audit log has it."""
    last = services.audit.acts(1)[0]
    assert last.act == "session.refused"
    return str(last.details["why"])


def without(name: str) -> Callable[[Claims], Claims]:
    return lambda claims: {key: value for key, value in claims.items() if key != name}


@pytest.mark.parametrize(
    ("changed", "claim"),
    [
        (lambda claims: {**claims, "iat": claims["iat"] + 3600}, "in the future"),
        (lambda claims: {**claims, "nbf": claims["iat"] + 3600}, "not yet valid"),
        (lambda claims: {**claims, "exp": claims["iat"] - 600}, "expired"),
        (lambda claims: {**claims, "exp": str(claims["exp"])}, "exp"),
        (lambda claims: {**claims, "exp": float("nan")}, "exp"),
        (lambda claims: {**claims, "iss": claims["iss"] + "/"}, "iss"),
        (lambda claims: {**claims, "iss": [claims["iss"]]}, "iss"),
        (lambda claims: {**claims, "aud": []}, "aud"),
        (lambda claims: {**claims, "aud": ["another"], "azp": CLIENT}, "aud"),
        (lambda claims: {**claims, "aud": [CLIENT, "another"]}, "azp"),
        (lambda claims: {**claims, "aud": [CLIENT, "another"], "azp": "another"}, "azp"),
        (lambda claims: {**claims, "azp": "another"}, "azp"),
        (lambda claims: {**claims, "sub": 1}, "sub"),
        (lambda claims: {**claims, "nonce": [claims["nonce"]]}, "nonce"),
        (lambda claims: {**claims, "nonce": ""}, "nonce"),
        *((without(name), name) for name in ("iss", "sub", "aud", "exp", "iat", "nonce")),
    ],
)
def test_wrong_claim_is_refused_and_named(
    services: Services, provider: Provider, changed: Callable[[Claims], Claims], claim: str
) -> None:
    provider.changed = changed
    with visitor(services, provider) as client:
        refused(client, there_and_back(client))
        assert claim in reason(services)


@pytest.mark.parametrize(
    "more",
    [
        {"aud": [CLIENT]},
        {"aud": [CLIENT, "another"], "azp": CLIENT},
        {"azp": CLIENT},
        {"at_hash": "of a token that nobody uses", "amr": ["pwd"], "auth_time": 1},
    ],
)
def test_right_claim_in_another_form_is_accepted(services: Services, provider: Provider, more: Claims) -> None:
    provider.changed = lambda claims: {**claims, **more}
    with visitor(services, provider) as client:
        accepted(client, there_and_back(client))


def test_clocks_may_differ_by_a_minute_at_most(services: Services, provider: Provider) -> None:
    for seconds, accept in ((30, accepted), (90, refused)):
        provider.changed = lambda claims, late=seconds: {**claims, "exp": claims["iat"] - late}  # type: ignore[misc]
        with visitor(services, provider) as client:
            accept(client, there_and_back(client))


def encoded(value: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()


def no_signature(token: str) -> str:
    return f"{encoded({'alg': 'none', 'kid': 'one'})}.{token.split('.')[1]}."


def public_key_as_secret(token: str) -> str:
    signed = f"{encoded({'alg': 'HS256', 'kid': 'one'})}.{token.split('.')[1]}"
    mac = hmac.digest(OWN.as_pem(private=False), signed.encode(), hashlib.sha256)
    return f"{signed}.{base64.urlsafe_b64encode(mac).rstrip(b'=').decode()}"


def other_claims(token: str) -> str:
    header, claims, signature = token.split(".")
    read = json.loads(base64.urlsafe_b64decode(claims + "=="))
    return f"{header}.{encoded({**read, 'email': 'giamdoc@so.gov.vn'})}.{signature}"


def own_key_in_header(token: str) -> str:
    """A token that brings the key for its signature along."""
    header = {"alg": "RS256", "jwk": STRANGER.as_dict(private=False)}
    return f"{encoded(header)}.{token.split('.')[1]}.{token.split('.')[2]}"


@pytest.mark.parametrize(
    ("forged", "why"),
    [
        (no_signature, "unsupported_algorithm"),
        (public_key_as_secret, "unsupported_algorithm"),
        (other_claims, "bad_signature"),
        (own_key_in_header, "bad_signature"),
        (lambda token: token.rpartition(".")[0] + ".", "bad_signature"),
        (lambda token: "a.b.c", "decode_error"),
        (lambda token: "", "decode_error"),
        (lambda token: f"{encoded([])}.{encoded({})}.", "missing_algorithm"),
        (lambda token: f"{encoded({'alg': 'RS256', 'kid': 'one', 'x': 'y' * 9_000})}.e30.AA", "exceeded_size"),
    ],
)
def test_forged_token_is_refused(
    services: Services, provider: Provider, forged: Callable[[str], str], why: str
) -> None:
    provider.forged = forged
    with visitor(services, provider) as client:
        refused(client, there_and_back(client))
        assert why in reason(services)


@pytest.mark.filterwarnings("ignore:EdDSA is deprecated:joserfc.errors.SecurityWarning")
@pytest.mark.parametrize(
    ("key", "algorithm"),
    [
        (OWN, "PS384"),
        (ECKey.generate_key("P-256"), "ES256"),
        (OKPKey.generate_key("Ed25519"), "EdDSA"),
        (OKPKey.generate_key("Ed25519"), "Ed25519"),
    ],
)
def test_every_usual_signature_is_accepted(services: Services, provider: Provider, key: Key, algorithm: str) -> None:
    provider.key, provider.algorithm, provider.published = key, algorithm, {"one": key}
    with visitor(services, provider) as client:
        accepted(client, there_and_back(client))


def test_keys_are_kept_and_read_again_when_the_provider_changes_them(services: Services, provider: Provider) -> None:
    with visitor(services, provider) as client:
        accepted(client, there_and_back(client))
        accepted(client, there_and_back(client))
        assert (provider.asked["/keys"], provider.asked[DISCOVERY]) == (1, 1)
        provider.key, provider.kid, provider.published = STRANGER, "two", {"one": OWN, "two": STRANGER}
        accepted(client, there_and_back(client))
        accepted(client, there_and_back(client))
        assert (provider.asked["/keys"], provider.asked[DISCOVERY]) == (2, 2)


def test_unknown_key_is_looked_for_once_and_refused(services: Services, provider: Provider) -> None:
    provider.key, provider.kid = STRANGER, "two"
    with visitor(services, provider) as client:
        refused(client, there_and_back(client))
        assert "invalid_key_id" in reason(services)
        assert provider.asked["/keys"] == 2


def test_withdrawn_key_is_trusted_no_longer_than_keys_are_kept(
    services: Services, provider: Provider, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(oidc, "_CACHE_SECONDS", -1)
    with visitor(services, provider) as client:
        accepted(client, there_and_back(client))
        provider.published = {"two": STRANGER}
        client.cookies.clear()
        refused(client, there_and_back(client))
        assert "invalid_key_id" in reason(services)


def test_code_and_state_work_once(services: Services, provider: Provider) -> None:
    with visitor(services, provider) as client:
        back = came_back(client)
        kept = dict(client.cookies)
        accepted(client, client.get(back))
        client.cookies.clear()
        refused(client, client.get(back, headers={"cookie": "; ".join(f"{k}={v}" for k, v in kept.items())}))
        assert reason(services) == "token endpoint: invalid_grant"


def test_code_with_another_state_is_not_even_exchanged(services: Services, provider: Provider) -> None:
    with visitor(services, provider) as client:
        back = came_back(client)
        refused(client, client.get(f"{back}x"))
        assert reason(services) == "callback without a sign-in of this browser"
        assert provider.asked["/token"] == 0


def test_code_of_another_sign_in_is_refused(services: Services, provider: Provider) -> None:
    """Somebody's own code, put into the callback of another browser, must not sign that browser in as them."""
    with visitor(services, provider) as attacker, visitor(services, provider) as victim:
        stolen = parse_qs(urlsplit(came_back(attacker)).query)["code"][0]
        state = parse_qs(urlsplit(came_back(victim)).query)["state"][0]
        refused(victim, victim.get(f"{ADMIN}/session/oidc/callback", params={"code": stolen, "state": state}))
        assert reason(services) == "token endpoint: invalid_grant"


def test_nonce_of_another_sign_in_is_refused(services: Services, provider: Provider) -> None:
    nonces: list[str] = []

    def first_nonce(claims: Claims) -> Claims:
        nonces.append(claims["nonce"])
        return {**claims, "nonce": nonces[0]}

    provider.changed = first_nonce
    with visitor(services, provider) as client:
        accepted(client, there_and_back(client))
        client.cookies.clear()
        refused(client, there_and_back(client))
        assert "nonce" in reason(services)


def test_only_the_last_sign_in_of_a_browser_counts(services: Services, provider: Provider) -> None:
    with visitor(services, provider) as client:
        first = came_back(client)
        came_back(client)
        refused(client, client.get(first))


@pytest.mark.parametrize("path", [DISCOVERY, "/keys", "/token"])
def test_redirects_are_not_followed(services: Services, provider: Provider, path: str) -> None:
    provider.moved = {path}
    with visitor(services, provider) as client:
        refused(client, there_and_back(client) if path == "/token" else client.get(f"{ADMIN}/session/oidc"))
    assert provider.asked[path] == 1
    assert not any(asked.startswith("/elsewhere") for asked in provider.asked)
