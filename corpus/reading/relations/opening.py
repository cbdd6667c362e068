"""The relations that stand before the first provision: what the title amends or guides, what the bases name."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from corpus.document import Locator, Provision, Relation, RelationKind, Step, Unit
from corpus.names.kinds import LAWS
from corpus.reading.particulars.heading import Heading
from corpus.reading.relations.targets import PASSIVE, Placed, blank, coordinated, locators_of, mentions_in, target_of
from corpus.vietnamese.dates import DAY, day_of
from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.text import fold

_LAW = re.compile(
    rf"(?:{alternation(LAWS)})\s.+?"
    r"(?=\s+(?:số\s+\d|ngày\s+\d|năm\s+\d{4}|được|đã|và Luật|của Quốc hội)|\s*$)"
)
_GUIDES = re.compile(
    r"(?:quy định chi tiết|hướng dẫn (?:thi hành|thực hiện|một số|chi tiết|áp dụng)|biện pháp (?:thi hành|để tổ chức))",
    re.IGNORECASE,
)
_AMENDING_TITLE = re.compile(r"sửa đổi|bổ sung", re.IGNORECASE)


def title_relations(
    heading: Heading, numbers: dict[str, str], effective_from: date | None, amends: bool
) -> Iterator[Relation]:
    """Yield what the title amends or guides; `numbers` gives the numbers of laws by folded name."""
    title = heading.title
    guides = list(_GUIDES.finditer(title))
    kind = RelationKind.GUIDES if guides else RelationKind.AMENDS
    amending = None if amends or guides else _AMENDING_TITLE.match(title)
    opening = Locator((Step(Unit.PREAMBLE),))
    for verb in [amending] if amending else guides:
        for placed in coordinated(title, mentions_in(title[verb.end() :]), 0)[:1]:
            target = target_of(placed.mention)
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
    """Read what a consolidation joins: the lines of its opening that begin with a document."""
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


def bases(legal_bases: Sequence[str]) -> Iterator[Relation]:
    """Yield the documents on which this one is based, as the lines of its opening name them."""
    opening = Locator((Step(Unit.PREAMBLE),))
    for piece in (piece.strip() for basis in legal_bases for piece in basis.split(";")):
        own = PASSIVE.sub(blank, piece)
        named = coordinated(own, mentions_in(own), 0)
        # "Nghị định số A … và Nghị định số B": only a number tells a second basis from a title that goes on.
        for placed in (*named[:1], *(later for later in named[1:] if _numbered(later))):
            document = placed.mention.document
            target = target_of(placed.mention)
            # A basis names its law in full, so that the sentence itself says where the name ends.
            law = _LAW.match(own) if document and not document.number else None
            day = DAY.search(own, law.end()) if law else None
            if target:
                yield Relation(
                    RelationKind.BASED_ON,
                    " ".join(law[0].split()) if law else target,
                    target_locator=next(iter(locators_of(placed.mention)), None),
                    target_issued_on=day_of(day) if day else (document.issued_on if document else None),
                    stated_in=opening,
                )


def _numbered(placed: Placed) -> bool:
    return placed.mention.document is not None and placed.mention.document.number is not None


def law_numbers(legal_bases: Sequence[str]) -> dict[str, str]:
    """Return the numbers of the laws that the legal bases name in full, by folded name."""
    numbers: dict[str, str] = {}
    for basis in legal_bases:
        for placed in mentions_in(basis)[:1]:
            document = placed.mention.document
            if document and document.name and document.number:
                numbers[fold(document.name)] = str(document.number)
    return numbers
