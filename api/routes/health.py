"""Is the process alive, can it answer, and what has it counted."""

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from api.errors import ApiError
from api.middleware.admission import may_read_metrics
from api.middleware.client_address import Networks, peer
from api.operations.metrics import MEDIA_TYPE, Metrics
from api.operations.readiness import Prober
from api.schemas.answers import Health

router = APIRouter()


@router.get("/healthz", summary="Tiến trình còn sống")
async def healthz() -> Health:
    """Answer as long as the process lives."""
    return Health(status="ok")


@router.get("/readyz", responses={503: {"model": Health}}, summary="Sẵn sàng trả lời")
async def readyz(request: Request, response: Response) -> Health:
    """Touch database, index, disk and chat model; 503 while it cannot answer, 200 and "degraded" without its model."""
    response.headers["Cache-Control"] = "no-store"
    prober: Prober | None = getattr(request.app.state, "prober", None)
    if prober is None:
        response.status_code = 503
        return Health(status="starting")
    found = await run_in_threadpool(prober.readiness)
    if found.state not in ("ok", "degraded"):
        response.status_code = 503
    return Health(status=found.state, documents=found.documents, passages=found.passages, checks=found.checks)


@router.get("/metrics", include_in_schema=False)
def metrics(request: Request) -> Response:
    """Return what was counted, to the own network and to administrators' keys; for others there is nothing here."""
    services = request.app.state.services
    # What a proxy passes on comes from outside, wherever the proxy stands.
    inside = Networks(services.settings.metrics_from).has(peer(request.scope)) and not (
        {"x-forwarded-for", "forwarded"} & set(request.headers)
    )
    if not inside and not may_read_metrics(request.scope, services.keys):
        raise ApiError(404, "not_found", "Không tìm thấy nội dung được yêu cầu.")
    counted: Metrics = request.app.state.metrics
    return Response(counted.text(), media_type=MEDIA_TYPE, headers={"Cache-Control": "no-store"})
