"""The durable queue of events (inbox) and of the messages that answer them (outbox).

An event is stored once, however often Zalo delivers it. A worker claims it under a lease, which each of its writes
renews; a worker that lost the lease cannot write. The events of one person are worked on one after the other, in the
order the person wrote them. Messages are stored before they are sent.
"""

import logging
import os
import threading
import uuid
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Executable, Row, delete, func, insert, select, update
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import IntegrityError

from api.zalo.messages.events import Channel, EventKind, InboundEvent
from api.zalo.messages.message import Message
from api.zalo.storage.claim_query import ANY_OPEN, CLAIM
from api.zalo.storage.encryption import Cipher, DecryptionError
from api.zalo.storage.rows import InboxRow, OutboxRow, PersonRow

log = logging.getLogger("hoidap.zalo")

SESSION_S = 6 * 3600  # without a message: the next one begins a new conversation, as on another working day
MAX_WAITING = 100  # events of one person; nobody writes as many questions before the first is answered
KEEP_S = 30 * 86_400  # finished events are remembered, so that a late redelivery is not answered again
_UNREADABLE = InboundEvent(Channel.OA, "", "", EventKind.OTHER, "", 0)


class SendState(StrEnum):
    """The state of a message in the outbox."""

    PREPARED = "prepared"
    SENDING = "sending"  # or it may have arrived: the result was never stored
    SENT = "sent"


class LeaseLostError(RuntimeError):
    """Another worker has the event; nothing was written."""


@dataclass(frozen=True, slots=True)
class OutboxMessage:
    """A message that answers an event; `tried_at` in seconds, `tries` counts attempts to send it."""

    position: int
    content: Message
    state: SendState
    tried_at: float = 0
    tries: int = 0


@dataclass(frozen=True, slots=True)
class ClaimedEvent:
    """An event under a lease, with the messages that an earlier attempt has prepared."""

    id: int
    owner: str
    person: str
    event: InboundEvent
    attempts: int  # this one included
    outbox: tuple[OutboxMessage, ...]


class Queue:
    """Inbox and outbox in the database; leases last `lease_s` seconds."""

    def __init__(self, engine: Engine, cipher: Cipher, lease_s: float, clock: Callable[[], float]) -> None:
        self._engine, self._cipher, self._lease_s, self._clock = engine, cipher, lease_s, clock
        # Writers of SQLite poll for its one lock, and some never get it; the threads of a process wait in line instead.
        self._write_lock = threading.Lock() if engine.dialect.name == "sqlite" else nullcontext()

    def put(self, event: InboundEvent) -> bool:
        """Store an event, durably when this returns; False when it is stored already, or the person has too many waiting."""
        for _ in range(2):  # a second time when the first two events of a person were stored at once
            try:
                return self._put(event)
            except IntegrityError:
                continue
        return False

    def _put(self, event: InboundEvent) -> bool:
        now = self._clock()
        person = self._cipher.pseudonym("person", event.channel, event.who)
        sent_at = min(event.sent_at or now, now)
        with self._transaction() as connection:
            # Insert first: it takes the write lock, under which everything below is read.
            id_ = connection.execute(
                insert(InboxRow)
                .values(
                    channel=event.channel,
                    key=self._cipher.pseudonym("event", event.channel, event.key),
                    person=person,
                    kind=event.kind,
                    sealed=self._cipher.encrypt({"key": event.key, "who": event.who, "text": event.text}),
                    sent_at=sent_at,
                    received_at=now,
                )
                .returning(InboxRow.id)
            ).scalar_one()
            known = connection.execute(select(PersonRow.last_at).where(PersonRow.person == person)).first()
            if known is None:
                connection.execute(insert(PersonRow).values(person=person, session=int(sent_at), last_at=sent_at))
            elif sent_at > known.last_at:
                new_session = {"session": int(sent_at)} if sent_at - known.last_at > SESSION_S else {}
                connection.execute(
                    update(PersonRow).where(PersonRow.person == person).values(last_at=sent_at, **new_session)
                )
            waiting = select(func.count()).where(InboxRow.person == person, InboxRow.outcome == "")
            flood = connection.execute(waiting).scalar_one() > MAX_WAITING
            if flood:
                connection.execute(update(InboxRow).where(InboxRow.id == id_).values(outcome="flood", sealed=""))
            return not flood

    def claim(self, channels: Collection[Channel] = tuple(Channel)) -> ClaimedEvent | None:
        """Claim the event that has waited longest; None when there is none to work on now."""
        now, owner = self._clock(), f"{os.getpid()}-{uuid.uuid4().hex[:12]}"
        with self._engine.connect() as connection:
            if connection.execute(ANY_OPEN).first() is None:  # a read costs less than taking the write lock
                return None
        parameters = {"now": now, "channels": list(channels), "holder": owner, "until": now + self._lease_s}
        with self._transaction() as connection:
            row = connection.execute(CLAIM, parameters).first()
            if row is None:
                return None
            outbox = connection.execute(
                select(OutboxRow).where(OutboxRow.inbox_id == row.id).order_by(OutboxRow.position)
            ).all()
        try:
            return self._claimed(row, owner, outbox)
        except DecryptionError:
            log.error("event dropped: sealed under a key that is no longer set, or altered")  # noqa: TRY400
            self.finish(ClaimedEvent(row.id, owner, row.person, _UNREADABLE, row.attempts, ()), "unreadable")
            return self.claim(channels)

    def _claimed(self, row: Row[Any], owner: str, outbox: Sequence[Row[Any]]) -> ClaimedEvent:
        secret = self._cipher.decrypt(row.sealed)
        event = InboundEvent(
            Channel(row.channel), secret["key"], secret["who"], EventKind(row.kind), secret["text"], row.sent_at
        )
        messages = tuple(self._outbox_message(one) for one in outbox)
        return ClaimedEvent(row.id, owner, row.person, event, row.attempts, messages)

    def prepare(
        self, claimed: ClaimedEvent, messages: Sequence[Message], *also: Executable
    ) -> tuple[OutboxMessage, ...]:
        """Store the messages of a reply, the first as being sent; `also` are statements of the same transaction."""
        now = self._clock()
        outbox = tuple(
            OutboxMessage(at, content, SendState.PREPARED)
            if at
            else OutboxMessage(at, content, SendState.SENDING, now, tries=1)
            for at, content in enumerate(messages)
        )
        with self._transaction() as connection:
            self._renew_lease(connection, claimed)
            for statement in also:
                connection.execute(statement)
            for one in outbox:
                connection.execute(
                    insert(OutboxRow).values(
                        inbox_id=claimed.id,
                        position=one.position,
                        state=one.state,
                        sealed=self._cipher.encrypt(one.content.as_json()),
                        tried_at=one.tried_at,
                        tries=one.tries,
                    )
                )
        return outbox

    def mark_sending(self, claimed: ClaimedEvent, position: int) -> None:
        """Store that a message is about to be sent."""
        with self._transaction() as connection:
            self._renew_lease(connection, claimed)
            self._mark_sending(connection, claimed, position)

    def mark_sent(self, claimed: ClaimedEvent, position: int, message_id: str) -> bool:
        """Store that a message arrived and the next one is being sent; the event is answered, and False, after the last."""
        with self._transaction() as connection:
            self._renew_lease(connection, claimed)
            self._update(connection, claimed, position, state=SendState.SENT, sealed="", message_id=message_id)
            left = connection.execute(
                select(OutboxRow.position)
                .where(OutboxRow.inbox_id == claimed.id, OutboxRow.state == SendState.PREPARED)
                .order_by(OutboxRow.position)
            ).first()
            if left:
                self._mark_sending(connection, claimed, left.position)
            else:
                self._close(connection, claimed, "answered")
            return left is not None

    def postpone(self, claimed: ClaimedEvent, until: float, unsent: int | None = None) -> None:
        """Release an event until a time; `unsent` is the position of a message that certainly did not arrive."""
        with self._transaction() as connection:
            self._renew_lease(connection, claimed)
            if unsent is not None:
                self._update(connection, claimed, unsent, state=SendState.PREPARED)
            values = {"lease_until": 0, "not_before": until}
            connection.execute(update(InboxRow).where(InboxRow.id == claimed.id).values(**values))

    def finish(self, claimed: ClaimedEvent, outcome: str) -> None:
        """End an event and delete its encrypted content."""
        with self._transaction() as connection:
            self._renew_lease(connection, claimed)
            self._close(connection, claimed, outcome)

    def last_contact(self, claimed: ClaimedEvent) -> float:
        """Return when the person of an event last wrote, in seconds."""
        with self._engine.connect() as connection:
            latest = connection.scalar(select(func.max(InboxRow.sent_at)).where(InboxRow.person == claimed.person))
        return max(claimed.event.sent_at, latest or 0)

    def message_ids(self, claimed: ClaimedEvent) -> frozenset[str]:
        """Return Zalo's ids of the messages that the person of an event was sent."""
        events = select(InboxRow.id).where(InboxRow.person == claimed.person)
        with self._engine.connect() as connection:
            found = connection.scalars(select(OutboxRow.message_id).where(OutboxRow.inbox_id.in_(events)))
            return frozenset(found)

    def counts(self) -> dict[str, int]:
        """Return the number of events by outcome; "" are those that wait or are worked on."""
        with self._engine.connect() as connection:
            rows = connection.execute(select(InboxRow.outcome, func.count()).group_by(InboxRow.outcome))
            return {str(outcome): int(number) for outcome, number in rows}

    def purge(self) -> None:
        """Delete events finished long ago, and people who have not written since, unless they asked for no answers."""
        before = self._clock() - KEEP_S
        with self._transaction() as connection:
            connection.execute(delete(InboxRow).where(InboxRow.outcome != "", InboxRow.received_at < before))
            connection.execute(delete(OutboxRow).where(OutboxRow.inbox_id.not_in(select(InboxRow.id))))
            connection.execute(delete(PersonRow).where(PersonRow.last_at < before, ~PersonRow.silent))

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with self._write_lock, self._engine.begin() as connection:
            yield connection

    def _outbox_message(self, row: Row[Any]) -> OutboxMessage:
        # The content of a sent message is deleted, and not needed again.
        content = Message.from_json(self._cipher.decrypt(row.sealed)) if row.sealed else Message("")
        return OutboxMessage(row.position, content, SendState(row.state), row.tried_at, row.tries)

    def _renew_lease(self, connection: Connection, claimed: ClaimedEvent) -> None:
        """Renew the lease, as the first write of a transaction; raises LeaseLostError."""
        renewed = connection.execute(
            update(InboxRow)
            .where(InboxRow.id == claimed.id, InboxRow.owner == claimed.owner, InboxRow.outcome == "")
            .values(lease_until=self._clock() + self._lease_s)
        )
        if not renewed.rowcount:
            raise LeaseLostError

    def _mark_sending(self, connection: Connection, claimed: ClaimedEvent, position: int) -> None:
        values = {"state": SendState.SENDING, "tried_at": self._clock(), "tries": OutboxRow.tries + 1}
        self._update(connection, claimed, position, **values)

    def _update(self, connection: Connection, claimed: ClaimedEvent, position: int, **values: object) -> None:
        place = OutboxRow.inbox_id == claimed.id, OutboxRow.position == position
        connection.execute(update(OutboxRow).where(*place).values(**values))

    def _close(self, connection: Connection, claimed: ClaimedEvent, outcome: str) -> None:
        values = {"outcome": outcome, "sealed": "", "lease_until": 0}
        connection.execute(update(InboxRow).where(InboxRow.id == claimed.id).values(**values))
        connection.execute(update(OutboxRow).where(OutboxRow.inbox_id == claimed.id).values(sealed=""))
