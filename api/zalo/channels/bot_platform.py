"""Client of the Zalo Bot Platform: one token, events by webhook or polling, plain text messages.

The platform has no buttons and no list of sent messages. So a message that may have arrived is sent again: a user may
see an answer twice, which is better than not at all.
"""

import logging
from collections.abc import Callable
from typing import Any

import httpx

from api.zalo.channels.channel import TIMEOUT, call
from api.zalo.channels.errors import Failure, Fault, Sent
from api.zalo.config import BotConfig
from api.zalo.messages.events import InboundEvent, read_bot_event
from api.zalo.messages.message import Message

log = logging.getLogger("hoidap.zalo")

SECRET_HEADER = "X-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
POLL_S = 30  # long polling: how long one call waits for an event
_UNAUTHORIZED, _FORBIDDEN, _NO_UPDATE, _CONFLICT, _TOO_MANY = 401, 403, 408, 409, 429
_SERVER = 500
_MAX_PAUSE_S = 60  # between two polls while Zalo does not answer


class BotError(RuntimeError):
    """The platform refuses, and waiting does not help; the message is one Vietnamese sentence."""


class BotClient:
    """Calls one bot. The token is part of every URL, so URLs must not be logged."""

    with_buttons = False

    def __init__(self, config: BotConfig, http: httpx.Client) -> None:
        self._config, self._http = config, http

    def send(self, who: str, message: Message) -> Sent | Failure:
        """Send the text of a message; buttons are left out."""
        reply = self._call("sendMessage", {"chat_id": who, "text": message.text})
        if isinstance(reply, Failure):
            return reply
        result = reply.get("result")
        return Sent(str(result.get("message_id", "")) if isinstance(result, dict) else "")

    def find(self, who: str, message: Message, since: float, known: frozenset[str]) -> None:
        """Return None: the platform has no list of messages."""

    def set_webhook(self, url: str) -> None:
        """Set the URL that Zalo sends events to; with "" they wait for `updates`. Raises BotError."""
        if url:
            reply = self._call("setWebhook", {"url": url, "secret_token": self._config.secret})
        else:
            reply = self._call("deleteWebhook", {})
        if isinstance(reply, Failure):
            raise BotError(f"Zalo không nhận địa chỉ webhook (lỗi {reply.code}).")

    def updates(self) -> list[InboundEvent]:
        """Wait at most POLL_S for events; raises BotError, and httpx.HTTPError when Zalo does not answer.

        Zalo does not deliver these events again: they must be put into the queue at once.
        """
        reply = self._call("getUpdates", {"timeout": str(POLL_S)}, timeout=httpx.Timeout(POLL_S + 15, connect=5))
        if isinstance(reply, Failure):
            if reply.code == str(_NO_UPDATE):
                return []
            if reply.code == str(_CONFLICT):
                raise BotError("Bot đang nhận tin qua webhook; hãy tắt bằng: hoidap zalo webhook --off")
            if reply.code in (str(_UNAUTHORIZED), str(_FORBIDDEN)):
                raise BotError("Zalo không nhận HOIDAP_ZALO_BOT_TOKEN.")
            raise httpx.NetworkError(reply.code)
        result = reply.get("result")
        found = result if isinstance(result, list) else [result]  # Zalo sends one object, its documentation a list
        read = [read_bot_event(update, repr(update).encode()) for update in found if isinstance(update, dict)]
        return [event for event in read if event]

    def _call(self, method: str, body: dict[str, str], timeout: httpx.Timeout = TIMEOUT) -> dict[str, Any] | Failure:
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


def poll(bot: BotClient, put: Callable[[InboundEvent], bool], *, wait: Callable[[float], bool]) -> None:
    """Poll for events and `put` them until `wait(seconds)` returns True; pauses longer and longer while Zalo does not answer."""
    failed = 0
    while not wait(min(2**failed, _MAX_PAUSE_S) if failed else 0):
        try:
            for event in bot.updates():
                put(event)
            failed = 0
        except httpx.HTTPError as error:
            failed += 1
            log.warning("no updates from Zalo: %s", type(error).__name__)
