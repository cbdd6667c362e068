"""The routes of administration, /api/v1/admin: sign-in is open, the rest requires an administrator."""

from fastapi import APIRouter, Depends, Response

from api.admin import controls, documents, questions, usage
from api.admin.approved import routes as approved
from api.admin.sign_in import routes as sign_in
from api.admin.sign_in.authorization import require_admin
from api.admin.uploads import routes as uploads


def _private(response: Response) -> None:
    """Keep replies out of caches."""
    response.headers["Cache-Control"] = "no-store"


router = APIRouter(prefix="/admin", dependencies=[Depends(_private)], tags=["admin"])
router.include_router(sign_in.router)
for resource in (approved, uploads, documents, questions, usage, controls):
    router.include_router(resource.router, dependencies=[Depends(require_admin)])
