"""Ask back when a question is too vague, with concrete questions to choose from."""

from bot.answer import AnswerStatus, Draft
from bot.reading.readings import Reading
from bot.replies import EXAMPLES, VAGUE, WHICH_DOCUMENT
from bot.sources import Sources
from bot.understanding.question_type import QuestionType
from bot.understanding.understanding import Understanding
from corpus.record import long_name

MAX_CHOICES = 3  # Chosen by hand: as many as fit under an answer on a phone.


def clarify(understanding: Understanding, reading: Reading | None, sources: Sources) -> Draft | None:
    """Ask what is meant, or which document; None when the question is clear enough.

    `reading` holds the passages nearest to the question, whose documents are offered.
    """
    if understanding.context.focus or understanding.limit or understanding.type is QuestionType.LIST:
        return None
    if understanding.rest_vague:
        return Draft(AnswerStatus.NEEDS_CLARIFICATION, message=WHICH_DOCUMENT, suggestions=EXAMPLES)
    if understanding.question.citations or not understanding.vague or reading is None:
        return None
    if not understanding.generic and _is_unknown_to(reading, sources):
        return None
    return Draft(AnswerStatus.NEEDS_CLARIFICATION, message=VAGUE, suggestions=_choices(understanding, reading, sources))


def _is_unknown_to(reading: Reading, sources: Sources) -> bool:
    """Tell whether the library holds no two neighbouring words of a question, so that there is nothing to choose from."""
    pairs = [term for term in reading.query.needed if "_" in term]
    unknown = sources.retriever.rarity("_")
    return bool(pairs) and all(sources.retriever.rarity(pair) >= unknown for pair in pairs)


def _choices(understanding: Understanding, reading: Reading, sources: Sources) -> tuple[str, ...]:
    slugs = list(dict.fromkeys(hit.passage.slug for hit in reading.hits))[:MAX_CHOICES]
    documents = (sources.library.document(slug) for slug in slugs)
    text = understanding.question.text.strip(" ?.!")
    text = text[:1].upper() + text[1:]
    return tuple(f"{text} theo {long_name(document)}?" for document in documents if document)
