"""Making and withdrawing confirmations (corpus/confirmation.py); each is a change of the library. None is ever edited."""

from datetime import UTC, date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from corpus.confirmation import Confirmation, ConfirmationRow, confirmation_of_row
from corpus.document import ValidityStatus
from corpus.library import Library
from corpus.storage.tables import increment_generation


class Confirmations:
    """The confirmations in the database of a library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def of(self, slug: str) -> list[Confirmation]:
        """Return every confirmation for a document, also withdrawn ones, the newest first."""
        with Session(self._library.engine) as session:
            rows = session.scalars(
                select(ConfirmationRow).where(ConfirmationRow.slug == slug).order_by(ConfirmationRow.id.desc())
            )
            return [confirmation_of_row(row) for row in rows]

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
        with Session(self._library.engine, expire_on_commit=False) as session, session.begin():
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
        self._library.refresh()
        return confirmation_of_row(row)

    def withdraw(self, slug: str, id_: int, by: str, reason: str = "") -> Confirmation | None:
        """Withdraw a confirmation, so that the texts count again; None when there is none with this id that still holds."""
        with Session(self._library.engine, expire_on_commit=False) as session, session.begin():
            increment_generation(session)
            row = session.get(ConfirmationRow, id_)
            if row is None or row.slug != slug or row.withdrawn_at is not None:
                session.rollback()
                return None
            row.withdrawn_by, row.withdrawn_at, row.withdrawn_reason = by, _now(), reason
        self._library.refresh()
        return confirmation_of_row(row)


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)
