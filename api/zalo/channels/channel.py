"""What the worker needs of a channel: to send a message, and to find out whether one arrived."""

import logging
from typing import Any, Protocol

import httpx

from api.zalo.channels.errors import Failure, Fault, Sent, http_fault
from api.zalo.messages.message import Message

log = logging.getLogger("hoidap.zalo")

TIMEOUT = httpx.Timeout(10, connect=5)  # seconds; a call must end well before the lease of its event does


class ChannelClient(Protocol):
    """The client of an Official Account or a bot."""

    with_buttons: bool

    def send(self, who: str, message: Message) -> Sent | Failure:
        """Send a message to a user id."""

    def find(self, who: str, message: Message, since: float, known: frozenset[str]) -> Sent | Failure | None:
        """Look for a message that may have arrived after `since` (seconds) and whose id is not in `known`.

        None: it did not arrive, or the channel cannot tell. Failure: ask again later.
        """


def call(http: httpx.Client, request: httpx.Request) -> dict[str, Any] | Failure:
    """Send a request and return the JSON object of the reply, or a Failure; network errors are not raised."""
    try:
        reply = http.send(request)
    except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout):
        return Failure(Fault.BUSY, "connect")  # nothing was sent
    except httpx.HTTPError as error:
        return Failure(Fault.UNKNOWN, type(error).__name__)
    wait = reply.headers.get("retry-after", "")
    retry_after = float(wait) if wait.isdecimal() else 0
    if reply.status_code != httpx.codes.OK and not reply.headers.get("content-type", "").startswith("application/json"):
        return Failure(http_fault(reply.status_code), f"HTTP {reply.status_code}", retry_after)
    try:
        body = reply.json()
    except ValueError:
        body = None
    if reply.status_code == httpx.codes.TOO_MANY_REQUESTS or reply.status_code >= httpx.codes.INTERNAL_SERVER_ERROR:
        return Failure(http_fault(reply.status_code), f"HTTP {reply.status_code}", retry_after)
    if not isinstance(body, dict):
        return Failure(Fault.UNKNOWN, "no JSON object", retry_after)
    return body
