"""Abbreviations of administrative Vietnamese and their full forms; read by people, so kept as a plain table."""

import re
from dataclasses import dataclass

from corpus.names.issuers import ISSUERS, LOCAL
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
    **{issuer.short: issuer.name for issuer in (*ISSUERS, *LOCAL) if issuer.short},
    "vpb": "Văn phòng Bộ",
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


@dataclass(frozen=True, slots=True)
class Expanded:
    """A text with its abbreviations written out, and where each of its characters came from."""

    text: str
    _starts: tuple[int, ...]  # by character of `text`: where the word or sign it came from begins in the original
    _ends: tuple[int, ...]  # … and where that ends

    def original(self, span: tuple[int, int]) -> tuple[int, int]:
        """Return the characters of the original that a span of `text` was written for; an abbreviation counts whole."""
        start, end = span
        return self._starts[start], self._ends[end - 1]


def expanded(text: str) -> Expanded:
    """Write known abbreviations out as `expand` does, and keep the way back to the original."""
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0

    def keep(piece: str, begin: int) -> None:
        pieces.append(piece)
        starts.extend(range(begin, begin + len(piece)))
        ends.extend(range(begin + 1, begin + len(piece) + 1))

    for match in _WORD.finditer(text):
        full = ABBREVIATIONS.get(fold(match[0]))
        if full is None:
            continue
        keep(text[at : match.start()], at)
        pieces.append(full)
        starts.extend([match.start()] * len(full))
        ends.extend([match.end()] * len(full))
        at = match.end()
    keep(text[at:], at)
    return Expanded("".join(pieces), tuple(starts), tuple(ends))


def abbreviations_in(text: str) -> list[str]:
    """Return the folded abbreviations that stand in `text`."""
    return [key for word in _WORD.findall(text) if (key := fold(word)) in ABBREVIATIONS]
