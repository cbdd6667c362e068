"""Sentences before an answer from expired law: when it ended, and by what."""

from collections.abc import Sequence
from datetime import date

from bot.answer import DraftStatement, Support
from corpus.document import LegalDocument, ValidityStatus
from corpus.library import Library
from corpus.record import record_lines


def expiry_notices(statements: Sequence[DraftStatement], library: Library, day: date) -> list[DraftStatement]:
    """Return a sentence of the record for each cited document that had expired by `day`.

    A document whose statements tell that already is left out.
    """
    found: list[DraftStatement] = []
    said = {support.quote for statement in statements for support in statement.supports}
    for slug in dict.fromkeys(
        support.provision_id.partition("#")[0] for statement in statements for support in statement.supports
    ):
        document = library.document(slug)
        if document is None or library.standing(document, day).status is not ValidityStatus.EXPIRED:
            continue
        line = _end(document)
        if line and line not in said and document.record:
            support = Support(document.provision_id(document.record.locator), line)
            found.append(DraftStatement(line, (support,), notice=True))
    return found


def _end(document: LegalDocument) -> str:
    lines = record_lines(document)
    return next((line for line in lines if " hết hiệu lực từ ngày " in line), "")
