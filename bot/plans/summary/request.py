"""Tell a request for a summary from other questions; the one place until the trained question types know `summary`."""

import re
from collections.abc import Iterable

from bot.text import content_words
from bot.understanding.facets import Facet
from bot.understanding.understanding import Understanding
from corpus.citation.parsing import ParsedCitation
from corpus.document import LegalDocument, Locator
from corpus.library import Library
from corpus.names.kinds import DOCUMENT_WORDS
from corpus.vietnamese.abbreviations import expand
from corpus.vietnamese.text import fold

# Folded. What asks for a summary of a document or provision; what asks for one of a document, but of a provision for its text …
_SUMMARY = r"\btom (?:tat|luoc)\b|\bnoi dung (?:chinh|chu yeu|co ban|tong quat)\b|\b(?:diem|y) chinh\b"
_ABOUT = (
    r"\b(?:noi|quy dinh|viet)\ (?:ve )?(?:(?:cai|nhung|dieu|viec|van de) )*gi\b"  # "nói về cái gì", "quy định những gì"
)
_ASKS, _ASKS_OF_DOCUMENT = re.compile(_SUMMARY), re.compile(f"{_SUMMARY}|{_ABOUT}")
# … and words that may stand beside it, because they only point to the document.
_BESIDE = re.compile(
    rf"\b(?:{DOCUMENT_WORDS}|luat|so|nay|do|kia|tren|noi dung|giup|ngan|gon|cua|trong|nhung|cac|mot so|la|gi)\b"
)
_ASKED, _CITED = "¶", "§"  # stand for the words that ask, and for a citation
# "Đề nghị cho biết nội dung chính của § …": whatever stands before, the document is to be summarized.
_ASKS_OF_CITED = re.compile(rf"{_ASKED}[^\w]*{_CITED}")
MAX_DOCUMENTS = 2  # summarized in one answer; chosen by hand


def targets_to_summarize(
    understanding: Understanding, library: Library
) -> tuple[tuple[LegalDocument, tuple[Locator, ...]], ...]:
    """Return the documents to summarize, each with the provisions cited of it; () when the question asks something else.

    Without a document named, "tóm tắt văn bản này" asks for that of the conversation.
    """
    question, named = understanding.question, understanding.named
    if set(question.facets) - {Facet.SUBJECT} or len(named.targets) > MAX_DOCUMENTS:
        return ()
    asked = fold(expand(_with_marks(question.text, question.citations)))
    asks = _ASKS if any(locators for _, locators in named.targets) else _ASKS_OF_DOCUMENT
    marked = _BESIDE.sub(" ", asks.sub(f" {_ASKED} ", asked))
    of_cited = _ASKS_OF_CITED.search(marked)
    if _ASKED not in marked or content_words(marked[of_cited.end() :] if of_cited else marked):
        return ()
    if named.targets:
        return named.targets
    focus = (library.document(slug) for slug in understanding.context.focus)
    return tuple((document, ()) for document in focus if document)[:1]


def _with_marks(text: str, citations: Iterable[ParsedCitation]) -> str:
    for citation in sorted(citations, key=lambda one: -one.span[0]):
        start, end = citation.span
        text = f"{text[:start]} {_CITED} {text[end:]}"
    return text
