"""Reply about named documents that the library does not hold, or that were not issued yet on the day asked about."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answer import AnswerStatus, Caution, Draft
from bot.reading.readings import Reading
from bot.reading.sentences import to_statements
from bot.replies import NOT_IN_LIBRARY, NOT_YET_ISSUED, ONLY_MENTIONED, OTHER_YEAR
from bot.understanding.understanding import Understanding
from corpus.citation.formal import written_day
from corpus.citation.matching import DocumentHint, match
from corpus.document import LegalDocument
from corpus.library import Library
from corpus.record import long_name
from index.retrieval import provisions_of


def answer_from_mentions(understanding: Understanding, reading: Reading | None, library: Library) -> Draft:
    """Answer about absent documents from the sentences that mention them, or say that the library lacks them.

    `reading` holds those sentences; None when no number was typed by which to find them.
    """
    names = ", ".join(understanding.named.missing)
    if other := _of_other_year(understanding.named.absent, library):
        return other
    if reading is None or not reading.chosen:
        return Draft(AnswerStatus.NOT_FOUND, message=NOT_IN_LIBRARY.format(names=names))
    note = Caution("only_mentioned", ONLY_MENTIONED.format(names=names))
    return Draft(
        AnswerStatus.ANSWERED,
        tuple(to_statements(reading.chosen)),
        warnings=(note,),
        retrieved=provisions_of(reading.hits),
    )


def not_yet_issued(understanding: Understanding) -> Draft | None:
    """Say that the named documents were issued after the day asked about; None when one was not, or has no known day."""
    documents = understanding.named.documents
    issued = [(document, document.issued_on) for document in documents if document.issued_on]
    if not issued or len(issued) != len(documents) or any(day <= understanding.day for _, day in issued):
        return None
    said = (NOT_YET_ISSUED.format(name=long_name(document), day=written_day(day)) for document, day in issued)
    return Draft(AnswerStatus.NOT_FOUND, message=" ".join(said))


def _of_other_year(absent: Sequence[DocumentHint], library: Library) -> Draft | None:
    """Point to documents with the same number of another year; None unless there is one for every absent document."""
    found: list[tuple[str, LegalDocument]] = []
    for hint in absent:
        keys = match(replace(hint, said_year=None), library.keys()) if hint.said_year else []
        documents = [document for key in keys if (document := library.document(key.slug)) and document.issued_on]
        if not documents:
            return None
        found += [(hint.typed, document) for document in documents]
    said = [
        OTHER_YEAR.format(typed=typed, name=long_name(document), day=written_day(document.issued_on))
        for typed, document in found
        if document.issued_on
    ]
    return Draft(AnswerStatus.NOT_FOUND, message=" ".join(said), suggestions=tuple(long_name(d) for _, d in found))
