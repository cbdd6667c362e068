"""Bodies that issue documents, as people write them: "của Chính phủ", "Bộ trưởng Bộ Nội vụ", "UBND tỉnh Đắk Lắk"."""

from collections.abc import Sequence

from corpus.names.symbols import ISSUERS
from corpus.vietnamese.text import fold, fold_spaces
from corpus.vietnamese.tokens import Phrases, Token, is_sign, is_word, tokenize

_NAMES: dict[str, str] = {name.lower(): name for name in ISSUERS.values()} | {
    "thủ tướng": "Thủ tướng Chính phủ",
    "ttg": "Thủ tướng Chính phủ",
    "ttcp": "Thủ tướng Chính phủ",
    "cp": "Chính phủ",
    "bộ chính trị": "Bộ Chính trị",
    "ban bí thư": "Ban Bí thư",
    "ban bí thư trung ương đảng": "Ban Bí thư",
    "ban chấp hành trung ương": "Ban Chấp hành Trung ương",
    "ban chấp hành trung ương đảng": "Ban Chấp hành Trung ương",
    "trung ương": "Ban Chấp hành Trung ương",
    "ubtvqh": "Ủy ban Thường vụ Quốc hội",
    "qh": "Quốc hội",
    "vpcp": "Văn phòng Chính phủ",
    "bnv": "Bộ Nội vụ",
    "bộ gd&đt": "Bộ Giáo dục và Đào tạo",
    "bộ gdđt": "Bộ Giáo dục và Đào tạo",
    "bộ tt&tt": "Bộ Thông tin và Truyền thông",
    "bộ kh&cn": "Bộ Khoa học và Công nghệ",
    "ngân hàng nhà nước": "Ngân hàng Nhà nước Việt Nam",
    "bảo hiểm xã hội việt nam": "Bảo hiểm xã hội Việt Nam",
}
_BODIES: Phrases[str] = Phrases(_NAMES)
_HEADS: Phrases[str] = Phrases(
    dict.fromkeys(("bộ trưởng", "bộ trưởng chủ nhiệm", "chủ nhiệm", "thống đốc", "tổng thanh tra"), "")
)
_LOCAL: Phrases[str] = Phrases(
    {
        "ubnd": "Ủy ban nhân dân",
        "ủy ban nhân dân": "Ủy ban nhân dân",
        "chủ tịch ubnd": "Chủ tịch Ủy ban nhân dân",
        "chủ tịch ủy ban nhân dân": "Chủ tịch Ủy ban nhân dân",
        "hđnd": "Hội đồng nhân dân",
        "hội đồng nhân dân": "Hội đồng nhân dân",
        "tỉnh ủy": "Tỉnh ủy",
        "thành ủy": "Thành ủy",
    }
)
_LEVELS: Phrases[str] = Phrases(
    {word: word for word in ("tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu")}
    | {"tp": "thành phố"}
)
# Provinces and cities before and after the merger of July 2025: documents of both are in use.
_PROVINCES = [
    "An Giang",
    "Bà Rịa - Vũng Tàu",
    "Bạc Liêu",
    "Bắc Giang",
    "Bắc Kạn",
    "Bắc Ninh",
    "Bến Tre",
    "Bình Dương",
    "Bình Định",
    "Bình Phước",
    "Bình Thuận",
    "Cà Mau",
    "Cao Bằng",
    "Cần Thơ",
    "Đà Nẵng",
    "Đắk Lắk",
    "Đắk Nông",
    "Điện Biên",
    "Đồng Nai",
    "Đồng Tháp",
    "Gia Lai",
    "Hà Giang",
    "Hà Nam",
    "Hà Nội",
    "Hà Tĩnh",
    "Hải Dương",
    "Hải Phòng",
    "Hậu Giang",
    "Hòa Bình",
    "Hồ Chí Minh",
    "Huế",
    "Hưng Yên",
    "Khánh Hòa",
    "Kiên Giang",
    "Kon Tum",
    "Lai Châu",
    "Lạng Sơn",
    "Lào Cai",
    "Lâm Đồng",
    "Long An",
    "Nam Định",
    "Nghệ An",
    "Ninh Bình",
    "Ninh Thuận",
    "Phú Thọ",
    "Phú Yên",
    "Quảng Bình",
    "Quảng Nam",
    "Quảng Ngãi",
    "Quảng Ninh",
    "Quảng Trị",
    "Sóc Trăng",
    "Sơn La",
    "Tây Ninh",
    "Thái Bình",
    "Thái Nguyên",
    "Thanh Hóa",
    "Thừa Thiên Huế",
    "Tiền Giang",
    "Trà Vinh",
    "Tuyên Quang",
    "Vĩnh Long",
    "Vĩnh Phúc",
    "Yên Bái",
]
_PLACES: Phrases[str] = Phrases({province.lower(): province for province in _PROVINCES})
_MAX_PLACE = 4  # syllables


def official_name(printed: str) -> str:
    """Return the official spelling of a body whose name stands alone, however cased; "" when it is not known."""
    tokens = tokenize(printed)
    found = _BODIES.at(tokens, 0)
    return found[0] if found and found[1] == len(tokens) else ""


def provinces_in(text: str) -> list[str]:
    """Return the provinces and cities that a text names, as they are or were called, each once."""
    tokens = tokenize(text)
    found = (_PLACES.at(tokens, index) for index in range(len(tokens)))
    return list(dict.fromkeys(place[0] for place in found if place))


def read_issuer(tokens: Sequence[Token], index: int) -> tuple[str, int] | None:
    """Read the name of a body at a token; returns its official name and the index behind it."""
    head = _HEADS.at(tokens, index)
    if head:
        index = head[1] + 1 if is_sign(tokens, head[1], ",") else head[1]
    found = _BODIES.at(tokens, index)
    if found:
        # "Chính phủ số", "Chính phủ điện tử" are not the Government.
        follows = is_word(tokens, found[1], "điện") or (
            is_word(tokens, found[1], "số") and not (found[1] + 1 < len(tokens) and tokens[found[1] + 1].is_number)
        )
        return None if found[0] == "Chính phủ" and follows else found
    local = _LOCAL.at(tokens, index)
    return _read_local(tokens, *local) if local else None


def _read_local(tokens: Sequence[Token], body: str, index: int) -> tuple[str, int]:
    level = _LEVELS.at(tokens, index)
    at = level[1] if level else index
    if is_sign(tokens, at, "."):
        at += 1
    place = _PLACES.at(tokens, at)
    if place is None:
        end = at
        while end < len(tokens) and end - at < _MAX_PLACE and tokens[end].is_word and tokens[end].is_capital:
            end += 1
        place = (" ".join(token.raw for token in tokens[at:end]), end) if end > at else None
    if place is None:
        return body, index
    words = [body, level[0] if level else "", place[0]]
    return fold_spaces(" ".join(words)), place[1]


def issuer_key(issuer: str) -> str:
    """Return what two spellings of one body share: "Thủ tướng" and "Thủ tướng Chính phủ" give the same key."""
    folded = fold_spaces(fold(issuer).replace(",", " "))
    tokens_key = _ABBREVIATED.get(folded, folded)
    for head in ("bo truong chu nhiem ", "bo truong ", "chu nhiem ", "chu tich "):
        tokens_key = tokens_key.removeprefix(head)
    return (
        tokens_key.replace("ubnd", "uy ban nhan dan")
        .replace("hdnd", "hoi dong nhan dan")
        .replace(" tp ", " thanh pho ")
    )


_ABBREVIATED = {fold(spoken): fold(name) for spoken, name in _NAMES.items()}
