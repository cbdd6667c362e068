"""Answer in the words of a chat model: each sentence is verified and shown while the model still writes."""

import logging
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from langchain_core.language_models import BaseChatModel

from bot.answer import Caution, Checked, Draft, DraftStatement
from bot.presenting.answer_builder import build_answer, message_answer
from bot.progress import Listener
from bot.question import Question
from bot.replies import MODEL_INTERRUPTED, MODEL_UNAVAILABLE, MODEL_UNVERIFIED
from bot.verifying.statements import checked, verify_statements
from bot.verifying.verification import Writer
from bot.writing.chat_model import NoReplyError, model_name
from bot.writing.generation import generate_statements, passages_for, prompt, quoted_source, to_draft_statements
from corpus.library import Library

log = logging.getLogger("hoidap.bot")


@dataclass(frozen=True, slots=True)
class ModelAnswer:
    """The statements of a chat model that passed verification; without any, the draft is shown as it is."""

    statements: tuple[DraftStatement, ...] = ()
    model: str = ""
    fallback: str = ""  # why the reply is not used, or not beyond `statements`; see Trace
    passages: tuple[str, ...] = ()  # ids of the provisions that it was given
    checked: tuple[Checked, ...] = ()


def write_answer(
    question: Question,
    draft: Draft,
    notices: Sequence[DraftStatement],
    library: Library,
    model: BaseChatModel,
    timeout_s: float,
    listener: Listener,
) -> ModelAnswer:
    """Let the model word a draft; `listener` gets each sentence as soon as it is verified.

    `notices` come first, in the library's own words. When the reply breaks off, the sentences before it are kept, since they
    were shown.
    """
    passages = passages_for(draft, draft.retrieved, library)
    kept: list[DraftStatement] = []
    verdicts = verify_statements(notices, library)
    first = [verdict.statement for verdict in verdicts if not verdict.failed]
    seen = list(checked(verdicts))
    fallback = ""
    shown = message_answer(draft.status, "", question)
    try:
        with closing(generate_statements(question, passages, model, timeout_s, listener.gone)) as reply:
            for statement, quotes in (pair for said in reply for pair in to_draft_statements([said], passages)):
                (verdict,) = verdicts = verify_statements([statement], library, Writer(prompt()))
                seen += checked(verdicts, by_model=True)
                if verdict.failed and (instead := quoted_source(statement, quotes, library)):
                    (verdict,) = verdicts = verify_statements([instead], library)
                    seen += checked(verdicts)
                if not verdict.failed and verdict.statement.text not in [taken.text for taken in kept]:
                    kept.append(replace(verdict.statement, lead=not kept))
                    before, shown = shown, build_answer(draft, [*first, *kept], (), question, library, complete=True)
                    new = [citation for citation in shown.citations if citation not in before.citations]
                    listener.shown(shown.text.removeprefix(before.text), new)
    except NoReplyError as failure:
        log.warning("chat model gave no whole answer: %s", failure)
        fallback = failure.reason
    if not kept and not fallback:
        fallback = "nothing_verified"
    return ModelAnswer(
        (*first, *kept) if kept else (),
        model_name(model),
        fallback,
        tuple(passage.provision_id for passage in passages),
        tuple(seen),
    )


def model_cautions(written: ModelAnswer) -> tuple[Caution, ...]:
    """Return the warning that the model's reply is not used or was cut off."""
    if not written.fallback:
        return ()
    if written.statements:
        return (Caution("model_interrupted", MODEL_INTERRUPTED),)
    if written.fallback == "nothing_verified":
        return (Caution("model_unverified", MODEL_UNVERIFIED),)
    return (Caution("model_unavailable", MODEL_UNAVAILABLE),)
