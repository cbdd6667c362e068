"""Kill a worker, PostgreSQL or Chroma under load: what users see, and whether records are lost or answers wrong afterwards.

    python -m benchmarks.faults [--workers 4] [--rate 8] [--down 8]

A server with several workers, its database in a throw-away PostgreSQL and its vectors in a throw-away Chroma server, is asked at a
fixed rate (questions a second). One part after another is killed (SIGKILL) and started again after `--down` seconds; the supervisor
restarts a worker by itself. Each answer is compared with the one given before any fault, each record id is looked up at the end, and
readiness is polled twice a second.
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

CALM_S = 10.0  # seconds of load before a fault, and after its end
POLL_S = 0.5  # seconds between two checks of readiness


@dataclass(slots=True)
class FaultReport:
    """What happened during one fault."""

    statuses: Counter[int] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    records: list[str] = field(default_factory=list)
    unready_after: float | None = None  # seconds from the fault until readiness failed
    ready_after: float | None = None  # seconds from the repair until readiness recovered


def comparable(reply: httpx.Response) -> tuple[object, ...]:
    """Return what must be equal before and after a fault: status, text and cited provisions."""
    answer = reply.json()
    return answer["status"], answer["answer"], tuple(citation["provision_id"] for citation in answer["citations"])


async def ask(
    server: Served, rate: float, expected: dict[str, tuple[object, ...]], report: FaultReport, stop: asyncio.Event
) -> None:
    """Ask at `rate` questions a second until `stop` is set, and compare each answer with the expected one."""
    asked = list(expected)

    async def one(client: httpx.AsyncClient, number: int) -> None:
        question = asked[number % len(asked)]
        try:
            reply = await client.post("/api/v1/ask", json={"question": question}, headers=visitor(number))
        except httpx.HTTPError:
            report.statuses[0] += 1
            return
        report.statuses[reply.status_code] += 1
        if reply.status_code == 200:
            report.records.append(reply.json()["record_id"])
            if comparable(reply) != expected[question]:
                report.wrong.append(question)

    # A new connection for each question, as each visitor has their own.
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


async def run_fault(
    server: Served,
    rate: float,
    expected: dict[str, tuple[object, ...]],
    kill: Callable[[], object],
    repair: Callable[[], object],
    down: float,
) -> FaultReport:
    """Ask before, during and after a fault."""
    report, stop = FaultReport(), asyncio.Event()
    asking = asyncio.create_task(ask(server, rate, expected, report, stop))
    await asyncio.sleep(CALM_S)
    await asyncio.to_thread(kill)
    began = time.perf_counter()
    while time.perf_counter() - began < down:
        if report.unready_after is None and not await asyncio.to_thread(server.ready):
            report.unready_after = time.perf_counter() - began
        await asyncio.sleep(POLL_S)
    await asyncio.to_thread(repair)
    began = time.perf_counter()
    while report.ready_after is None and time.perf_counter() - began < 60:
        if await asyncio.to_thread(server.ready):
            report.ready_after = time.perf_counter() - began
        await asyncio.sleep(POLL_S)
    await asyncio.sleep(CALM_S)
    stop.set()
    await asking
    return report


def undisturbed_answers(server: Served) -> dict[str, tuple[object, ...]]:
    """Return the answers of the undisturbed server by question."""
    with httpx.Client(base_url=server.url, timeout=60) as client:
        asked = questions()[::3]
        replies = [client.post("/api/v1/ask", json={"question": q}, headers=visitor(at)) for at, q in enumerate(asked)]
    return {question: comparable(reply.raise_for_status()) for question, reply in zip(asked, replies, strict=True)}


def lost(server: Served, records: list[str]) -> int:
    """Return how many of the record ids that users got cannot be looked up."""
    with httpx.Client(base_url=server.url, timeout=60) as client:
        return sum(
            client.get(f"/api/v1/answers/{record}", headers=visitor(at)).status_code != 200
            for at, record in enumerate(records)
        )


def main() -> None:
    """Start the servers, run the faults one after another, and print a line for each."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--workers", type=int, default=4)
    parser.add_argument("--rate", type=float, default=8)
    parser.add_argument("--down", type=float, default=8)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, postgres.running() as database, chroma.running() as vectors:
        settings = {"HOIDAP_DATABASE_URL": database.url, "HOIDAP_CHROMA_URL": vectors.url}
        with served(Path(folder), options.workers, settings) as server:
            expected = undisturbed_answers(server)
            faults: dict[str, tuple[Callable[[], object], Callable[[], object]]] = {
                "a worker": (lambda: os.kill(server.workers()[0], signal.SIGKILL), lambda: None),
                "PostgreSQL": (database.kill, database.start),
                "Chroma": (vectors.kill, vectors.start),
            }
            for name, (kill, repair) in faults.items():
                report = asyncio.run(run_fault(server, options.rate, expected, kill, repair, options.down))
                red, green = (
                    f"{after:.1f} s" if after is not None else "never"
                    for after in (report.unready_after, report.ready_after)
                )
                print(
                    f"{name}: statuses {dict(report.statuses)}, wrong answers {len(report.wrong)}, records lost "
                    f"{lost(server, report.records)} of {len(report.records)}, readiness red after {red}, green after {green}",
                    flush=True,
                )
                for question in report.wrong[:5]:
                    print(f"  other than before: {question}")
        print(f"load average {os.getloadavg()}")


if __name__ == "__main__":
    main()
