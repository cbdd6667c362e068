"""Open a chat model through LangChain, and stream its reply within a time and a length.

A model is optional, and so are the packages that it needs: they are imported only when a name is given.
"""

import logging
import queue
import threading
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import BaseMessage, HumanMessage, SystemMessage

log = logging.getLogger("hoidap.bot")

# Chosen by hand.
TIMEOUT_S = 20.0  # as long as a reader waits for the first verified sentence
MAX_REPLY_CHARACTERS = 8000  # several times six statements with their quotes
POLL_S = 0.1  # between checks whether the reader is still there
MISSING = (
    "Để dùng mô hình “{name}” cần cài thêm gói “{package}”: pip install {package} (trong thư mục mã nguồn: make install CHAT=1). "
    "Không đặt HOIDAP_CHAT_MODEL thì hệ thống vẫn trả lời bằng cách trích câu từ văn bản."
)
UNKNOWN = "Không mở được mô hình “{name}”: {reason}"
# Status codes of servers that do not accept a JSON schema; they are asked again without it.
_REFUSED = (400, 422, 501)
_PACKAGES = {"google_genai": "langchain-google-genai", "google_vertexai": "langchain-google-vertexai"}


class ChatModelError(Exception):
    """A chat model cannot be opened; the message is a Vietnamese sentence for the operator."""


class NoReplyError(Exception):
    """A chat model gave no usable reply; `reason` is "timeout", "error", "malformed", "refusal" or "stopped"."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason


def open_chat_model(
    name: str, *, base_url: str = "", api_key: str = "", timeout_s: float = TIMEOUT_S
) -> BaseChatModel | None:
    """Open a model by its name, "provider:model"; None for an empty name. Raises ChatModelError."""
    name = name.strip()
    if not name:
        return None
    try:
        from langchain.chat_models import init_chat_model
    except ImportError as missing:
        raise ChatModelError(MISSING.format(name=name, package="langchain")) from missing
    options: dict[str, object] = {"temperature": 0, "timeout": timeout_s, "max_retries": 0}
    if base_url:
        options["base_url"] = base_url
    if api_key:
        options["api_key"] = api_key
    elif base_url and name.startswith("openai:"):
        # The library insists on a key, local servers mostly want none; they must not get the one in OPENAI_API_KEY.
        options["api_key"] = "-"
    try:
        model: BaseChatModel = init_chat_model(name, **options)
    except ImportError as missing:
        provider = name.partition(":")[0]
        package = _PACKAGES.get(provider, f"langchain-{provider.replace('_', '-')}")
        raise ChatModelError(MISSING.format(name=name, package=package)) from missing
    except Exception as wrong:  # every provider raises its own errors for a missing key or a wrong option
        raise ChatModelError(UNKNOWN.format(name=name, reason=type(wrong).__name__)) from wrong
    return model


def model_name(model: BaseChatModel) -> str:
    """Return the name of a model for the record."""
    return str(getattr(model, "model_name", "") or getattr(model, "model", "") or type(model).__name__)


def stream_reply(
    model: BaseChatModel,
    system: str,
    user: str,
    *,
    schema: dict[str, Any] | None = None,
    timeout_s: float = TIMEOUT_S,
    gone: Callable[[], bool] = lambda: False,
) -> Generator[str, None, None]:
    """Yield the reply piece by piece; raises NoReplyError when it fails, is too slow or too long, or `gone` returns True.

    The model runs in a thread of its own, so that one that hangs costs no more than `timeout_s`. Closing the generator closes
    the connection when the next piece arrives or the provider times out. Servers with OpenAI's protocol are asked to hold the
    model to the JSON `schema`.
    """
    pieces: queue.Queue[str | Exception | None] = queue.Queue()
    stopped = threading.Event()
    reply = _Reply(model, [SystemMessage(system), HumanMessage(user)], schema, pieces, stopped)
    threading.Thread(target=reply.run, name="chat", daemon=True).start()
    deadline = time.monotonic() + timeout_s
    try:
        while True:
            left = deadline - time.monotonic()
            if left <= 0:
                raise NoReplyError("timeout")
            if gone():
                raise NoReplyError("stopped")
            try:
                piece = pieces.get(timeout=min(left, POLL_S))
            except queue.Empty:
                continue
            if piece is None:
                return
            if isinstance(piece, NoReplyError):
                raise piece
            if isinstance(piece, Exception):
                raise NoReplyError("timeout" if isinstance(piece, TimeoutError) else "error", type(piece).__name__)
            yield piece
    finally:
        stopped.set()


@dataclass(frozen=True, slots=True)
class _Reply:
    """A reply that a thread reads from the model and passes on through a queue."""

    model: BaseChatModel
    messages: list[BaseMessage]
    schema: dict[str, Any] | None
    pieces: "queue.Queue[str | Exception | None]"
    stopped: threading.Event

    def run(self) -> None:
        try:
            try:
                self._pass_on(**self._schema_options())
            except Exception as failure:
                if getattr(failure, "status_code", None) not in _REFUSED or not self._schema_options():
                    raise
                log.info("the server refuses a JSON schema: %s", type(failure).__name__)
                self._pass_on()
            self.pieces.put(None)
        except Exception as failure:  # noqa: BLE001 - whatever a provider raises, the draft is shown instead
            self.pieces.put(failure)

    def _schema_options(self) -> dict[str, Any]:
        """Return the options that hold the model to the schema; empty for other protocols than OpenAI's."""
        # In `extra_body`, which all models of this protocol have: given `response_format`, LangChain streams nothing before
        # the reply is complete.
        if self.schema is None or "extra_body" not in type(self.model).model_fields:
            return {}
        form = {"name": "answer", "strict": True, "schema": self.schema}
        own = getattr(self.model, "extra_body", None) or {}
        return {"extra_body": {"response_format": {"type": "json_schema", "json_schema": form}, **own}}

    def _pass_on(self, **options: Any) -> None:
        length = 0
        chunks = self.model.stream(self.messages, **options)
        try:
            for chunk in chunks:
                if self.stopped.is_set():
                    return
                text = str(chunk.text)
                length += len(text)
                if length > MAX_REPLY_CHARACTERS:
                    raise NoReplyError("malformed", "too long")
                self.pieces.put(text)
        finally:
            if isinstance(chunks, Generator):
                chunks.close()
