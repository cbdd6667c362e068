"""Cut a document into passages: provisions of about the size of a khoản, each with its heading path as context."""

from collections.abc import Iterator
from itertools import pairwise

from corpus.citation.formal import format_locator
from corpus.document import LegalDocument, Provision, TextKind, Unit
from corpus.record import group_labels, long_name
from corpus.vietnamese.text import fold_spaces, sentences
from index.passage import Passage

# Sizes in syllables, that is, in words set apart by blanks. Chosen by hand, 2026-11-24. The sets of benchmarks/ are cut
# by benchmarks/folder.py; of our own questions, `make evaluate BLIND=` gave 441 good answers of 564 on 2026-11-30, and
# what stands behind each size with half and with twice of it.

# The bundled model reads 512 tokens and ignores the rest; a syllable is about 1.4 tokens, and the context needs a share.
MAX_SYLLABLES = 220  # with 150: 441
# Short neighbours under one heading share a passage up to this size, so that a list of one-line points is found as one.
JOINED_SYLLABLES = 90  # 441, 440
# Of a title; embedding costs time by the token, and the first words of a title tell documents apart.
TITLE_SYLLABLES = 16  # 445, 439
# Words of a provision's own above its children, from which on they are a passage; fewer are a bare heading, which
# stands in the context of every child anyway.
OWN_SYLLABLES = 12  # 441, 441
NOT_INDEXED = (Unit.CLOSING,)


def passages_of(document: LegalDocument) -> list[Passage]:
    """Return the passages of a document in reading order, those of its record last."""
    found: list[Passage] = []
    for provision in document.provisions:
        if provision.unit not in NOT_INDEXED:
            found += _cut(document, provision, ())
    if document.record:
        found += _cut(document, document.record, ())
    return found


def _cut(document: LegalDocument, provision: Provision, above: tuple[Provision, ...]) -> Iterator[Passage]:
    """Yield a provision as one passage when it is small, else its own words and then its children; `above` are its parents."""
    body = _body(provision).strip()
    if not body:
        return
    path = (*above, provision)
    # Every provision of a digest is written to be read alone; points of an official text are read with their
    # neighbours.
    digest = document.text_kind is TextKind.DIGEST
    if not provision.children or (_syllable_count(body) <= MAX_SYLLABLES and not digest):
        ids = tuple(
            document.provision_id(p.locator) for p in provision.walk() if (p.marker + p.heading + p.text).strip()
        )
        for window in _windows(tidy_lines(body)):
            yield Passage(document.slug, document.number, ids, _context(document, path), window)
        return
    own = _own(provision).strip()
    if _syllable_count(own) > OWN_SYLLABLES or (digest and provision.text):
        for window in _windows(tidy_lines(own)):
            yield Passage(
                document.slug,
                document.number,
                (document.provision_id(provision.locator),),
                _context(document, path),
                window,
            )
    below = [passage for child in provision.children for passage in _cut(document, child, path)]
    yield from below if digest else _join_short(below)


def _own(provision: Provision) -> str:
    """Return a provision's own words; a heading of a digest, which ends without white space, stays apart from its text."""
    heading, text = provision.heading, provision.text
    apart = "\n" if heading and text and not heading[-1].isspace() else ""
    return provision.marker + heading + apart + text


def _body(provision: Provision) -> str:
    """Return the words of a provision and those below it, as `Provision.body` with headings set apart."""
    return _own(provision) + "".join(map(_body, provision.children))


def _join_short(passages: list[Passage]) -> list[Passage]:
    """Join neighbours with the same parents while they stay within JOINED_SYLLABLES."""
    result: list[Passage] = []
    for passage in passages:
        last = result[-1] if result else None
        if (
            last
            and _parents(last) == _parents(passage)
            and _syllable_count(last.text) + _syllable_count(passage.text) <= JOINED_SYLLABLES
        ):
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


def _parents(passage: Passage) -> tuple[str, ...]:
    """Return the ids of the parents of the passage's outermost provisions, each once."""
    shallow = min(id_.count(".") for id_ in passage.provision_ids)
    return tuple({id_.rpartition(".")[0]: None for id_ in passage.provision_ids if id_.count(".") == shallow})


def _context(document: LegalDocument, path: tuple[Provision, ...]) -> str:
    """Return the context of a passage: kind and number, the beginning of the title, the position, the headings above.

    A named group of a digest is named by its heading alone.
    """
    headings = [fold_spaces(provision.heading) for provision in path if provision.heading.strip()]
    title = " ".join(document.title.split()[:TITLE_SYLLABLES])
    named = path[-1].unit in (Unit.GROUP, Unit.RECORD)
    where = "" if named else format_locator(path[-1].locator, group_labels(document))
    parts = [f"{long_name(document)} {title}", where, *dict.fromkeys(headings)]
    return fold_spaces(". ".join(part for part in parts if part))


def tidy_lines(text: str) -> str:
    """Return the lines of a text with single blanks, without empty lines."""
    return "\n".join(line for line in map(fold_spaces, text.splitlines()) if line)


def _windows(text: str) -> list[str]:
    """Cut a text between sentences into windows of at most MAX_SYLLABLES; each begins with the last sentence of the one before."""
    if _syllable_count(text) <= MAX_SYLLABLES:
        return [text] if text else []
    windows: list[list[str]] = [[]]
    for sentence in (piece for whole in sentences(text) for piece in _cut_between_words(whole)):
        if windows[-1] and _syllable_count(" ".join(windows[-1])) + _syllable_count(sentence) > MAX_SYLLABLES:
            last = windows[-1][-1]
            windows.append([last] if _syllable_count(last) + _syllable_count(sentence) <= MAX_SYLLABLES else [])
        windows[-1].append(sentence)
    return ["\n".join(window) for window in windows]


def _cut_between_words(sentence: str) -> list[str]:
    """Cut a sentence of more than MAX_SYLLABLES (a table row, a list without full stops) between words."""
    words = sentence.split(" ")
    borders = [*range(0, len(words), MAX_SYLLABLES), len(words)]
    return [" ".join(words[start:end]) for start, end in pairwise(borders)]


def _syllable_count(text: str) -> int:
    return len(text.split())
