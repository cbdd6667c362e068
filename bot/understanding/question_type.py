"""What kind of question is it: small talk, an attack, a look-up, a question about a document, or about content."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from corpus.citation.parsing import ParsedCitation, parse_citations
from corpus.vietnamese.abbreviations import expand
from corpus.vietnamese.text import clean, fold
from index.query import without_chatter


class Route(StrEnum):
    """The ways a question can go."""

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
class Routing:
    """The route, with what was read on the way."""

    route: Route
    citations: tuple[ParsedCitation, ...] = ()
    facets: tuple[Facet, ...] = ()
    rest: str = ""  # the question without citations and facet words


_TEXTS = "van ban|nghi dinh|thong tu|quyet dinh|nghi quyet"
# All patterns match folded text.
_FACETS: tuple[tuple[Facet, str], ...] = (
    (Facet.SIGNER, r"(?:ai|nguoi|ong nao|ba nao) (?:da |la nguoi |nao )?ky\b|(?:do|duoc) ai ky|chu ky cua ai|ai la nguoi ky"),
    (
        Facet.VALIDITY,
        r"(?:con|het|co|da|dang)(?: co)? hieu luc|hieu luc (?:khong|chua|tu|the nao|den|khi|ngay|con)|"
        r"(?:ap dung|thi hanh) (?:tu|khi|ke tu) (?:ngay |luc )?(?:nao|may)|dang (?:duoc |con )?(?:thuc hien|ap dung|thi hanh)|"
        r"con (?:duoc )?(?:dung|ap dung|gia tri|xai|thuc hien|su dung)\b(?: duoc)?|(?:bi|duoc) (?:\w+ ){0,3}(?:thay the|bai bo|thay)\b|"
        r"(?:van ban|cai|nghi dinh|quyet dinh|nghi quyet) nao thay(?: the)?|thay the boi|thay bang|het han chua|tinh trang hieu luc|"
        r"(?:ap dung|thi hanh|thuc thi)(?: duoc)? (?:chua|roi)\b|(?:thoi|khong|het|ngung)(?: con)?(?: duoc)? (?:xai|dung|ap dung|thi hanh|su dung) nua",
    ),
    (Facet.ISSUED, r"(?:ban hanh|ky|ra doi|co) (?:vao |tu |luc |ngay )?(?:ngay nao|khi nao|nam nao|luc nao|bao gio|hom nao)|ngay (?:thang )?(?:nam )?(?:ban hanh|ky)|"
     r"(?:ban hanh|ky|phe duyet) (?:vao )?(?:ngay )?(?:bao nhieu|may|hom nao)|quyet dinh so (?:may|bao nhieu),? ngay (?:nao|may)"),
    (Facet.ISSUER, r"(?:ai|co quan nao|don vi nao|cap nao) (?:da )?ban hanh|(?:do|cua) (?:ai|co quan nao|bo nao|don vi nao) ban hanh|co quan ban hanh"),
    (
        Facet.SUBJECT,
        r"(?:noi |quy dinh |viet )?ve (?:viec |van de |noi dung |cai |chuyen )?gi\b|trich yeu|ten (?:day du|goi|la gi|chinh thuc)|"
        r"\b(?:de|nham) (?:trien khai|thuc hien|lam|giai quyet|phuc vu)(?: viec| noi dung| van de| muc dich)? gi\b|muc dich (?:gi|la gi|ban hanh)|"
        r"\b(?:so |bang )?(?:quyet dinh|nghi quyet|nghi dinh|hieu|van ban)(?: so)? (?:la )?(?:bao nhieu|may|gi|so may)\b",
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
_GREETING = re.compile(
    r"^(?:xin )?(?:chao|hello|hi|alo|hey)\b(?: (?:ban|bot|ad|anh|chi|em|moi nguoi|buoi \w+|a|oi|nhe))*"
    r"(?:[ ,.!]*(?:ban|bot|em|ad|ai do)? ?(?:giup duoc (?:gi|viec gi)|lam duoc gi|la ai|co do khong|khoe khong)[^.]{0,20})?$|"
    r"^chuc (?:\w+ ){0,4}(?:ngay|buoi|tuan) (?:\w+ ){0,3}(?:tot lanh|vui ve|an lanh)$|^(?:ban|bot|em) (?:la ai|giup duoc gi)[^.]{0,20}$"
)
_THANKS = re.compile(r"^(?:ok |oke |da |vang )*(?:xin )?(?:cam on|thank|thanks|tks)\b[^?]{0,30}$")
# What stands politely in front of a question: "cảm ơn bạn, thế …", "ok tks ad. còn …", "chào ad, …".
_POLITE = r"(?:ok|oke|okay|da|vang|u|(?:xin |chan thanh |rat )*(?:cam on|thanks?|tks|thank you)|(?:xin |kinh )?(?:chao|hello|hi|alo))"
_COURTESY = re.compile(
    rf"^(?:{_POLITE}(?: (?:ban|bot|ad|admin|em|anh|chi|minh|nhieu|nhe|nha|a|oi|you|lam|rat))*(?:\s*[,.!;:]+\s*|\s+(?={_POLITE}\b)))+"
)
_QUESTION = re.compile(r"\?|\b(?:gi|nao|may|bao nhieu|bao gio|bao lau|dau|khong|chua|ai|sao)\b")
_GOES_ON = re.compile(rf"\d|{_QUESTION.pattern}|\b(?:con|the)\b")
_ATTACK = re.compile(
    r"bo qua (?:\w+ ){0,3}(?:quy tac|huong dan|chi dan|lenh|yeu cau|chi thi)|quen (?:het |di |moi |tat ca |cac |nhung )*(?:quy tac|huong dan|chi dan|lenh)|"
    r"bo qua [^.]{0,60}\b(?:hay|chi can|cu) (?:khang dinh|noi|tra loi|viet|xac nhan)|"
    r"(?:mat khau|api key|khoa api|khoa bi mat) (?:\w+ ){0,3}(?:quan tri|may chu|he thong|cua ban)|"
    r"\b(?:ignore|disregard|forget|override|bypass) (?:\w+ ){0,4}(?:instructions?|rules?|prompts?|above|previous|everything|guidelines)|"
    r"system prompt|prompt he thong|system override|jailbreak|developer mode|base64|rot13|"
    r"^\W*(?:system|assistant|developer|he thong)\s*[:>]|\[/?inst\]|<\|?(?:im_start|im_end|system|endoftext)|</?(?:system|instructions?)>|"
    r"#{2,}\s*(?:system|instruction)|\byou (?:are now|must|will|have to|should now) |\bact as\b|\bpretend (?:to be|you)|"
    r"\b(?:reveal|print|show|repeat|output|leak) (?:\w+ ){0,3}(?:prompt|instructions?|above|rules|password|secret)|"
    r"\b(?:dong|nhap) vai (?:mot|la|thanh|lam|nguoi|luat su|chuyen gia|ke)\b|gia vo (?:lam|la)|"
    r"\bban (?:gio |bay gio |tu nay )?la [^.,]{0,40}khong (?:co |bi )?(?:gioi han|rang buoc|kiem duyet)|"
    r"(?:gia su|tuong tuong|xem nhu|coi nhu) (?:ban|em) (?:la|dang la|duoc lam)\b|"
    r"(?:tra loi|noi) (?:bua|mot con so|so lieu gia|cho co)\b|\bbia (?:ra|so lieu|dai)\b|"
    r"(?:tu|ke tu) (?:nay|gio|bay gio)\b[^.]{0,40}\b(?:tra loi|noi) (?:moi|tat ca|rang|la)\b|\b(?:hay|cu) (?:noi|khang dinh|tra loi) (?:rang|la) |"
    r"(?:in|hien|tiet lo|cho xem|doc|nhac lai|lap lai) (?:\w+ ){0,4}(?:prompt|mat khau|api key|khoa api|cau hinh he thong|chi dan he thong|huong dan he thong|chi dan cua ban)"
)
_ROLE = re.compile(r"\b(?:là|la|are|as) DAN\b")  # in capitals: without marks "bạn là dân" reads the same
_DRAFTED = r"(?:don|mau|thu(?! tuc| truong| tuong)|to trinh|bao cao|ke hoach|hop dong|bai|van ban|tho|code|email|quyet dinh|cong van)\b"
_DRAFTING = re.compile(
    rf"\b(?:soan|soan thao|viet|thao|lap|lam|(?<!dai )dien) (?:luon )?(?:(?:giup|ho(?! so)|dum|gium)(?: toi| em| minh| tui)?|cho (?:toi|em|minh|tui))"
    rf"(?: \w+){{0,3}}? {_DRAFTED}|"
    r"\bmau (?:don|to trinh|bao cao|quyet dinh|cong van|ke hoach)[^.]{0,60}\b(?:viet|soan|lam) (?:luon|giup|ho)\b|"
    r"\b(?:write|draft|compose) (?:\w+ ){0,3}(?:letter|complaint|email|report|petition|essay|plan|poem|code|speech)|"
    r"\bkien (?:ubnd|co quan|cong ty|ho|no|ai)\b|to cao (?:ong|ba|can bo)\b|tu van (?:cho toi |giup toi )?vu (?:viec|an)"
)
# An order to write, where nothing is asked: "Soạn đơn khởi kiện …".
_ORDER = re.compile(
    rf"^(?:(?:hay|ban|nho|giup|vui long|xin|toi|em|minh) )*(?:soan|soan thao|viet|thao) (?:\w+ ){{0,3}}?{_DRAFTED}"
)
# What one should do with one's own life is no matter of the text of the law.
_ADVICE = re.compile(
    r"\b(?:toi|em|minh|chau|con|nha|chong|vo|ban than|cong ty) (?:\w+ ){0,4}?(?:co nen|nen) (?:\w+ ){1,14}?(?:khong|hay|thi|gi|nao|sao)\b|"
    r"\bco nen (?:\w+ ){1,10}(?:khong|hay)\b"
)
# What no law of administration speaks of. Without marks many words read like others ("giảm cân" like "giảm cán bộ"), so
# only what is sure.
_OFF_TOPIC = re.compile(
    r"thoi tiet|\btroi (?:\w+ ){0,4}(?:mua|nang)\b(?: khong| to| chua|$)|bong da|doi tuyen (?:viet nam|quoc gia|nao|bong)|world cup|gia vang|"
    r"\bty gia (?:usd|do la|ngoai te|hom nay)|bitcoin|(?:ket qua|mua) xo so|cach nau|nau (?:pho|com|canh|bun)\b|bai hat|xem phim|"
    r"\b(?:weather|football|recipe|movie|horoscope)\b"
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
_COUNTS = re.compile(r"\b(?:bao nhieu|may) [a-z]")  # "có bao nhiêu điều": not what it says, but how many
_FACET = re.compile("|".join(f"(?:{pattern})" for _, pattern in _FACETS))


def route(text: str, names: Iterable[str] = ()) -> Routing:
    """Read a question; works on folded text, so marks do not matter. `names` are other names of the library's documents."""
    text = expand(text)
    folded = " ".join(fold(clean(text)).split()).strip(" .!?…")
    if _ATTACK.search(folded) or _ROLE.search(text):
        return Routing(Route.ATTACK)
    if _GREETING.match(folded):
        return Routing(Route.GREETING)
    if _THANKS.match(folded):
        return Routing(Route.THANKS)
    if _DRAFTING.search(folded) or (_ORDER.search(folded) and not _QUESTION.search(folded)):
        return Routing(Route.DRAFTING)
    if _ADVICE.search(folded):
        return Routing(Route.ADVICE)
    citations = tuple(parse_citations(text, names=names))
    rest = without(text, citations)
    facets = tuple(facet for facet, pattern in _FACETS if re.search(pattern, fold(rest)))
    bare = _FACET.sub(" ", fold(rest))
    named = [citation for citation in citations if citation.document]
    if named and _WEAK_SUBJECT.search(bare) and _is_empty(_WEAK_SUBJECT.sub(" ", bare)):
        facets, bare = (*facets, Facet.SUBJECT), ""
    if not named and _OFF_TOPIC.search(folded):
        return Routing(Route.OFF_TOPIC)
    if named and _IDENTITY.search(bare) and (len(named) > 1 or re.search(r"\bco phai (?:la )?\b", bare)):
        return Routing(Route.DOCUMENT, citations, (Facet.SUBJECT,), "")
    if citations and _is_empty(fold(rest)) and not facets and not _COUNTS.search(fold(rest)):
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


def without_courtesy(text: str) -> str:
    """Return a question without the greeting or thanks in front of it; a text that is nothing else stays as it is."""
    folded = fold(text)
    found = _COURTESY.match(folded)
    if found is None or len(folded) != len(text):  # folding keeps places unless the text holds odd signs
        return text
    rest = text[found.end() :]
    return rest if _GOES_ON.search(fold(rest)) else text


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
