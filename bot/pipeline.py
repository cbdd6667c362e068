"""From a question to a verified answer; start reading here.

answer_question: remember -> draft -> (let a chat model word it) -> verify -> cite -> record. Each step is a function of values; expected outcomes are
statuses, and surprises are caught once, here.
"""

import logging
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from langchain_core.language_models import BaseChatModel

from bot.answer import (
    Answer,
    AnswerStatus,
    Caution,
    Checked,
    Citation,
    Draft,
    DraftStatement,
    Statement,
    Support,
    Trace,
)
from bot.cautions import cautions
from bot.chat_model import TIMEOUT_S, NoReplyError, model_name
from bot.citing import cite, formal_citation
from bot.day_asked import day_asked
from bot.drafting import draft_answer
from bot.generating import (
    MODEL_UNAVAILABLE,
    can_be_worded,
    drafted,
    passages_for,
    prompt,
    quoted_instead,
    write,
)
from bot.question import Question
from bot.records import Records
from bot.replies import FAILED, UNVERIFIED
from bot.sources import Sources
from bot.verification import Verdict, Writer, verify
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
    chat_model: BaseChatModel | None = None  # words answers; without one they are sentences of the provisions
    chat_timeout_s: float = TIMEOUT_S


def answer_question(question: Question, parts: Parts, listener: Listener = lambda step: None) -> Answer:
    """Answer a question; never raises for anything a question can cause."""
    started = time.perf_counter()
    timings: dict[str, float] = {}
    trace = Trace()
    try:
        answer, trace = _answer(question, parts, listener, timings)
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
        parts.records.save(question, answer, parts.library.generation, trace)
    return answer


def _answer(question: Question, parts: Parts, listener: Listener, timings: dict[str, float]) -> tuple[Answer, Trace]:
    parts.library.refresh()
    parts.retriever.refresh()
    day = day_asked(question.text, question.as_of)
    question = replace(question, history=parts.records.history(question.conversation_id), as_of=day)
    listener("retrieving")
    with _timed(timings, "drafting"):
        draft = draft_answer(question, Sources(parts.library, parts.retriever))
    trace = Trace(passages=draft.retrieved)
    kept: list[DraftStatement] = []
    if parts.chat_model and can_be_worded(question, draft):
        listener("composing")
        with _timed(timings, "composing"):
            kept, trace = _worded(question, draft, parts, parts.chat_model)
        if trace.fallback and trace.fallback != "nothing_verified":
            draft = replace(draft, warnings=(*draft.warnings, Caution("model_unavailable", MODEL_UNAVAILABLE)))
    listener("verifying")
    with _timed(timings, "verifying"):
        whole = True
        if not kept:
            verdicts = _verified(draft.statements, parts.library)
            trace = replace(trace, checked=(*trace.checked, *_checked(verdicts)))
            kept = [verdict.statement for verdict in verdicts if not verdict.failed]
            whole = len(kept) == len(verdicts)
        return _finish(draft, kept, question, parts.library, whole=whole), trace


def _worded(question: Question, draft: Draft, parts: Parts, model: BaseChatModel) -> tuple[list[DraftStatement], Trace]:
    """Let the chat model word the draft; what passes verification, or nothing and the reason in the trace."""
    library, retriever = parts.library, parts.retriever
    retrieved = draft.retrieved
    if not retrieved and not question.documents:  # a question limited to documents stays with what drafting found there
        hits = retriever.search(retriever.query(question.text), as_of=question.as_of)
        retrieved = tuple(dict.fromkeys(id_ for hit in hits for id_ in hit.passage.provision_ids))
    passages = passages_for(draft, retrieved, library)
    trace = Trace(model=model_name(model), passages=tuple(passage.provision_id for passage in passages))
    try:
        said = write(question, passages, model, parts.chat_timeout_s)
    except NoReplyError as failure:
        log.warning("chat model gave no answer: %s", failure)
        return [], replace(trace, fallback=failure.reason)
    kept: list[DraftStatement] = []
    checked: list[Checked] = []
    for statement, quotes in drafted(said, passages):
        (verdict,) = verdicts = _verified([statement], library, Writer(prompt()))
        checked += _checked(verdicts, by_model=True)
        if verdict.failed and (instead := quoted_instead(statement, quotes, library)):
            (verdict,) = verdicts = _verified([instead], library)
            checked += _checked(verdicts)
        if not verdict.failed and verdict.statement.text not in [taken.text for taken in kept]:
            kept.append(verdict.statement)
    if not kept:
        return [], replace(trace, fallback="nothing_verified", checked=tuple(checked))
    kept = [replace(statement, lead=not at) for at, statement in enumerate(kept)]
    return kept, replace(trace, checked=tuple(checked))


def _verified(statements: Sequence[DraftStatement], library: Library, writer: Writer | None = None) -> list[Verdict]:
    def formal(provision_id: str) -> str:
        found = library.provision(provision_id)
        return formal_citation(*found) if found else ""

    verdicts = [verify(statement, library.provision, formal, writer) for statement in statements]
    for verdict in verdicts:
        if verdict.failed:
            log.warning("sentence dropped: %s", verdict.failed)
    return verdicts


def _checked(verdicts: Sequence[Verdict], *, by_model: bool = False) -> list[Checked]:
    return [
        Checked(
            verdict.statement.text,
            tuple(dict.fromkeys(support.provision_id for support in verdict.statement.supports)),
            verdict.failed,
            verdict.detail,
            by_model,
        )
        for verdict in verdicts
    ]


def _finish(draft: Draft, kept: list[DraftStatement], question: Question, library: Library, *, whole: bool) -> Answer:
    """Cite the sentences that passed verification."""
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
        status=draft.status if whole else AnswerStatus.ANSWERED_PARTLY,
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
