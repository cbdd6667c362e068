"""Read files without storing them, to show what would be stored."""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from pydantic import BaseModel

from corpus.document import LegalDocument, Provision, Relation
from corpus.library import Library
from corpus.linking import Link, Linker
from corpus.reading.extraction.refusal import UnreadableError
from corpus.reading.files import contents_of, files_of, read_document
from corpus.reading.limits import Limits


class CheckedProvision(BaseModel):
    """A provision as it was read, with everything below it."""

    locator: str
    unit: str
    label: str
    marker: str
    heading: str
    text: str
    children: list["CheckedProvision"]

    @classmethod
    def of(cls, provision: Provision) -> "CheckedProvision":
        """Convert a provision and its children."""
        return cls(
            locator=provision.locator.path,
            unit=provision.unit.value,
            label=provision.label,
            marker=provision.marker,
            heading=provision.heading,
            text=provision.text,
            children=[cls.of(child) for child in provision.children],
        )


class CheckedRelation(BaseModel):
    """A relation that a document states to another one."""

    kind: str
    target: str
    target_locator: str | None
    from_date: date | None
    stated_in: str | None
    reported: bool

    @classmethod
    def of(cls, relation: Relation) -> "CheckedRelation":
        """Convert a relation."""
        return cls(
            kind=relation.kind.value,
            target=relation.target,
            target_locator=relation.target_locator.path if relation.target_locator else None,
            from_date=relation.from_date,
            stated_in=relation.stated_in.path if relation.stated_in else None,
            reported=relation.reported,
        )


class CheckedReference(BaseModel):
    """A reference in the text to law; `targets` has null for each provision that was not found."""

    source: str
    words: str
    number: str
    slug: str
    locators: list[str]
    targets: list[str | None]

    @classmethod
    def of(cls, link: Link) -> "CheckedReference":
        """Convert a resolved reference."""
        return cls(
            source=link.source.path,
            words=link.words,
            number=link.number,
            slug=link.slug,
            locators=[locator.path for locator in link.locators],
            targets=[target.path if target else None for target in link.targets],
        )


class CheckedDocument(BaseModel):
    """A document as it would be stored."""

    number: str
    kind: str
    issuer: str
    place: str
    issued_on: date | None
    title: str
    signer: str
    signer_role: str
    effective_from: date | None
    legal_bases: list[str]
    recipients: list[str]
    sha256: str
    counts: dict[str, int]
    provisions: list[CheckedProvision]
    relations: list[CheckedRelation]
    references: list[CheckedReference]
    warnings: list[str]

    @classmethod
    def of(cls, document: LegalDocument, linker: Linker) -> "CheckedDocument":
        """Convert a document; `counts` is the number of provisions by unit, as in locators: {"dieu": 3}."""
        return cls(
            number=document.number,
            kind=document.kind,
            issuer=document.issuer,
            place=document.place,
            issued_on=document.issued_on,
            title=document.title,
            signer=document.signer.name if document.signer else "",
            signer_role=document.signer.role if document.signer else "",
            effective_from=document.validity.effective_from,
            legal_bases=list(document.legal_bases),
            recipients=list(document.recipients),
            sha256=document.source.sha256,
            counts=dict(
                Counter(part.unit.value for provision in document.provisions for part in provision.walk()).most_common()
            ),
            provisions=[CheckedProvision.of(provision) for provision in document.provisions],
            relations=[CheckedRelation.of(relation) for relation in document.relations],
            references=[CheckedReference.of(link) for link in linker.links_of(document)],
            warnings=list(document.warnings),
        )

    def particulars(self) -> list[tuple[str, str]]:
        """Return the particulars as pairs of a Vietnamese name and value."""
        signer = ", ".join(part for part in (self.signer, self.signer_role) if part)
        named = [
            ("Số hiệu", self.number),
            ("Loại", self.kind),
            ("Cơ quan ban hành", self.issuer),
            ("Ngày ban hành", f"{self.issued_on:%d/%m/%Y}" if self.issued_on else ""),
            ("Nơi ban hành", self.place),
            ("Trích yếu", self.title),
            ("Người ký", signer),
            ("Có hiệu lực từ", f"{self.effective_from:%d/%m/%Y}" if self.effective_from else ""),
            ("Căn cứ", f"{len(self.legal_bases)}" if self.legal_bases else ""),
            ("Nơi nhận", f"{len(self.recipients)}" if self.recipients else ""),
            ("Số đơn vị", ", ".join(f"{unit} {count}" for unit, count in self.counts.items())),
        ]
        return [(name, value or "không đọc được") for name, value in named]


class CheckedFile(BaseModel):
    """A file: the document that was read from it, or the code and Vietnamese sentence of its refusal."""

    file: str
    code: str = ""
    message: str = ""
    document: CheckedDocument | None = None


class CheckReport(BaseModel):
    """What was read from every file."""

    files: list[CheckedFile]


def check_files(
    paths: Iterable[Path],
    library: Library,
    limits: Limits,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> CheckReport:
    """Read files, folders and archives; `progress` is called with (files done, files in all)."""
    linker = Linker(library)
    files = list(files_of(paths))
    report = CheckReport(files=[])
    for done, path in enumerate(files, 1):
        for name, data in contents_of(path, limits):
            report.files.append(_checked(name, data, linker, limits))
        progress(done, len(files))
    return report


def _checked(name: str, data: bytes | UnreadableError, linker: Linker, limits: Limits) -> CheckedFile:
    try:
        if isinstance(data, UnreadableError):
            raise data
        return CheckedFile(file=name, document=CheckedDocument.of(read_document(data, name, limits), linker))
    except UnreadableError as error:
        return CheckedFile(file=name, code=error.code, message=str(error))
