"""Documents as trees for the reader page: validity, references and relations of each provision; the last ones are cached."""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, date
from threading import Lock

from api.schemas.library import ProvisionOut, reader_url, summary
from api.schemas.reader import (
    RELATION_LABELS,
    ActOut,
    DocumentTree,
    IncomingOut,
    OwnStandingOut,
    ReferenceOut,
    RelationOut,
    TreeProvision,
    VersionOut,
)
from bot.presenting.citations import CONFIRMED, cite_document, cited_document, ending, formal_citation, status_label
from corpus.confirmation import confirmed_for
from corpus.document import LegalDocument, Locator, Provision, Relation, RelationKind, ValidityStatus
from corpus.library import Library, Version
from corpus.linking import Link, Linker
from corpus.network import Network, Tie
from corpus.record import long_name, target_name
from corpus.standing import ENDING, covers

MAX_CACHED = 64  # trees: some MB; as many documents are read at a time at most
PROVISION_AMENDED = "Đã được sửa đổi, bổ sung"

_Act = tuple[Relation, LegalDocument]


@dataclass(frozen=True, slots=True)
class _Connections:
    """What connects the documents of one generation of the library."""

    generation: int
    network: Network
    linker: Linker


class Reader:
    """Builds and caches trees; follows the changes of the library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._connections: _Connections | None = None
        self._trees: OrderedDict[tuple[int, str, date], DocumentTree] = OrderedDict()
        self._lock = Lock()

    def tree(self, document: LegalDocument, day: date) -> DocumentTree:
        """Return a document with all its provisions and their validity on a day."""
        connections = self._current()
        key = connections.generation, document.slug, day
        with self._lock:
            cached = self._trees.pop(key, None)
        tree = cached or _TreeBuilder(self._library, connections, document, day).tree()
        with self._lock:
            self._trees[key] = tree  # the most recently used one is last
            while len(self._trees) > MAX_CACHED:
                self._trees.popitem(last=False)
        return tree

    def _current(self) -> _Connections:
        if self._connections is None or self._connections.generation != self._library.generation:
            network = Network(self._library)
            self._connections = _Connections(network.generation, network, Linker(self._library))
        return self._connections


class _TreeBuilder:
    """Builds the tree of one document on one day."""

    def __init__(self, library: Library, connections: _Connections, document: LegalDocument, day: date) -> None:
        self._library, self._connections, self._document, self._day = library, connections, document, day
        acts = [(r, other) for r, other in library.acts(document) if r.target_locator and not r.reported]
        self._acts: list[_Act] = acts
        self._links: dict[Locator, list[Link]] = {}
        for link in connections.linker.links_of(document):
            self._links.setdefault(link.source, []).append(link)

    def tree(self) -> DocumentTree:
        document, library = self._document, self._library
        network = self._connections.network
        return DocumentTree.model_validate(
            {
                **summary(library, document, self._day),
                "formal": cite_document(library, document, 0, self._day).formal,
                "aliases": list(document.aliases),
                "validity_note": document.validity_note,
                "relations": [self._relation(tie) for tie in network.outgoing(document.slug)],
                "incoming": [self._incoming(tie) for tie in network.incoming(document.slug)],
                "versions": [_version(version) for version in library.history(document.slug)],
                "references": list(document.source.references),
                "notes": list(document.source.notes),
                "warnings": list(document.warnings),
                "record": self._provision(document.record) if document.record else None,
                "provisions": [self._provision(provision) for provision in document.provisions],
            }
        )

    def _provision(self, provision: Provision) -> TreeProvision:
        return TreeProvision(
            **ProvisionOut.fields(self._document, provision),
            formal=formal_citation(self._document, provision),
            validity=self._standing(provision.locator),
            references=[
                found for link in self._links.get(provision.locator, ()) for found in self._reference(provision, link)
            ],
            children=[self._provision(child) for child in provision.children],
        )

    def _standing(self, locator: Locator) -> OwnStandingOut | None:
        """Return the validity of a provision; None when nothing states one that differs from its document's."""
        touching = [
            (relation, other)
            for relation, other in self._acts
            if relation.target_locator
            and (covers(relation.target_locator, locator) or covers(locator, relation.target_locator))
        ]
        starts = [start for start, _ in self._document.starts if covers(start, locator)]
        confirmation = confirmed_for(self._library.confirmed(self._document), locator)
        if not touching and not starts and not (confirmation and confirmation.locator.steps):
            return None
        standing = self._library.standing(self._document, self._day, locator)
        validity = standing.validity
        amended = [
            (relation, other)
            for relation, other in touching
            if relation.kind not in (*ENDING, RelationKind.EXCEPTS)
            and (relation.from_date is None or relation.from_date <= self._day)
        ]
        label = status_label(standing.status, validity.effective_to, standing.replaced_by)
        if standing.status in (ValidityStatus.PARTLY, ValidityStatus.UNKNOWN) and amended:
            label = PROVISION_AMENDED
        return OwnStandingOut(
            status=standing.status,
            status_label=label + (CONFIRMED if standing.note else ""),
            confirmation=standing.note,
            effective_from=validity.effective_from,
            effective_to=validity.effective_to,
            ended_by=_acts(standing.ended_by),
            amended_by=_acts(amended),
        )

    def _reference(self, provision: Provision, link: Link) -> Iterable[ReferenceOut]:
        """Yield the reference of a link, with its span in `TreeProvision.text`: without the heading and outer blanks."""
        before = len(provision.heading) + len(provision.text) - len(provision.text.lstrip())
        start, end = link.span[0] - before, link.span[1] - before
        if start < 0 or end > len(provision.text.strip()):
            return
        path = next((target.path for target in link.targets if target), None)
        yield ReferenceOut(
            start=start,
            end=end,
            number=link.number or self._document.number,
            slug=link.slug or None,
            locator_path=path,
            url=reader_url(link.slug, path or "") if link.slug else None,
        )

    def _relation(self, tie: Tie) -> RelationOut:
        relation, other = tie.relation, tie.other
        standing = cited_document(self._library, other, None, self._day) if other else None
        return RelationOut(
            kind=relation.kind,
            label=RELATION_LABELS[relation.kind][0],
            target=relation.target,
            target_locator=relation.target_locator.path if relation.target_locator else None,
            from_date=relation.from_date,
            stated_in=relation.stated_in.path if relation.stated_in else None,
            reported=relation.reported,
            name=long_name(other) if other else target_name(relation.target),
            slug=other.slug if other else None,
            title=other.title if other else None,
            url=reader_url(other.slug, _path(relation.target_locator)) if other else None,
            status=standing.status if standing else None,
            status_label=standing.status_label if standing else None,
        )

    def _incoming(self, tie: Tie) -> IncomingOut:
        relation, other = tie.relation, tie.other
        assert other  # noqa: S101 - an incoming tie comes from a document of the library
        standing = cited_document(self._library, other, None, self._day)
        return IncomingOut(
            kind=relation.kind,
            label=RELATION_LABELS[relation.kind][1],
            number=other.number,
            target_locator=relation.target_locator.path if relation.target_locator else None,
            from_date=relation.from_date,
            stated_in=relation.stated_in.path if relation.stated_in else None,
            reported=relation.reported,
            name=long_name(other),
            slug=other.slug,
            title=other.title,
            url=reader_url(other.slug, _path(relation.stated_in)),
            status=standing.status,
            status_label=standing.status_label,
        )


def _version(version: Version) -> VersionOut:
    """Convert a text that the document has or had; times of the database are UTC without a zone."""
    retired = version.retired_at
    return VersionOut(
        sha256=version.sha256,
        origin=version.origin,
        text_kind=version.text_kind,
        added_at=version.added_at.replace(tzinfo=UTC),
        retired_at=retired.replace(tzinfo=UTC) if retired else None,
    )


def _acts(acts: Iterable[_Act]) -> list[ActOut]:
    return [
        ActOut(
            **asdict(ending(relation, other)),
            kind=relation.kind,
            label=RELATION_LABELS[relation.kind][1],
            from_date=relation.from_date,
            url=reader_url(other.slug, _path(relation.stated_in)),
        )
        for relation, other in acts
    ]


def _path(locator: Locator | None) -> str:
    return locator.path if locator else ""
