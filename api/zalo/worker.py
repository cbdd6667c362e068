"""Processes the queue: finds the reply to an event, stores it and sends it, message by message.

Guarantee: every event that was stored is answered as long as the person may be written to, also when the process is
killed at any moment. The reply is found once and sent once, with one exception: when the process dies or the network
fails after a message was handed to Zalo and before the result is stored, nobody knows whether it arrived. Then the
conversation is read from Zalo, and the message is sent again only if it is not there. For a bot there is no such list:
its message is sent again and may arrive twice.
"""

import logging
import random
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import replace

from api.middleware.outage import OUTAGES
from api.zalo.channels.channel import ChannelClient
from api.zalo.channels.errors import Failure, Fault, Sent
from api.zalo.messages.events import Channel
from api.zalo.replies import Replies
from api.zalo.storage.queue import ClaimedEvent, LeaseLostError, OutboxMessage, Queue, SendState

log = logging.getLogger("hoidap.zalo")

# Time since a person last wrote: replies are free in the first window, cost money in the second, and are then refused.
FREE_WINDOW_S, PAID_WINDOW_S = 48 * 3600, 7 * 86_400
FIRST_WAIT_S, MAX_WAIT_S = 1, 300  # before an event is tried again; doubles with each attempt
ACCOUNT_WAIT_S = 300  # for the operator to connect the account again or to buy quota
MAX_UNKNOWN_REFUSALS = 8  # of an error number that is not in our list, before the event is given up
POLL_S = 1  # between two checks for events that another process has stored
PURGE_S = 3600  # between two deletions of old events
MAX_UNCONFIRMED_SENDS = 5  # of a message that Zalo neither confirms nor lists, before the event is given up


class Worker:
    """Works on one event at a time. Any number of workers may run, in any number of threads and processes."""

    def __init__(
        self,
        queue: Queue,
        replies: Replies,
        clients: Mapping[Channel, ChannelClient],
        *,
        paid_replies: bool,
        clock: Callable[[], float],
    ) -> None:
        self._queue, self._replies, self._clients = queue, replies, clients
        self._window_s = PAID_WINDOW_S if paid_replies else FREE_WINDOW_S
        self._clock = clock
        self._paused_until: dict[Channel, float] = {}  # after "too many calls" nothing is sent over the channel

    def run(self, stop: threading.Event, wake: threading.Event) -> None:
        """Work until `stop` is set; `wake` is set when there is a new event."""
        purged = 0.0
        while not stop.is_set():
            try:
                worked = self.work_once()
                if self._clock() - purged > PURGE_S:
                    purged = self._clock()
                    self._queue.purge()
            except OUTAGES as error:
                # The event stays in the database until it is back.
                log.warning("the queue cannot be worked off: %s", type(error).__name__)
                worked = False
            except Exception:
                log.exception("a Zalo event could not be worked off; it will be tried again when its lease has ended")
                worked = True
            if not worked:
                wake.wait(POLL_S)
                wake.clear()

    def work_once(self) -> bool:
        """Work on the next event; False when there is none now."""
        now = self._clock()
        claimed = self._queue.claim([channel for channel in Channel if self._paused_until.get(channel, 0) <= now])
        if claimed is None:
            return False
        started = time.perf_counter()
        try:
            result = self._work(claimed)
        except LeaseLostError:
            result = "lease lost"
        milliseconds = (time.perf_counter() - started) * 1000
        log.info("Zalo event %d (%s): %s, %.0f ms", claimed.id, claimed.event.kind, result, milliseconds)
        return True

    def _work(self, claimed: ClaimedEvent) -> str:
        """Answer an event; returns what became of it, for the log."""
        client = self._clients.get(claimed.event.channel)
        if self._is_window_over(claimed):
            return self._finish(claimed, "window")
        if client is None:  # the channel was configured when the event was stored
            self._queue.postpone(claimed, self._clock() + ACCOUNT_WAIT_S)
            return "no channel"
        messages = [message for message in claimed.outbox if message.state is not SendState.SENT]
        fresh = not claimed.outbox
        if fresh:
            reply = self._replies.reply_to(claimed, with_buttons=client.with_buttons)
            if not reply.messages:
                return self._finish(claimed, reply.outcome)
            messages = list(self._queue.prepare(claimed, reply.messages, *reply.also))
        for at, message in enumerate(messages):
            # Only the first can be in doubt from an earlier attempt: each next one is marked when the one before arrived.
            if at == 0 and not fresh and message.state is SendState.SENDING:
                failure = self._resolve(client, claimed, message)
            else:
                if at == 0 and not fresh:
                    self._queue.mark_sending(claimed, message.position)
                failure = self._send(client, claimed, message)
            if failure:
                return self._fail(claimed, message, failure)
        return "answered"

    def _resolve(self, client: ChannelClient, claimed: ClaimedEvent, message: OutboxMessage) -> Failure | None:
        """Find out whether a message arrived, and send it again if it did not."""
        known = self._queue.message_ids(claimed)
        found = client.find(claimed.event.who, message.content, message.tried_at, known)
        if isinstance(found, Failure):
            return replace(found, fault=Fault.UNKNOWN)  # still in doubt, whatever the reason
        if found:
            self._queue.mark_sent(claimed, message.position, found.message_id)
            return None
        if message.tries >= MAX_UNCONFIRMED_SENDS:
            return Failure(Fault.REFUSED, "unconfirmed")
        self._queue.mark_sending(claimed, message.position)
        return self._send(client, claimed, message)

    def _send(self, client: ChannelClient, claimed: ClaimedEvent, message: OutboxMessage) -> Failure | None:
        sent = client.send(claimed.event.who, message.content)
        if isinstance(sent, Sent):
            self._queue.mark_sent(claimed, message.position, sent.message_id)
            return None
        return sent

    def _fail(self, claimed: ClaimedEvent, message: OutboxMessage, failure: Failure) -> str:
        """Postpone an event, or give it up; returns what became of it."""
        outcome = {Fault.WINDOW: "window", Fault.BLOCKED: "blocked", Fault.REFUSED: "refused"}.get(failure.fault, "")
        if failure.fault is Fault.REFUSED:
            log.error("Zalo refused a message: %s", failure.code)
        unknown = not outcome and failure.fault is Fault.UNKNOWN and _is_number(failure.code)
        if unknown and claimed.attempts >= MAX_UNKNOWN_REFUSALS:
            log.error("Zalo refused a message %d times: %s", claimed.attempts, failure.code)
            outcome = "refused"
        if outcome:
            return self._finish(claimed, outcome)
        now = self._clock()
        wait = failure.retry_after or _wait(claimed.attempts)
        if failure.fault is Fault.ACCOUNT:
            log.error("Zalo does not let the account send (%s); answers wait", failure.code)
            wait = max(wait, ACCOUNT_WAIT_S)
        if failure.fault in (Fault.BUSY, Fault.ACCOUNT):
            self._paused_until[claimed.event.channel] = now + wait
        self._queue.postpone(claimed, now + wait, None if failure.fault is Fault.UNKNOWN else message.position)
        return f"put off ({failure.code})"

    def _finish(self, claimed: ClaimedEvent, outcome: str) -> str:
        self._queue.finish(claimed, outcome)
        return outcome

    def _is_window_over(self, claimed: ClaimedEvent) -> bool:
        """Return whether the person may no longer be answered: neither this event nor their last one is recent enough."""
        now = self._clock()
        if now - claimed.event.sent_at <= self._window_s:
            return False
        return now - self._queue.last_contact(claimed) > self._window_s


def _wait(attempts: int) -> float:
    """Return the seconds to wait after some attempts: twice as long each time, with jitter so that workers spread out."""
    longest = min(FIRST_WAIT_S * 2.0 ** min(attempts - 1, 16), MAX_WAIT_S)
    return longest * random.uniform(0.5, 1)  # noqa: S311 - spreads calls, hides nothing


def _is_number(code: str) -> bool:
    """Return whether a failure is an error number of Zalo, and not a network error, for which an event is never given up."""
    return code.lstrip("-").isdecimal()
