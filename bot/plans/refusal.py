"""Refuse a question honestly: the passages that come nearest to it, or why there are none and where else to look."""

import re
from collections.abc import Sequence

from bot.answer import AnswerStatus, Draft, Support
from bot.reading.readings import READ_PASSAGES, Reading
from bot.reading.sentences import score_sentences
from bot.replies import NEAREST, NOT_FOUND, NOT_IN_DOCUMENTS, NOT_STATED, WHERE_ELSE
from bot.text import YEAR
from corpus.document import LegalDocument
from corpus.library import Library
from corpus.names.issuers import PLACES
from corpus.record import long_name
from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.text import clean, fold, fold_spaces
from index.retrieval import Hit, provisions_of

MAX_NEAREST = 3  # chosen by hand: as many as fit on a phone
MIN_PROBABILITY = 0.05  # that a passage shown as near answers; chosen by hand
MAX_NAMED = 2  # documents that a refusal names
# What a question may narrow itself to: a year, a level of administration.
_DETAIL = re.compile(
    rf"(?<![\d/.,-])(?:năm )?{YEAR}(?![\d/-])|\bcấp (?:{alternation(PLACES)}|bộ|trung ương)\b", re.IGNORECASE
)


def refuse(text: str, readings: Sequence[Reading], documents: Sequence[LegalDocument], library: Library) -> Draft:
    """Draft the refusal of a question, `text`, whose readings chose no sentence; `documents` are those that it names."""
    hits = [hit for reading in readings for hit in reading.hits]
    near = [reading for reading in readings if reading.probability >= MIN_PROBABILITY]
    nearest = tuple(dict.fromkeys(support for reading in near for support in _nearest(reading, library)))[:MAX_NEAREST]
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


def _nearest(reading: Reading, library: Library) -> list[Support]:
    """Return the likeliest passages, each as the likeliest sentence in it, no provision twice."""
    found: dict[str, Support] = {}
    for one in reading.judged[:MAX_NEAREST]:
        if one.probability < MIN_PROBABILITY:
            break
        if scored := score_sentences([one], library):
            best = max(scored, key=lambda sentence: sentence.score)
            found.setdefault(best.provision_id, Support(best.provision_id, best.sentence))
    return list(found.values())


def _not_stated(text: str, hits: Sequence[Hit]) -> list[str]:
    """Return the years and levels that a question names and none of the passages does."""
    told = fold(" ".join(hit.passage.searchable for hit in hits))
    details = dict.fromkeys(fold_spaces(found[0]).lower() for found in _DETAIL.finditer(clean(text)))
    return [detail for detail in details if fold(detail).removeprefix("nam ") not in told]
