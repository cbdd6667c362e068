"""What people send, as plain text: no invisible signs, no letters that pass for others, digits as 0–9.

A sign that nobody sees can carry orders to a chat model, split a number so that it is not recognised, or turn the order
of what is read; a Cyrillic "о" or a full-width "２" looks right and is found by no search.
"""

import unicodedata

from corpus.vietnamese.text import clean

MARKS = 2  # marks above and below one letter that no Vietnamese letter needs more of
# Letters of other alphabets that are drawn as Latin ones.
_DRAWN_ALIKE = str.maketrans("АВЕЅІЈКМНОРСТУХаеоѕіјрсухһԁΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABESIJKMHOPCTYXaeosijpcyxhdABEZHIKMNOPTYXo")
_BLANKS = {
    "\n": "\n",
    "\t": "\t",
    "\r": "",
    "\v": " ",
    "\f": " ",
    "\x85": " ",
}  # what controls stand for; others for nothing


def plain(text: str) -> str:
    """Return text in NFC as it looks, without what does not show; may be empty."""
    kept: list[str] = []
    marks = 0
    for char in clean(text):
        kind = unicodedata.category(char)
        if kind in ("Cf", "Cs", "Co", "Cn") or _selects_a_variant(char):
            continue
        if kind == "Cc":
            kept.append(_BLANKS.get(char, ""))
            continue
        marks = marks + 1 if kind in ("Mn", "Me") else 0
        if marks <= MARKS:
            kept.append(_drawn_plainly(char, kind))
    return unicodedata.normalize("NFC", "".join(kept).translate(_DRAWN_ALIKE))


def _drawn_plainly(char: str, kind: str) -> str:
    if char.isascii():
        return char
    if kind == "Nd":
        return str(unicodedata.decimal(char))
    # Full-width and mathematical letters and signs; not "½" or "m²", which say what they say.
    if "\uff01" <= char <= "\uff5e" or "\U0001d400" <= char <= "\U0001d7ff":
        return unicodedata.normalize("NFKC", char)
    return " " if kind in ("Zs", "Zl", "Zp") else char


def _selects_a_variant(char: str) -> bool:
    return "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"
