"""Throughput and latency of answers under load, on loopback: a real server with several workers.

    python -m benchmarks.load DATA_DIR [--workers 4] [--rate 40] [--seconds 300] [--visitors 500] [--fresh]
    python -m benchmarks.load DATA_DIR --slow-model 8 [--users 50] [--seconds 60]

Requests are sent at a fixed rate (a second) whether or not earlier ones were answered, so that a server that falls behind shows it.
`--fresh` makes each question unique, so that no cache helps. With `--slow-model`, a chat model on loopback takes that many seconds for
each answer, users ask one question after another, and look-ups and health checks are timed beside them. The load average is printed
too: on a busy machine the figures are those of the machine.
"""

import argparse
import asyncio
import os
import statistics
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx

from benchmarks.served import Served, questions, served, visitor

SAMPLE_S = 30  # seconds between two samples of memory
LOOK_UPS = ("/healthz", "/api/v1/citations?q=%C4%911%20q%C4%91%20942", "/api/v1/search?q=m%E1%BB%99t%20c%E1%BB%ADa")


async def load(
    server: Served, rate: float, seconds: float, *, visitors: int, fresh: bool
) -> tuple[Counter[int], list[tuple[float, float]], list[int]]:
    """Ask at a rate. Returns the count of each status (0: no reply), (asked at, took) in seconds of each answer, and MB of memory over time."""
    asked, statuses, took, memory = questions(), Counter[int](), list[tuple[float, float]](), list[int]()
    first = time.perf_counter()

    async def one(client: httpx.AsyncClient, number: int) -> None:
        began = time.perf_counter()
        question = asked[number % len(asked)] + (f" (lần {number})" if fresh else "")
        try:
            reply = await client.post("/api/v1/ask", json={"question": question}, headers=visitor(number % visitors))
            status = reply.status_code
        except httpx.HTTPError:
            status = 0
        statuses[status] += 1
        if status == 200:
            took.append((began - first, time.perf_counter() - began))

    limits = httpx.Limits(max_connections=400, max_keepalive_connections=64)
    async with (
        httpx.AsyncClient(base_url=server.url, timeout=60, limits=limits) as client,
        asyncio.TaskGroup() as group,
    ):
        for number in range(int(rate * seconds)):
            await asyncio.sleep(max(0, first + number / rate - time.perf_counter()))
            group.create_task(one(client, number))
            if number % int(rate * SAMPLE_S) == 0:
                memory.append(await asyncio.to_thread(server.megabytes))
    return statuses, took, memory


async def look_ups_beside_slow_answers(
    server: Served, users: int, seconds: float
) -> tuple[Counter[int], dict[str, list[float]]]:
    """Let users ask without pause while look-ups are timed. Returns the count of each status, and seconds by look-up."""
    asked, statuses = questions(), Counter[int]()
    took: dict[str, list[float]] = {path: [] for path in LOOK_UPS}
    until = time.perf_counter() + seconds

    async def user(client: httpx.AsyncClient, number: int) -> None:
        at = number
        while time.perf_counter() < until:
            body = {"question": asked[at % len(asked)]}
            reply = await client.post("/api/v1/ask", json=body, headers=visitor(number))
            statuses[reply.status_code] += 1
            at += users
            if reply.status_code != 200:
                await asyncio.sleep(int(reply.headers["Retry-After"]))

    async def look_up(client: httpx.AsyncClient, path: str) -> None:
        while time.perf_counter() < until:
            began = time.perf_counter()
            (await client.get(path, headers=visitor(60_000))).raise_for_status()
            took[path].append(time.perf_counter() - began)
            await asyncio.sleep(0.2)

    limits = httpx.Limits(max_connections=400)
    async with (
        httpx.AsyncClient(base_url=server.url, timeout=120, limits=limits) as client,
        asyncio.TaskGroup() as group,
    ):
        for number in range(users):
            group.create_task(user(client, number))
        for path in LOOK_UPS:
            group.create_task(look_up(client, path))
    return statuses, took


@contextmanager
def slow_model(seconds: float) -> Iterator[str]:
    """Serve the OpenAI protocol on loopback with a model that waits `seconds` and then writes an empty object."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            time.sleep(seconds)
            chunk = (
                b'data: {"id":"x","object":"chat.completion.chunk","created":0,"model":"slow","choices":[{"index":0,'
            )
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.end_headers()
            self.wfile.write(chunk + b'"delta":{"role":"assistant","content":"{}"},"finish_reason":null}]}\n\n')
            self.wfile.write(chunk + b'"delta":{},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n')

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
            """Log nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1"
    finally:
        server.shutdown()


def quantiles(took: list[float]) -> str:
    """Return quantiles of durations in seconds, as text."""
    cuts = statistics.quantiles(took, n=100) if len(took) > 1 else [0.0] * 99
    return f"p50 {cuts[49]:.3f} s p95 {cuts[94]:.3f} s p99 {cuts[98]:.3f} s"


def main() -> None:
    """Start a server, warm up, measure, print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("data_dir", type=Path)
    parser.add_argument("--workers", type=int, default=4)
    parser.add_argument("--rate", type=float, default=40)
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--visitors", type=int, default=500)
    parser.add_argument("--fresh", action="store_true")
    parser.add_argument("--slow-model", type=float, metavar="SECONDS", default=0.0)
    parser.add_argument("--users", type=int, default=50)
    options = parser.parse_args()
    if options.slow_model:
        with slow_model(options.slow_model) as address:
            model = {"HOIDAP_CHAT_MODEL": "openai:slow", "HOIDAP_CHAT_BASE_URL": address, "HOIDAP_CHAT_API_KEY": "-"}
            with served(options.data_dir, options.workers, model) as server:
                statuses, look_ups = asyncio.run(look_ups_beside_slow_answers(server, options.users, options.seconds))
        print(f"load average {os.getloadavg()}, statuses {dict(statuses)}")
        for path, times in look_ups.items():
            print(f"{path}: {len(times)} times, {quantiles(times)}")
        return
    with served(options.data_dir, options.workers) as server:
        asyncio.run(load(server, options.rate / 4, 10, visitors=options.visitors, fresh=False))  # warm up
        statuses, took, memory = asyncio.run(
            load(server, options.rate, options.seconds, visitors=options.visitors, fresh=options.fresh)
        )
    print(f"load average {os.getloadavg()}, statuses {dict(statuses)}")
    print(f"{len(took) / options.seconds:.1f}/s {quantiles([seconds for _, seconds in took])}")
    for start in range(0, int(options.seconds), SAMPLE_S):
        print(f"  from {start} s: {quantiles([seconds for at, seconds in took if start <= at < start + SAMPLE_S])}")
    print(f"MB every {SAMPLE_S} s: {memory}")


if __name__ == "__main__":
    main()
