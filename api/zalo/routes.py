"""The webhooks of Zalo: POST /zalo/oa/webhook and /zalo/bot/webhook; 404 when the channel is not configured.

Zalo expects a 200 within two seconds and otherwise delivers the event again. So an event is only stored here; the
workers answer it.
"""

import asyncio
import hmac
import json
import logging
from typing import Any

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from api import errors
from api.zalo.channels.bot_platform import SECRET_HEADER
from api.zalo.channels.signature import SIGNATURE_HEADER, TIMESTAMP_HEADER, is_signed
from api.zalo.messages.events import InboundEvent, read_bot_event, read_oa_event
from api.zalo.service import Zalo

router = APIRouter(prefix="/zalo", include_in_schema=False)
log = logging.getLogger("hoidap.zalo")

STORE_TIMEOUT_S = 1.5  # for storing an event, of the two seconds that Zalo waits


@router.post("/oa/webhook")
async def oa_webhook(request: Request) -> Response:
    """Store an event of the Official Account."""
    zalo = _zalo(request)
    if zalo is None or zalo.config.oa is None:
        return errors.reply(404)
    raw = await request.body()
    event = _object(raw)
    signature = request.headers.get(SIGNATURE_HEADER, "")
    if event == {} and not signature:
        return Response(status_code=200)  # the probe of Zalo's console when the URL is set
    if event is None:
        return errors.reply(400)
    oa = zalo.config.oa
    timestamp = event.get("timestamp", "")
    stamps = (str(timestamp) if isinstance(timestamp, str | int) else "", request.headers.get(TIMESTAMP_HEADER, ""))
    ours = str(event.get("app_id", oa.app_id)) == oa.app_id
    if not is_signed(signature, oa.app_id, raw, stamps, oa.signing_secrets) or not ours:
        log.warning("event refused: the signature does not fit")
        return errors.reply(401)
    return await _store(zalo, read_oa_event(event, raw))


@router.post("/bot/webhook")
async def bot_webhook(request: Request) -> Response:
    """Store an event of the bot."""
    zalo = _zalo(request)
    if zalo is None or zalo.config.bot is None or not zalo.config.bot.secret:
        return errors.reply(404)
    given = request.headers.get(SECRET_HEADER, "")
    if not hmac.compare_digest(given.encode(), zalo.config.bot.secret.encode()):
        log.warning("event refused: the secret does not fit")
        return errors.reply(401)
    raw = await request.body()
    event = _object(raw)
    return errors.reply(400) if event is None else await _store(zalo, read_bot_event(event, raw))


def _zalo(request: Request) -> Zalo | None:
    return getattr(request.app.state, "zalo", None)


async def _store(zalo: Zalo, event: InboundEvent | None) -> Response:
    if event is None:
        return Response(status_code=200)
    # Not cancelled when it takes too long: an event that is stored late is recognised when Zalo delivers it again.
    storing = asyncio.ensure_future(run_in_threadpool(zalo.enqueue, event))
    try:
        await asyncio.wait_for(asyncio.shield(storing), STORE_TIMEOUT_S)
    except TimeoutError:
        storing.add_done_callback(_log_failure)
        log.warning("an event could not be written down in time; Zalo will deliver it again")
        return errors.reply(503)
    return Response(status_code=200)


def _log_failure(storing: "asyncio.Future[bool]") -> None:
    if not storing.cancelled() and storing.exception():
        log.warning("an event could not be written down")


def _object(raw: bytes) -> dict[str, Any] | None:
    """Return a JSON object; None when the body is none."""
    try:
        value = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None
