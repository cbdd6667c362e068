"""An official document from its text: the tree of provisions, the particulars, validity and relations."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from corpus.citation.document_number import slug, text_slug
from corpus.document import LegalDocument, Provision, Source, TextKind, Unit, Validity
from corpus.reading.codification import KIND, consolidated, is_codification
from corpus.reading.extraction.lines import ExtractedText
from corpus.reading.extraction.text import read_text
from corpus.reading.particulars.heading import Heading, read_heading
from corpus.reading.particulars.portal import FILLED_FROM_PORTAL, disagreements, fill_gaps, portal_signer
from corpus.reading.particulars.signature import read_close
from corpus.reading.relations.clauses import read_relations
from corpus.reading.relations.effect import read_effect, read_starts
from corpus.reading.structure.parser import read_structure


def read_official(
    text: str | ExtractedText,
    *,
    origin: str = "",
    sha256: str = "",
    url: str = "",
    checked_on: date | None = None,
) -> LegalDocument:
    """Return the official document in the text of a Markdown or plain-text file, or in a text that is extracted already.

    The body of the result is the extracted text, character for character. What the document says of itself counts; what its portal
    says fills gaps and is compared. `record` stays None. Nothing is raised: what could not be read is empty and named in `warnings`.
    """
    extracted = read_text(text) if isinstance(text, str) else text
    provisions, numbering_warnings = read_structure(extracted.text)
    own = read_heading(_text_of(provisions, Unit.PREAMBLE), extracted.text)
    heading, filled = fill_gaps(own, extracted)
    close = read_close(_text_of(provisions, Unit.CLOSING))
    signer = close.signer or portal_signer(extracted)
    if signer and not close.signer:
        filled += (f"{FILLED_FROM_PORTAL}người ký {signer.name}.",)
    validity = read_effect(provisions, heading.issued_on)
    relations = read_relations(provisions, heading, validity.effective_from)
    starts = read_starts(provisions)
    if is_codification(provisions):
        heading = replace(heading, kind=heading.kind or KIND)
        validity, relations, starts = Validity(), consolidated(provisions), ()
    compared = disagreements(heading, signer, validity.effective_from, extracted)
    return LegalDocument(
        number=heading.number,
        kind=heading.kind,
        issuer=heading.issuer,
        title=heading.title,
        issued_on=heading.issued_on,
        slug=_slug(heading),
        text_kind=TextKind.VERBATIM,
        provisions=provisions,
        signer=signer,
        place=heading.place,
        validity=validity,
        starts=starts,
        relations=relations,
        legal_bases=heading.legal_bases,
        recipients=close.recipients,
        source=Source(origin=origin, url=url, sha256=sha256, checked_on=checked_on),
        warnings=(*extracted.warnings, *filled, *compared, *numbering_warnings),
    )


def _text_of(provisions: Sequence[Provision], unit: Unit) -> str:
    return next((provision.text for provision in provisions if provision.unit is unit), "")


def _slug(heading: Heading) -> str:
    if heading.number:
        return slug(heading.number, heading.issued_on, heading.issuer)
    return text_slug(heading.kind, heading.title, heading.issued_on)
