"""The searches that a question calls for, as values; `bot/reading/passages.py` runs them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from bot.text import blank_out
from bot.understanding.comparison import Side, compares_whole_documents, comparison_sides
from bot.understanding.facets import Facet
from bot.understanding.follow_up import ConversationContext
from bot.understanding.named_documents import NamedDocuments
from bot.understanding.question_type import QuestionType, classify
from bot.understanding.sub_questions import stands_alone, sub_question_spans
from corpus.citation.parsing import ParsedCitation
from corpus.document import Locator

# Passages that a search returns. Chosen by hand: answers are read from the best 8 (bot/reading/sentences.py), and a chat
# model and the record get a few more; lists and scans need passages of many documents.
ANSWER_PASSAGES = 12
LISTED_PASSAGES = 60  # their documents may be listed
SCANNED_PASSAGES = 30  # scanned for a document's number, for tasks, or for documents to choose from
# Both sides of a comparison bear each other out, and its words, "khác nhau", stand in no text. Chosen by hand.
LEAST_OF_SIDE = 0.3
# What documents are compared by when the question names no topic.
WHOLE_DOCUMENT_TOPIC = "mục tiêu, chỉ tiêu, tỷ lệ phải đạt"


class Purpose(StrEnum):
    """What the passages of a search are for."""

    ANSWER = "answer"  # their sentences answer
    MENTION = "mention"  # their sentences name a document that is not in the library
    TASKS = "tasks"  # they tell who does what by when
    DOCUMENTS = "documents"  # their documents are listed, or offered as a choice


@dataclass(frozen=True, slots=True)
class Search:
    """One search: the question behind it, and the documents that it prefers."""

    text: str  # the question
    bare: str  # … with its citations blanked out: what is searched for
    background: str = ""  # the question before, or the sub-questions beside it; its words count less
    purpose: Purpose = Purpose.ANSWER
    count: int = ANSWER_PASSAGES  # passages to return; 0: none, only the words are weighed
    citations: tuple[ParsedCitation, ...] = ()  # those left in `bare`
    slugs: tuple[str, ...] = ()  # documents whose passages come first
    places: tuple[tuple[str, Locator], ...] = ()  # … and provisions of them: slug and locator
    slugs_only: bool = False  # no other document may answer
    least: float | None = None  # probability (0 to 1) from which on a passage answers; None: the usual one
    keeps_to_slugs: bool = False  # others answer only when these do not: the documents of the conversation
    is_follow_up: bool = False  # … and the question goes on with the one before
    within: tuple[str, ...] = ()  # slugs of the caller's limit; empty: no limit
    mentions: tuple[str, ...] = ()  # folded document numbers; a passage must hold one of them


@dataclass(frozen=True, slots=True)
class SubQuestion:
    """A sub-question: asked of the texts (`search`), or of a document itself (`facets`)."""

    text: str
    search: Search | None = None
    facets: tuple[Facet, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchedSide:
    """One side of a comparison and the search for it."""

    side: Side
    search: Search


@dataclass(frozen=True, slots=True)
class ContentQuestion:
    """A question about what texts say: its sub-questions, or the sides that it compares."""

    named: NamedDocuments = field(default_factory=NamedDocuments)
    sub_questions: tuple[SubQuestion, ...] = ()
    sides: tuple[SearchedSide, ...] = ()
    whole_documents: bool = False  # the sides are documents, compared without a topic

    @property
    def searches(self) -> tuple[Search, ...]:
        """The searches of all sub-questions and sides."""
        return (*(one.search for one in self.sub_questions if one.search), *(one.search for one in self.sides))


def content_question(
    text: str, citations: Sequence[ParsedCitation], named: NamedDocuments, context: ConversationContext
) -> ContentQuestion:
    """Split a question into sub-questions or sides; `citations` are those typed in `text`."""
    if sides := comparison_sides(text, blank_out(text, citations), named):
        return comparison_question(sides, named, context)
    spans = sub_question_spans(text)
    pieces = [text[start:end] for start, end in spans]
    bares = [blank_out(text, citations)[start:end] for start, end in spans]
    sub_questions: list[SubQuestion] = []
    for piece, bare, span in zip(pieces, bares, spans, strict=True):
        own = classify(piece, _inside(citations, span)) if len(spans) > 1 else None
        if own and own.type is QuestionType.DOCUMENT and not own.rest:
            sub_questions.append(SubQuestion(piece, facets=own.facets))
            continue
        others = () if stands_alone(piece) else tuple(b for p, b in zip(pieces, bares, strict=True) if p != piece)
        background = " ".join((context.bare, *others)).strip()
        sub_questions.append(SubQuestion(piece, answer_search(piece, bare, background, named, context)))
    return ContentQuestion(named, tuple(sub_questions))


def comparison_question(sides: Sequence[Side], named: NamedDocuments, context: ConversationContext) -> ContentQuestion:
    """Return the question with a search for each side."""
    whole_documents = bool(sides[0].named.documents) and compares_whole_documents(sides[0])
    if whole_documents:
        sides = [replace(side, text=WHOLE_DOCUMENT_TOPIC, bare=WHOLE_DOCUMENT_TOPIC) for side in sides]
    found: list[SearchedSide] = []
    for side in sides:
        only = replace(side.named, targets_only=bool(side.named.targets))
        search = answer_search(side.text, side.bare, "", only, context)
        found.append(SearchedSide(side, replace(search, least=0.0 if whole_documents else LEAST_OF_SIDE)))
    return ContentQuestion(named, sides=tuple(found), whole_documents=whole_documents)


def answer_search(text: str, bare: str, background: str, named: NamedDocuments, context: ConversationContext) -> Search:
    """Return the search for an answer, in the named documents first, else in those of the conversation."""
    return Search(
        text,
        bare,
        background,
        slugs=tuple(document.slug for document in named.documents) or context.focus,
        places=tuple((document.slug, locator) for document, locators in named.targets for locator in locators),
        slugs_only=named.targets_only,
        keeps_to_slugs=bool(context.focus) and not named.documents,
        is_follow_up=bool(context.previous_question),
        within=named.slugs_within or (),
    )


def _inside(citations: Sequence[ParsedCitation], span: tuple[int, int]) -> tuple[ParsedCitation, ...]:
    """Return the citations within a span of a text; their spans count from its start."""
    start, end = span
    return tuple(
        replace(citation, span=(citation.span[0] - start, citation.span[1] - start))
        for citation in citations
        if start <= citation.span[0] and citation.span[1] <= end
    )
