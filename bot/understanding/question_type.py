"""The type of a question: a list of documents, a look-up, a question about a document itself, or about what texts say."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from corpus.citation.parsing import ParsedCitation
from corpus.names.kinds import DOCUMENT_WORDS, Trait, folded_words, having
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


class Facet(StrEnum):
    """What can be asked about a document itself; the value is how a reply names it."""

    SIGNER = "người ký"
    ISSUED = "ngày ban hành"
    VALIDITY = "hiệu lực"
    SUBJECT = "tên gọi và nội dung chính"
    ISSUER = "cơ quan ban hành"
    BASIS = "căn cứ ban hành"
    ENDS = "việc thay thế, bãi bỏ văn bản khác"
    GUIDED = "văn bản hướng dẫn"
    AMENDED = "việc được sửa đổi, bổ sung"


@dataclass(frozen=True, slots=True)
class Classified:
    """The type of a question with what was read on the way."""

    type: QuestionType
    facets: tuple[Facet, ...] = ()
    rest: str = ""  # what is asked beside facets and citations; of a list its topic


_TEXTS = DOCUMENT_WORDS
# All patterns match folded text.
_FACETS: tuple[tuple[Facet, str], ...] = (
    (Facet.SIGNER, r"(?:ai|nguoi|ong nao|ba nao) (?:da |la nguoi |nao )?ky\b|(?:do|duoc) ai ky|chu ky cua ai|ai la nguoi ky"),
    (
        Facet.VALIDITY,
        r"(?:con|het|co|da|dang)(?: co)? hieu luc|hieu luc (?:khong|chua|tu|the nao|den|khi|ngay|con)|"
        r"(?:ap dung|thi hanh) (?:tu|khi|ke tu) (?:ngay |luc )?(?:nao|may)|dang (?:duoc |con )?(?:thuc hien|ap dung|thi hanh)|"
        r"con (?:duoc )?(?:dung|ap dung|gia tri|xai|thuc hien|su dung)\b(?: duoc)?|(?:bi|duoc) (?:\w+ ){0,3}(?:thay the|bai bo|thay)\b|"
        rf"(?:{_TEXTS}|cai) nao thay(?: the)?|thay the boi|thay bang|het han chua|tinh trang hieu luc|"
        r"(?:ap dung|thi hanh|thuc thi)(?: duoc)? (?:chua|roi)\b|(?:thoi|khong|het|ngung)(?: con)?(?: duoc)? (?:xai|dung|ap dung|thi hanh|su dung) nua",
    ),
    (Facet.ISSUED, r"(?:ban hanh|ky|ra doi|co) (?:vao |tu |luc |ngay )?(?:ngay nao|khi nao|nam nao|luc nao|bao gio|hom nao)|ngay (?:thang )?(?:nam )?(?:ban hanh|ky)|"
     r"(?:ban hanh|ky|phe duyet) (?:vao )?(?:ngay )?(?:bao nhieu|may|hom nao)|"
     rf"(?:{_TEXTS}) so (?:may|bao nhieu),? ngay (?:nao|may)"),
    (Facet.ISSUER, r"(?:ai|co quan nao|don vi nao|cap nao) (?:da )?ban hanh|(?:do|cua) (?:ai|co quan nao|bo nao|don vi nao) ban hanh|co quan ban hanh"),
    (
        Facet.SUBJECT,
        r"(?:noi |quy dinh |viet )?ve (?:viec |van de |noi dung |cai |chuyen )?gi\b|trich yeu|ten (?:day du|goi|la gi|chinh thuc)|"
        r"\b(?:de|nham) (?:trien khai|thuc hien|lam|giai quyet|phuc vu)(?: viec| noi dung| van de| muc dich)? gi\b|muc dich (?:gi|la gi|ban hanh)|"
        rf"\b(?:so |bang )?(?:{_TEXTS}|hieu)(?: so)? (?:la )?(?:bao nhieu|may|gi|so may)\b",
    ),
    (
        Facet.ENDS,
        rf"(?:thay the|bai bo|lam het hieu luc)(?: cho| duoc)? (?:(?:nhung|cac) )?(?:{_TEXTS}|cai)? ?(?:nao|gi)\b|"
        rf"(?:{_TEXTS}|cai) nao (?:(?:se|bi|da|cung) )*(?:het hieu luc|bai bo|thay the) (?:theo|boi|do)\b|"
        rf"^\W*truoc (?:{_TEXTS}|khi co)?\W(?:.*\b)?theo (?:{_TEXTS}) nao\b",
    ),
    (
        Facet.GUIDED,
        rf"(?:{_TEXTS}) nao (?:\w+ ){{0,2}}(?:huong dan|quy dinh chi tiet|thi hanh)\b|(?:{_TEXTS}) (?:huong dan|quy dinh chi tiet)(?: thi hanh)?\b",
    ),
    (
        Facet.AMENDED,
        rf"\b(?:bi|duoc|da|co)(?: (?:bi|duoc|ai|{_TEXTS}|nao))* (?:sua(?: doi)?|chinh(?: sua| lai))\b(?! (?:gi|nhung gi|ho so|giay to|thong tin))|"
        rf"(?:{_TEXTS}|cai) nao (?:da )?(?:sua(?: doi)?|bo sung)\b",
    ),
    (Facet.BASIS, r"can cu (?:vao )?(?:dau|gi|van ban nao|nao|ban hanh|phap ly)|dua tren (?:nhiem vu|van ban|can cu|co so) ?(?:nao|gi)|"
     rf"(?:xuat phat|bat nguon) tu (?:{_TEXTS}) nao|(?:lam|trien khai|thuc hien|cu the hoa)(?: theo)? (?:{_TEXTS}) nao\b"),
)  # fmt: skip
# These ask for the subject only when nothing else is asked ("Đề án 06 là gì?", not "mục tiêu của Đề án 06 là gì?").
_WEAK_SUBJECT = re.compile(
    rf"\bla (?:(?:{_TEXTS}|{folded_words(having(Trait.PROPER))}|luat|cai) )?gi\b|noi dung (?:chinh|tom tat)"
)
# "NQ 68 có phải NQ 68-NQ/TW không?": told apart by what each of them is.
_IDENTITY = re.compile(r"\b(?:co phai|khac gi|giong|la mot|phai la|trung voi)\b")
# "các văn bản về chuyển đổi số", "có những nghị định nào về một cửa": the answer is a list of documents.
_LIST = re.compile(
    rf"(?:(?:cac|nhung|danh sach(?: cac)?|liet ke(?: cac)?|ke ten(?: cac)?|co) )+(?:{_TEXTS})"
    r"(?: nao| gi)?(?: \w+){0,3}? (?:ve|lien quan(?: den| toi)?|quy dinh(?: ve)?|noi ve) (?P<topic>.{4,80})$|"
    rf"(?:{_TEXTS}) nao (?:quy dinh|noi|lien quan)(?: den| ve| toi)? (?P<other>.{{4,80}})$"
)
_COUNTS = re.compile(r"\b(?:bao nhieu|may) [a-z]")  # "có bao nhiêu điều": not what it says, but how many
_FACET = re.compile("|".join(f"(?:{pattern})" for _, pattern in _FACETS))


def classify(text: str, citations: Sequence[ParsedCitation]) -> Classified:
    """Classify a question about law by its words; `citations` are those that stand in it.

    Works on folded text, so marks do not matter.
    """
    rest = expand(without(text, citations))
    facets = tuple(facet for facet, pattern in _FACETS if re.search(pattern, fold(rest)))
    bare = _FACET.sub(" ", fold(rest))
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
