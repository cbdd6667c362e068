"""Questions about a document itself: answered from its record, and the rest of the question from the texts."""

from collections.abc import Mapping
from datetime import date

from bot.answer import AnswerStatus, Caution, Draft, DraftStatement
from bot.plans.content import answer_content
from bot.plans.particulars import describe, missing_message
from bot.reading.readings import Reading
from bot.replies import NOT_FOUND
from bot.sources import Sources
from bot.understanding.searches import Content, Search
from bot.understanding.understanding import TOLD_IN_TEXT, Understanding
from corpus.citation.parsing import parse_citations
from corpus.document import LegalDocument


def answer_about_documents(asked: Understanding, readings: Mapping[Search, Reading], sources: Sources) -> Draft:
    """Answer from the records of the named documents, and the rest of the question from the texts."""
    statements: list[DraftStatement] = []
    problems: list[Caution] = []
    in_text = {document.slug: content for document, content in asked.told_in_text}
    for document in asked.named.documents:
        found, missing = describe(document, asked.question.facets, sources.library, asked.day)
        statements += found
        if missing and set(missing) <= TOLD_IN_TEXT and document.slug in in_text:
            told = _other_documents(document, in_text[document.slug], readings, asked.day, sources)
            statements += told
            missing = [] if told else missing
        if missing:
            problems.append(Caution("particular_missing", missing_message(document, missing)))
    if asked.rest:
        content = answer_content(asked.rest, readings, asked.day, sources)
        statements += [statement for statement in content.statements if statement not in statements]
    if not statements:
        return Draft(AnswerStatus.NOT_FOUND, message=" ".join(problem.message for problem in problems) or NOT_FOUND)
    status = AnswerStatus.ANSWERED_PARTLY if problems else AnswerStatus.ANSWERED
    return Draft(status, tuple(statements), warnings=tuple(problems))


def _other_documents(
    document: LegalDocument, content: Content, readings: Mapping[Search, Reading], day: date, sources: Sources
) -> list[DraftStatement]:
    """Return what the text of a document says of the other documents asked for, where its particulars do not."""
    found = answer_content(content, readings, day, sources).statements
    return [
        statement
        for statement in found
        if any(
            citation.document and document.number not in citation.document.typed
            for citation in parse_citations(statement.supports[-1].quote)
        )
    ]
