"""Everything of administration under /api/v1/admin: signing in for all, the rest for who is signed in."""

from fastapi import APIRouter, Depends, Response

from api.admin import approved, controls, documents, intake, questions, sign_in, stats
from api.admin.access import admin


def _private(response: Response) -> None:
    """Keep what administrators see out of caches."""
    response.headers["Cache-Control"] = "no-store"


router = APIRouter(prefix="/admin", dependencies=[Depends(_private)], tags=["admin"])
router.include_router(sign_in.router)
for resource in (approved, intake, documents, questions, stats, controls):
    router.include_router(resource.router, dependencies=[Depends(admin)])
