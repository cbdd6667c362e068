"""The type of a question: told by a trained classifier, except that a bare citation is a look-up by its form."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.text import fold_letters
from bot.understanding.cited_question import asked_text
from bot.understanding.facets import PARTICULARS, VALIDITY, Facet, facets_of
from bot.understanding.sub_questions import sub_question_spans
from corpus.citation.parsing import ParsedCitation
from corpus.names.kinds import DOCUMENT_WORDS
from index.classifying.question_features import DIMENSIONS
from index.classifying.question_types import Prediction, QuestionTypes
from index.embedding import BUNDLED
from index.retrieval import Retriever

# A question about law that is taken for small talk gets no answer, so small talk must be likelier than everything else.
# A probability of one half, no matter how many types there are.
MIN_SMALL_TALK = 0.5


_KINDS = re.compile(rf"\b(?:{DOCUMENT_WORDS})\b")


class QuestionType(StrEnum):
    """What kind of answer a question gets."""

    GREETING = "greeting"
    THANKS = "thanks"
    ATTACK = "attack"
    DRAFTING = "drafting"
    ADVICE = "advice"  # "tôi có nên nghỉ hưu sớm không"
    OFF_TOPIC = "off_topic"  # weather, football, recipes
    LIST = "list"  # "các văn bản về chuyển đổi số"
    LOOKUP = "lookup"  # "Điều 5 NĐ 61/2018", "khoản 2 Điều 5 quy định gì"
    DOCUMENT = "document"  # about a document itself: "ai ký NQ 131"
    CONTENT = "content"  # about what texts say


class Asks(StrEnum):
    """What exactly a question asks for; the values are the classifier's."""

    WHO = "who"
    WHEN = "when"
    HOW_MANY = "how_many"
    SHARE = "share"
    DURATION = "duration"
    PLACE = "place"
    DEFINITION = "definition"
    LIST = "list"  # of what a text lists
    SUMMARY = "summary"
    STEPS = "steps"
    CONDITIONS = "conditions"
    YES_NO = "yes_no"
    COMPARISON = "comparison"
    EXCEPTION = "exception"
    SANCTION = "sanction"
    VALIDITY = "validity"  # and what replaces, amends or guides a document
    PARTICULARS = "particulars"  # who signed or issued a document, when, on what, on which basis
    DEADLINE_TABLE = "deadline_table"  # who does what by when
    DOCUMENT_LIST = "document_list"
    LOOK_UP = "look_up"
    GREETING = "greeting"
    THANKS = "thanks"
    ATTACK = "attack"
    DRAFTING = "drafting"
    ADVICE = "advice"
    OFF_TOPIC = "off_topic"
    OTHER_LAW = "other_law"  # of fields that the library may lack; searched like all others
    OTHER = "other"


# Types whose answer is one fact, told by one sentence.
ONE_FACT = frozenset(
    {
        Asks.WHO,
        Asks.WHEN,
        Asks.HOW_MANY,
        Asks.SHARE,
        Asks.DURATION,
        Asks.PLACE,
        Asks.DEFINITION,
        Asks.YES_NO,
        Asks.SANCTION,
    }
)
SMALL_TALK = {
    Asks.GREETING: QuestionType.GREETING,
    Asks.THANKS: QuestionType.THANKS,
    Asks.ATTACK: QuestionType.ATTACK,
    Asks.DRAFTING: QuestionType.DRAFTING,
    Asks.ADVICE: QuestionType.ADVICE,
    Asks.OFF_TOPIC: QuestionType.OFF_TOPIC,
}
ABOUT_DOCUMENT = frozenset({Asks.VALIDITY, Asks.PARTICULARS})


@dataclass(frozen=True, slots=True)
class Classification:
    """The type of a question, what exactly it asks, and the facets of a document that it asks for."""

    type: QuestionType
    asks: Asks = Asks.OTHER
    probability: float = 1.0  # of `asks`
    facets: tuple[Facet, ...] = ()
    rest: str = ""  # of a question about a document: the sub-questions about its text; of a list: its topic


@dataclass(frozen=True, slots=True)
class QuestionClassifier:
    """The trained types, over the vectors that search uses too."""

    types: QuestionTypes
    vector: Callable[[str], Sequence[float]]  # text -> its unit vector as a question; zeros where there is none

    @classmethod
    def over(cls, retriever: Retriever) -> "QuestionClassifier":
        """Classify with the vectors of a retriever; another embedding model than the bundled one leaves the words alone."""
        if retriever.model != BUNDLED:
            return cls.of_words()
        return cls(QuestionTypes.load(), lambda text: retriever.vector(retriever.query(text, citations=()).dense_text))

    @classmethod
    def of_words(cls) -> "QuestionClassifier":
        """Classify by words alone."""
        return cls(QuestionTypes.load(), lambda _: (0.0,) * DIMENSIONS)

    def predict(self, text: str, citations: Sequence[ParsedCitation]) -> Prediction:
        """Return what a question asks for; `citations` are those found in it."""
        asked = asked_text(text, citations)
        return self.types.predict(
            asked,
            self.vector(asked),
            names_document=any(citation.document for citation in citations),
            names_provision=any(citation.locators for citation in citations),
        )

    def classify(self, text: str, citations: Sequence[ParsedCitation]) -> Classification:
        """Classify a question; `citations` are those found in it."""
        if not any(map(str.isalnum, text)):
            return Classification(QuestionType.CONTENT)
        if citations and not any(map(str.isalnum, asked_text(text, citations))):
            return Classification(QuestionType.LOOKUP, Asks.LOOK_UP)
        prediction = self.predict(text, citations)
        named = any(citation.document for citation in citations)
        asks, probability = _likeliest(prediction, named=named)
        facets = _facets(asks, prediction)
        rest = ""
        type_ = SMALL_TALK.get(asks, QuestionType.CONTENT)
        if asks is Asks.LOOK_UP and citations:
            type_ = QuestionType.LOOKUP
        elif asks is Asks.DOCUMENT_LIST and not named:
            type_, rest = QuestionType.LIST, _topic(asked_text(text, citations))
        elif facets and named:
            type_ = QuestionType.DOCUMENT
            facets, rest = self._with_sub_questions(text, citations, facets)
        return Classification(type_, asks, probability, facets, rest)

    def _with_sub_questions(
        self, text: str, citations: Sequence[ParsedCitation], facets: tuple[Facet, ...]
    ) -> tuple[tuple[Facet, ...], str]:
        """Return the facets of all sub-questions, and those sub-questions that do not ask about a document itself."""
        spans = sub_question_spans(text)
        if len(spans) == 1:
            return facets, ""
        others: list[str] = []
        for start, end in spans:
            piece, inside = text[start:end], citations_inside(citations, (start, end))
            prediction = self.predict(piece, inside)
            asks, _ = _likeliest(prediction, named=True)
            facets = (*facets, *_facets(asks, prediction))
            if asks not in ABOUT_DOCUMENT:
                others.append(asked_text(piece, inside))
        return tuple(dict.fromkeys(facets)), ", ".join(others)


def citations_inside(citations: Sequence[ParsedCitation], span: tuple[int, int]) -> tuple[ParsedCitation, ...]:
    """Return the citations within a span of a text; their spans count from its start."""
    start, end = span
    return tuple(
        replace(citation, span=(citation.span[0] - start, citation.span[1] - start))
        for citation in citations
        if start <= citation.span[0] and citation.span[1] <= end
    )


def _topic(asked: str) -> str:
    """Return the topic of a question for documents: what stands on one side of the words for their kinds, the longer one."""
    edges = [edge for match in _KINDS.finditer(fold_letters(asked)) for edge in match.span()]
    pieces = [asked[start:end] for start, end in zip([0, *edges[1::2]], [*edges[::2], len(asked)], strict=True)]
    return max(pieces, key=len).strip()


def _facets(asks: Asks, prediction: Prediction) -> tuple[Facet, ...]:
    """Return the facets of a question about a document itself; () of any other."""
    return facets_of(prediction, VALIDITY if asks is Asks.VALIDITY else PARTICULARS) if asks in ABOUT_DOCUMENT else ()


def _likeliest(prediction: Prediction, *, named: bool) -> tuple[Asks, float]:
    """Return the likeliest type and its probability.

    Small talk must reach MIN_SMALL_TALK, and a question that names a document is neither off topic nor an attack alone.
    """
    for name, probability in prediction.types.items():
        asks = Asks(name)
        if asks in SMALL_TALK and (probability < MIN_SMALL_TALK or (named and asks in (Asks.OFF_TOPIC, Asks.ATTACK))):
            continue
        return asks, probability
    return Asks.OTHER, 0.0
