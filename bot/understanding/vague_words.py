"""Words that fit every document: "thời hạn", "hồ sơ", "mục tiêu năm 2025" name nothing in particular."""

from corpus.vietnamese.text import words_of
from index.query import without_chatter

# Words that say what kind of thing is asked for, not about what; folded.
_GENERAL = frozenset(
    [
        "thoi",
        "han",
        "thu",
        "tuc",
        "muc",
        "tieu",
        "nhiem",
        "vu",
        "quy",
        "dinh",
        "ho",
        "so",
        "hieu",
        "luc",
        "ket",
        "qua",
        "van",
        "ban",
        "nghi",
        "quyet",
        "luat",
        "nam",
        "ngay",
        "thang",
        "phan",
        "tram",
        "ty",
        "le",
        "luong",
        "bao",
        "cao",
        "trach",
        "noi",
        "dung",
        "ke",
        "hoach",
        "giay",
        "to",
        "phi",
        "dieu",
        "khoan",
        "diem",
        "chuong",
        "cai",
        "viec",
        "do",
        "nay",
        "kia",
        "ky",
        "hanh",
        "tien",
        "thap",
        "nhat",
        "giai",
        "doan",
        "den",
        "moi",
        "hoi",
        "chut",
        "ti",
        "tin",
        "thong",
        "xong",
        "lam",
        "giup",
        "voi",
        "dum",
        "muon",
        "can",
        "biet",
        "them",
        "cu",
    ]
)
FEW = 2  # words up to which a question is too short to tell what it is about


def names_nothing(folded: str, *, single: bool = False) -> bool:
    """Tell whether folded text holds only words that fit everything; `single`: or no more than two words at all."""
    words = [word for word in words_of(" ".join(without_chatter(folded).split("\n"))) if not word.isdigit()]
    return all(word in _GENERAL or "%" in word for word in words) or (single and len(words) <= FEW)
