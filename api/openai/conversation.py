"""A conversation out of the messages of a program that keeps it itself: we keep none of it, and believe little of it.

Of each earlier question a follow-up needs its words and the documents that our answer cited. The words are what the
user wrote; the documents are read from the links of the answer that stands behind it, because only the answer says them, and
asking all earlier questions anew would take as many times longer. Nobody signed that answer: someone may have made it up. That
makes no lie possible, only another place to look first: the documents must be in the library, and whatever is then
answered is verified as ever. No word of an earlier answer is read as a statement, and none of a system prompt at all.
"""

import re
from collections.abc import Sequence

from api.openai.schemas import MessageIn
from bot.history.records import MEMORY
from bot.question import MAX_CHARACTERS, Turn
from bot.understanding.named_documents import resolve
from corpus.citation.parsing import parse_citations
from corpus.library import Library

_READ = re.compile(r"/van-ban/([a-z0-9-]{1,200})")
_MOST_LINKS = 50


def text_of(message: MessageIn) -> str:
    """Return the words of a message; pictures and sound have none."""
    if message.content is None or isinstance(message.content, str):
        return (message.content or "").strip()
    return "\n".join(part.text for part in message.content if part.type == "text" and part.text).strip()


def turns(messages: Sequence[MessageIn], library: Library) -> tuple[Turn, ...]:
    """Return the last exchanges before the question, oldest first; the messages end before it."""
    spoken = [message for message in messages if message.role in ("user", "assistant")]
    found: list[Turn] = []
    for at in range(len(spoken) - 1, -1, -1):
        question = text_of(spoken[at])[:MAX_CHARACTERS]
        if spoken[at].role == "user" and question and len(found) < MEMORY:
            answer = spoken[at + 1] if at + 1 < len(spoken) and spoken[at + 1].role == "assistant" else None
            found.append(Turn(question, _slugs(question, text_of(answer) if answer else "", library)))
    return tuple(reversed(found))


def _slugs(question: str, answer: str, library: Library) -> tuple[str, ...]:
    """Return the documents that an answer links to; where a program cut the links off, those the question names."""
    linked = list(dict.fromkeys(_READ.findall(answer)))[:_MOST_LINKS]
    known = [document.slug for slug in linked if (document := library.document(slug))]
    named = () if known else resolve(tuple(parse_citations(question)), (), library).targets
    return tuple(dict.fromkeys([*known, *(document.slug for document, _ in named)]))
