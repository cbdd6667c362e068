"""The durable queue: events in the order people wrote them, answers written down before they are sent.

An event is put in once, however often it is delivered. A worker claims it for the time of a lease and keeps the lease alive by
what it writes; who lost the lease can write no more. Each person's events are worked off one after the other.
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

from api.zalo.messages.bubble import Bubble
from api.zalo.messages.events import Channel, Inbound, Kind
from api.zalo.storage.claiming import ANYTHING, CLAIM
from api.zalo.storage.sealing import SealError, Vault
from api.zalo.storage.tables import InboxRow, OutboxRow, PersonRow

log = logging.getLogger("hoidap.zalo")

SESSION_S = 6 * 3600  # of silence, after which a conversation begins anew
MAX_WAITING = 100  # events of one person that wait; more than that is no conversation
KEEP_S = 30 * 86_400  # what is worked off is remembered, so that it is not worked off again


_UNREADABLE = Inbound(Channel.OA, "", "", Kind.OTHER, "", 0)


class State(StrEnum):
    """How far a bubble is."""

    PREPARED = "prepared"
    SENDING = "sending"  # may have arrived: nobody wrote down how it ended
    SENT = "sent"


class LeaseLostError(RuntimeError):
    """Somebody else works on the event; whatever was to be written is not."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A bubble on its way."""

    position: int
    bubble: Bubble
    state: State
    tried_at: float = 0
    tries: int = 0


@dataclass(frozen=True, slots=True)
class Work:
    """A claimed event with the bubbles that an earlier attempt prepared, if one did."""

    id: int
    owner: str
    person: str
    inbound: Inbound
    attempts: int  # this one included
    pieces: tuple[Piece, ...]


class Queue:
    """Events and bubbles in the database."""

    def __init__(self, engine: Engine, vault: Vault, lease_s: float, clock: Callable[[], float]) -> None:
        self._engine, self._vault, self._lease_s, self._clock = engine, vault, lease_s, clock
        # SQLite lets writers poll for its one lock, and some never get it; within a process they stand in line here.
        self._line = threading.Lock() if engine.dialect.name == "sqlite" else nullcontext()

    def put(self, inbound: Inbound) -> bool:
        """Take an event in; False when it is known, or one too many of a person. When this returns, it is on the disk."""
        for _ in range(2):  # the second time, if a person's first two events came in one moment
            try:
                return self._put(inbound)
            except IntegrityError:
                continue
        return False

    def _put(self, inbound: Inbound) -> bool:
        now = self._clock()
        person = self._vault.pseudonym("person", inbound.channel, inbound.who)
        sent_at = min(inbound.sent_at or now, now)
        with self._writing() as connection:
            # The write comes first: it takes the lock under which all that follows is read.
            number = connection.execute(
                insert(InboxRow)
                .values(
                    channel=inbound.channel,
                    key=self._vault.pseudonym("event", inbound.channel, inbound.key),
                    person=person,
                    kind=inbound.kind,
                    sealed=self._vault.seal({"key": inbound.key, "who": inbound.who, "text": inbound.text}),
                    sent_at=sent_at,
                    received_at=now,
                )
                .returning(InboxRow.id)
            ).scalar_one()
            known = connection.execute(select(PersonRow.last_at).where(PersonRow.person == person)).first()
            if known is None:
                connection.execute(insert(PersonRow).values(person=person, session=int(sent_at), last_at=sent_at))
            elif sent_at > known.last_at:
                begun = {"session": int(sent_at)} if sent_at - known.last_at > SESSION_S else {}
                connection.execute(update(PersonRow).where(PersonRow.person == person).values(last_at=sent_at, **begun))
            waiting = select(func.count()).where(InboxRow.person == person, InboxRow.outcome == "")
            flood = connection.execute(waiting).scalar_one() > MAX_WAITING
            if flood:
                connection.execute(update(InboxRow).where(InboxRow.id == number).values(outcome="flood", sealed=""))
            return not flood

    def claim(self, channels: Collection[Channel] = tuple(Channel)) -> Work | None:
        """Take the event that waits longest for a lease of its own; None when there is nothing to do now."""
        now, owner = self._clock(), f"{os.getpid()}-{uuid.uuid4().hex[:12]}"
        with self._engine.connect() as connection:
            if connection.execute(ANYTHING).first() is None:  # looking costs less than trying to write
                return None
        asked = {"now": now, "channels": list(channels), "holder": owner, "until": now + self._lease_s}
        with self._writing() as connection:
            row = connection.execute(CLAIM, asked).first()
            if row is None:
                return None
            pieces = connection.execute(
                select(OutboxRow).where(OutboxRow.inbox_id == row.id).order_by(OutboxRow.position)
            ).all()
        try:
            return self._work(row, owner, pieces)
        except SealError:
            log.error("event dropped: sealed under a key that is no longer set, or altered")  # noqa: TRY400
            self.finish(Work(row.id, owner, row.person, _UNREADABLE, row.attempts, ()), "unreadable")
            return self.claim(channels)

    def _work(self, row: Row[Any], owner: str, pieces: Sequence[Row[Any]]) -> Work:
        told = self._vault.open(row.sealed)
        inbound = Inbound(Channel(row.channel), told["key"], told["who"], Kind(row.kind), told["text"], row.sent_at)
        return Work(row.id, owner, row.person, inbound, row.attempts, tuple(self._piece(piece) for piece in pieces))

    def prepare(self, work: Work, bubbles: Sequence[Bubble], *also: Executable) -> tuple[Piece, ...]:
        """Write the answer down, the first bubble as being sent; `also` happens with it or not at all."""
        now = self._clock()
        pieces = tuple(
            Piece(at, bubble, State.PREPARED) if at else Piece(at, bubble, State.SENDING, now, tries=1)
            for at, bubble in enumerate(bubbles)
        )
        with self._writing() as connection:
            self._hold(connection, work)
            for statement in also:
                connection.execute(statement)
            for piece in pieces:
                connection.execute(
                    insert(OutboxRow).values(
                        inbox_id=work.id,
                        position=piece.position,
                        state=piece.state,
                        sealed=self._vault.seal(piece.bubble.plain()),
                        tried_at=piece.tried_at,
                        tries=piece.tries,
                    )
                )
        return pieces

    def sending(self, work: Work, position: int) -> None:
        """Write down that a bubble is about to be sent."""
        with self._writing() as connection:
            self._hold(connection, work)
            self._mark_sending(connection, work, position)

    def sent(self, work: Work, position: int, message_id: str) -> bool:
        """Write down that a bubble arrived and the next one is being sent; False when it was the last, and all is done."""
        with self._writing() as connection:
            self._hold(connection, work)
            self._mark(connection, work, position, state=State.SENT, sealed="", message_id=message_id)
            left = connection.execute(
                select(OutboxRow.position)
                .where(OutboxRow.inbox_id == work.id, OutboxRow.state == State.PREPARED)
                .order_by(OutboxRow.position)
            ).first()
            if left:
                self._mark_sending(connection, work, left.position)
            else:
                self._end(connection, work, "answered")
            return left is not None

    def postpone(self, work: Work, until: float, unsent: int | None = None) -> None:
        """Give the event back until later; `unsent` is the bubble that certainly did not arrive."""
        with self._writing() as connection:
            self._hold(connection, work)
            if unsent is not None:
                self._mark(connection, work, unsent, state=State.PREPARED)
            connection.execute(update(InboxRow).where(InboxRow.id == work.id).values(lease_until=0, not_before=until))

    def finish(self, work: Work, outcome: str) -> None:
        """End an event; what was sealed is gone."""
        with self._writing() as connection:
            self._hold(connection, work)
            self._end(connection, work, outcome)

    def last_contact(self, work: Work) -> float:
        """Return when the person last wrote."""
        with self._engine.connect() as connection:
            latest = connection.scalar(select(func.max(InboxRow.sent_at)).where(InboxRow.person == work.person))
        return max(work.inbound.sent_at, latest or 0)

    def message_ids(self, work: Work) -> frozenset[str]:
        """Return Zalo's ids of what the person was sent."""
        mine = select(InboxRow.id).where(InboxRow.person == work.person)
        with self._engine.connect() as connection:
            found = connection.scalars(select(OutboxRow.message_id).where(OutboxRow.inbox_id.in_(mine)))
            return frozenset(found)

    def counts(self) -> dict[str, int]:
        """Return how many events ended how; "" is what waits or is being worked on."""
        with self._engine.connect() as connection:
            rows = connection.execute(select(InboxRow.outcome, func.count()).group_by(InboxRow.outcome))
            return {str(outcome): int(number) for outcome, number in rows}

    def purge(self) -> None:
        """Forget what was worked off long ago, and people who have not written since, unless they want no answers."""
        before = self._clock() - KEEP_S
        with self._writing() as connection:
            connection.execute(delete(InboxRow).where(InboxRow.outcome != "", InboxRow.received_at < before))
            connection.execute(delete(OutboxRow).where(OutboxRow.inbox_id.not_in(select(InboxRow.id))))
            connection.execute(delete(PersonRow).where(PersonRow.last_at < before, ~PersonRow.silent))

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._line, self._engine.begin() as connection:
            yield connection

    def _piece(self, row: Row[Any]) -> Piece:
        # What was sent is emptied, and needed no more.
        bubble = Bubble.of(self._vault.open(row.sealed)) if row.sealed else Bubble("")
        return Piece(row.position, bubble, State(row.state), row.tried_at, row.tries)

    def _hold(self, connection: Connection, work: Work) -> None:
        """Renew the lease; raises LeaseLostError. It is the first write of its transaction."""
        held = connection.execute(
            update(InboxRow)
            .where(InboxRow.id == work.id, InboxRow.owner == work.owner, InboxRow.outcome == "")
            .values(lease_until=self._clock() + self._lease_s)
        )
        if not held.rowcount:
            raise LeaseLostError

    def _mark_sending(self, connection: Connection, work: Work, position: int) -> None:
        values = {"state": State.SENDING, "tried_at": self._clock(), "tries": OutboxRow.tries + 1}
        self._mark(connection, work, position, **values)

    def _mark(self, connection: Connection, work: Work, position: int, **values: object) -> None:
        connection.execute(
            update(OutboxRow).where(OutboxRow.inbox_id == work.id, OutboxRow.position == position).values(**values)
        )

    def _end(self, connection: Connection, work: Work, outcome: str) -> None:
        connection.execute(
            update(InboxRow).where(InboxRow.id == work.id).values(outcome=outcome, sealed="", lease_until=0)
        )
        connection.execute(update(OutboxRow).where(OutboxRow.inbox_id == work.id).values(sealed=""))
