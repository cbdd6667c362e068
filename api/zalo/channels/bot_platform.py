"""A bot of the Zalo Bot Platform: one token, events by webhook or by asking for them, plain text out.

It has no buttons and no list of what was sent. So a message whose fate nobody wrote down is sent again: somebody may then see
an answer twice, which is better than not at all.
"""

import logging
from collections.abc import Callable
from typing import Any

import httpx

from api.zalo.channels.channel import TIMEOUT, call
from api.zalo.channels.errors import Failure, Fault, Sent
from api.zalo.config import BotConfig
from api.zalo.messages.bubble import Bubble
from api.zalo.messages.events import Inbound, read_bot_event

log = logging.getLogger("hoidap.zalo")

SECRET_HEADER = "X-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
POLL_S = 30  # that one call waits for something to happen
_UNAUTHORIZED, _FORBIDDEN, _NO_UPDATE, _CONFLICT, _TOO_MANY = 401, 403, 408, 409, 429
_SERVER = 500


class BotError(RuntimeError):
    """The platform refuses for a reason that waiting does not change; the message is one Vietnamese sentence."""


class BotDoor:
    """Calls to one bot. The token is part of every address, so addresses never reach a log."""

    with_buttons = False

    def __init__(self, config: BotConfig, http: httpx.Client) -> None:
        self._config, self._http = config, http

    def send(self, who: str, bubble: Bubble) -> Sent | Failure:
        """Send a message."""
        reply = self._called("sendMessage", {"chat_id": who, "text": bubble.text})
        if isinstance(reply, Failure):
            return reply
        result = reply.get("result")
        return Sent(str(result.get("message_id", "")) if isinstance(result, dict) else "")

    def find(self, who: str, bubble: Bubble, since: float, known: frozenset[str]) -> None:
        """Return None: nobody can tell."""

    def set_webhook(self, url: str) -> None:
        """Let events come to an address, or with "" wait to be asked for; raises BotError."""
        if url:
            reply = self._called("setWebhook", {"url": url, "secret_token": self._config.secret})
        else:
            reply = self._called("deleteWebhook", {})
        if isinstance(reply, Failure):
            raise BotError(f"Zalo không nhận địa chỉ webhook (lỗi {reply.code}).")

    def updates(self) -> list[Inbound]:
        """Wait for events for half a minute at most; raises BotError, and httpx.HTTPError when nobody answers.

        What this returns will not be given again: it must be put into the queue at once.
        """
        reply = self._called("getUpdates", {"timeout": str(POLL_S)}, timeout=httpx.Timeout(POLL_S + 15, connect=5))
        if isinstance(reply, Failure):
            if reply.code == str(_NO_UPDATE):
                return []
            if reply.code == str(_CONFLICT):
                raise BotError("Bot đang nhận tin qua webhook; hãy tắt bằng: hoidap zalo webhook --off")
            if reply.code in (str(_UNAUTHORIZED), str(_FORBIDDEN)):
                raise BotError("Zalo không nhận HOIDAP_ZALO_BOT_TOKEN.")
            raise httpx.NetworkError(reply.code)
        result = reply.get("result")
        found = result if isinstance(result, list) else [result]
        read = [read_bot_event(update, repr(update).encode()) for update in found if isinstance(update, dict)]
        return [inbound for inbound in read if inbound]

    def _called(self, method: str, body: dict[str, str], timeout: httpx.Timeout = TIMEOUT) -> dict[str, Any] | Failure:
        url = f"{self._config.api_url}/bot{self._config.token}/{method}"
        reply = call(self._http, self._http.build_request("POST", url, json=body, timeout=timeout))
        if isinstance(reply, Failure) or reply.get("ok") is True:
            return reply
        code = reply.get("error_code")
        return Failure(_fault(code) if isinstance(code, int) else Fault.UNKNOWN, str(code))


def _fault(code: int) -> Fault:
    if code == _TOO_MANY:
        return Fault.BUSY
    if code == _UNAUTHORIZED:
        return Fault.ACCOUNT
    if code == _FORBIDDEN:
        return Fault.BLOCKED
    return Fault.UNKNOWN if code >= _SERVER or code == _NO_UPDATE else Fault.REFUSED


def poll(bot: BotDoor, put: Callable[[Inbound], bool], *, wait: Callable[[float], bool]) -> None:
    """Ask for events and queue them until `wait` says to stop; waits longer and longer while nobody answers."""
    failed = 0
    while not wait(min(2**failed, 60) if failed else 0):
        try:
            for inbound in bot.updates():
                put(inbound)
            failed = 0
        except httpx.HTTPError as error:
            failed += 1
            log.warning("no updates from Zalo: %s", type(error).__name__)
