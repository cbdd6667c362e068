"""Format of the log: one line an event, as text or JSON, without the messages of exceptions.

The message of an exception may quote the question ("could not parse '…'"), so only its type and its traceback positions
are written.
"""

import json
import logging
import traceback
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any

request_id: ContextVar[str] = ContextVar("request_id", default="")
_STANDARD_FIELDS = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}

_MAX_FRAMES = 8  # innermost positions of a traceback: enough to leave the libraries and reach our code


class PlainFormatter(logging.Formatter):
    """Lines for people: "INFO hoidap.access: request request_id=… status=200"."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line of a record."""
        line = f"{record.levelname} {record.name}: {record.getMessage()}"
        extras = " ".join(f"{name}={value}" for name, value in _extras(record).items())
        failure = _failure(record)
        parts = [line, extras, *([failure["kind"], *failure["at"]] if failure else [])]
        return "\n  ".join([" ".join(part for part in parts[:2] if part), *parts[2:]])


class JsonFormatter(logging.Formatter):
    """Lines for programs: one JSON object each."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line of a record."""
        event: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            **_extras(record),
        }
        if failure := _failure(record):
            event["exception"] = failure
        return json.dumps(event, ensure_ascii=False, default=str)


def configure_logging(level: str, form: str) -> None:
    """Send all logs of the process to stderr, as "text" or "json"."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonFormatter() if form == "json" else PlainFormatter())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in ("uvicorn", "uvicorn.error"):
        logging.getLogger(name).setLevel("WARNING")
    # These log every URL they call, and the URLs of the Zalo Bot Platform contain its token.
    for name in ("httpx", "httpx2", "httpcore", "httpcore2", "openai"):
        logging.getLogger(name).setLevel("WARNING")


def _extras(record: logging.LogRecord) -> dict[str, Any]:
    extras = {name: value for name, value in vars(record).items() if name not in _STANDARD_FIELDS}
    return {"request_id": request_id.get(), **extras} if request_id.get() else extras


def _failure(record: logging.LogRecord) -> dict[str, Any] | None:
    if not record.exc_info or record.exc_info[0] is None:
        return None
    frames = traceback.extract_tb(record.exc_info[2])[-_MAX_FRAMES:]
    return {
        "kind": record.exc_info[0].__name__,
        "at": [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames],
    }
