"""Signing in at an organisation's own provider, and every way in which that must fail."""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from joserfc.jwk import Key, OctKey

from api.dependencies import Services
from tests.api.admins import ADMIN, browser
from tests.api.fake_provider import SECRET, STRANGER, Provider, came_back, refused, running, there_and_back, visitor
from tests.security.doors import code


@pytest.fixture
def provider() -> Iterator[Provider]:
    with running() as provider:
        yield provider


def test_who_the_provider_vouches_for_comes_in(services: Services, provider: Provider) -> None:
    with visitor(services, provider) as client:
        assert client.get(f"{ADMIN}/session").json()["oidc"]
        reply = there_and_back(client)
        assert (reply.status_code, reply.headers["location"]) == (302, "/quan-tri")
        told = client.get(f"{ADMIN}/session").json()
        assert (told["signed_in"], told["name"], told["by"]) == (True, "lan@so.gov.vn", "oidc")
        headers = {"X-CSRF-Token": told["csrf"]}
        assert client.put(f"{ADMIN}/doors", json={"open": True}, headers=headers).status_code == 200
        assert services.audit.acts(1)[0].actor == "lan@so.gov.vn"


def test_way_to_the_provider_carries_no_secret_and_the_way_back_is_kept_from_pages(
    services: Services, provider: Provider
) -> None:
    with visitor(services, provider) as client:
        sent = client.get(f"{ADMIN}/session/oidc")
        asked = parse_qs(urlsplit(sent.headers["location"]).query)
        assert asked["redirect_uri"] == ["https://testserver/api/v1/admin/session/oidc/callback"]
        cookie = sent.headers["set-cookie"].lower()
        for rule in ("httponly", "secure", "samesite=lax", "max-age=600"):
            assert rule in cookie
        verifier = cookie.split(";")[0].rpartition(".")[2]
        assert verifier not in sent.headers["location"].lower()
        assert SECRET not in sent.headers["location"]


def test_group_lets_in_too(services: Services, provider: Provider) -> None:
    provider.person = {"sub": "7", "preferred_username": "hoa", "roles": ["quan-tri", "khac"]}
    with visitor(services, provider, oidc_groups=["quan-tri"], oidc_groups_claim="roles") as client:
        there_and_back(client)
        assert client.get(f"{ADMIN}/session").json()["name"] == "hoa"


@pytest.mark.parametrize(
    "person",
    [
        {"email": "ai@khac.vn", "email_verified": True},
        {"email": "lan@so.gov.vn", "email_verified": False},
        {"email": "lan@so.gov.vn"},
        {"email": "lan@so.gov.vn", "email_verified": "true"},
        {"email": "lan@so.gov.vn@khac.vn", "email_verified": True},
        {"email": "lan@x.so.gov.vn", "email_verified": True},
        {"groups": "quan-tri"},
        {},
    ],
)
def test_who_is_not_named_stays_outside(services: Services, provider: Provider, person: dict[str, Any]) -> None:
    provider.person = {"sub": "1", **person}
    with visitor(services, provider) as client:
        refused(client, there_and_back(client), "oidc_refused")


def test_nobody_comes_in_where_nobody_is_named(services: Services, provider: Provider) -> None:
    with visitor(services, provider, oidc_emails=[]) as client:
        refused(client, there_and_back(client), "oidc_refused")


@pytest.mark.parametrize(
    "changed",
    [
        lambda claims: {**claims, "nonce": "of another sign-in"},
        lambda claims: {**claims, "aud": "another program"},
        lambda claims: {**claims, "iss": "https://other.example"},
        lambda claims: {**claims, "exp": claims["iat"] - 600},
        lambda claims: {name: value for name, value in claims.items() if name != "exp"},
        lambda claims: {name: value for name, value in claims.items() if name != "nonce"},
    ],
)
def test_token_for_another_time_place_or_sign_in_is_not_believed(
    services: Services, provider: Provider, changed: Callable[[dict[str, Any]], dict[str, Any]]
) -> None:
    provider.changed = changed
    with visitor(services, provider) as client:
        refused(client, there_and_back(client))


@pytest.mark.parametrize(
    ("key", "algorithm"),
    [
        (STRANGER, "RS256"),
        (OctKey.import_key("a shared secret of thirty-two bytes and more"), "HS256"),
        (None, "none"),
    ],
)
def test_token_that_the_provider_did_not_sign_is_not_believed(
    services: Services, provider: Provider, key: Key | None, algorithm: str
) -> None:
    provider.key, provider.algorithm = key, algorithm
    with visitor(services, provider) as client:
        refused(client, there_and_back(client))


def test_way_back_works_once_and_only_in_the_browser_that_went(services: Services, provider: Provider) -> None:
    with visitor(services, provider) as client, visitor(services, provider) as other:
        back = came_back(client)
        refused(other, other.get(back))  # somebody who got hold of the address
        assert client.get(back).headers["location"] == "/quan-tri"
        client.cookies.clear()
        refused(client, client.get(back))
        came_back(client)
        refused(client, client.get(f"{ADMIN}/session/oidc/callback?code=x&state=y"))
        refused(client, client.get(f"{ADMIN}/session/oidc/callback?error=access_denied"))


def test_provider_that_fails_leads_back_with_an_error(services: Services, provider: Provider) -> None:
    provider.broken = True
    with visitor(services, provider) as client:
        refused(client, there_and_back(client))
    with visitor(services, provider, oidc_issuer="http://127.0.0.1:9") as client:
        refused(client, client.get(f"{ADMIN}/session/oidc"))
    address, provider.address = provider.address, "https://other.example"
    with visitor(services, provider, oidc_issuer=address) as client:
        refused(client, client.get(f"{ADMIN}/session/oidc"))


def test_without_a_provider_there_is_no_such_way(services: Services) -> None:
    with browser(services) as client:
        assert not client.get(f"{ADMIN}/session").json()["oidc"]
        assert code(client.get(f"{ADMIN}/session/oidc")) == (404, "not_found")
        assert code(client.get(f"{ADMIN}/session/oidc/callback")) == (404, "not_found")
