"""Tell whether two questions ask the same: with the same words, or with the same content words and near in meaning.

A wrong match serves a wrong answer, so in doubt there is none. What tells questions apart must be equal: documents in their
order, provisions, figures and years, and what is asked for (who, when, how many, whether not).
"""

import itertools
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from bot.text import blank_out
from bot.understanding.named_documents import resolve
from bot.understanding.parsed_question import ParsedQuestion, library_names, parse_question
from bot.understanding.question_type import QuestionClassifier, QuestionType
from bot.verifying.figures import figures
from corpus.library import Library
from corpus.vietnamese.question_words import AskedFor, phrases_asking, words_asking
from corpus.vietnamese.text import fold
from index.retrieval import Retriever

# Both chosen by hand. Words decide first: no two different questions of tests/questions have the same, which
# tests/bot/approved/test_question_matching.py holds; these bounds are for questions that nobody has thought of.
MIN_COSINE = 0.93  # of multilingual-e5-small; the same test holds that chatter leaves a question above 0.95
MIN_ORDER = 0.5  # share of neighbouring words in common: "A báo cáo B" is not "B báo cáo A"
# What is asked for, verbose patterns over folded text. The words of a question without these and _FILLERS are its content.
_ASKING: dict[str, str] = {
    "how_long": r"""
          bao\ lau                               # "bao lâu"
        | may\ (?:ngay|thang|nam|tuan)(?!\ nao)  # "mấy ngày"
        | bao\ nhieu\ (?:ngay|thang|nam|tuan)    # "bao nhiêu ngày"
    """,
    "when": rf"""
          {words_asking(AskedFor.TIME)}          # "khi nào"
        | (?:vao\ |tu\ )?(?:ngay|thang|nam|quy)\ (?:nao|may)  # "từ ngày nào"
    """,
    "how_many": r"bao\ nhieu|may(?=\ \w)",
    "who": rf"""
          {words_asking(AskedFor.PERSON)}        # "do ai"
        | (?:co\ quan|don\ vi|bo|to\ chuc|nguoi|cap)\ nao  # "cơ quan nào"
    """,
    "where": phrases_asking(AskedFor.PLACE),
    "how": words_asking(AskedFor.MANNER),
    "why": words_asking(AskedFor.REASON),
    "whether": rf"{phrases_asking(AskedFor.TRUTH)}|khong$|chua$",
    "not": r"khong|chua|cham\ dut",
    "what": words_asking(AskedFor.THING),
    "which": r"\bnao\b",
}
_ASKS = re.compile(
    "|".join(f"(?P<{name}>(?<!\\w)(?:{pattern})(?!\\w))" for name, pattern in _ASKING.items()), re.VERBOSE
)
_FILLERS = re.compile(
    r"""
    (?<!\w)(?:
        (?:xin\ |vui\ long\ |lam\ on\ )?cho\ (?:toi\ |em\ |minh\ |chau\ )?(?:hoi|biet)  # "xin cho tôi hỏi"
      | xin\ hoi|hoi                             # "xin hỏi"
      | giup\ (?:toi|em|minh)                    # "giúp em"
      | vui\ long|lam\ on                        # "vui lòng"
      | theo\ quy\ dinh                          # "theo quy định"
      | thi|la|theo|a|nhe|nhi|nha|vay|oi|ma|luon # "vậy ạ", "nhé"
      | voi\ a|the\ a|the$|the\ vay              # "thế ạ"
      | da|hien\ nay|bay\ gio                    # "hiện nay"
    )(?!\w)
    """,
    re.VERBOSE,
)
_ABOUT_LAW = (QuestionType.CONTENT, QuestionType.DOCUMENT, QuestionType.LOOKUP, QuestionType.LIST)


@dataclass(frozen=True, slots=True)
class ComparableQuestion:
    """What of a question is compared with another."""

    documents: tuple[str, ...]  # slugs, then the names of documents that the library lacks
    places: tuple[str, ...]  # paths of the provisions cited
    figures: frozenset[str]  # keys, see bot/verifying/figures.py
    words: tuple[str, ...]  # without citations and fillers, folded, abbreviations written out
    asking: frozenset[str]  # keys of _ASKING
    content: tuple[str, ...]  # words without those that ask
    meaning: str  # text to embed

    def has_same_facts(self, other: "ComparableQuestion") -> bool:
        """Tell whether documents, provisions and figures are equal."""
        return (self.documents, self.places, self.figures) == (other.documents, other.places, other.figures)

    def has_same_words(self, other: "ComparableQuestion") -> bool:
        """Tell whether the words are equal too."""
        return self.has_same_facts(other) and self.words == other.words

    def has_same_content(self, other: "ComparableQuestion") -> bool:
        """Tell whether what is asked for and the content words are equal, about in the same order; `is_near` decides then."""
        if not self.content or not self.has_same_facts(other) or self.asking != other.asking:
            return False
        return Counter(self.content) == Counter(other.content) and _order(self.content, other.content) >= MIN_ORDER


def parse_comparable(text: str, library: Library, retriever: Retriever) -> ComparableQuestion | None:
    """Read a question as an officer wrote it; see `comparable_question`."""
    return comparable_question(
        parse_question(text, QuestionClassifier.over(retriever), library_names(library)), library, retriever
    )


def comparable_question(question: ParsedQuestion, library: Library, retriever: Retriever) -> ComparableQuestion | None:
    """Return what of a question is compared; None when it is not about law, or names a document that could be several."""
    if question.type not in _ABOUT_LAW:
        return None
    citations = question.citations
    named = resolve(citations, (), library)
    if named.ambiguous:
        return None
    rest = blank_out(question.text, citations)
    query = retriever.query(rest, citations=()) if rest.strip(" ?.!") else None
    words = tuple(query.words) if query else ()
    folded = " ".join(words)
    issued = {str(document.issued_on.year) for document in named.documents if document.issued_on}
    said = {citation.document.said_year for citation in citations if citation.document and citation.document.said_year}
    bare = _FILLERS.sub(" ", _ASKS.sub(" ", folded))
    return ComparableQuestion(
        documents=(*(document.slug for document in named.documents), *map(fold, named.missing)),
        places=tuple(locator.path for citation in citations for locator in citation.locators),
        figures=frozenset(figures(rest)) | (said - issued),
        words=tuple(_FILLERS.sub(" ", folded).split()),
        asking=frozenset(name for match in _ASKS.finditer(folded) for name in [match.lastgroup or ""]),
        content=tuple(bare.split()),
        meaning=query.dense_text if query else "",
    )


def ask_the_same(one: ComparableQuestion, other: ComparableQuestion, vector: Callable[[str], list[float]]) -> bool:
    """Tell whether two questions ask the same; `vector` embeds a text."""
    return one.has_same_words(other) or (one.has_same_content(other) and is_near(one, other, vector))


def is_near(one: ComparableQuestion, other: ComparableQuestion, vector: Callable[[str], list[float]]) -> bool:
    """Tell whether two questions are near in meaning; `vector` embeds a text."""
    return sum(a * b for a, b in zip(vector(one.meaning), vector(other.meaning), strict=True)) >= MIN_COSINE


def _order(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """Return the share (0 to 1) of pairs of neighbouring words that two texts have in common."""
    left, right = set(itertools.pairwise(one)), set(itertools.pairwise(other))
    return len(left & right) / len(left | right) if left | right else 1.0
