"""What to ask next: questions that the library answers, beside what was asked, made from headings of the same document."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.answer import AnswerStatus, Draft
from bot.plans.summary.parts import is_frame
from bot.presenting.wording import is_background, lower_first
from bot.replies import EXAMPLES
from bot.understanding.named_documents import NamedDocuments
from corpus.document import LegalDocument, Provision, TextKind, Unit
from corpus.library import Library
from corpus.record import long_name
from corpus.vietnamese.text import fold, fold_spaces

MAX_QUESTIONS = 3  # chosen by hand: as many as fit on a phone
# Words of a heading that reads well in a question; chosen by hand.
MIN_WORDS, MAX_WORDS = 3, 18
SUBJECT_WORDS = 5  # before a colon, to name a subject by themselves
SUMMARY = "Tóm tắt {name}."
ABOUT = "{name} quy định thế nào về {heading}?"
# Openings of headings, folded, with the question that they make; the rest of the heading takes the place of {rest}.
_FORMS = (
    ("trach nhiem cua ", "{rest} có trách nhiệm gì theo {name}?"),
    ("nhiem vu cua ", "{rest} có nhiệm vụ gì theo {name}?"),
    ("doi tuong ap dung", "{name} áp dụng với ai?"),
    ("pham vi dieu chinh", "Phạm vi điều chỉnh của {name} là gì?"),
)
_OFFERING = frozenset({AnswerStatus.ANSWERED, AnswerStatus.ANSWERED_PARTLY, AnswerStatus.NOT_FOUND})


def with_next_questions(draft: Draft, named: NamedDocuments, library: Library) -> Draft:
    """Return a draft with two or three questions to ask next; one that offers something already stays as it is.

    They are about the first document that the draft cites, or comes near to, or that the question names; a refusal without any
    offers the examples, unless the caller limits answers to some documents.
    """
    if draft.suggestions or draft.status not in _OFFERING:
        return draft
    told = tuple(support.provision_id for statement in draft.statements for support in statement.supports)
    near = tuple(support.provision_id for support in draft.nearest)
    slugs = [id_.partition("#")[0] for id_ in (*_unrecorded(told), *near, *told)]
    slugs += [document.slug for document in named.documents]
    document = library.document(slugs[0]) if slugs else None
    if document is None:
        return draft if named.within else replace(draft, suggestions=EXAMPLES)
    questions = list(_questions(document, told, near))[:MAX_QUESTIONS]
    return replace(draft, suggestions=tuple(dict.fromkeys(questions)))


def _questions(document: LegalDocument, told: Sequence[str], near: Sequence[str]) -> Iterator[str]:
    """Yield questions on what comes near, else on what follows what was told, then on the document as a whole."""
    # A large law has thousands of provisions: each is looked at once, and no more questions are worded than are shown.
    places: dict[str, int] = {}
    for at, one in enumerate(one for top in document.provisions for one in top.walk()):
        places.setdefault(document.provision_id(one.locator), at)
    after = max((places[id_] for id_ in told if id_ in places), default=-1)
    headed = [(document.provision_id(one.locator), one) for one in _headed(document)]
    headed = [(id_, one) for id_, one in headed if id_ not in told]
    first = [one for id_, one in headed if id_ in near]
    later = [one for id_, one in headed if id_ not in near and places[id_] > after]
    before = [one for id_, one in headed if id_ not in near and places[id_] <= after]
    made: dict[str, None] = {}
    for one in (*first, *later, *before):
        if question := _question(document, one):
            made[question] = None
        if len(made) == MAX_QUESTIONS:
            break
    yield from list(made)[: MAX_QUESTIONS - 1]
    if len({*told}) < MAX_QUESTIONS or not made:
        yield SUMMARY.format(name=long_name(document))
    yield from list(made)[MAX_QUESTIONS - 1 :]


def _headed(document: LegalDocument) -> list[Provision]:
    """Return the provisions whose headings make questions: articles where the document has them, else all parts."""
    inside = [one for top in document.provisions if not is_background(top) for one in top.walk()]
    headed = [one for one in inside if one.heading.strip() and not is_frame(one)]
    articles = [one for one in headed if one.unit is Unit.ARTICLE]
    official = document.text_kind is TextKind.VERBATIM
    return articles if official and articles else [one for one in headed if not one.heading.isupper()]


def _question(document: LegalDocument, provision: Provision) -> str:
    before, _, behind = fold_spaces(provision.heading).rstrip(" .:;").partition(": ")
    # "Mục tiêu năm 2025: danh tính số": what is short before the colon tells provisions apart only behind it.
    heading = behind if behind and len(before.split()) < SUBJECT_WORDS else before
    # What is done to another document is no subject to ask about.
    if not MIN_WORDS <= len(heading.split()) <= MAX_WORDS or "/" in heading:
        return ""
    name = long_name(document)
    for opening, form in _FORMS:
        if fold(heading).startswith(opening) and len(fold(heading)) == len(heading):
            rest = heading[len(opening) :]
            return form.format(rest=rest[:1].upper() + rest[1:], name=name)
    return ABOUT.format(name=name, heading=lower_first(heading))


def _unrecorded(ids: Sequence[str]) -> list[str]:
    return [id_ for id_ in ids if not id_.endswith(f"#{Unit.RECORD}")]
