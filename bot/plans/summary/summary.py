"""Summarize a document or a provision: what it is about, whom it binds, its main parts, its dates, what it ended and what ended it.

Every sentence is one of the document's provisions or of its record, so that nothing of another document can come in. How
documents act on each other is read from the library, never from what a text tells of others.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.answer import AnswerStatus, Caution, Draft, DraftStatement, Support
from bot.plans.summary.parts import Part, parts_below, parts_of, scope_of, spread, telling
from bot.plans.validity import NAMELESS, standing_of
from bot.presenting.citations import place_name
from bot.presenting.wording import no_provision
from bot.reading.sentences import provision_sentences, to_statements
from bot.replies import NOT_FOUND, PARTS_LEFT_OUT, SUMMARY_OF_PARTS
from corpus.citation.finding import find_provision
from corpus.citation.formal import format_citation
from corpus.document import LegalDocument, Locator, Provision, RelationKind, TextKind, Unit
from corpus.library import Library
from corpus.record import RECORD_LOCATOR, long_name, record_lines, target_name
from corpus.vietnamese.casing import Casing
from corpus.vietnamese.text import fold_spaces

MAX_PARTS = 9  # that a summary names; chosen by hand: about a screen
MIN_PARTS = 2  # of a provision, to be summarized by them
WHOLE_SENTENCES = 4  # a provision of so many is its own summary; chosen by hand
MAX_SCOPE_WORDS = 120  # of all that a provision on the scope says; chosen by hand
# How lines of a record word what a document does to others; corpus/record.py writes them.
_ACTS = {RelationKind.REPLACES: "thay thế", RelationKind.REPEALS: "bãi bỏ", RelationKind.AMENDS: "sửa đổi, bổ sung"}


def summarize(targets: Sequence[tuple[LegalDocument, Sequence[Locator]]], library: Library, day: date) -> Draft:
    """Summarize each document, or the provisions cited of it; NOT_FOUND when a document has none of them."""
    statements: list[DraftStatement] = []
    notes: list[Caution] = []
    problems: list[str] = []
    for document, locators in targets:
        if not locators:
            said, left_out = _document(document, library, day)
            statements += said
            notes += left_out
        for locator in locators:
            provision = find_provision(document, locator)
            if provision is None:
                problems.append(no_provision(document, locator))
                continue
            said, left_out = _provision(document, provision)
            statements += said
            notes += left_out
    if not statements:
        return Draft(AnswerStatus.NOT_FOUND, message=" ".join(problems) or NOT_FOUND)
    missing = tuple(Caution("provision_missing", problem) for problem in problems)
    status = AnswerStatus.ANSWERED_PARTLY if problems else AnswerStatus.ANSWERED
    return Draft(status, tuple(dict.fromkeys(statements)), warnings=(*missing, *dict.fromkeys(notes)))


def _document(document: LegalDocument, library: Library, day: date) -> tuple[list[DraftStatement], list[Caution]]:
    casing = Casing(document.body)
    scope = scope_of(document)
    parts = [part for part in parts_of(document) if all(part.sentence != one.sentence for one in scope)]
    told = spread(document, parts, MAX_PARTS)
    statements = [
        *_subject(document),
        *(statement for part in scope if (statement := _scope(document, part, casing))),
        *_of_parts(document, told, casing),
        *([standing] if (standing := standing_of(document, library, day)) else []),
    ]
    statements += _relations(document, library, " ".join(statement.text for statement in statements))
    return statements, _notes(document, long_name(document), len(told), len(parts))


def _provision(document: LegalDocument, provision: Provision) -> tuple[list[DraftStatement], list[Caution]]:
    sentences = provision_sentences(document, provision)
    parts = [part for part in parts_below(provision) if part.sentence or part.head.heading.strip()]
    if len(sentences) <= WHOLE_SENTENCES or len(parts) < MIN_PARTS:
        name = place_name(document, provision)
        return to_statements(sentences[:MAX_PARTS]), _notes(document, name, len(sentences[:MAX_PARTS]), len(sentences))
    casing, told = Casing(document.body), parts[:MAX_PARTS]
    opening = _of_part(document, Part(provision), casing)
    statements = [*([replace(opening, lead=True)] if opening else []), *_of_parts(document, told, casing)]
    return statements, _notes(document, place_name(document, provision), len(told), len(parts))


def _of_parts(document: LegalDocument, parts: Sequence[Part], casing: Casing) -> list[DraftStatement]:
    return [statement for part in parts if (statement := _of_part(document, part, casing))]


def _of_part(document: LegalDocument, part: Part, casing: Casing) -> DraftStatement | None:
    """Return a part as its heading and its sentence; a sentence of a digest names its subject itself."""
    said = Support(document.provision_id(part.told_in.locator), part.sentence) if part.told_in else None
    if said and document.text_kind is TextKind.DIGEST:
        return DraftStatement(part.sentence, (said,), lead=False)
    printed = fold_spaces(part.head.heading).rstrip(" .:;") or _label(part.head)
    quoted = f"“{part.sentence}”"
    if not printed:
        return DraftStatement(quoted, (said,), lead=False) if said else None
    heading = casing.restore(printed) if printed.isupper() else printed
    supports = [Support(document.provision_id(part.head.locator), printed)]
    if said and (below := _heading_between(part)):
        supports.append(Support(document.provision_id(below.locator), fold_spaces(below.heading).rstrip(" .:;")))
        heading = f"{heading} – {supports[1].quote}"
    text = f"{heading}: {quoted}" if said else heading
    return DraftStatement(text, (*supports, *((said,) if said else ())), lead=False)


def _heading_between(part: Part) -> Provision | None:
    """Return the provision with the nearest heading above the sentence of a part, below the head of the part."""
    if part.told_in is None:
        return None
    depth = len(part.head.locator.steps)
    steps = part.told_in.locator.steps
    paths = [Locator(steps[:end]) for end in range(len(steps), depth, -1)]
    below = {one.locator: one for one in part.head.walk() if one.heading.strip() and not one.heading.isupper()}
    return next((below[path] for path in paths if path in below), None)


def _label(provision: Provision) -> str:
    """Return "Điều 1" of an article that has no heading; other labels say nothing."""
    return fold_spaces(provision.marker).rstrip(" .:") if provision.unit is Unit.ARTICLE else ""


def _notes(document: LegalDocument, name: str, told: int, total: int) -> list[Caution]:
    """Return what a reader must know of what a summary leaves out; nothing where a digest is told whole."""
    digest, name = document.text_kind is TextKind.DIGEST, name.strip() or NAMELESS.lower()
    if told < total:
        whole = f"bản tóm lược của {name}" if digest else f"toàn văn {name}"
        return [Caution("summary_cut", PARTS_LEFT_OUT.format(told=told, total=total, whole=whole))]
    return [] if digest else [Caution("summary_of_parts", SUMMARY_OF_PARTS.format(name=name))]


def _relations(document: LegalDocument, library: Library, told: str) -> list[DraftStatement]:
    """Return what a document does to others, and what amended it: a sentence each.

    What amends what is left out when `told`, the summary so far, names all of the other documents already.
    """
    found = [_act(document, kind, whole) for kind in _ACTS for whole in (True, False)]
    others = {other.slug: other for relation, other in library.amendments(document) if not relation.reported}
    lines = [
        (other, next((line for line in record_lines(other) if f" {_ACTS[RelationKind.AMENDS]}: " in line), ""))
        for other in others.values()
    ]
    known = [(other, line) for other, line in lines if line]
    if known:
        names = "; ".join(long_name(other) for other, _ in known)
        supports = tuple(Support(other.provision_id(RECORD_LOCATOR), line) for other, line in known)
        found.append(DraftStatement(f"{long_name(document)} đã được sửa đổi, bổ sung bởi: {names}.", supports))
    amending = _ACTS[RelationKind.AMENDS]
    return [
        one for one in found if one and not (amending in one.text and _names_only(one.text.partition(":")[2], told))
    ]


def _act(document: LegalDocument, kind: RelationKind, whole: bool) -> DraftStatement | None:
    """Return "X thay thế: A; B." from the relations of one kind to whole documents, or to parts of them."""
    targets = [
        r.target
        for r in document.relations
        if r.kind is kind and not r.reported and whole is not bool(r.target_locator)
    ]
    start = f"{long_name(document)} {_ACTS[kind]}"
    line = next((line for line in record_lines(document) if line.startswith(f"{start}: ")), "")
    if not targets or not line:
        return None
    names = "; ".join(dict.fromkeys(map(target_name, targets)))
    text = f"{start if document.kind else NAMELESS + start.rstrip()}{'' if whole else ' một số quy định của'}: {names}."
    return DraftStatement(text, (Support(document.provision_id(RECORD_LOCATOR), line),))


def _names_only(names: str, told: str) -> bool:
    return all(name.rpartition(" ")[2].rstrip(".") in told for name in names.split("; "))


def _scope(document: LegalDocument, part: Part, casing: Casing) -> DraftStatement | None:
    """Return the whole of a provision on the scope where it is short, else its first sentence."""
    said = [(one, text) for one in part.head.walk() if (text := fold_spaces(one.text).rstrip(" ;,"))]
    if document.text_kind is TextKind.DIGEST or not said:
        return _of_part(document, part, casing)
    if sum(len(text.split()) for _, text in said) > MAX_SCOPE_WORDS:
        first = next(((one, sentence) for one, _ in said for sentence in telling(one.text)), said[0])
        return _of_part(document, Part(part.head, *first), casing)
    opening, more = _of_part(document, Part(part.head, *said[0]), casing), said[1:]
    if opening is None:
        return None
    text = "; ".join((opening.text, *(f"“{text}”" for _, text in more)))
    supports = (Support(document.provision_id(one.locator), text) for one, text in more)
    return replace(opening, text=text, supports=(*opening.supports, *supports))


def _subject(document: LegalDocument) -> list[DraftStatement]:
    """Return one sentence of what the record tells: kind, number, day, issuer and title, as a citation words them."""
    if document.record is None or not document.record.text or not document.kind:
        return []
    text = format_citation(
        number=document.number,
        kind=document.kind,
        issuer=document.issuer,
        issued_on=document.issued_on,
        title=document.title,
    )
    id_ = document.provision_id(document.record.locator)
    lines = record_lines(document)
    named = [line for line in lines if line.startswith("Tên gọi của ") or " ban hành" in line][:2]
    return [DraftStatement(f"{text}.", tuple(Support(id_, line) for line in named or lines[:1]))]
