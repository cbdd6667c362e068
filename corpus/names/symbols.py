"""The abbreviations that make up document numbers: of the bodies that issue them; those of kinds are in `kinds.py`.

Read by people, so kept as plain tables. Keys are written as the official form writes them.
"""

from corpus.names.kinds import KINDS, is_kind
from corpus.vietnamese.text import fold

# Issuer abbreviation -> body. Ministries that were merged or renamed stay: their documents still bear the symbol.
ISSUERS: dict[str, str] = {
    "CP": "Chính phủ",
    "TTg": "Thủ tướng Chính phủ",
    "QH": "Quốc hội",
    "UBTVQH": "Ủy ban Thường vụ Quốc hội",
    "CTN": "Chủ tịch nước",
    "HĐBT": "Hội đồng Bộ trưởng",
    "HĐCP": "Hội đồng Chính phủ",
    "VPCP": "Văn phòng Chính phủ",
    "VPQH": "Văn phòng Quốc hội",
    "VPCTN": "Văn phòng Chủ tịch nước",
    "VPTW": "Văn phòng Trung ương Đảng",
    "BTCTW": "Ban Tổ chức Trung ương",
    "UBKTTW": "Ủy ban Kiểm tra Trung ương",
    "BNCTW": "Ban Nội chính Trung ương",
    "BTGTW": "Ban Tuyên giáo Trung ương",
    "BTGDVTW": "Ban Tuyên giáo và Dân vận Trung ương",
    "BDVTW": "Ban Dân vận Trung ương",
    "BCA": "Bộ Công an",
    "BCT": "Bộ Công Thương",
    "BDTTG": "Bộ Dân tộc và Tôn giáo",
    "BGDĐT": "Bộ Giáo dục và Đào tạo",
    "BGTVT": "Bộ Giao thông vận tải",
    "BKHCN": "Bộ Khoa học và Công nghệ",
    "BKHĐT": "Bộ Kế hoạch và Đầu tư",
    "BLĐTBXH": "Bộ Lao động - Thương binh và Xã hội",
    "BNG": "Bộ Ngoại giao",
    "BNN": "Bộ Nông nghiệp và Phát triển nông thôn",
    "BNNPTNT": "Bộ Nông nghiệp và Phát triển nông thôn",
    "BNNMT": "Bộ Nông nghiệp và Môi trường",
    "BNV": "Bộ Nội vụ",
    "BQP": "Bộ Quốc phòng",
    "BTC": "Bộ Tài chính",
    "BTNMT": "Bộ Tài nguyên và Môi trường",
    "BTP": "Bộ Tư pháp",
    "BTTTT": "Bộ Thông tin và Truyền thông",
    "BVHTTDL": "Bộ Văn hóa, Thể thao và Du lịch",
    "BVHTT": "Bộ Văn hóa - Thông tin",
    "BXD": "Bộ Xây dựng",
    "BYT": "Bộ Y tế",
    "BBCVT": "Bộ Bưu chính, Viễn thông",
    "BTM": "Bộ Thương mại",
    "BCN": "Bộ Công nghiệp",
    "NHNN": "Ngân hàng Nhà nước Việt Nam",
    "TTCP": "Thanh tra Chính phủ",
    "UBDT": "Ủy ban Dân tộc",
    "BHXH": "Bảo hiểm xã hội Việt Nam",
    "TANDTC": "Tòa án nhân dân tối cao",
    "VKSNDTC": "Viện kiểm sát nhân dân tối cao",
    "VKSTC": "Viện kiểm sát nhân dân tối cao",
    "KTNN": "Kiểm toán nhà nước",
    "HĐTP": "Hội đồng Thẩm phán Tòa án nhân dân tối cao",
    "MTTW": "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
    "TLĐ": "Tổng Liên đoàn Lao động Việt Nam",
    "TCHQ": "Tổng cục Hải quan",
    "TCT": "Tổng cục Thuế",
    "VHL": "Viện Hàn lâm Khoa học và Công nghệ Việt Nam",
    "ĐTVN": "Đài Truyền hình Việt Nam",
    "TTXVN": "Thông tấn xã Việt Nam",
}

# Symbols that many bodies share: the number alone does not tell whose it is.
SHARED_ISSUERS: tuple[str, ...] = (
    *("TW", "TU", "ĐU", "HU", "QU", "ĐUK", "ĐUCP", "BTV", "BCĐ", "UBND", "HĐND", "CTUBND", "VPUBND", "VPUB", "VP"),
    *("STC", "SNV", "STP", "SYT", "SXD", "SCT", "SKHCN", "SNNMT", "SVHTTDL", "SGDĐT", "SKHĐT", "STTTT", "STNMT"),
    *("SDTTG", "SNN", "SLĐTBXH", "SGTVT", "TTPVHCC", "CAT", "TTT", "BQL", "KSTT", "TCCV", "TCCB", "CCHC", "PC"),
    *("KGVX", "KTTH", "NN", "CN", "QHĐP", "QHQT", "THH", "CATTT", "TCHC", "CCVC", "TCBC", "CQĐP", "ĐĐBQH", "LB"),
)
# Bodies of the Party write "57-NQ/TW", not "57/NQ-TW".
PARTY_ISSUERS: frozenset[str] = frozenset(
    ("TW", "TU", "ĐU", "HU", "QU", "ĐUK", "ĐUCP", "VPTW", "BTCTW", "UBKTTW", "BNCTW", "BTGTW", "BTGDVTW", "BDVTW")
)
# Issuer abbreviations that people also say without a slash: "QĐ 749 TTg", "NQ 57 TW".
SPOKEN_ISSUERS: frozenset[str] = frozenset(("CP", "TTg", "TW", "VPCP", "BNV", "BTC", "BTP", "UBND", "HĐND", "TTCP"))
# A symbol that begins with one of these and no kind is a letter's: "856/TTg-TCCV".
_KINDS = tuple(kind.symbol for kind in KINDS if kind.symbol)
_CANONICAL: dict[str, str] = {fold(part): part for part in (*SHARED_ISSUERS, *ISSUERS, *_KINDS)}


def canonical_part(typed: str) -> str | None:
    """Return the official spelling of one part of a symbol, "ttg" -> "TTg", "QH15" as it is; None when unknown."""
    letters = typed.rstrip("0123456789")
    known = _CANONICAL.get(fold(letters))
    return known + typed[len(letters) :] if known else None


def split_glued(typed: str) -> tuple[str, str] | None:
    """Take "NQCP" or "qdttg" apart into kind and issuer; None when it is nothing of the sort."""
    folded = fold(typed)
    for kind in _KINDS:
        rest = folded[len(kind) :]
        if folded.startswith(fold(kind)) and (issuer := _CANONICAL.get(rest)) and not is_kind(issuer):
            return kind, issuer
    return None
