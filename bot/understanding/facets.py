"""What can be asked about a document itself, rather than about what its text says."""

import re
from enum import StrEnum

from corpus.names.kinds import DOCUMENT_WORDS


class Facet(StrEnum):
    """One thing to ask about a document itself; the value is how a reply names it."""

    SIGNER = "người ký"
    ISSUED = "ngày ban hành"
    VALIDITY = "hiệu lực"
    SUBJECT = "tên gọi và nội dung chính"
    ISSUER = "cơ quan ban hành"
    BASIS = "căn cứ ban hành"
    ENDS = "việc thay thế, bãi bỏ văn bản khác"
    GUIDED = "văn bản hướng dẫn"
    AMENDED = "việc được sửa đổi, bổ sung"


# All patterns below are verbose, over folded text, without groups that capture.
_TEXTS = DOCUMENT_WORDS
_SIGNER = r"""
      (?:ai|nguoi|ong\ nao|ba\ nao)\ (?:da\ |la\ nguoi\ |nao\ )?ky\b  # "ai ký", "ông nào đã ký"
    | (?:do|duoc)\ ai\ ky                        # "do ai ký"
    | chu\ ky\ cua\ ai                           # "chữ ký của ai"
    | ai\ la\ nguoi\ ky                          # "ai là người ký"
"""
_VALIDITY = rf"""
      (?:con|het|co|da|dang)(?:\ co)?\ hieu\ luc  # "còn hiệu lực", "đã có hiệu lực"
    | hieu\ luc\ (?:khong|chua|tu|the\ nao|den|khi|ngay|con)  # "hiệu lực từ ngày nào"
    | (?:ap\ dung|thi\ hanh)\ (?:tu|khi|ke\ tu)\ (?:ngay\ |luc\ )?(?:nao|may)  # "áp dụng từ ngày nào"
    | dang\ (?:duoc\ |con\ )?(?:thuc\ hien|ap\ dung|thi\ hanh)  # "đang được áp dụng"
    | con\ (?:duoc\ )?(?:dung|ap\ dung|gia\ tri|xai|thuc\ hien|su\ dung)\b(?:\ duoc)?  # "còn dùng được"
    | (?:bi|duoc)\ (?:\w+\ ){{0,3}}(?:thay\ the|bai\ bo|thay)\b  # "bị văn bản khác thay thế"
    | (?:{_TEXTS}|cai)\ nao\ thay(?:\ the)?  # "văn bản nào thay thế"
    | thay\ the\ boi                             # "thay thế bởi"
    | thay\ bang                                 # "thay bằng gì"
    | het\ han\ chua                             # "hết hạn chưa"
    | tinh\ trang\ hieu\ luc                     # "tình trạng hiệu lực"
    | (?:ap\ dung|thi\ hanh|thuc\ thi)(?:\ duoc)?\ (?:chua|roi)\b  # "áp dụng chưa"
    | (?:thoi|khong|het|ngung)(?:\ con)?(?:\ duoc)?\ (?:xai|dung|ap\ dung|thi\ hanh|su\ dung)\ nua  # "không xài nữa"
"""
_ISSUED = rf"""
      (?:ban\ hanh|ky|ra\ doi|co)\ (?:vao\ |tu\ |luc\ |ngay\ )?       # "ban hành vào …"
      (?:ngay\ nao|khi\ nao|nam\ nao|luc\ nao|bao\ gio|hom\ nao)      # "… ngày nào"
    | ngay\ (?:thang\ )?(?:nam\ )?(?:ban\ hanh|ky)                    # "ngày tháng năm ban hành"
    | (?:ban\ hanh|ky|phe\ duyet)\ (?:vao\ )?(?:ngay\ )?(?:bao\ nhieu|may|hom\ nao)  # "ký ngày mấy"
    | (?:{_TEXTS})\ so\ (?:may|bao\ nhieu),?\ ngay\ (?:nao|may)       # "quyết định số mấy, ngày nào"
"""
_ISSUER = r"""
      (?:ai|co\ quan\ nao|don\ vi\ nao|cap\ nao)\ (?:da\ )?ban\ hanh  # "cơ quan nào ban hành"
    | (?:do|cua)\ (?:ai|co\ quan\ nao|bo\ nao|don\ vi\ nao)\ ban\ hanh  # "do bộ nào ban hành"
    | co\ quan\ ban\ hanh                        # "cơ quan ban hành"
"""
_SUBJECT = rf"""
      (?:noi\ |quy\ dinh\ |viet\ )?ve\ (?:viec\ |van\ de\ |noi\ dung\ |cai\ |chuyen\ )?gi\b  # "quy định về việc gì"
    | trich\ yeu                                 # "trích yếu"
    | ten\ (?:day\ du|goi|la\ gi|chinh\ thuc)    # "tên đầy đủ"
    | \b(?:de|nham)\ (?:trien\ khai|thuc\ hien|lam|giai\ quyet|phuc\ vu)
      (?:\ viec|\ noi\ dung|\ van\ de|\ muc\ dich)?\ gi\b             # "để triển khai việc gì"
    | muc\ dich\ (?:gi|la\ gi|ban\ hanh)         # "mục đích ban hành"
    | \b(?:so\ |bang\ )?(?:{_TEXTS}|hieu)
      (?:\ so)?\ (?:la\ )?(?:bao\ nhieu|may|gi|so\ may)\b             # "số hiệu là bao nhiêu", "quyết định số mấy"
"""
_ENDS = rf"""
      (?:thay\ the|bai\ bo|lam\ het\ hieu\ luc)(?:\ cho|\ duoc)?\     # "thay thế cho …"
      (?:(?:nhung|cac)\ )?(?:{_TEXTS}|cai)?\ ?(?:nao|gi)\b            # "… những văn bản nào"
    | (?:{_TEXTS}|cai)\ nao\ (?:(?:se|bi|da|cung)\ )*                 # "văn bản nào bị …"
      (?:het\ hieu\ luc|bai\ bo|thay\ the)\ (?:theo|boi|do)\b         # "… bãi bỏ theo"
    | ^\W*truoc\ (?:{_TEXTS}|khi\ co)?\W(?:.*\b)?theo\ (?:{_TEXTS})\ nao\b  # "Trước nghị định 276 thì theo nghị định nào"
"""
_GUIDED = rf"""
      (?:{_TEXTS})\ nao\ (?:\w+\ ){{0,2}}(?:huong\ dan|quy\ dinh\ chi\ tiet|thi\ hanh)\b  # "nghị định nào hướng dẫn"
    | (?:{_TEXTS})\ (?:huong\ dan|quy\ dinh\ chi\ tiet)(?:\ thi\ hanh)?\b  # "văn bản hướng dẫn thi hành"
"""
_AMENDED = rf"""
      \b(?:bi|duoc|da|co)(?:\ (?:bi|duoc|ai|{_TEXTS}|nao))*           # "đã bị …"
      \ (?:sua(?:\ doi)?|chinh(?:\ sua|\ lai))\b                      # "… sửa đổi"
      (?!\ (?:gi|nhung\ gi|ho\ so|giay\ to|thong\ tin))               # not "được sửa hồ sơ"
    | (?:{_TEXTS}|cai)\ nao\ (?:da\ )?(?:sua(?:\ doi)?|bo\ sung)\b    # "văn bản nào sửa đổi"
"""
_BASIS = rf"""
      can\ cu\ (?:vao\ )?(?:dau|gi|van\ ban\ nao|nao|ban\ hanh|phap\ ly)  # "căn cứ vào đâu"
    | dua\ tren\ (?:nhiem\ vu|van\ ban|can\ cu|co\ so)\ ?(?:nao|gi)   # "dựa trên cơ sở nào"
    | (?:xuat\ phat|bat\ nguon)\ tu\ (?:{_TEXTS})\ nao                # "xuất phát từ nghị quyết nào"
    | (?:lam|trien\ khai|thuc\ hien|cu\ the\ hoa)(?:\ theo)?\ (?:{_TEXTS})\ nao\b  # "làm theo nghị quyết nào"
"""
_PATTERNS = {
    facet: re.compile(pattern, re.VERBOSE)
    for facet, pattern in (
        (Facet.SIGNER, _SIGNER),
        (Facet.VALIDITY, _VALIDITY),
        (Facet.ISSUED, _ISSUED),
        (Facet.ISSUER, _ISSUER),
        (Facet.SUBJECT, _SUBJECT),
        (Facet.ENDS, _ENDS),
        (Facet.GUIDED, _GUIDED),
        (Facet.AMENDED, _AMENDED),
        (Facet.BASIS, _BASIS),
    )
}
_ANY = re.compile("|".join(f"(?:{pattern.pattern})" for pattern in _PATTERNS.values()), re.VERBOSE)


def facets_in(folded: str) -> tuple[Facet, ...]:
    """Return the facets that a folded question asks for."""
    return tuple(facet for facet, pattern in _PATTERNS.items() if pattern.search(folded))


def without_facets(folded: str) -> str:
    """Return a folded question with the words that ask for facets blanked out."""
    return _ANY.sub(" ", folded)
