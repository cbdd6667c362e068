"""Questions wait in a fair queue and have a time limit; look-ups and health checks pass by."""

import asyncio
import logging

from fastapi.responses import JSONResponse
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.errors import error_body
from api.middleware.admission import QUESTION_PATHS
from api.middleware.fair_queue import FairQueue, QueueFullError, WaitedTooLongError
from api.operations.metrics import Metrics
from api.settings.public import PublicSettings

log = logging.getLogger("hoidap.api")

RETRY_AFTER_S = 5  # a few answers later: one takes well under a second, with a chat model some seconds
_REFUSALS = {
    "busy": (503, "Hệ thống đang bận, vui lòng thử lại sau ít phút."),
    "waiting_limit": (429, "Bạn đang có nhiều câu hỏi chờ trả lời. Hãy đợi các câu trước xong rồi hỏi tiếp."),
    "timeout": (504, "Trả lời quá lâu nên đã dừng. Bạn hãy thử lại."),
}


class _DisconnectedError(Exception):
    """The client hung up."""


class QuestionQueueMiddleware:
    """Lets `max_concurrent_answers` questions through at a time; ends an answer after `request_seconds`."""

    def __init__(self, app: ASGIApp, settings: PublicSettings, metrics: Metrics) -> None:
        self._app, self._seconds, self._metrics = app, settings.request_seconds, metrics
        self._queue = FairQueue(
            settings.max_concurrent_answers, settings.queue_length, settings.queue_seconds, self._changed
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or scope["path"] not in QUESTION_PATHS or scope["method"] != "POST":
            await self._app(scope, receive, send)
            return
        key = scope["state"].get("key")
        client = _Client(receive, send)
        try:
            async with client.turn(self._queue, key.id if key else str(scope["state"]["visitor"])):
                await self._answer(scope, client)
        except QueueFullError as full:
            await self._refuse("waiting_limit" if full.by_visitor else "busy", scope, client)
        except WaitedTooLongError:
            await self._refuse("busy", scope, client)
        except _DisconnectedError:
            return

    async def _answer(self, scope: Scope, client: "_Client") -> None:
        limit = asyncio.timeout(self._seconds)
        try:
            async with limit:
                await self._app(scope, client.receive, client.send)
        except TimeoutError:
            if not limit.expired():
                raise
            log.warning("an answer took longer than %s s", self._seconds)
            if client.response_started:  # too late for an error reply: the connection is closed
                raise
            await self._refuse("timeout", scope, client)

    async def _refuse(self, code: str, scope: Scope, client: "_Client") -> None:
        self._metrics.refused(code)
        await _refusal(code)(scope, client.receive, client.send)

    def _changed(self, waiting: int, taken: int) -> None:
        self._metrics.waiting.set(waiting)
        self._metrics.answering.set(taken)


class _Client:
    """`receive` and `send` of a request, with what passed: whether a response has started, whether the client is there."""

    def __init__(self, receive: Receive, send: Send) -> None:
        self._receive, self._send = receive, send
        self._received: list[Message] = []  # while waiting, for the application to read later
        self.response_started = False

    def turn(self, queue: FairQueue, visitor: str) -> "_Turn":
        """Return a turn in the queue that is given up when the client disconnects while it waits."""
        return _Turn(queue, visitor, self)

    async def receive(self) -> Message:
        """Return the next message, first those that came while waiting."""
        return self._received.pop(0) if self._received else await self._receive()

    async def send(self, message: Message) -> None:
        """Send a message."""
        self.response_started = True
        await self._send(message)

    async def disconnected(self) -> None:
        """Return when the client has disconnected; other messages are kept for `receive`."""
        while True:
            message = await self._receive()
            self._received.append(message)
            if message["type"] == "http.disconnect":
                return


class _Turn:
    """A turn in a FairQueue, for as long as the client waits for it."""

    def __init__(self, queue: FairQueue, visitor: str, client: _Client) -> None:
        self._turn, self._client = queue.turn(visitor), client

    async def __aenter__(self) -> None:
        turn = asyncio.ensure_future(self._turn.__aenter__())
        gone: asyncio.Future[None] | None = None
        try:
            await asyncio.sleep(0)
            if not turn.done():
                gone = asyncio.ensure_future(self._client.disconnected())
                await asyncio.wait({turn, gone}, return_when=asyncio.FIRST_COMPLETED)
            if not turn.done():
                raise _DisconnectedError  # noqa: TRY301 - the turn is given back below
        except BaseException:
            if turn.done() and not turn.cancelled() and turn.exception() is None:
                await self._turn.__aexit__(None, None, None)  # the turn came at the moment the client left
            turn.cancel()
            raise
        finally:
            if gone is not None:
                gone.cancel()
        turn.result()

    async def __aexit__(self, *failure: object) -> None:
        await self._turn.__aexit__(None, None, None)


def _refusal(code: str) -> Response:
    status, message = _REFUSALS[code]
    return JSONResponse(error_body(code, message), status, {"Retry-After": str(RETRY_AFTER_S)})
