"""Server-sent events with the parts of `fastapi.sse`: framing, pings while nothing happens, headers against buffering.

FastAPI puts these parts together by itself only for a route that always replies with events. Ours reply with JSON too,
by the Accept header or a field of the body, and send Vietnamese unescaped.
"""

import asyncio
import json
from collections.abc import AsyncGenerator

from fastapi.sse import KEEPALIVE_COMMENT, EventSourceResponse, format_sse_event

PING_SECONDS = 15.0  # as FastAPI does; nginx, for one, closes a connection that is silent for 60


def event_stream(events: AsyncGenerator[bytes, None]) -> EventSourceResponse:
    """Return a reply that sends events from `sse_event`; the generator is closed when the caller hangs up."""
    return EventSourceResponse(_with_pings(events), headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"})


def sse_event(data: object, name: str | None = None) -> bytes:
    """Return one event; its data is JSON in UTF-8, on one line."""
    return format_sse_event(data_str=json.dumps(data, ensure_ascii=False), event=name)


async def _with_pings(events: AsyncGenerator[bytes, None]) -> AsyncGenerator[bytes, None]:
    """Yield events as they come, and a comment, which clients ignore, whenever none came for PING_SECONDS."""
    while True:
        # In a task of its own: a timeout around `anext` would cancel the generator, which could not go on then.
        coming = asyncio.ensure_future(anext(events))
        try:
            while not (await asyncio.wait({coming}, timeout=PING_SECONDS))[0]:
                yield KEEPALIVE_COMMENT
            yield coming.result()
        except StopAsyncIteration:
            return
        except BaseException:  # the caller hung up, or the generator failed
            if not coming.cancel():
                await events.aclose()
            raise
