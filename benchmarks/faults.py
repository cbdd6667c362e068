"""What users see while a worker, PostgreSQL or Chroma is killed under load, and whether anything is lost or wrong afterwards.

    python -m benchmarks.faults [--workers 4] [--rate 8] [--down 8]

A server with several workers, its records in a throw-away PostgreSQL and its vectors in a throw-away Chroma server, is asked at a
fixed rate. Then, one after another, a part is killed as the system would (SIGKILL) and started again after `--down` seconds; workers
are started again by their supervisor. Every answer is held against that of the undisturbed server, every record that was given is
looked up at the end, and readiness is asked twice a second.
"""

import argparse
import asyncio
import os
import signal
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from benchmarks.served import Served, questions, served, visitor
from scripts import chroma, postgres

CALM_S = 10.0  # of load before a fault, and after its end
LOOK_S = 0.5


@dataclass(slots=True)
class Seen:
    """What happened during one fault."""

    statuses: Counter[int] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    records: list[str] = field(default_factory=list)
    red: float | None = None  # seconds from the fault until readiness said so
    green: float | None = None  # seconds from the repair until readiness said so


def told(reply: httpx.Response) -> tuple[object, ...]:
    """Return what must not differ: the status, the words, and the cited provisions."""
    answer = reply.json()
    return answer["status"], answer["answer"], tuple(citation["provision_id"] for citation in answer["citations"])


async def ask(
    server: Served, rate: float, right: dict[str, tuple[object, ...]], seen: Seen, stop: asyncio.Event
) -> None:
    """Ask until told to stop, and hold each answer against the right one."""
    asked = list(right)

    async def one(client: httpx.AsyncClient, number: int) -> None:
        question = asked[number % len(asked)]
        try:
            reply = await client.post("/api/v1/ask", json={"question": question}, headers=visitor(number))
        except httpx.HTTPError:
            seen.statuses[0] += 1
            return
        seen.statuses[reply.status_code] += 1
        if reply.status_code == 200:
            seen.records.append(reply.json()["record_id"])
            if told(reply) != right[question]:
                seen.wrong.append(question)

    # A connection of its own for each question, as visitors have.
    limits = httpx.Limits(max_connections=200, max_keepalive_connections=0)
    async with (
        httpx.AsyncClient(base_url=server.url, timeout=60, limits=limits) as client,
        asyncio.TaskGroup() as group,
    ):
        began, number = time.perf_counter(), 0
        while not stop.is_set():
            group.create_task(one(client, number))
            number += 1
            await asyncio.sleep(max(0.0, began + number / rate - time.perf_counter()))


async def suffer(
    server: Served,
    rate: float,
    right: dict[str, tuple[object, ...]],
    kill: Callable[[], object],
    repair: Callable[[], object],
    down: float,
) -> Seen:
    """Ask before, during and after a fault."""
    seen, stop = Seen(), asyncio.Event()
    asking = asyncio.create_task(ask(server, rate, right, seen, stop))
    await asyncio.sleep(CALM_S)
    await asyncio.to_thread(kill)
    began = time.perf_counter()
    while time.perf_counter() - began < down:
        if seen.red is None and not await asyncio.to_thread(server.ready):
            seen.red = time.perf_counter() - began
        await asyncio.sleep(LOOK_S)
    await asyncio.to_thread(repair)
    began = time.perf_counter()
    while seen.green is None and time.perf_counter() - began < 60:
        if await asyncio.to_thread(server.ready):
            seen.green = time.perf_counter() - began
        await asyncio.sleep(LOOK_S)
    await asyncio.sleep(CALM_S)
    stop.set()
    await asking
    return seen


def right_answers(server: Served) -> dict[str, tuple[object, ...]]:
    """Return what the undisturbed server answers."""
    with httpx.Client(base_url=server.url, timeout=60) as client:
        asked = questions()[::3]
        replies = [client.post("/api/v1/ask", json={"question": q}, headers=visitor(at)) for at, q in enumerate(asked)]
    return {question: told(reply.raise_for_status()) for question, reply in zip(asked, replies, strict=True)}


def lost(server: Served, records: list[str]) -> int:
    """Return how many of the records that were given are not there."""
    with httpx.Client(base_url=server.url, timeout=60) as client:
        return sum(
            client.get(f"/api/v1/answers/{record}", headers=visitor(at)).status_code != 200
            for at, record in enumerate(records)
        )


def main() -> None:
    """Serve, break, repair, and print a row for each fault."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--workers", type=int, default=4)
    parser.add_argument("--rate", type=float, default=8)
    parser.add_argument("--down", type=float, default=8)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, postgres.running() as database, chroma.running() as vectors:
        settings = {"HOIDAP_DATABASE_URL": database.url, "HOIDAP_CHROMA_URL": vectors.url}
        with served(Path(folder), given.workers, settings) as server:
            right = right_answers(server)
            faults: dict[str, tuple[Callable[[], object], Callable[[], object]]] = {
                "a worker": (lambda: os.kill(server.workers()[0], signal.SIGKILL), lambda: None),
                "PostgreSQL": (database.kill, database.start),
                "Chroma": (vectors.kill, vectors.start),
            }
            for name, (kill, repair) in faults.items():
                seen = asyncio.run(suffer(server, given.rate, right, kill, repair, given.down))
                red, green = (f"{after:.1f} s" if after is not None else "never" for after in (seen.red, seen.green))
                print(
                    f"{name}: statuses {dict(seen.statuses)}, wrong answers {len(seen.wrong)}, records lost "
                    f"{lost(server, seen.records)} of {len(seen.records)}, readiness red after {red}, green after {green}",
                    flush=True,
                )
                for question in seen.wrong[:5]:
                    print(f"  other than before: {question}")
        print(f"load average {os.getloadavg()}")


if __name__ == "__main__":
    main()
