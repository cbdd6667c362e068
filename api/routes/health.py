"""Liveness, readiness and metrics of the server."""

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from api.errors import ApiError
from api.middleware.admission import may_read_metrics
from api.middleware.client_address import Networks, peer
from api.operations.metrics import MEDIA_TYPE, Metrics
from api.operations.readiness import ReadinessProbe
from api.schemas.answers import Health

router = APIRouter()


@router.get("/healthz", summary="Tiến trình còn sống")
async def healthz() -> Health:
    """Reply as long as the process is alive."""
    return Health(status="ok")


@router.get("/readyz", responses={503: {"model": Health}}, summary="Sẵn sàng trả lời")
async def readyz(request: Request, response: Response) -> Health:
    """Check database, index, disk and chat model: 503 while questions cannot be answered, 200 "degraded" without the model."""
    response.headers["Cache-Control"] = "no-store"
    readiness_probe: ReadinessProbe | None = getattr(request.app.state, "readiness_probe", None)
    if readiness_probe is None:
        response.status_code = 503
        return Health(status="starting")
    found = await run_in_threadpool(readiness_probe.readiness)
    if found.state not in ("ok", "degraded"):
        response.status_code = 503
    return Health(status=found.state, documents=found.documents, passages=found.passages, checks=found.checks)


@router.get("/metrics", include_in_schema=False)
def metrics(request: Request) -> Response:
    """Return the metrics to addresses of `metrics_from` and to keys of scope admin; 404 to all others."""
    services = request.app.state.services
    # Behind a proxy inside our network, the peer is that proxy: forwarded requests count as outside.
    inside = Networks(services.settings.metrics_from).has(peer(request.scope)) and not (
        {"x-forwarded-for", "forwarded"} & set(request.headers)
    )
    if not inside and not may_read_metrics(request.scope, services.keys):
        raise ApiError(404, "not_found", "Không tìm thấy nội dung được yêu cầu.")
    collected: Metrics = request.app.state.metrics
    return Response(collected.render(), media_type=MEDIA_TYPE, headers={"Cache-Control": "no-store"})
