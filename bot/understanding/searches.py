"""What a question makes us look for: searches as values, made before anything is searched."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from bot.understanding.compared import Side, sides_of, without_topic
from bot.understanding.facets import Facet
from bot.understanding.follow_up import Carried
from bot.understanding.named_documents import Named
from bot.understanding.question_type import QuestionType, classify, without
from bot.understanding.sub_questions import pieces_of, stands_alone
from corpus.citation.parsing import ParsedCitation
from corpus.document import Locator

ANSWERS = 12  # passages in which an answer is looked for
LISTED = 60  # passages whose documents may be listed
LOOKED_THROUGH = 30  # passages looked through for a name, for tasks, or for documents to choose from
MAIN_POINTS = "mục tiêu, chỉ tiêu, tỷ lệ phải đạt"  # what is set side by side when two documents are compared as such


class Purpose(StrEnum):
    """What the passages found are for."""

    ANSWER = "answer"  # sentences of them answer
    MENTION = "mention"  # sentences that name a document which is not in the library
    TASKS = "tasks"  # who does what by when
    DOCUMENTS = "documents"  # their documents are listed, or offered to choose from


@dataclass(frozen=True, slots=True)
class Search:
    """One search, and where answers are looked for first."""

    text: str  # what is asked
    bare: str  # … without the law that it names: what is searched for
    behind: str = ""  # what it leans on, without the law that it names; counts less
    purpose: Purpose = Purpose.ANSWER
    count: int = ANSWERS  # passages; 0: only the words are weighed
    citations: tuple[ParsedCitation, ...] = ()  # law named in `bare`
    slugs: tuple[str, ...] = ()  # documents looked into first
    places: tuple[tuple[str, Locator], ...] = ()  # … and provisions of them, slug and locator
    only: bool = False  # no other document answers
    stays: bool = False  # with these documents as long as they answer: those of the conversation
    leans: bool = False  # … and what the question leans on was asked of them
    within: tuple[str, ...] = ()  # slugs that the caller limits the answer to; empty: all
    mentions: tuple[str, ...] = ()  # folded numbers of which a sentence must hold one


@dataclass(frozen=True, slots=True)
class Part:
    """One of several questions in one: asked of the texts, or of a document itself."""

    text: str
    search: Search | None = None
    facets: tuple[Facet, ...] = ()


@dataclass(frozen=True, slots=True)
class ComparedSide:
    """One side of a comparison and the search for it."""

    side: Side
    search: Search


@dataclass(frozen=True, slots=True)
class Content:
    """A question about what texts say: its parts, or the sides that it compares."""

    named: Named = field(default_factory=Named)
    parts: tuple[Part, ...] = ()
    sides: tuple[ComparedSide, ...] = ()
    whole: bool = False  # the sides are documents compared as such

    @property
    def searches(self) -> tuple[Search, ...]:
        """Everything that must be searched for."""
        return (*(part.search for part in self.parts if part.search), *(one.search for one in self.sides))


def content_of(text: str, citations: Sequence[ParsedCitation], named: Named, carried: Carried) -> Content:
    """Split a question about what texts say into its parts or sides; `citations` are those typed in `text`."""
    if sides := sides_of(text, without(text, citations), named):
        return compared_content(sides, named, carried)
    spans = pieces_of(text)
    pieces = [text[start:end] for start, end in spans]
    bares = [without(text, citations)[start:end] for start, end in spans]
    parts: list[Part] = []
    for piece, bare, span in zip(pieces, bares, spans, strict=True):
        own = classify(piece, _inside(citations, span)) if len(spans) > 1 else None
        if own and own.type is QuestionType.DOCUMENT and not own.rest:
            parts.append(Part(piece, facets=own.facets))
            continue
        others = () if stands_alone(piece) else tuple(b for p, b in zip(pieces, bares, strict=True) if p != piece)
        behind = " ".join((carried.bare, *others)).strip()
        parts.append(Part(piece, answer_search(piece, bare, behind, named, carried)))
    return Content(named, tuple(parts))


def compared_content(sides: Sequence[Side], named: Named, carried: Carried) -> Content:
    """Return what to search for each side."""
    whole = bool(sides[0].named.documents) and without_topic(sides[0])
    if whole:
        sides = [replace(side, text=MAIN_POINTS, bare=MAIN_POINTS) for side in sides]
    found = (
        ComparedSide(
            side,
            answer_search(side.text, side.bare, "", replace(side.named, limited=bool(side.named.targets)), carried),
        )
        for side in sides
    )
    return Content(named, sides=tuple(found), whole=whole)


def answer_search(text: str, bare: str, behind: str, named: Named, carried: Carried) -> Search:
    """Return the search for what answers: named documents come first, and alone when the question is limited to them."""
    return Search(
        text,
        bare,
        behind,
        slugs=tuple(document.slug for document in named.documents) or carried.focus,
        places=tuple((document.slug, locator) for document, locators in named.targets for locator in locators),
        only=named.limited,
        stays=bool(carried.focus) and not named.documents,
        leans=bool(carried.background),
        within=named.slugs_within or (),
    )


def _inside(citations: Sequence[ParsedCitation], span: tuple[int, int]) -> tuple[ParsedCitation, ...]:
    """Return the citations within a piece of a text, counted from its beginning."""
    start, end = span
    return tuple(
        replace(citation, span=(citation.span[0] - start, citation.span[1] - start))
        for citation in citations
        if start <= citation.span[0] and citation.span[1] <= end
    )
