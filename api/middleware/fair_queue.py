"""A bounded queue with round-robin turns among visitors: few questions are answered at once.

One who asks a hundred questions delays only their own.
"""

import asyncio
from collections import OrderedDict, deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

MAX_WAITING_PER_VISITOR = 8  # a person in a hurry opens a few tabs; a script must not fill the queue


class QueueFullError(Exception):
    """The queue is full; `by_visitor` says that only this visitor's share is full."""

    def __init__(self, by_visitor: bool) -> None:
        super().__init__("full")
        self.by_visitor = by_visitor


class WaitedTooLongError(Exception):
    """The turn did not come in time."""


class FairQueue:
    """Turns of one event loop.

    `turns` may be taken at once, `length` questions may wait for `seconds`; `changed` is called with (waiting, taken).
    """

    def __init__(
        self, turns: int, length: int, seconds: float, changed: Callable[[int, int], None] = lambda waiting, taken: None
    ) -> None:
        self._free, self._turns = turns, turns
        self._length, self._seconds = length, seconds
        self._changed = changed
        self._waiting: OrderedDict[str, deque[asyncio.Future[None]]] = OrderedDict()

    @property
    def waiting(self) -> int:
        """How many wait."""
        return sum(len(line) for line in self._waiting.values())

    @asynccontextmanager
    async def turn(self, visitor: str) -> AsyncIterator[None]:
        """Wait for a turn and keep it until the block ends; raises QueueFullError, WaitedTooLongError."""
        await self._wait(visitor)
        try:
            yield
        finally:
            self._free += 1
            self._next()

    async def _wait(self, visitor: str) -> None:
        if self._free and not self._waiting:
            self._free -= 1
            self._report()
            return
        line = self._waiting.get(visitor)
        if line is not None and len(line) >= MAX_WAITING_PER_VISITOR:
            raise QueueFullError(by_visitor=True)
        if self.waiting >= self._length:
            raise QueueFullError(by_visitor=False)
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(visitor, deque()).append(turn)
        self._report()
        try:
            async with asyncio.timeout(self._seconds):
                await turn
        except BaseException as ended:  # a timeout, or the waiting task was cancelled
            if turn.done() and not turn.cancelled():
                self._free += 1  # the turn came at the same moment
                self._next()
            else:
                self._leave(visitor, turn)
            if isinstance(ended, TimeoutError):
                raise WaitedTooLongError from None
            raise

    def _next(self) -> None:
        """Give free turns to the visitors in front; each then goes behind all others."""
        while self._free and self._waiting:
            visitor, line = self._waiting.popitem(last=False)
            turn = line.popleft()
            if line:
                self._waiting[visitor] = line
            if not turn.done():
                self._free -= 1
                turn.set_result(None)
        self._report()

    def _leave(self, visitor: str, turn: "asyncio.Future[None]") -> None:
        line = self._waiting.get(visitor)
        if line is not None and turn in line:
            line.remove(turn)
            if not line:
                del self._waiting[visitor]
        self._report()

    def _report(self) -> None:
        self._changed(self.waiting, self._turns - self._free)
