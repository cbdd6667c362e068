"""The main parts of a document or provision, by its own headings, each with the sentence that tells what it is about."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest

from bot.presenting.wording import is_background
from corpus.document import LegalDocument, Provision, TextKind, Unit
from corpus.vietnamese.text import fold, fold_spaces, sentences

# Fewer parts than this are opened: what stands below them are the parts. Chosen by hand.
FEW_PARTS = 4
# Words of a sentence that tells something: shorter ones are labels, longer ones no summary. Chosen by hand.
MIN_WORDS, MAX_WORDS = 6, 120
# Steps of a digest's group name that groups of one subject share, "muc-tieu-2025" of "muc-tieu-2025-kinh-te-so".
SHARED_NAME = 3
_SURROUNDING = (Unit.PREAMBLE, Unit.CLOSING, Unit.RECORD, Unit.FORM)
_APPENDED = (Unit.ANNEX, Unit.ATTACHMENT)
# Headings, folded, of what every document has; a summary tells it from the record or under a name of its own.
_SCOPE = re.compile(r"pham vi (?:dieu chinh|ap dung)|doi tuong (?:ap dung|dieu chinh|danh gia)")
_FRAME = re.compile(
    r"""
    ^(?:nhung\ )?(?:
        quy\ dinh\ chung                         # "Những quy định chung"
      | giai\ thich\ tu\ ngu
      | (?:dieu\ khoan|quy\ dinh|hieu\ luc|trach\ nhiem|dieu\ khoan\ chuyen\ tiep\ va|hieu\ luc\ va\ trach\ nhiem)\ thi\ hanh
      | (?:dieu\ khoan|quy\ dinh)\ chuyen\ tiep
      | hieu\ luc|thoi\ gian\ co\ hieu\ luc      # "Hiệu lực và các nghị định hết hiệu lực"
      | can\ cu\b                                # "Căn cứ và cơ quan đề nghị ban hành"
    )
    """,
    re.VERBOSE,
)
# How articles without a heading begin that every decision has, folded.
_FRAME_TEXT = re.compile(
    r"""
      \bco\ hieu\ luc\ (?:thi\ hanh\ )?(?:ke\ )?tu     # "Quyết định này có hiệu lực kể từ ngày ký."
    | \bchiu\ trach\ nhiem\ (?:thi\ hanh|to\ chuc\ thuc\ hien|tren\ khai|trien\ khai)
    """,
    re.VERBOSE,
)
# Sentences, folded, that tell an exception or lean on what stands before them.
_POINTS = re.compile(
    r"""
      ^(?:ngoai|truong\ hop|cac\ truong\ hop)\b  # "Các trường hợp khác được thực hiện theo …"
    | \b(?:diem|khoan|dieu|muc)\ nay\b           # "các cơ quan quy định tại khoản 1 Điều này"
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Part:
    """A part: the provision that names it, and the first sentence in it that tells something, with its provision."""

    head: Provision
    told_in: Provision | None = None
    sentence: str = ""


def parts_of(document: LegalDocument) -> list[Part]:
    """Return the main parts of a document in reading order, without its scope, its effect and what surrounds it."""
    if document.text_kind is TextKind.DIGEST:
        tops = [one for one in document.provisions if not is_background(one)]
        found = _leaves(tops)
        found = found if len(found) >= FEW_PARTS else [one for top in tops for one in top.walk() if one.text.strip()]
        kept = [one for one in found if not is_frame(one)] or found
        return [_part(one) for one in kept]
    inside = [one for one in document.provisions if one.unit not in _SURROUNDING]
    attached = [one for one in inside if one.unit is Unit.ATTACHMENT]
    own = [one for one in inside if one.unit not in _APPENDED]
    found = _opened(attached or own or inside)
    # A decision of one article names what its annexes hold.
    annexes = [one for one in inside if one.unit is Unit.ANNEX] if len(found) == 1 else []
    return [_part(one) for one in dict.fromkeys((*found, *annexes))]


def parts_below(provision: Provision) -> list[Part]:
    """Return the parts of one provision: what stands directly below it."""
    return [_part(child) for child in provision.children]


def scope_of(document: LegalDocument) -> list[Part]:
    """Return the provisions that tell what a document is about and whom it binds, by their headings."""
    found = [
        one
        for top in document.provisions
        if top.unit not in _SURROUNDING and not is_background(top)
        for one in top.walk()
        if _SCOPE.search(fold(one.heading)) and one.unit in (Unit.ARTICLE, Unit.SECTION, Unit.CLAUSE, Unit.GROUP)
    ]
    return [_part(one) for one in found[:2]]


def spread(document: LegalDocument, parts: Sequence[Part], count: int) -> list[Part]:
    """Return at most `count` parts in reading order; of a digest's groups first one of each subject, then further ones."""
    if len(parts) <= count or document.text_kind is not TextKind.DIGEST:
        return list(parts[:count])
    subjects: dict[str, list[Part]] = {}
    for part in parts:
        subjects.setdefault(_subject(part.head), []).append(part)
    in_turn = (part for turn in zip_longest(*subjects.values()) for part in turn if part)
    taken = [part for part, _ in zip(in_turn, range(count), strict=False)]
    return [part for part in parts if part in taken]


def _opened(provisions: Sequence[Provision]) -> list[Provision]:
    """Return the parts among provisions side by side; a single one is opened, and few ones are as long as they hold headings."""
    kept = [one for one in provisions if not is_frame(one)] or list(provisions)
    if len(kept) == 1 and len(kept[0].children) > 1:
        return _opened(kept[0].children)
    below = list(chain.from_iterable(one.children or (one,) for one in kept))
    headed = [one for one in below if one.heading.strip()]
    if len(kept) < FEW_PARTS and len(headed) == len(below) > len(kept):
        return _opened(below)
    return kept


def _leaves(provisions: Sequence[Provision]) -> list[Provision]:
    """Return the outermost provisions with words of their own."""
    return [one for top in provisions for one in ([top] if top.text.strip() else _leaves(top.children))]


def is_frame(provision: Provision) -> bool:
    """Tell whether a provision is what every document has: its scope, its terms, its effect, who carries it out."""
    heading = fold(fold_spaces(provision.heading))
    if heading:
        return bool(_FRAME.search(heading) or _SCOPE.search(heading))
    return provision.unit is Unit.ARTICLE and bool(_FRAME_TEXT.search(fold(fold_spaces(provision.body))[:400]))


def _subject(provision: Provision) -> str:
    """Return what groups of one subject have in common: all but the last step of the path, and the beginning of a name."""
    above, last = provision.locator.steps[:-1], provision.locator.steps[-1]
    name = "-".join(last.label.split("-")[:SHARED_NAME]) if last.unit in (Unit.GROUP, Unit.PARAGRAPH) else ""
    alone = "" if name or last.unit is Unit.IDEA else str(last)
    return ".".join(str(step) for step in above) + f".{name or alone}"


def _part(provision: Provision) -> Part:
    """Return a part with its first sentence that tells something: of its own, else of the first provision below that has one."""
    places = ((provision,), *((one for one in child.walk()) for child in provision.children))
    found = [[(one, said) for one in place for said in telling(one.text)] for place in places]
    for told in found:
        fitting = [pair for pair in told if MIN_WORDS <= len(pair[1].split()) <= MAX_WORDS and not _points(pair[1])]
        if fitting:
            return Part(provision, *min(fitting, key=lambda pair: _is_item(pair[0])))
    rest = [pair for told in found for pair in told]
    return Part(provision, *min(rest, key=lambda pair: len(pair[1]))) if rest else Part(provision)


def _points(sentence: str) -> bool:
    return bool(_POINTS.search(fold(sentence)))


def _is_item(provision: Provision) -> bool:
    return provision.unit in (Unit.POINT, Unit.SUBPOINT, Unit.DASH)


def telling(text: str) -> Iterator[str]:
    """Yield the sentences of a text on one line each, without rows of tables and lines that only introduce a list."""
    for sentence in sentences(text):
        said = fold_spaces(sentence).rstrip(" ;,")
        if said and not said.startswith("|") and not said.endswith(":") and not re.match(r"\(.*\)$", said):
            yield said
