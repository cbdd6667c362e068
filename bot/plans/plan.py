"""Choose the kind of answer for a question and draft it. No draft is shown before it is verified."""

from collections.abc import Mapping
from dataclasses import replace

from bot.answer import AnswerStatus, Caution, Draft
from bot.plans.about_document import answer_about_documents
from bot.plans.clarification import clarify
from bot.plans.content import answer_content
from bot.plans.deadlines import deadline_table
from bot.plans.document_list import list_documents
from bot.plans.limit import outside_limit_message, within_limit
from bot.plans.missing_documents import answer_from_mentions, not_yet_issued
from bot.plans.next_questions import with_next_questions
from bot.plans.provisions import quote_provisions
from bot.plans.summary.request import targets_to_summarize
from bot.plans.summary.summary import summarize
from bot.reading.readings import Reading
from bot.replies import (
    ALSO_NOT_IN_LIBRARY,
    AMBIGUOUS,
    ATTACK,
    EXAMPLES,
    GREETING,
    NO_ADVICE,
    NO_DRAFTING,
    NOT_IN_LIBRARY,
    OUT_OF_SCOPE,
    THANKS,
)
from bot.sources import Sources
from bot.understanding.question_type import QuestionType
from bot.understanding.searches import Search
from bot.understanding.understanding import Understanding
from corpus.record import long_name

_SMALL_TALK = {
    QuestionType.GREETING: (AnswerStatus.NEEDS_CLARIFICATION, GREETING),
    QuestionType.THANKS: (AnswerStatus.NEEDS_CLARIFICATION, THANKS),
    QuestionType.ATTACK: (AnswerStatus.OUT_OF_SCOPE, ATTACK),
    QuestionType.DRAFTING: (AnswerStatus.OUT_OF_SCOPE, NO_DRAFTING),
    QuestionType.ADVICE: (AnswerStatus.NOT_FOUND, NO_ADVICE),
    QuestionType.OFF_TOPIC: (AnswerStatus.OUT_OF_SCOPE, OUT_OF_SCOPE),
}
Readings = Mapping[Search, Reading]


def plan_answer(understanding: Understanding, readings: Readings, sources: Sources) -> Draft:
    """Draft the answer to a question from the readings of its searches."""
    named = understanding.named
    if understanding.type in _SMALL_TALK:
        status, message = _SMALL_TALK[understanding.type]
        # A caller's limit may leave out the documents of the examples.
        return Draft(status, message=message, suggestions=() if understanding.limit else EXAMPLES)
    if named.ambiguous:
        typed, candidates = named.ambiguous[0]
        suggestions = tuple(long_name(document) for document in candidates)
        return Draft(AnswerStatus.NEEDS_CLARIFICATION, message=AMBIGUOUS.format(typed=typed), suggestions=suggestions)
    if understanding.limit and not named.within:
        return Draft(AnswerStatus.NOT_FOUND, message=NOT_IN_LIBRARY.format(names=", ".join(named.missing)))
    if named.outside and not named.documents:
        return Draft(AnswerStatus.OUT_OF_SCOPE, message=outside_limit_message(named))
    mentions = _reading(understanding.mention_search, readings)
    if named.missing and not named.documents:
        return with_next_questions(
            answer_from_mentions(understanding, mentions, sources.library), named, sources.library
        )
    if understanding.type is QuestionType.CONTENT and (too_early := not_yet_issued(understanding)):
        return too_early
    nearest = _reading(understanding.nearest_search, readings)
    if not named.documents and (clarification := clarify(understanding, nearest, sources)):
        return clarification
    draft = within_limit(_draft(understanding, readings, sources), named)
    draft = _with_others(draft, understanding, mentions, sources)
    return with_next_questions(draft, named, sources.library)


def _reading(search: Search | None, readings: Readings) -> Reading | None:
    return readings[search] if search else None


def _draft(understanding: Understanding, readings: Readings, sources: Sources) -> Draft:
    """Draft the answer of its type; when that finds nothing, answer from texts."""
    if targets := targets_to_summarize(understanding, sources.library):
        return summarize(targets, sources.library, understanding.day)
    if topic := _reading(understanding.topic_search, readings):
        listed = list_documents(understanding, topic, sources.library)
        if listed:
            return listed
    if understanding.comparison:
        return answer_content(understanding.comparison, readings, understanding.day, sources)
    if tasks := _reading(understanding.task_search, readings):
        nearest = _reading(understanding.nearest_search, readings)
        if table := deadline_table(understanding, tasks, nearest, sources):
            return table
    if understanding.type is QuestionType.LOOKUP and understanding.named.documents:
        return quote_provisions(understanding, sources.library)
    if understanding.type is QuestionType.DOCUMENT and understanding.named.documents:
        return answer_about_documents(understanding, readings, sources)
    return answer_content(understanding.content, readings, understanding.day, sources, understanding.asks)


def _with_others(draft: Draft, understanding: Understanding, mentions: Reading | None, sources: Sources) -> Draft:
    """Add what mentions say of absent documents, and which documents lie outside the limit."""
    named = understanding.named
    if named.outside:
        note = Caution("document_outside_limit", outside_limit_message(named))
        draft = replace(draft, warnings=(*draft.warnings, note))
    if not named.missing or not draft.statements:
        return draft
    elsewhere = within_limit(answer_from_mentions(understanding, mentions, sources.library), named)
    more = tuple(statement for statement in elsewhere.statements if statement not in draft.statements)
    note = Caution("document_missing", ALSO_NOT_IN_LIBRARY.format(names=", ".join(named.missing)))
    notes = elsewhere.warnings if more else (note,)
    return replace(draft, statements=(*draft.statements, *more), warnings=(*draft.warnings, *notes))
