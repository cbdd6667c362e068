"""What a follow-up takes over from the conversation: "Thế tính đến ngày nào?" after a question about NQ 68."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.question import Turn
from bot.understanding.parsed_question import ParsedQuestion, typed
from bot.understanding.question_type import without
from bot.understanding.sub_questions import asks
from bot.understanding.vague_words import names_nothing
from corpus.citation.parsing import ParsedCitation, parse_citations
from corpus.vietnamese.spelling import as_meant
from corpus.vietnamese.text import fold, syllables
from index.query import without_chatter

# Openings and pronouns that lean on what was said before, folded.
_LEANS = re.compile(
    r"""
      # "thế năm 2030?", "còn lệ phí thì sao", "vậy thì ai ký"
      ^(?:the|vay|con|roi|a|u|nhung|va|thi|vay\ thi|the\ thi|the\ con|vay\ con)\b
    | \b(?:
          no                                     # "nó do ai ký"
        | cai\ (?:do|nay|kia)                    # "cái đó"
        | van\ ban\ (?:do|nay|kia)               # "văn bản này"
        | nghi\ quyet\ (?:do|nay)|quyet\ dinh\ (?:do|nay)|nghi\ dinh\ (?:do|nay)
        | viec\ (?:do|nay)                       # "việc này do ai làm"
        | muc\ tieu\ (?:do|nay)                  # "mục tiêu đó"
        | o\ do                                  # "ở đó"
        | trong\ do                              # "trong đó"
        | nhu\ tren                              # "như trên"
        | noi\ tren                              # "nói trên"
      )\b
    """,
    re.VERBOSE,
)
# A year, or what only a document has, takes the place of what was asked before: "năm 2030?", "ngày ban hành?".
_OF_DOCUMENT = re.compile(r"\d|hieu luc|ban hanh|\bky\b")
MAX_SHORT = 4  # content words up to which a question without a document may lean on the last one
OWN_SUBJECT = 3  # syllables from which a few words that ask nothing name a subject of their own, "tinh giản biên chế?"


@dataclass(frozen=True, slots=True)
class Carried:
    """What a question takes over from the conversation before it."""

    background: str = ""  # the question that it leans on
    citations: tuple[ParsedCitation, ...] = ()  # … and the law that one names
    focus: tuple[str, ...] = ()  # slugs of the documents that the conversation is about
    moved: bool = False  # to another document than the last one: "cái mới"

    @property
    def bare(self) -> str:
        """The background with the citations typed in it blanked out."""
        return without(self.background, typed(self.citations))


def carried_over(question: ParsedQuestion, history: Sequence[Turn], names: Sequence[str] = ()) -> Carried:
    """Return what a question leans on; nothing for one that stands by itself."""
    # Thanks and what was refused tell nothing of what the conversation is about.
    last = next((turn for turn in reversed(history) if turn.slugs), next(reversed(history), None))
    if last is None or any(citation.document for citation in question.typed):
        return Carried()
    folded = fold(question.text).strip()
    words = re.findall(r"\w+", without_chatter(folded))
    leans = bool(_LEANS.search(folded))
    if not (leans or asks(folded) or _OF_DOCUMENT.search(folded)) and names_nothing(folded):
        # "thủ tục": a word that fits every document is no question about the last one.
        return Carried()
    before = as_meant(last.question)
    own = not leans and not asks(folded) and len(words) >= OWN_SUBJECT and not set(words) & set(syllables(before))
    if own or not (leans or len(words) <= MAX_SHORT):
        # A whole question without a document: the conversation's document is looked into first, but nothing is added.
        return Carried(focus=last.slugs[:1])
    background = before.rstrip(" ?.!")
    return Carried(background, tuple(parse_citations(background, names=names)), last.slugs[:1])
