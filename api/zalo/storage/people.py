"""What is known of the people who write: when their conversation began, whether they want answers, how to erase all."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Executable, delete, select, update
from sqlalchemy.engine import Engine

from api.zalo.storage.tables import InboxRow, OutboxRow, PersonRow
from bot.history.feedback import FeedbackRow
from bot.history.records import RecordRow

ERASE_S = 900  # for which a request to erase may be confirmed


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody, under a pseudonym."""

    person: str
    conversation_id: str
    silent: bool


class Persons:
    """People by pseudonym."""

    def __init__(self, engine: Engine, clock: Callable[[], float]) -> None:
        self._engine, self._clock = engine, clock

    def find(self, person: str) -> Person:
        """Return somebody; who was erased meanwhile begins anew."""
        with self._engine.connect() as connection:
            row = connection.execute(select(PersonRow).where(PersonRow.person == person)).first()
        session, silent = (row.session, row.silent) if row else (int(self._clock()), False)
        return Person(person, f"{_conversations(person)}{session:x}", silent)

    def set_silent(self, person: str, *, silent: bool) -> None:
        """Keep whether somebody wants no answers."""
        self._update(person, silent=silent)

    def ask_to_erase(self, person: str) -> str:
        """Return the code by which somebody confirms that everything is to be erased."""
        code = secrets.token_hex(8)
        self._update(person, erase_code=code, erase_until=self._clock() + ERASE_S)
        return code

    def may_erase(self, person: str, code: str) -> bool:
        """Tell whether somebody was asked, lately and under this code; a typed confirmation has none."""
        with self._engine.connect() as connection:
            row = connection.execute(select(PersonRow).where(PersonRow.person == person)).first()
        return bool(row and row.erase_code and row.erase_until > self._clock() and code in ("", row.erase_code))

    def keep(self, person: str) -> None:
        """Forget that somebody wanted to erase everything."""
        self._update(person, erase_code="", erase_until=0)

    def last_record(self, person: str) -> str:
        """Return the id of the last answer somebody got; "" when there is none."""
        mine = RecordRow.conversation_id.startswith(_conversations(person), autoescape=True)
        with self._engine.connect() as connection:
            found = connection.scalar(select(RecordRow.id).where(mine).order_by(RecordRow.created_at.desc()).limit(1))
        return found or ""

    def has_record(self, person: str, record_id: str) -> bool:
        """Tell whether an answer was given to somebody."""
        with self._engine.connect() as connection:
            found = connection.scalar(select(RecordRow.conversation_id).where(RecordRow.id == record_id))
        return bool(found and found.startswith(_conversations(person)))

    def _update(self, person: str, **values: object) -> None:
        with self._engine.begin() as connection:
            connection.execute(update(PersonRow).where(PersonRow.person == person).values(**values))


def erasing(person: str, now_working_on: int) -> tuple[Executable, ...]:
    """Return what erases somebody in one transaction: answers, feedback, events, the person.

    Which events were worked off stays known, by nothing but a pseudonym of the event: Zalo may deliver one again.
    """
    records = select(RecordRow.id).where(RecordRow.conversation_id.startswith(_conversations(person), autoescape=True))
    others = select(InboxRow.id).where(InboxRow.person == person, InboxRow.id != now_working_on)
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


def _conversations(person: str) -> str:
    """Return how the ids of all conversations of somebody begin."""
    return f"z{person}-"
