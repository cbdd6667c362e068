"""Admission through the whole application: API keys, rate limits, the service switch, request ids."""

from datetime import UTC, datetime, timedelta

import pytest
from fastapi.testclient import TestClient

from api.access.keys import KeyScope
from api.dependencies import Services
from tests.databases import kept_in
from tests.security.apps import QUESTION, code, open_client

OWN_PAGE = {"sec-fetch-site": "same-origin"}


def bearer(secret: str) -> dict[str, str]:
    return {"authorization": f"Bearer {secret}"}


@pytest.fixture
def secret(services: Services) -> str:
    return services.keys.add("Cổng Sơn Hải", [KeyScope.ASK])[1]


def test_a_secret_is_kept_nowhere(services: Services, secret: str) -> None:
    kept = kept_in(services.library.engine)
    assert secret[:14].encode() in kept
    assert secret[14:].encode() not in kept


def test_programs_need_a_key_where_it_is_asked_for(services: Services, secret: str) -> None:
    with open_client(services, require_key=True) as client:
        reply = client.post("/api/v1/ask", json=QUESTION)
        assert code(reply) == (401, "key_required")
        assert reply.headers["www-authenticate"].startswith("Bearer")
        assert client.post("/api/v1/ask", json=QUESTION, headers=bearer(secret)).status_code == 200
        assert client.post("/api/v1/ask", json=QUESTION, headers={"x-api-key": secret}).status_code == 200
        assert client.post("/api/v1/ask", json=QUESTION, headers=OWN_PAGE).status_code == 200
        assert client.get("/api/v1/documents").status_code == 401
        assert client.get("/healthz").status_code == 200
        assert client.get("/").status_code == 200


def test_a_site_with_its_key_stays_open_and_a_wrong_one_does_not_open(services: Services) -> None:
    site = services.sites.add("Sơn Hải", ["sonhai.vn"])
    allowed = {"origin": "https://sonhai.vn", "x-site-key": site.key}
    with open_client(services, require_key=True) as client:
        assert client.post("/api/v1/ask", json=QUESTION, headers=allowed).status_code == 200
        refused = client.post("/api/v1/ask", json=QUESTION, headers={**allowed, "origin": "https://elsewhere.vn"})
        assert code(refused) == (403, "site_not_allowed")
        assert code(client.post("/api/v1/ask", json=QUESTION, headers={"x-site-key": site.key})) == (
            401,
            "key_required",
        )


def test_a_server_that_is_not_public_answers_keys_only(services: Services, secret: str) -> None:
    with open_client(services, public=False) as client:
        assert code(client.post("/api/v1/ask", json=QUESTION, headers=OWN_PAGE)) == (401, "key_required")
        assert client.post("/api/v1/ask", json=QUESTION, headers=bearer(secret)).status_code == 200


def test_a_key_does_only_what_it_may(services: Services) -> None:
    _, search = services.keys.add("Tra cứu", [KeyScope.SEARCH])
    with open_client(services) as client:
        assert code(client.post("/api/v1/ask", json=QUESTION, headers=bearer(search))) == (403, "key_scope")
        assert client.get("/api/v1/documents", headers=bearer(search)).status_code == 200
        assert code(client.get("/api/v1/admin/anything", headers=bearer(search))) == (403, "key_scope")


def test_old_revoked_and_rotated_keys_are_refused(services: Services) -> None:
    keys = services.keys
    _, old = keys.add("Cũ", [KeyScope.ASK], expires_at=datetime.now(UTC) - timedelta(seconds=1))
    revoked_key, revoked = keys.add("Thu hồi", [KeyScope.ASK])
    keys.revoke(revoked_key.id)
    turned_key, turned = keys.add("Đổi", [KeyScope.ASK], per_minute=7)
    made = keys.rotate(turned_key.id)
    assert made
    lapping_key, lapping = keys.add("Gối", [KeyScope.ASK])
    keys.rotate(lapping_key.id, timedelta(hours=1))
    with open_client(services) as client:
        for secret in (old, revoked, turned):
            assert code(client.get("/api/v1/documents", headers=bearer(secret))) == (401, "key_invalid")
        for secret in (made[1], lapping):
            assert client.get("/api/v1/documents", headers=bearer(secret)).status_code == 200
    assert made[0].per_minute == 7
    assert not keys.revoke(revoked_key.id)
    assert keys.rotate(revoked_key.id) is None


def test_guessing_keys_ends_soon_even_with_the_right_one(services: Services, secret: str) -> None:
    guesses = [secret[:14] + "A" * 37, secret[:-1], secret + "x", "hd_live_" + "é" * 43, "hd_live_" + "x" * 5000]
    with open_client(services) as client:
        replies = [
            client.get("/api/v1/documents", headers={b"x-api-key": guess.encode()}).status_code for guess in guesses * 2
        ]
        assert replies == [401] * 10
        reply = client.get("/api/v1/documents", headers=bearer(secret))
        assert code(reply) == (429, "key_guessing")
        assert int(reply.headers["retry-after"]) >= 1


def test_keys_of_other_services_are_none_of_ours(services: Services) -> None:
    with open_client(services) as client:
        assert client.get("/api/v1/documents", headers=bearer("sk-anything")).status_code == 200
    with open_client(services, require_key=True) as client:
        assert code(client.get("/api/v1/documents", headers=bearer("sk-anything"))) == (401, "key_invalid")


def test_use_is_noted(services: Services, secret: str) -> None:
    with open_client(services) as client:
        client.get("/api/v1/documents", headers=bearer(secret))
    (key,) = [key for key in services.keys.all() if key.id == secret[:14]]
    assert key.last_used_at
    assert datetime.now(UTC) - key.last_used_at < timedelta(minutes=1)


def test_a_visitor_is_limited_by_minute_and_day(services: Services) -> None:
    with open_client(services, asks_per_minute=2, asks_per_day=5000) as client:
        assert [client.post("/api/v1/ask", json=QUESTION).status_code for _ in range(3)] == [200, 200, 429]
        reply = client.post("/api/v1/ask", json=QUESTION)
        assert code(reply) == (429, "visitor_limit")
        assert 1 <= int(reply.headers["retry-after"]) <= 60
        assert client.get("/api/v1/documents").status_code == 200
    with open_client(services, asks_per_minute=0, asks_per_day=1) as client:
        assert client.post("/api/v1/ask", json=QUESTION).status_code == 200
        assert code(client.post("/api/v1/ask", json=QUESTION)) == (429, "visitor_day_limit")


def test_a_new_address_in_a_header_is_no_new_visitor(services: Services) -> None:
    with open_client(services, asks_per_minute=1) as client:
        replies = [
            client.post("/api/v1/ask", json=QUESTION, headers={name: f"198.51.100.{n}"}).status_code
            for n, name in enumerate(
                ["x-forwarded-for", "x-real-ip", "forwarded", "cf-connecting-ip", "true-client-ip"]
            )
        ]
        assert replies == [200, 429, 429, 429, 429]


def test_a_key_has_limits_of_its_own(services: Services, secret: str) -> None:
    _, small = services.keys.add("Ít", [KeyScope.ASK], per_minute=1)
    with open_client(services, asks_per_minute=1) as client:
        assert client.post("/api/v1/ask", json=QUESTION, headers=bearer(small)).status_code == 200
        assert code(client.post("/api/v1/ask", json=QUESTION, headers=bearer(small))) == (429, "key_limit")
        assert client.post("/api/v1/ask", json=QUESTION, headers=bearer(secret)).status_code == 200


def test_a_closed_service_says_why_and_looking_up_goes_on(services: Services) -> None:
    site = services.sites.add("Sơn Hải", ["sonhai.vn"])
    with open_client(services) as client:
        services.service_switch.close("Đang bảo trì đến 17 giờ.")
        try:
            reply = client.post("/api/v1/ask", json=QUESTION)
            assert code(reply) == (503, "closed")
            assert reply.json()["error"]["message"] == "Đang bảo trì đến 17 giờ."
            assert "retry-after" in reply.headers
            widget = client.post(
                "/api/v1/ask", json=QUESTION, headers={"origin": "https://sonhai.vn", "x-site-key": site.key}
            )
            assert code(widget) == (503, "closed")
            assert widget.headers["access-control-allow-origin"] == "https://sonhai.vn"
            assert code(client.post("/v1/chat/completions", json={})) == (503, "closed")
            for path in ("/", "/api/v1/documents", "/api/v1/citations?q=qd 942", "/van-ban", "/healthz", "/readyz"):
                assert client.get(path).status_code == 200, path
        finally:
            assert services.service_switch.open()
        assert client.post("/api/v1/ask", json=QUESTION).status_code == 200


def test_other_processes_see_the_switch_within_two_seconds(services: Services) -> None:
    from api.access.service_switch import DEFAULT_MESSAGE, ServiceSwitch

    now = [100.0]
    other = ServiceSwitch(services.library.engine, lambda: now[0])
    assert other.message() is None
    services.service_switch.close()
    try:
        now[0] += 1
        assert other.message() == DEFAULT_MESSAGE
    finally:
        services.service_switch.open()
    now[0] += 1
    assert other.message() is None


def test_a_conversation_has_an_end(services: Services) -> None:
    with open_client(services, conversation_turns=2) as client:
        id_ = client.post("/api/v1/ask", json=QUESTION).json()["conversation_id"]
        follow = {**QUESTION, "conversation_id": id_}
        assert client.post("/api/v1/ask", json=follow).status_code == 200
        assert code(client.post("/api/v1/ask", json=follow)) == (409, "conversation_full")


def test_request_ids_of_strangers_are_not_taken(client: TestClient) -> None:
    reply = client.get("/healthz", headers={"x-request-id": "injected-0001"})
    assert reply.headers["x-request-id"] != "injected-0001"
