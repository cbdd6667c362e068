"""Each question has its turn before it is answered, and only so much time; look-ups and health never wait here."""

import asyncio
import logging

from fastapi.responses import JSONResponse
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.errors import error_body
from api.middleware.admission import ASKING
from api.middleware.fair_queue import FairQueue, QueueFullError, WaitedTooLongError
from api.operations.metrics import Metrics
from api.settings.public import PublicSettings

log = logging.getLogger("hoidap.api")

BUSY_WAIT = 5  # seconds after which it is worth trying again
_REFUSALS = {
    "busy": (503, "Hệ thống đang bận, vui lòng thử lại sau ít phút."),
    "waiting_limit": (429, "Bạn đang có nhiều câu hỏi chờ trả lời. Hãy đợi các câu trước xong rồi hỏi tiếp."),
    "timeout": (504, "Trả lời quá lâu nên đã dừng. Bạn hãy thử lại."),
}


class _LeftError(Exception):
    """The caller hung up."""


class Turns:
    """Lets questions through one by one per visitor, few at a time."""

    def __init__(self, app: ASGIApp, settings: PublicSettings, metrics: Metrics) -> None:
        self._app, self._seconds, self._metrics = app, settings.request_seconds, metrics
        self._queue = FairQueue(
            settings.max_concurrent_answers, settings.queue_length, settings.queue_seconds, self._changed
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or scope["path"] not in ASKING or scope["method"] != "POST":
            await self._app(scope, receive, send)
            return
        key = scope["state"].get("key")
        caller = _Caller(receive, send)
        try:
            async with caller.while_there(self._queue, key.id if key else str(scope["state"]["visitor"])):
                await self._answered(scope, caller)
        except QueueFullError as full:
            await self._refused("waiting_limit" if full.by_visitor else "busy", scope, caller)
        except WaitedTooLongError:
            await self._refused("busy", scope, caller)
        except _LeftError:
            return

    async def _answered(self, scope: Scope, caller: "_Caller") -> None:
        limit = asyncio.timeout(self._seconds)
        try:
            async with limit:
                await self._app(scope, caller.receive, caller.send)
        except TimeoutError:
            if not limit.expired():
                raise
            log.warning("an answer took longer than %s s", self._seconds)
            if caller.begun:  # what was begun cannot be turned into a refusal: the connection ends
                raise
            await self._refused("timeout", scope, caller)

    async def _refused(self, code: str, scope: Scope, caller: "_Caller") -> None:
        self._metrics.refused(code)
        await _refusal(code)(scope, caller.receive, caller.send)

    def _changed(self, waiting: int, busy: int) -> None:
        self._metrics.waiting.set(waiting)
        self._metrics.answering.set(busy)


class _Caller:
    """The two ends of a request, watched: whether a reply has begun, whether the caller is still there."""

    def __init__(self, receive: Receive, send: Send) -> None:
        self._receive, self._send = receive, send
        self._kept: list[Message] = []
        self.begun = False

    def while_there(self, queue: FairQueue, visitor: str) -> "_Turn":
        """Return the turn in a queue, which is given up when the caller hangs up while he waits."""
        return _Turn(queue, visitor, self)

    async def receive(self) -> Message:
        """Return the next message, first what was read while waiting."""
        return self._kept.pop(0) if self._kept else await self._receive()

    async def send(self, message: Message) -> None:
        """Send a message."""
        self.begun = True
        await self._send(message)

    def check(self, turn: "asyncio.Future[None]") -> None:
        """Raise when the caller hung up before his turn came."""
        if not turn.done():
            raise _LeftError

    async def gone(self) -> None:
        """Return when the caller has hung up; what else he sends is kept."""
        while True:
            message = await self._receive()
            self._kept.append(message)
            if message["type"] == "http.disconnect":
                return


class _Turn:
    """A turn that is taken as long as somebody waits for it."""

    def __init__(self, queue: FairQueue, visitor: str, caller: _Caller) -> None:
        self._turn, self._caller = queue.turn(visitor), caller

    async def __aenter__(self) -> None:
        turn = asyncio.ensure_future(self._turn.__aenter__())
        gone: asyncio.Future[None] | None = None
        try:
            await asyncio.sleep(0)
            if not turn.done():
                gone = asyncio.ensure_future(self._caller.gone())
                await asyncio.wait({turn, gone}, return_when=asyncio.FIRST_COMPLETED)
            self._caller.check(turn)
        except BaseException:
            if turn.done() and not turn.cancelled() and turn.exception() is None:
                await self._turn.__aexit__(None, None, None)  # it came in the moment in which nobody wanted it any more
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
    return JSONResponse(error_body(code, message), status, {"Retry-After": str(BUSY_WAIT)})
