"""How the log is written: one line an event, as text or JSON, and never what an exception says.

What goes wrong may quote what was asked ("could not parse '…'"), so of an exception only its kind and its place are told.
"""

import json
import logging
import traceback
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any

request_id: ContextVar[str] = ContextVar("request_id", default="")
_OWN = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


class PlainFormatter(logging.Formatter):
    """Lines for people."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        line = f"{record.levelname} {record.name}: {record.getMessage()}"
        extras = " ".join(f"{name}={value}" for name, value in _extras(record).items())
        failure = _failure(record)
        parts = [line, extras, *([failure["kind"], *failure["at"]] if failure else [])]
        return "\n  ".join([" ".join(part for part in parts[:2] if part), *parts[2:]])


class JsonFormatter(logging.Formatter):
    """Lines for programs."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
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


def install(level: str, form: str) -> None:
    """Write the log of the whole process to stderr in a form, "text" or "json"."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonFormatter() if form == "json" else PlainFormatter())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in ("uvicorn", "uvicorn.error"):
        logging.getLogger(name).setLevel("WARNING")
    # httpx logs each address that it calls, and addresses of others' interfaces carry tokens.
    for name in ("httpx", "httpx2", "httpcore", "httpcore2", "openai"):
        logging.getLogger(name).setLevel("WARNING")


def _extras(record: logging.LogRecord) -> dict[str, Any]:
    extras = {name: value for name, value in vars(record).items() if name not in _OWN}
    return {"request_id": request_id.get(), **extras} if request_id.get() else extras


def _failure(record: logging.LogRecord) -> dict[str, Any] | None:
    if not record.exc_info or record.exc_info[0] is None:
        return None
    frames = traceback.extract_tb(record.exc_info[2])[-8:]
    return {
        "kind": record.exc_info[0].__name__,
        "at": [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames],
    }
