"""Abbreviations of administrative Vietnamese and their full forms; read by people, so kept as a plain table."""

import re

from corpus.vietnamese.text import fold

# Key: folded abbreviation. Value: the full form as it stands in documents.
ABBREVIATIONS: dict[str, str] = {
    "tthc": "thủ tục hành chính",
    "cchc": "cải cách hành chính",
    "dvc": "dịch vụ công",
    "dvctt": "dịch vụ công trực tuyến",
    "dvcqg": "dịch vụ công quốc gia",
    "cds": "chuyển đổi số",
    "cpdt": "Chính phủ điện tử",
    "cps": "Chính phủ số",
    "cntt": "công nghệ thông tin",
    "csdl": "cơ sở dữ liệu",
    "httt": "hệ thống thông tin",
    "ubnd": "Ủy ban nhân dân",
    "hdnd": "Hội đồng nhân dân",
    "vpcp": "Văn phòng Chính phủ",
    "vpb": "Văn phòng Bộ",
    "ttcp": "Thủ tướng Chính phủ",
    "bnv": "Bộ Nội vụ",
    "btttt": "Bộ Thông tin và Truyền thông",
    "bkhcn": "Bộ Khoa học và Công nghệ",
    "bct": "Bộ Chính trị",
    "qppl": "quy phạm pháp luật",
    "vbqppl": "văn bản quy phạm pháp luật",
    "vbpl": "văn bản pháp luật",
    "cbcc": "cán bộ, công chức",
    "cbccvc": "cán bộ, công chức, viên chức",
    "ktxh": "kinh tế - xã hội",
    "pakn": "phản ánh, kiến nghị",
    "hcc": "hành chính công",
    "ttpvhcc": "Trung tâm Phục vụ hành chính công",
    "dn": "doanh nghiệp",
    "nsnn": "ngân sách nhà nước",
    "qlnn": "quản lý nhà nước",
    "bhxh": "bảo hiểm xã hội",
    "attt": "an toàn thông tin",
    "tccp": "Tổ chức Chính phủ",
    "lhq": "Liên hợp quốc",
    "ksttthc": "kiểm soát thủ tục hành chính",
    "kstthc": "kiểm soát thủ tục hành chính",
    "ctmtqg": "Chương trình mục tiêu quốc gia",
    "dnnvv": "doanh nghiệp nhỏ và vừa",
    "sme": "doanh nghiệp nhỏ và vừa",
    "hl": "hiệu lực",
    "hs": "hồ sơ",
    "ng": "người",
    "ngdan": "người dân",
    "bnhieu": "bao nhiêu",
    "bnhiu": "bao nhiêu",
    "bhvb": "ban hành văn bản",
    "egov": "Chính phủ điện tử",
    "platform": "nền tảng",
    "deadline": "thời hạn",
    "target": "mục tiêu",
    "online": "trực tuyến",
    "web": "trang thông tin điện tử",
    "app": "ứng dụng",
    "smartphone": "điện thoại thông minh",
}

# Not within the symbol of a number: "5894/BNV-VP" names no ministry.
_WORD = re.compile(r"(?<!\d/)(?<![\w-])\w+(?!-\w)")


def expand(text: str) -> str:
    """Write known abbreviations out, "TTHC cấp xã" -> "thủ tục hành chính cấp xã"."""
    return _WORD.sub(lambda match: ABBREVIATIONS.get(fold(match[0]), match[0]), text)


def abbreviations_in(text: str) -> list[str]:
    """Return the folded abbreviations that stand in `text`."""
    return [key for word in _WORD.findall(text) if (key := fold(word)) in ABBREVIATIONS]
