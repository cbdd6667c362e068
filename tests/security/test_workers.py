"""Several worker processes share rate limits, the service switch and the metrics."""

import contextlib
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from api.access.service_switch import ServiceSwitch
from api.dependencies import Services
from corpus.library import Library

LIMIT = 6
STARTING_S = 300  # only a test that fails waits so long


@pytest.fixture(scope="module")
def data(services: Services, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("workers") / "data"
    shutil.copytree(services.settings.data_dir, folder)
    return folder


@pytest.fixture(scope="module")
def address(data: Path) -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    settings = {
        "HOIDAP_DATA_DIR": str(data),
        "HOIDAP_ASKS_PER_MINUTE": str(LIMIT),
        "HOIDAP_LOG_FORMAT": "json",
    }
    command = [sys.executable, "-m", "api.cli", "serve", "--workers", "2", "--port", str(port)]
    with subprocess.Popen(
        command, env=os.environ | settings, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        base = f"http://127.0.0.1:{port}"
        try:
            until_it_listens(process, port)
            assert httpx.get(f"{base}/readyz", timeout=STARTING_S).json()["status"] == "ok"
            yield base
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                _, log = process.communicate(timeout=60)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)  # the worker processes too
                raise
        assert "Traceback" not in log
        assert '"exception"' not in log, log


def until_it_listens(process: "subprocess.Popen[str]", port: int) -> None:
    for _ in range(10 * STARTING_S):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port)):
            return
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(0.1)
            break
    pytest.fail(f"the server did not start, exit status {process.poll()}")


def ask(address: str) -> int:
    # A connection for each question, so that any of the processes may accept it.
    return httpx.post(f"{address}/api/v1/ask", json={"question": "QĐ 942 còn hiệu lực không?"}, timeout=60).status_code


def test_several_processes_behave_as_one(address: str, data: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        replies = list(pool.map(lambda _: ask(address), range(4 * LIMIT)))
    # The bucket may gain one or two tokens in the meantime.
    assert LIMIT <= replies.count(200) <= LIMIT + 2
    assert replies.count(429) == len(replies) - replies.count(200)

    texts = [httpx.get(f"{address}/metrics").text for _ in range(6)]
    counted = {re.search(r'hoidap_refused_total\{reason="visitor_limit"\} (\d+)', text)[1] for text in texts}  # type: ignore[index]
    assert counted == {str(replies.count(429))}

    ServiceSwitch(Library.open(f"sqlite:///{data / 'library.sqlite3'}").engine).close("Bảo trì.")
    closed: list[int] = []
    while set(closed[-8:]) != {503}:  # until both processes have read the switch
        closed.append(ask(address))
        assert len(closed) < 2000
