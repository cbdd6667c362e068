"""Courtesy in front of a question: "cảm ơn bạn, thế …", "chào ad, …"."""

import re

from corpus.vietnamese.question_words import ANY_FOLDED
from corpus.vietnamese.text import fold

# Courtesy in front of a question: "cảm ơn bạn, thế …", "ok tks ad. còn …", "chào ad, …".
_POLITE = r"""(?:
    ok|oke|okay|da|vang|u                        # "ok", "dạ"
  | (?:xin\ |chan\ thanh\ |rat\ )*(?:cam\ on|thanks?|tks|thank\ you)  # "xin cảm ơn"
  | (?:xin\ |kinh\ )?(?:chao|hello|hi|alo)       # "kính chào"
)"""
_COURTESY = re.compile(
    rf"""
    ^(?:
        {_POLITE}
        (?:\ (?:ban|bot|ad|admin|em|anh|chi|minh|nhieu|nhe|nha|a|oi|you|lam|rat))*  # "cảm ơn bạn nhiều nhé, …"
        (?:\s*[,.!;:]+\s*|\s+(?={_POLITE}\b))    # "ok tks ad. …", "dạ cảm ơn"
    )+
    """,
    re.VERBOSE,
)
_QUESTION = re.compile(rf"\?|\b(?:{ANY_FOLDED}|sao)\b")
# What a question must hold when courtesy in front of it is to be left out.
_ASKS_OR_CONTINUES = re.compile(rf"\d|{_QUESTION.pattern}|\b(?:con|the)\b")


def without_courtesy(text: str) -> str:
    """Return a question without the greeting or thanks in front of it; a text that is only courtesy stays as it is."""
    folded = fold(text)
    found = _COURTESY.match(folded)
    if found is None or len(folded) != len(text):  # folding changed places: odd characters
        return text
    rest = text[found.end() :]
    return rest if _ASKS_OR_CONTINUES.search(fold(rest)) else text
