"""Bodies that issue documents: a row for each, with its symbols in numbers and the other names that people use.

Ministries that were merged or renamed stay: their documents still bear the symbol.
"""

from dataclasses import dataclass
from enum import Flag, auto

from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.text import fold, fold_spaces
from corpus.vietnamese.tokens import Phrases, tokenize


class Role(Flag):
    """What is true of some bodies."""

    NONE = 0
    PARTY = auto()  # of the Party: it writes "57-NQ/TW", not "57/NQ-TW"
    LEADING = auto()  # leads the Party or the State: "của Chính phủ" alone says who issued a text
    TERMED = auto()  # counts its terms in its symbol: "QH15"
    SAID = auto()  # its symbol is also said without a slash: "QĐ 749 TTg"


@dataclass(frozen=True, slots=True)
class Issuer:
    """A body; `symbols` are its alone, or with its place, as the official form writes them."""

    name: str
    symbols: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()  # other names, in lower case
    short: str = ""  # what sentences write for the name, folded; not always its symbol
    roles: Role = Role.NONE


_R = Role
ISSUERS: tuple[Issuer, ...] = (
    Issuer("Chính phủ", ("CP",), ("cp",), roles=_R.LEADING | _R.SAID),
    Issuer("Thủ tướng Chính phủ", ("TTg",), ("thủ tướng", "ttg", "ttcp"), "ttcp", _R.LEADING | _R.SAID),
    Issuer("Quốc hội", ("QH",), ("qh",), roles=_R.LEADING | _R.TERMED),
    Issuer("Ủy ban Thường vụ Quốc hội", ("UBTVQH",), ("ubtvqh",), roles=_R.TERMED),
    Issuer("Chủ tịch nước", ("CTN",)),
    Issuer("Hội đồng Bộ trưởng", ("HĐBT",)),
    Issuer("Hội đồng Chính phủ", ("HĐCP",)),
    Issuer("Văn phòng Chính phủ", ("VPCP",), ("vpcp",), "vpcp", _R.SAID),
    Issuer("Văn phòng Quốc hội", ("VPQH",)),
    Issuer("Văn phòng Chủ tịch nước", ("VPCTN",)),
    Issuer("Văn phòng Trung ương Đảng", ("VPTW",), roles=_R.PARTY),
    Issuer("Ban Tổ chức Trung ương", ("BTCTW",), roles=_R.PARTY),
    Issuer("Ủy ban Kiểm tra Trung ương", ("UBKTTW",), roles=_R.PARTY),
    Issuer("Ban Nội chính Trung ương", ("BNCTW",), roles=_R.PARTY),
    Issuer("Ban Tuyên giáo Trung ương", ("BTGTW",), roles=_R.PARTY),
    Issuer("Ban Tuyên giáo và Dân vận Trung ương", ("BTGDVTW",), roles=_R.PARTY),
    Issuer("Ban Dân vận Trung ương", ("BDVTW",), roles=_R.PARTY),
    Issuer("Bộ Công an", ("BCA",)),
    Issuer("Bộ Công Thương", ("BCT",)),
    Issuer("Bộ Dân tộc và Tôn giáo", ("BDTTG",)),
    Issuer("Bộ Giáo dục và Đào tạo", ("BGDĐT",), ("bộ gd&đt", "bộ gdđt")),
    Issuer("Bộ Giao thông vận tải", ("BGTVT",)),
    Issuer("Bộ Khoa học và Công nghệ", ("BKHCN",), ("bộ kh&cn",), "bkhcn"),
    Issuer("Bộ Kế hoạch và Đầu tư", ("BKHĐT",)),
    Issuer("Bộ Lao động - Thương binh và Xã hội", ("BLĐTBXH",)),
    Issuer("Bộ Ngoại giao", ("BNG",)),
    Issuer("Bộ Nông nghiệp và Phát triển nông thôn", ("BNN", "BNNPTNT")),
    Issuer("Bộ Nông nghiệp và Môi trường", ("BNNMT",)),
    Issuer("Bộ Nội vụ", ("BNV",), ("bnv",), "bnv", _R.SAID),
    Issuer("Bộ Quốc phòng", ("BQP",)),
    Issuer("Bộ Tài chính", ("BTC",), roles=_R.SAID),
    Issuer("Bộ Tài nguyên và Môi trường", ("BTNMT",)),
    Issuer("Bộ Tư pháp", ("BTP",), roles=_R.SAID),
    Issuer("Bộ Thông tin và Truyền thông", ("BTTTT",), ("bộ tt&tt",), "btttt"),
    Issuer("Bộ Văn hóa, Thể thao và Du lịch", ("BVHTTDL",)),
    Issuer("Bộ Văn hóa - Thông tin", ("BVHTT",)),
    Issuer("Bộ Xây dựng", ("BXD",)),
    Issuer("Bộ Y tế", ("BYT",)),
    Issuer("Bộ Bưu chính, Viễn thông", ("BBCVT",)),
    Issuer("Bộ Thương mại", ("BTM",)),
    Issuer("Bộ Công nghiệp", ("BCN",)),
    Issuer("Ngân hàng Nhà nước Việt Nam", ("NHNN",), ("ngân hàng nhà nước",)),
    Issuer("Thanh tra Chính phủ", ("TTCP",), roles=_R.SAID),
    Issuer("Ủy ban Dân tộc", ("UBDT",)),
    Issuer("Bảo hiểm xã hội Việt Nam", ("BHXH",)),
    Issuer("Tòa án nhân dân tối cao", ("TANDTC",)),
    Issuer("Viện kiểm sát nhân dân tối cao", ("VKSNDTC", "VKSTC")),
    Issuer("Kiểm toán nhà nước", ("KTNN",)),
    Issuer("Hội đồng Thẩm phán Tòa án nhân dân tối cao", ("HĐTP",)),
    Issuer("Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", ("MTTW",)),
    Issuer("Tổng Liên đoàn Lao động Việt Nam", ("TLĐ",)),
    Issuer("Tổng cục Hải quan", ("TCHQ",)),
    Issuer("Tổng cục Thuế", ("TCT",)),
    Issuer("Viện Hàn lâm Khoa học và Công nghệ Việt Nam", ("VHL",)),
    Issuer("Đài Truyền hình Việt Nam", ("ĐTVN",)),
    Issuer("Thông tấn xã Việt Nam", ("TTXVN",)),
    # They sign with TW alike: the number does not tell which of them.
    Issuer("Bộ Chính trị", short="bct", roles=_R.PARTY | _R.LEADING),
    Issuer("Ban Bí thư", spoken=("ban bí thư trung ương đảng",), roles=_R.PARTY | _R.LEADING),
    Issuer(
        "Ban Chấp hành Trung ương",
        spoken=("ban chấp hành trung ương đảng", "trung ương"),
        roles=_R.PARTY | _R.LEADING,
    ),
)
# Bodies that every place has; their name goes on with it: "Ủy ban nhân dân tỉnh Đắk Lắk".
LOCAL: tuple[Issuer, ...] = (
    Issuer("Ủy ban nhân dân", ("UBND",), ("ubnd",), "ubnd", _R.SAID),
    Issuer("Chủ tịch Ủy ban nhân dân", ("CTUBND",), ("chủ tịch ubnd",)),
    Issuer("Hội đồng nhân dân", ("HĐND",), ("hđnd",), "hdnd", _R.SAID | _R.TERMED),
    Issuer("Tỉnh ủy"),
    Issuer("Thành ủy"),
)
# Symbols that many bodies of the Party share.
SHARED_PARTY: tuple[str, ...] = ("TW", "TU", "ĐU", "HU", "QU", "ĐUK", "ĐUCP")
# Symbols of departments, which many provinces have, and of offices within a body.
SHARED: tuple[str, ...] = (
    *("BTV", "BCĐ", "VPUBND", "VPUB", "VP"),
    *("STC", "SNV", "STP", "SYT", "SXD", "SCT", "SKHCN", "SNNMT", "SVHTTDL", "SGDĐT", "SKHĐT", "STTTT", "STNMT"),
    *("SDTTG", "SNN", "SLĐTBXH", "SGTVT", "TTPVHCC", "CAT", "TTT", "BQL", "KSTT", "TCCV", "TCCB", "CCHC", "PC"),
    *("KGVX", "KTTH", "NN", "CN", "QHĐP", "QHQT", "THH", "CATTT", "TCHC", "CCVC", "TCBC", "CQĐP", "ĐĐBQH", "LB"),
)
# What kinds of places there are, before and after the reform of July 2025.
PLACES: tuple[str, ...] = (*("tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu"),)
# Provinces and cities before and after the merger of July 2025: documents of both are in use.
PROVINCES: tuple[str, ...] = (
    "An Giang", "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre", "Bình Dương", "Bình Định",
    "Bình Phước", "Bình Thuận", "Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng", "Đắk Lắk", "Đắk Nông", "Điện Biên", "Đồng Nai",
    "Đồng Tháp", "Gia Lai", "Hà Giang", "Hà Nam", "Hà Nội", "Hà Tĩnh", "Hải Dương", "Hải Phòng", "Hậu Giang", "Hòa Bình",
    "Hồ Chí Minh", "Huế", "Hưng Yên", "Khánh Hòa", "Kiên Giang", "Kon Tum", "Lai Châu", "Lạng Sơn", "Lào Cai", "Lâm Đồng",
    "Long An", "Nam Định", "Nghệ An", "Ninh Bình", "Ninh Thuận", "Phú Thọ", "Phú Yên", "Quảng Bình", "Quảng Nam",
    "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sóc Trăng", "Sơn La", "Tây Ninh", "Thái Bình", "Thái Nguyên", "Thanh Hóa",
    "Thừa Thiên Huế", "Tiền Giang", "Trà Vinh", "Tuyên Quang", "Vĩnh Long", "Vĩnh Phúc", "Yên Bái",
)  # fmt: skip

_BY_SYMBOL = {symbol: issuer.name for issuer in ISSUERS for symbol in issuer.symbols}
_SPOKEN = {name: issuer.name for issuer in ISSUERS for name in (issuer.name.lower(), *issuer.spoken)}
_FOLDED = {fold(spoken): fold(name) for spoken, name in _SPOKEN.items()}
# The same for reading: official names by what a text may have for them.
BODIES: Phrases[str] = Phrases(_SPOKEN)
LOCAL_BODIES: Phrases[str] = Phrases(
    {name: local.name for local in LOCAL for name in (local.name.lower(), *local.spoken)}
)
PROVINCE_NAMES: Phrases[str] = Phrases({province.lower(): province for province in PROVINCES})
# Whoever heads a body is named for it, and signs for it.
_HEADS = ("bo truong chu nhiem ", "bo truong ", "chu nhiem ", "chu tich ")


def having(roles: Role) -> tuple[Issuer, ...]:
    """Return the bodies, local ones too, that have some roles together."""
    return tuple(issuer for issuer in (*ISSUERS, *LOCAL) if roles in issuer.roles)


# The names of those who lead, in capitals: a pattern.
LEADING_PRINTED = alternation(issuer.name for issuer in having(Role.LEADING)).upper()


def symbols_of(roles: Role) -> frozenset[str]:
    """Return the symbols of the bodies that have some roles together."""
    return frozenset(symbol for issuer in having(roles) for symbol in issuer.symbols)


def issuer_named(symbol: str) -> str | None:
    """Return the body whose alone a symbol is, "TTg" -> "Thủ tướng Chính phủ"; None for one that many share."""
    return _BY_SYMBOL.get(symbol)


def official_name(printed: str) -> str:
    """Return the official spelling of a body whose name stands alone, however cased; "" when it is not known."""
    tokens = tokenize(printed)
    found = BODIES.at(tokens, 0)
    return found[0] if found and found[1] == len(tokens) else ""


def provinces_in(text: str) -> list[str]:
    """Return the provinces and cities that a text names, as they are or were called, each once."""
    tokens = tokenize(text)
    found = (PROVINCE_NAMES.at(tokens, index) for index in range(len(tokens)))
    return list(dict.fromkeys(place[0] for place in found if place))


def issuer_key(issuer: str) -> str:
    """Return what two spellings of one body share: "Thủ tướng" and "Thủ tướng Chính phủ" give the same key."""
    folded = fold_spaces(fold(issuer).replace(",", " "))
    key = _FOLDED.get(folded, folded)
    for head in _HEADS:
        key = key.removeprefix(head)
    for local in LOCAL:
        if local.short:
            key = key.replace(local.short, fold(local.name))
    return key.replace(" tp ", " thanh pho ")
