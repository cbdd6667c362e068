"""What a typed question means for retrieval: its words, its terms with weights, a text for the dense side, its references."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.citation.parsing import DocumentHint, DocumentKey, ParsedCitation, match, parse_citations
from corpus.document import Locator
from corpus.names.laws import law_of, numbers_of
from corpus.vietnamese.abbreviations import abbreviations_in, expand
from corpus.vietnamese.everyday_words import everyday_in, in_words_of_the_law
from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.question_words import QUESTION_WORDS
from corpus.vietnamese.text import clean, fold, has_marks, syllables, words_of
from index.diacritics import Restorer
from index.terms import figures_in, pairs, terms

# Phrases that greet and pad, folded. Only what can mean nothing else: taking out single function words was measured to
# cost 2 to 5 points of Acc@1 on every set, since rarity weighs them down already.
_PADDING = re.compile(
    r"(?<!\w)(?:(?:kinh |xin )?(?:thua|chao) (?:luat su|anh chi|quy co quan|ad|admin|cac anh chi)|(?:xin )?chao (?:ban|ad|admin)|"
    r"(?:cau hoi|hoi)\s*:|luat su cho (?:toi|em|minh) hoi|"
    r"(?:(?:admin|ad|ban|anh chi|anh/chi|luat su|quy co quan) )?(?:xin |vui long |lam on )?cho (?:toi|em|minh|chung toi|con|chau) "
    r"(?:xin )?hoi(?: la| rang)?|(?:toi|em|minh) (?:xin |muon )+hoi|xin (?:duoc )?hoi|"
    r"(?:toi|em|minh) muon biet|xin (?:vui long )?cho biet|vui long cho biet|giup (?:toi|em|minh) (?:voi|nhe)|"
    r"(?:xin )?(?:chan thanh )?cam on(?: (?:luat su|ad|admin|nhieu|ban))*|"
    r"(?:nho|mong|xin) (?:luat su|ad|admin|anh chi) (?:tu van|giai dap|cho biet|giup)(?: (?:giup|cho))?(?: (?:toi|em|minh))?)(?!\w)"
)
# Phrases that ask or fill, folded; an answer need not hold them (see `Query.needed`). Longest first when matched.
CHATTER = (
    "cho toi hoi", "cho em hoi", "cho minh hoi", "cho hoi", "xin hoi", "toi muon hoi", "em muon hoi", "minh muon hoi",
    "toi muon biet", "cho biet", "xin cho biet", "vui long cho biet", "giup toi", "giup em", "giup minh", "vui long",
    "lam on", "xin chao", "chao ban", "kinh gui", "toi can", "ban oi", "ad oi", "cam on",
    *(word.folded for word in QUESTION_WORDS if word.only_asks),
    "gom gi", "viec gi", "co phai", "khong a", "chua a", "ngay nao", "nam nao", "theo quy dinh", "quy dinh", "quy dinh nhu the nao", "theo", "cua", "va", "cac", "nhung", "thi",
    "la", "a", "nhe", "nhi", "vay", "the", "con", "no", "nay", "do", "kia", "nhu", "ve", "cho",
    "voi", "tai", "trong", "tu", "den", "duoc", "bi", "co", "phai", "da", "dang", "se", "roi", "mot",
    "hay", "hoac", "ma", "nen", "toi", "em", "minh", "ban", "anh", "chi", "o", "thoi", "luon", "di", "u", "uh", "ok",
    "ko", "k", "v", "vay a", "dc", "đc", "hok", "hong", "vs", "j", "z", "bn", "nhieu", "nao do", "ke ten", "neu", "hien nay",
)  # fmt: skip
_CHATTER = re.compile(rf"(?<![\w/])(?:{alternation(map(fold, CHATTER))})(?![\w/])")
# How chatter of one word is written with its marks, where another word looks the same without: "thôi", not "thời". What was
# typed without marks is read without: marks that were given back are a guess.
_CHATTER_FORMS = {
    fold(forms.split()[0]): frozenset(forms.split())
    for forms in re.split(
        r"\|",
        "những nhưng|thì|là|ạ à a|nhé|nhỉ|vậy|thế|còn|nó|này nay|đó do|như|về|cho|với|tại|trong|từ|đến|được|bị|"
        "có|phải|đã|đang|sẽ|rồi|một|mà|nên|tôi|mình|bạn|anh|chị|ở|thôi|luôn|đi|hông|nhiều|nếu|của|các|và|hoặc|"
        "kia|em|theo",
    )
} | {word.folded: frozenset([word.words]) for word in QUESTION_WORDS if word.only_asks and " " not in word.words}
BACKGROUND_WEIGHT = 0.35
ABBREVIATION_WEIGHT = 0.5
EVERYDAY_WEIGHT = 0.4  # what the law calls it, beside what was typed
NEEDED_PAIR = 0.6  # a pair repeats what its two syllables said, only surer


@dataclass(frozen=True, slots=True)
class Query:
    """A question ready for both engines and the ranker."""

    words: tuple[str, ...]  # folded syllables in order, without padding
    terms: dict[str, float]  # keyword terms with their boosts, abbreviations and everyday words in both forms
    needed: dict[
        str, float
    ]  # the terms an answer should hold: no chatter, abbreviations only written out; everyday names whole
    dense_text: str  # with diacritics, abbreviations written out
    named: tuple[DocumentHint, ...] = ()  # documents that it names
    locators: tuple[Locator, ...] = ()  # provisions that it names
    compounds: tuple[str, ...] = ()  # its words of two syllables in order, with marks

    def names(self, number: str) -> bool:
        """Tell whether the question names the document with this number, by number or by the name of a law."""
        key = DocumentKey(number, "", "", None, law_of(number))
        return any(number in numbers_of(hint.name or "") or match(hint, [key]) for hint in self.named)


def without_chatter(folded: str) -> str:
    """Return folded text with chatter replaced by line breaks, so that what was apart stays apart."""
    return _CHATTER.sub("\n", folded)


def _without_chatter(text: str) -> str:
    """Return text folded and without chatter, read by its marks: "bạn" fills, "bản đồ" and "Ban Chỉ đạo" do not."""
    folded = fold(text)
    if not has_marks(text) or len(folded) != len(text):
        return without_chatter(folded)

    def blank(match: re.Match[str]) -> str:
        forms = _CHATTER_FORMS.get(match[0])
        return "\n" if forms is None or text[match.start() : match.end()].lower() in forms else match[0]

    return _CHATTER.sub(blank, folded)


def make_query(
    question: str,
    restorer: Restorer | None = None,
    background: str = "",
    citations: Sequence[ParsedCitation] | None = None,
) -> Query:
    """Read a question; the restorer gives marks back to what was typed without them.

    `background` is what the question leans on (the question before it, the other half of a double question): its terms
    count less. `citations` are those of the question where its caller has read them already.
    """
    typed = clean(question)
    text, behind = (_written_out(part, restorer) for part in (typed, clean(background)))
    folded = fold(text)
    words = words_of(_PADDING.sub(" ", folded)) or words_of(folded)
    legal = in_words_of_the_law(text)
    citations = parse_citations(typed) if citations is None else citations
    weights = dict.fromkeys([*words, *pairs(words), *figures_in(folded)], 1.0)
    for scale, others in (
        (BACKGROUND_WEIGHT, terms(behind)),
        (EVERYDAY_WEIGHT, [term for phrase in legal for term in terms(phrase)]),
        (ABBREVIATION_WEIGHT, abbreviations_in(typed)),
    ):
        for term in others:
            weights.setdefault(term, scale)
    return Query(
        tuple(words),
        weights,
        (_needed(*(part if has_marks(typed) else fold(part) for part in (text, behind))) or dict.fromkeys(words, 1.0))
        | dict.fromkeys(everyday_in(text), 1.0),
        _dense(text, behind, legal),
        tuple(citation.document for citation in citations if citation.document),
        tuple(dict.fromkeys(locator for citation in citations for locator in citation.locators)),
        tuple(restorer.compounds(text)) if restorer else (),
    )


def _written_out(text: str, restorer: Restorer | None) -> str:
    return expand(restorer.restore(text) if restorer else text)


def _dense(text: str, behind: str, legal: list[str]) -> str:
    """Return what is embedded: without padding, and with what the law calls things."""
    bare = text
    if len(fold(text)) == len(text):  # folding keeps places unless the text holds odd signs
        for padding in reversed(list(_PADDING.finditer(fold(text)))):
            bare = f"{bare[: padding.start()]} {bare[padding.end() :]}"
    bare = " ".join(bare.split()).strip(" ,.:;-") or text
    return " ".join(part for part in (behind, bare, f"({'; '.join(legal)})" if legal else "") if part)


def _needed(text: str, behind: str) -> dict[str, float]:
    needed = _weights(text, 1.0)
    for term, weight in _weights(behind, BACKGROUND_WEIGHT).items():
        needed.setdefault(term, weight)
    return needed


def _weights(text: str, scale: float) -> dict[str, float]:
    weights: dict[str, float] = {}
    # Chatter cuts the text into runs, so that no pair spans a gap that was never there in print.
    for run in _without_chatter(text).split("\n"):
        words = syllables(run)
        weights |= dict.fromkeys(words, scale) | dict.fromkeys(pairs(words), scale * NEEDED_PAIR)
    return weights
