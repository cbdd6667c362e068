"""The topic of questions that ask who does what by when: "ai làm gì, hạn nào", "các mốc thời hạn của …"."""

import re

from corpus.vietnamese.text import fold
from index.query import without_chatter

# Words that ask who does what by when, over folded text; what else such a question holds is its topic.
_ASKING = re.compile(
    r"""
    \b(?:
        ai|(?:co\ quan|don\ vi|bo|cap|so|ben)\ nao  # "đơn vị nào"
      | (?:phai\ )?lam\ (?:nhung\ )?(?:gi|viec\ gi)  # "phải làm những gì"
      | (?:phan\ cong\ )?(?:nhiem\ vu|cong\ viec|trach\ nhiem)  # "phân công nhiệm vụ"
      | phan\ cong|phai|nhu\ the\ nao             # "phân công như thế nào"
      | han(?:\ chot)?(?!\ che)|thoi\ han|deadline  # "hạn chót", not "hạn chế"
      | (?:cac\ )?moc(?:\ thoi\ gian)?|tien\ do|lo\ trinh|lich  # "các mốc thời gian"
      | bao\ gio|khi\ nao|xong\ truoc            # "phải xong trước ngày nào"
      | bang|liet\ ke|cac|nhung|tong\ hop        # "liệt kê những mốc"
    )\b
    """,
    re.VERBOSE,
)


def without_deadline_words(bare: str) -> str:
    """Return the topic of such a question, folded: without the words that ask. `bare` has its citations blanked out."""
    return without_chatter(_ASKING.sub(" ", fold(bare)))
