"""Kinds of documents: a row for each, with all that the readers of numbers, texts and questions know of it.

Names and symbols are those of Nghị định 30/2020/NĐ-CP, phụ lục III; kinds of normative documents are those of Luật Ban
hành văn bản quy phạm pháp luật 64/2025/QH15, Điều 4, with the ones that older laws had. Symbols that only practice knows
are kept too: numbers bear them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, Flag, auto

from corpus.vietnamese.patterns import alternation
from corpus.vietnamese.text import fold


class Figure(Enum):
    """What a bare figure behind the name of a kind is."""

    NUMBER = "number"  # "Nghị định 61"
    OBJECT = "object"  # "quyết định 5 vấn đề" decides five matters: the name is a verb too
    QUANTITY = "quantity"  # "kế hoạch 5 năm": a number only with "số" or a symbol
    NAME = "name"  # "Đề án 06" is what people call it, whatever its number


class Typed(Enum):
    """How the symbol of a kind must be typed to stand for it alone, without the rest of a number."""

    ANY_CASE = "any case"  # "nq 68"
    CAPITALS = "capitals"  # "TB 5"; "tb 5" is an average
    NEVER = "never"  # "PL 2" is a phụ lục


class Trait(Flag):
    """What is true of some kinds; each place that reads only some of them names the traits it reads."""

    NONE = 0
    LAW = auto()  # is called by its name, "Luật Đất đai", and cited by its title
    NORMATIVE = auto()  # văn bản quy phạm pháp luật; divided in điều
    RULES = auto()  # rules of a body, divided in điều as what is normative
    PASSED = auto()  # an assembly passes it: "Luật này được Quốc hội … thông qua", "Luật số: …"
    COMMON = auto()  # what nearly all questions mean that name a kind
    CITED = auto()  # cited by number, as "Kết luận số 40"; law portals list it under its name
    HEADING = auto()  # is printed on a line of its own above the title
    ITSELF = auto()  # "Nghị định này": such a document calls itself so
    EFFECT = auto()  # "… này có hiệu lực", "… này thay thế": acts on others without being normative
    ENACTS = auto()  # stands alone with a colon before what it lays down: "QUYẾT ĐỊNH:"
    ATTACHED = auto()  # is issued with another document: "Ban hành kèm theo Quyết định này Quy chế …"
    PROPER = auto()  # begins a proper name: "Chương trình tổng thể cải cách hành chính nhà nước"
    DRAFTED = auto()  # offices write it every day, and ask to have one written
    OWN_SYMBOL = auto()  # its symbol always begins with its own; that of a letter may be the issuer's alone


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document; `figure` None: a figure behind it says nothing about a document."""

    name: str  # as printed above the title: "Nghị định"
    symbol: str = ""  # as numbers have it: "NĐ"
    figure: Figure | None = None
    typed: Typed = Typed.CAPITALS
    traits: Trait = Trait.NONE

    @property
    def folded(self) -> str:
        """The name as folded text has it, "nghi dinh"."""
        return fold(self.name)

    @property
    def folded_symbol(self) -> str:
        """The symbol as folded text has it, "nd"; "" when there is none."""
        return fold(self.symbol)

    @property
    def joint(self) -> bool:
        """Several bodies issue it together: its symbol names the first of them behind it, and no single issuer."""
        return self.name.endswith("liên tịch")


_T = Trait
_ACT = _T.NORMATIVE | _T.HEADING | _T.ITSELF  # all that is normative
_LAW = _ACT | _T.LAW | _T.PASSED | _T.CITED
_ORDER = _T.CITED | _T.ENACTS
_PLAN = _T.ATTACHED | _T.ITSELF  # what is issued with another document and calls itself so

KINDS: tuple[Kind, ...] = (
    Kind("Hiến pháp", traits=_T.NORMATIVE | _T.ITSELF | _T.PASSED),
    Kind("Bộ luật", "", Figure.QUANTITY, traits=_LAW),
    Kind("Luật", "L", Figure.QUANTITY, Typed.NEVER, _LAW),
    Kind("Pháp lệnh", "PL", Figure.NUMBER, Typed.NEVER, _LAW),
    Kind("Lệnh", "LCT", traits=_T.NORMATIVE | _T.HEADING),
    Kind("Nghị quyết", "NQ", Figure.NUMBER, Typed.ANY_CASE, _ACT | _ORDER | _T.COMMON | _T.PASSED),
    Kind("Nghị quyết liên tịch", "NQLT", Figure.NUMBER, traits=_ACT | _ORDER),
    Kind("Nghị định", "NĐ", Figure.NUMBER, Typed.ANY_CASE, _ACT | _ORDER | _T.COMMON | _T.OWN_SYMBOL),
    Kind("Quyết định", "QĐ", Figure.OBJECT, Typed.ANY_CASE, _ACT | _ORDER | _T.COMMON | _T.DRAFTED | _T.OWN_SYMBOL),
    Kind("Thông tư", "TT", Figure.NUMBER, traits=_ACT | _ORDER | _T.COMMON | _T.OWN_SYMBOL),
    Kind("Thông tư liên tịch", "TTLT", Figure.NUMBER, Typed.ANY_CASE, _ACT | _ORDER),
    Kind("Chỉ thị", "CT", Figure.OBJECT, traits=_ORDER | _T.HEADING | _T.ITSELF | _T.EFFECT | _T.OWN_SYMBOL),
    Kind("Kết luận", "KL", Figure.OBJECT, Typed.ANY_CASE, _ORDER | _T.HEADING | _T.ITSELF | _T.OWN_SYMBOL),
    Kind("Công văn", "CV", Figure.NUMBER, Typed.ANY_CASE, _T.CITED | _T.HEADING | _T.ITSELF | _T.DRAFTED),
    Kind("Công điện", "CĐ", Figure.NUMBER, traits=_T.CITED | _T.HEADING | _T.ITSELF | _T.OWN_SYMBOL),
    Kind("Thông báo", "TB", Figure.QUANTITY, traits=_T.HEADING | _T.ITSELF | _T.OWN_SYMBOL),
    Kind("Báo cáo", "BC", Figure.QUANTITY, traits=_T.HEADING | _T.DRAFTED),
    Kind("Tờ trình", "TTr", Figure.QUANTITY, traits=_T.HEADING | _T.DRAFTED),
    Kind(
        "Kế hoạch",
        "KH",
        Figure.QUANTITY,
        traits=_PLAN | _T.CITED | _T.HEADING | _T.EFFECT | _T.PROPER | _T.DRAFTED | _T.OWN_SYMBOL,
    ),
    Kind("Hướng dẫn", "HD", Figure.QUANTITY, traits=_PLAN | _T.HEADING | _T.EFFECT),
    Kind("Quy định", "QyĐ", Figure.QUANTITY, traits=_PLAN | _T.HEADING | _T.EFFECT | _T.RULES),
    Kind("Quy chế", "QC", traits=_PLAN | _T.HEADING | _T.EFFECT | _T.RULES | _T.PROPER),
    Kind("Điều lệ", "", traits=_PLAN | _T.RULES | _T.PROPER),
    Kind("Đề án", "ĐA", Figure.NAME, traits=_PLAN | _T.HEADING | _T.PROPER),
    Kind("Chiến lược", "", Figure.NAME, traits=_PLAN | _T.PROPER),
    Kind("Chương trình", "CTr", Figure.NAME, traits=_PLAN | _T.HEADING | _T.PROPER),
    Kind("Chương trình phối hợp", "CTrPH"),
    Kind("Bộ chỉ số", "", Figure.NAME, traits=_T.ATTACHED | _T.PROPER),
    Kind("Bộ tiêu chí", "", Figure.NAME, traits=_T.ATTACHED | _T.PROPER),
    Kind("Danh mục", "", traits=_PLAN),
    Kind("Phương án", "PA", None, Typed.NEVER, _T.ATTACHED | _T.HEADING),
    Kind("Quy trình", "", traits=_T.ATTACHED | _T.HEADING),
    Kind("Chỉ dẫn", "", traits=_T.HEADING),
    Kind("Văn bản hợp nhất", "VBHN", Figure.NUMBER, traits=_T.HEADING),
    Kind("Thông lệnh", "TL", None, Typed.NEVER),
    Kind("Giấy mời", "GM"),
    Kind("Biên bản", "BB"),
    Kind("Thông tin khoa học", "TTK"),
)
CONSTITUTION = "Hiến pháp"  # a law, but called by this name alone
CONSOLIDATION = "Văn bản hợp nhất"
# Said of a document of any kind, and how it is typed short.
ANY, ANY_TYPED = "Văn bản", "vb"

_BY_NAME = {kind.name: kind for kind in KINDS}
_BY_SYMBOL = {kind.symbol: kind for kind in KINDS if kind.symbol}


def having(*traits: Trait) -> tuple[Kind, ...]:
    """Return the kinds with at least one of some traits; traits joined with "|" must be there together."""
    return tuple(kind for kind in KINDS if any(trait in kind.traits for trait in traits))


def names(*traits: Trait) -> tuple[str, ...]:
    """Return the names of the kinds with at least one of some traits, as printed."""
    return tuple(kind.name for kind in having(*traits))


def folded_words(kinds: Iterable[Kind]) -> str:
    """Return a pattern for the names of some kinds in folded text."""
    return alternation(kind.folded for kind in kinds)


LAWS = names(Trait.LAW)
# What a question calls a document, in folded text: "van ban", "nghi dinh".
DOCUMENT_WORDS = alternation((fold(ANY), *(kind.folded for kind in having(Trait.COMMON))))


def is_kind(symbol: str) -> bool:
    """Tell whether an official part of a number's symbol names a kind of document."""
    return symbol in _BY_SYMBOL


def kind_of_symbol(symbol: str) -> str:
    """Return the name of the kind with a symbol, "NĐ" -> "Nghị định"; raises KeyError for any other symbol."""
    return _BY_SYMBOL[symbol].name


def symbol_of(name: str) -> str:
    """Return the symbol of a kind, "Nghị định" -> "NĐ"; "" for a kind that has none and for what is no kind."""
    return _BY_NAME[name].symbol if name in _BY_NAME else ""
