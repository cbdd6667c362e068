"""From a question to a verified answer; start reading here.

answer_question: remember -> draft -> verify -> cite -> record. Each step is a function of values; expected outcomes are
statuses, and surprises are caught once, here.
"""

import logging
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from bot.answer import Answer, AnswerStatus, Citation, Draft, DraftStatement, Statement, Support
from bot.cautions import cautions
from bot.citing import cite, formal_citation
from bot.drafting import Sources, draft_answer
from bot.question import Question
from bot.records import Records
from bot.replies import FAILED, UNVERIFIED
from bot.verification import verify
from bot.wording import markdown
from corpus.library import Library
from index.retrieval import Retriever

log = logging.getLogger("hoidap.bot")

Listener = Callable[[str], None]  # told the name of each step as it begins


@dataclass(frozen=True, slots=True)
class Parts:
    """What answering stands on."""

    library: Library
    retriever: Retriever
    records: Records


def answer_question(question: Question, parts: Parts, listener: Listener = lambda step: None) -> Answer:
    """Answer a question; never raises for anything a question can cause."""
    started = time.perf_counter()
    timings: dict[str, float] = {}
    try:
        answer = _answer(question, parts, listener, timings)
    except Exception:
        error_id = uuid.uuid4().hex[:12]
        # The question stays out of the log; the id joins the log line and what the user saw.
        log.exception("answering failed, error_id=%s", error_id)
        answer = _message(AnswerStatus.FAILED, FAILED, question)
    timings["total"] = round((time.perf_counter() - started) * 1000, 1)
    answer = replace(
        answer,
        record_id=uuid.uuid4().hex,
        conversation_id=question.conversation_id or uuid.uuid4().hex,
        timings=timings,
    )
    if answer.status is not AnswerStatus.FAILED:
        parts.records.save(question, answer, parts.library.generation)
    return answer


def _answer(question: Question, parts: Parts, listener: Listener, timings: dict[str, float]) -> Answer:
    parts.library.refresh()
    parts.retriever.refresh()
    question = replace(question, history=parts.records.history(question.conversation_id))
    listener("retrieving")
    with _timed(timings, "drafting"):
        draft = draft_answer(question, Sources(parts.library, parts.retriever))
    listener("verifying")
    with _timed(timings, "verifying"):
        return _finish(draft, question, parts.library)


def _finish(draft: Draft, question: Question, library: Library) -> Answer:
    """Verify the draft, keep what passed, and cite it."""

    def formal(provision_id: str) -> str:
        found = library.provision(provision_id)
        return formal_citation(*found) if found else ""

    verdicts = [verify(statement, library.provision, formal) for statement in draft.statements]
    for verdict in verdicts:
        if verdict.failed:
            log.warning("sentence dropped: %s", verdict.failed)
    kept = [verdict.statement for verdict in verdicts if not verdict.failed]
    if not kept:
        if draft.statements:
            return _message(AnswerStatus.UNVERIFIED, UNVERIFIED, question)
        return replace(
            _message(draft.status, draft.message, question),
            suggestions=draft.suggestions,
            warnings=draft.warnings,
        )
    statements, citations = _numbered(kept, question, library)
    return Answer(
        record_id="",
        conversation_id="",
        status=draft.status if len(kept) == len(verdicts) else AnswerStatus.ANSWERED_PARTLY,
        text=markdown(statements),
        statements=statements,
        citations=citations,
        warnings=(*cautions(citations, question.as_of), *draft.warnings),
        suggestions=draft.suggestions,
        as_of=question.as_of,
    )


def _numbered(
    kept: list[DraftStatement], question: Question, library: Library
) -> tuple[tuple[Statement, ...], tuple[Citation, ...]]:
    """Number the supports in order of appearance; one marker a provision, whose quotes are joined by line breaks."""
    quotes: dict[str, list[str]] = {}
    for support in (support for statement in kept for support in statement.supports):
        taken = quotes.setdefault(support.provision_id, [])
        if support.quote not in taken:
            taken.append(support.quote)
    markers = {provision_id: number for number, provision_id in enumerate(quotes, 1)}

    def marks(supports: tuple[Support, ...]) -> tuple[int, ...]:
        return tuple(dict.fromkeys(markers[support.provision_id] for support in supports))

    statements = tuple(Statement(s.text, marks(s.supports), s.lead) for s in kept)
    citations = tuple(
        cite(library, provision_id, "\n".join(quotes[provision_id]), marker, question.as_of)
        for provision_id, marker in markers.items()
    )
    return statements, citations


def _message(status: AnswerStatus, message: str, question: Question) -> Answer:
    return Answer("", "", status, message, (), (), (), (), question.as_of)


@contextmanager
def _timed(timings: dict[str, float], step: str) -> Iterator[None]:
    started = time.perf_counter()
    try:
        yield
    finally:
        timings[step] = round((time.perf_counter() - started) * 1000, 1)
