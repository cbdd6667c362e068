"""The Zalo channels, built from settings, and the threads that answer while the server runs."""

import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import MappingProxyType

import httpx
from sqlalchemy.engine import Engine

from api.dependencies import Services
from api.middleware.outage import answer_or_outage
from api.zalo.channels.access_token import TokenStore
from api.zalo.channels.bot_platform import BotClient
from api.zalo.channels.channel import TIMEOUT, ChannelClient
from api.zalo.channels.official_account import OfficialAccountClient
from api.zalo.config import ZaloConfig
from api.zalo.messages.events import Channel, InboundEvent
from api.zalo.replies import Replies
from api.zalo.storage.encryption import Cipher
from api.zalo.storage.people import People
from api.zalo.storage.queue import Queue
from api.zalo.worker import Worker
from bot.answer import Answer
from bot.history.feedback import Feedback
from bot.question import Question

log = logging.getLogger("hoidap.zalo")

LEASE_S = 90  # of an event, beside the time that an answer may take; longer than all calls to Zalo for one event
_STOP_S = 15  # for a thread to finish its message when the server stops


@dataclass(frozen=True, slots=True)
class Zalo:
    """The parts of the Zalo channels that routes and commands use."""

    config: ZaloConfig
    queue: Queue
    tokens: TokenStore | None
    bot: BotClient | None
    worker: Callable[[], Worker]
    wake: threading.Event
    http: httpx.Client

    def enqueue(self, event: InboundEvent) -> bool:
        """Store an event and wake a worker; False when it was stored already, or the person has too many waiting."""
        new = self.queue.put(event)
        self.wake.set()
        return new

    @contextmanager
    def run_workers(self) -> Iterator[None]:
        """Run the worker threads until the block ends, which also closes the HTTP client; can be used once."""
        stop = threading.Event()
        threads = [
            threading.Thread(target=self.worker().run, args=(stop, self.wake), name=f"zalo-{number}", daemon=True)
            for number in range(self.config.workers)
        ]
        for thread in threads:
            thread.start()
        try:
            yield
        finally:
            stop.set()
            self.wake.set()
            for thread in threads:
                # A thread that does not end in time is killed with the process; as after a crash, nothing is lost.
                thread.join(_STOP_S)
            self.http.close()


def zalo_from_settings(services: Services) -> Zalo | None:
    """Build the channels that are configured; None when there are none. Raises ZaloConfigError."""
    config = ZaloConfig.of(services.settings)
    if config is None:
        return None
    parts = services.parts
    return open_zalo(
        config,
        services.library.engine,
        lambda question: answer_or_outage(question, parts),
        closed=services.service_switch.message,
        answer_s=services.settings.chat_timeout_s,
    )


def open_zalo(
    config: ZaloConfig,
    engine: Engine,
    answer: Callable[[Question], Answer],
    *,
    closed: Callable[[], str | None] = lambda: None,
    answer_s: float = 0,
    lease_s: float = LEASE_S,
    http: httpx.Client | None = None,
    clock: Callable[[], float] = time.time,
) -> Zalo:
    """Build the channels.

    `closed` returns the message while answering is stopped, `answer_s` is how long an answer may take, in seconds.
    """
    http = http or httpx.Client(timeout=TIMEOUT, headers={"User-Agent": "hoidap"}, follow_redirects=False)
    # httpx logs the URL of each call, and those of the bot contain its token.
    logging.getLogger("httpx").setLevel(logging.WARNING)
    cipher = Cipher(config.keys)
    queue = Queue(engine, cipher, lease_s + answer_s, clock)
    clients: dict[Channel, ChannelClient] = {}
    tokens = bot = None
    if config.oa:
        tokens = TokenStore(engine, cipher, config.oa, http, clock)
        clients[Channel.OA] = OfficialAccountClient(config.oa, tokens, http)
    if config.bot:
        bot = BotClient(config.bot, http)
        clients[Channel.BOT] = bot
    replies = Replies(answer, Feedback(engine), People(engine, clock), config.public_url, closed)

    def worker() -> Worker:
        paid = bool(config.oa and config.oa.paid_replies)
        return Worker(queue, replies, MappingProxyType(clients), paid_replies=paid, clock=clock)

    return Zalo(config, queue, tokens, bot, worker, threading.Event(), http)
