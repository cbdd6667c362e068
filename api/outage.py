"""The database is away, stopped or unreadable: every door says so and when to come back; once it is there again all goes on by itself."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from fastapi.responses import JSONResponse
from sqlalchemy.exc import DatabaseError, InterfaceError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as NoConnectionError
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.errors import error_body
from api.metrics import Metrics
from bot.answer import Answer, AnswerStatus
from bot.listener import SILENT, Listener
from bot.pipeline import Parts, answer_question
from bot.question import Question

log = logging.getLogger("hoidap.api")

CODE = "database_unavailable"
MESSAGE = "Cơ sở dữ liệu tạm thời không hoạt động. Bạn hãy thử lại sau ít phút."
RETRY_S = 10  # a server that is started again takes about as long


class Outage:
    """Turns the database's failure into a refusal, in whatever layer further inside it came up."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app, self._metrics = app, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        begun = False

        async def send_seen(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, send_seen)
        except SQLAlchemyError as error:
            if begun:  # what was begun cannot be turned into a refusal: the connection ends
                raise
            refused = refusal(error)
            self._metrics.refused(CODE)
            await refused(scope, receive, send)


def is_away(error: BaseException) -> bool:
    """Tell a database that cannot be reached or read from a mistake of ours in what was asked of it."""
    # A file that is no database, or a broken one, has no class of its own.
    return isinstance(error, OperationalError | InterfaceError | NoConnectionError) or type(error) is DatabaseError


@contextmanager
def suppress_outage() -> Iterator[None]:
    """Go on behind the block when the database is away."""
    try:
        yield
    except SQLAlchemyError as error:
        if not is_away(error):
            raise


def refusal(error: SQLAlchemyError) -> Response:
    """Return what a caller is told; raises what is no outage."""
    return JSONResponse(told(error), 503, {"Retry-After": str(RETRY_S)})


def told(error: SQLAlchemyError) -> dict[str, dict[str, object]]:
    """Return the body of the refusal; raises what is no outage."""
    if not is_away(error):
        raise error
    body = error_body(CODE, MESSAGE)
    log.error("the database is away: %s", body, exc_info=error)
    return body


def answer_or_outage(question: Question, parts: Parts, listener: Listener = SILENT) -> Answer:
    """Answer a question; raises the database's own error where that is why it failed, so that no fault is made of an outage."""
    found = answer_question(question, parts, listener)
    if found.status is AnswerStatus.FAILED:
        parts.library.refresh()
    return found
