"""Let a follow-up stand alone: "Thế tính đến ngày nào?" after a question about NQ 68."""

import re
from dataclasses import dataclass

from bot.question import Question
from bot.understanding.sub_questions import asks
from bot.understanding.vague_words import names_nothing
from corpus.citation.parsing import parse_citations
from corpus.vietnamese.spelling import as_meant
from corpus.vietnamese.text import fold, syllables
from index.query import without_chatter

# Openings and pronouns that lean on what was said before, folded.
_LEANS = re.compile(
    r"^(?:the|vay|con|roi|a|u|nhung|va|thi|vay thi|the thi|the con|vay con)\b|"
    r"\b(?:no|cai (?:do|nay|kia)|van ban (?:do|nay|kia)|nghi quyet (?:do|nay)|quyet dinh (?:do|nay)|nghi dinh (?:do|nay)|"
    r"viec (?:do|nay)|muc tieu (?:do|nay)|o do|trong do|nhu tren|noi tren)\b"
)
# A year, or what only a document has, takes the place of what was asked before: "năm 2030?", "ngày ban hành?".
_OF_DOCUMENT = re.compile(r"\d|hieu luc|ban hanh|\bky\b")
MAX_SHORT = 4  # content words up to which a question without a document may lean on the last one
OWN_SUBJECT = 3  # syllables from which a few words that ask nothing name a subject of their own, "tinh giản biên chế?"


@dataclass(frozen=True, slots=True)
class Standalone:
    """What to search for: the text, what it leans on, and the documents the conversation is about."""

    text: str
    background: str = ""
    focus: tuple[str, ...] = ()  # slugs
    moved: bool = False  # to another document than the last one: "cái mới"

    @property
    def whole(self) -> str:
        """Everything that may name a document."""
        return f"{self.background}. {self.text}" if self.background else self.text


def standalone(question: Question) -> Standalone:
    """Return the question as it is, or with the last question behind it when it leans on that."""
    # Thanks and what was refused tell nothing of what the conversation is about.
    last = next((turn for turn in reversed(question.history) if turn.slugs), next(reversed(question.history), None))
    if last is None:
        return Standalone(question.text)
    folded = fold(question.text).strip()
    words = re.findall(r"\w+", without_chatter(folded))
    named = any(citation.document for citation in parse_citations(question.text))
    if named:
        return Standalone(question.text)
    leans = bool(_LEANS.search(folded))
    if not (leans or asks(folded) or _OF_DOCUMENT.search(folded)) and names_nothing(folded):
        # "thủ tục": a word that fits every document is no question about the last one.
        return Standalone(question.text)
    before = as_meant(last.question)
    own = not leans and not asks(folded) and len(words) >= OWN_SUBJECT and not set(words) & set(syllables(before))
    if own or not (leans or len(words) <= MAX_SHORT):
        # A whole question without a document: the conversation's document is looked into first, but nothing is added.
        return Standalone(question.text, focus=last.slugs[:1])
    return Standalone(question.text, before.rstrip(" ?.!"), last.slugs[:1])
