"""The type of a question, by its words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.text import blank_out, content_words, fold_line
from bot.understanding.facets import Facet, facets_in, without_facets
from corpus.citation.parsing import ParsedCitation
from corpus.names.kinds import DOCUMENT_WORDS, Trait, folded_words, having
from corpus.vietnamese.abbreviations import expand
from corpus.vietnamese.text import fold


class QuestionType(StrEnum):
    """What kind of answer a question asks for."""

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


@dataclass(frozen=True, slots=True)
class Classification:
    """The type of a question, the facets it asks for, and the rest of it."""

    type: QuestionType
    facets: tuple[Facet, ...] = ()
    rest: str = ""  # the question without facets and citations; of a list its topic


# All patterns match folded text.
# Asks for the subject of a document when nothing else is asked: "Đề án 06 là gì?", not "mục tiêu của Đề án 06 là gì?".
_WEAK_SUBJECT = re.compile(
    rf"""
      \bla\                                      # "Đề án 06 là …"
      (?:(?:{DOCUMENT_WORDS}|{folded_words(having(Trait.PROPER))}|luat|cai)\ )?  # "… một chương trình"
      gi\b                                       # "… gì"
    | noi\ dung\ (?:chinh|tom\ tat)              # "nội dung chính"
    """,
    re.VERBOSE,
)
# "NQ 68 có phải NQ 68-NQ/TW không?" is answered by the subject of each.
_IDENTITY = re.compile(r"\b(?:co phai|khac gi|giong|la mot|phai la|trung voi)\b")
# Asks for a list of documents: "các văn bản về chuyển đổi số", "có những nghị định nào về một cửa".
_LIST = re.compile(
    rf"""
      (?:(?:cac|nhung|danh\ sach(?:\ cac)?|liet\ ke(?:\ cac)?|ke\ ten(?:\ cac)?|co)\ )+  # "danh sách các …", "có những …"
      (?:{DOCUMENT_WORDS})
      (?:\ nao|\ gi)?(?:\ \w+){{0,3}}?\                                    # "… nào của Chính phủ"
      (?:ve|lien\ quan(?:\ den|\ toi)?|quy\ dinh(?:\ ve)?|noi\ ve)\      # "… quy định về"
      (?P<topic>.{{4,80}})$                                            # "… chuyển đổi số"
    | (?:{DOCUMENT_WORDS})
      \ nao\ (?:quy\ dinh|noi|lien\ quan)(?:\ den|\ ve|\ toi)?\ (?P<other>.{{4,80}})$  # "… nào quy định về một cửa"
    """,
    re.VERBOSE,
)
_COUNTS = re.compile(r"\b(?:bao nhieu|may) [a-z]")  # "NĐ 61 có bao nhiêu điều" looks nothing up


def classify(text: str, citations: Sequence[ParsedCitation]) -> Classification:
    """Classify a question about law; `citations` are those found in it.

    Works on folded text, so that diacritics do not matter.
    """
    rest = expand(blank_out(text, citations))
    facets = facets_in(fold(rest))
    bare = without_facets(fold(rest))
    named = [citation for citation in citations if citation.document]
    if named and _WEAK_SUBJECT.search(bare) and _is_empty(_WEAK_SUBJECT.sub(" ", bare)):
        facets, bare = (*facets, Facet.SUBJECT), ""
    if named and _IDENTITY.search(bare) and (len(named) > 1 or re.search(r"\bco phai (?:la )?\b", bare)):
        return Classification(QuestionType.DOCUMENT, (Facet.SUBJECT,))
    if citations and _is_empty(fold(rest)) and not facets and not _COUNTS.search(fold(rest)):
        return Classification(QuestionType.LOOKUP)
    if citations and any(citation.locators for citation in citations) and _is_empty(bare):
        return Classification(QuestionType.LOOKUP)
    if not named and (topic := _topic(text)):
        return Classification(QuestionType.LIST, rest=topic)
    if facets and named:
        return Classification(QuestionType.DOCUMENT, facets, "" if _is_empty(bare) else bare)
    return Classification(QuestionType.CONTENT, facets, rest)


def _topic(text: str) -> str:
    """Return the topic of a list of documents, with diacritics where folding keeps the length; "" when none is asked for."""
    text = expand(text)
    folded = fold_line(text)
    listed = _LIST.search(folded)
    if listed is None:
        return ""
    topic = listed["topic"] or listed["other"]
    return text[len(text) - len(topic) :] if len(text) == len(folded) else topic


# Words that a look-up may hold beside its citation.
_FILLER = {"van", "ban", "so", "noi", "dung", "chi", "tiet", "xem", "tra", "cuu", "tim", "doc", "quyet", "dinh", "nghi", "dieu",
           "khoan", "diem", "muc", "luat", "toan", "thang", "nam", "ngay", "nay", "hien", "gio", "hoi", "luc", "vao", "tinh", "ke"}  # fmt: skip


def _is_empty(folded: str) -> bool:
    """Tell whether nothing but chatter and filler is left of a question."""
    return all(word in _FILLER or word.isdigit() for word in content_words(folded))
