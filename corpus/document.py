"""What a legal document is: the frozen types that every other module speaks.

The words follow the law itself. A *provision* is any unit of a document; a *locator* is the path to it,
`dieu-1.muc-ii.khoan-2.diem-a`; *verbatim* text is the official wording, a *digest* is our own summary.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import lru_cache


class Unit(StrEnum):
    """Kind of a provision; the value is the word used in locator paths."""

    PART = "phan"
    CHAPTER = "chuong"
    SECTION = "muc"  # also the Roman heading of a resolution or programme
    SUBSECTION = "tieu-muc"
    ARTICLE = "dieu"
    CLAUSE = "khoan"  # also the Arabic heading under a Roman one
    POINT = "diem"
    SUBPOINT = "tiet"
    DASH = "gach"  # the n-th "-" line, counted from 1
    ANNEX = "phu-luc"
    FORM = "mau"
    ATTACHMENT = "kem-theo"  # attached programme, regulation or plan
    PREAMBLE = "mo-dau"  # letterhead, title, legal bases
    CLOSING = "ket-thuc"  # recipients and signature
    GROUP = "nhom"  # a named group of a digest whose official position is not known
    PARAGRAPH = "doan"  # a paragraph named by its subject, as in letters
    IDEA = "y"  # n-th idea of a named paragraph
    RECORD = "thong-tin"  # the document's own particulars, written by us


class TextKind(StrEnum):
    """Whose words a text is."""

    VERBATIM = "verbatim"
    DIGEST = "digest"


class ValidityStatus(StrEnum):
    """Standing of a document or provision on one day."""

    IN_FORCE = "in_force"
    NOT_YET = "not_yet"
    EXPIRED = "expired"
    PARTLY = "partly"
    UNKNOWN = "unknown"


class RelationKind(StrEnum):
    """What one document does to another; the subject is the document that carries the relation."""

    AMENDS = "amends"
    REPLACES = "replaces"
    REPEALS = "repeals"
    GUIDES = "guides"
    BASED_ON = "based_on"
    CORRECTS = "corrects"
    SUSPENDS = "suspends"
    CONSOLIDATES = "consolidates"
    REFERS_TO = "refers_to"
    EXCEPTS = "excepts"  # what the same act leaves in force: "bãi bỏ Quyết định …, trừ khoản 2 Điều 1"


def label_slug(label: str) -> str:
    """Fold a printed label into its path form: `"II"` -> `"ii"`, `"đ"` -> `"dd"`, `"35b"` -> `"35b"`.

    "đ" must not fall together with "d": both are points of the same clause.
    """
    return label.strip().lower().replace("đ", "dd").replace(" ", "-")


# So that "tieu-muc-1" is not read as a unit that is a prefix of it.
_LONGEST_FIRST = tuple(sorted(Unit, key=lambda unit: -len(unit.value)))


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a locator; `occurrence` > 1 tells apart labels that a document prints twice."""

    unit: Unit
    label: str = ""  # path form, see label_slug
    occurrence: int = 1

    def __str__(self) -> str:
        path = f"{self.unit}-{self.label}" if self.label else str(self.unit)
        return path if self.occurrence == 1 else f"{path}~{self.occurrence}"

    @classmethod
    def parse(cls, text: str) -> "Step":
        """Read one path step; raises ValueError when it names no known unit."""
        path, _, occurrence = text.partition("~")
        for unit in _LONGEST_FIRST:
            if path == unit.value:
                return cls(unit, "", int(occurrence or 1))
            if path.startswith(unit.value + "-"):
                return cls(unit, path[len(unit.value) + 1 :], int(occurrence or 1))
        raise ValueError(f"not a locator step: {text!r}")


@dataclass(frozen=True, slots=True)
class Locator:
    """Path from the document down to a provision."""

    steps: tuple[Step, ...] = ()

    @property
    def path(self) -> str:
        """Dotted form, `dieu-5.khoan-2`; `""` is the whole document."""
        return ".".join(str(step) for step in self.steps)

    @classmethod
    def parse(cls, path: str) -> "Locator":
        """Read the dotted form back; raises ValueError on anything else."""
        return _locator(path)

    def child(self, step: Step) -> "Locator":
        """Return this locator followed by `step`."""
        return Locator((*self.steps, step))


@lru_cache(maxsize=65_536)  # a search reads the paths of some hundred passages
def _locator(path: str) -> Locator:
    return Locator(tuple(Step.parse(step) for step in path.split(".")) if path else ())


@dataclass(frozen=True, slots=True)
class Validity:
    """When a document or provision binds, as far as the library knows.

    `effective_to` is the first day on which it no longer binds ("hết hiệu lực từ ngày"). Without it the
    text counts as in force up to `verified_until`; after that day, or without one, its status is unknown.
    """

    effective_from: date | None = None
    effective_to: date | None = None
    verified_until: date | None = None
    partly_from: date | None = None  # some of its provisions were amended or repealed from this day

    def status_on(self, day: date) -> ValidityStatus:
        """Return the standing on `day`; never guesses in force."""
        if self.effective_to and day >= self.effective_to:
            return ValidityStatus.EXPIRED
        if self.effective_from is None:
            return ValidityStatus.UNKNOWN
        if day < self.effective_from:
            return ValidityStatus.NOT_YET
        vouched = self.effective_to is not None or (self.verified_until is not None and day <= self.verified_until)
        if not vouched:
            return ValidityStatus.UNKNOWN
        if self.partly_from and day >= self.partly_from:
            return ValidityStatus.PARTLY
        return ValidityStatus.IN_FORCE


@dataclass(frozen=True, slots=True)
class Relation:
    """One document acting on another, "Quyết định này thay thế Quyết định số 942/QĐ-TTg"."""

    kind: RelationKind
    target: str  # official number, "942/QĐ-TTg", or the name of a law
    target_locator: Locator | None = None  # None: the whole document
    from_date: date | None = None
    target_issued_on: date | None = None
    stated_in: Locator | None = None  # the provision of the acting document that says so
    reported: bool = False  # True: only known second-hand, never enough to call a text expired


@dataclass(frozen=True, slots=True)
class Source:
    """Where a text came from, so that anyone can check it."""

    origin: str = ""  # file name or address it was read from
    url: str = ""  # official page, "" when none is known
    sha256: str = ""
    checked_on: date | None = None
    references: tuple[str, ...] = ()  # further addresses a digest rests on
    notes: tuple[str, ...] = ()  # Vietnamese sentences on how a digest came about and what its sources left open


@dataclass(frozen=True, slots=True)
class Provision:
    """One unit of a document.

    `marker + heading + text`, followed by the children, is the body character for character: the marker is
    the printed label ("Điều 5. ", "a) "), the heading its title line if it has one, the text its own words.
    """

    locator: Locator
    unit: Unit
    label: str = ""  # as printed: "5", "II", "đ"; for a named group its name
    marker: str = ""
    heading: str = ""
    text: str = ""
    children: tuple["Provision", ...] = ()
    validity: Validity | None = None  # None: that of its document
    locator_confirmed: bool = True

    def walk(self) -> Iterator["Provision"]:
        """Yield this provision and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def body(self) -> str:
        """Return all characters of the provision and its children, in reading order."""
        return self.marker + self.heading + self.text + "".join(child.body for child in self.children)


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signed and in what office ("KT. THỦ TƯỚNG / PHÓ THỦ TƯỚNG")."""

    name: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class LegalDocument:
    """A document as a tree of provisions, with its particulars."""

    number: str  # official form, "131/NQ-CP"; "" for a text without one
    kind: str  # "Nghị quyết"
    issuer: str  # "Chính phủ"
    title: str  # without the kind
    issued_on: date | None
    slug: str
    text_kind: TextKind
    provisions: tuple[Provision, ...] = ()
    record: Provision | None = None  # the particulars as sentences, citable like any provision
    signer: Signer | None = None
    place: str = ""
    validity: Validity = field(default_factory=Validity)
    starts: tuple[tuple[Locator, date], ...] = ()  # provisions that take effect on days of their own
    relations: tuple[Relation, ...] = ()
    legal_bases: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()  # other names people use: "Đề án 06"
    validity_note: str = ""
    source: Source = field(default_factory=Source)
    warnings: tuple[str, ...] = ()

    def walk(self) -> Iterator[Provision]:
        """Yield every provision in reading order, the record last."""
        for provision in self.provisions:
            yield from provision.walk()
        if self.record:
            yield self.record

    @property
    def body(self) -> str:
        """Return the body the tree was made from, character for character."""
        return "".join(provision.body for provision in self.provisions)

    def provision_id(self, locator: Locator) -> str:
        """Return the library-wide id of a provision, `131-nq-cp-2022#muc-i.khoan-2`.

        It begins with the slug, not the number: documents of different years may have the same number.
        """
        return f"{self.slug}#{locator.path}"
