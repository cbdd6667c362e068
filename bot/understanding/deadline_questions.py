"""Questions for who does what by when: "ai làm gì, hạn nào", "các mốc thời hạn của …"."""

import re

from corpus.vietnamese.question_words import AskedFor, words_asking
from corpus.vietnamese.text import fold
from index.query import without_chatter

# Folded: the tasks of somebody and their times, or all times of something.
_WHO = r"\bai\b|(?:co quan|don vi|bo|cap|so|ben) nao|lam (?:nhung )?(?:gi|viec gi)|nhiem vu|phan cong|cong viec|trach nhiem"
_WHEN = r"\bhan\b(?! che)|han chot|thoi han|deadline|moc thoi gian|cac moc|tien do|bao gio|khi nao|lo trinh|xong truoc"
_WHICH = words_asking(AskedFor.CHOICE, AskedFor.THING, AskedFor.MANNER, AskedFor.TIME)
_ALL_TIMES = re.compile(
    r"(?:cac|nhung|liet ke|bang|tong hop|tat ca)(?: \w+){0,2} (?:thoi han|han chot|deadline|moc(?: thoi gian)?|moc han|lich)\b|"
    r"phan cong (?:nhiem vu|thuc hien|cong viec)|(?:bang|danh sach) (?:nhiem vu|cong viec)|lich (?:cong viec|thuc hien)"
)
_BOTH = re.compile(rf"(?:{_WHO}).{{0,60}}(?:{_WHEN}) ?(?:{_WHICH}|may|$|[?,;]| theo| trong| cua| den)")
_PLURAL = re.compile(
    r"lam (?:nhung )?(?:gi|viec gi)|nhung viec|cac nhiem vu|nhiem vu (?:gi|nao)|cac viec|ai lam|viec gi|don vi nao lam|phan cong"
)
_ASKING = re.compile(
    rf"{_ALL_TIMES.pattern}|{_WHO}|{_WHEN}|\bai\b|lam gi|phai|nhu the nao|bang|liet ke|cac|nhung|tong hop|moc"
)


def asks_deadlines(text: str) -> bool:
    """Tell whether a question asks for tasks with their times: "ai làm gì, hạn nào", "các mốc thời hạn của …"."""
    folded = fold(text)
    return bool(_ALL_TIMES.search(folded) or (_BOTH.search(folded) and _PLURAL.search(folded)))


def without_deadline_words(bare: str) -> str:
    """Return what the tasks are about, folded: a question without its citations and the words that ask for tasks and times."""
    return without_chatter(_ASKING.sub(" ", fold(bare)))
