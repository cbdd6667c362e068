"""A simulated Zalo user for the terminal: real webhook, queue and worker; messages to the phone go into a list."""

import asyncio
import json
import secrets
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import httpx
from cryptography.fernet import Fernet
from fastapi import FastAPI

from api.dependencies import Services
from api.zalo.channels.signature import SIGNATURE_HEADER, TIMESTAMP_HEADER, sign
from api.zalo.config import OaConfig, ZaloConfig
from api.zalo.messages.message import Button, ButtonKind, Message
from api.zalo.routes import router
from api.zalo.service import Zalo, open_zalo
from bot.history.records import Records
from bot.pipeline import answer_question
from corpus.storage.tables import open_engine

_USER_ID = "1234567890123456789"
_KINDS = {"oa.open.url": ButtonKind.OPEN, "oa.query.show": ButtonKind.SAY, "oa.query.hide": ButtonKind.PRESS}


@dataclass(frozen=True, slots=True)
class SimulatedPhone:
    """The phone of the user. Each method sends an event through the whole channel and returns the new messages."""

    zalo: Zalo
    app: FastAPI
    oa: OaConfig
    shown: list[Message]

    def say(self, text: str) -> list[Message]:
        """Write a text message."""
        return self._deliver("user_send_text", {"sender": {"id": _USER_ID}, "message": _message(text=text)})

    def send(self, what: str) -> list[Message]:
        """Send something else: "image", "sticker", "audio", "file", "location"."""
        return self._deliver(f"user_send_{what}", {"sender": {"id": _USER_ID}, "message": _message()})

    def follow(self) -> list[Message]:
        """Follow the account."""
        return self._deliver("follow", {"follower": {"id": _USER_ID}})

    def press(self, button: Button) -> list[Message]:
        """Press a button that sends a text."""
        return self.say(button.value)

    def _deliver(self, name: str, fields: dict[str, object]) -> list[Message]:
        stamp = str(int(time.time() * 1000))
        event = {"app_id": self.oa.app_id, "event_name": name, "timestamp": stamp, **fields}
        raw = json.dumps(event, ensure_ascii=False).encode()
        signature = f"mac={sign(self.oa.app_id, raw, stamp, self.oa.oa_secret)}"
        headers = {SIGNATURE_HEADER: signature, TIMESTAMP_HEADER: stamp, "Content-Type": "application/json"}
        before = len(self.shown)
        asyncio.run(_post(self.app, raw, headers)).raise_for_status()
        worker = self.zalo.worker()
        while worker.work_once():
            pass
        return self.shown[before:]


@contextmanager
def simulated_phone(services: Services) -> Iterator[SimulatedPhone]:
    """Give a phone until the block ends; its questions are stored in a temporary database."""
    shown: list[Message] = []
    oa = OaConfig("0", secrets.token_hex(8), secrets.token_hex(8), "http://zalo", "http://zalo", paid_replies=False)
    public_url = services.settings.public_url or f"http://{services.settings.host}:{services.settings.port}"
    config = ZaloConfig((Fernet.generate_key().decode(),), oa, None, public_url.rstrip("/"), 1)
    with tempfile.TemporaryDirectory() as folder, httpx.Client(transport=_network(shown)) as http:
        engine = open_engine(f"sqlite:///{Path(folder) / 'zalo.sqlite3'}")
        parts = replace(services.parts, records=Records(engine))
        zalo = open_zalo(
            config,
            engine,
            lambda question: answer_question(question, parts),
            closed=services.service_switch.message,
            http=http,
        )
        assert zalo.tokens  # noqa: S101 - there is an account above
        zalo.tokens.store("access", "refresh", 90_000)
        app = FastAPI()
        app.include_router(router)
        app.state.zalo = zalo
        yield SimulatedPhone(zalo, app, oa, shown)
        engine.dispose()


async def _post(app: FastAPI, raw: bytes, headers: dict[str, str]) -> httpx.Response:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://hoidap") as client:
        return await client.post("/zalo/oa/webhook", content=raw, headers=headers)


def _network(shown: list[Message]) -> httpx.MockTransport:
    """Return a transport that accepts every message for Zalo and appends it to `shown`."""

    def handle(request: httpx.Request) -> httpx.Response:
        message = json.loads(request.content)["message"]
        buttons = message.get("attachment", {}).get("payload", {}).get("buttons", [])
        converted = [
            Button(_KINDS[button["type"]], button["title"], button["payload"]["url"])
            if button["type"] == "oa.open.url"
            else Button(_KINDS[button["type"]], button["title"], button["payload"])
            for button in buttons
        ]
        shown.append(Message(message["text"], tuple(converted)))
        return httpx.Response(200, json={"error": 0, "data": {"message_id": secrets.token_hex(8)}})

    return httpx.MockTransport(handle)


def _message(**fields: str) -> dict[str, str]:
    return {"msg_id": secrets.token_hex(10), **fields}
