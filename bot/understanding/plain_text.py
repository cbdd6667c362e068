"""Plain text of what people send: without invisible characters, in Latin letters and ASCII digits.

Invisible characters can carry instructions to a chat model, split a number so that nothing recognises it, or reverse what is
read. A Cyrillic "о" or a full-width "２" looks right, and no search finds it.
"""

import unicodedata

from corpus.vietnamese.text import clean

MARKS = 2  # combining marks kept on one letter: no Vietnamese letter has more
# Cyrillic and Greek letters that look like Latin ones.
_LOOKALIKES = str.maketrans("АВЕЅІЈКМНОРСТУХаеоѕіјрсухһԁΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABESIJKMHOPCTYXaeosijpcyxhdABEZHIKMNOPTYXo")
_BLANKS = {
    "\n": "\n",
    "\t": "\t",
    "\r": "",
    "\v": " ",
    "\f": " ",
    "\x85": " ",
}  # control characters that stand for white space; others are left out


def plain(text: str) -> str:
    """Return text in NFC without invisible characters and lookalikes; may be empty."""
    kept: list[str] = []
    marks = 0
    for char in clean(text):
        kind = unicodedata.category(char)
        if kind in ("Cf", "Cs", "Co", "Cn") or _is_variation_selector(char):
            continue
        if kind == "Cc":
            kept.append(_BLANKS.get(char, ""))
            continue
        marks = marks + 1 if kind in ("Mn", "Me") else 0
        if marks <= MARKS:
            kept.append(_plain_character(char, kind))
    return unicodedata.normalize("NFC", "".join(kept).translate(_LOOKALIKES))


def _plain_character(char: str, kind: str) -> str:
    if char.isascii():
        return char
    if kind == "Nd":
        return str(unicodedata.decimal(char))
    # Full-width and mathematical forms; not "½" or "m²", which have a meaning of their own.
    if "\uff01" <= char <= "\uff5e" or "\U0001d400" <= char <= "\U0001d7ff":
        return unicodedata.normalize("NFKC", char)
    return " " if kind in ("Zs", "Zl", "Zp") else char


def _is_variation_selector(char: str) -> bool:
    return "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"
