"""The close of a document: who signed it in which office, and who receives it."""

import re
from dataclasses import dataclass

from corpus.document import Signer
from corpus.names.issuers import LEADING_PRINTED
from corpus.names.offices import OFFICES_PRINTED
from corpus.vietnamese.letters import cased

# Chosen by hand, 2026-11-24 (docs/reading.md, Thresholds): an office has few words, and so has a name.
ROLE_LENGTH = 120  # characters
LEAST_NAME_WORDS, MOST_NAME_WORDS = 2, 6
_SIGNED = re.compile(r"[\[(]?\s*(?:đã ký|Đã ký|ĐÃ KÝ|signed)[^\])\n]{0,40}[\])]?", re.IGNORECASE)
_RANK = re.compile(r"^(?:(?:Đại|Thượng|Trung|Thiếu)\s+tướng|GS\.?|PGS\.?|TS\.?|ThS\.?|BS\.?|\W)+\s*")
_NAME_WORD = re.compile(cased(r"[A-ZĐÀ-Ỹ][a-zđà-ỹ']*|[A-ZĐÀ-Ỹ]{2,}"))
_BEHALF = re.compile(r"(?:TM|KT|TL|TUQ|Q|T/M|T\.M)\s*[./]\s*\S|T/M\s")
# Words of an office; a line that holds one names no person.
_OFFICES = re.compile(
    rf"""
    \b(?:
        {OFFICES_PRINTED}       # "CHỦ TỊCH QUỐC HỘI", "BỘ TRƯỞNG, CHỦ NHIỆM"
        | {LEADING_PRINTED}     # "TM. CHÍNH PHỦ", "T/M BỘ CHÍNH TRỊ"
        | CHÁNH                 # "CHÁNH VĂN PHÒNG"
        | TRƯỞNG                # "VỤ TRƯỞNG"
        | PHÓ                   # "PHÓ CHỦ TỊCH"
        | ỦY\ VIÊN              # "ỦY VIÊN BỘ CHÍNH TRỊ"
        | KIỂM\ TOÁN            # "TỔNG KIỂM TOÁN NHÀ NƯỚC"
        | THANH\ TRA            # "TỔNG THANH TRA"
        | ỦY\ BAN | UỶ\ BAN     # "TM. ỦY BAN NHÂN DÂN"
        | HỘI\ ĐỒNG             # "CHỦ TỊCH HỘI ĐỒNG"
        | BAN                   # "TRƯỞNG BAN"
        | UBND                  # "TM. UBND TỈNH"
        | HĐND                  # "CHỦ TỊCH HĐND"
        | SỞ                    # "GIÁM ĐỐC SỞ NỘI VỤ"
        | CỤC                   # "CỤC TRỒNG TRỌT"
    )\b
    """,
    re.VERBOSE,
)
_MINISTRY = re.compile(r"BỘ\s[A-ZĐ][^a-z]{0,80}$")  # "BỘ TRƯỞNG / BỘ NỘI VỤ"
_AUTHENTICATION = re.compile(r"XÁC THỰC VĂN BẢN HỢP NHẤT$")
_MARK = re.compile(r"[-–—~+•*]\s*")
_HEAD = re.compile(r"Nơi nhận\s*:?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Close:
    """Signer and recipients as they are printed."""

    signer: Signer | None = None
    recipients: tuple[str, ...] = ()


def read_close(text: str) -> Close:
    """Return the recipients and the signer in the text of a document's close."""
    recipients: list[str] = []
    roles: list[str] = []
    name = ""
    in_recipients = False
    lines = text.split("\n")
    heads = [index for index, line in enumerate(lines) if _HEAD.match(line.strip(" \t\r*|"))]
    # A scanned file may have the list twice: recognised by OCR, and typed again below it. The last one counts.
    for raw in lines[heads[-1] if len(heads) > 1 else 0 :]:
        line = raw.strip(" \t\r*|")
        if head := _HEAD.match(line):
            in_recipients = True
            line = line[head.end() :].strip()
        if not line:
            continue
        if _MARK.match(line) and (in_recipients or not name):
            in_recipients = True
            recipients += _recipients(line)
            continue
        bare = _SIGNED.sub("", line).strip(" .,;")
        if not bare or _AUTHENTICATION.match(bare):
            continue
        if _is_role(bare) or (roles and _MINISTRY.match(bare)):
            in_recipients = False
            if not name:  # a second signature is that of another body: the first one is the issuer's
                roles.append(bare)
        elif roles and not name and is_name(bare):
            name = _RANK.sub("", bare)
        elif in_recipients and recipients and not roles and bare[:1].islower():
            recipients[-1] = f"{recipients[-1]} {bare.rstrip(' ;.,/')}"
    signer = Signer(_name_case(name), " / ".join(roles)) if name else None
    return Close(signer, tuple(recipients))


def _recipients(line: str) -> list[str]:
    pieces = re.split(r";\s*-\s+", line)
    return [piece for raw in pieces if (piece := _MARK.sub("", raw, count=1).strip(" ;.,/"))]


def _is_role(text: str) -> bool:
    return len(text) < ROLE_LENGTH and text == text.upper() and bool(_BEHALF.match(text) or _OFFICES.search(text))


def is_name(text: str) -> bool:
    """Tell whether a line can be a person's name: two to six words, each with a capital, none of them of an office."""
    words = _RANK.sub("", text).split()
    if not LEAST_NAME_WORDS <= len(words) <= MOST_NAME_WORDS or _OFFICES.search(text):
        return False
    return all(_NAME_WORD.fullmatch(word) for word in words)


def _name_case(name: str) -> str:
    return " ".join(word.capitalize() for word in name.split()) if name == name.upper() else name
