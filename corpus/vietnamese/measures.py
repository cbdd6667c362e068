"""What is counted and measured: a row for each unit of time, share, scale, money and size, with its spellings."""

from dataclasses import dataclass
from enum import Enum, auto

from corpus.vietnamese.text import fold


class Dimension(Enum):
    """What a measure measures."""

    TIME = auto()
    SHARE = auto()
    SCALE = auto()  # "triệu": how many of another
    MONEY = auto()
    SIZE = auto()
    COUNT = auto()


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure in small letters."""

    name: str
    dimension: Dimension
    others: tuple[str, ...] = ()  # further words that mean the same
    symbols: tuple[str, ...] = ()
    value: int = 0  # of a scale

    @property
    def words(self) -> tuple[str, ...]:
        """Every way to write it."""
        return (self.name, *self.others, *self.symbols)


_D = Dimension
MEASURES: tuple[Measure, ...] = (
    Measure("giây", _D.TIME),
    Measure("phút", _D.TIME),
    Measure("giờ", _D.TIME),
    Measure("ngày", _D.TIME),
    Measure("ngày làm việc", _D.TIME),
    Measure("tuần", _D.TIME),
    Measure("tháng", _D.TIME),
    Measure("quý", _D.TIME),
    Measure("năm", _D.TIME),
    Measure("phần trăm", _D.SHARE, symbols=("%",)),
    Measure("phần nghìn", _D.SHARE, ("phần ngàn",), ("‰",)),
    Measure("điểm phần trăm", _D.SHARE),
    Measure("trăm", _D.SCALE, value=10**2),
    Measure("nghìn", _D.SCALE, ("ngàn",), value=10**3),
    Measure("triệu", _D.SCALE, value=10**6),
    Measure("tỷ", _D.SCALE, ("tỉ",), value=10**9),
    Measure("đồng", _D.MONEY, symbols=("vnđ",)),
    Measure("đô la mỹ", _D.MONEY, symbols=("usd",)),
    Measure("euro", _D.MONEY, symbols=("eur",)),
    Measure("mét", _D.SIZE, symbols=("m",)),
    Measure("ki-lô-mét", _D.SIZE, symbols=("km",)),
    Measure("mét vuông", _D.SIZE, symbols=("m2",)),
    Measure("ki-lô-mét vuông", _D.SIZE, symbols=("km2",)),
    Measure("héc-ta", _D.SIZE, symbols=("ha",)),
    Measure("lít", _D.SIZE),
    Measure("ki-lô-gam", _D.SIZE, symbols=("kg",)),
    Measure("tấn", _D.SIZE),
    Measure("gi-ga-bai", _D.SIZE, symbols=("gb",)),
    Measure("lần", _D.COUNT),
    Measure("tuổi", _D.COUNT),
)


def having(*dimensions: Dimension) -> tuple[Measure, ...]:
    """Return the measures of some dimensions."""
    return tuple(measure for measure in MEASURES if measure.dimension in dimensions)


def words(*dimensions: Dimension) -> tuple[str, ...]:
    """Return every way to write the measures of some dimensions."""
    return tuple(word for measure in having(*dimensions) for word in measure.words)


# What a scale of three digits and more multiplies by, by each of its words. "trăm" stands within a number of three digits,
# and folded it is "trạm" as well.
SCALES: dict[str, int] = {
    word: measure.value for measure in having(Dimension.SCALE) for word in measure.words if measure.value >= 10**3
}
# How long something lasts, in folded words. "quý" is left out, which then is the "quy" of "quy định" as well.
DURATIONS: tuple[str, ...] = tuple(fold(measure.name) for measure in having(Dimension.TIME) if measure.name != "quý")
