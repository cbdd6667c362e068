"""What a question takes over from the conversation: "Thế tính đến ngày nào?" after a question about NQ 68."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.question import Turn
from bot.text import blank_out, content_words
from bot.understanding.cited_question import typed_citations
from bot.understanding.parsed_question import ParsedQuestion
from bot.understanding.sub_questions import has_question_word
from bot.understanding.vagueness import is_generic
from corpus.citation.parsing import ParsedCitation, parse_citations
from corpus.names.kinds import DOCUMENT_WORDS
from corpus.vietnamese.spelling import as_meant
from corpus.vietnamese.text import fold, syllables

# Openings and pronouns that refer to what was said before, folded.
_REFERS_BACK = re.compile(
    rf"""
      # "thế năm 2030?", "còn lệ phí thì sao", "vậy thì ai ký"
      ^(?:the|vay|con|roi|a|u|nhung|va|thi|vay\ thi|the\ thi|the\ con|vay\ con)\b
    | \b(?:
          no                                     # "nó do ai ký"
        | (?:cai|{DOCUMENT_WORDS})\ (?:do|nay|kia)  # "cái đó", "văn bản này"
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
# A figure, or what only a document has, goes on with the question before: "năm 2030?", "ngày ban hành?".
_ABOUT_DOCUMENT = re.compile(r"\d|hieu luc|ban hanh|\bky\b")
# Chosen by hand: a question without a document and with at most this many content words goes on with the last one, …
MAX_FOLLOW_UP_WORDS = 4
# … unless it asks nothing and has at least this many syllables, none of them said before: "tinh giản biên chế?".
MIN_SUBJECT_SYLLABLES = 3


@dataclass(frozen=True, slots=True)
class ConversationContext:
    """What a question takes over from the conversation before it."""

    previous_question: str = ""  # the one that it goes on with; "" when it stands alone
    citations: tuple[ParsedCitation, ...] = ()  # of the previous question
    focus: tuple[str, ...] = ()  # slugs of the documents that the conversation is about
    switched: bool = False  # `focus` is another document than the last one: "cái mới"

    @property
    def bare(self) -> str:
        """The previous question with the citations typed in it blanked out."""
        return blank_out(self.previous_question, typed_citations(self.citations))


def conversation_context(
    question: ParsedQuestion, history: Sequence[Turn], names: Sequence[str] = ()
) -> ConversationContext:
    """Return what a question takes over; `names` are other names of the library's documents, see `library_names`.

    A question that names a document stands alone. A short one, or one that refers back, goes on with the question before.
    Any other keeps the document of the conversation in focus.
    """
    # Turns without citations (thanks, refusals) do not tell what the conversation is about.
    last = next((turn for turn in reversed(history) if turn.slugs), next(reversed(history), None))
    if last is None or any(citation.document for citation in question.typed):
        return ConversationContext()
    folded = fold(question.text).strip()
    words = content_words(folded)
    refers_back = bool(_REFERS_BACK.search(folded))
    if not (refers_back or has_question_word(folded) or _ABOUT_DOCUMENT.search(folded)) and is_generic(folded):
        # "thủ tục" fits every document, so it is no question about the last one.
        return ConversationContext()
    before = as_meant(last.question)
    new_subject = (
        not refers_back
        and not has_question_word(folded)
        and len(words) >= MIN_SUBJECT_SYLLABLES
        and not set(words) & set(syllables(before))
    )
    if new_subject or not (refers_back or len(words) <= MAX_FOLLOW_UP_WORDS):
        return ConversationContext(focus=last.slugs[:1])
    previous_question = before.rstrip(" ?.!")
    return ConversationContext(
        previous_question, tuple(parse_citations(previous_question, names=names)), last.slugs[:1]
    )
