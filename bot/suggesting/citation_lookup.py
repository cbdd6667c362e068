"""Resolve a typed citation without any model: "đ5 k2 nđ 61/2018" to documents and provisions of the library."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.answer import Citation
from bot.presenting.citations import cite, cite_document, provision_text
from bot.presenting.wording import no_provision
from bot.replies import AMBIGUOUS
from bot.understanding.named_documents import NamedDocuments, resolve
from corpus.citation.finding import find_provision
from corpus.citation.parsing import parse_citations
from corpus.document import LegalDocument
from corpus.library import Library

NOT_A_CITATION = "Không đọc được số hiệu văn bản nào trong “{typed}”. Ví dụ cách gõ: “đ5 k2 nđ 61/2018”, “qđ 749”."
NOT_IN_LIBRARY = "Thư viện chưa có {names}."


class LookupStatus(StrEnum):
    """How a look-up ended."""

    RESOLVED = "resolved"
    AMBIGUOUS = "ambiguous"
    NOT_IN_LIBRARY = "not_in_library"
    NO_SUCH_PROVISION = "no_such_provision"
    NOT_A_CITATION = "not_a_citation"


@dataclass(frozen=True, slots=True)
class Lookup:
    """What a typed citation stands for; `message` is one Vietnamese sentence when it is not plainly resolved."""

    typed: str
    status: LookupStatus
    citations: tuple[Citation, ...] = ()
    candidates: tuple[LegalDocument, ...] = ()
    message: str = ""


def look_up(typed: str, library: Library, day: date) -> Lookup:
    """Resolve what was typed; candidates instead of a guess when several documents fit."""
    named = resolve(tuple(parse_citations(typed)), (), library)
    citations: list[Citation] = []
    problems: list[str] = []
    for document, locators in named.targets:
        if not locators:
            citations.append(cite_document(library, document, len(citations) + 1, day))
        for locator in locators:
            provision = find_provision(document, locator)
            if provision is None:
                problems.append(no_provision(document, locator))
            else:
                id_ = document.provision_id(provision.locator)
                citations.append(cite(library, id_, provision_text(provision), len(citations) + 1, day))
    if citations and not problems and not named.ambiguous and not named.missing:
        return Lookup(typed, LookupStatus.RESOLVED, tuple(citations))
    return _unresolved(typed, named, tuple(citations), problems)


def _unresolved(typed: str, named: NamedDocuments, citations: tuple[Citation, ...], problems: list[str]) -> Lookup:
    if named.ambiguous:
        words, candidates = named.ambiguous[0]
        return Lookup(typed, LookupStatus.AMBIGUOUS, citations, candidates, AMBIGUOUS.format(typed=words))
    if named.missing:
        message = NOT_IN_LIBRARY.format(names=", ".join(named.missing))
        return Lookup(typed, LookupStatus.NOT_IN_LIBRARY, citations, message=message)
    if problems:
        return Lookup(typed, LookupStatus.NO_SUCH_PROVISION, citations, message=" ".join(problems))
    return Lookup(typed, LookupStatus.NOT_A_CITATION, message=NOT_A_CITATION.format(typed=typed.strip()[:80]))
