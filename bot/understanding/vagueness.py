"""Questions too vague to answer: "thời hạn?", "hồ sơ", "mục tiêu năm 2025" fit every document."""

from corpus.vietnamese.text import words_of
from index.query import without_chatter

# Words that every document may hold, folded: they say what kind of thing is asked for, not about what.
_GENERIC = frozenset(
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
MAX_VAGUE_WORDS = 2  # Chosen by hand: a question of one or two words does not say what it wants to know.


def is_generic(folded: str) -> bool:
    """Tell whether folded text holds only words that fit every document."""
    return all(word in _GENERIC or "%" in word for word in _words(folded))


def is_vague(folded: str) -> bool:
    """Tell whether folded text is generic, or too short to tell what it is about."""
    return is_generic(folded) or len(_words(folded)) <= MAX_VAGUE_WORDS


def _words(folded: str) -> list[str]:
    return [word for word in words_of(without_chatter(folded)) if not word.isdigit()]
