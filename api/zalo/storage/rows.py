"""The tables of the Zalo channels, in the library's database. Times are seconds since 1970.

`key` and `person` are pseudonyms (encryption.py). `sealed` is an encrypted JSON object: the user id and the text of an
event, the text of a message, tokens. It is emptied when an event is finished.
"""

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from corpus.storage.base import Base


class InboxRow(Base):
    """One event: worked on while its lease lasts, finished when it has an outcome."""

    __tablename__ = "zalo_inbox"

    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str]
    key: Mapped[str]
    person: Mapped[str]
    kind: Mapped[str]
    sealed: Mapped[str]
    sent_at: Mapped[float]
    received_at: Mapped[float]
    outcome: Mapped[str] = mapped_column(default="")  # "": not finished
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
    """One message of the reply to an event, stored before it is sent."""

    __tablename__ = "zalo_outbox"

    inbox_id: Mapped[int] = mapped_column(ForeignKey("zalo_inbox.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    state: Mapped[str]  # a queue.SendState
    sealed: Mapped[str]
    message_id: Mapped[str] = mapped_column(default="")  # Zalo's id
    tried_at: Mapped[float] = mapped_column(default=0)
    tries: Mapped[int] = mapped_column(default=0)


class PersonRow(Base):
    """A person who wrote to us."""

    __tablename__ = "zalo_person"

    person: Mapped[str] = mapped_column(primary_key=True)
    session: Mapped[int]  # when the present conversation began; part of its id
    last_at: Mapped[float]
    silent: Mapped[bool] = mapped_column(default=False)  # asked for no answers
    erase_code: Mapped[str] = mapped_column(default="")  # of the button that confirms erasing
    erase_until: Mapped[float] = mapped_column(default=0)


class TokenRow(Base):
    """The access and refresh token of an account."""

    __tablename__ = "zalo_token"

    account: Mapped[str] = mapped_column(primary_key=True)
    sealed: Mapped[str]  # {"access": …, "refresh": …}
    expires_at: Mapped[float]
    generation: Mapped[int]  # grows with each new pair
    state: Mapped[str]  # an access_token.TokenState
    owner: Mapped[str] = mapped_column(default="")
    lease_until: Mapped[float] = mapped_column(default=0)
