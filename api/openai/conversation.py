"""The history of a conversation from the messages that a program sends with each question; we store none of it.

A follow-up question needs the text of earlier questions and the documents that our answers cited. The text comes from
the user messages. The documents come from the links in the assistant messages: answering the earlier questions again
would take as long as answering them did.

The messages may be forged. A forged answer can only change which documents are looked at first: they must be in the
library, and every sentence is verified. No text of an assistant message is used, and system prompts are not read.
"""

import re
from collections.abc import Sequence

from api.openai.schemas import MessageIn
from bot.history.records import MEMORY
from bot.question import MAX_CHARACTERS, Turn
from bot.understanding.named_documents import resolve
from corpus.citation.parsing import parse_citations
from corpus.library import Library

_READER_LINK = re.compile(r"/van-ban/([a-z0-9-]{1,200})")
_MAX_LINKS = 50  # of one answer: many more than ours have, so that a forged one costs little


def text_of(message: MessageIn) -> str:
    """Return the text of a message; pictures and sound have none."""
    if message.content is None or isinstance(message.content, str):
        return (message.content or "").strip()
    return "\n".join(part.text for part in message.content if part.type == "text" and part.text).strip()


def turns(messages: Sequence[MessageIn], library: Library) -> tuple[Turn, ...]:
    """Return the last MEMORY questions with the documents of their answers, oldest first; `messages` end before the question."""
    spoken = [message for message in messages if message.role in ("user", "assistant")]
    found: list[Turn] = []
    for at in range(len(spoken) - 1, -1, -1):
        question = text_of(spoken[at])[:MAX_CHARACTERS]
        if spoken[at].role == "user" and question and len(found) < MEMORY:
            answer = spoken[at + 1] if at + 1 < len(spoken) and spoken[at + 1].role == "assistant" else None
            found.append(Turn(question, _slugs(question, text_of(answer) if answer else "", library)))
    return tuple(reversed(found))


def _slugs(question: str, answer: str, library: Library) -> tuple[str, ...]:
    """Return the slugs of the documents that an answer links to; without links, of those that the question names."""
    linked = list(dict.fromkeys(_READER_LINK.findall(answer)))[:_MAX_LINKS]
    known = [document.slug for slug in linked if (document := library.document(slug))]
    named = () if known else resolve(tuple(parse_citations(question)), (), library).targets
    return tuple(dict.fromkeys([*known, *(document.slug for document, _ in named)]))
