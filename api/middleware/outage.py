"""An outage of the database or the vector server: 503 with a stable code and Retry-After, and normal service once it is back."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from fastapi.responses import JSONResponse
from sqlalchemy.exc import DatabaseError, InterfaceError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as NoConnectionError
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.errors import error_body
from api.operations.metrics import Metrics
from bot.answer import Answer, AnswerStatus
from bot.pipeline import Parts, answer_question
from bot.progress import SILENT, Listener
from bot.question import Question
from index.vectors import VectorsUnavailableError

log = logging.getLogger("hoidap.api")

# The exceptions of an outage. SQLAlchemyError is also raised for a wrong statement of ours: `is_outage` tells them apart.
OUTAGES = (SQLAlchemyError, VectorsUnavailableError)
CODE, INDEX_CODE = "database_unavailable", "index_unavailable"
MESSAGE = "Cơ sở dữ liệu tạm thời không hoạt động. Bạn hãy thử lại sau ít phút."
INDEX_MESSAGE = "Kho tìm kiếm tạm thời không hoạt động. Bạn hãy thử lại sau ít phút."
RETRY_AFTER_S = 10  # a database server that is restarted takes about as long


class OutageMiddleware:
    """Turns an outage, wherever inside it was raised, into a 503."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app, self._metrics = app, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        response_started = False

        async def watched_send(message: Message) -> None:
            nonlocal response_started
            response_started = True
            await send(message)

        try:
            await self._app(scope, receive, watched_send)
        except OUTAGES as error:
            if response_started:  # too late for an error reply: the connection is closed
                raise
            response = outage_response(error)
            self._metrics.refused(code_of(error))
            await response(scope, receive, send)


def is_outage(error: BaseException) -> bool:
    """Return whether an exception is an outage, and not a wrong statement of ours."""
    away = OperationalError | InterfaceError | NoConnectionError | VectorsUnavailableError
    # A file that is no SQLite database, or a damaged one, raises DatabaseError itself and none of its subclasses.
    return isinstance(error, away) or type(error) is DatabaseError


def code_of(error: Exception) -> str:
    """Return the stable code of an outage."""
    return INDEX_CODE if isinstance(error, VectorsUnavailableError) else CODE


def message_of(error: Exception) -> str:
    """Return the sentence that users read."""
    return INDEX_MESSAGE if isinstance(error, VectorsUnavailableError) else MESSAGE


@contextmanager
def suppress_outage() -> Iterator[None]:
    """Leave the block on an outage and go on after it; other errors are raised."""
    try:
        yield
    except OUTAGES as error:
        if not is_outage(error):
            raise


def outage_response(error: Exception) -> Response:
    """Return the 503 of an outage; raises the error if it is none."""
    return JSONResponse(outage_body(error), 503, {"Retry-After": str(RETRY_AFTER_S)})


def outage_body(error: Exception) -> dict[str, dict[str, object]]:
    """Log an outage and return the body of its reply; raises the error if it is none."""
    if not is_outage(error):
        raise error
    body = error_body(code_of(error), message_of(error))
    log.error("the data are away: %s", body, exc_info=error)
    return body


def answer_or_outage(question: Question, parts: Parts, listener: Listener = SILENT) -> Answer:
    """Answer a question; raises one of OUTAGES when the answer failed because of an outage.

    `answer_question` turns every failure into an answer with status "failed". Here the database and the index are
    asked once more after one: if that fails too, the outage was the reason.
    """
    found = answer_question(question, parts, listener)
    if found.status is AnswerStatus.FAILED:
        parts.library.refresh()
        parts.retriever.check_reachable()
    return found
