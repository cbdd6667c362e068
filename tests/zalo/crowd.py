"""Thousands of events through real processes that are killed, past a Zalo where things go wrong; and a count of what people saw."""

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

from api.zalo.channels.access_token import State, Tokens
from api.zalo.channels.official_account import OaDoor
from api.zalo.service import open_zalo
from api.zalo.storage.queue import Queue
from api.zalo.storage.sealing import Vault
from bot.answer import Answer, AnswerStatus
from bot.question import Question
from bot.suggesting.citation_lookup import look_up
from corpus.library import Library
from tests.conftest import invented
from tests.zalo.fake_zalo import Delivery, FakeZalo
from tests.zalo.town import KEY, config_for, web_app

PROCESSES, SENDERS = 2, 4
CITED = "khoản 1 Điều 1 Quyết định số 11/QĐ-ABC"
# Where a process may end, each before and after: every write to the queue, and the call to Zalo.
_POINTS: tuple[tuple[type, str], ...] = (
    *((Queue, name) for name in ("put", "claim", "prepare", "sent", "postpone")),
    (OaDoor, "send"),
)


@dataclass(frozen=True)
class Death:
    """The point at which a process kills itself: the n-th call, before or after."""

    owner: type
    method: str
    after: bool
    nth: int


@dataclass
class Report:
    """What came of it all."""

    valid: int
    forged: int
    deliveries: int = 0
    refused: int = 0
    unheard: int = 0  # deliveries that got no 200: the process was gone, or too slow
    kills: Counter[str] = field(default_factory=Counter)
    shown: Counter[str] = field(default_factory=Counter)  # event -> how often it was answered
    outcomes: dict[str, int] = field(default_factory=dict)
    refreshed: int = 0
    looked: int = 0  # conversations read to find out whether a message arrived
    seconds: float = 0
    webhook_ms: list[float] = field(default_factory=list)

    @property
    def lost(self) -> int:
        """Return how many events were not answered."""
        return self.valid - len(self.shown)

    @property
    def twice(self) -> int:
        """Return how many were answered more than once."""
        return sum(times > 1 for times in self.shown.values())


@dataclass
class Ordeal:
    """The events, the platform, and the processes that are killed."""

    folder: Path
    fake: FakeZalo
    fake_url: str
    events: int
    people: int
    seed: int
    lease_s: float
    lives: tuple[int, int] = (20, 200)  # calls of its point after which a process ends

    def run(self) -> Report:
        """Deliver everything, and wait until all is answered."""
        dice = random.Random(self.seed)
        database = f"sqlite:///{self.folder / 'library.sqlite3'}"
        library = Library.open(database)
        library.add(invented())
        tokens = self._tokens(library)
        tokens.store(*self.fake.issue(), self.fake.token_s)
        todo = self._deliveries(dice)
        report = Report(self.events, sum(not good for _, good in todo))
        started = time.monotonic()
        with self._processes(database, dice, report) as ports:
            pending = todo_queue(todo)
            senders = [threading.Thread(target=self._send, args=(pending, ports, report)) for _ in range(SENDERS)]
            for sender in senders:
                sender.start()
            self._trouble(dice, tokens, ports.mercy)
            for sender in senders:
                sender.join()
            waiting = Queue(library.engine, Vault([KEY]), self.lease_s, time.time)
            pause = threading.Event()
            while waiting.counts().get(""):
                pause.wait(0.2)
            report.outcomes = waiting.counts()
        report.seconds = time.monotonic() - started
        report.shown = Counter(shown.text.partition("(")[2].partition(")")[0] for shown in self.fake.shown)
        report.refreshed, report.looked = self.fake.refreshed, self.fake.calls.count("conversation")
        library.engine.dispose()
        return report

    def _tokens(self, library: Library) -> Tokens:
        config = config_for(self.fake, self.fake_url).oa
        assert config
        return Tokens(library.engine, Vault([KEY]), config, httpx.Client(), time.time)

    def _deliveries(self, dice: random.Random) -> list[tuple[Delivery, bool]]:
        """Return what is delivered: events, some again and again, some forged, in an order that nobody wrote them in."""
        made: list[tuple[Delivery, bool]] = []
        for number in range(self.events):
            good = self.fake.says(
                f"person-{dice.randrange(self.people)}", f"{CITED} ({number})", old_stamp=dice.random() < 0.5
            )
            made += [(good, True)] * dice.choices((1, 2, 3), (80, 15, 5))[0]
            if dice.random() < 0.05:
                forged = good.raw.replace(f"({number})".encode(), f"(forged {number})".encode())
                made.append((Delivery(good.path, forged, good.headers), False))
        near = sorted(range(len(made)), key=lambda at: at + dice.randrange(50))
        return [made[at] for at in near]

    @contextmanager
    def _processes(self, database: str, dice: random.Random, report: Report) -> Iterator["Ports"]:
        """Keep some processes alive, each of which ends itself some time; a new one takes its place."""
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["tests.zalo.crowd"])
        ports, over = Ports(context.Event()), threading.Event()
        alive = [self._begin(context, database, dice, ports) for _ in range(PROCESSES)]

        def watch() -> None:
            while not over.is_set():
                for dead in [one for one in alive if not one[0].is_alive()]:
                    alive.remove(dead)
                    ports.gone(dead[1])
                    report.kills[f"{dead[2].owner.__name__}.{dead[2].method}"] += 1
                    alive.append(self._begin(context, database, dice, ports))
                wait([process.sentinel for process, _, _ in alive], timeout=0.2)

        watcher = threading.Thread(target=watch)
        watcher.start()
        try:
            yield ports
        finally:
            over.set()
            watcher.join()
            for process, _, _ in alive:
                process.kill()
                process.join()

    def _begin(
        self, context: BaseContext, database: str, dice: random.Random, ports: "Ports"
    ) -> tuple[BaseProcess, int, Death]:
        owner, method = dice.choice(_POINTS)
        death = Death(owner, method, dice.random() < 0.5, dice.randint(*self.lives))
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(  # type: ignore[attr-defined]
            target=live, args=(database, self.fake_url, self.lease_s, death, ports.mercy, theirs), daemon=True
        )
        process.start()
        theirs.close()
        port = ours.recv()
        ports.add(port)
        return process, port, death

    def _send(self, pending: "queue.SimpleQueue[tuple[Delivery, bool]]", ports: "Ports", report: Report) -> None:
        """Deliver as Zalo does: what gets no 200 is delivered again later."""
        with httpx.Client(timeout=5) as http:
            while True:
                try:
                    delivery, good = pending.get_nowait()
                except queue.Empty:
                    return
                begun = time.perf_counter()
                port = ports.any()
                try:
                    url = f"http://127.0.0.1:{port}{delivery.path}"
                    status = http.post(url, content=delivery.raw, headers=delivery.headers).status_code
                except httpx.HTTPError:
                    status = 0
                    ports.gone(port)
                with ports.lock:
                    report.deliveries += 1
                    if status:
                        report.webhook_ms.append((time.perf_counter() - begun) * 1000)
                    if not good and status == 401:
                        report.refused += 1
                    elif status != 200 or not good:
                        report.unheard += 1
                        pending.put((delivery, good))

    def _trouble(self, dice: random.Random, tokens: Tokens, mercy: Event) -> None:
        """Make things go wrong while messages arrive, at eight places spread over the run."""
        for step in range(1, 9):
            due = self.events * step // 10
            self.fake.wait_for(lambda due=due: len(self.fake.shown) >= due, 600)  # type: ignore[misc]
            kinds = ("429", "-32", "503", "500", "cut", "cut", "drop", "-200")
            with self.fake.lock:
                self.fake.faults.extend(
                    fault for _ in range(self.events // 100 + 3) for fault in (dice.choice(kinds), "", "")
                )
            if step % 3 == 2:
                self._expire(tokens, mercy)

    def _expire(self, tokens: Tokens, mercy: Event) -> None:
        """End the access token; no process dies until there is a new one, for that is the one window that cannot be closed."""
        mercy.set()
        before, pause = self.fake.refreshed, threading.Event()
        self.fake.expire()
        while self.fake.refreshed == before or tokens.status() is None or tokens.status()[0] is not State.GOOD:  # type: ignore[index]
            pause.wait(0.05)
        mercy.clear()


class Ports:
    """Where processes listen now; while there is mercy, none of them dies."""

    def __init__(self, mercy: Event) -> None:
        self.mercy = mercy
        self.lock, self._open = threading.Condition(), set[int]()

    def add(self, port: int) -> None:
        with self.lock:
            self._open.add(port)
            self.lock.notify_all()

    def gone(self, port: int) -> None:
        with self.lock:
            self._open.discard(port)

    def any(self) -> int:
        with self.lock:
            self.lock.wait_for(lambda: self._open)
            return random.choice(sorted(self._open))


def todo_queue(todo: list[tuple[Delivery, bool]]) -> "queue.SimpleQueue[tuple[Delivery, bool]]":
    made: queue.SimpleQueue[tuple[Delivery, bool]] = queue.SimpleQueue()
    for one in todo:
        made.put(one)
    return made


def live(database: str, fake_url: str, lease_s: float, death: Death, mercy: Event, told: Connection) -> None:
    """Be a server: take events in and work them off, until the point of death."""
    library = Library.open(database)

    def answer(question: Question) -> Answer:
        cited = look_up(question.text.partition(" (")[0], library, question.as_of)
        text = f"{question.text} {cited.citations[0].quote}"
        return Answer("", "", AnswerStatus.ANSWERED, text, (), cited.citations, (), (), question.as_of)

    zalo = open_zalo(config_for(FakeZalo(), fake_url, workers=2), library.engine, answer, lease_s=lease_s)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        told.send(listening.getsockname()[1])
        _arm(death, mercy)
        with zalo.working():
            uvicorn.Server(uvicorn.Config(web_app(zalo), log_level="critical")).run(sockets=[listening])


def _arm(death: Death, mercy: Event) -> None:
    real: Callable[..., Any] = getattr(death.owner, death.method)
    calls, counting = [0], threading.Lock()

    def deadly(*args: object, **kwargs: object) -> object:
        with counting:
            calls[0] += 1
            last = calls[0] >= death.nth and not mercy.is_set()
        if last and not death.after:
            os.kill(os.getpid(), signal.SIGKILL)
        result = real(*args, **kwargs)
        if last:
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    setattr(death.owner, death.method, deadly)
