"""GET /api/v1/suggest: suggestions while typing."""

from typing import Annotated

from fastapi import APIRouter, Query

from api.dependencies import ServicesDep
from api.library.opening import today
from api.schemas.answers import ErrorOut
from api.schemas.days import Day
from api.schemas.suggestions import SuggestionList, SuggestionOut
from bot.suggesting.suggestions import MAX_CHARACTERS, suggest

router = APIRouter(responses={422: {"model": ErrorOut}})


@router.get("/suggest", summary="Gợi ý khi đang gõ")
def get_suggestions(
    services: ServicesDep,
    q: Annotated[str, Query(min_length=1, max_length=MAX_CHARACTERS)],
    limit: Annotated[int, Query(ge=1, le=20)] = 8,
    as_of: Day | None = None,
) -> SuggestionList:
    """Return suggestions: cited provisions, documents by number or name, passages, in this order."""
    services.library.refresh()
    services.retriever.refresh()
    day = as_of or today()
    found = suggest(q, services.library, services.retriever, services.catalogue, day, limit)
    return SuggestionList(query=q, items=[SuggestionOut.of(suggestion) for suggestion in found])
