"""How many answers a second, how late, on loopback: a real server with several workers, requests at a fixed rate.

    python -m benchmarks.load DATA_DIR [--workers 4] [--rate 40] [--seconds 20] [--fresh]

Requests leave on time whether or not earlier ones are answered, so a server that falls behind shows it. `--fresh` makes every question
a new one, so that nothing remembered helps. The load average is printed beside: on a busy machine the figures are those of the machine.
"""

import argparse
import asyncio
import json
import os
import socket
import statistics
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import httpx

QUESTIONS = Path(__file__).resolve().parent.parent / "tests" / "questions"
START_S = 180


def questions() -> list[str]:
    """Return our own questions, one turn each."""
    lines = [line for path in sorted(QUESTIONS.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    return [found["question"] for found in map(json.loads, lines) if "question" in found]


def megabytes(leader: int) -> list[int]:
    """Return the resident memory of a process and its children."""
    below = subprocess.run(["pgrep", "-P", str(leader)], capture_output=True, text=True, check=False).stdout.split()
    pages = [int(Path(f"/proc/{pid}/statm").read_text("utf-8").split()[1]) for pid in (str(leader), *below)]
    return [count * os.sysconf("SC_PAGE_SIZE") // 1_000_000 for count in pages]


async def load(url: str, rate: float, seconds: float, *, fresh: bool) -> tuple[Counter[int], list[float]]:
    """Ask at a rate; returns how often each status came (0: no reply) and the seconds of each answer, sorted."""
    asked, statuses, took = questions(), Counter[int](), list[float]()

    async def one(client: httpx.AsyncClient, number: int) -> None:
        began = time.perf_counter()
        question = asked[number % len(asked)] + (f" (lần {number})" if fresh else "")
        try:
            status = (await client.post("/api/v1/ask", json={"question": question})).status_code
        except httpx.HTTPError:
            status = 0
        statuses[status] += 1
        if status == 200:
            took.append(time.perf_counter() - began)

    limits = httpx.Limits(max_connections=200, max_keepalive_connections=64)
    async with httpx.AsyncClient(base_url=url, timeout=60, limits=limits) as client, asyncio.TaskGroup() as group:
        began = time.perf_counter()
        for number in range(int(rate * seconds)):
            await asyncio.sleep(max(0, began + number / rate - time.perf_counter()))
            group.create_task(one(client, number))
    return statuses, sorted(took)


def main() -> None:
    """Serve, warm up, measure, stop."""
    parser = argparse.ArgumentParser()
    parser.add_argument("data_dir", type=Path)
    parser.add_argument("--workers", type=int, default=4)
    parser.add_argument("--rate", type=float, default=40)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--fresh", action="store_true")
    given = parser.parse_args()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    settings = {"HOIDAP_DATA_DIR": str(given.data_dir), "HOIDAP_ASKS_PER_MINUTE": "0", "HOIDAP_ASKS_PER_DAY": "0"}
    command = [sys.executable, "-m", "api.cli", "serve", "--port", str(port), "--workers", str(given.workers)]
    server = subprocess.Popen(command, env=os.environ | settings | {"HOIDAP_LOG_LEVEL": "WARNING"})
    try:
        deadline = time.monotonic() + START_S
        while time.monotonic() < deadline and server.poll() is None:
            try:
                if httpx.get(f"{url}/readyz", timeout=5).is_success:
                    break
            except httpx.HTTPError:
                time.sleep(0.5)
        asyncio.run(load(url, given.rate / 4, 10, fresh=False))  # warm up
        before = megabytes(server.pid)
        statuses, took = asyncio.run(load(url, given.rate, given.seconds, fresh=given.fresh))
        print(f"load average {os.getloadavg()}, statuses {dict(statuses)}")
        if len(took) > 1:
            cuts = statistics.quantiles(took, n=100)
            print(f"{len(took) / given.seconds:.1f}/s p50 {cuts[49]:.3f} s p95 {cuts[94]:.3f} s p99 {cuts[98]:.3f} s")
        print(f"MB before {before} after {megabytes(server.pid)} (supervisor first)")
    finally:
        server.terminate()
        server.wait(30)


if __name__ == "__main__":
    main()
