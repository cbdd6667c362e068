"""A real server with several workers on loopback, and clients with many addresses, for measurements over HTTP."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

QUESTIONS = Path(__file__).resolve().parent.parent / "tests" / "questions"
START_S = 180


@dataclass(frozen=True, slots=True)
class Served:
    """The base URL of a server and the process id of its supervisor."""

    url: str
    pid: int

    def workers(self) -> list[int]:
        """Return the process ids of the workers, oldest first."""
        below = subprocess.run(
            ["pgrep", "-P", str(self.pid), "-f", "spawn_main"], capture_output=True, text=True, check=False
        )
        return sorted(map(int, below.stdout.split()))

    def megabytes(self) -> int:
        """Return the resident memory of all processes, in MB."""
        pages = 0
        for pid in (self.pid, *self.workers()):
            try:
                pages += int(Path(f"/proc/{pid}/statm").read_text("utf-8").split()[1])
            except FileNotFoundError:
                continue  # it has just ended
        return pages * os.sysconf("SC_PAGE_SIZE") // 1_000_000

    def ready(self) -> bool:
        """Return whether readiness reports that the server can answer."""
        try:
            return httpx.get(f"{self.url}/readyz", timeout=5).is_success
        except httpx.HTTPError:
            return False


@contextmanager
def served(data_dir: Path, workers: int, settings: Mapping[str, str] | None = None) -> Iterator[Served]:
    """Run `hoidap serve` until the block ends; callers may name their address in X-Forwarded-For."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    own = {
        "HOIDAP_DATA_DIR": str(data_dir),
        "HOIDAP_TRUSTED_PROXIES": "127.0.0.1",
        "HOIDAP_LOG_LEVEL": "ERROR",
    }
    command = [sys.executable, "-m", "api.cli", "serve", "--port", str(port), "--workers", str(workers)]
    with subprocess.Popen(command, env={**os.environ, **own, **(settings or {})}, start_new_session=True) as process:
        server = Served(f"http://127.0.0.1:{port}", process.pid)
        try:
            deadline = time.monotonic() + START_S
            while not server.ready():
                if process.poll() is not None or time.monotonic() > deadline:
                    raise RuntimeError("the server did not become ready")
                time.sleep(0.5)
            yield server
        finally:
            process.terminate()
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)


def questions() -> list[str]:
    """Return our own questions, one turn each."""
    lines = [line for path in sorted(QUESTIONS.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    return [found["question"] for found in map(json.loads, lines) if "question" in found]


def visitor(number: int) -> dict[str, str]:
    """Return the headers of client number `number`."""
    return {"X-Forwarded-For": f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"}
