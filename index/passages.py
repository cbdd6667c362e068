"""Cut a document into passages: provisions of about a khoản, each with its heading path in front."""

from collections.abc import Iterator
from itertools import pairwise

from corpus.citation.formal import format_locator
from corpus.document import LegalDocument, Provision, TextKind, Unit
from corpus.record import group_labels, long_name
from corpus.vietnamese.text import fold_spaces, sentences
from index.passage import Passage

# The bundled model reads 512 tokens; a Vietnamese word-syllable is about 1.3 of them, and the context takes its share.
MAX_SYLLABLES = 220
# Neighbouring short provisions share a passage up to this size.
JOINED_SYLLABLES = 90
TITLE_SYLLABLES = 16
_NOT_SEARCHED = (Unit.CLOSING,)


def passages_of(document: LegalDocument) -> list[Passage]:
    """Return the passages of a document in reading order, its record last."""
    found: list[Passage] = []
    for provision in document.provisions:
        if provision.unit not in _NOT_SEARCHED:
            found += _cut(document, provision, ())
    if document.record:
        found += _cut(document, document.record, ())
    return found


def _cut(document: LegalDocument, provision: Provision, above: tuple[Provision, ...]) -> Iterator[Passage]:
    """Yield a provision whole when it is small, else its own words and then its children."""
    body = provision.body.strip()
    if not body:
        return
    path = (*above, provision)
    # A digest is written so that every provision stands alone; official text is read together with its neighbours.
    digest = document.text_kind is TextKind.DIGEST
    if not provision.children or (_size(body) <= MAX_SYLLABLES and not digest):
        ids = tuple(
            document.provision_id(p.locator) for p in provision.walk() if (p.marker + p.heading + p.text).strip()
        )
        for window in _windows(fold_lines(provision.body)):
            yield Passage(document.slug, document.number, ids, _context(document, path), window)
        return
    own = (provision.marker + provision.heading + provision.text).strip()
    if _size(own) > 12 or (
        digest and provision.text
    ):  # shorter ones are bare headings, which stand in the context of the children anyway
        for window in _windows(fold_lines(own)):
            yield Passage(
                document.slug,
                document.number,
                (document.provision_id(provision.locator),),
                _context(document, path),
                window,
            )
    below = [passage for child in provision.children for passage in _cut(document, child, path)]
    yield from below if digest else _joined(below)


def _joined(passages: list[Passage]) -> list[Passage]:
    """Join short neighbours under the same headings, so that a list of one-line points is found as one."""
    result: list[Passage] = []
    for passage in passages:
        last = result[-1] if result else None
        if last and _parent(last) == _parent(passage) and _size(last.text) + _size(passage.text) <= JOINED_SYLLABLES:
            result[-1] = Passage(
                last.slug,
                last.number,
                (*last.provision_ids, *passage.provision_ids),
                last.context,
                f"{last.text}\n{passage.text}",
            )
        else:
            result.append(passage)
    return result


def _parent(passage: Passage) -> tuple[str, ...]:
    """Return the parents of the passage's outermost provisions."""
    shallow = min(id_.count(".") for id_ in passage.provision_ids)
    return tuple({id_.rpartition(".")[0]: None for id_ in passage.provision_ids if id_.count(".") == shallow})


def _context(document: LegalDocument, path: tuple[Provision, ...]) -> str:
    """Return what is read before the words: number, the start of the title, position, headings.

    Embedding costs time by the word, so the title is cut and a named group is named once, by its heading.
    """
    headings = [fold_spaces(provision.heading) for provision in path if provision.heading.strip()]
    title = " ".join(document.title.split()[:TITLE_SYLLABLES])
    named = path[-1].unit in (Unit.GROUP, Unit.RECORD)
    where = "" if named else format_locator(path[-1].locator, group_labels(document))
    parts = [f"{long_name(document)} {title}", where, *dict.fromkeys(headings)]
    return fold_spaces(". ".join(part for part in parts if part))


def fold_lines(text: str) -> str:
    """Fold blanks inside each line and drop empty lines."""
    return "\n".join(line for line in map(fold_spaces, text.splitlines()) if line)


def _windows(text: str) -> list[str]:
    """Cut a long text at sentence borders into overlapping windows of at most MAX_SYLLABLES, one sentence shared."""
    if _size(text) <= MAX_SYLLABLES:
        return [text] if text else []
    windows: list[list[str]] = [[]]
    for sentence in (piece for whole in sentences(text) for piece in _bounded(whole)):
        if windows[-1] and _size(" ".join(windows[-1])) + _size(sentence) > MAX_SYLLABLES:
            last = windows[-1][-1]
            windows.append([last] if _size(last) + _size(sentence) <= MAX_SYLLABLES else [])
        windows[-1].append(sentence)
    return ["\n".join(window) for window in windows]


def _bounded(sentence: str) -> list[str]:
    """Cut one over-long sentence (a table row, a list without stops) between words."""
    words = sentence.split(" ")
    borders = [*range(0, len(words), MAX_SYLLABLES), len(words)]
    return [" ".join(words[start:end]) for start, end in pairwise(borders)]


def _size(text: str) -> int:
    return len(text.split())
