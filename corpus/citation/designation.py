"""Documents named in a text: "Nghị quyết số 131/NQ-CP ngày 06/10/2022", "qđ 749", "Đề án 06", "theo 5894"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from corpus.citation.days import read_date, read_year
from corpus.citation.document_number import DocumentNumber, kind_of, read_number
from corpus.citation.issuers import read_issuer
from corpus.citation.kinds import NamedKind, kind_at
from corpus.citation.label_context import ends_label, is_quantity
from corpus.citation.laws import read_law_name
from corpus.citation.matching import DocumentHint
from corpus.names.kinds import ANY, CONSTITUTION, LAWS, Figure, Trait, is_kind, names, symbol_of
from corpus.names.symbols import ASSEMBLIES, PARTY_ISSUERS
from corpus.vietnamese.tokens import Phrases, Token, is_sign, is_word, peek

# A bare number is a document's only behind one of these, "theo 749", "giữa 942 và 2629"; with the fewest digits it
# must have. Behind "so với" it needs a year: "so với 120" compares quantities.
_LEADS: Phrases[int] = Phrases(
    dict.fromkeys(("theo", "văn bản", "căn cứ"), 2)
    | dict.fromkeys(("của", "trong", "tại", "giữa", "so sánh", "thay thế", "bãi bỏ", "nội dung"), 3)
    | {"so với": 9}
    | dict.fromkeys((f"{kind.lower()} {age}" for kind in (*names(Trait.COMMON), ANY) for age in ("cũ", "mới")), 3)
)
_LEAD_LENGTH = 3  # words
LAST = 3  # digits of a bare number behind a position
_SYMBOLED = names(Trait.OWN_SYMBOL)
_JOINS = ("và", "với", "vs", "hay")  # "942 và 2629 khác gì nhau?"
_DIFFERS = ("khác", "giống", "so", "cái", "có")
_OPENING = ("còn", "hết", "có", "quy", "nói", "yêu", "đặt", "thay", "do", "ai")  # "749 có mấy lĩnh vực?"
_COMPARED = 8  # tokens between "so sánh" and the first of two numbers
_MONTHS = 12


def read_document(
    tokens: Sequence[Token], index: int, *, typed: bool, names: Phrases[str] | None = None
) -> tuple[DocumentHint, int] | None:
    """Read the document named at a token; `typed` allows short forms and bare numbers, `names` are a library's."""
    found = _read_named(tokens, index, names) or _read_law(tokens, index) or _read_kind_and_number(tokens, index, typed)
    if found is None and tokens[index].is_number:
        found = _read_official(tokens, index) or (_read_bare(tokens, index) if typed else None)
    if found is None:
        return None
    hint, end = _read_particulars(tokens, *found, typed=typed)
    return replace(hint, typed=written(tokens, index, end)), end


def written(tokens: Sequence[Token], start: int, end: int) -> str:
    """Return the tokens as they were typed, white space folded to blanks."""
    return "".join((" " if token.gap and at else "") + token.raw for at, token in enumerate(tokens[start:end]))


def _read_named(tokens: Sequence[Token], index: int, names: Phrases[str] | None) -> tuple[DocumentHint, int] | None:
    found = names.at(tokens, index) if names else None
    return (DocumentHint(name=found[0], known=True), found[1]) if found else None


def _read_law(tokens: Sequence[Token], index: int) -> tuple[DocumentHint, int] | None:
    if is_word(tokens, index, "hiến") and is_word(tokens, index + 1, "pháp"):
        return DocumentHint(name=CONSTITUTION, kind=CONSTITUTION), index + 2
    found = read_law_name(tokens, index)
    if found is None:
        return None
    name, at = found
    kind = next(word for word in LAWS if name.startswith(word))
    hint = DocumentHint(kind=kind, name=name)
    said = at + 1 if is_word(tokens, at, "số") else at
    number = read_number(tokens, said)
    if number and number[0].symbol:
        return _with_number(hint, number[0]), number[1]
    return hint, at


def _with_number(hint: DocumentHint, number: DocumentNumber) -> DocumentHint:
    return replace(hint, ordinal=number.ordinal, year=number.year, symbol=number.symbol or None)


def _read_kind_and_number(tokens: Sequence[Token], index: int, typed: bool) -> tuple[DocumentHint, int] | None:
    found = kind_at(tokens, index, typed)
    if found is None:
        return None
    kind, at, said_issuer = found
    issuer, at = _issuer_between(tokens, at)
    numbered = is_word(tokens, at, "số")
    if numbered:
        at += 2 if is_sign(tokens, at + 1, ":") else 1
    read = read_number(tokens, at)
    if read is None or not _is_number_of(tokens, read[1], read[0], kind, numbered):
        return None
    number, end = read
    if kind.figure is Figure.NAME and not number.symbol:
        return _with_number(DocumentHint(name=f"{kind.name} {number.ordinal}", issuer=issuer), number), end
    if not number.symbol:
        number = replace(number, symbol=_symbol(kind.name, said_issuer))
    elif len(number.parts) == 1 and (kind.name in _SYMBOLED or _is_governments(kind, number)):
        number = replace(number, symbol=_symbol(kind.name, number.symbol))
    name = kind.name or (kind_of(number) if number.parts and is_kind(number.parts[0]) else None)
    return _with_number(DocumentHint(kind=name, issuer=issuer), number), end


def _is_governments(kind: NamedKind, number: DocumentNumber) -> bool:
    """Tell "NQ 131 CP" and "NQ 57 TW" from a resolution "190/2025/QH15", whose symbol is complete."""
    return kind.name == "Nghị quyết" and not number.symbol.startswith(ASSEMBLIES)


def _issuer_between(tokens: Sequence[Token], at: int) -> tuple[str | None, int]:
    """Read the body in "Nghị quyết của Chính phủ số 131/NQ-CP"."""
    found = read_issuer(tokens, at + 1 if is_word(tokens, at, "của") else at)
    if found and (is_word(tokens, found[1], "số") or peek(tokens, found[1]).is_number):
        return found
    return None, at


def _symbol(kind: str | None, issuer: str) -> str:
    """Join a kind and the issuer said with it, "QĐ 749 TTg" -> "QĐ-TTg"; an issuer already in full stays."""
    part = symbol_of(kind or "")
    if not part or not issuer or is_kind(issuer):
        return issuer
    return f"{part}{'/' if issuer in PARTY_ISSUERS else '-'}{issuer}"


def _is_number_of(tokens: Sequence[Token], end: int, number: DocumentNumber, kind: NamedKind, numbered: bool) -> bool:
    """Tell whether the figure behind a kind is its number."""
    if any(not is_kind(part) for part in number.parts):
        return True
    if number.symbol or number.year:
        formal = kind.figure is Figure.QUANTITY
        return numbered or not formal or not _is_month(number) or kind.name == "Thông tư" or bool(number.symbol)
    if is_quantity(tokens, end):
        return False
    if numbered:
        return True
    year_like = len(number.ordinal) == 4 and 1945 <= int(number.ordinal) <= 2100
    if kind.figure is Figure.QUANTITY or (year_like and kind.name not in ("Quyết định", "Công văn", None)):
        return False
    if kind.figure is Figure.NAME:
        period = is_sign(tokens, end, "-/") and peek(tokens, end + 1).is_number
        return not period and not year_like and ends_label(tokens, end)
    if kind.figure is Figure.OBJECT and len(number.ordinal) <= 2:
        by = read_issuer(tokens, end + 1 if is_word(tokens, end, "của") else end)
        return by is not None or (len(number.ordinal) == 2 and ends_label(tokens, end))
    return kind.name is not None or len(number.ordinal) > 2  # "ban hành văn bản 5 trang"


def _is_month(number: DocumentNumber) -> bool:
    return number.ordinal.isdigit() and int(number.ordinal) <= _MONTHS


def _read_official(tokens: Sequence[Token], index: int) -> tuple[DocumentHint, int] | None:
    """Read a full number standing alone, "5894/BNV-VP"; the kind is what its symbol says."""
    read = read_number(tokens, index)
    if read is None or (index and is_sign(tokens, index - 1, "./,-") and not tokens[index].gap):
        return None
    number, end = read
    if all(is_kind(part) for part in number.parts):
        return None
    kind = kind_of(number) if is_kind(number.parts[0]) else None
    return _with_number(DocumentHint(kind=kind), number), end


def _read_bare(tokens: Sequence[Token], index: int) -> tuple[DocumentHint, int] | None:
    """Read "749" in "theo 749", "so với 749" no: only behind a leading word, and before no noun."""
    read = read_number(tokens, index)
    if read is None:
        return None
    number, end = read
    digits = _digits_needed(tokens, index, end)
    if number.symbol or not digits:
        return None
    if is_quantity(tokens, end) or not (ends_label(tokens, end) or read_year(tokens, end) or read_date(tokens, end)):
        return None
    if number.year:
        return None if _is_month(number) else (_with_number(DocumentHint(), number), end)
    if tokens[index].is_year or not number.ordinal.isdigit() or (is_sign(tokens, end, "-/") and not tokens[end].gap):
        return None
    if len(number.ordinal) < digits:
        return None
    joined = is_word(tokens, end, "và") or is_word(tokens, end, "đến")
    if joined and peek(tokens, end + 1).is_number and not ends_label(tokens, end + 2):
        return None  # "của 120 và 150 đơn vị" counts; "giữa 942 và 2629" names
    return _with_number(DocumentHint(), number), end


def read_last(tokens: Sequence[Token], index: int) -> tuple[DocumentHint, int] | None:
    """Read the bare number that ends what was typed behind a position: "đ2 942", "k2 đ1 2629"."""
    read = read_number(tokens, index)
    if read is None or read[1] != len(tokens) or tokens[index].is_year:
        return None
    number, end = read
    if (
        number.symbol
        or (number.year and _is_month(number))
        or not number.ordinal.isdigit()
        or len(number.ordinal) < LAST
    ):
        return None
    return _with_number(DocumentHint(), number), end


def _digits_needed(tokens: Sequence[Token], index: int, end: int) -> int:
    """Return how many digits a bare number must have where it stands; 0 where it names nothing."""
    for length in range(1, min(index, _LEAD_LENGTH) + 1):
        found = _LEADS.at(tokens, index - length)
        if found and found[1] == index:
            return found[0]
    if index == 0 and (
        _is_pair(tokens, end) or any(is_word(tokens, end, word) for word in _OPENING) or _asks_what(tokens, end)
    ):
        return 3
    return 3 if _are_compared(tokens, index, end) else 0


def _asks_what(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether a number at the beginning is all that is asked about: "749 là gì"."""
    return any(is_word(tokens, end, word) for word in ("là", "về")) and is_word(tokens, end + 1, "gì")


def _are_compared(tokens: Sequence[Token], index: int, end: int) -> bool:
    """Tell the first of two numbers behind "so sánh" and a few words: "so sánh mục tiêu 942 và 2629"."""
    near = range(max(0, index - _COMPARED), index - 1)
    if not any(is_word(tokens, at, "so") and is_word(tokens, at + 1, "sánh") for at in near):
        return False
    other = peek(tokens, end + 1)
    joined = any(is_word(tokens, end, word) for word in _JOINS)
    return joined and other.is_number and not other.is_year and len(other.raw) >= LAST and ends_label(tokens, end + 2)


def _is_pair(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether a second number follows that the first is compared with."""
    if not any(is_word(tokens, end, word) for word in _JOINS):
        return False
    other = peek(tokens, end + 1)
    return other.is_number and not other.is_year and any(is_word(tokens, end + 2, word) for word in _DIFFERS)


def read_sibling(tokens: Sequence[Token], index: int, before: DocumentHint) -> tuple[DocumentHint, int] | None:
    """Read the number that goes on a list: the second in "NQ 68 và 131", "NĐ 61/2018, 107/2021", "giữa 942 và 2629"."""
    read = read_number(tokens, index)
    if read is None or before.name or is_quantity(tokens, read[1]):
        return None
    number, end = read
    if number.symbol or (number.year and _is_month(number)) or not (number.year or ends_label(tokens, end)):
        return None
    if not number.year and (len(number.ordinal) < 2 or tokens[index].is_year or is_sign(tokens, end, "/-")):
        return None
    hint = _with_number(DocumentHint(kind=before.kind), number)
    hint, end = _read_particulars(tokens, hint, end, typed=True)
    return replace(hint, typed=written(tokens, index, end)), end


def _read_particulars(
    tokens: Sequence[Token], hint: DocumentHint, end: int, *, typed: bool
) -> tuple[DocumentHint, int]:
    """Read what may follow a number or name, in any order: year, date of issue, issuer."""
    for _ in range(4):
        if not hint.issued_on and (day := _read_day(tokens, end)):
            hint, end = replace(hint, issued_on=day[0]), day[1]
        elif not (hint.year or hint.said_year or hint.issued_on) and (year := read_year(tokens, end)):
            hint, end = replace(hint, said_year=year[0]), year[1]
        elif not hint.issuer and (issuer := _read_of_issuer(tokens, end, typed)):
            hint, end = replace(hint, issuer=issuer[0]), issuer[1]
        else:
            break
    return hint, end


def _read_day(tokens: Sequence[Token], index: int) -> tuple[date, int] | None:
    at = index
    opened = is_sign(tokens, at, "(")
    if opened or is_sign(tokens, at, ","):
        at += 1
    for word in ("ban", "hành", "ký"):
        if is_word(tokens, at, word):
            at += 1
    if not opened and not is_word(tokens, at, "ngày"):
        return None
    found = read_date(tokens, at)
    if found is None:
        return None
    day, at = found
    return day, at + 1 if opened and is_sign(tokens, at, ")") else at


def _read_of_issuer(tokens: Sequence[Token], index: int, typed: bool) -> tuple[str, int] | None:
    if is_word(tokens, index, "của"):
        return read_issuer(tokens, index + 1)
    if is_word(tokens, index, "do"):
        found = read_issuer(tokens, index + 1)
        return found if found and is_word(tokens, found[1], "ban") else None
    return read_issuer(tokens, index) if typed else None
