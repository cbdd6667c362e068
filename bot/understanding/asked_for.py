"""What exactly a question about law asks for: who, when, how many, a list, …; told by a trained classifier.

It says how many sentences answer. Which route a question takes is told by question_type.py.
"""

from enum import StrEnum

from bot.understanding.parsed_question import ParsedQuestion
from index.classifying.question_features import DIMENSIONS
from index.classifying.question_types import QuestionTypes
from index.embedding import BUNDLED
from index.retrieval import Retriever


class Asks(StrEnum):
    """What a question asks for; the values are the classifier's."""

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
# Types whose answer is a list as a whole.
WHOLE_LIST = frozenset({Asks.LIST, Asks.STEPS, Asks.CONDITIONS, Asks.EXCEPTION})


def asked_for(question: ParsedQuestion, retriever: Retriever) -> Asks:
    """Return the likeliest type of a question; the vector is the one that `retriever` searches with.

    Another embedding model than the bundled one leaves the words alone.
    """
    text = " ".join(question.bare.split())
    vector = [0.0] * DIMENSIONS
    if retriever.model == BUNDLED:
        vector = retriever.vector(retriever.query(text, citations=()).dense_text)
    likely = QuestionTypes.load().predict(
        text,
        vector,
        names_document=any(citation.document for citation in question.citations),
        names_provision=any(citation.locators for citation in question.citations),
    )
    known = {asks.value: asks for asks in Asks}
    return next((known[name] for name in likely if name in known), Asks.OTHER)
