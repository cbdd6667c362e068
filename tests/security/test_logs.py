"""The log says what happened, but holds no question, visitor, key or address of an answer."""

import json
import logging
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from api.dependencies import Services
from api.operations.log_format import JsonFormatter, PlainFormatter
from tests.security.apps import open_client


class LogLines(logging.Handler):
    """Collects the formatted lines."""

    def __init__(self, formatter: logging.Formatter) -> None:
        super().__init__(logging.DEBUG)
        self.setFormatter(formatter)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if not record.name.startswith("httpx"):  # the test's own HTTP client
            self.lines.append(self.format(record))


@pytest.fixture(params=[JsonFormatter, PlainFormatter])
def log(request: pytest.FixtureRequest) -> Iterator[LogLines]:
    handler, root = LogLines(request.param()), logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield handler
    root.setLevel(level)
    root.removeHandler(handler)


def test_nothing_that_was_asked_stands_in_the_log(log: LogLines, services: Services) -> None:
    secret = services.keys.add("Nhật ký", [])[1]
    with open_client(services) as client:
        asked = client.post(
            "/api/v1/ask",
            json={"question": "QĐ 942 còn hiệu lực không thưa ông Bùi Xuân Phái?"},
            headers={"user-agent": "Bui-Xuan-Phai/1.0"},
        ).json()
        client.get(f"/api/v1/answers/{asked['record_id']}")
        client.get("/api/v1/search", params={"q": "Bùi Xuân Phái"})
        client.get("/api/v1/documents", headers={"x-api-key": secret})
        client.post("/api/v1/ask", content=b'{"question": "B\xc3\xb9i Xu\xc3\xa2n Ph\xc3\xa1i')
    text = "\n".join(log.lines)
    for private in ("Phái", "Phai", "Ph\\u00e1i", asked["record_id"], asked["conversation_id"], secret, "testclient"):
        assert private not in text
    assert "/api/v1/answers/{record_id}" in text


def test_a_line_of_json_says_what_happened(services: Services) -> None:
    handler = LogLines(JsonFormatter())
    access = logging.getLogger("hoidap.access")
    access.addHandler(handler)
    access.setLevel(logging.INFO)
    try:
        with open_client(services) as client:
            id_ = client.get("/api/v1/documents").headers["x-request-id"]
    finally:
        access.removeHandler(handler)
        access.setLevel(logging.NOTSET)
    (line,) = [json.loads(line) for line in handler.lines]
    assert (line["route"], line["method"], line["status"], line["level"]) == ("/api/v1/documents", "GET", 200, "info")
    assert line["request_id"] == id_
    assert line["ms"] > 0


@pytest.mark.parametrize("formatter", [JsonFormatter(), PlainFormatter()])
def test_an_exception_is_told_without_its_words(formatter: logging.Formatter) -> None:
    log = LogLines(formatter)
    logger = logging.getLogger("hoidap.test")
    logger.addHandler(log)
    logger.propagate = False
    try:
        int("CCCD 079203012345")
    except ValueError:
        logger.exception("answering failed")
    finally:
        logger.removeHandler(log)
        logger.propagate = True
    (line,) = log.lines
    assert "ValueError" in line
    assert "test_logs.py" in line
    assert "079203012345" not in line


def test_a_line_cannot_be_broken_in_two(client: TestClient) -> None:
    line = JsonFormatter().format(logging.makeLogRecord({"msg": "a\nERROR forged", "name": "x", "levelname": "INFO"}))
    assert "\n" not in line
