"""The people who write: their conversation, whether they want answers, and erasing all their data."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Executable, delete, select, update
from sqlalchemy.engine import Engine

from api.zalo.storage.rows import InboxRow, OutboxRow, PersonRow
from bot.history.feedback import FeedbackRow
from bot.history.records import RecordRow

ERASE_S = 900  # for confirming a request to erase; the message to the person says 15 minutes


@dataclass(frozen=True, slots=True)
class Person:
    """A person, by pseudonym; `silent` when they asked for no answers."""

    person: str
    conversation_id: str
    silent: bool


class People:
    """The table of people, and their answers in the records."""

    def __init__(self, engine: Engine, clock: Callable[[], float]) -> None:
        self._engine, self._clock = engine, clock

    def find(self, person: str) -> Person:
        """Return a person; one whose data were erased in between gets a new conversation."""
        with self._engine.connect() as connection:
            row = connection.execute(select(PersonRow).where(PersonRow.person == person)).first()
        session, silent = (row.session, row.silent) if row else (int(self._clock()), False)
        return Person(person, f"{_conversation_prefix(person)}{session:x}", silent)

    def set_silent(self, person: str, *, silent: bool) -> None:
        """Store whether a person wants no answers."""
        self._update(person, silent=silent)

    def ask_to_erase(self, person: str) -> str:
        """Store and return the code by which a person confirms within ERASE_S that everything is to be erased."""
        code = secrets.token_hex(8)
        self._update(person, erase_code=code, erase_until=self._clock() + ERASE_S)
        return code

    def may_erase(self, person: str, code: str) -> bool:
        """Return whether a person has to confirm with this code, and still may; a typed confirmation has code ""."""
        with self._engine.connect() as connection:
            row = connection.execute(select(PersonRow).where(PersonRow.person == person)).first()
        return bool(row and row.erase_code and row.erase_until > self._clock() and code in ("", row.erase_code))

    def cancel_erase(self, person: str) -> None:
        """Withdraw the request of a person to erase everything."""
        self._update(person, erase_code="", erase_until=0)

    def last_record(self, person: str) -> str:
        """Return the id of the last answer to a person; "" when there is none."""
        own = RecordRow.conversation_id.startswith(_conversation_prefix(person), autoescape=True)
        with self._engine.connect() as connection:
            found = connection.scalar(select(RecordRow.id).where(own).order_by(RecordRow.created_at.desc()).limit(1))
        return found or ""

    def has_record(self, person: str, record_id: str) -> bool:
        """Return whether an answer was given to this person."""
        with self._engine.connect() as connection:
            found = connection.scalar(select(RecordRow.conversation_id).where(RecordRow.id == record_id))
        return bool(found and found.startswith(_conversation_prefix(person)))

    def _update(self, person: str, **values: object) -> None:
        with self._engine.begin() as connection:
            connection.execute(update(PersonRow).where(PersonRow.person == person).values(**values))


def erase_statements(person: str, current: int) -> tuple[Executable, ...]:
    """Return the statements that erase a person: answers, feedback, events, the person; `current` is the id of this event.

    Finished events are still known by the pseudonym of their key, without the person: Zalo may deliver one again.
    """
    records = select(RecordRow.id).where(
        RecordRow.conversation_id.startswith(_conversation_prefix(person), autoescape=True)
    )
    others = select(InboxRow.id).where(InboxRow.person == person, InboxRow.id != current)
    return (
        delete(FeedbackRow).where(FeedbackRow.record_id.in_(records)),
        delete(RecordRow).where(RecordRow.id.in_(records)),
        delete(OutboxRow).where(OutboxRow.inbox_id.in_(others)),
        update(InboxRow)
        .where(InboxRow.id.in_(others), InboxRow.outcome == "")
        .values(outcome="erased", sealed="", lease_until=0),
        update(InboxRow).where(InboxRow.person == person).values(person=""),
        delete(PersonRow).where(PersonRow.person == person),
    )


def _conversation_prefix(person: str) -> str:
    """Return the beginning of the ids of all conversations of a person."""
    return f"z{person}-"
