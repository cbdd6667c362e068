"""What a question means, read once: everything behind this works on the value and never on the text again."""

import re
from dataclasses import dataclass, field, replace
from datetime import date

from bot.question import Question
from bot.understanding.compared import compares, sides_of
from bot.understanding.day_of_law import day_asked
from bot.understanding.deadline_questions import asks_deadlines, without_deadline_words
from bot.understanding.facets import Facet
from bot.understanding.follow_up import Carried, carried_over
from bot.understanding.named_documents import Named, focused, resolve
from bot.understanding.parsed_question import ParsedQuestion, names_in, parse_question
from bot.understanding.question_type import QuestionType
from bot.understanding.related_documents import related
from bot.understanding.searches import (
    LISTED,
    LOOKED_THROUGH,
    Content,
    Purpose,
    Search,
    compared_content,
    content_of,
)
from bot.understanding.vague_words import names_nothing
from corpus.citation.matching import DocumentHint
from corpus.document import LegalDocument
from corpus.library import Library
from corpus.vietnamese.abbreviations import expand
from corpus.vietnamese.text import fold

TOLD_IN_TEXT = frozenset({Facet.BASIS, Facet.ENDS, Facet.GUIDED})  # other documents, which a provision may name too


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
    """What is asked, of which documents and places, for which day, and what it takes over from the conversation."""

    question: ParsedQuestion = field(default_factory=ParsedQuestion)
    day: date = date.min  # whose law counts
    limit: tuple[str, ...] = ()  # numbers that the caller limits the answer to, as typed; empty: all
    named: Named = field(default_factory=Named)
    carried: Carried = field(default_factory=Carried)
    content: Content = field(default_factory=Content)  # the question as one about what texts say
    rest: Content | None = None  # what is asked of the texts beside the document itself
    told_in_text: tuple[tuple[LegalDocument, Content], ...] = ()  # what the text of each named document says of others
    comparison: Content | None = None  # named documents side by side
    mention: Search | None = None  # for what others say of the missing documents
    topic: Search | None = None  # for a list of documents
    tasks: Search | None = None  # for who does what by when; only its words are weighed
    nearest: Search | None = None  # the passages nearest to the question, for tasks or for documents to choose from
    vague: bool = False  # names nothing in particular
    empty: bool = False  # holds only words that fit everything
    rest_vague: bool = False  # beside what is asked about a document itself it names nothing

    @property
    def type(self) -> QuestionType:
        """The type of the question."""
        return self.question.type

    @property
    def within(self) -> tuple[str, ...]:
        """Slugs of the documents that the caller limits the answer to."""
        return self.named.slugs_within or ()

    @property
    def searches(self) -> tuple[Search, ...]:
        """Everything that must be searched for, each once."""
        contents = (self.content, self.rest, self.comparison, *(content for _, content in self.told_in_text))
        found = [search for content in contents if content for search in content.searches]
        return tuple(dict.fromkeys(one for one in (*found, self.mention, self.topic, self.tasks, self.nearest) if one))


def understand_question(question: Question, library: Library) -> Understanding:
    """Read a question with the conversation before it, against the names and documents of a library."""
    names = names_in(library)
    parsed = parse_question(question.text, names)
    day = day_asked(question.text, question.as_of)
    if parsed.type in SMALL_TALK:
        return Understanding(parsed, day, question.documents)
    carried = carried_over(parsed, question.history, names)
    citations = (*carried.citations, *parsed.citations)
    if others := related(parsed.text, carried.focus, library):
        carried, citations = Carried(focus=others, moved=True), parsed.citations
    if parsed.facets and (carried.moved or carried.background):
        parsed = replace(parsed, type=QuestionType.DOCUMENT, rest="")
    elif carried.moved:
        parsed = replace(parsed, rest="")
    named = resolve(citations, question.documents, library)
    if parsed.facets or carried.moved:
        named = focused(named, carried.focus, library, moved=carried.moved)
    return _with_searches(Understanding(parsed, day, question.documents, named, carried))


def _with_searches(one: Understanding) -> Understanding:
    """Add what must be searched for, whichever of the answers that fit the type comes about."""
    question, named, carried = one.question, one.named, one.carried
    one = replace(one, mention=_mention_search(one))
    if not named.documents and (named.ambiguous or named.absent or named.outside):
        return one  # nothing else is looked for: it is asked back, or told
    text = question.text
    if question.type is QuestionType.LIST:
        one = replace(one, topic=Search(question.rest, question.rest, purpose=Purpose.DOCUMENTS, count=LISTED))
    elif len(named.targets) > 1 and compares(text) and (sides := sides_of(text, question.bare, named)):
        return replace(one, comparison=compared_content(sides, named, carried))
    nearest = Search(text, text, purpose=Purpose.DOCUMENTS, count=LOOKED_THROUGH, citations=question.typed)
    if question.type in (QuestionType.CONTENT, QuestionType.DOCUMENT) and asks_deadlines(text):
        about = without_deadline_words(question.bare)
        tasks = Search(about, about, purpose=Purpose.TASKS, count=0)
        one = replace(one, tasks=tasks, nearest=None if named.documents else nearest)
    if not named.documents:
        written = fold(expand(text))
        one = replace(
            one,
            vague=names_nothing(written, single=True),
            empty=names_nothing(written),
            rest_vague=bool(question.facets) and names_nothing(fold(expand(question.rest)), single=True),
        )
        one = replace(one, nearest=nearest if one.vague else one.nearest)
    if question.type is QuestionType.DOCUMENT and named.documents:
        only = replace(named, limited=True)
        rest = content_of(question.rest, (), only, carried) if question.rest else None
        return replace(one, rest=rest, told_in_text=_told_in_text(one))
    if question.type is QuestionType.LOOKUP and named.documents:
        return one
    return replace(one, content=content_of(text, question.typed, named, carried))


def _told_in_text(one: Understanding) -> tuple[tuple[LegalDocument, Content], ...]:
    if not TOLD_IN_TEXT & set(one.question.facets):
        return ()
    return tuple(
        (
            document,
            content_of(
                one.question.text,
                one.question.typed,
                replace(one.named, targets=((document, ()),), limited=True),
                one.carried,
            ),
        )
        for document in one.named.documents
    )


def _mention_search(one: Understanding) -> Search | None:
    """Return the search for what others say of documents that are not here; None when they bear no number."""
    text = one.question.text
    numbers = [number for hint in one.named.absent for number in _numbers(hint)]
    if not numbers:
        return None
    return Search(
        text,
        text,
        purpose=Purpose.MENTION,
        count=LOOKED_THROUGH,
        citations=one.question.typed,
        mentions=tuple(numbers),
    )


def _numbers(hint: DocumentHint) -> list[str]:
    """Return the numbers in a typed name as texts print them: "64/2007/nd-cp", and "01/2023/" for "thông tư 01 năm 2023"."""
    full = [found[0] for found in re.finditer(r"\d+(?:[/-][\w-]+)+", fold(hint.typed))]
    year = hint.year or hint.said_year
    return full or ([f"{hint.ordinal}/{year}/"] if hint.ordinal and year else [])
