"""The references of a document resolved to provisions, of the document itself and of others in the library."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.citation.finding import find_provision
from corpus.citation.matching import DocumentHint, match
from corpus.document import LegalDocument, Locator, Provision, Unit
from corpus.library import Library
from corpus.reading.relations.references import find_references

# References in a quotation of an amending text are those of the amended document.
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"\n]*\"")


@dataclass(frozen=True, slots=True)
class Link:
    """One reference in the text of a provision."""

    source: Locator  # the provision
    words: str  # of the reference, with single blanks
    number: str  # number or name of the document that it names, "" for its own document
    slug: str  # of that document, "" when the library does not have it
    locators: tuple[Locator, ...]  # as written; empty for the whole document
    targets: tuple[Locator | None, ...]  # the provision found for each of `locators`
    span: tuple[int, int]  # characters of heading + text of the provision


class Linker:
    """Resolves the references of documents in a library; make another one when the library changed."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._keys = library.keys()
        self._trees: dict[str, LegalDocument | None] = {}
        self._slugs: dict[DocumentHint, str] = {}  # cache: hint -> slug, "" for a document that is not in the library

    def links_of(self, document: LegalDocument) -> list[Link]:
        """Return the references of all provisions, in reading order."""
        return [
            link for provision in document.provisions for part in provision.walk() for link in self._of(part, document)
        ]

    def _of(self, provision: Provision, document: LegalDocument) -> Iterator[Link]:
        text = provision.heading + provision.text
        plain = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)
        for reference in find_references(plain, here=provision.locator):
            start, end = reference.span
            number, target = self._target(reference.document, document)
            yield Link(
                source=provision.locator,
                words=" ".join(text[start:end].split()),
                number=number,
                slug=target.slug if target else "",
                locators=reference.locators,
                targets=_targets(target, reference.locators),
                span=reference.span,
            )

    def _target(self, hint: DocumentHint | None, own: LegalDocument) -> tuple[str, LegalDocument | None]:
        if hint is None:
            return "", own
        named = str(hint.number) if hint.number else (hint.name or hint.typed)
        if hint.number and str(hint.number) == own.number:
            return "", own
        if hint not in self._slugs:
            found = match(hint, self._keys)
            self._slugs[hint] = found[0].slug if len(found) == 1 else ""
        slug = self._slugs[hint]
        if not slug:
            return named, None
        if slug not in self._trees:
            self._trees[slug] = self._library.document(slug)
        return named, self._trees[slug]


def _form_or_annex(target: LegalDocument, locator: Locator) -> Provision | None:
    """Return a form or annex by its last step alone: "Mẫu số 02" of an annex may stand behind it as a part of its own."""
    last = locator.steps[-1:]
    own = last and last[0].unit in (Unit.FORM, Unit.ANNEX)
    return find_provision(target, Locator(last)) if own and len(locator.steps) > 1 else None


def _targets(target: LegalDocument | None, locators: Sequence[Locator]) -> tuple[Locator | None, ...]:
    if target is None:
        return tuple(None for _ in locators)
    provisions = (find_provision(target, locator) or _form_or_annex(target, locator) for locator in locators)
    return tuple(provision.locator if provision else None for provision in provisions)
