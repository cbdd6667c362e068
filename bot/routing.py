"""What kind of question is it: small talk, an attack, a look-up, a question about a document, or about content."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from corpus.abbreviations import expand
from corpus.citation import ParsedCitation, parse_citations
from corpus.language import clean, fold
from index.query import without_chatter


class Route(StrEnum):
    """The ways a question can go."""

    GREETING = "greeting"
    THANKS = "thanks"
    ATTACK = "attack"
    DRAFTING = "drafting"
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


@dataclass(frozen=True, slots=True)
class Routing:
    """The route, with what was read on the way."""

    route: Route
    citations: tuple[ParsedCitation, ...] = ()
    facets: tuple[Facet, ...] = ()
    rest: str = ""  # the question without citations and facet words


# All patterns match folded text.
_FACETS: tuple[tuple[Facet, str], ...] = (
    (Facet.SIGNER, r"(?:ai|nguoi|ong nao|ba nao) (?:da |la nguoi |nao )?ky\b|(?:do|duoc) ai ky|chu ky cua ai|ai la nguoi ky"),
    (
        Facet.VALIDITY,
        r"(?:con|het|co|da|dang)(?: co)? hieu luc|hieu luc (?:khong|chua|tu|the nao|den|khi|ngay|con)|"
        r"(?:ap dung|thi hanh) (?:tu|khi|ke tu) (?:ngay |luc )?(?:nao|may)|dang (?:duoc |con )?(?:thuc hien|ap dung|thi hanh)|"
        r"con (?:dung|ap dung|gia tri|xai|thuc hien)\b(?: duoc)?|(?:bi|duoc) (?:\w+ ){0,3}(?:thay the|bai bo|thay)\b|"
        r"(?:van ban|cai|nghi dinh|quyet dinh|nghi quyet) nao thay(?: the)?|thay the boi|thay bang|het han chua|tinh trang hieu luc",
    ),
    (Facet.ISSUED, r"(?:ban hanh|ky|ra doi|co) (?:vao |tu |luc |ngay )?(?:ngay nao|khi nao|nam nao|luc nao|bao gio|hom nao)|ngay (?:thang )?(?:nam )?(?:ban hanh|ky)|"
     r"(?:ban hanh|ky|phe duyet) (?:vao )?(?:ngay )?(?:bao nhieu|may|hom nao)|quyet dinh so (?:may|bao nhieu),? ngay (?:nao|may)"),
    (Facet.ISSUER, r"(?:ai|co quan nao|don vi nao|cap nao) (?:da )?ban hanh|(?:do|cua) (?:ai|co quan nao|bo nao|don vi nao) ban hanh|co quan ban hanh"),
    (
        Facet.SUBJECT,
        r"(?:noi |quy dinh |viet )?ve (?:viec |van de |noi dung |cai )?gi\b|trich yeu|ten (?:day du|goi|la gi|chinh thuc)|"
        r"(?:so |bang )?(?:quyet dinh|nghi quyet|nghi dinh|hieu|van ban)(?: so)? (?:la )?(?:bao nhieu|may|gi|so may)\b",
    ),
    (Facet.BASIS, r"can cu (?:vao )?(?:dau|gi|van ban nao|nao|ban hanh|phap ly)|dua tren (?:nhiem vu|van ban|can cu|co so) ?(?:nao|gi)"),
)  # fmt: skip
_GREETING = re.compile(
    r"^(?:xin )?(?:chao|hello|hi|alo|hey)\b(?: (?:ban|bot|ad|anh|chi|em|moi nguoi|buoi \w+|a|oi|nhe))*"
    r"(?:[ ,.!]*(?:ban|bot|em|ad|ai do)? ?(?:giup duoc (?:gi|viec gi)|lam duoc gi|la ai|co do khong|khoe khong)[^.]{0,20})?$|"
    r"^chuc (?:\w+ ){0,4}(?:ngay|buoi|tuan) (?:\w+ ){0,3}(?:tot lanh|vui ve|an lanh)$|^(?:ban|bot|em) (?:la ai|giup duoc gi)[^.]{0,20}$"
)
_THANKS = re.compile(r"^(?:ok |oke |da |vang )*(?:xin )?(?:cam on|thank|thanks|tks|cảm ơn)\b.{0,30}$")
_ATTACK = re.compile(
    r"bo qua (?:\w+ ){0,3}(?:quy tac|huong dan|chi dan|lenh|yeu cau|chi thi)|quen (?:het |moi |tat ca |cac )*(?:quy tac|huong dan|chi dan|lenh)|"
    r"bo qua [^.]{0,60}\b(?:hay|chi can|cu) (?:khang dinh|noi|tra loi|viet|xac nhan)|"
    r"(?:mat khau|api key|khoa api|khoa bi mat) (?:\w+ ){0,3}(?:quan tri|may chu|he thong|cua ban)|"
    r"ignore (?:\w+ ){0,3}(?:instruction|rule|prompt)|system prompt|prompt he thong|dong vai|gia vo (?:lam|la)|jailbreak|"
    r"(?:in|hien|tiet lo|cho xem|doc) (?:\w+ ){0,4}(?:prompt|mat khau|api key|khoa api|cau hinh he thong|chi dan he thong|huong dan he thong)"
)
_DRAFTING = re.compile(
    r"(?:soan|viet|thao|lam (?:giup|ho|dum)|dien (?:giup|ho|dum))(?: giup| ho| dum| cho)?(?: toi| em| minh)? (?:\w+ )?"
    r"(?:don|mau don|thu(?! tuc| truong| tuong)|to trinh|bao cao|ke hoach|hop dong|bai|van ban|tho|code|email|quyet dinh|"
    r"cong van)\b|(?:khoi kien|kien (?:ubnd|co quan|cong ty|ho|no|ai)|to cao (?:ong|ba|can bo))|"
    r"tu van (?:cho toi |giup toi )?vu (?:viec|an)|(?:toi|em|minh) (?:co )?(?:nen|phai) (?:di )?(?:khoi )?(?:kien|to cao|khieu nai)\b"
)
# These ask for the subject only when nothing else is asked ("Đề án 06 là gì?", not "mục tiêu của Đề án 06 là gì?").
_WEAK_SUBJECT = re.compile(
    r"\bla (?:van ban |quyet dinh |nghi quyet |nghi dinh |chuong trinh |chien luoc |de an |ke hoach |luat |cai )?gi\b|noi dung (?:chinh|tom tat)"
)
# "NQ 68 có phải NQ 68-NQ/TW không?": told apart by what each of them is.
_IDENTITY = re.compile(r"\b(?:co phai|khac gi|giong|la mot|phai la|trung voi)\b")
# "các văn bản về chuyển đổi số", "có những nghị định nào về một cửa": the answer is a list of documents.
_LIST = re.compile(
    r"(?:(?:cac|nhung|danh sach(?: cac)?|liet ke(?: cac)?|ke ten(?: cac)?|co) )+(?:van ban|nghi quyet|nghi dinh|quyet dinh|thong tu)"
    r"(?: nao| gi)?(?: \w+){0,3}? (?:ve|lien quan(?: den| toi)?|quy dinh(?: ve)?|noi ve) (?P<topic>.{4,80})$|"
    r"(?:van ban|nghi quyet|nghi dinh|quyet dinh) nao (?:quy dinh|noi|lien quan)(?: den| ve| toi)? (?P<other>.{4,80})$"
)
_FACET = re.compile("|".join(f"(?:{pattern})" for _, pattern in _FACETS))


def route(text: str, names: Iterable[str] = ()) -> Routing:
    """Read a question; works on folded text, so marks do not matter. `names` are other names of the library's documents."""
    text = expand(text)
    folded = fold(clean(text)).strip(" .!?…")
    if _ATTACK.search(folded):
        return Routing(Route.ATTACK)
    if _GREETING.match(folded):
        return Routing(Route.GREETING)
    if _THANKS.match(folded):
        return Routing(Route.THANKS)
    if _DRAFTING.search(folded):
        return Routing(Route.DRAFTING)
    citations = tuple(parse_citations(text, names=names))
    rest = without(text, citations)
    facets = tuple(facet for facet, pattern in _FACETS if re.search(pattern, fold(rest)))
    bare = _FACET.sub(" ", fold(rest))
    named = [citation for citation in citations if citation.document]
    if named and _WEAK_SUBJECT.search(bare) and _is_empty(_WEAK_SUBJECT.sub(" ", bare)):
        facets, bare = (*facets, Facet.SUBJECT), ""
    if len(named) > 1 and _IDENTITY.search(bare):
        return Routing(Route.DOCUMENT, citations, (Facet.SUBJECT,), "")
    if citations and _is_empty(fold(rest)) and not facets:
        return Routing(Route.LOOKUP, citations, (), "")
    if citations and any(citation.locators for citation in citations) and _is_empty(bare):
        return Routing(Route.LOOKUP, citations, (), "")
    listed = _LIST.search(folded)
    if listed and not named:
        topic = listed["topic"] or listed["other"]
        return Routing(Route.LIST, citations, (), text[len(text) - len(topic) :] if len(text) == len(folded) else topic)
    if facets and named:
        return Routing(Route.DOCUMENT, citations, facets, "" if _is_empty(bare) else bare)
    return Routing(Route.CONTENT, citations, facets, rest)


def without(text: str, citations: tuple[ParsedCitation, ...]) -> str:
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
