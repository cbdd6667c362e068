"""The test harness: a queue in a database, HTTP to the fake Zalo, and one worker that runs when a test calls it."""

import base64
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import httpx
from fastapi import FastAPI
from fastapi.testclient import TestClient

from api.zalo.config import BotConfig, OaConfig, ZaloConfig
from api.zalo.routes import router
from api.zalo.service import Zalo, open_zalo
from api.zalo.worker import Worker
from bot.answer import Answer, AnswerStatus
from bot.question import Question
from corpus.storage.engine import open_engine
from tests.zalo.fake_zalo import Delivery, FakeZalo, Platform, Shown

PUBLIC_URL = "https://hoidap.example.vn"
KEY = base64.urlsafe_b64encode(bytes(range(32))).decode()  # the same in every process of the soak test
TODAY = date(2026, 11, 24)


class Clock:
    """A clock that a test moves forward."""

    def __init__(self, now: float = 1_795_500_000.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now

    def forward(self, seconds: float) -> None:
        self.now += seconds


def config_for(fake: FakeZalo, url: str, *, paid_replies: bool = False, workers: int = 1) -> ZaloConfig:
    """Return the configuration for the fake at `url`."""
    oa = OaConfig(fake.app_id, fake.app_secret, fake.oa_secret, url, url, paid_replies)
    return ZaloConfig((KEY,), oa, BotConfig(fake.bot_token, fake.bot_secret, url), PUBLIC_URL, workers)


def echo(question: Question) -> Answer:
    """Answer with the question itself, without a look-up."""
    text = f"Bạn hỏi: {question.text}"
    return Answer("", question.conversation_id, AnswerStatus.OUT_OF_SCOPE, text, (), (), (), (), question.as_of)


def web_app(zalo: Zalo) -> FastAPI:
    """Return an application with the webhooks only."""
    app = FastAPI()
    app.include_router(router)
    app.state.zalo = zalo
    return app


@dataclass
class Harness:
    """The queue, channels, worker and clock of a test."""

    fake: FakeZalo
    clock: Clock
    zalo: Zalo
    worker: Worker
    client: TestClient
    engine: Any
    folder: Path
    opened: list[Any] = field(default_factory=list)

    def deliver(self, delivery: Delivery, **headers: str) -> int:
        """Deliver an event to the webhook and return the status."""
        sent = self.client.post(delivery.path, content=delivery.raw, headers=delivery.headers | headers)
        return sent.status_code

    def work(self) -> None:
        """Process events until none is due."""
        while self.worker.work_once():
            pass

    def tell(self, who: str, text: str) -> list[Shown]:
        """Send a text message as a user; returns the messages shown in reply."""
        before = len(self.fake.seen_by(who))
        assert self.deliver(self.fake.says(who, text)) == 200
        self.work()
        return self.fake.seen_by(who)[before:]

    def press(self, who: str, shown: Shown, title: str) -> list[Shown]:
        """Press the button whose title contains `title`; returns the messages shown in reply."""
        (button,) = [button for button in shown.buttons if title in button["title"]]
        return self.tell(who, button["payload"])

    def reopened(self) -> Any:
        """Open the database a second time, as another process does."""
        self.opened.append(open_engine(self.engine.url.render_as_string(hide_password=False)))
        return self.opened[-1]

    def restarted(self, answer: Callable[[Question], Answer] = echo, **opened: Any) -> "Harness":
        """Return the harness as after a restart: same database and fake Zalo, new connections."""
        engine = self.reopened()
        zalo = open_zalo(self.zalo.config, engine, answer, http=self.zalo.http, clock=self.clock, **opened)
        return Harness(self.fake, self.clock, zalo, zalo.worker(), TestClient(web_app(zalo)), self.engine, self.folder)


@contextmanager
def open_harness(
    folder: Path,
    platform: Platform,
    url: str,
    database: str,
    answer: Callable[[Question], Answer] = echo,
    **config: Any,
) -> Iterator[Harness]:
    """Yield a harness with a new fake behind `platform`, served at `url`, and the account connected."""
    clock = Clock()
    fake = platform.zalo = FakeZalo(clock)
    engine = open_engine(database)
    with httpx.Client(timeout=10) as http:
        zalo = open_zalo(config_for(fake, url, **config), engine, answer, http=http, clock=clock)
        assert zalo.tokens
        zalo.tokens.store(*fake.issue(), fake.token_s)
        with TestClient(web_app(zalo)) as client:
            harness = Harness(fake, clock, zalo, zalo.worker(), client, engine, folder)
            yield harness
    for opened in (engine, *harness.opened):
        opened.dispose()
