"""The library: documents with their provisions in a database, and what they do to each other.

A document is one slug with one or more versions. The active version is the newest official text, or the newest digest while there
is no official text: adding the official text takes the digest's place, removing it gives the digest back. Whether a document is in
force is never stored: it is worked out from the relations of all active documents each time, so that adding a document that
replaces another ends the other one, and removing it restores it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

from sqlalchemy import select
from sqlalchemy.engine import Engine
from sqlalchemy.orm import Session, selectinload

from corpus.citation.formal import name_in_title
from corpus.citation.matching import DocumentKey
from corpus.confirmation import Confirmation, ConfirmationsBySlug
from corpus.document import LegalDocument, Locator, Provision, Relation, RelationKind, TextKind
from corpus.standing import ENDING, Standing, standing_of, with_day, with_validity_and_record
from corpus.storage.confirmations import confirmations_in_force
from corpus.storage.engine import open_engine
from corpus.storage.rows import document_from_row, row_from_document, tree_from_rows
from corpus.storage.tables import ProvisionRow, StateRow, VersionRow, increment_generation
from corpus.vietnamese.text import fold

_CHANGING = (*ENDING, RelationKind.AMENDS, RelationKind.SUSPENDS, RelationKind.EXCEPTS)


@dataclass(frozen=True, slots=True)
class Addition:
    """What `add` did."""

    document: LegalDocument
    unchanged: bool = False  # the same text was there already
    replaced_sha256: str | None = None  # of the text that it took the place of


@dataclass(frozen=True, slots=True)
class Version:
    """One text of a document: the file it came from and when it came and went (UTC)."""

    sha256: str
    origin: str
    text_kind: TextKind
    added_at: datetime
    retired_at: datetime | None


@dataclass(frozen=True, slots=True)
class _Snapshot:
    """Everything in memory about one generation of the library; replaced as a whole, so that threads never see half a change."""

    generation: int = -1
    documents: dict[str, LegalDocument] = field(default_factory=dict)  # without provisions
    versions: dict[str, int] = field(default_factory=dict)  # slug -> row of the active text
    numbers: dict[str, list[str]] = field(default_factory=dict)  # folded number -> slugs
    # slug -> what other documents do to it, each with the slug of the document that does it
    changes: dict[str, tuple[tuple[Relation, str], ...]] = field(default_factory=dict)
    confirmed: ConfirmationsBySlug = field(default_factory=dict)
    trees: dict[int, tuple[Provision, ...]] = field(default_factory=dict)  # provisions read so far


class Library:
    """All documents: particulars and relations in memory, provisions read when asked for.

    `refresh` picks up what another process wrote (one cheap query when nothing changed).
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._now = _Snapshot()
        self.refresh()

    @classmethod
    def open(cls, url: str) -> "Library":
        """Open (and create when missing) the library at a SQLAlchemy database address."""
        return cls(open_engine(url))

    @property
    def generation(self) -> int:
        """Number that grows with every change of the library."""
        return self._now.generation

    @property
    def engine(self) -> Engine:
        """The database behind the library; the index keeps its own tables there."""
        return self._engine

    def refresh(self) -> None:
        """Load the library again if any process changed it since."""
        with Session(self._engine) as session:
            row = session.get(StateRow, "generation")
            generation = int(row.value) if row else 0
            if generation == self._now.generation:
                return
            rows = session.scalars(
                select(VersionRow).where(VersionRow.retired_at.is_(None)).options(selectinload(VersionRow.relations))
            )
            active: dict[str, LegalDocument] = {}
            versions: dict[str, int] = {}
            for row_ in rows:
                current = active.get(row_.slug)
                if current is None or current.text_kind is TextKind.DIGEST:
                    active[row_.slug], versions[row_.slug] = document_from_row(row_), row_.id
            confirmed = confirmations_in_force(session)
        self._now = self._snapshot(generation, active, versions, confirmed)

    def _snapshot(
        self,
        generation: int,
        active: dict[str, LegalDocument],
        versions: dict[str, int],
        confirmed: ConfirmationsBySlug,
    ) -> _Snapshot:
        """Work out the numbers, changes, validity and records of the active documents."""
        numbers: dict[str, list[str]] = {}
        for document in active.values():
            numbers.setdefault(fold(document.number), []).append(document.slug)
        changes: dict[str, list[tuple[Relation, str]]] = {}
        for document in active.values():
            for relation in document.relations:
                if relation.kind in _CHANGING:
                    for slug in self._targets(relation, document, active, numbers):
                        changes.setdefault(slug, []).append((with_day(relation, document), document.slug))
        found = {slug: tuple(acts) for slug, acts in changes.items()}
        documents = {
            slug: with_validity_and_record(document, active, found.get(slug, ()), confirmed.get(slug, ()))
            for slug, document in sorted(active.items())
        }
        return _Snapshot(generation, documents, versions, numbers, found, confirmed)

    @staticmethod
    def _targets(
        relation: Relation,
        acting: LegalDocument,
        active: dict[str, LegalDocument],
        numbers: dict[str, list[str]],
    ) -> list[str]:
        """Return the slug that a relation points to, or none; of two documents with the number, the one issued on the stated day."""
        found = [slug for slug in numbers.get(fold(relation.target), ()) if slug != acting.slug]
        if relation.target_issued_on:
            found = [s for s in found if active[s].issued_on in (None, relation.target_issued_on)]
        return found if len(found) == 1 else []

    def documents(self) -> list[LegalDocument]:
        """Return the active documents by slug, without their provisions."""
        return list(self._now.documents.values())

    def document(self, slug: str) -> LegalDocument | None:
        """Return the active document of a slug with its provisions."""
        now = self._now
        document = now.documents.get(slug)
        return replace(document, provisions=self._tree(now, slug)) if document else None

    def _tree(self, now: _Snapshot, slug: str) -> tuple[Provision, ...]:
        version = now.versions[slug]
        if version not in now.trees:
            with Session(self._engine) as session:
                rows = session.scalars(
                    select(ProvisionRow).where(ProvisionRow.version_id == version).order_by(ProvisionRow.position)
                ).all()
            now.trees[version] = tree_from_rows(rows)
        return now.trees[version]

    def by_number(self, number: str) -> list[LegalDocument]:
        """Return the active documents with a number, without provisions; numbers can come again in another year."""
        now = self._now
        return [now.documents[slug] for slug in now.numbers.get(fold(number), ())]

    def keys(self) -> list[DocumentKey]:
        """Return what citations are matched against (corpus.citation.matching), one key a document."""
        return [
            DocumentKey(d.number, d.kind, d.issuer, d.issued_on, d.title, (*d.aliases, name_in_title(d.title)), d.slug)
            for d in self._now.documents.values()
        ]

    def provision(self, provision_id: str) -> tuple[LegalDocument, Provision] | None:
        """Return the document and the provision of an id `slug#path`; None when either is not there."""
        slug, _, path = provision_id.partition("#")
        document = self.document(slug)
        if document is None:
            return None
        found = next((p for p in document.walk() if p.locator.path == path), None)
        return (document, found) if found else None

    def standing(self, document: LegalDocument, day: date, locator: Locator | None = None) -> Standing:
        """Return the standing of a document, or of one provision of it, on a day."""
        acts = [(relation, other) for relation, other in self.acts(document) if not relation.reported]
        return standing_of(document, day, locator, acts, self.confirmed(document))

    def confirmed(self, document: LegalDocument) -> tuple[Confirmation, ...]:
        """Return the confirmations for a document and its provisions that were not withdrawn."""
        return self._now.confirmed.get(document.slug, ())

    def acts(self, document: LegalDocument) -> list[tuple[Relation, LegalDocument]]:
        """Return the relations of other documents that change this one, each with the document that carries it."""
        now = self._now
        return [(relation, now.documents[slug]) for relation, slug in now.changes.get(document.slug, ())]

    def endings(self, document: LegalDocument) -> list[tuple[Relation, LegalDocument]]:
        """Return the relations that replace or repeal the whole document, with the documents that carry them."""
        return [
            (relation, other)
            for relation, other in self.acts(document)
            if relation.kind in ENDING and relation.target_locator is None and not relation.reported
        ]

    def reported_endings(self, document: LegalDocument) -> list[LegalDocument]:
        """Return the documents that are reported to replace or repeal this one, which nobody checked."""
        return [other for relation, other in self.acts(document) if relation.reported and relation.kind in ENDING]

    def amendments(self, document: LegalDocument) -> list[tuple[Relation, LegalDocument]]:
        """Return the relations that change this document or a part of it, with the documents that carry them."""
        return [act for act in self.acts(document) if act[0].kind is RelationKind.AMENDS]

    def add(self, document: LegalDocument) -> Addition:
        """Store a document; the same text twice changes nothing, a new text retires the older of its kind."""
        document = self._adopt_slug(document)
        same_text = (
            VersionRow.slug == document.slug,
            VersionRow.text_kind == document.text_kind.value,
            VersionRow.retired_at.is_(None),
        )
        with Session(self._engine) as session:
            if session.scalar(select(VersionRow.id).where(*same_text, VersionRow.sha256 == document.source.sha256)):
                return Addition(document, unchanged=True)
        with Session(self._engine) as session, session.begin():
            increment_generation(session)
            same_kind = session.scalars(select(VersionRow).where(*same_text)).all()
            if any(row.sha256 == document.source.sha256 for row in same_kind):  # another process was quicker
                session.rollback()
                return Addition(document, unchanged=True)
            replaced = same_kind[0].sha256 if same_kind else None
            now = datetime.now(UTC)
            for row in same_kind:
                row.retired_at = now
            session.add(row_from_document(document, now))
        self.refresh()
        return Addition(self._now.documents[document.slug], replaced_sha256=replaced)

    def slug_of_file(self, sha256: str) -> str | None:
        """Return the slug of the document whose active text was read from the file with this SHA-256."""
        with Session(self._engine) as session:
            row = session.scalar(
                select(VersionRow).where(VersionRow.sha256 == sha256, VersionRow.retired_at.is_(None)).limit(1)
            )
            return row.slug if row else None

    def history(self, slug: str) -> list[Version]:
        """Return every version of a document, the newest first."""
        with Session(self._engine) as session:
            rows = session.scalars(select(VersionRow).where(VersionRow.slug == slug).order_by(VersionRow.id.desc()))
            return [
                Version(
                    row.sha256,
                    row.particulars["source"]["origin"],
                    TextKind(row.text_kind),
                    row.added_at,
                    row.retired_at,
                )
                for row in rows
            ]

    def remove(self, slug: str, text_kind: TextKind = TextKind.VERBATIM) -> bool:
        """Retire the active text of a document; returns False when there is none of that kind."""
        with Session(self._engine) as session, session.begin():
            increment_generation(session)
            rows = session.scalars(
                select(VersionRow).where(
                    VersionRow.slug == slug,
                    VersionRow.text_kind == text_kind.value,
                    VersionRow.retired_at.is_(None),
                )
            ).all()
            for row in rows:
                row.retired_at = datetime.now(UTC)
            if not rows:
                session.rollback()
        self.refresh()
        return bool(rows)

    def sync_digests(self, digests: Iterable[LegalDocument]) -> int:
        """Add the shipped digests; returns how many were not there yet with the same text."""
        return sum(not self.add(digest).unchanged for digest in digests)

    def _adopt_slug(self, document: LegalDocument) -> LegalDocument:
        """Return the document under the slug of the same document in the library, when one of the two lacks its day of issue."""
        if document.slug in self._now.documents or not document.number:
            return document
        namesakes: Sequence[LegalDocument] = [
            other
            for other in self.by_number(document.number)
            if fold(other.issuer) == fold(document.issuer) and None in (other.issued_on, document.issued_on)
        ]
        return replace(document, slug=namesakes[0].slug) if len(namesakes) == 1 else document
