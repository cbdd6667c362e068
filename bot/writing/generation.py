"""Ask a chat model to word an answer: what it is given, and its statements as drafts to be verified."""

import json
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from langchain_core.language_models import BaseChatModel

from bot.answer import AnswerStatus, Draft, DraftStatement, Support
from bot.presenting.citations import formal_citation
from bot.presenting.wording import lead_sentence
from bot.question import Question
from bot.text import one_line
from bot.understanding.question_type import QuestionType
from bot.verifying.entailment import overlap
from bot.verifying.verification import source_sentences
from bot.writing.chat_model import stream_reply
from bot.writing.reply_parser import ReplyStatement, parse_reply
from corpus.document import LegalDocument, Provision, Unit
from corpus.library import Library
from corpus.vietnamese.text import sentences

# Chosen by hand, to fit the window of a small model with room for the reply.
MAX_PASSAGES = 8  # also in prompts/compose.schema.json
MAX_PASSAGE_CHARACTERS = 2500
_PROMPTS = Path(__file__).parent / "prompts"


@dataclass(frozen=True, slots=True)
class PromptPassage:
    """A provision that the model is given."""

    provision_id: str
    document: LegalDocument
    provision: Provision


@cache
def prompt() -> str:
    """Return the instructions, prompts/compose.md."""
    return (_PROMPTS / "compose.md").read_text("utf-8")


@cache
def schema() -> dict[str, Any]:
    """Return the JSON schema of a reply, prompts/compose.schema.json."""
    form: dict[str, Any] = json.loads((_PROMPTS / "compose.schema.json").read_text("utf-8"))
    return form


def can_be_worded(type_: QuestionType, draft: Draft) -> bool:
    """Tell whether a model may word a draft: an answer from texts; look-ups and particulars stay as they are."""
    return (
        draft.status in (AnswerStatus.ANSWERED, AnswerStatus.ANSWERED_PARTLY)
        and bool(draft.statements)
        and type_ is QuestionType.CONTENT
        and not any(
            support.provision_id.endswith(f"#{Unit.RECORD}") for s in draft.statements for support in s.supports
        )
    )


def passages_for(draft: Draft, retrieved: Sequence[str], library: Library) -> list[PromptPassage]:
    """Return the provisions that a draft cites, then those retrieved, each once."""
    ids = [support.provision_id for statement in draft.statements for support in statement.supports]
    found: list[PromptPassage] = []
    for provision_id in dict.fromkeys([*ids, *retrieved]):
        pair = library.provision(provision_id)
        if pair and pair[1].unit is not Unit.RECORD and source_sentences(pair[1]):
            found.append(PromptPassage(provision_id, *pair))
        if len(found) == MAX_PASSAGES:
            break
    return found


def generate_statements(
    question: Question,
    passages: Sequence[PromptPassage],
    model: BaseChatModel,
    timeout_s: float,
    gone: Callable[[], bool] = lambda: False,
) -> Generator[ReplyStatement, None, None]:
    """Yield each statement of the model when it is complete; raises NoReplyError where the reply breaks off."""
    data = prompt_data(question, passages)
    reply = stream_reply(model, prompt(), data, schema=schema(), timeout_s=timeout_s, gone=gone)
    with closing(reply), closing(parse_reply(reply)) as statements:
        yield from statements


def prompt_data(question: Question, passages: Sequence[PromptPassage]) -> str:
    """Return the question and the passages as JSON, in which text that looks like an instruction is still a string."""
    data = {
        "question": question.text,
        "as_of": question.as_of.isoformat(),
        "passages": [
            {
                "marker": f"[{number}]",
                "citation": formal_citation(passage.document, passage.provision),
                "text": "\n".join(source_sentences(passage.provision))[:MAX_PASSAGE_CHARACTERS],
            }
            for number, passage in enumerate(passages, 1)
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=1)


def to_draft_statements(
    said: Sequence[ReplyStatement], passages: Sequence[PromptPassage]
) -> list[tuple[DraftStatement, tuple[str, ...]]]:
    """Return a draft for each sentence of the model, with the quotes; a wrong citation is kept for verification to find."""
    return [
        (DraftStatement(sentence, _supports(statement, sentence, passages)), statement.quotes)
        for statement in said
        for sentence in sentences(statement.text)
    ]


def _supports(said: ReplyStatement, sentence: str, passages: Sequence[PromptPassage]) -> tuple[Support, ...]:
    quotes = [one_line(quote) for quote in said.quotes if quote.strip()]
    unplaced = set(quotes)
    supports: list[Support] = []
    for marker in said.markers:
        if not 1 <= marker <= len(passages):
            supports.append(Support(f"[{marker}]", ""))
            continue
        passage = passages[marker - 1]
        whole = source_sentences(passage.provision)
        inside = [quote for quote in quotes if quote in one_line(passage.provision.body)]
        unplaced -= set(inside)
        # A quote may be cut behind a "không", so the whole sentence is quoted.
        held = [line for line in whole if any(quote in line or line in quote for quote in inside)]
        best = held or [max(whole, key=lambda line: overlap(sentence, line))]
        supports += [Support(passage.provision_id, line) for line in best]
    if supports:
        supports += [Support(supports[0].provision_id, quote) for quote in quotes if quote in unplaced]
    return tuple(supports)


def quoted_source(statement: DraftStatement, said_quotes: Sequence[str], library: Library) -> DraftStatement | None:
    """Return the source sentence that a dropped sentence quoted, to replace it; None when it quoted none."""
    for support in statement.supports:
        pair = library.provision(support.provision_id)
        if pair is None or not support.quote or support.quote not in source_sentences(pair[1]):
            continue
        if not any(one_line(quote) in support.quote for quote in said_quotes if quote.strip()):
            continue
        if support.quote == one_line(pair[1].heading):
            continue
        return DraftStatement(lead_sentence(*pair, support.quote), (support,), statement.lead)
    return None
