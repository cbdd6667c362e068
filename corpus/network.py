"""The relations between the documents of a library, in both directions."""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.document import LegalDocument, Relation
from corpus.library import Library
from corpus.names.laws import numbers_of
from corpus.vietnamese.text import fold


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation, with the document at its other end."""

    relation: Relation
    other: LegalDocument | None  # None: the library does not have it, or has several with that number or name


class Network:
    """The relations of one generation of a library; make another one when `Library.generation` changed."""

    def __init__(self, library: Library) -> None:
        self.generation = library.generation
        self._documents = {document.slug: document for document in library.documents()}
        self._numbers: dict[str, list[LegalDocument]] = {}
        self._names: dict[str, list[LegalDocument]] = {}
        for document in self._documents.values():
            if document.number:
                self._numbers.setdefault(fold(document.number), []).append(document)
            for name in {fold(name) for name in _names(document)}:
                self._names.setdefault(name, []).append(document)
        self._outgoing: dict[str, list[Tie]] = {}
        self._incoming: dict[str, list[Tie]] = {}
        for document in self._documents.values():
            for relation in document.relations:
                target = self._target(relation, document)
                self._outgoing.setdefault(document.slug, []).append(Tie(relation, target))
                if target:
                    self._incoming.setdefault(target.slug, []).append(Tie(relation, document))

    def outgoing(self, slug: str) -> Sequence[Tie]:
        """Return what a document does to others, in the order of its relations."""
        return self._outgoing.get(slug, ())

    def incoming(self, slug: str) -> Sequence[Tie]:
        """Return what other documents do to a document."""
        return self._incoming.get(slug, ())

    def _target(self, relation: Relation, acting: LegalDocument) -> LegalDocument | None:
        """Return the document that a relation names by number or, as legal bases do, by the name of a law."""
        found = self._numbers.get(fold(relation.target)) or self._names.get(fold(relation.target)) or []
        if not found:
            found = [law for number in numbers_of(relation.target) for law in self._numbers.get(fold(number), ())]
        found = [document for document in found if document.slug != acting.slug]
        if relation.target_issued_on:
            found = [document for document in found if document.issued_on in (None, relation.target_issued_on)]
        return found[0] if len(found) == 1 else None


def _names(document: LegalDocument) -> tuple[str, ...]:
    return (f"{document.kind} {document.title}", *document.aliases)
