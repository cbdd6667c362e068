"""Chat models: any that LangChain can open by name, read as one bounded piece of text.

A model is optional, and so is the package that opens it by name; nothing is imported before a name is given.
"""

import queue
import threading
import time
from collections.abc import Sequence

from langchain_core.language_models import BaseChatModel
from langchain_core.messages import BaseMessage, HumanMessage, SystemMessage

TIMEOUT_S = 20.0
MAX_CHARACTERS = 8000  # of a reply; what goes on longer is cut off and not used
MISSING = (
    "Để dùng mô hình “{name}” cần cài thêm gói “{package}”: pip install {package}. "
    "Không đặt HOIDAP_CHAT_MODEL thì hệ thống vẫn trả lời bằng cách trích câu từ văn bản."
)
UNKNOWN = "Không mở được mô hình “{name}”: {reason}"
_PACKAGES = {"google_genai": "langchain-google-genai", "google_vertexai": "langchain-google-vertexai"}


class ChatModelError(Exception):
    """A chat model cannot be opened; the message is a Vietnamese sentence for the operator."""


class NoReplyError(Exception):
    """A chat model gave nothing to use; `reason` is "timeout", "error" or "malformed"."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason


def open_chat_model(
    name: str, *, base_url: str = "", api_key: str = "", timeout_s: float = TIMEOUT_S
) -> BaseChatModel | None:
    """Open a model by "provider:model"; None for an empty name. Raises ChatModelError."""
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
    try:
        model: BaseChatModel = init_chat_model(name, **options)
    except ImportError as missing:
        provider = name.partition(":")[0]
        package = _PACKAGES.get(provider, f"langchain-{provider.replace('_', '-')}")
        raise ChatModelError(MISSING.format(name=name, package=package)) from missing
    except (ValueError, TypeError) as wrong:
        raise ChatModelError(UNKNOWN.format(name=name, reason=type(wrong).__name__)) from wrong
    return model


def model_name(model: BaseChatModel) -> str:
    """Return what a record says of the model."""
    return str(getattr(model, "model_name", "") or getattr(model, "model", "") or type(model).__name__)


def read_reply(model: BaseChatModel, system: str, user: str, timeout_s: float = TIMEOUT_S) -> str:
    """Return the model's whole reply; raises NoReplyError when it fails, is too slow or does not end.

    The model runs in a thread of its own, so that one that hangs costs no more than the time given to it.
    """
    pieces: queue.Queue[str | BaseException | None] = queue.Queue()
    stopped = threading.Event()
    messages: Sequence[BaseMessage] = (SystemMessage(system), HumanMessage(user))
    threading.Thread(target=_stream, args=(model, messages, pieces, stopped), name="chat", daemon=True).start()
    deadline = time.monotonic() + timeout_s
    reply: list[str] = []
    length = 0
    try:
        while True:
            try:
                piece = pieces.get(timeout=max(0.0, deadline - time.monotonic()))
            except queue.Empty:
                raise NoReplyError("timeout") from None
            if piece is None:
                return "".join(reply)
            if isinstance(piece, BaseException):
                raise NoReplyError("timeout" if isinstance(piece, TimeoutError) else "error", type(piece).__name__)
            reply.append(piece)
            length += len(piece)
            if length > MAX_CHARACTERS:
                raise NoReplyError("malformed", "too long")
            if time.monotonic() > deadline:
                raise NoReplyError("timeout")
    finally:
        stopped.set()


def _stream(
    model: BaseChatModel,
    messages: Sequence[BaseMessage],
    pieces: "queue.Queue[str | BaseException | None]",
    stopped: threading.Event,
) -> None:
    try:
        for chunk in model.stream(list(messages)):
            if stopped.is_set():
                return
            pieces.put(str(chunk.text))
        pieces.put(None)
    except Exception as failure:  # noqa: BLE001 - whatever a provider raises, the caller falls back
        pieces.put(failure)
