"""Everything of administration under /api/v1/admin: signing in for all, the rest for who is signed in."""

from fastapi import APIRouter, Depends, Response

from api.admin import controls, documents, questions, usage
from api.admin.approved import routes as approved
from api.admin.sign_in import routes as sign_in
from api.admin.sign_in.authorization import require_admin
from api.admin.uploads import routes as uploads


def _private(response: Response) -> None:
    """Keep what administrators see out of caches."""
    response.headers["Cache-Control"] = "no-store"


router = APIRouter(prefix="/admin", dependencies=[Depends(_private)], tags=["admin"])
router.include_router(sign_in.router)
for resource in (approved, uploads, documents, questions, usage, controls):
    router.include_router(resource.router, dependencies=[Depends(require_admin)])
