"""What the worker needs of a door: to send a bubble, and to find out whether one arrived."""

import logging
from typing import Any, Protocol

import httpx

from api.zalo.channels.errors import Failure, Fault, Sent, http_fault
from api.zalo.messages.bubble import Bubble

log = logging.getLogger("hoidap.zalo")

TIMEOUT = httpx.Timeout(10, connect=5)  # well below the lease of an event


class Door(Protocol):
    """An Official Account or a bot."""

    with_buttons: bool

    def send(self, who: str, bubble: Bubble) -> Sent | Failure:
        """Send a message."""

    def find(self, who: str, bubble: Bubble, since: float, known: frozenset[str]) -> Sent | Failure | None:
        """Look for a message that may have arrived after `since` and is not among the known ids.

        None: it is not there, or nobody can tell. Failure: ask again later.
        """


def call(http: httpx.Client, request: httpx.Request) -> dict[str, Any] | Failure:
    """Return the JSON object of a reply, or why there is none; never raises for what a network does."""
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
