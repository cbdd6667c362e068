"""JSON of a document for the reader page: its tree with validity, references and relations."""

from datetime import date, datetime

from pydantic import BaseModel

from api.schemas.answers import EndingOut
from api.schemas.library import DocumentSummary, ProvisionOut
from corpus.document import RelationKind, TextKind, ValidityStatus

# Labels of what a document does to another one, and of what another one does to it.
RELATION_LABELS: dict[RelationKind, tuple[str, str]] = {
    RelationKind.AMENDS: ("Sửa đổi, bổ sung", "Được sửa đổi, bổ sung bởi"),
    RelationKind.REPLACES: ("Thay thế", "Bị thay thế bởi"),
    RelationKind.REPEALS: ("Bãi bỏ", "Bị bãi bỏ bởi"),
    RelationKind.GUIDES: ("Hướng dẫn thi hành", "Được hướng dẫn thi hành bởi"),
    RelationKind.BASED_ON: ("Căn cứ", "Là căn cứ của"),
    RelationKind.CORRECTS: ("Đính chính", "Được đính chính bởi"),
    RelationKind.SUSPENDS: ("Ngưng hiệu lực", "Bị ngưng hiệu lực bởi"),
    RelationKind.CONSOLIDATES: ("Hợp nhất", "Được hợp nhất tại"),
    RelationKind.REFERS_TO: ("Dẫn chiếu đến", "Được dẫn chiếu tại"),
    RelationKind.EXCEPTS: ("Giữ lại hiệu lực", "Được giữ lại hiệu lực bởi"),
}


class ActOut(EndingOut):
    """The provision of another document that changes this one, and since when."""

    kind: RelationKind
    label: str
    from_date: date | None
    url: str


class OwnStandingOut(BaseModel):
    """The validity of a provision on the day, where it differs from that of its document."""

    status: ValidityStatus
    status_label: str
    confirmation: str = ""
    effective_from: date | None
    effective_to: date | None
    ended_by: list[ActOut]
    amended_by: list[ActOut]


class ReferenceOut(BaseModel):
    """A reference to law in the `text` of a provision, from `start` to `end` in Unicode code points.

    `slug` and `url` are null when the library does not have the document; `locator_path` is null when the reference is
    to the whole document, or to a provision that is not in it.
    """

    start: int
    end: int
    number: str
    slug: str | None
    locator_path: str | None
    url: str | None


class TreeProvision(ProvisionOut):
    """A provision in the tree of a document; `formal` is its citation as one writes it."""

    formal: str
    validity: OwnStandingOut | None
    references: list[ReferenceOut]
    children: list["TreeProvision"]  # type: ignore[assignment]  # narrower than in a single provision


class RelationOut(BaseModel):
    """What a document does to another one; `slug`, `title` and `url` are null when the library does not have that one."""

    kind: RelationKind
    label: str
    target: str
    target_locator: str | None
    from_date: date | None
    stated_in: str | None
    reported: bool
    name: str
    slug: str | None
    title: str | None
    url: str | None
    status: ValidityStatus | None
    status_label: str | None


class IncomingOut(BaseModel):
    """What another document of the library does to this one."""

    kind: RelationKind
    label: str
    number: str
    target_locator: str | None
    from_date: date | None
    stated_in: str | None
    reported: bool
    name: str
    slug: str
    title: str
    url: str
    status: ValidityStatus
    status_label: str


class VersionOut(BaseModel):
    """A text that the document has or had in the library."""

    sha256: str
    origin: str
    text_kind: TextKind
    added_at: datetime
    retired_at: datetime | None


class DocumentTree(DocumentSummary):
    """A document with its provisions."""

    formal: str
    aliases: list[str]
    validity_note: str
    relations: list[RelationOut]
    incoming: list[IncomingOut]
    versions: list[VersionOut]
    references: list[str]
    notes: list[str]
    warnings: list[str]
    record: TreeProvision | None
    provisions: list[TreeProvision]
