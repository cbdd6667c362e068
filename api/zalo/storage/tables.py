"""Tables of the doors to Zalo, in the database of the library.

`key` and `person` are pseudonyms (see vault.py). `sealed` holds what must be known until an event is worked off: the id that
answers go to, the words; it is emptied then.
"""

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from corpus.storage.base import Base


class InboxRow(Base):
    """One event; at work while its lease runs, done for good when it has an outcome."""

    __tablename__ = "zalo_inbox"

    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str]
    key: Mapped[str]
    person: Mapped[str]
    kind: Mapped[str]
    sealed: Mapped[str]
    sent_at: Mapped[float]
    received_at: Mapped[float]
    outcome: Mapped[str] = mapped_column(default="")  # empty: still to be worked off
    owner: Mapped[str] = mapped_column(default="")
    lease_until: Mapped[float] = mapped_column(default=0)
    not_before: Mapped[float] = mapped_column(default=0)
    attempts: Mapped[int] = mapped_column(default=0)

    __table_args__ = (
        UniqueConstraint("channel", "key"),
        Index("zalo_inbox_open", "outcome", "sent_at", "id"),
        Index("zalo_inbox_person", "person", "outcome"),
    )


class OutboxRow(Base):
    """One bubble of the answer to an event, written down before it is sent."""

    __tablename__ = "zalo_outbox"

    inbox_id: Mapped[int] = mapped_column(ForeignKey("zalo_inbox.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    state: Mapped[str]  # see queue.State
    sealed: Mapped[str]
    message_id: Mapped[str] = mapped_column(default="")  # Zalo's
    tried_at: Mapped[float] = mapped_column(default=0)
    tries: Mapped[int] = mapped_column(default=0)


class PersonRow(Base):
    """Somebody who wrote to us."""

    __tablename__ = "zalo_person"

    person: Mapped[str] = mapped_column(primary_key=True)
    session: Mapped[int]  # when the present conversation began, in seconds
    last_at: Mapped[float]
    silent: Mapped[bool] = mapped_column(default=False)  # wants no answers
    erase_code: Mapped[str] = mapped_column(default="")  # of the button that erases everything
    erase_until: Mapped[float] = mapped_column(default=0)


class TokenRow(Base):
    """The pair of tokens of an account."""

    __tablename__ = "zalo_token"

    account: Mapped[str] = mapped_column(primary_key=True)
    sealed: Mapped[str]  # access and refresh token
    expires_at: Mapped[float]
    generation: Mapped[int]  # grows with each new pair
    state: Mapped[str]  # see tokens.State
    owner: Mapped[str] = mapped_column(default="")
    lease_until: Mapped[float] = mapped_column(default=0)
