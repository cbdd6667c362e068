"""The webhook accepts signed events, each once, and nothing else."""

import hashlib
import json
import threading

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import text

from api.app import create_app
from api.dependencies import Services
from api.zalo import routes
from api.zalo.channels.signature import is_signed, sign
from api.zalo.messages.events import InboundEvent
from api.zalo.storage.queue import Queue
from tests.zalo.fake_zalo import Delivery
from tests.zalo.harness import Harness

WHO = "4572947693969771653"


@pytest.mark.parametrize("old_stamp", [False, True], ids=["stamp of the body", "stamp of the header"])
@pytest.mark.parametrize("prefix", ["mac=", "", "MAC="])
@pytest.mark.parametrize("secret", ["oa_secret", "app_secret"])
def test_signed_events_are_taken_in(harness: Harness, old_stamp: bool, prefix: str, secret: str) -> None:
    harness.fake.oa_secret = getattr(harness.fake, secret)
    delivery = harness.fake.says(WHO, "QĐ 942 còn hiệu lực không?", old_stamp=old_stamp)
    signature = prefix + delivery.headers["X-ZEvent-Signature"].removeprefix("mac=")
    assert harness.deliver(delivery, **{"X-ZEvent-Signature": signature}) == 200
    harness.work()
    assert [shown.text for shown in harness.fake.seen_by(WHO)] == ["Bạn hỏi: QĐ 942 còn hiệu lực không?"]


def forged(harness: Harness) -> dict[str, Delivery]:
    good = harness.fake.says(WHO, "câu hỏi thật")
    other_app = json.dumps({**json.loads(good.raw), "app_id": "999"}).encode()
    stamp = good.headers["X-ZEvent-Timestamp"]
    return {
        "changed body": Delivery(good.path, good.raw.replace("thật".encode(), "giả".encode()), good.headers),
        "no signature": Delivery(good.path, good.raw, {"Content-Type": "application/json"}),
        "empty signature": Delivery(good.path, good.raw, good.headers | {"X-ZEvent-Signature": "mac="}),
        "not ASCII": Delivery(good.path, good.raw, good.headers | {"X-ZEvent-Signature": "mac=\xe9"}),
        "without the secret": Delivery(
            good.path,
            good.raw,
            good.headers
            | {
                "X-ZEvent-Signature": hashlib.sha256(
                    harness.fake.app_id.encode() + good.raw + stamp.encode()
                ).hexdigest()
            },
        ),
        "another app": Delivery(
            good.path,
            other_app,
            good.headers | {"X-ZEvent-Signature": sign(harness.fake.app_id, other_app, stamp, harness.fake.oa_secret)},
        ),
        "signed with nothing for a secret": Delivery(
            good.path, good.raw, good.headers | {"X-ZEvent-Signature": sign(harness.fake.app_id, good.raw, stamp, "")}
        ),
    }


def test_forged_events_are_refused(harness: Harness) -> None:
    for name, delivery in forged(harness).items():
        assert harness.deliver(delivery) == 401 if "no sig" in name else True
        sent = harness.client.post(delivery.path, content=delivery.raw, headers=_bytes(delivery.headers))
        assert sent.status_code == 401, name
    harness.work()
    assert not harness.fake.shown
    assert harness.zalo.queue.counts() == {}


def _bytes(headers: dict[str, str]) -> dict[bytes, bytes]:
    return {name.encode(): value.encode("latin-1") for name, value in headers.items()}


def test_the_probe_of_the_console_gets_its_200_and_does_nothing(harness: Harness) -> None:
    assert harness.client.post("/zalo/oa/webhook", content=b"{}").status_code == 200
    assert harness.client.post("/zalo/oa/webhook", content=b"[]").status_code == 400
    assert harness.client.post("/zalo/oa/webhook", content=b"\xff").status_code == 400
    assert harness.client.post("/zalo/oa/webhook", content=b"[" * 50_000).status_code == 400
    assert harness.zalo.queue.counts() == {}


def test_an_event_that_comes_again_is_answered_once(harness: Harness) -> None:
    delivery = harness.fake.says(WHO, "một câu")
    assert [harness.deliver(delivery) for _ in range(3)] == [200, 200, 200]
    harness.work()
    assert harness.deliver(delivery) == 200
    harness.work()
    assert len(harness.fake.seen_by(WHO)) == 1


def test_what_nobody_said_to_us_is_acknowledged_and_left(harness: Harness) -> None:
    for name in ("user_seen_message", "user_received_message", "oa_send_text", "unfollow", "anonymous_send_text"):
        assert harness.deliver(harness.fake.event(WHO, name, text="câu hỏi")) == 200
    assert harness.zalo.queue.counts() == {}


def test_neither_words_nor_ids_lie_in_the_database_or_the_log(
    harness: Harness, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    assert harness.deliver(harness.fake.says(WHO, "chuyện riêng của tôi")) == 200
    waiting = _everything(harness)
    harness.work()
    told = waiting + _everything(harness) + caplog.text.replace(f"recipient {WHO}", "")
    assert len(harness.fake.seen_by(WHO)) == 1
    assert WHO not in told
    assert "riêng" not in told
    assert json.dumps("riêng")[1:-1] not in told


def _everything(harness: Harness) -> str:
    with harness.engine.connect() as connection:
        tables = ("zalo_inbox", "zalo_outbox", "zalo_person", "zalo_token")
        return str([connection.execute(text(f"SELECT * FROM {table}")).all() for table in tables])


def test_what_is_worked_off_leaves_nothing_sealed(harness: Harness) -> None:
    harness.tell(WHO, "một câu")
    with harness.engine.connect() as connection:
        assert connection.execute(text("SELECT outcome, sealed FROM zalo_inbox")).all() == [("answered", "")]
        assert connection.execute(text("SELECT state, sealed FROM zalo_outbox")).all() == [("sent", "")]


def test_a_bot_event_needs_the_secret(harness: Harness) -> None:
    delivery = harness.fake.bot_event(harness.fake.bot_update("chat-1", text="một câu"))
    assert harness.deliver(delivery, **{"X-Bot-Api-Secret-Token": "secret-of-the-boT"}) == 401
    assert harness.deliver(Delivery(delivery.path, delivery.raw, {})) == 401
    harness.work()
    assert not harness.fake.shown


@pytest.mark.parametrize("bare", [False, True])
def test_a_bot_event_is_answered_once(harness: Harness, bare: bool) -> None:
    delivery = harness.fake.bot_event(harness.fake.bot_update("chat-1", text="một câu"), bare=bare)
    assert [harness.deliver(delivery) for _ in range(2)] == [200, 200]
    harness.work()
    assert [shown.text for shown in harness.fake.seen_by("chat-1")] == ["Bạn hỏi: một câu"]


def test_without_settings_there_is_no_webhook(client: TestClient) -> None:
    for path in ("/zalo/oa/webhook", "/zalo/bot/webhook"):
        assert client.post(path, content=b"{}").status_code == 404


def test_the_real_application_has_the_webhooks(services: Services, harness: Harness) -> None:
    with TestClient(create_app(services.settings, services)) as client:
        client.app.state.zalo = harness.zalo  # type: ignore[attr-defined]
        delivery = harness.fake.says(WHO, "một câu")
        assert client.post(delivery.path, content=delivery.raw, headers=delivery.headers).status_code == 200
    harness.work()
    assert len(harness.fake.seen_by(WHO)) == 1


def test_comparing_takes_every_stamp_and_secret() -> None:
    good = sign("app", b"{}", "2", "b")
    assert is_signed(good, "app", b"{}", ("1", "2"), ("a", "b"))
    assert not is_signed(good, "app", b"{}", ("1",), ("a", "b"))
    assert not is_signed(good, "app", b"{}", ("1", "2"), ("a",))
    assert not is_signed("", "app", b"{}", ("",), ("a",))


def test_what_takes_too_long_is_delivered_again_and_answered_once(
    harness: Harness, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, written, real = threading.Event(), threading.Event(), Queue.put

    def slow(queue: Queue, event: InboundEvent) -> bool:
        go_on.wait(30)
        new = real(queue, event)
        written.set()
        return new

    monkeypatch.setattr(routes, "STORE_TIMEOUT_S", 0.01)
    monkeypatch.setattr(Queue, "put", slow)
    delivery = harness.fake.says(WHO, "một câu")
    assert harness.deliver(delivery) == 503
    go_on.set()
    assert written.wait(30)
    monkeypatch.setattr(routes, "STORE_TIMEOUT_S", 60)
    assert harness.deliver(delivery) == 200
    harness.work()
    assert len(harness.fake.seen_by(WHO)) == 1
