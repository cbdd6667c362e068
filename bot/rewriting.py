"""Let a follow-up stand alone: "Thế tính đến ngày nào?" after a question about NQ 68."""

import re
from dataclasses import dataclass

from bot.question import Question
from corpus.citation import parse_citations
from corpus.language import fold
from index.query import without_chatter

# Openings and pronouns that lean on what was said before, folded.
_LEANS = re.compile(
    r"^(?:the|vay|con|roi|a|u|nhung|va|thi|vay thi|the thi|the con|vay con)\b|"
    r"\b(?:no|cai (?:do|nay|kia)|van ban (?:do|nay|kia)|nghi quyet (?:do|nay)|quyet dinh (?:do|nay)|nghi dinh (?:do|nay)|"
    r"viec (?:do|nay)|muc tieu (?:do|nay)|o do|trong do|nhu tren|noi tren)\b"
)
MAX_SHORT = 4  # content words up to which a question without a document may lean on the last one


@dataclass(frozen=True, slots=True)
class Standalone:
    """What to search for: the text, what it leans on, and the documents the conversation is about."""

    text: str
    background: str = ""
    focus: tuple[str, ...] = ()  # slugs

    @property
    def whole(self) -> str:
        """Everything that may name a document."""
        return f"{self.background}. {self.text}" if self.background else self.text


def standalone(question: Question) -> Standalone:
    """Return the question as it is, or with the last question behind it when it leans on that."""
    if not question.history:
        return Standalone(question.text)
    last = question.history[-1]
    folded = fold(question.text).strip()
    words = re.findall(r"\w+", without_chatter(folded))
    named = any(citation.document for citation in parse_citations(question.text))
    if named:
        return Standalone(question.text)
    if not (_LEANS.search(folded) or len(words) <= MAX_SHORT):
        # A whole question without a document: the conversation's document is looked into first, but nothing is added.
        return Standalone(question.text, focus=last.slugs[:1])
    return Standalone(question.text, last.question.rstrip(" ?.!"), last.slugs[:1])
