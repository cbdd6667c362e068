"""Vietnamese letters in patterns, where small and capital must be told apart.

As ranges of code points, "À-Ỹ" and "à-ỹ" each hold letters of both cases; written through `cased` they mean what they
say.
"""

from typing import Final

_SMALL: Final = "àáảãạăắằẳẵặâấầẩẫậèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵ"
MARKED_SMALL: Final = frozenset(_SMALL)


def cased(pattern: str) -> str:
    """Return a pattern with its ranges "À-Ỹ" and "à-ỹ" written out letter by letter."""
    return pattern.replace("À-Ỹ", _SMALL.upper()).replace("à-ỹ", _SMALL)


def plain(line: str) -> str:
    """Return a line without outer blanks and Markdown ornaments."""
    return line.strip(" \t\r\n*#_")


def is_capitals(text: str) -> bool:
    """Tell whether a line is set in capitals."""
    return text == text.upper() and sum(char.isalpha() for char in text) > 1
