"""When are two questions the same one? Asked word for word, or with the same words that mean something and near in meaning.

An approved answer stands or falls with this: rather not recognised than wrongly. What tells questions apart must be equal:
documents in their order, places, figures and years, and what is asked for (who, when, how many, whether not).
"""

import itertools
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from bot.text import blank_out
from bot.understanding.named_documents import resolve
from bot.understanding.parsed_question import ParsedQuestion, library_names, parse_question
from bot.understanding.question_type import QuestionType
from bot.verifying.figures import figures
from corpus.library import Library
from corpus.vietnamese.text import fold
from index.retrieval import Retriever

# Cosine of e5-small. Of the 57,000 pairs of our questions none that ask for different things gets as far as this, which is for
# questions nobody has thought of; the same question with and without chatter lies above 0.95 (tests/bot/approved/test_store.py).
MIN_COSINE = 0.93
MIN_ORDER = 0.5  # share of neighbouring words that both have: "A báo cáo B" is not "B báo cáo A"
# What is asked for, in folded words; what is left of a question after these and _FILLERS is what it speaks of.
# All are verbose patterns.
_ASKING: dict[str, str] = {
    "how_long": r"""
          bao\ lau                               # "bao lâu"
        | may\ (?:ngay|thang|nam|tuan)(?!\ nao)  # "mấy ngày"
        | bao\ nhieu\ (?:ngay|thang|nam|tuan)    # "bao nhiêu ngày"
    """,
    "when": r"""
          khi\ nao|bao\ gio|luc\ nao|hom\ nao    # "khi nào"
        | (?:vao\ |tu\ )?(?:ngay|thang|nam|quy)\ (?:nao|may)  # "từ ngày nào"
    """,
    "how_many": r"bao\ nhieu|may(?=\ \w)",
    "who": r"""
          la\ ai|ai\ la|boi\ ai|do\ ai|cua\ ai|\bai\b  # "do ai"
        | (?:co\ quan|don\ vi|bo|to\ chuc|nguoi|cap)\ nao  # "cơ quan nào"
    """,
    "where": r"o\ dau|tai\ dau|noi\ nao|den\ dau",
    "how": r"nhu\ the\ nao|the\ nao|nhu\ nao|ra\ sao|lam\ sao|bang\ cach\ nao",
    "why": r"tai\ sao|vi\ sao",
    "whether": r"phai\ khong|dung\ khong|duoc\ khong|co\ khong|hay\ khong|hay\ chua|khong$|chua$",
    "not": r"khong|chua|cham\ dut",
    "what": r"la\ gi|nhung\ gi|cai\ gi|\bgi\b",
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
class Pattern:
    """A question as it is compared."""

    documents: tuple[str, ...]  # slugs, and as typed what the library does not have
    places: tuple[str, ...]
    figures: frozenset[str]
    words: tuple[str, ...]  # beside the documents, folded, abbreviations written out
    asking: frozenset[str]
    content: tuple[str, ...]  # words without what asks and fills
    meaning: str  # what is embedded

    def tells_the_same(self, other: "Pattern") -> bool:
        """Tell whether everything is equal that must be."""
        return (self.documents, self.places, self.figures) == (other.documents, other.places, other.figures)

    def is_literally(self, other: "Pattern") -> bool:
        """Tell whether two questions are the same words."""
        return self.tells_the_same(other) and self.words == other.words

    def may_be(self, other: "Pattern") -> bool:
        """Tell whether two questions ask for the same with the same words that mean something; `near` has the last say."""
        if not self.content or not self.tells_the_same(other) or self.asking != other.asking:
            return False
        return Counter(self.content) == Counter(other.content) and _order(self.content, other.content) >= MIN_ORDER


def read_pattern(text: str, library: Library, retriever: Retriever) -> Pattern | None:
    """Read a wording that an officer wrote; see `pattern_of`."""
    return pattern_of(parse_question(text, library_names(library)), library, retriever)


def pattern_of(question: ParsedQuestion, library: Library, retriever: Retriever) -> Pattern | None:
    """Return how a question is compared; None for what is no question about law, or names a document that could be several."""
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
    return Pattern(
        documents=(*(document.slug for document in named.documents), *map(fold, named.missing)),
        places=tuple(locator.path for citation in citations for locator in citation.locators),
        figures=frozenset(figures(rest)) | (said - issued),
        words=tuple(_FILLERS.sub(" ", folded).split()),
        asking=frozenset(name for match in _ASKS.finditer(folded) for name in [match.lastgroup or ""]),
        content=tuple(bare.split()),
        meaning=query.dense_text if query else "",
    )


def near(one: Pattern, other: Pattern, vector: Callable[[str], list[float]]) -> bool:
    """Tell whether two questions are near in meaning."""
    return sum(a * b for a, b in zip(vector(one.meaning), vector(other.meaning), strict=True)) >= MIN_COSINE


def _order(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """Return the share of neighbouring words that two texts have in common."""
    left, right = set(itertools.pairwise(one)), set(itertools.pairwise(other))
    return len(left & right) / len(left | right) if left | right else 1.0
