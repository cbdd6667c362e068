"""Answers as files: GET /api/v1/answers/{record_id}.docx, its tables as .xlsx, its deadlines as .ics."""

from fastapi import APIRouter, Response

from api.dependencies import ServicesDep
from api.errors import ApiError
from api.exports import deadline_calendar, word_document, workbook
from api.exports.wording import content_disposition
from api.routes.conversations import find_exchange
from api.schemas.answers import ErrorOut

router = APIRouter(prefix="/answers", responses={404: {"model": ErrorOut}})


def _file(media_type: str, schema: dict[str, str]) -> dict[int | str, dict[str, object]]:
    """Return the OpenAPI description of a reply that is a file."""
    return {200: {"content": {media_type.partition(";")[0]: {"schema": schema}}, "description": "Tệp để tải về"}}


_BINARY = {"type": "string", "format": "binary"}


@router.get(
    "/{record_id}.docx",
    summary="Câu trả lời dạng Word",
    response_class=Response,
    responses=_file(word_document.MEDIA_TYPE, _BINARY),
)
def word(record_id: str, services: ServicesDep) -> Response:
    """Return a question, its answer and the citations as a Word document."""
    exchange = find_exchange(services, record_id)
    file = word_document.word_document(exchange)
    return _download(file, word_document.MEDIA_TYPE, f"Hỏi đáp - {exchange.question}", "docx")


@router.get(
    "/{record_id}/tables/{number}.xlsx",
    summary="Một bảng của câu trả lời dạng Excel",
    response_class=Response,
    responses={**_file(workbook.MEDIA_TYPE, _BINARY), 422: {"model": ErrorOut}},
)
def spreadsheet(record_id: str, number: int, services: ServicesDep) -> Response:
    """Return one table of an answer as an Excel workbook; tables are numbered from 1."""
    answer = find_exchange(services, record_id).answer
    if not 1 <= number <= len(answer.tables):
        raise ApiError(404, "table_not_found", "Câu trả lời này không có bảng được yêu cầu.")
    table = answer.tables[number - 1]
    return _download(workbook.workbook(answer, table), workbook.MEDIA_TYPE, table.caption or "Bảng", "xlsx")


@router.get(
    "/{record_id}/deadlines.ics",
    summary="Các thời hạn của câu trả lời dạng lịch",
    response_class=Response,
    responses=_file(deadline_calendar.MEDIA_TYPE, {"type": "string"}),
)
def calendar(record_id: str, services: ServicesDep) -> Response:
    """Return the deadlines that name a last day as calendar events."""
    exchange = find_exchange(services, record_id)
    file = deadline_calendar.deadline_calendar(exchange.answer, exchange.asked_at)
    if not file:
        raise ApiError(404, "deadlines_not_found", "Câu trả lời này không có thời hạn nào nêu rõ ngày.")
    return _download(file.encode(), deadline_calendar.MEDIA_TYPE, f"Thời hạn - {exchange.question}", "ics")


def _download(data: bytes, media_type: str, name: str, suffix: str) -> Response:
    headers = {"Content-Disposition": content_disposition(name, suffix), "Cache-Control": "no-store"}
    return Response(data, media_type=media_type, headers=headers)
