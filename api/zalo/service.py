"""The doors to Zalo, put together from settings; threads work the queue off while the server runs."""

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
from api.zalo.channels.access_token import Tokens
from api.zalo.channels.bot_platform import BotDoor
from api.zalo.channels.channel import TIMEOUT, Door
from api.zalo.channels.official_account import OaDoor
from api.zalo.config import ZaloConfig
from api.zalo.messages.events import Channel, Inbound
from api.zalo.replies import Replies
from api.zalo.storage.people import Persons
from api.zalo.storage.queue import Queue
from api.zalo.storage.sealing import Vault
from api.zalo.worker import Worker
from bot.answer import Answer
from bot.history.feedback import Feedback
from bot.question import Question

log = logging.getLogger("hoidap.zalo")

LEASE_S = 90  # beside the time that a chat model may take; must outlast every call to Zalo
_STOP_S = 15  # for a message that is on its way when the server stops


@dataclass(frozen=True, slots=True)
class Zalo:
    """What routes and commands use."""

    config: ZaloConfig
    queue: Queue
    tokens: Tokens | None
    bot: BotDoor | None
    worker: Callable[[], Worker]
    wake: threading.Event
    http: httpx.Client

    def take(self, inbound: Inbound) -> bool:
        """Put an event into the queue and wake a worker."""
        new = self.queue.put(inbound)
        self.wake.set()
        return new

    @contextmanager
    def working(self) -> Iterator[None]:
        """Work the queue off in threads until the block ends, and with it all calls to Zalo; once in a life."""
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
                # A thread that does not end in time is cut off as by a crash, which loses nothing.
                thread.join(_STOP_S)
            self.http.close()


def zalo_of(services: Services) -> Zalo | None:
    """Open the doors that the settings name; None when they name none. Raises ZaloConfigError."""
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
    """Put the doors together; `closed` is what people read instead of answers, `answer_s` what an answer may take."""
    http = http or httpx.Client(timeout=TIMEOUT, headers={"User-Agent": "hoidap"}, follow_redirects=False)
    # httpx writes the address of each call, which holds the bot's token, into its log.
    logging.getLogger("httpx").setLevel(logging.WARNING)
    vault = Vault(config.keys)
    queue = Queue(engine, vault, lease_s + answer_s, clock)
    doors: dict[Channel, Door] = {}
    tokens = bot = None
    if config.oa:
        tokens = Tokens(engine, vault, config.oa, http, clock)
        doors[Channel.OA] = OaDoor(config.oa, tokens, http)
    if config.bot:
        bot = BotDoor(config.bot, http)
        doors[Channel.BOT] = bot
    replies = Replies(answer, Feedback(engine), Persons(engine, clock), config.public_url, closed)

    def worker() -> Worker:
        paid = bool(config.oa and config.oa.paid_replies)
        return Worker(queue, replies, MappingProxyType(doors), paid_replies=paid, clock=clock)

    return Zalo(config, queue, tokens, bot, worker, threading.Event(), http)
