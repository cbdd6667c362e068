"""From a question to a verified answer; start reading here.

answer_question: remember -> draft -> (let a chat model word it) -> verify -> cite -> record. Each step is a function of values; expected outcomes are
statuses, and surprises are caught once, here.
"""

import logging
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace

from langchain_core.language_models import BaseChatModel

from bot.answer import (
    Answer,
    AnswerStatus,
    Caution,
    Checked,
    Draft,
    DraftStatement,
    Trace,
)
from bot.approved.matching import Approving
from bot.history.records import Records
from bot.plans.draft import draft_answer
from bot.presenting.assembly import finish, message, said_in, without_failed
from bot.presenting.citations import formal_citation
from bot.presenting.ended_law import notices
from bot.progress import SILENT, Listener
from bot.question import Question
from bot.replies import FAILED, MODEL_INTERRUPTED, MODEL_UNAVAILABLE, MODEL_UNVERIFIED, PERSONAL_DATA
from bot.sources import Sources
from bot.understanding.day_of_law import day_asked
from bot.understanding.personal_data import mask
from bot.understanding.plain_text import plain
from bot.verifying.verification import Verdict, Writer, verify
from bot.writing.chat_model import TIMEOUT_S, NoReplyError, model_name
from bot.writing.generation import (
    can_be_worded,
    drafted,
    passages_for,
    prompt,
    quoted_instead,
    write,
)
from corpus.library import Library
from index.retrieval import Retriever, provisions_of

log = logging.getLogger("hoidap.bot")


@dataclass(frozen=True, slots=True)
class Parts:
    """What answering stands on."""

    library: Library
    retriever: Retriever
    records: Records
    chat_model: BaseChatModel | None = None  # words answers; without one they are sentences of the provisions
    chat_timeout_s: float = TIMEOUT_S
    approved: Approving | None = None  # answers of officers, served first
    observe: Callable[[Answer, Trace], None] = lambda answer, trace: None  # hears of every answer; counts, never keeps


def answer_question(question: Question, parts: Parts, listener: Listener = SILENT) -> Answer:
    """Answer a question; never raises for anything a question can cause.

    Personal data is covered before anything else: the record, the index and the chat model see the question without.
    """
    started = time.perf_counter()
    question, covered = _covered(question)
    timings: dict[str, float] = {}
    trace = Trace()
    try:
        answer, trace = _answer(question, parts, listener, timings)
    except Exception:
        error_id = uuid.uuid4().hex[:12]
        # The question stays out of the log; the id joins the log line and what the user saw.
        log.exception("answering failed, error_id=%s", error_id)
        answer = message(AnswerStatus.FAILED, FAILED, question)
    timings["total"] = round((time.perf_counter() - started) * 1000, 1)
    answer = replace(
        answer,
        record_id=uuid.uuid4().hex,
        conversation_id=question.conversation_id or uuid.uuid4().hex,
        warnings=(*answer.warnings, *covered),
        timings=timings,
    )
    if answer.status is not AnswerStatus.FAILED:
        parts.records.save(question, answer, parts.library.generation, trace)
    parts.observe(answer, trace)
    return answer


def _covered(question: Question) -> tuple[Question, list[Caution]]:
    """Return the question as plain text without personal data, and what its author should know of that."""
    masked = mask(plain(question.text))
    documents = tuple(mask(plain(number)).text for number in question.documents)
    told = (
        [Caution("personal_data_masked", PERSONAL_DATA.format(kinds=", ".join(masked.kinds)))] if masked.kinds else []
    )
    history = tuple(replace(turn, question=mask(plain(turn.question)).text) for turn in question.history)
    return replace(question, text=masked.text, documents=documents, history=history), told


def _answer(question: Question, parts: Parts, listener: Listener, timings: dict[str, float]) -> tuple[Answer, Trace]:
    parts.library.refresh()
    parts.retriever.refresh()
    day = day_asked(question.text, question.as_of)
    history = question.history or parts.records.history(question.conversation_id)
    question = replace(question, history=history, as_of=day)
    listener.step("retrieving")
    with _timed(timings, "drafting"):
        approved = parts.approved.draft(question) if parts.approved else None
        draft = approved or draft_answer(question, Sources(parts.library, parts.retriever))
    trace = Trace(passages=draft.retrieved)
    kept: list[DraftStatement] = []
    ended = notices(draft.statements, parts.library, question.as_of)
    if parts.chat_model and not approved and can_be_worded(question, draft):
        listener.step("composing")
        with _timed(timings, "composing"):
            kept, trace = _worded(question, draft, ended, parts, parts.chat_model, listener)
        draft = replace(draft, warnings=(*draft.warnings, *_without_model(trace, cut=bool(kept))))
    listener.step("verifying")
    with _timed(timings, "verifying"):
        whole = not trace.fallback
        if not kept:
            verdicts = _verified([*ended, *draft.statements], parts.library)
            trace = replace(trace, checked=(*trace.checked, *_checked(verdicts)))
            kept = [verdict.statement for verdict in verdicts if not verdict.failed]
            whole = len(kept) == len(verdicts)
        cells = _verified(said_in(draft.tables), parts.library)
        tables = without_failed(draft.tables, frozenset(verdict.statement for verdict in cells if verdict.failed))
        trace = replace(trace, checked=(*trace.checked, *_checked([one for one in cells if one.failed])))
        return finish(draft, kept, tables, question, parts.library, whole=whole), trace


def _worded(
    question: Question,
    draft: Draft,
    ended: Sequence[DraftStatement],
    parts: Parts,
    model: BaseChatModel,
    listener: Listener,
) -> tuple[list[DraftStatement], Trace]:
    """Let the chat model word the draft; what passes verification is handed on while it still writes.

    Where it breaks off, the trace says why, and what was kept before stays: it was shown. `ended` stands before it all,
    in words of the library's own.
    """
    library, retriever = parts.library, parts.retriever
    retrieved = draft.retrieved
    if not retrieved and not question.documents:  # a question limited to documents stays with what drafting found there
        hits = retriever.search(retriever.query(question.text), as_of=question.as_of)
        retrieved = provisions_of(hits)
    passages = passages_for(draft, retrieved, library)
    kept: list[DraftStatement] = []
    verdicts = _verified(ended, library)
    first = [verdict.statement for verdict in verdicts if not verdict.failed]
    checked = _checked(verdicts)
    fallback = ""
    shown = message(draft.status, "", question)
    try:
        with closing(write(question, passages, model, parts.chat_timeout_s, listener.gone)) as reply:
            for statement, quotes in (pair for said in reply for pair in drafted([said], passages)):
                (verdict,) = verdicts = _verified([statement], library, Writer(prompt()))
                checked += _checked(verdicts, by_model=True)
                if verdict.failed and (instead := quoted_instead(statement, quotes, library)):
                    (verdict,) = verdicts = _verified([instead], library)
                    checked += _checked(verdicts)
                if not verdict.failed and verdict.statement.text not in [taken.text for taken in kept]:
                    kept.append(replace(verdict.statement, lead=not kept))
                    before, shown = shown, finish(draft, [*first, *kept], (), question, library, whole=True)
                    new = [citation for citation in shown.citations if citation not in before.citations]
                    listener.shown(shown.text.removeprefix(before.text), new)
    except NoReplyError as failure:
        log.warning("chat model gave no whole answer: %s", failure)
        fallback = failure.reason
    if not kept and not fallback:
        fallback = "nothing_verified"
    ids = tuple(passage.provision_id for passage in passages)
    return [*first, *kept] if kept else [], Trace(
        model=model_name(model), fallback=fallback, passages=ids, checked=tuple(checked)
    )


def _without_model(trace: Trace, *, cut: bool) -> list[Caution]:
    """Return what the reader must know when the model's answer is not used, or cut off."""
    if not trace.fallback:
        return []
    if cut:
        return [Caution("model_interrupted", MODEL_INTERRUPTED)]
    if trace.fallback == "nothing_verified":
        return [Caution("model_unverified", MODEL_UNVERIFIED)]
    return [Caution("model_unavailable", MODEL_UNAVAILABLE)]


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


@contextmanager
def _timed(timings: dict[str, float], step: str) -> Iterator[None]:
    started = time.perf_counter()
    try:
        yield
    finally:
        timings[step] = round((time.perf_counter() - started) * 1000, 1)
