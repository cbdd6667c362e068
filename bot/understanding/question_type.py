"""The type of a question: a list of documents, a look-up, a question about a document itself, or about what texts say."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.understanding.facets import Facet, facets_in, without_facets
from corpus.citation.parsing import ParsedCitation
from corpus.vietnamese.abbreviations import expand
from corpus.vietnamese.text import clean, fold
from index.query import without_chatter


class QuestionType(StrEnum):
    """What kind of answer a question wants."""

    GREETING = "greeting"
    THANKS = "thanks"
    ATTACK = "attack"
    DRAFTING = "drafting"
    ADVICE = "advice"  # what the asker should do
    OFF_TOPIC = "off_topic"  # weather, football, recipes
    LIST = "list"  # "các văn bản về chuyển đổi số"
    LOOKUP = "lookup"  # only a citation, or "what does Điều 5 of it say"
    DOCUMENT = "document"  # about the document itself
    CONTENT = "content"


@dataclass(frozen=True, slots=True)
class Classified:
    """The type of a question with what was read on the way."""

    type: QuestionType
    facets: tuple[Facet, ...] = ()
    rest: str = ""  # what is asked beside facets and citations; of a list its topic


# All patterns match folded text.
# These ask for the subject only when nothing else is asked ("Đề án 06 là gì?", not "mục tiêu của Đề án 06 là gì?").
_WEAK_SUBJECT = re.compile(
    r"""
      \bla\                                      # "Đề án 06 là …"
      (?:van\ ban\ |quyet\ dinh\ |nghi\ quyet\ |nghi\ dinh\ |chuong\ trinh\ |chien\ luoc\ |de\ an\ |ke\ hoach\ |luat\ |cai\ )?
      gi\b                                       # "… gì"
    | noi\ dung\ (?:chinh|tom\ tat)              # "nội dung chính"
    """,
    re.VERBOSE,
)
# "NQ 68 có phải NQ 68-NQ/TW không?": told apart by what each of them is.
_IDENTITY = re.compile(r"\b(?:co phai|khac gi|giong|la mot|phai la|trung voi)\b")
# "các văn bản về chuyển đổi số", "có những nghị định nào về một cửa": the answer is a list of documents.
_LIST = re.compile(
    r"""
      (?:(?:cac|nhung|danh\ sach(?:\ cac)?|liet\ ke(?:\ cac)?|ke\ ten(?:\ cac)?|co)\ )+  # "danh sách các …", "có những …"
      (?:van\ ban|nghi\ quyet|nghi\ dinh|quyet\ dinh|thong\ tu)
      (?:\ nao|\ gi)?(?:\ \w+){0,3}?\                                    # "… nào của Chính phủ"
      (?:ve|lien\ quan(?:\ den|\ toi)?|quy\ dinh(?:\ ve)?|noi\ ve)\      # "… quy định về"
      (?P<topic>.{4,80})$                                              # "… chuyển đổi số"
    | (?:van\ ban|nghi\ quyet|nghi\ dinh|quyet\ dinh)
      \ nao\ (?:quy\ dinh|noi|lien\ quan)(?:\ den|\ ve|\ toi)?\ (?P<other>.{4,80})$  # "… nào quy định về một cửa"
    """,
    re.VERBOSE,
)
_COUNTS = re.compile(r"\b(?:bao nhieu|may) [a-z]")  # "có bao nhiêu điều": not what it says, but how many


def classify(text: str, citations: Sequence[ParsedCitation]) -> Classified:
    """Classify a question about law by its words; `citations` are those that stand in it.

    Works on folded text, so marks do not matter.
    """
    rest = expand(without(text, citations))
    facets = facets_in(fold(rest))
    bare = without_facets(fold(rest))
    named = [citation for citation in citations if citation.document]
    if named and _WEAK_SUBJECT.search(bare) and _is_empty(_WEAK_SUBJECT.sub(" ", bare)):
        facets, bare = (*facets, Facet.SUBJECT), ""
    if named and _IDENTITY.search(bare) and (len(named) > 1 or re.search(r"\bco phai (?:la )?\b", bare)):
        return Classified(QuestionType.DOCUMENT, (Facet.SUBJECT,))
    if citations and _is_empty(fold(rest)) and not facets and not _COUNTS.search(fold(rest)):
        return Classified(QuestionType.LOOKUP)
    if citations and any(citation.locators for citation in citations) and _is_empty(bare):
        return Classified(QuestionType.LOOKUP)
    if not named and (topic := _topic(text)):
        return Classified(QuestionType.LIST, rest=topic)
    if facets and named:
        return Classified(QuestionType.DOCUMENT, facets, "" if _is_empty(bare) else bare)
    return Classified(QuestionType.CONTENT, facets, rest)


def _topic(text: str) -> str:
    """Return what documents are listed about, with its marks where folding keeps places; "" when no list is asked for."""
    text = expand(text)
    folded = one_line(text)
    listed = _LIST.search(folded)
    if listed is None:
        return ""
    topic = listed["topic"] or listed["other"]
    return text[len(text) - len(topic) :] if len(text) == len(folded) else topic


def one_line(text: str) -> str:
    """Return a text folded, in one line, without the stop at its end."""
    return " ".join(fold(clean(text)).split()).strip(" .!?…")


def without(text: str, citations: Sequence[ParsedCitation]) -> str:
    """Return `text` with the spans of the citations blanked out."""
    for citation in citations:
        start, end = citation.span
        text = text[:start] + " " * (end - start) + text[end:]
    return text


_FILLER = {"van", "ban", "so", "noi", "dung", "chi", "tiet", "xem", "tra", "cuu", "tim", "doc", "quyet", "dinh", "nghi", "dieu",
           "khoan", "diem", "muc", "luat", "toan", "thang", "nam", "ngay", "nay", "hien", "gio", "hoi", "luc", "vao", "tinh", "ke"}  # fmt: skip


def _is_empty(folded: str) -> bool:
    """Tell whether nothing but chatter and filler is left of a question."""
    return not [
        word for word in re.findall(r"\w+", without_chatter(folded)) if word not in _FILLER and not word.isdigit()
    ]
