"""GET /api/v1/conversations and /api/v1/answers: past answers as they were shown."""

import re

from fastapi import APIRouter, Response

from api.dependencies import Services, ServicesDep
from api.errors import ApiError
from api.schemas.answers import AnswerOut, ErrorOut
from api.schemas.conversations import ID, ConversationOut, TurnOut
from bot.history.records import Exchange

router = APIRouter(responses={404: {"model": ErrorOut}})


@router.get("/conversations/{conversation_id}", summary="Một cuộc hội thoại đã qua")
def get_conversation(conversation_id: str, services: ServicesDep, response: Response) -> ConversationOut:
    """Return the last 100 turns of a conversation, oldest first."""
    known = re.fullmatch(ID, conversation_id)
    turns = services.parts.records.conversation(conversation_id) if known else ()
    if not turns:
        raise ApiError(404, "conversation_not_found", "Không tìm thấy cuộc hội thoại này.")
    response.headers["Cache-Control"] = "no-store"
    return ConversationOut(conversation_id=conversation_id, turns=[TurnOut.of(turn) for turn in turns])


@router.get("/answers/{record_id}", summary="Một câu trả lời đã qua")
def get_answer(record_id: str, services: ServicesDep, response: Response) -> AnswerOut:
    """Return a past answer."""
    exchange = find_exchange(services, record_id)
    response.headers["Cache-Control"] = "no-store"
    return AnswerOut.of(exchange.answer)


def find_exchange(services: Services, record_id: str) -> Exchange:
    """Return a question and its answer by the id of the answer; raises ApiError 404."""
    found = services.parts.records.exchange(record_id) if re.fullmatch(ID, record_id) else None
    if found is None:
        raise ApiError(404, "answer_not_found", "Không tìm thấy câu trả lời này.")
    return found
