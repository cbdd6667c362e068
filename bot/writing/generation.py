"""Word an answer with a chat model: passages in as data, statements out, nothing believed before it is verified."""

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
from bot.writing.reply_statements import Said, read_statements
from corpus.document import LegalDocument, Provision, Unit
from corpus.library import Library
from corpus.vietnamese.text import sentences

PASSAGES = 8
PASSAGE_CHARACTERS = 2500
_PROMPTS = Path(__file__).parent / "prompts"


@dataclass(frozen=True, slots=True)
class Passage:
    """A provision as the model sees it."""

    provision_id: str
    document: LegalDocument
    provision: Provision


@cache
def prompt() -> str:
    """Return the instructions, prompts/compose.md."""
    return (_PROMPTS / "compose.md").read_text("utf-8")


@cache
def schema() -> dict[str, Any]:
    """Return the form of a reply, prompts/compose.schema.json, for servers that can hold a model to it."""
    form: dict[str, Any] = json.loads((_PROMPTS / "compose.schema.json").read_text("utf-8"))
    return form


def can_be_worded(type_: QuestionType, draft: Draft) -> bool:
    """Tell whether a draft is an answer from the text of provisions; look-ups and particulars stay as they are."""
    return (
        draft.status in (AnswerStatus.ANSWERED, AnswerStatus.ANSWERED_PARTLY)
        and bool(draft.statements)
        and type_ is QuestionType.CONTENT
        and not any(
            support.provision_id.endswith(f"#{Unit.RECORD}") for s in draft.statements for support in s.supports
        )
    )


def passages_for(draft: Draft, retrieved: Sequence[str], library: Library) -> list[Passage]:
    """Return the provisions behind a draft, then those retrieved, each once."""
    ids = [support.provision_id for statement in draft.statements for support in statement.supports]
    found: list[Passage] = []
    for provision_id in dict.fromkeys([*ids, *retrieved]):
        pair = library.provision(provision_id)
        if pair and pair[1].unit is not Unit.RECORD and source_sentences(pair[1]):
            found.append(Passage(provision_id, *pair))
        if len(found) == PASSAGES:
            break
    return found


def write(
    question: Question,
    passages: Sequence[Passage],
    model: BaseChatModel,
    timeout_s: float,
    gone: Callable[[], bool] = lambda: False,
) -> Generator[Said, None, None]:
    """Let the model word an answer, and yield each statement when it is written; raises NoReplyError where it breaks off."""
    data = as_data(question, passages)
    reply = stream_reply(model, prompt(), data, schema=schema(), timeout_s=timeout_s, gone=gone)
    with closing(reply), closing(read_statements(reply)) as statements:
        yield from statements


def as_data(question: Question, passages: Sequence[Passage]) -> str:
    """Return what the model answers from, as JSON: text that looks like a command is still a string."""
    data = {
        "question": question.text,
        "as_of": question.as_of.isoformat(),
        "passages": [
            {
                "marker": f"[{number}]",
                "citation": formal_citation(passage.document, passage.provision),
                "text": "\n".join(source_sentences(passage.provision))[:PASSAGE_CHARACTERS],
            }
            for number, passage in enumerate(passages, 1)
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=1)


def drafted(said: Sequence[Said], passages: Sequence[Passage]) -> list[tuple[DraftStatement, tuple[str, ...]]]:
    """Turn what the model said into sentences to verify, with its quotes; a wrong citation stays wrong for the check."""
    return [
        (DraftStatement(sentence, _supports(statement, sentence, passages)), statement.quotes)
        for statement in said
        for sentence in sentences(statement.text)
    ]


def _supports(said: Said, sentence: str, passages: Sequence[Passage]) -> tuple[Support, ...]:
    quotes = [one_line(quote) for quote in said.quotes if quote.strip()]
    homeless = set(quotes)
    supports: list[Support] = []
    for marker in said.markers:
        if not 1 <= marker <= len(passages):
            supports.append(Support(f"[{marker}]", ""))
            continue
        passage = passages[marker - 1]
        whole = source_sentences(passage.provision)
        inside = [quote for quote in quotes if quote in one_line(passage.provision.body)]
        homeless -= set(inside)
        # A piece of a sentence may lack its "không": what is shown is the whole sentence.
        held = [line for line in whole if any(quote in line or line in quote for quote in inside)]
        best = held or [max(whole, key=lambda line: overlap(sentence, line))]
        supports += [Support(passage.provision_id, line) for line in best]
    if supports:
        supports += [Support(supports[0].provision_id, quote) for quote in quotes if quote in homeless]
    return tuple(supports)


def quoted_instead(statement: DraftStatement, said_quotes: Sequence[str], library: Library) -> DraftStatement | None:
    """Return the source sentence that a dropped sentence quoted, to stand in its place; None when it quoted none."""
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
