"""A typed question as a query: its words, its keyword terms with weights, the text to embed, the documents it names."""

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

_PERCENT = re.compile(r"\bph(?:ần|an) tr(?:ăm|am)\b", re.IGNORECASE)
# Phrases that greet and pad, folded; they leave a question before it is searched for. Only what can mean nothing else:
# taking out single function words as well cost 2 to 5 points of Acc@1 on every set of benchmarks/ (docs/benchmarks.md,
# 2026-11), since rarity gives them little weight already.
_PADDING = re.compile(
    r"""
    (?<!\w)
    (?:
        (?:kinh\ |xin\ )?(?:thua|chao)[ ]                                            # "kính thưa luật sư",
        (?:luat\ su|anh\ chi|quy\ co\ quan|ad|admin|cac\ anh\ chi)                  # "chào anh chị"
        | (?:xin\ )?chao\ (?:ban|ad|admin)                                          # "xin chào bạn"
        | (?:cau\ hoi|hoi)\s*:                                                      # "Câu hỏi:"
        | luat\ su\ cho\ (?:toi|em|minh)\ hoi                                       # "luật sư cho tôi hỏi"
        | (?:(?:admin|ad|ban|anh\ chi|anh/chi|luat\ su|quy\ co\ quan)\ )?           # "admin cho em hỏi",
          (?:xin\ |vui\ long\ |lam\ on\ )?                                          # "làm ơn cho mình hỏi",
          cho\ (?:toi|em|minh|chung\ toi|con|chau)\ (?:xin\ )?hoi(?:\ la|\ rang)?   # "cho tôi xin hỏi là"
        | (?:toi|em|minh)\ (?:xin\ |muon\ )+hoi                                     # "tôi muốn hỏi"
        | xin\ (?:duoc\ )?hoi                                                       # "xin được hỏi"
        | (?:toi|em|minh)\ muon\ biet                                               # "tôi muốn biết"
        | xin\ (?:vui\ long\ )?cho\ biet                                            # "xin vui lòng cho biết"
        | vui\ long\ cho\ biet                                                      # "vui lòng cho biết"
        | giup\ (?:toi|em|minh)\ (?:voi|nhe)                                        # "giúp em với"
        | (?:xin\ )?(?:chan\ thanh\ )?cam\ on(?:\ (?:luat\ su|ad|admin|nhieu|ban))* # "cảm ơn bạn nhiều"
        | (?:nho|mong|xin)\ (?:luat\ su|ad|admin|anh\ chi)[ ]                        # "nhờ luật sư tư vấn giúp tôi",
          (?:tu\ van|giai\ dap|cho\ biet|giup)(?:\ (?:giup|cho))?(?:\ (?:toi|em|minh))?  # "mong ad giải đáp"
    )
    (?!\w)
    """,
    re.VERBOSE,
)
# Phrases that ask or fill, folded; an answer need not hold them (see `Query.needed`). Matched longest first.
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
# Folded chatter of one word -> its forms with marks, where another word looks the same without: "thôi" fills, "thời"
# does not. Only for questions typed with marks: marks that were restored are a guess.
_CHATTER_FORMS = {
    fold(forms.split()[0]): frozenset(forms.split())
    for forms in (
        "những nhưng", "thì", "là", "ạ à a", "nhé", "nhỉ", "vậy", "thế", "còn", "nó", "này nay", "đó do",
        "như", "về", "cho", "với", "tại", "trong", "từ", "đến", "được", "bị", "có", "phải", "đã", "đang", "sẽ", "rồi",
        "một", "mà", "nên", "tôi", "mình", "bạn", "anh", "chị", "ở", "thôi", "luôn", "đi", "hông", "nhiều", "nếu", "của",
        "các", "và", "hoặc", "kia", "em", "theo",
    )
} | {word.folded: frozenset([word.words]) for word in QUESTION_WORDS if word.only_asks and " " not in word.words}  # fmt: skip
# Weights of terms, beside 1.0 for a word that was typed. Chosen by hand, 2026-11-24. On 2026-11-30, `make evaluate
# BLIND=` gave 441 good answers of 564; what half and twice the weight gave stands behind each.
BACKGROUND_WEIGHT = 0.35  # of what the question refers to; 442, 440
ABBREVIATION_WEIGHT = 0.5  # of an abbreviation, beside its full form; 441, 441
EVERYDAY_WEIGHT = 0.4  # of what the law calls an everyday word; 440, 442
NEEDED_PAIR_WEIGHT = 0.6  # of a pair, in `Query.needed`, where its two words count already; 445, 442 (with 1.0)


@dataclass(frozen=True, slots=True)
class Query:
    """A question ready for both engines and the ranker."""

    words: tuple[str, ...]  # folded syllables in order, without padding
    terms: dict[str, float]  # keyword terms (index/terms.py) -> weight; abbreviations and everyday words in both forms
    needed: dict[str, float]  # terms that an answer should hold -> weight: no chatter, abbreviations only in full
    dense_text: str  # what is embedded: with marks, without padding, abbreviations in full
    named: tuple[DocumentHint, ...] = ()  # documents that it names
    locators: tuple[Locator, ...] = ()  # provisions that it names

    def names(self, number: str) -> bool:
        """Tell whether the question names the document with this number, by the number or by the name of a law."""
        key = DocumentKey(number, "", "", None, law_of(number))
        return any(number in numbers_of(hint.name or "") or match(hint, [key]) for hint in self.named)


def without_chatter(folded: str) -> str:
    """Return folded text with each phrase of chatter replaced by a line break, so that no pair of words spans it."""
    return _CHATTER.sub("\n", folded)


def _without_chatter(text: str) -> str:
    """Return text folded and without chatter, where marks tell it from other words: "bạn" goes, "bản đồ" and "Ban Chỉ đạo" stay."""
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
    """Turn a question into a query; without a restorer, words typed without marks stay so.

    `background` is text that the question refers to (the question before it, the other half of a double question): its terms
    count BACKGROUND_WEIGHT. `citations` are those of the question where the caller has read them already.
    """
    typed = with_signs(clean(question))
    text, background_text = (restored(part, restorer) for part in (typed, with_signs(clean(background))))
    folded = fold(text)
    words = words_of(_PADDING.sub(" ", folded)) or words_of(folded)
    legal = in_words_of_the_law(text)
    citations = parse_citations(typed) if citations is None else citations
    weights = dict.fromkeys([*words, *pairs(words), *figures_in(folded)], 1.0)
    for scale, others in (
        (BACKGROUND_WEIGHT, terms(background_text)),
        (EVERYDAY_WEIGHT, [term for phrase in legal for term in terms(phrase)]),
        (ABBREVIATION_WEIGHT, abbreviations_in(typed)),
    ):
        for term in others:
            weights.setdefault(term, scale)
    # Chatter is told from other words by marks, and only marks that were typed are sure.
    needed = _needed(*(part if has_marks(typed) else fold(part) for part in (text, background_text)))
    return Query(
        words=tuple(words),
        terms=weights,
        needed=(needed or dict.fromkeys(words, 1.0)) | dict.fromkeys(everyday_in(text), 1.0),
        dense_text=_dense_text(text, background_text, legal),
        named=tuple(citation.document for citation in citations if citation.document),
        locators=tuple(dict.fromkeys(locator for citation in citations for locator in citation.locators)),
    )


def with_signs(text: str) -> str:
    """Return a text with "phần trăm" as the sign that law texts write."""
    return _PERCENT.sub("%", text)


def restored(text: str, restorer: Restorer | None) -> str:
    """Return a text with its marks restored and its abbreviations in full."""
    return expand(restorer.restore(text) if restorer else text)


def _dense_text(text: str, background_text: str, legal: list[str]) -> str:
    """Return the text to embed: background, the question without padding, and the law's words for everyday ones in brackets."""
    stripped = text
    if len(fold(text)) == len(text):  # else folding changed the length ("…" to "...") and places do not match
        for padding in reversed(list(_PADDING.finditer(fold(text)))):
            stripped = f"{stripped[: padding.start()]} {stripped[padding.end() :]}"
    stripped = " ".join(stripped.split()).strip(" ,.:;-") or text
    return " ".join(part for part in (background_text, stripped, f"({'; '.join(legal)})" if legal else "") if part)


def _needed(text: str, background_text: str) -> dict[str, float]:
    """Return the terms that an answer should hold, those of the background with less weight."""
    needed = _weights_without_chatter(text, 1.0)
    for term, weight in _weights_without_chatter(background_text, BACKGROUND_WEIGHT).items():
        needed.setdefault(term, weight)
    return needed


def _weights_without_chatter(text: str, scale: float) -> dict[str, float]:
    """Return the words of a text weighing `scale`, and its pairs weighing less; no pair spans chatter."""
    weights: dict[str, float] = {}
    for run in _without_chatter(text).split("\n"):
        words = syllables(run)
        weights |= dict.fromkeys(words, scale) | dict.fromkeys(pairs(words), scale * NEEDED_PAIR_WEIGHT)
    return weights
