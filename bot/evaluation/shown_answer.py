"""An answer as a reader sees it: its sentences and table cells, each with the sentences of the law it quotes.

This is all that the judge needs, so that a judged answer can be kept in a file and judged again without a library.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.answer import Answer, AnswerStatus, Citation
from corpus.library import Library
from corpus.vietnamese.text import fold, fold_spaces, sentences, syllables

# Cautions that tell the reader that something asked for is not in the answer.
SAYS_INCOMPLETE = frozenset({"part_not_found", "particular_missing", "provision_missing", "summary_cut", "list_cut"})
_END = ' .;:,”"'


@dataclass(frozen=True, slots=True)
class Source:
    """A provision that a sentence cites, and which of its sentences it quotes, counted from 1 as `sentences` splits them."""

    number: str
    locator: str
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ShownSentence:
    """A sentence of the answer or the words of a table's cell."""

    text: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """What stands in the answer, notices of ended law left out; a table gives its cells row by row after the sentences."""

    status: AnswerStatus
    sentences: tuple[ShownSentence, ...] = ()
    cells: tuple[ShownSentence, ...] = ()
    says_incomplete: bool = False


def shown_answer(answer: Answer, library: Library) -> ShownAnswer:
    """Read an answer; sentences that stand in a table too are read there only, as the pages show them."""
    citations = {citation.marker: citation for citation in answer.citations}
    return ShownAnswer(
        status=answer.status,
        sentences=tuple(
            _shown(statement.text, statement.markers, citations, library)
            for statement in answer.statements
            if not (statement.notice or statement.tabled)
        ),
        cells=tuple(
            _shown(cell.text, cell.markers, citations, library)
            for table in answer.tables
            for row in table.rows
            for cell in row.cells
            if cell.markers
        ),
        says_incomplete=any(caution.code in SAYS_INCOMPLETE for caution in answer.warnings),
    )


def _shown(text: str, markers: Sequence[int], citations: Mapping[int, Citation], library: Library) -> ShownSentence:
    return ShownSentence(text, tuple(_source(text, citations[marker], library) for marker in markers))


def _source(text: str, citation: Citation, library: Library) -> Source:
    found = library.provision(citation.provision_id)
    law = sentences(found[1].text) if found else []
    return Source(citation.document.number, citation.locator_path, tuple(_quoted(text, citation.quote, law)))


def _quoted(text: str, quote: str, law: Sequence[str]) -> Iterator[int]:
    """Yield the numbers of the sentences of a provision that a sentence repeats, or else of the quoted one nearest to it."""
    plain, quoted = _plain(text), _plain(quote)
    repeated = [number for number, sentence in enumerate(law, 1) if _plain(sentence) in plain]
    if not repeated:
        said = set(syllables(text))
        near = [
            (len(said & set(syllables(sentence))), -number)
            for number, sentence in enumerate(law, 1)
            if _plain(sentence) in quoted or plain in _plain(sentence) or quoted in _plain(sentence)
        ]
        repeated = [-max(near)[1]] if near else []
    yield from repeated


def _plain(text: str) -> str:
    return fold_spaces(fold(text)).strip(_END)
