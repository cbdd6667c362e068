"""Is the process alive, and can it answer."""

import logging

from fastapi import APIRouter, Request, Response

from api.schemas import Health

router = APIRouter()
log = logging.getLogger("hoidap.api")


@router.get("/healthz", summary="Tiến trình còn sống")
def healthz() -> Health:
    """Answer as long as the process lives."""
    return Health(status="ok")


@router.get("/readyz", responses={503: {"model": Health}}, summary="Sẵn sàng trả lời")
def readyz(request: Request, response: Response) -> Health:
    """Touch database and index; 503 until both answer."""
    services = getattr(request.app.state, "services", None)
    if services is None:
        response.status_code = 503
        return Health(status="starting")
    try:
        services.library.refresh()
        services.retriever.refresh()
        documents, passages = len(services.library.documents()), services.retriever.count()
    except Exception:
        log.exception("not ready")
        response.status_code = 503
        return Health(status="failing")
    if not passages:
        response.status_code = 503
    return Health(status="ok" if passages else "starting", documents=documents, passages=passages)
