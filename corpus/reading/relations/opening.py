"""The relations stated before the first provision: what the title amends or guides, and what the document is based on."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from corpus.document import Locator, Provision, Relation, RelationKind, Step, Unit
from corpus.names.kinds import LAWS
from corpus.reading.particulars.heading import Heading
from corpus.reading.relations.targets import (
    PASSIVE,
    PlacedMention,
    blanked,
    coordinated,
    inner_locators,
    mentions_in,
    number_or_name,
)
from corpus.vietnamese.dates import DAY, day_of
from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.text import fold

_LAW = re.compile(
    rf"""
    (?:{alternation(LAWS)}) \s.+?           # "Luật Tổ chức Chính phủ"
    (?=
        \s+
        (?:
            số\s+\d                         # "số 63/2025/QH15"
            | ngày\s+\d                     # "ngày 19 tháng 6 năm 2015"
            | năm\s+\d{{4}}                 # "năm 2015"
            | được | đã                     # "đã được sửa đổi, bổ sung"
            | và\ Luật                      # "và Luật Tổ chức chính quyền địa phương"
            | của\ Quốc\ hội                # "của Quốc hội"
        )
        | \s*$
    )
    """,
    re.VERBOSE,
)
_GUIDES = re.compile(
    r"""
    (?:
        quy\ định\ chi\ tiết                                            # "Quy định chi tiết một số điều của Luật A"
        | hướng\ dẫn\ (?:thi\ hành|thực\ hiện|một\ số|chi\ tiết|áp\ dụng)  # "Hướng dẫn thi hành Nghị định số A"
        | biện\ pháp\ (?:thi\ hành|để\ tổ\ chức)                        # "… và biện pháp thi hành Luật A"
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_AMENDING_TITLE = re.compile(r"sửa đổi|bổ sung", re.IGNORECASE)


def title_relations(
    heading: Heading, numbers: dict[str, str], effective_from: date | None, amends: bool
) -> Iterator[Relation]:
    """Yield what the title amends or guides; `numbers` are the numbers of laws by folded name, `amends`: a clause amends already."""
    title = heading.title
    guides = list(_GUIDES.finditer(title))
    kind = RelationKind.GUIDES if guides else RelationKind.AMENDS
    amending = None if amends or guides else _AMENDING_TITLE.match(title)
    opening = Locator((Step(Unit.PREAMBLE),))
    for verb in [amending] if amending else guides:
        for placed in coordinated(title, mentions_in(title[verb.end() :]), 0)[:1]:
            target = number_or_name(placed.mention)
            if target:
                document = placed.mention.document
                yield Relation(
                    kind,
                    numbers.get(fold(target), target),
                    from_date=effective_from,
                    target_issued_on=document.issued_on if document else None,
                    stated_in=opening,
                )


def consolidated(provisions: Sequence[Provision]) -> Iterator[Relation]:
    """Yield the documents that a consolidation joins: those with which a line of its opening begins."""
    opening = next((provision for provision in provisions if provision.unit is Unit.PREAMBLE), None)
    for line in opening.text.split("\n") if opening else ():
        for placed in mentions_in(line)[:1]:
            document = placed.mention.document
            if placed.start == 0 and document and document.number:
                yield Relation(
                    RelationKind.CONSOLIDATES,
                    str(document.number),
                    target_issued_on=document.issued_on,
                    stated_in=Locator((Step(Unit.PREAMBLE),)),
                )


def basis_relations(legal_bases: Sequence[str]) -> Iterator[Relation]:
    """Yield relations to the legal bases, each one line of the opening."""
    opening = Locator((Step(Unit.PREAMBLE),))
    for piece in (piece.strip() for basis in legal_bases for piece in basis.split(";")):
        own = PASSIVE.sub(blanked, piece)
        named = coordinated(own, mentions_in(own), 0)
        # "Nghị định số A … và Nghị định số B": a second document without a number may belong to the title of the first.
        for placed in (*named[:1], *(later for later in named[1:] if _numbered(later))):
            document = placed.mention.document
            target = number_or_name(placed.mention)
            # A basis names its law in full: the name ends where the day or the number begins.
            law = _LAW.match(own) if document and not document.number else None
            day = DAY.search(own, law.end()) if law else None
            if target:
                yield Relation(
                    RelationKind.BASED_ON,
                    " ".join(law[0].split()) if law else target,
                    target_locator=next(iter(inner_locators(placed.mention)), None),
                    target_issued_on=day_of(day) if day else (document.issued_on if document else None),
                    stated_in=opening,
                )


def _numbered(placed: PlacedMention) -> bool:
    return placed.mention.document is not None and placed.mention.document.number is not None


def numbers_of_laws(legal_bases: Sequence[str]) -> dict[str, str]:
    """Return the numbers of the laws that the legal bases name in full, by folded name."""
    numbers: dict[str, str] = {}
    for basis in legal_bases:
        for placed in mentions_in(basis)[:1]:
            document = placed.mention.document
            if document and document.name and document.number:
                numbers[fold(document.name)] = str(document.number)
    return numbers
