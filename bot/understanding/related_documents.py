"""Documents meant by their relation to the last one: "cái mới", "nghị định sửa đổi", "nghị quyết của Đảng"."""

import re
from collections.abc import Collection

from corpus.document import LegalDocument, RelationKind
from corpus.library import Library
from corpus.names.kinds import DOCUMENT_WORDS, KINDS, Figure, Trait, Typed, folded_words, having
from corpus.standing import ENDING
from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.text import fold

# All patterns are verbose, over folded text.
_NAMED = folded_words(kind for kind in KINDS if kind.figure is Figure.NAME)
_TYPED = alternation(kind.folded_symbol for kind in having(Trait.COMMON) if kind.typed is Typed.ANY_CASE)
_TEXT = rf"\b(?:cai|ban|{DOCUMENT_WORDS}|luat|{_TYPED}|{_NAMED})"
_NEWER = re.compile(
    rf"""
    {_TEXT}\ (?:
        moi|sau                                  # "cái mới", "nghị định sau"
      | (?:da\ )?thay(?:\ the)?(?:\ (?:no|cai\ (?:do|kia)))?  # "văn bản thay thế nó"
    )(?=\ |$)
    (?!\ (?:cho\ |duoc\ )?(?:cai\ |van\ ban\ )?nao\b)  # not "văn bản thay cho văn bản nào"
    """,
    re.VERBOSE,
)
_OLDER = re.compile(
    rf"""
    {_TEXT}\ (?:
        cu                                       # "cái cũ"
      | truoc(?:\ (?:do|day|kia))?               # "nghị định trước đây"
      | bi\ thay(?:\ the)?                       # "văn bản bị thay thế"
    )(?=\ |$)
    """,
    re.VERBOSE,
)
_AMENDING = re.compile(
    rf"""
    {_TEXT}\ (?:
        sua(?:\ doi)?                            # "nghị định sửa đổi"
      | bo\ sung                                 # "nghị định bổ sung"
      | chinh                                    # "cái chỉnh"
    )(?=\ |$)
    (?!\ (?:cho\ )?(?:cai\ |van\ ban\ )?nao\b)   # not "nghị định sửa văn bản nào"
    """,
    re.VERBOSE,
)
# "nghị quyết của Đảng", "nq của Trung ương", "nghị quyết Bộ Chính trị"
_OF_THE_PARTY = re.compile(rf"{_TEXT}\ (?:cua\ )?(?:dang|trung\ uong|bo\ chinh\ tri)\b(?!\ nao)", re.VERBOSE)
_PARTY = ("NQ/TW", "KL/TW", "CT/TW")


def related_documents(text: str, focus: tuple[str, ...], library: Library) -> tuple[str, ...]:
    """Return the slugs of the documents that a follow-up means in place of those in focus; empty when it means the same."""
    folded = " ".join(fold(text).split()).strip(" ?.!")
    found: list[LegalDocument] = []
    for slug in focus:
        document = library.document(slug)
        if document is None:
            continue
        if _NEWER.search(folded):
            found += [other for _, other in library.endings(document)] or library.reported_endings(document)
        if _AMENDING.search(folded):
            found += [other for _, other in library.amendments(document)]
        if _OLDER.search(folded):
            found += _targets(document, ENDING, library)
        if _OF_THE_PARTY.search(folded):
            found += [other for other in _named_in(document, library) if other.number.endswith(_PARTY)]
    return tuple(dict.fromkeys(other.slug for other in found))


def _targets(document: LegalDocument, kinds: Collection[RelationKind], library: Library) -> list[LegalDocument]:
    """Return the library's documents to which one has relations of some kinds."""
    numbers = {relation.target for relation in document.relations if relation.kind in kinds}
    return [other for other in library.documents() if other.number in numbers]


def _named_in(document: LegalDocument, library: Library) -> list[LegalDocument]:
    """Return the library's other documents whose number stands in the text of one."""
    text = " ".join(part.text for provision in document.provisions for part in provision.walk())
    return [other for other in library.documents() if other.number in text and other.slug != document.slug]
