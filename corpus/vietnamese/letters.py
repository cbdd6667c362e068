"""Small and capital Vietnamese letters in regular expressions.

As ranges of code points, "À-Ỹ" and "à-ỹ" each hold letters of both cases; in a pattern that went through `cased`, they hold the
capital and the small letters only.
"""

from typing import Final

_SMALL: Final = "àáảãạăắằẳẵặâấầẩẫậèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵ"
MARKED_SMALL: Final = frozenset(_SMALL)


def cased(pattern: str) -> str:
    """Return a pattern with its ranges "À-Ỹ" and "à-ỹ" spelled out letter by letter."""
    return pattern.replace("À-Ỹ", _SMALL.upper()).replace("à-ỹ", _SMALL)


def plain(line: str) -> str:
    """Return a line without outer blanks and the marks of Markdown's emphasis and headings."""
    return line.strip(" \t\r\n*#_")


def is_capitals(text: str) -> bool:
    """Tell whether a line has no small letter and at least two letters."""
    return text == text.upper() and sum(char.isalpha() for char in text) > 1
