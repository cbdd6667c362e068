"""POST /api/v1/feedback: rate an answer up or down, with a reason."""

from fastapi import APIRouter

from api.dependencies import ServicesDep
from api.errors import ApiError
from api.schemas.answers import ErrorOut
from api.schemas.conversations import FeedbackIn, FeedbackOut
from bot.understanding.personal_data import mask
from bot.understanding.plain_text import plain

router = APIRouter(responses={400: {"model": ErrorOut}, 404: {"model": ErrorOut}, 422: {"model": ErrorOut}})


@router.post("/feedback", summary="Đánh giá một câu trả lời")
def give_feedback(body: FeedbackIn, services: ServicesDep) -> FeedbackOut:
    """Store feedback on an answer; it replaces earlier feedback on the same one."""
    comment = mask(plain(body.comment or "")).text
    if not services.feedback.give(body.record_id, body.rating, body.reason, comment):
        raise ApiError(404, "answer_not_found", "Không tìm thấy câu trả lời này.")
    return FeedbackOut(record_id=body.record_id, rating=body.rating, reason=body.reason, comment=comment)
