"""Compare documents or years: what each says of the same thing, in a table."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot.answer import AnswerStatus, Caution, Draft, DraftRow, DraftStatement, DraftTable, Support, TableKind
from bot.plans.particulars import describe
from bot.presenting.wording import following_sentence
from bot.reading.readings import Reading
from bot.reading.relevance import terms_of
from bot.reading.sentences import ScoredSentence, to_statements
from bot.replies import NOT_FOUND, PART_NOT_FOUND
from bot.sources import Sources
from bot.understanding.comparison import Side
from bot.understanding.facets import Facet
from bot.understanding.searches import ContentQuestion, Search
from corpus.document import LegalDocument, Provision
from corpus.library import Library
from index.retrieval import Hit, provisions_of

MAX_SENTENCES = 4  # of each side; chosen by hand
MIN_SIDES = 2  # with an answer, for a table
# Share of their rarity that two sentences must have in common to stand in one row. Chosen by hand on comparisons in
# tests/questions; no command gives it.
MIN_LIKENESS = 0.30
CAPTION = "So sánh {sides}"


def compare(content: ContentQuestion, readings: Mapping[Search, Reading], day: date, sources: Sources) -> Draft:
    """Answer a question for each of its sides, and say which sides have no answer."""
    sides = [one.side for one in content.sides]
    whole = _whole_documents(sides, sources.library, day) if content.whole_documents else ()
    found: list[list[ScoredSentence]] = []
    seen: list[Hit] = []
    for one in content.sides:
        reading = readings[one.search]
        seen += reading.hits
        earlier = [candidate for column in found for candidate in column]
        found.append([candidate for candidate in reading.chosen if candidate not in earlier])
    chosen = _same_documents(found) if not sides[0].named.documents else found
    chosen = [column[:MAX_SENTENCES] for column in chosen]
    columns = zip(*(row.cells for row in whole), strict=True)
    statements = [said for column in columns for cell in column for said in cell]
    statements += [statement for column in chosen for statement in to_statements(column)]
    if not statements:
        return Draft(AnswerStatus.NOT_FOUND, message=NOT_FOUND, retrieved=provisions_of(seen))
    missing = [side for side, column in zip(sides, chosen, strict=True) if not column and not whole]
    parts = (side.label if side.named.targets else side.text.strip(" ?.,") for side in missing)
    problems = tuple(Caution("part_not_found", PART_NOT_FOUND.format(part=part)) for part in parts)
    status = AnswerStatus.ANSWERED_PARTLY if problems else AnswerStatus.ANSWERED
    draft = Draft(status, tuple(statements), warnings=problems, retrieved=provisions_of(seen))
    if sum(bool(column) for column in chosen) >= MIN_SIDES or whole:
        tables = (_table_of(sides, chosen, sources.retriever.rarity, whole),)
        draft = replace(draft, statements=_tabled(statements), tables=tables)
    return draft


def _tabled(statements: Iterable[DraftStatement]) -> tuple[DraftStatement, ...]:
    """Mark sentences as told by a table, each once."""
    once = {statement.text: statement for statement in statements}
    return tuple(replace(statement, tabled=True) for statement in once.values())


def _same_documents(found: Sequence[list[ScoredSentence]]) -> list[list[ScoredSentence]]:
    """Keep the sentences of documents that have some for every side, if there are any: years are compared within one plan."""
    common = frozenset.intersection(*(frozenset(one.document.slug for one in column) for column in found))
    return [[one for one in column if not common or one.document.slug in common] for column in found]


PlacedSentence = tuple[LegalDocument, Provision, str]  # a sentence with its provision


def _table_of(
    sides: Sequence[Side],
    chosen: Sequence[Sequence[ScoredSentence]],
    rarity: Callable[[str], float],
    above: tuple[DraftRow, ...] = (),
) -> DraftTable:
    """Return the table of all sides; `above` are its first rows."""
    said = [[(one.document, one.provision, one.sentence) for one in column] for column in chosen]
    rows = tuple(DraftRow(tuple(_cell(one) if one else () for one in row)) for row in _aligned(said, rarity))
    labels = tuple(side.label for side in sides)
    caption = CAPTION.format(sides=" và ".join(label.replace("Năm", "năm") for label in labels))
    return DraftTable(TableKind.COMPARISON, caption, labels, above + rows)


def _whole_documents(sides: Sequence[Side], library: Library, day: date) -> tuple[DraftRow, ...]:
    """Return the rows of particulars: by whom and when each document was issued, its name, its validity."""
    rows: list[DraftRow] = []
    for facet, mark in ((Facet.ISSUED, ""), (Facet.SUBJECT, "Tên gọi của"), (Facet.VALIDITY, "")):
        told = [describe(side.named.documents[0], (facet,), library, day)[0] for side in sides]
        cells = tuple(tuple(one for one in column if mark in one.text) for column in told)
        rows += [DraftRow(cells)] if any(cells) else []
    return tuple(rows)


def _aligned(
    columns: Sequence[Sequence[PlacedSentence]], rarity: Callable[[str], float]
) -> list[tuple[PlacedSentence | None, ...]]:
    """Return rows in the order of the first column: sentences alike share a row, the others fill the empty cells."""
    rows: list[list[PlacedSentence | None]] = [[one, *[None] * (len(columns) - 1)] for one in columns[0]]
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
            if -likeness >= MIN_LIKENESS and rows[place][at] is None and other not in taken:
                rows[place][at] = column[other]
                taken.add(other)
        left = [one for other, one in enumerate(column) if other not in taken]
        free = [row for row in rows if row[at] is None]
        for row, one in zip(free, left, strict=False):
            row[at] = one
        rows += [[one if place == at else None for place in range(len(columns))] for one in left[len(free) :]]
    return [tuple(row) for row in rows]


def _likeness(first: Iterable[str], other: Iterable[str], rarity: Callable[[str], float]) -> float:
    """Return the share (0 to 1) of rarity that two sets of terms have in common; figures differ, so they do not count."""
    one, two = ({term for term in terms if not any(char.isdigit() for char in term)} for terms in (first, other))
    whole = sum(rarity(term) for term in one | two)
    return sum(rarity(term) for term in one & two) / whole if whole else 0.0


def _cell(said: PlacedSentence) -> tuple[DraftStatement, ...]:
    document, provision, sentence = said
    support = Support(document.provision_id(provision.locator), sentence)
    return (DraftStatement(following_sentence(document, provision, sentence), (support,)),)
