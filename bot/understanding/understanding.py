"""The understanding of a question. Later steps read this value and never parse the question again."""

import re
from dataclasses import dataclass, field, replace
from datetime import date

from bot.question import Question
from bot.understanding.as_of_day import as_of_day
from bot.understanding.asked_for import Asks
from bot.understanding.comparison import comparison_sides, is_comparison
from bot.understanding.deadlines import asks_for_deadlines, without_deadline_words
from bot.understanding.facets import Facet
from bot.understanding.follow_up import ConversationContext, conversation_context
from bot.understanding.named_documents import NamedDocuments, resolve, with_focus
from bot.understanding.parsed_question import ParsedQuestion, library_names, parse_question
from bot.understanding.question_type import QuestionType
from bot.understanding.related_documents import related_documents
from bot.understanding.searches import (
    LISTED_PASSAGES,
    SCANNED_PASSAGES,
    ContentQuestion,
    Purpose,
    Search,
    comparison_question,
    content_question,
)
from bot.understanding.vagueness import is_generic, is_vague
from corpus.citation.matching import DocumentHint
from corpus.document import LegalDocument
from corpus.library import Library
from corpus.vietnamese.abbreviations import expand
from corpus.vietnamese.text import fold

# What a record may lack and a provision may tell: the other documents of a document.
FACETS_IN_TEXT = frozenset({Facet.BASIS, Facet.ENDS, Facet.GUIDED})


SMALL_TALK = frozenset(
    {
        QuestionType.GREETING,
        QuestionType.THANKS,
        QuestionType.ATTACK,
        QuestionType.DRAFTING,
        QuestionType.ADVICE,
        QuestionType.OFF_TOPIC,
    }
)


@dataclass(frozen=True, slots=True)
class Understanding:
    """What is asked, of which documents and provisions, for which day, with what from the conversation.

    Which of the questions and searches below are set depends on the type of the question.
    """

    question: ParsedQuestion = field(default_factory=ParsedQuestion)
    day: date = date.min  # the law must stand on it
    limit: tuple[str, ...] = ()  # document numbers that the caller limits the answer to, as typed; empty: no limit
    named: NamedDocuments = field(default_factory=NamedDocuments)
    context: ConversationContext = field(default_factory=ConversationContext)
    asks: Asks = Asks.OTHER  # what exactly a question about content asks for
    content: ContentQuestion = field(default_factory=ContentQuestion)  # the whole question, asked of the texts
    rest: ContentQuestion | None = None  # what is asked of the texts beside facets
    # For facets that a record may lack: the question asked of the text of each named document.
    text_questions: tuple[tuple[LegalDocument, ContentQuestion], ...] = ()
    comparison: ContentQuestion | None = None  # the question asked of each named document
    mention_search: Search | None = None  # for documents that mention an absent one
    topic_search: Search | None = None  # for documents on the topic of a list
    task_search: Search | None = None  # for who does what by when; its words are weighed, no passages are found
    nearest_search: Search | None = None  # for passages to read tasks from, or documents to choose from
    vague: bool = False  # too vague to answer without a document
    generic: bool = False  # holds only words that every document may hold
    rest_vague: bool = False  # without its facets it is too vague

    @property
    def type(self) -> QuestionType:
        """The type of the question."""
        return self.question.type

    @property
    def within(self) -> tuple[str, ...]:
        """Slugs of the caller's limit; empty: no limit."""
        return self.named.slugs_within or ()

    @property
    def searches(self) -> tuple[Search, ...]:
        """All searches, each once."""
        contents = (self.content, self.rest, self.comparison, *(content for _, content in self.text_questions))
        found = [search for content in contents if content for search in content.searches]
        others = (self.mention_search, self.topic_search, self.task_search, self.nearest_search)
        return tuple(dict.fromkeys(search for search in (*found, *others) if search))


def understand_question(question: Question, library: Library) -> Understanding:
    """Read a question, with the conversation before it, against the documents of a library."""
    names = library_names(library)
    parsed = parse_question(question.text, names)
    day = as_of_day(question.text, question.as_of)
    if parsed.type in SMALL_TALK:
        return Understanding(parsed, day, question.documents)
    context = conversation_context(parsed, question.history, names)
    citations = (*context.citations, *parsed.citations)
    if others := related_documents(parsed.text, context.focus, library):
        context, citations = ConversationContext(focus=others, switched=True), parsed.citations
    if parsed.facets and (context.switched or context.previous_question):
        parsed = replace(parsed, type=QuestionType.DOCUMENT, rest="")
    elif context.switched:
        parsed = replace(parsed, rest="")
    named = resolve(citations, question.documents, library)
    if parsed.facets or context.switched:
        named = with_focus(named, context.focus, library, switched=context.switched)
    return _with_searches(Understanding(parsed, day, question.documents, named, context))


def _with_searches(understanding: Understanding) -> Understanding:
    """Add the searches for every kind of answer that the question may get."""
    question, named, context = understanding.question, understanding.named, understanding.context
    understanding = replace(understanding, mention_search=_mention_search(understanding))
    if not named.documents and (named.ambiguous or named.absent or named.outside):
        return understanding  # the reply asks back or says what is missing
    text = question.text
    if question.type is QuestionType.LIST:
        topic_search = Search(question.rest, question.rest, purpose=Purpose.DOCUMENTS, count=LISTED_PASSAGES)
        understanding = replace(understanding, topic_search=topic_search)
    elif len(named.targets) > 1 and is_comparison(text) and (sides := comparison_sides(text, question.bare, named)):
        return replace(understanding, comparison=comparison_question(sides, named, context))
    if question.type in (QuestionType.CONTENT, QuestionType.DOCUMENT) and asks_for_deadlines(text):
        about = without_deadline_words(question.bare)
        understanding = replace(understanding, task_search=Search(about, about, purpose=Purpose.TASKS, count=0))
    if not named.documents:
        understanding = _with_vagueness(understanding)
        if understanding.task_search or understanding.vague:
            nearest = Search(text, text, purpose=Purpose.DOCUMENTS, count=SCANNED_PASSAGES, citations=question.typed)
            understanding = replace(understanding, nearest_search=nearest)
    if question.type is QuestionType.DOCUMENT and named.documents:
        named = replace(named, targets_only=True)
        rest = content_question(question.rest, (), named, context) if question.rest else None
        return replace(understanding, rest=rest, text_questions=_text_questions(understanding))
    if question.type is QuestionType.LOOKUP and named.documents:
        return understanding
    return replace(understanding, content=content_question(text, question.typed, named, context))


def _with_vagueness(understanding: Understanding) -> Understanding:
    """Tell how vague the question is."""
    question = understanding.question
    written = fold(expand(question.text))
    return replace(
        understanding,
        vague=is_vague(written),
        generic=is_generic(written),
        rest_vague=bool(question.facets) and is_vague(fold(expand(question.rest))),
    )


def _text_questions(understanding: Understanding) -> tuple[tuple[LegalDocument, ContentQuestion], ...]:
    """Return the question, asked of the text of each named document, when a record may lack what is asked."""
    if not FACETS_IN_TEXT & set(understanding.question.facets):
        return ()
    return tuple(
        (
            document,
            content_question(
                understanding.question.text,
                understanding.question.typed,
                replace(understanding.named, targets=((document, ()),), targets_only=True),
                understanding.context,
            ),
        )
        for document in understanding.named.documents
    )


def _mention_search(understanding: Understanding) -> Search | None:
    """Return the search for documents that mention the absent ones; None when no number of these was typed."""
    text = understanding.question.text
    numbers = [number for hint in understanding.named.absent for number in _numbers(hint)]
    if not numbers:
        return None
    return Search(
        text,
        text,
        purpose=Purpose.MENTION,
        count=SCANNED_PASSAGES,
        citations=understanding.question.typed,
        mentions=tuple(numbers),
    )


def _numbers(hint: DocumentHint) -> list[str]:
    """Return the numbers in a typed name as folded texts hold them: "64/2007/nd-cp", "01/2023/" of "thông tư 01 năm 2023"."""
    full = [found[0] for found in re.finditer(r"\d+(?:[/-][\w-]+)+", fold(hint.typed))]
    year = hint.year or hint.said_year
    return full or ([f"{hint.ordinal}/{year}/"] if hint.ordinal and year else [])
