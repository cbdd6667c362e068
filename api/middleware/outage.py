"""The database or the server of the vectors is away: every door says so and when to come back; once it is there again all goes on."""

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

# What an outage comes as; a mistake of ours in what was asked of the database comes so too, see `is_away`.
OUTAGES = (SQLAlchemyError, VectorsUnavailableError)
CODE, INDEX_CODE = "database_unavailable", "index_unavailable"
MESSAGE = "Cơ sở dữ liệu tạm thời không hoạt động. Bạn hãy thử lại sau ít phút."
INDEX_MESSAGE = "Kho tìm kiếm tạm thời không hoạt động. Bạn hãy thử lại sau ít phút."
RETRY_S = 10  # a server that is started again takes about as long


class Outage:
    """Turns the failure of what keeps the data into a refusal, in whatever layer further inside it came up."""

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
        except OUTAGES as error:
            if begun:  # what was begun cannot be turned into a refusal: the connection ends
                raise
            refused = refusal(error)
            self._metrics.refused(code_of(error))
            await refused(scope, receive, send)


def is_away(error: BaseException) -> bool:
    """Tell what cannot be reached or read from a mistake of ours in what was asked of it."""
    # A file that is no database, or a broken one, has no class of its own.
    away = OperationalError | InterfaceError | NoConnectionError | VectorsUnavailableError
    return isinstance(error, away) or type(error) is DatabaseError


def code_of(error: Exception) -> str:
    """Return the stable code of an outage."""
    return INDEX_CODE if isinstance(error, VectorsUnavailableError) else CODE


def message_of(error: Exception) -> str:
    """Return what people are told of an outage."""
    return INDEX_MESSAGE if isinstance(error, VectorsUnavailableError) else MESSAGE


@contextmanager
def suppress_outage() -> Iterator[None]:
    """Go on behind the block when the data are away."""
    try:
        yield
    except OUTAGES as error:
        if not is_away(error):
            raise


def refusal(error: Exception) -> Response:
    """Return what a caller is told; raises what is no outage."""
    return JSONResponse(told(error), 503, {"Retry-After": str(RETRY_S)})


def told(error: Exception) -> dict[str, dict[str, object]]:
    """Return the body of the refusal; raises what is no outage."""
    if not is_away(error):
        raise error
    body = error_body(code_of(error), message_of(error))
    log.error("the data are away: %s", body, exc_info=error)
    return body


def answer_or_outage(question: Question, parts: Parts, listener: Listener = SILENT) -> Answer:
    """Answer a question; raises the outage where one is why it failed, so that no fault is made of it."""
    found = answer_question(question, parts, listener)
    if found.status is AnswerStatus.FAILED:
        parts.library.refresh()
        parts.retriever.check_reachable()
    return found
