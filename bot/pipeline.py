"""From a question to a verified answer; start reading here.

`STEPS` is the whole way. Each step is a function of frozen values that returns the state with more in it; what it does stands
in the folder it calls. Expected outcomes are statuses of the answer; surprises are caught once, in `answer_question`.
`python -m bot.pipeline` prints the steps.
"""

import logging
import time
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from langchain_core.language_models import BaseChatModel

from bot.answer import Answer, AnswerStatus, Caution, Draft, DraftStatement, DraftTable, Trace
from bot.approved.service import ApprovedAnswerService
from bot.history.records import Records
from bot.plans.carried import carried_over
from bot.plans.plan import plan_answer
from bot.presenting.answer_builder import build_answer, message_answer, table_statements, without_failed_rows
from bot.presenting.expiry_notices import expiry_notices
from bot.progress import SILENT, Listener
from bot.question import Question
from bot.reading.judging import Judge
from bot.reading.passages import Passages, retrieve_passages
from bot.reading.readings import Reading, read_passages
from bot.replies import FAILED, PERSONAL_DATA, READ_BY_WORDS
from bot.sources import Sources
from bot.understanding.asked_for import asked_for
from bot.understanding.personal_data import mask
from bot.understanding.plain_text import plain
from bot.understanding.question_type import QuestionType
from bot.understanding.searches import Search
from bot.understanding.understanding import Understanding, understand_question
from bot.verifying.statements import checked, verify_statements
from bot.writing.chat_model import TIMEOUT_S
from bot.writing.generation import can_be_worded
from bot.writing.model_answer import ModelAnswer, model_cautions, write_answer
from corpus.library import Library
from index.retrieval import Retriever

log = logging.getLogger("hoidap.bot")


@dataclass(frozen=True, slots=True)
class Parts:
    """What answering stands on."""

    library: Library
    retriever: Retriever
    judge: Judge  # decides which passages answer
    records: Records
    chat_model: BaseChatModel | None = None  # words answers; without one they are sentences of the provisions
    chat_timeout_s: float = TIMEOUT_S
    approved: ApprovedAnswerService | None = None  # answers of officers, served first
    observe: Callable[[Answer, Trace], None] = lambda answer, trace: None  # hears of every answer; counts, never keeps


@dataclass(frozen=True, slots=True)
class State:
    """What is known about one question; each step adds to it."""

    question: Question  # plain text without personal data, with the turns before it
    covered: tuple[Caution, ...] = ()  # what its author should know of the personal data in it
    understanding: Understanding = field(default_factory=Understanding)
    approved: Draft | None = None  # the answer that officers approved for this question
    passages: Mapping[Search, Passages] = field(default_factory=dict)
    readings: Mapping[Search, Reading] = field(default_factory=dict)
    draft: Draft = field(default_factory=lambda: Draft(AnswerStatus.NOT_FOUND))
    notices: tuple[DraftStatement, ...] = ()  # that the law of the draft has ended
    model_answer: ModelAnswer = field(default_factory=ModelAnswer)
    kept: tuple[DraftStatement, ...] = ()  # what passed verification
    tables: tuple[DraftTable, ...] = ()
    complete: bool = True  # nothing was dropped
    trace: Trace = field(default_factory=Trace)
    answer: Answer | None = None
    timings: Mapping[str, float] = field(default_factory=dict)  # milliseconds by step


def understand(state: State, parts: Parts, listener: Listener) -> State:
    """Read the question once: what is asked, of which documents, for which day, carried from which turn."""
    listener.step("retrieving")
    parts.library.refresh()
    parts.retriever.refresh()
    asked = state.question
    history = () if asked.standalone else asked.history or parts.records.history(asked.conversation_id)
    understood = understand_question(replace(state.question, history=history), parts.library)
    if understood.type is QuestionType.CONTENT:
        understood = replace(understood, asks=asked_for(understood.question, parts.retriever))
    question = replace(state.question, history=history, as_of=understood.day)
    return replace(state, question=question, understanding=understood)


def retrieve(state: State, parts: Parts, listener: Listener) -> State:  # noqa: ARG001 - all steps are called alike
    """Find the approved answer, or else passages for every search that the question calls for."""
    asked = state.understanding
    if parts.approved and (approved := parts.approved.draft(asked)):
        return replace(state, approved=approved)
    return replace(state, passages=retrieve_passages(asked.searches, parts.retriever, asked.day))


def read(state: State, parts: Parts, listener: Listener) -> State:  # noqa: ARG001
    """Choose the sentences of the passages that answer."""
    asks = state.understanding.asks
    readings = read_passages(state.passages, parts.library, parts.judge, parts.retriever.rarity, asks=asks)
    return replace(state, readings=readings)


def plan(state: State, parts: Parts, listener: Listener) -> State:  # noqa: ARG001
    """Draft the answer that fits the type of the question."""
    sources = Sources(parts.library, parts.retriever)
    draft = state.approved or plan_answer(state.understanding, state.readings, sources)
    if not parts.judge.reads and not state.approved and any(reading.chosen for reading in state.readings.values()):
        draft = replace(draft, warnings=(*draft.warnings, Caution("read_by_words", READ_BY_WORDS)))
    ended = expiry_notices(draft.statements, parts.library, state.understanding.day)
    return replace(state, draft=draft, notices=tuple(ended), trace=Trace(passages=draft.retrieved))


def write(state: State, parts: Parts, listener: Listener) -> State:
    """Let the chat model, where there is one, word the draft; its sentences are verified while it writes."""
    draft = state.draft
    if not parts.chat_model or state.approved or not can_be_worded(state.understanding.type, draft):
        return state
    listener.step("composing")
    model_answer = write_answer(
        state.question, draft, state.notices, parts.library, parts.chat_model, parts.chat_timeout_s, listener
    )
    return replace(
        state,
        draft=replace(draft, warnings=(*draft.warnings, *model_cautions(model_answer))),
        model_answer=model_answer,
        trace=Trace(model_answer.model, model_answer.fallback, model_answer.passages, model_answer.checked),
    )


def verify(state: State, parts: Parts, listener: Listener) -> State:
    """Hold every sentence and every cell against the provisions it cites; drop what fails."""
    listener.step("verifying")
    trace, kept, complete = state.trace, state.model_answer.statements, not state.model_answer.fallback
    if not kept:
        verdicts = verify_statements([*state.notices, *state.draft.statements], parts.library)
        trace = replace(trace, checked=(*trace.checked, *checked(verdicts)))
        kept = tuple(verdict.statement for verdict in verdicts if not verdict.failed)
        complete = len(kept) == len(verdicts)
    near = verify_statements([DraftStatement(one.quote, (one,)) for one in state.draft.nearest], parts.library)
    draft = replace(state.draft, nearest=tuple(one.statement.supports[0] for one in near if not one.failed))
    cells = verify_statements(table_statements(state.draft.tables), parts.library)
    failed = [cell for cell in cells if cell.failed]
    tables = without_failed_rows(state.draft.tables, frozenset(cell.statement for cell in failed))
    trace = replace(trace, checked=(*trace.checked, *checked(failed)))
    return replace(state, draft=draft, kept=kept, tables=tables, complete=complete, trace=trace)


def present(state: State, parts: Parts, listener: Listener) -> State:  # noqa: ARG001
    """Number the citations, set the tables, add what must be known beforehand."""
    answer = build_answer(state.draft, state.kept, state.tables, state.question, parts.library, complete=state.complete)
    return replace(state, answer=replace(answer, carried=carried_over(state.understanding, answer, parts.library)))


def record(state: State, parts: Parts, listener: Listener) -> State:  # noqa: ARG001
    """Give the answer its ids and keep it; one that failed is not kept."""
    question = state.question
    answer = state.answer or message_answer(AnswerStatus.FAILED, FAILED, question)
    answer = replace(
        answer,
        record_id=uuid.uuid4().hex,
        conversation_id=question.conversation_id or uuid.uuid4().hex,
        warnings=(*answer.warnings, *state.covered),
        timings={**state.timings, "total": round(sum(state.timings.values()), 1)},
    )
    if answer.status is not AnswerStatus.FAILED:
        parts.records.save(question, answer, parts.library.generation, state.trace)
    return replace(state, answer=answer)


Step = Callable[[State, Parts, Listener], State]
STEPS: tuple[Step, ...] = (understand, retrieve, read, plan, write, verify, present, record)


def answer_question(question: Question, parts: Parts, listener: Listener = SILENT) -> Answer:
    """Answer a question; never raises for anything a question can cause.

    Personal data is covered before anything else: the record, the index and the chat model see the question without.
    Raises what keeping the record raises.
    """
    state = _covered(question)
    try:
        for step in STEPS[:-1]:
            state = _timed(step, state, parts, listener)
    except Exception:
        error_id = uuid.uuid4().hex[:12]
        # The question stays out of the log; the id joins the log line and what the user saw.
        log.exception("answering failed, error_id=%s", error_id)
        state = replace(state, answer=None, trace=Trace())
    state = STEPS[-1](state, parts, listener)
    answer = state.answer or message_answer(AnswerStatus.FAILED, FAILED, state.question)
    parts.observe(answer, state.trace)
    return answer


def _covered(question: Question) -> State:
    """Return the question as plain text without personal data, and what its author should know of that."""
    masked = mask(plain(question.text))
    documents = tuple(mask(plain(number)).text for number in question.documents)
    told = (
        (Caution("personal_data_masked", PERSONAL_DATA.format(kinds=", ".join(masked.kinds))),) if masked.kinds else ()
    )
    history = tuple(replace(turn, question=mask(plain(turn.question)).text) for turn in question.history)
    return State(replace(question, text=masked.text, documents=documents, history=history), told)


def _timed(step: Step, state: State, parts: Parts, listener: Listener) -> State:
    started = time.perf_counter()
    after = step(state, parts, listener)
    took = round((time.perf_counter() - started) * 1000, 1)
    return replace(after, timings={**state.timings, step.__name__: took})


def describe_steps() -> str:
    """Return the steps as text, one a line with what it does."""
    lines = [(step.__name__, (step.__doc__ or "").strip()) for step in STEPS]
    return "\n".join(f"{at}. {name}: {doc}" for at, (name, doc) in enumerate(lines, 1))


if __name__ == "__main__":
    import sys

    sys.stdout.write(f"{describe_steps()}\n")
