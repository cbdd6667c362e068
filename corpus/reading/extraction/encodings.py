"""Bytes to Unicode, and text of the fonts used before Unicode (TCVN3, VNI, VPS) to Unicode."""

import re
import unicodedata

from viparse import fix

from corpus.reading.extraction.refusal import UnreadableError

CONVERTED = "Văn bản dùng bảng mã cũ ({name}); đã chuyển sang Unicode, cần đối chiếu với bản gốc."
BAD_BYTES = "{count} ký tự trong tệp bị hỏng, hiện thành “\ufffd”; cần đối chiếu với bản gốc."
# Chosen by hand, 2026-11-24 (docs/reading.md, Thresholds): words of Vietnamese come by the hundred in the right
# encoding, and by chance in a wrong one.
SAMPLE = 20_000  # characters of a text that are looked at to tell its encoding
CHARACTERS_PER_BAD = 1000  # a UTF-8 file may have one broken character in so many
CHARACTERS_PER_BAD_GUESS = 50  # a file in a guessed encoding may have one in so many
HEAD_BYTES = 4000  # of a page, in which its charset is declared
LEGACY_LETTERS = 20  # in the sample, from which on a text may be in a legacy font
# A conversion is right when it shows so many common words, and so many times more than there were before.
COMMON_WORDS, COMMON_FACTOR = 5, 3
_FONTS = {"tcvn3": "TCVN3", "vni": "VNI-Windows", "vps": "VPS", "viscii": "VISCII"}
# Words that every page of an official text holds, nearly all with letters that only the right encoding gives.
_COMMON_WORDS = frozenset(
    [
        "của",
        "và",
        "các",
        "được",
        "định",
        "quyết",
        "điều",
        "khoản",
        "nghị",
        "này",
        "ngày",
        "tháng",
        "năm",
        "quy",
        "việc",
        "cơ",
        "chính",
        "tổ",
        "chức",
        "nhân",
        "dân",
        "số",
        "thực",
        "hiện",
        "với",
        "về",
    ]
)
_WORD = re.compile(r"[^\W\d_]+")
# Letters of Vietnamese that no legacy font's text, read as Latin-1, can hold.
_UNICODE_ONLY = re.compile(r"[\u1ea0-\u1ef9ăĂđĐĩĨũŨơƠưƯ\u0300-\u0323]")
_LEGACY_LETTER = re.compile(r"[\u0080-\u00ff\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]")
_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{1,20})", re.IGNORECASE)
# "ệ" as "ê" and a dot that stands after a blank, as some PDF writers leave it.
_LOOSE_MARK = re.compile(r"(?<=[^\W\d_]) (?=[\u0300\u0301\u0303\u0309\u0323])")


def decode(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """Return the text of a plain-text or HTML file, and a warning where its encoding was an old one or it has broken characters.

    Raises UnreadableError when no encoding makes Vietnamese of it.
    """
    for bom, codec in _BYTE_ORDER_MARKS:
        if data.startswith(bom):
            return to_unicode(data.decode(codec, "replace"))
    try:
        return to_unicode(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    replaced = data.decode("utf-8", "replace")
    if replaced.count("\ufffd") * CHARACTERS_PER_BAD <= len(replaced) and _count_common(replaced):
        text, warnings = to_unicode(replaced)
        return text, (*warnings, BAD_BYTES.format(count=replaced.count("\ufffd")))
    charset = _CHARSET.search(data[:HEAD_BYTES])
    codecs = [charset[1].decode().lower()] if charset else []
    best = 0
    best_text: tuple[str, tuple[str, ...]] = ("", ())
    for codec in (*codecs, "utf-16-le", "cp1258", "cp1252"):
        try:
            text, warnings = to_unicode(unicodedata.normalize("NFC", data.decode(codec, "replace")))
        except (LookupError, UnicodeError):
            continue
        readable = "\x00" not in text and text.count("\ufffd") * CHARACTERS_PER_BAD_GUESS <= len(text)
        if readable and (words := _count_common(text)) > best:
            if codec == "cp1258" and not warnings:
                warnings = (CONVERTED.format(name="Windows-1258"),)
            best, best_text = words, (text, warnings)
    if not best:
        raise UnreadableError(
            "encoding_unknown", f"Tệp “{name}” không phải văn bản tiếng Việt ở bảng mã nhận biết được."
        )
    return best_text


def to_unicode(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a text with lines in a legacy font (TCVN3, VNI …) converted to Unicode, and a warning where there were any."""
    text = _LOOSE_MARK.sub("", text)
    lines = text.split("\n")
    candidates = [
        place for place, line in enumerate(lines) if _LEGACY_LETTER.search(line) and not _UNICODE_ONLY.search(line)
    ]
    sample = "\n".join(lines[place] for place in candidates)[:SAMPLE]
    before = _count_common(sample)
    if len(_LEGACY_LETTER.findall(sample)) < LEGACY_LETTERS:
        return text, ()
    found = {font: _count_common(fix(sample, encoding=font)) for font in _FONTS}
    font = max(found, key=lambda font: found[font])
    if found[font] < COMMON_WORDS or found[font] < COMMON_FACTOR * before:
        return text, ()
    for place in candidates:
        lines[place] = fix(lines[place], encoding=font)
    return unicodedata.normalize("NFC", "\n".join(lines)), (CONVERTED.format(name=_FONTS[font]),)


def _count_common(text: str) -> int:
    """Return how many words of the first SAMPLE characters are common Vietnamese words."""
    return sum(1 for word in _WORD.findall(text[:SAMPLE].lower()) if word in _COMMON_WORDS)
