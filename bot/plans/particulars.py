"""Tell the particulars of a document: who signed it, when, is it in force, what replaced it."""

from collections.abc import Sequence
from datetime import date

from bot.answer import AnswerStatus, Draft, DraftStatement, Support
from bot.plans.validity import acting_provisions, from_record, validity_of
from bot.presenting.wording import lead_sentence
from bot.replies import NO_PARTICULAR
from bot.understanding.facets import Facet
from corpus.document import LegalDocument, RelationKind
from corpus.library import Library
from corpus.record import long_name, record_lines

# What the sentences of a record hold, by facet; corpus/record.py writes them.
_MARKS: dict[Facet, tuple[str, ...]] = {
    Facet.SIGNER: ("Người ký ",),
    Facet.ISSUED: (" ban hành ngày ",),
    Facet.ISSUER: (" ban hành ngày ", " ban hành."),
    Facet.SUBJECT: ("Tên gọi của ", " ban hành ngày "),
    Facet.BASIS: (" được ban hành căn cứ: ",),
    Facet.ENDS: (" thay thế: ", " bãi bỏ: "),
    Facet.GUIDED: (),
    Facet.AMENDED: (),
}
# Relations of a document to others, by the facet that asks for them.
_STATED = {
    Facet.BASIS: frozenset({RelationKind.BASED_ON}),
    Facet.ENDS: frozenset({RelationKind.REPLACES, RelationKind.REPEALS}),
}


def describe(
    document: LegalDocument, facets: Sequence[Facet], library: Library, day: date
) -> tuple[list[DraftStatement], list[Facet]]:
    """Return sentences for some facets of a document, and the facets of which the library knows nothing."""
    record = document.record
    if record is None:
        return [], list(facets)
    statements: list[DraftStatement] = []
    missing: list[Facet] = []
    for facet in facets:
        if facet is Facet.VALIDITY:
            found = validity_of(document, library, day)
        else:
            lines = [line for line in record_lines(document) if any(mark in line for mark in _MARKS[facet])]
            found = [from_record(document, record, line) for line in lines]
        if facet in _STATED:
            told = _quoted_relations(document, _STATED[facet], library)
            found = told if facet is Facet.ENDS and told else [*found, *told]  # the provision says it better
        if facet is Facet.GUIDED:
            found += _guides(document, library)
        if facet is Facet.AMENDED:
            found += acting_provisions(document, library.amendments(document), library)
        if not found:
            missing.append(facet)
        statements += [statement for statement in dict.fromkeys(found) if statement not in statements]
    return statements, missing


def overview(document: LegalDocument, library: Library, day: date) -> Draft:
    """Introduce a document: its name, its day of issue, its validity."""
    statements, _ = describe(document, (Facet.SUBJECT, Facet.VALIDITY), library, day)
    return Draft(AnswerStatus.ANSWERED, statements=tuple(statements))


def missing_message(document: LegalDocument, missing: Sequence[Facet]) -> str:
    """Say which particulars the library does not have."""
    return NO_PARTICULAR.format(facet=", ".join(facet.value for facet in missing), name=long_name(document))


def _quoted_relations(
    document: LegalDocument, kinds: frozenset[RelationKind], library: Library
) -> list[DraftStatement]:
    """Quote the lines of the document's own provisions that state relations of some kinds."""
    told: list[DraftStatement] = []
    for relation in document.relations:
        pair = relation.stated_in and library.provision(document.provision_id(relation.stated_in))
        if relation.kind not in kinds or not pair:
            continue
        for part in pair[1].walk():
            line = next((line for line in part.text.splitlines() if relation.target in line), "").strip()
            if line:
                quoted = Support(document.provision_id(part.locator), line)
                told.append(DraftStatement(lead_sentence(document, part, line), (quoted,)))
    return list(dict.fromkeys(told))


def _guides(document: LegalDocument, library: Library) -> list[DraftStatement]:
    """Tell which documents of the library guide this one, by their records."""
    return [
        from_record(other, other.record, line)
        for other in library.documents()
        if any(
            relation.kind is RelationKind.GUIDES and relation.target == document.number for relation in other.relations
        )
        and other.record
        for line in other.record.text.splitlines()
        if " hướng dẫn thi hành: " in line
    ]
