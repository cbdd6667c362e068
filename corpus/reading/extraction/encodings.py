"""Bytes to Unicode, and text of the fonts used before Unicode (TCVN3, VNI, VPS) to Unicode."""

import re
import unicodedata

from viparse import fix

from corpus.reading.extraction.refusal import UnreadableError

REPAIRED = "Văn bản dùng bảng mã cũ ({name}); đã chuyển sang Unicode, cần đối chiếu với bản gốc."
BAD_BYTES = "{count} ký tự trong tệp bị hỏng, hiện thành “\ufffd”; cần đối chiếu với bản gốc."
MOST_BAD = 1000  # one in so many characters
_FONTS = {"tcvn3": "TCVN3", "vni": "VNI-Windows", "vps": "VPS", "viscii": "VISCII"}
# Words that any page of Vietnamese holds, all with a mark that only the right encoding gives.
_COMMON = frozenset(
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
_LATIN = re.compile(r"[\u0080-\u00ff\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]")
_SAMPLE = 20_000
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{1,20})", re.IGNORECASE)
# "ệ" as "ê" and a dot that stands after a blank, as some PDF writers leave it.
_LOOSE_MARK = re.compile(r"(?<=[^\W\d_]) (?=[\u0300\u0301\u0303\u0309\u0323])")


def decode(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """Return the text of a file without a format of its own, and a warning where its encoding was an old one.

    Raises UnreadableError when no encoding makes it Vietnamese.
    """
    for bom, codec in _BOMS:
        if data.startswith(bom):
            return repaired(data.decode(codec, "replace"))
    try:
        return repaired(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    mended = data.decode("utf-8", "replace")
    if mended.count("\ufffd") * MOST_BAD <= len(mended) and _known(mended):
        text, warnings = repaired(mended)
        return text, (*warnings, BAD_BYTES.format(count=mended.count("\ufffd")))
    charset = _CHARSET.search(data[:4000])
    codecs = [charset[1].decode().lower()] if charset else []
    best = 0
    shown: tuple[str, tuple[str, ...]] = ("", ())
    for codec in (*codecs, "utf-16-le", "cp1258", "cp1252"):
        try:
            text, warnings = repaired(unicodedata.normalize("NFC", data.decode(codec, "replace")))
        except (LookupError, UnicodeError):
            continue
        if "\x00" not in text and text.count("\ufffd") * 50 <= len(text) and (words := _known(text)) > best:
            best, shown = (
                words,
                (text, warnings or ((REPAIRED.format(name="Windows-1258"),) if codec == "cp1258" else ())),
            )
    if not best:
        raise UnreadableError(
            "encoding_unknown", f"Tệp “{name}” không phải văn bản tiếng Việt ở bảng mã nhận biết được."
        )
    return shown


def repaired(text: str) -> tuple[str, tuple[str, ...]]:
    """Turn lines set in a legacy font into Unicode; text that is Unicode already comes back as it is."""
    text = _LOOSE_MARK.sub("", text)
    lines = text.split("\n")
    foreign = [place for place, line in enumerate(lines) if _LATIN.search(line) and not _UNICODE_ONLY.search(line)]
    sample = "\n".join(lines[place] for place in foreign)[:_SAMPLE]
    before = _known(sample)
    if len(_LATIN.findall(sample)) < 20:
        return text, ()
    found = {font: _known(fix(sample, encoding=font)) for font in _FONTS}
    font = max(found, key=lambda font: found[font])
    if found[font] < 5 or found[font] < 3 * before:
        return text, ()
    for place in foreign:
        lines[place] = fix(lines[place], encoding=font)
    return unicodedata.normalize("NFC", "\n".join(lines)), (REPAIRED.format(name=_FONTS[font]),)


def _known(text: str) -> int:
    return sum(1 for word in _WORD.findall(text[:_SAMPLE].lower()) if word in _COMMON)
