"""Framing of events, and pings around a generator that is slow, fails, or is left."""

import asyncio
from collections.abc import AsyncGenerator
from typing import cast

import pytest

from api.routes import event_stream
from api.routes.event_stream import sse_event


@pytest.mark.parametrize(
    ("frame", "sent"),
    [
        (sse_event({"text": "điều\n\r5 “a”"}, "token"), 'event: token\ndata: {"text": "điều\\n\\r5 “a”"}\n\n'),
        (sse_event({"a": [1, None]}), 'data: {"a": [1, null]}\n\n'),
        (sse_event("\u2028\u0085"), 'data: "\u2028\u0085"\n\n'),
    ],
)
def test_an_event_is_one_line_of_json_in_utf8(frame: bytes, sent: str) -> None:
    assert frame.decode() == sent


class Source:
    """Events that come when a test says so, and what became of their generator."""

    def __init__(self) -> None:
        self.queue: asyncio.Queue[bytes | Exception | None] = asyncio.Queue()
        self.ended = asyncio.Event()

    async def events(self) -> AsyncGenerator[bytes, None]:
        try:
            while (event := await self.queue.get()) is not None:
                if isinstance(event, Exception):
                    raise event
                yield event
        finally:
            self.ended.set()


def sent(source: Source) -> AsyncGenerator[bytes, None]:
    return cast("AsyncGenerator[bytes, None]", event_stream.event_stream(source.events()).body_iterator)


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(event_stream, "PING_SECONDS", 0.01)


def test_pings_stand_between_events_and_none_is_lost() -> None:
    async def run() -> list[bytes]:
        source, got = Source(), []
        for event in (b"a", b"b"):
            source.queue.put_nowait(event)
        async for piece in sent(source):
            got.append(piece)
            if len(got) == 4:
                source.queue.put_nowait(b"c")
                source.queue.put_nowait(None)
        assert source.ended.is_set()
        return got

    assert asyncio.run(run()) == [b"a", b"b", b": ping\n\n", b": ping\n\n", b"c"]


def test_an_error_comes_through() -> None:
    async def run() -> None:
        source = Source()
        source.queue.put_nowait(LookupError("hỏng"))
        async for _ in sent(source):
            pass

    with pytest.raises(LookupError, match="hỏng"):
        asyncio.run(run())


def test_who_stops_reading_at_an_event_ends_the_generator() -> None:
    async def run() -> None:
        source = Source()
        source.queue.put_nowait(b"a")
        pieces = sent(source)
        assert await anext(pieces) == b"a"
        await pieces.aclose()
        assert source.ended.is_set()

    asyncio.run(run())


def test_who_stops_reading_at_a_ping_ends_the_generator() -> None:
    async def run() -> None:
        source = Source()
        pieces = sent(source)
        assert await anext(pieces) == b": ping\n\n"
        await pieces.aclose()
        await asyncio.wait_for(source.ended.wait(), 1)

    asyncio.run(run())


def test_who_is_cancelled_while_waiting_ends_the_generator(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(event_stream, "PING_SECONDS", 60)

    async def run() -> None:
        source = Source()

        async def read() -> None:
            async for _ in sent(source):
                pass

        reading = asyncio.ensure_future(read())
        await asyncio.sleep(0.05)
        reading.cancel()
        with pytest.raises(asyncio.CancelledError):
            await reading
        await asyncio.wait_for(source.ended.wait(), 1)

    asyncio.run(run())
