"""What kind of question is it: small talk, an attack, a look-up, a question about a document, or about content."""

import re
from dataclasses import dataclass
from enum import StrEnum

from corpus.citation import ParsedCitation, parse_citations
from corpus.language import clean, fold
from index.query import without_chatter


class Route(StrEnum):
    """The ways a question can go."""

    GREETING = "greeting"
    THANKS = "thanks"
    ATTACK = "attack"
    DRAFTING = "drafting"
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
        r"con (?:dung|ap dung|gia tri|xai)\b(?: duoc)?|(?:bi|duoc) (?:\w+ ){0,3}(?:thay the|bai bo|thay)\b|"
        r"(?:van ban|cai|nghi dinh|quyet dinh|nghi quyet) nao thay(?: the)?|thay the boi|thay bang|het han chua|tinh trang hieu luc",
    ),
    (Facet.ISSUED, r"(?:ban hanh|ky|ra doi|co) (?:vao |tu |luc |ngay )?(?:ngay nao|khi nao|nam nao|luc nao|bao gio|hom nao)|ngay (?:thang )?(?:nam )?(?:ban hanh|ky)"),
    (Facet.ISSUER, r"(?:ai|co quan nao|don vi nao|cap nao) (?:da )?ban hanh|(?:do|cua) (?:ai|co quan nao|bo nao|don vi nao) ban hanh|co quan ban hanh"),
    (
        Facet.SUBJECT,
        r"(?:noi |quy dinh |viet )?ve (?:viec |van de |noi dung |cai )?gi\b|trich yeu|ten (?:day du|goi|la gi|chinh thuc)|"
        r"so (?:quyet dinh|nghi quyet|nghi dinh|hieu|van ban) (?:la )?(?:bao nhieu|may|gi)",
    ),
    (Facet.BASIS, r"can cu (?:vao )?(?:dau|gi|van ban nao|nao|ban hanh|phap ly)|dua tren (?:nhiem vu|van ban|can cu|co so) ?(?:nao|gi)"),
)  # fmt: skip
_GREETING = re.compile(r"^(?:xin )?(?:chao|hello|hi|alo|hey)\b(?: (?:ban|bot|ad|anh|chi|em|moi nguoi|buoi \w+|a))*$")
_THANKS = re.compile(r"^(?:ok |oke |da |vang )*(?:xin )?(?:cam on|thank|thanks|tks|cảm ơn)\b.{0,30}$")
_ATTACK = re.compile(
    r"bo qua (?:\w+ ){0,3}(?:quy tac|huong dan|chi dan|lenh|yeu cau|chi thi)|quen (?:het |moi )?(?:quy tac|huong dan|chi dan|lenh)|"
    r"ignore (?:\w+ ){0,3}(?:instruction|rule|prompt)|system prompt|prompt he thong|dong vai|gia vo (?:lam|la)|jailbreak|"
    r"(?:in|hien|tiet lo|cho xem) (?:\w+ ){0,3}(?:prompt|mat khau|api key|khoa api|cau hinh he thong)"
)
_DRAFTING = re.compile(
    r"(?:soan|viet|thao|lam (?:giup|ho|dum)|dien (?:giup|ho|dum))(?: giup| ho| dum| cho)?(?: toi| em| minh)? (?:\w+ )?"
    r"(?:don|mau don|thu(?! tuc| truong| tuong)|to trinh|bao cao|ke hoach|hop dong|bai|van ban|tho|code|email|quyet dinh|"
    r"cong van)\b|(?:khoi kien|kien (?:ubnd|co quan|cong ty|ho|no|ai)|to cao (?:ong|ba|can bo))|"
    r"tu van (?:cho toi |giup toi )?vu (?:viec|an)|toi (?:co )?(?:nen|phai) (?:kien|to cao|khieu nai)"
)
# These ask for the subject only when nothing else is asked ("Đề án 06 là gì?", not "mục tiêu của Đề án 06 là gì?").
_WEAK_SUBJECT = re.compile(r"\bla (?:van ban |quyet dinh |nghi quyet |nghi dinh |cai )?gi\b|noi dung (?:chinh|tom tat)")
# "NQ 68 có phải NQ 68-NQ/TW không?": told apart by what each of them is.
_IDENTITY = re.compile(r"\b(?:co phai|khac gi|giong|la mot|phai la|trung voi)\b")
_FACET = re.compile("|".join(f"(?:{pattern})" for _, pattern in _FACETS))


def route(text: str) -> Routing:
    """Read a question; works on folded text, so marks do not matter."""
    folded = fold(clean(text)).strip(" .!?…")
    if _ATTACK.search(folded):
        return Routing(Route.ATTACK)
    if _GREETING.match(folded):
        return Routing(Route.GREETING)
    if _THANKS.match(folded):
        return Routing(Route.THANKS)
    if _DRAFTING.search(folded):
        return Routing(Route.DRAFTING)
    citations = tuple(parse_citations(text))
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
           "khoan", "diem", "muc", "luat", "toan"}  # fmt: skip


def _is_empty(folded: str) -> bool:
    """Tell whether nothing but chatter and filler is left of a question."""
    return not [word for word in re.findall(r"\w+", without_chatter(folded)) if word not in _FILLER]
