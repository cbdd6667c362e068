"""Confirmations (corpus/confirmation.py) in the database: made, withdrawn, read. Each is a change of the library; none is edited."""

from collections.abc import Callable
from datetime import UTC, date, datetime

from sqlalchemy import select
from sqlalchemy.engine import Engine
from sqlalchemy.orm import Mapped, Session, mapped_column

from corpus.confirmation import Confirmation, ConfirmationsBySlug
from corpus.document import Locator, ValidityStatus
from corpus.storage.base import Base
from corpus.storage.tables import increment_generation


class ConfirmationRow(Base):
    """One confirmation; `locator` "" is the whole document."""

    __tablename__ = "confirmation"

    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(index=True)
    locator: Mapped[str]
    status: Mapped[str]
    effective_from: Mapped[date | None]
    effective_to: Mapped[date | None]
    reason: Mapped[str]
    office: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]
    withdrawn_by: Mapped[str | None]
    withdrawn_at: Mapped[datetime | None]
    withdrawn_reason: Mapped[str | None]


class Confirmations:
    """Confirmations in the database of a library; `changed` is called after each change, so that the library rereads."""

    def __init__(self, engine: Engine, changed: Callable[[], None]) -> None:
        self._engine, self._changed = engine, changed

    def of(self, slug: str) -> list[Confirmation]:
        """Return every confirmation for a document, also withdrawn ones, the newest first."""
        with Session(self._engine) as session:
            rows = session.scalars(
                select(ConfirmationRow).where(ConfirmationRow.slug == slug).order_by(ConfirmationRow.id.desc())
            )
            return [_confirmation(row) for row in rows]

    def confirm(
        self,
        slug: str,
        locator: str,
        status: ValidityStatus,
        effective_from: date | None,
        effective_to: date | None,
        *,
        reason: str,
        office: str,
        by: str,
    ) -> Confirmation:
        """Store a confirmation for a document (`locator` "") or one provision, and withdraw an earlier one for the same place."""
        now = _now()
        with Session(self._engine, expire_on_commit=False) as session, session.begin():
            increment_generation(session)
            for older in session.scalars(
                select(ConfirmationRow).where(
                    ConfirmationRow.slug == slug,
                    ConfirmationRow.locator == locator,
                    ConfirmationRow.withdrawn_at.is_(None),
                )
            ):
                older.withdrawn_by, older.withdrawn_at, older.withdrawn_reason = by, now, "Có xác nhận mới."
            row = ConfirmationRow(
                slug=slug,
                locator=locator,
                status=status.value,
                effective_from=effective_from,
                effective_to=effective_to,
                reason=reason,
                office=office,
                by=by,
                at=now,
            )
            session.add(row)
        self._changed()
        return _confirmation(row)

    def withdraw(self, slug: str, id_: int, by: str, reason: str = "") -> Confirmation | None:
        """Withdraw a confirmation, so that the texts count again; None when there is none with this id that still holds."""
        with Session(self._engine, expire_on_commit=False) as session, session.begin():
            increment_generation(session)
            row = session.get(ConfirmationRow, id_)
            if row is None or row.slug != slug or row.withdrawn_at is not None:
                session.rollback()
                return None
            row.withdrawn_by, row.withdrawn_at, row.withdrawn_reason = by, _now(), reason
        self._changed()
        return _confirmation(row)


def confirmations_in_force(session: Session) -> ConfirmationsBySlug:
    """Return slug -> confirmations that were not withdrawn, those with the longest locators first, the newest first among equals."""
    rows = session.scalars(
        select(ConfirmationRow).where(ConfirmationRow.withdrawn_at.is_(None)).order_by(ConfirmationRow.id.desc())
    )
    found: dict[str, list[Confirmation]] = {}
    for row in rows:
        found.setdefault(row.slug, []).append(_confirmation(row))
    return {slug: tuple(sorted(some, key=lambda one: -len(one.locator.steps))) for slug, some in found.items()}


def _confirmation(row: ConfirmationRow) -> Confirmation:
    """Return a row as a Confirmation."""
    return Confirmation(
        id=row.id,
        slug=row.slug,
        locator=Locator.parse(row.locator),
        status=ValidityStatus(row.status),
        effective_from=row.effective_from,
        effective_to=row.effective_to,
        reason=row.reason,
        office=row.office,
        by=row.by,
        at=row.at.replace(tzinfo=UTC),
        withdrawn_by=row.withdrawn_by or "",
        withdrawn_at=row.withdrawn_at and row.withdrawn_at.replace(tzinfo=UTC),
        withdrawn_reason=row.withdrawn_reason or "",
    )


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)
