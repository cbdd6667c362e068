"""Questions that set documents or years side by side: each side is asked for itself, so that none is lost."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.answer import DraftRow, DraftStatement, DraftTable, Support, TableKind
from bot.plans.particulars import describe
from bot.plans.sentences import Candidate
from bot.presenting.wording import follow
from bot.understanding.named_documents import Named
from bot.understanding.question_type import Facet, without
from bot.understanding.relevance import terms_of
from corpus.citation.parsing import parse_citations
from corpus.document import LegalDocument, Provision
from corpus.library import Library
from corpus.record import long_name
from corpus.vietnamese.text import fold

_COMPARES = re.compile(
    r"\b(?:so sanh|so voi|khac (?:gi|nhau|the nao|biet)|giong|thay doi|hon|truoc day|cao hon|thap hon|ra sao|"
    r"(?:van ban|quyet dinh|nghi quyet|nghi dinh|thong tu|luat|cai|ban) (?:cu|moi|truoc|sau)|cu va)\b"
)
_YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?![\d/-])")
MOST = 3  # sides
ALIKE = 0.30  # share of their words that two sentences must have in common to stand in one row
CAPTION = "So sánh {sides}"
_ASKING = re.compile(
    r"\b(?:cho toi|biet|xin|hoi|gi|nao|nhu|the|ra sao|bang|diem|su|muc|o|va|voi|giua|cua|trong|theo|co|la|cai|hai|ba|2|3|van ban|quyet dinh|"
    r"nghi quyet|nghi dinh|thong tu|luat|ve|cac|nhung|gom|nhau|moi|cu)\b"
)


@dataclass(frozen=True, slots=True)
class Side:
    """One side: the question about it, what that question names, and its column's head."""

    text: str
    named: Named
    label: str


def compared(text: str, named: Named) -> list[Side]:
    """Return each side as a question of its own with the document it is about; empty when nothing is compared."""
    if 2 <= len(named.targets) <= MOST and not named.missing:
        bare = _blanked(without(text, tuple(parse_citations(text))))
        return [Side(bare, Named((target,)), long_name(target[0])) for target in named.targets]
    return [Side(side, named, f"Năm {year}") for year, side in _years(text)]


def _blanked(text: str) -> str:
    """Take out the words that say that things are compared; marks stay where folding keeps the length."""
    folded = fold(text)
    if len(folded) != len(text):
        return _COMPARES.sub(" ", folded)
    for match in _COMPARES.finditer(folded):
        text = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
    return text


def compares(text: str) -> bool:
    """Tell whether a question says that it compares: "khác gì", "so với"."""
    return bool(_COMPARES.search(fold(text)))


def without_topic(sides: Sequence[Side]) -> bool:
    """Tell whether whole documents are compared: "942 và 2629 khác gì nhau?"."""
    return not re.search(r"[^\W\d]{2,}", _ASKING.sub(" ", _COMPARES.sub(" ", fold(sides[0].text))))


def _years(text: str) -> list[tuple[str, str]]:
    """Return the question once for each of two or three years, "2025 và 2030"; a span ("2021-2025") is one."""
    found = list(_YEAR.finditer(text))
    years = list(dict.fromkeys(match[0] for match in found))
    joined = re.search(r"(?:19|20)\d\d(?: (?:va|voi|so voi|hay|,))+ (?:den |toi )?(?:nam )?(?:19|20)\d\d", fold(text))
    if not 2 <= len(years) <= MOST or not (joined or _COMPARES.search(fold(text))):
        return []
    return [(year, _YEAR.sub(lambda match, year=year: match[0] if match[0] == year else " ", text)) for year in years]  # type: ignore[misc]


def same_documents(found: Sequence[list[Candidate]]) -> list[list[Candidate]]:
    """Keep to documents that speak of every side, when there are any: a year is compared within one plan."""
    common = frozenset.intersection(*(frozenset(one.document.slug for one in column) for column in found))
    return [[one for one in column if not common or one.document.slug in common] for column in found]


Said = tuple[LegalDocument, Provision, str]  # a sentence where it stands


def table_of(
    sides: Sequence[Side],
    chosen: Sequence[Sequence[Candidate]],
    rarity: Callable[[str], float],
    above: tuple[DraftRow, ...] = (),
) -> DraftTable:
    """Set what each side says beside what the others say of the same thing, below rows that are there already."""
    said = [[(one.document, one.provision, one.sentence) for one in column] for column in chosen]
    rows = tuple(DraftRow(tuple(_cell(one) if one else () for one in row)) for row in _aligned(said, rarity))
    labels = tuple(side.label for side in sides)
    caption = CAPTION.format(sides=" và ".join(label.replace("Năm", "năm") for label in labels))
    return DraftTable(TableKind.COMPARISON, caption, labels, above + rows)


def whole_documents(sides: Sequence[Side], library: Library, day: date) -> tuple[DraftRow, ...]:
    """Compare documents as such: when and by whom they were issued, what they are called, how they stand."""
    rows: list[DraftRow] = []
    for facet, mark in ((Facet.ISSUED, ""), (Facet.SUBJECT, "Tên gọi của"), (Facet.VALIDITY, "")):
        told = [describe(side.named.documents[0], (facet,), library, day)[0] for side in sides]
        cells = tuple(tuple(one for one in column if mark in one.text) for column in told)
        rows += [DraftRow(cells)] if any(cells) else []
    return tuple(rows)


def _aligned(columns: Sequence[Sequence[Said]], rarity: Callable[[str], float]) -> list[tuple[Said | None, ...]]:
    """Put into one row what is alike, in the order of the first column, and fill up rows with what is left."""
    rows: list[list[Said | None]] = [[one, *[None] * (len(columns) - 1)] for one in columns[0]]
    for at, column in enumerate(columns[1:], 1):
        pairs = sorted(
            (
                (-_likeness(terms_of(first[2]), terms_of(one[2]), rarity), place, other)
                for place, row in enumerate(rows)
                if (first := next((cell for cell in row if cell), None))
                for other, one in enumerate(column)
            ),
        )
        taken: set[int] = set()
        for likeness, place, other in pairs:
            if -likeness >= ALIKE and rows[place][at] is None and other not in taken:
                rows[place][at] = column[other]
                taken.add(other)
        left = [one for other, one in enumerate(column) if other not in taken]
        free = [row for row in rows if row[at] is None]
        for row, one in zip(free, left, strict=False):
            row[at] = one
        rows += [[one if place == at else None for place in range(len(columns))] for one in left[len(free) :]]
    return [tuple(row) for row in rows]


def _likeness(first: Iterable[str], other: Iterable[str], rarity: Callable[[str], float]) -> float:
    """Return the share of rarity that two sets of terms have in common; figures are what differs, so they do not count."""
    one, two = ({term for term in terms if not any(char.isdigit() for char in term)} for terms in (first, other))
    whole = sum(rarity(term) for term in one | two)
    return sum(rarity(term) for term in one & two) / whole if whole else 0.0


def _cell(said: Said) -> tuple[DraftStatement, ...]:
    document, provision, sentence = said
    support = Support(document.provision_id(provision.locator), sentence)
    return (DraftStatement(follow(document, provision, sentence), (support,)),)
