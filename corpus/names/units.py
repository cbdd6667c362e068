"""Units of a document: a row for each, with its words in a text, written out and short, and what its labels are.

Official texts print phần, chương, mục, tiểu mục and điều with a capital where they point to one, khoản, điểm and tiết
without; the units of a digest have words of our own.
"""

from dataclasses import dataclass, field
from enum import Flag, auto

from corpus.document import Unit
from corpus.vietnamese.patterns import alternation


class Trait(Flag):
    """What is true of some units."""

    NONE = 0
    DIVIDES = auto()  # divides an act; what is issued with it is divided anew
    HEADS = auto()  # is printed in front of a title, "Chương II"
    CITED = auto()  # what nearly all citations are made of
    UNSURE = auto()  # its word is too common to count without another unit or a document
    QUOTED = auto()  # its label is a name in quotation marks


class Label(Flag):
    """What a label may be made of."""

    NONE = 0
    FIGURE = auto()  # "5", "35b"
    ROMAN = auto()  # "II"
    LETTER = auto()  # "a", "đ"


@dataclass(frozen=True, slots=True)
class UnitWords:
    """The words of a unit."""

    unit: Unit
    printed: str = ""  # as a citation writes it: "Điều", "khoản"; "" for a unit that never has a label
    labels: Label = Label.NONE
    traits: Trait = Trait.NONE
    form: str = ""  # of a citation where the label is not just set behind
    alone: str = ""  # as a citation writes it without a label
    others: tuple[str, ...] = ()  # further words, in lower case
    # Read only next to a number and another unit or a document; before a letter "đ" is a điểm.
    short: tuple[str, ...] = ()
    # Words in front with which it is another word: "địa điểm a", "tài khoản 2", "danh mục 3". Without marks only those
    # that mean nothing else: "tai khoan 2" may be "tại khoản 2".
    not_behind: frozenset[str] = field(default_factory=frozenset)

    @property
    def word(self) -> str:
        """The word in lower case, "điều"."""
        return self.printed.lower()

    @property
    def words(self) -> tuple[str, ...]:
        """All words in lower case."""
        return (self.word, *self.others) if self.printed else ()

    @property
    def template(self) -> str:
        """The words of a citation with "{}" for the label, "Điều {}"."""
        return self.form or f"{self.printed} {{}}"


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_T, _L = Trait, Label
_HEADING = _T.DIVIDES | _T.HEADS
# fmt: off
UNITS: tuple[UnitWords, ...] = (
    UnitWords(Unit.PART, "Phần", _L.ROMAN | _L.FIGURE, _HEADING | _T.UNSURE,
              not_behind=_set("một mot cổ co góp gop thành thanh học hoc")),
    UnitWords(Unit.CHAPTER, "Chương", _L.ROMAN | _L.FIGURE, _HEADING | _T.CITED,
              short=("ch",), not_behind=_set("văn van")),
    UnitWords(Unit.SECTION, "Mục", _L.ROMAN | _L.FIGURE | _L.LETTER, _HEADING | _T.CITED,
              short=("m",), not_behind=_set("danh đề hạng hang chuyên chuyen đầu")),
    UnitWords(Unit.SUBSECTION, "Tiểu mục", _L.ROMAN | _L.FIGURE, _HEADING),
    UnitWords(Unit.ARTICLE, "Điều", _L.FIGURE, _HEADING | _T.CITED, short=("đ", "d")),
    UnitWords(Unit.CLAUSE, "khoản", _L.FIGURE, _T.DIVIDES | _T.CITED, short=("k",), not_behind=_set("tài điều dieu")),
    UnitWords(Unit.POINT, "điểm", _L.LETTER | _L.FIGURE, _T.DIVIDES | _T.CITED, not_behind=_set(
        "địa dia thời thoi quan đặc dac ưu uu nhược nhuoc trọng cao chấm cham tâm khuyết khuyet yếu")),
    UnitWords(Unit.SUBPOINT, "tiết", _L.FIGURE | _L.LETTER, _T.DIVIDES | _T.UNSURE,
              not_behind=_set("chi thời thoi tình tinh")),
    UnitWords(Unit.DASH, "gạch đầu dòng", _L.FIGURE, _T.UNSURE, form="gạch đầu dòng thứ {}"),
    UnitWords(Unit.ANNEX, "Phụ lục", _L.ROMAN | _L.FIGURE | _L.LETTER, alone="Phụ lục", short=("pl",)),
    UnitWords(Unit.FORM, "Mẫu", _L.FIGURE, _T.UNSURE, form="Mẫu số {}", alone="Mẫu",
              others=("mẫu số", "biểu mẫu", "biểu mẫu số")),
    UnitWords(Unit.ATTACHMENT, "văn bản kèm theo", _L.FIGURE, _T.UNSURE, alone="văn bản ban hành kèm theo"),
    UnitWords(Unit.IDEA, "ý", _L.FIGURE, _T.UNSURE, not_behind=_set("chú chu lưu luu đồng dong")),
    UnitWords(Unit.GROUP, "nhóm nội dung", _L.NONE, _T.UNSURE | _T.QUOTED, form="nhóm nội dung “{}”", others=("nhóm",)),
    UnitWords(Unit.PARAGRAPH, "đoạn", _L.NONE, _T.UNSURE | _T.QUOTED, form="đoạn “{}”",
              not_behind=_set("giai công cong")),
    UnitWords(Unit.PREAMBLE, alone="phần mở đầu"),
    UnitWords(Unit.CLOSING, alone="phần kết thúc"),
    UnitWords(Unit.RECORD, alone="thông tin văn bản"),
)
# fmt: on
# The order of points in Vietnamese law: "đ" follows "d", and some letters are left out.
POINT_LETTERS = "abcdđeghiklmnopqrstuvxy"

_BY_UNIT = {row.unit: row for row in UNITS}


def words_of(unit: Unit) -> UnitWords:
    """Return the row of a unit."""
    return _BY_UNIT[unit]


def having(*traits: Trait) -> tuple[UnitWords, ...]:
    """Return the units with at least one of some traits; traits joined with "|" must be there together."""
    return tuple(row for row in UNITS if any(trait in row.traits for trait in traits))


def printed(*traits: Trait) -> tuple[str, ...]:
    """Return the words of such units as a citation writes them."""
    return tuple(row.printed for row in having(*traits))


# What divides an act or is annexed to it, in lower case: what a text may point to by word and label.
PLACE_WORDS: dict[str, Unit] = {row.word: row.unit for row in (*having(Trait.DIVIDES), words_of(Unit.ANNEX))}
# Patterns for the words that nearly all citations are made of: as printed ("mục" of a resolution is printed small) …
CITED_WORDS = alternation((*printed(Trait.CITED), words_of(Unit.SECTION).word))
# … with a first letter of either size, and in small letters.
CITED_EITHER = alternation(word for row in having(Trait.CITED) for word in (row.word, row.word.capitalize()))
CITED_SMALL = alternation(row.word for row in having(Trait.CITED))
# … and for those that are printed in front of a title, in letters or in capitals.
HEADING_WORDS = alternation(word for row in having(Trait.HEADS) for word in (row.printed, row.printed.upper()))
