"""The JSON edge for a document as a reader shows it: its tree, what stands of it, where its words lead."""

from datetime import date, datetime

from pydantic import BaseModel

from api.schemas.answers import EndingOut
from api.schemas.library import DocumentSummary, ProvisionOut
from corpus.document import RelationKind, TextKind, ValidityStatus

# What a document does, and what is done to it, as words in front of the other document's name.
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
    """The provision by which another document changes this one, and since when."""

    kind: RelationKind
    label: str
    from_date: date | None
    url: str


class OwnStandingOut(BaseModel):
    """How a provision stands on the day when it does not simply stand as its document does."""

    status: ValidityStatus
    status_label: str
    confirmation: str = ""
    effective_from: date | None
    effective_to: date | None
    ended_by: list[ActOut]
    amended_by: list[ActOut]


class ReferenceOut(BaseModel):
    """Words of a provision's `text` that point to law; characters `start` to `end`, counted as Unicode code points.

    `slug` and `url` are null when the library does not have the document; `locator_path` when the whole document is
    meant, or the provision is not in it.
    """

    start: int
    end: int
    number: str
    slug: str | None
    locator_path: str | None
    url: str | None


class TreeProvision(ProvisionOut):
    """A provision of a document's tree; `formal` is the string to paste."""

    formal: str
    validity: OwnStandingOut | None
    references: list[ReferenceOut]
    children: list["TreeProvision"]  # type: ignore[assignment]  # narrower than in a single provision


class RelationOut(BaseModel):
    """What a document does to another; `slug`, `title` and `url` are of that other one, null when it is not here."""

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
    """One text that the document has or had here."""

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
    warnings: list[str]
    record: TreeProvision | None
    provisions: list[TreeProvision]
