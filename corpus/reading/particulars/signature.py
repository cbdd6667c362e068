"""The close of a document: who signed it in what office, and who receives it."""

import re
from dataclasses import dataclass

from corpus.document import Signer
from corpus.names.issuers import LEADING_PRINTED
from corpus.names.offices import OFFICES_PRINTED
from corpus.vietnamese.letters import cased

_SIGNED = re.compile(r"[\[(]?\s*(?:đã ký|Đã ký|ĐÃ KÝ|signed)[^\])\n]{0,40}[\])]?", re.IGNORECASE)
_RANK = re.compile(r"^(?:(?:Đại|Thượng|Trung|Thiếu)\s+tướng|GS\.?|PGS\.?|TS\.?|ThS\.?|BS\.?|\W)+\s*")
_NAME_WORD = re.compile(cased(r"[A-ZĐÀ-Ỹ][a-zđà-ỹ']*|[A-ZĐÀ-Ỹ]{2,}"))
_BEHALF = re.compile(r"(?:TM|KT|TL|TUQ|Q|T/M|T\.M)\s*[./]\s*\S|T/M\s")
_OFFICES = re.compile(
    rf"\b(?:{OFFICES_PRINTED}|{LEADING_PRINTED}"
    r"|CHÁNH|TRƯỞNG|PHÓ|ỦY VIÊN|KIỂM TOÁN|THANH TRA|ỦY BAN|UỶ BAN|HỘI ĐỒNG|BAN|UBND|HĐND|SỞ|CỤC)\b"
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
    """Read the recipients and the signature from the text of a document's close."""
    recipients: list[str] = []
    roles: list[str] = []
    name = ""
    listing = False
    lines = text.split("\n")
    heads = [index for index, line in enumerate(lines) if _HEAD.match(line.strip(" \t\r*|"))]
    # A scan may hold the list twice, first as the machine read it, then as someone typed it.
    for raw in lines[heads[-1] if len(heads) > 1 else 0 :]:
        line = raw.strip(" \t\r*|")
        if head := _HEAD.match(line):
            listing = True
            line = line[head.end() :].strip()
        if not line:
            continue
        if _MARK.match(line) and (listing or not name):
            listing = True
            recipients += _recipients(line)
            continue
        bare = _SIGNED.sub("", line).strip(" .,;")
        if not bare or _AUTHENTICATION.match(bare):
            continue
        if _is_role(bare) or (roles and _MINISTRY.match(bare)):
            listing = False
            if not name:  # a second signature is that of another body: the first one is the issuer's
                roles.append(bare)
        elif roles and not name and is_name(bare):
            name = _RANK.sub("", bare)
        elif listing and recipients and not roles and bare[:1].islower():
            recipients[-1] = f"{recipients[-1]} {bare.rstrip(' ;.,/')}"
    signer = Signer(_cased(name), " / ".join(roles)) if name else None
    return Close(signer, tuple(recipients))


def _recipients(line: str) -> list[str]:
    pieces = re.split(r";\s*-\s+", line)
    return [piece for raw in pieces if (piece := _MARK.sub("", raw, count=1).strip(" ;.,/"))]


def _is_role(text: str) -> bool:
    return len(text) < 120 and text == text.upper() and bool(_BEHALF.match(text) or _OFFICES.search(text))


def is_name(text: str) -> bool:
    """Tell whether a line can be a person's name: two to six words, each with a capital, and no office."""
    words = _RANK.sub("", text).split()
    if not 2 <= len(words) <= 6 or _OFFICES.search(text):
        return False
    return all(_NAME_WORD.fullmatch(word) for word in words)


def _cased(name: str) -> str:
    return " ".join(word.capitalize() for word in name.split()) if name == name.upper() else name
