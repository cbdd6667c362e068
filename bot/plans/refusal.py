"""Refuse a question honestly: the passages that come nearest to it, or why there are none and where else to look."""

import re
from collections.abc import Sequence

from bot.answer import AnswerStatus, Draft, Support
from bot.reading.answerability import MIN_COVERAGE, MIN_COVERAGE_NAMED, READ_PASSAGES, is_answerable
from bot.reading.readings import Reading
from bot.reading.relevance import terms_of
from bot.replies import NEAREST, NOT_FOUND, NOT_IN_DOCUMENTS, NOT_STATED, WHERE_ELSE
from bot.text import YEAR
from corpus.document import LegalDocument, Unit
from corpus.library import Library
from corpus.names.issuers import PLACES
from corpus.record import long_name
from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.text import clean, fold, fold_spaces, sentences
from index.retrieval import Hit, provisions_of

MAX_NEAREST = 3  # chosen by hand: as many as fit on a phone
MAX_NAMED = 2  # documents that a refusal names
# What a question may narrow itself to: a year, a level of administration.
_DETAIL = re.compile(
    rf"(?<![\d/.,-])(?:năm )?{YEAR}(?![\d/-])|\bcấp (?:{alternation(PLACES)}|bộ|trung ương)\b", re.IGNORECASE
)


def refuse(text: str, readings: Sequence[Reading], documents: Sequence[LegalDocument], library: Library) -> Draft:
    """Draft the refusal of a question, `text`, whose readings chose no sentence; `documents` are those that it names."""
    hits = [hit for reading in readings for hit in reading.hits]
    near = [reading for reading in readings if is_answerable(reading.criteria, reading.hits, named=bool(documents))]
    nearest = tuple(
        dict.fromkeys(support for reading in near for support in _nearest(reading, library, named=bool(documents)))
    )[:MAX_NEAREST]
    if nearest:
        details = _not_stated(text, [hit for reading in near for hit in reading.hits[:READ_PASSAGES]])
        why = NOT_STATED.format(details=", ".join(details)) + " " if details else ""
        message = why + NEAREST
    elif documents:
        names = ", ".join(long_name(document) for document in documents[:MAX_NAMED])
        message = f"{NOT_IN_DOCUMENTS.format(names=names)} {WHERE_ELSE}"
    else:
        message = f"{NOT_FOUND} {WHERE_ELSE}"
    return Draft(AnswerStatus.NOT_FOUND, message=message, retrieved=provisions_of(hits), nearest=nearest)


def _nearest(reading: Reading, library: Library, *, named: bool) -> list[Support]:
    """Return the first passages, each as the sentence in it that holds most of the question, no provision twice.

    A passage must hold as much of the question by itself as answering by words alone calls for.
    """
    least = MIN_COVERAGE_NAMED if named else MIN_COVERAGE
    found: dict[str, Support] = {}
    for hit in reading.hits:
        if len(found) == MAX_NEAREST:
            break
        if reading.criteria.coverage(terms_of(hit.passage.searchable)) < least:
            continue
        best, share = None, -1.0
        for provision_id in hit.passage.provision_ids:
            pair = library.provision(provision_id)
            if pair is None or pair[1].unit is Unit.RECORD:
                continue
            for sentence in sentences(pair[1].text):
                covered = reading.criteria.coverage(terms_of(sentence))
                if covered > share:
                    best, share = Support(provision_id, fold_spaces(sentence)), covered
        if best:
            found.setdefault(best.provision_id, best)
    return list(found.values())


def _not_stated(text: str, hits: Sequence[Hit]) -> list[str]:
    """Return the years and levels that a question names and none of the passages does."""
    told = fold(" ".join(hit.passage.searchable for hit in hits))
    details = dict.fromkeys(fold_spaces(found[0]).lower() for found in _DETAIL.finditer(clean(text)))
    return [detail for detail in details if fold(detail).removeprefix("nam ") not in told]
