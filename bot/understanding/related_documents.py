"""Which document of a conversation "cái mới", "nghị định sửa đổi" or "nghị quyết của Đảng" means: one beside the last one."""

import re
from collections.abc import Collection

from corpus.document import LegalDocument, RelationKind
from corpus.library import Library
from corpus.names.kinds import DOCUMENT_WORDS, KINDS, Figure, Trait, Typed, folded_words, having
from corpus.standing import ENDING
from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.text import fold

_NAMED = folded_words(kind for kind in KINDS if kind.figure is Figure.NAME)
_TYPED = alternation(kind.folded_symbol for kind in having(Trait.COMMON) if kind.typed is Typed.ANY_CASE)
_TEXT = rf"\b(?:cai|ban|{DOCUMENT_WORDS}|luat|{_TYPED}|{_NAMED})"
_NEWER = re.compile(
    rf"{_TEXT} (?:moi|sau|(?:da )?thay(?: the)?(?: (?:no|cai (?:do|kia)))?)(?= |$)(?! (?:cho |duoc )?(?:cai |van ban )?nao\b)"
)
_OLDER = re.compile(rf"{_TEXT} (?:cu|truoc(?: (?:do|day|kia))?|bi thay(?: the)?)(?= |$)")
_AMENDING = re.compile(rf"{_TEXT} (?:sua(?: doi)?|bo sung|chinh)(?= |$)(?! (?:cho )?(?:cai |van ban )?nao\b)")
_OF_THE_PARTY = re.compile(rf"{_TEXT} (?:cua )?(?:dang|trung uong|bo chinh tri)\b(?! nao)")
_PARTY = ("NQ/TW", "KL/TW", "CT/TW")


def related(text: str, focus: tuple[str, ...], library: Library) -> tuple[str, ...]:
    """Return the slugs of the documents that a follow-up means beside the conversation's, `focus`; empty when it means that one."""
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
    """Return the documents of the library that one relates to in some ways."""
    numbers = {relation.target for relation in document.relations if relation.kind in kinds}
    return [other for other in library.documents() if other.number in numbers]


def _named_in(document: LegalDocument, library: Library) -> list[LegalDocument]:
    """Return the documents of the library that the text of one names."""
    text = " ".join(part.text for provision in document.provisions for part in provision.walk())
    return [other for other in library.documents() if other.number in text and other.slug != document.slug]
