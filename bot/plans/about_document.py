"""Answer questions about a document itself from its record, and the rest of the question from texts."""

from collections.abc import Mapping
from datetime import date

from bot.answer import AnswerStatus, Caution, Draft, DraftStatement
from bot.plans.content import answer_content
from bot.plans.particulars import describe, missing_message
from bot.reading.readings import Reading
from bot.replies import NOT_FOUND
from bot.sources import Sources
from bot.understanding.searches import ContentQuestion, Search
from bot.understanding.understanding import FACETS_IN_TEXT, Understanding
from corpus.citation.parsing import parse_citations
from corpus.document import LegalDocument


def answer_about_documents(understanding: Understanding, readings: Mapping[Search, Reading], sources: Sources) -> Draft:
    """Answer the facets of a question for each named document, and the rest of the question from texts."""
    statements: list[DraftStatement] = []
    problems: list[Caution] = []
    text_questions = {document.slug: content for document, content in understanding.text_questions}
    for document in understanding.named.documents:
        found, missing = describe(document, understanding.question.facets, sources.library, understanding.day)
        statements += found
        if missing and set(missing) <= FACETS_IN_TEXT and document.slug in text_questions:
            told = _other_documents(document, text_questions[document.slug], readings, understanding.day, sources)
            statements += told
            missing = [] if told else missing
        if missing:
            problems.append(Caution("particular_missing", missing_message(document, missing)))
    if understanding.rest:
        content = answer_content(understanding.rest, readings, understanding.day, sources)
        statements += [statement for statement in content.statements if statement not in statements]
    if not statements:
        return Draft(AnswerStatus.NOT_FOUND, message=" ".join(problem.message for problem in problems) or NOT_FOUND)
    status = AnswerStatus.ANSWERED_PARTLY if problems else AnswerStatus.ANSWERED
    return Draft(status, tuple(statements), warnings=tuple(problems))


def _other_documents(
    document: LegalDocument, content: ContentQuestion, readings: Mapping[Search, Reading], day: date, sources: Sources
) -> list[DraftStatement]:
    """Return the sentences of a document's text that answer and name another document."""
    found = answer_content(content, readings, day, sources).statements
    return [
        statement
        for statement in found
        if any(
            citation.document and document.number not in citation.document.typed
            for citation in parse_citations(statement.supports[-1].quote)
        )
    ]
