"""Works off the queue: finds the reply, writes it down, sends it, bubble by bubble.

What is promised: an event that was taken in is answered, also when the process is killed at any moment, as long as the person may
be written to. Its answer is found once and sent once, but for one case. When the process dies, or the network breaks off, between
handing a message to Zalo and writing down that it arrived, nobody knows whether it did. Then the conversation is read from Zalo, and
the message is sent again only if it is not there. A bot has no such list: its messages may come twice in that case, never be lost.
"""

import logging
import random
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import replace

from api.middleware.outage import OUTAGES
from api.zalo.channels.channel import Door
from api.zalo.channels.errors import Failure, Fault, Sent
from api.zalo.messages.events import Channel
from api.zalo.replies import Replies
from api.zalo.storage.queue import LeaseLostError, Piece, Queue, State, Work

log = logging.getLogger("hoidap.zalo")

FREE_S, PAID_S = 48 * 3600, 7 * 86_400  # after somebody wrote, answers are free, then cost, then are refused
FIRST_WAIT_S, LONGEST_WAIT_S = 1, 300
ACCOUNT_WAIT_S = 300  # until somebody has connected the account again, or bought what is missing
MAX_REFUSALS = 8  # of an error nobody knows, before the event is given up
LOOK_S = 1  # for events that another process took in
PURGE_S = 3600
MAX_DOUBTFUL = 5  # times a message is sent that Zalo neither confirms nor lists


class Worker:
    """One thread's work; any number may run, in any number of processes."""

    def __init__(
        self,
        queue: Queue,
        replies: Replies,
        doors: Mapping[Channel, Door],
        *,
        paid_replies: bool,
        clock: Callable[[], float],
    ) -> None:
        self._queue, self._replies, self._doors = queue, replies, doors
        self._window_s = PAID_S if paid_replies else FREE_S
        self._clock = clock
        self._quiet_until: dict[Channel, float] = {}  # after "too many calls" all answers of a door wait

    def run(self, stop: threading.Event, wake: threading.Event) -> None:
        """Work until told to stop; `wake` says that there is something to do."""
        purged = 0.0
        while not stop.is_set():
            try:
                worked = self.work_once()
                if self._clock() - purged > PURGE_S:
                    purged = self._clock()
                    self._queue.purge()
            except OUTAGES as error:
                # They may come back; the event waits in the database.
                log.warning("the queue cannot be worked off: %s", type(error).__name__)
                worked = False
            except Exception:
                log.exception("a Zalo event could not be worked off; it will be tried again when its lease has ended")
                worked = True
            if not worked:
                wake.wait(LOOK_S)
                wake.clear()

    def work_once(self) -> bool:
        """Work off the next event; False when there is none to work on now."""
        now = self._clock()
        work = self._queue.claim([door for door in Channel if self._quiet_until.get(door, 0) <= now])
        if work is None:
            return False
        started = time.perf_counter()
        try:
            ended = self._work_off(work)
        except LeaseLostError:
            ended = "lease lost"
        log.info(
            "Zalo event %d (%s): %s, %.0f ms", work.id, work.inbound.kind, ended, (time.perf_counter() - started) * 1000
        )
        return True

    def _work_off(self, work: Work) -> str:
        """Return what became of an event, for the log."""
        door = self._doors.get(work.inbound.channel)
        if self._is_over(work):
            return self._finish(work, "window")
        if door is None:  # taken in while there was one
            self._queue.postpone(work, self._clock() + ACCOUNT_WAIT_S)
            return "no door"
        pieces = [piece for piece in work.pieces if piece.state is not State.SENT]
        fresh = not work.pieces
        if fresh:
            reply = self._replies.to(work, with_buttons=door.with_buttons)
            if not reply.bubbles:
                return self._finish(work, reply.outcome)
            pieces = list(self._queue.prepare(work, reply.bubbles, *reply.also))
        for at, piece in enumerate(pieces):
            # Only the first can be one that an earlier attempt left in doubt; each further one is marked with the one before.
            if at == 0 and not fresh and piece.state is State.SENDING:
                failure = self._settle(door, work, piece)
            else:
                if at == 0 and not fresh:
                    self._queue.sending(work, piece.position)
                failure = self._send(door, work, piece)
            if failure:
                return self._failed(work, piece, failure)
        return "answered"

    def _settle(self, door: Door, work: Work, piece: Piece) -> Failure | None:
        """Find out whether a message arrived, and send it again if not."""
        found = door.find(work.inbound.who, piece.bubble, piece.tried_at, self._queue.message_ids(work))
        if isinstance(found, Failure):
            return replace(found, fault=Fault.UNKNOWN)  # still in doubt, whatever the reason
        if found:
            self._queue.sent(work, piece.position, found.message_id)
            return None
        if piece.tries >= MAX_DOUBTFUL:
            return Failure(Fault.REFUSED, "unconfirmed")
        self._queue.sending(work, piece.position)
        return self._send(door, work, piece)

    def _send(self, door: Door, work: Work, piece: Piece) -> Failure | None:
        sent = door.send(work.inbound.who, piece.bubble)
        if isinstance(sent, Sent):
            self._queue.sent(work, piece.position, sent.message_id)
            return None
        return sent

    def _failed(self, work: Work, piece: Piece, failure: Failure) -> str:
        """Put an event off, or give it up."""
        ended = {Fault.WINDOW: "window", Fault.BLOCKED: "blocked", Fault.REFUSED: "refused"}.get(failure.fault, "")
        if failure.fault is Fault.REFUSED:
            log.error("Zalo refused a message: %s", failure.code)
        if not ended and failure.fault is Fault.UNKNOWN and _is_number(failure.code) and work.attempts >= MAX_REFUSALS:
            log.error("Zalo refused a message %d times: %s", work.attempts, failure.code)
            ended = "refused"
        if ended:
            return self._finish(work, ended)
        now = self._clock()
        wait = failure.retry_after or _wait(work.attempts)
        if failure.fault is Fault.ACCOUNT:
            log.error("Zalo does not let the account send (%s); answers wait", failure.code)
            wait = max(wait, ACCOUNT_WAIT_S)
        if failure.fault in (Fault.BUSY, Fault.ACCOUNT):
            self._quiet_until[work.inbound.channel] = now + wait
        self._queue.postpone(work, now + wait, None if failure.fault is Fault.UNKNOWN else piece.position)
        return f"put off ({failure.code})"

    def _finish(self, work: Work, outcome: str) -> str:
        self._queue.finish(work, outcome)
        return outcome

    def _is_over(self, work: Work) -> bool:
        """Tell whether the person may no longer be answered."""
        now = self._clock()
        return now - work.inbound.sent_at > self._window_s and now - self._queue.last_contact(work) > self._window_s


def _wait(attempts: int) -> float:
    """Return how long to wait, longer each time, and never the same for two workers."""
    longest = min(FIRST_WAIT_S * 2.0 ** min(attempts - 1, 16), LONGEST_WAIT_S)
    return longest * random.uniform(0.5, 1)  # noqa: S311 - spreads calls, hides nothing


def _is_number(code: str) -> bool:
    """Tell an error number of Zalo's from a network that broke off, which is never given up for."""
    return code.lstrip("-").isdecimal()
