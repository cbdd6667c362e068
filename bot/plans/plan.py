"""Choose how a question is answered and draft the answer; nothing drafted here is shown before it is verified."""

from collections.abc import Mapping
from dataclasses import replace

from bot.answer import AnswerStatus, Caution, Draft
from bot.plans.about_document import answer_about_documents
from bot.plans.absent import mentioned, not_yet_issued
from bot.plans.clarification import clarify
from bot.plans.content import answer_content
from bot.plans.deadlines import deadlines
from bot.plans.document_list import list_documents
from bot.plans.limit import kept_within, told_outside
from bot.plans.provisions import quote_named
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


def plan_answer(asked: Understanding, readings: Readings, sources: Sources) -> Draft:
    """Draft the answer to a question from what was read for it."""
    named = asked.named
    if asked.type in _SMALL_TALK:
        status, message = _SMALL_TALK[asked.type]
        # The examples are about documents that a caller's limit may not hold.
        return Draft(status, message=message, suggestions=() if asked.limit else EXAMPLES)
    if named.ambiguous:
        typed, candidates = named.ambiguous[0]
        suggestions = tuple(long_name(document) for document in candidates)
        return Draft(AnswerStatus.NEEDS_CLARIFICATION, message=AMBIGUOUS.format(typed=typed), suggestions=suggestions)
    if asked.limit and not named.within:
        return Draft(AnswerStatus.NOT_FOUND, message=NOT_IN_LIBRARY.format(names=", ".join(named.missing)))
    if named.outside and not named.documents:
        return Draft(AnswerStatus.OUT_OF_SCOPE, message=told_outside(named))
    mention = readings[asked.mention] if asked.mention else None
    if named.missing and not named.documents:
        return mentioned(asked, mention, sources.library)
    if asked.type is QuestionType.CONTENT and (too_early := not_yet_issued(asked)):
        return too_early
    nearest = readings[asked.nearest] if asked.nearest else None
    if not named.documents and (asked_back := clarify(asked, nearest, sources)):
        return asked_back
    draft = kept_within(_draft(asked, readings, sources), named)
    return _with_others(draft, asked, mention, sources)


def _draft(asked: Understanding, readings: Readings, sources: Sources) -> Draft:
    """Draft by type; what a type finds nothing for is asked of the texts."""
    if asked.topic and (listed := list_documents(asked, readings[asked.topic], sources.library)):
        return listed
    if asked.comparison:
        return answer_content(asked.comparison, readings, asked.day, sources)
    if asked.tasks:
        nearest = readings[asked.nearest] if asked.nearest else None
        if tasks := deadlines(asked, readings[asked.tasks], nearest, sources):
            return tasks
    if asked.type is QuestionType.LOOKUP and asked.named.documents:
        return quote_named(asked, sources.library)
    if asked.type is QuestionType.DOCUMENT and asked.named.documents:
        return answer_about_documents(asked, readings, sources)
    return answer_content(asked.content, readings, asked.day, sources)


def _with_others(draft: Draft, asked: Understanding, mention: Reading | None, sources: Sources) -> Draft:
    """Add what else was named: what is said of a document that is not here, and that one lies outside the caller's limit."""
    named = asked.named
    if named.outside:
        note = Caution("document_outside_limit", told_outside(named))
        draft = replace(draft, warnings=(*draft.warnings, note))
    if not named.missing or not draft.statements:
        return draft
    elsewhere = kept_within(mentioned(asked, mention, sources.library), named)
    more = tuple(statement for statement in elsewhere.statements if statement not in draft.statements)
    note = Caution("document_missing", ALSO_NOT_IN_LIBRARY.format(names=", ".join(named.missing)))
    notes = elsewhere.warnings if more else (note,)
    return replace(draft, statements=(*draft.statements, *more), warnings=(*draft.warnings, *notes))
