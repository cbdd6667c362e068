"""Talk to the assistant as a person in Zalo does, on a terminal: the real webhook and queue, a phone that is a list."""

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
from api.zalo.messages.bubble import Bubble, Button, ButtonKind
from api.zalo.routes import router
from api.zalo.service import Zalo, open_zalo
from bot.history.records import Records
from bot.pipeline import answer_question
from corpus.storage.tables import open_engine

_WHO = "1234567890123456789"
_KINDS = {"oa.open.url": ButtonKind.OPEN, "oa.query.show": ButtonKind.SAY, "oa.query.hide": ButtonKind.PRESS}


@dataclass(frozen=True, slots=True)
class Phone:
    """What a person has in hand; what is said goes the whole way."""

    zalo: Zalo
    app: FastAPI
    oa: OaConfig
    shown: list[Bubble]

    def say(self, text: str) -> list[Bubble]:
        """Write a message and return what is shown in reply."""
        return self._deliver("user_send_text", {"sender": {"id": _WHO}, "message": _message(text=text)})

    def send(self, what: str) -> list[Bubble]:
        """Send something that is no text: image, sticker, audio, file, location."""
        return self._deliver(f"user_send_{what}", {"sender": {"id": _WHO}, "message": _message()})

    def follow(self) -> list[Bubble]:
        """Follow the account and return its greeting."""
        return self._deliver("follow", {"follower": {"id": _WHO}})

    def press(self, button: Button) -> list[Bubble]:
        """Press a button that sends something."""
        return self.say(button.value)

    def _deliver(self, name: str, told: dict[str, object]) -> list[Bubble]:
        stamp = str(int(time.time() * 1000))
        event = {"app_id": self.oa.app_id, "event_name": name, "timestamp": stamp, **told}
        raw = json.dumps(event, ensure_ascii=False).encode()
        signature = f"mac={sign(self.oa.app_id, raw, stamp, self.oa.oa_secret)}"
        headers = {SIGNATURE_HEADER: signature, TIMESTAMP_HEADER: stamp, "Content-Type": "application/json"}
        before = len(self.shown)
        asyncio.run(_posted(self.app, raw, headers)).raise_for_status()
        worker = self.zalo.worker()
        while worker.work_once():
            pass
        return self.shown[before:]


@contextmanager
def phone(services: Services) -> Iterator[Phone]:
    """Hand out a phone; what is asked with it is kept nowhere."""
    shown: list[Bubble] = []
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
        yield Phone(zalo, app, oa, shown)
        engine.dispose()


async def _posted(app: FastAPI, raw: bytes, headers: dict[str, str]) -> httpx.Response:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://hoidap") as client:
        return await client.post("/zalo/oa/webhook", content=raw, headers=headers)


def _network(shown: list[Bubble]) -> httpx.MockTransport:
    """Return what stands where the network would be: it shows messages and lets everything else pass."""

    def handle(request: httpx.Request) -> httpx.Response:
        message = json.loads(request.content)["message"]
        buttons = message.get("attachment", {}).get("payload", {}).get("buttons", [])
        read = [
            Button(_KINDS[button["type"]], button["title"], button["payload"]["url"])
            if button["type"] == "oa.open.url"
            else Button(_KINDS[button["type"]], button["title"], button["payload"])
            for button in buttons
        ]
        shown.append(Bubble(message["text"], tuple(read)))
        return httpx.Response(200, json={"error": 0, "data": {"message_id": secrets.token_hex(8)}})

    return httpx.MockTransport(handle)


def _message(**told: str) -> dict[str, str]:
    return {"msg_id": secrets.token_hex(10), **told}
