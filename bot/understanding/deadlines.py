"""Questions that ask who does what by when: "ai làm gì, hạn nào", "các mốc thời hạn của …"."""

import re

from corpus.vietnamese.question_words import AskedFor, words_asking
from corpus.vietnamese.text import fold
from index.query import without_chatter

# Pieces of verbose patterns over folded text: who or what, when, and all deadlines of something.
_WHO = r"""
      \bai\b                                     # "ai làm gì"
    | (?:co\ quan|don\ vi|bo|cap|so|ben)\ nao    # "đơn vị nào"
    | lam\ (?:nhung\ )?(?:gi|viec\ gi)           # "phải làm những gì"
    | nhiem\ vu                                  # "nhiệm vụ của các bộ"
    | phan\ cong                                 # "phân công thế nào"
    | cong\ viec                                 # "các công việc"
    | trach\ nhiem                               # "trách nhiệm của ai"
"""
_WHEN = r"""
      \bhan\b(?!\ che)                           # "hạn nào", not "hạn chế"
    | han\ chot                                  # "hạn chót"
    | thoi\ han                                  # "thời hạn"
    | deadline                                   # "deadline nào"
    | moc\ thoi\ gian                            # "mốc thời gian"
    | cac\ moc                                   # "các mốc"
    | tien\ do                                   # "tiến độ"
    | bao\ gio                                   # "bao giờ xong"
    | khi\ nao                                   # "khi nào"
    | lo\ trinh                                  # "lộ trình"
    | xong\ truoc                                # "phải xong trước ngày nào"
"""
_EVERY_DEADLINE = r"""
      (?:cac|nhung|liet\ ke|bang|tong\ hop|tat\ ca)(?:\ \w+){0,2}\ # "liệt kê các …"
      (?:thoi\ han|han\ chot|deadline|moc(?:\ thoi\ gian)?|moc\ han|lich)\b  # "… mốc thời gian"
    | phan\ cong\ (?:nhiem\ vu|thuc\ hien|cong\ viec)  # "phân công nhiệm vụ"
    | (?:bang|danh\ sach)\ (?:nhiem\ vu|cong\ viec)    # "danh sách công việc"
    | lich\ (?:cong\ viec|thuc\ hien)            # "lịch thực hiện"
"""
_ALL_DEADLINES = re.compile(_EVERY_DEADLINE, re.VERBOSE)
_WHICH = words_asking(AskedFor.CHOICE, AskedFor.THING, AskedFor.MANNER, AskedFor.TIME)
_WHO_AND_WHEN = re.compile(
    rf"""
    (?:{_WHO}).{{0,60}}(?:{_WHEN})               # "ai làm gì, hạn"
    \ ?(?:
        {_WHICH}|may                             # "ai làm gì, hạn nào", "ai làm gì, thời hạn khi nào"
      | $|[?,;]                                  # "ai làm gì, thời hạn?"
      | \ theo|\ trong|\ cua|\ den               # "ai làm gì, thời hạn theo 5894"
    )
    """,
    re.VERBOSE,
)
_SEVERAL_TASKS = re.compile(
    r"""
      lam\ (?:nhung\ )?(?:gi|viec\ gi)           # "phải làm gì"
    | nhung\ viec                                # "những việc nào"
    | cac\ nhiem\ vu                             # "các nhiệm vụ"
    | nhiem\ vu\ (?:gi|nao)                      # "nhiệm vụ nào"
    | cac\ viec                                  # "các việc"
    | ai\ lam                                    # "ai làm"
    | viec\ gi                                   # "việc gì"
    | don\ vi\ nao\ lam                          # "đơn vị nào làm"
    | phan\ cong                                 # "phân công"
    """,
    re.VERBOSE,
)
_ASKING = re.compile(
    rf"""
    {_EVERY_DEADLINE}|{_WHO}|{_WHEN}
    | \bai\b|lam\ gi|phai|nhu\ the\ nao          # "phải làm như thế nào"
    | bang|liet\ ke|cac|nhung|tong\ hop|moc      # "liệt kê những mốc"
    """,
    re.VERBOSE,
)


def asks_for_deadlines(text: str) -> bool:
    """Tell whether a question asks for tasks with their deadlines."""
    folded = fold(text)
    return bool(_ALL_DEADLINES.search(folded) or (_WHO_AND_WHEN.search(folded) and _SEVERAL_TASKS.search(folded)))


def without_deadline_words(bare: str) -> str:
    """Return the topic of such a question, folded: without the words that ask. `bare` has its citations blanked out."""
    return without_chatter(_ASKING.sub(" ", fold(bare)))
