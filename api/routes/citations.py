"""GET /api/v1/citations: find what a typed citation means."""

from typing import Annotated

from fastapi import APIRouter, Query

from api.dependencies import ServicesDep
from api.library.opening import today
from api.schemas.answers import ErrorOut
from api.schemas.days import Day
from api.schemas.examples import TYPED
from api.schemas.library import LookupOut
from bot.suggesting.citation_lookup import look_up

router = APIRouter(responses={422: {"model": ErrorOut}})


@router.get("/citations", summary="Tra cứu trích dẫn")
def resolve(
    services: ServicesDep,
    q: Annotated[str, Query(min_length=1, max_length=300, examples=[TYPED])],
    as_of: Day | None = None,
) -> LookupOut:
    """Resolve a typed citation. An ambiguous or unknown one is a status of the reply, not an error."""
    services.library.refresh()
    day = as_of or today()
    return LookupOut.of(look_up(q, services.library, day), services.library, day)
