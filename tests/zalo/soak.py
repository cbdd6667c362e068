"""Soak test: thousands of events through real processes that are killed, with a Zalo that fails; counts what people saw.

`tests/zalo/test_soak.py` runs it with 300 events, `python -m benchmarks.zalo` with 10,000.
"""

import multiprocessing
import os
import queue
import random
import signal
import socket
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Any

import httpx
import uvicorn

from api.zalo.channels.access_token import TokenState, TokenStore
from api.zalo.channels.official_account import OfficialAccountClient
from api.zalo.service import open_zalo
from api.zalo.storage.encryption import Cipher
from api.zalo.storage.queue import Queue
from bot.answer import Answer, AnswerStatus
from bot.question import Question
from bot.suggesting.citation_lookup import look_up
from corpus.library import Library
from tests.conftest import invented
from tests.zalo.fake_zalo import Delivery, FakeZalo
from tests.zalo.harness import KEY, config_for, web_app

PROCESSES, SENDERS = 2, 4
CITED = "khoản 1 Điều 1 Quyết định số 11/QĐ-ABC"
# Calls before or after which a process may kill itself: the writes to the queue, and the call to Zalo.
_CALLS: tuple[tuple[type, str], ...] = (
    *((Queue, name) for name in ("put", "claim", "prepare", "mark_sent", "postpone")),
    (OfficialAccountClient, "send"),
)


@dataclass(frozen=True)
class KillPoint:
    """A process kills itself before or after the n-th call of a method."""

    owner: type
    method: str
    after: bool
    nth: int


@dataclass
class SoakReport:
    """The result of a run."""

    valid: int  # events
    forged: int
    deliveries: int = 0
    refused: int = 0
    repeated: int = 0  # delivered again for lack of a 200: the process was killed, or too slow
    kills: Counter[str] = field(default_factory=Counter)
    shown: Counter[str] = field(default_factory=Counter)  # event -> how often it was answered
    outcomes: dict[str, int] = field(default_factory=dict)
    refreshed: int = 0  # refreshes of the access token
    looked_up: int = 0  # conversations read to find out whether a message arrived
    seconds: float = 0
    webhook_ms: list[float] = field(default_factory=list)

    @property
    def lost(self) -> int:
        """Return how many events got no answer."""
        return self.valid - len(self.shown)

    @property
    def twice(self) -> int:
        """Return how many events got more than one answer."""
        return sum(times > 1 for times in self.shown.values())


@dataclass
class SoakTest:
    """Delivers `events` of `people` to processes that are killed, over the fake platform at `fake_url`."""

    folder: Path
    fake: FakeZalo
    fake_url: str
    events: int
    people: int
    seed: int
    lease_s: float
    lives: tuple[int, int] = (20, 200)  # calls of its kill point that a process lives through, at least and at most

    def run(self) -> SoakReport:
        """Deliver all events and wait until each has an outcome."""
        dice = random.Random(self.seed)
        database = f"sqlite:///{self.folder / 'library.sqlite3'}"
        library = Library.open(database)
        library.add(invented())
        tokens = self._tokens(library)
        tokens.store(*self.fake.issue(), self.fake.token_s)
        deliveries = self._deliveries(dice)
        report = SoakReport(self.events, sum(not valid for _, valid in deliveries))
        started = time.monotonic()
        with self._processes(database, dice, report) as ports:
            pending = queue_of(deliveries)
            senders = [threading.Thread(target=self._send, args=(pending, ports, report)) for _ in range(SENDERS)]
            for sender in senders:
                sender.start()
            self._inject_faults(dice, tokens, ports.no_kills)
            for sender in senders:
                sender.join()
            waiting = Queue(library.engine, Cipher([KEY]), self.lease_s, time.time)
            pause = threading.Event()
            while waiting.counts().get(""):
                pause.wait(0.2)
            report.outcomes = waiting.counts()
        report.seconds = time.monotonic() - started
        report.shown = Counter(shown.text.partition("(")[2].partition(")")[0] for shown in self.fake.shown)
        report.refreshed, report.looked_up = self.fake.refreshed, self.fake.calls.count("conversation")
        library.engine.dispose()
        return report

    def _tokens(self, library: Library) -> TokenStore:
        config = config_for(self.fake, self.fake_url).oa
        assert config
        return TokenStore(library.engine, Cipher([KEY]), config, httpx.Client(), time.time)

    def _deliveries(self, dice: random.Random) -> list[tuple[Delivery, bool]]:
        """Return the deliveries in random order, each with whether it is valid: some events come several times, some are forged."""
        made: list[tuple[Delivery, bool]] = []
        for number in range(self.events):
            valid = self.fake.says(
                f"person-{dice.randrange(self.people)}", f"{CITED} ({number})", old_stamp=dice.random() < 0.5
            )
            made += [(valid, True)] * dice.choices((1, 2, 3), (80, 15, 5))[0]
            if dice.random() < 0.05:
                forged = valid.raw.replace(f"({number})".encode(), f"(forged {number})".encode())
                made.append((Delivery(valid.path, forged, valid.headers), False))
        order = sorted(range(len(made)), key=lambda at: at + dice.randrange(50))
        return [made[at] for at in order]

    @contextmanager
    def _processes(self, database: str, dice: random.Random, report: SoakReport) -> Iterator["Ports"]:
        """Keep PROCESSES running until the block ends; each kills itself after a while and is replaced."""
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["tests.zalo.soak"])
        ports, over = Ports(context.Event()), threading.Event()
        running = [self._start(context, database, dice, ports) for _ in range(PROCESSES)]

        def supervise() -> None:
            while not over.is_set():
                for dead in [one for one in running if not one[0].is_alive()]:
                    running.remove(dead)
                    ports.remove(dead[1])
                    report.kills[f"{dead[2].owner.__name__}.{dead[2].method}"] += 1
                    running.append(self._start(context, database, dice, ports))
                wait([process.sentinel for process, _, _ in running], timeout=0.2)

        supervisor = threading.Thread(target=supervise)
        supervisor.start()
        try:
            yield ports
        finally:
            over.set()
            supervisor.join()
            for process, _, _ in running:
                process.kill()
                process.join()

    def _start(
        self, context: BaseContext, database: str, dice: random.Random, ports: "Ports"
    ) -> tuple[BaseProcess, int, KillPoint]:
        owner, method = dice.choice(_CALLS)
        kill_point = KillPoint(owner, method, dice.random() < 0.5, dice.randint(*self.lives))
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(  # type: ignore[attr-defined]
            target=serve, args=(database, self.fake_url, self.lease_s, kill_point, ports.no_kills, theirs), daemon=True
        )
        process.start()
        theirs.close()
        port = ours.recv()
        ports.add(port)
        return process, port, kill_point

    def _send(self, pending: "queue.SimpleQueue[tuple[Delivery, bool]]", ports: "Ports", report: SoakReport) -> None:
        """Deliver as Zalo does: without a 200, the event is delivered again later."""
        with httpx.Client(timeout=5) as http:
            while True:
                try:
                    delivery, valid = pending.get_nowait()
                except queue.Empty:
                    return
                began = time.perf_counter()
                port = ports.any()
                try:
                    url = f"http://127.0.0.1:{port}{delivery.path}"
                    status = http.post(url, content=delivery.raw, headers=delivery.headers).status_code
                except httpx.HTTPError:
                    status = 0
                    ports.remove(port)
                with ports.lock:
                    report.deliveries += 1
                    if status:
                        report.webhook_ms.append((time.perf_counter() - began) * 1000)
                    if not valid and status == 401:
                        report.refused += 1
                    elif status != 200 or not valid:
                        report.repeated += 1
                        pending.put((delivery, valid))

    def _inject_faults(self, dice: random.Random, tokens: TokenStore, no_kills: Event) -> None:
        """Make Zalo fail while messages arrive, at eight points spread over the run; at three of them the token expires too."""
        for step in range(1, 9):
            due = self.events * step // 10
            self.fake.wait_for(lambda due=due: len(self.fake.shown) >= due, 600)  # type: ignore[misc]
            kinds = ("429", "-32", "503", "500", "cut", "cut", "drop", "-200")
            with self.fake.lock:
                self.fake.faults.extend(
                    fault for _ in range(self.events // 100 + 3) for fault in (dice.choice(kinds), "", "")
                )
            if step % 3 == 2:
                self._expire(tokens, no_kills)

    def _expire(self, tokens: TokenStore, no_kills: Event) -> None:
        """Let the access token expire.

        No process is killed until there is a new one: a kill during the refresh is the one gap that cannot be closed
        (api/zalo/channels/access_token.py).
        """
        no_kills.set()
        before, pause = self.fake.refreshed, threading.Event()
        self.fake.expire()
        while self.fake.refreshed == before or tokens.status() is None or tokens.status()[0] is not TokenState.GOOD:  # type: ignore[index]
            pause.wait(0.05)
        no_kills.clear()


class Ports:
    """The ports of the processes that run now; while `no_kills` is set, none of them kills itself."""

    def __init__(self, no_kills: Event) -> None:
        self.no_kills = no_kills
        self.lock, self._open = threading.Condition(), set[int]()

    def add(self, port: int) -> None:
        with self.lock:
            self._open.add(port)
            self.lock.notify_all()

    def remove(self, port: int) -> None:
        with self.lock:
            self._open.discard(port)

    def any(self) -> int:
        """Return one of the ports; waits while there is none."""
        with self.lock:
            self.lock.wait_for(lambda: self._open)
            return random.choice(sorted(self._open))


def queue_of(deliveries: list[tuple[Delivery, bool]]) -> "queue.SimpleQueue[tuple[Delivery, bool]]":
    made: queue.SimpleQueue[tuple[Delivery, bool]] = queue.SimpleQueue()
    for one in deliveries:
        made.put(one)
    return made


def serve(
    database: str, fake_url: str, lease_s: float, kill_point: KillPoint, no_kills: Event, started: Connection
) -> None:
    """Run a server with the webhooks and two workers until its kill point; sends its port over `started`."""
    library = Library.open(database)

    def answer(question: Question) -> Answer:
        cited = look_up(question.text.partition(" (")[0], library, question.as_of)
        text = f"{question.text} {cited.citations[0].quote}"
        return Answer("", "", AnswerStatus.ANSWERED, text, (), cited.citations, (), (), question.as_of)

    zalo = open_zalo(config_for(FakeZalo(), fake_url, workers=2), library.engine, answer, lease_s=lease_s)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        started.send(listening.getsockname()[1])
        _arm(kill_point, no_kills)
        with zalo.run_workers():
            uvicorn.Server(uvicorn.Config(web_app(zalo), log_level="critical")).run(sockets=[listening])


def _arm(kill_point: KillPoint, no_kills: Event) -> None:
    """Replace the method of the kill point by one that kills this process at the n-th call."""
    real: Callable[..., Any] = getattr(kill_point.owner, kill_point.method)
    calls, counting = [0], threading.Lock()

    def deadly(*args: object, **kwargs: object) -> object:
        with counting:
            calls[0] += 1
            last = calls[0] >= kill_point.nth and not no_kills.is_set()
        if last and not kill_point.after:
            os.kill(os.getpid(), signal.SIGKILL)
        result = real(*args, **kwargs)
        if last:
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    setattr(kill_point.owner, kill_point.method, deadly)
