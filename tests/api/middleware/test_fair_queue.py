"""The fair queue: visitors take turns; the number waiting and the time are bounded."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from api.middleware.fair_queue import MAX_WAITING_PER_VISITOR, FairQueue, QueueFullError, WaitedTooLongError


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not true():
            await asyncio.sleep(0)


async def held(queue: FairQueue) -> tuple[asyncio.Event, "asyncio.Task[None]"]:
    """Take a turn in a task of its own; returns the event that ends it, and the task."""
    release = asyncio.Event()

    async def hold() -> None:
        async with queue.turn("holder"):
            await release.wait()

    task = asyncio.create_task(hold())
    await asyncio.sleep(0)
    return release, task


def run(test: Awaitable[None]) -> None:
    async def main() -> None:
        await test

    asyncio.run(main())


def test_turns_go_round_among_visitors() -> None:
    async def test() -> None:
        queue, order = FairQueue(1, 20, 60), list[str]()
        release, holder = await held(queue)

        async def ask(visitor: str, name: str) -> None:
            async with queue.turn(visitor):
                order.append(name)

        asked = [asyncio.create_task(ask("greedy", f"greedy {n}")) for n in range(4)]
        asked += [asyncio.create_task(ask(name, name)) for name in ("an", "binh")]
        await until(lambda: queue.waiting == 6)
        release.set()
        await asyncio.gather(holder, *asked)
        assert order == ["greedy 0", "an", "binh", "greedy 1", "greedy 2", "greedy 3"]
        assert queue.waiting == 0

    run(test())


def test_nobody_waits_beyond_the_bounds() -> None:
    async def test() -> None:
        queue = FairQueue(1, MAX_WAITING_PER_VISITOR + 1, 60)
        release, holder = await held(queue)

        async def ask(visitor: str) -> None:
            async with queue.turn(visitor):
                pass

        waiting = [asyncio.create_task(ask("greedy")) for _ in range(MAX_WAITING_PER_VISITOR)]
        await until(lambda: queue.waiting == MAX_WAITING_PER_VISITOR)
        with pytest.raises(QueueFullError) as full:
            await ask("greedy")
        assert full.value.by_visitor
        waiting.append(asyncio.create_task(ask("an")))
        await until(lambda: queue.waiting == MAX_WAITING_PER_VISITOR + 1)
        with pytest.raises(QueueFullError) as full:
            await ask("binh")
        assert not full.value.by_visitor
        release.set()
        await asyncio.gather(holder, *waiting)
        await ask("binh")

    run(test())


def test_who_waits_too_long_is_told_and_leaves_no_trace() -> None:
    async def test() -> None:
        queue = FairQueue(1, 5, 0.01)
        release, holder = await held(queue)
        with pytest.raises(WaitedTooLongError):
            async with queue.turn("an"):
                pass
        assert queue.waiting == 0
        release.set()
        await holder
        async with queue.turn("an"):
            pass

    run(test())


def test_who_leaves_gives_up_the_place_and_no_turn_is_lost() -> None:
    async def test() -> None:
        queue = FairQueue(2, 50, 60)

        async def ask(visitor: int) -> None:
            async with queue.turn(str(visitor)):
                await asyncio.sleep(0)

        asked = [asyncio.create_task(ask(n % 7)) for n in range(40)]
        await asyncio.sleep(0)
        for step in range(200):  # some are cancelled while they wait, some just as their turn comes
            if step < 20:
                asked[step * 2].cancel()
            await asyncio.sleep(0)
        await asyncio.gather(*asked, return_exceptions=True)
        assert queue.waiting == 0
        async with asyncio.timeout(5), queue.turn("an"), queue.turn("binh"):
            pass

    run(test())
