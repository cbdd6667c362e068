"""Questions that cannot be answered as they stand: too vague, without their document, or about one that is not here."""

import re
from functools import lru_cache

from bot.answer import AnswerStatus, Caution, Draft
from bot.composing import choose, state
from bot.question import Question
from bot.relevance import need_of
from bot.replies import EXAMPLES, NOT_IN_LIBRARY, ONLY_MENTIONED, VAGUE, WHICH_DOCUMENT
from bot.rewriting import Standalone
from bot.routing import Route, Routing
from bot.sources import Sources
from corpus.abbreviations import expand
from corpus.document import LegalDocument
from corpus.formal import name_in_title
from corpus.language import fold, words_of
from corpus.library import Library
from corpus.record import long_name
from index.query import without_chatter

# Words that say what kind of thing is asked for, not about what.
_GENERAL = frozenset(
    [
        "thoi",
        "han",
        "thu",
        "tuc",
        "muc",
        "tieu",
        "nhiem",
        "vu",
        "quy",
        "dinh",
        "ho",
        "so",
        "hieu",
        "luc",
        "ket",
        "qua",
        "van",
        "ban",
        "nghi",
        "quyet",
        "dinh",
        "luat",
        "nam",
        "ngay",
        "thang",
        "phan",
        "tram",
        "ty",
        "le",
        "so",
        "luong",
        "bao",
        "cao",
        "trach",
        "nhiem",
        "noi",
        "dung",
        "ke",
        "hoach",
        "giay",
        "to",
        "phi",
        "le",
        "dieu",
        "khoan",
        "diem",
        "chuong",
        "muc",
        "cai",
        "viec",
        "do",
        "nay",
        "kia",
        "ky",
        "ban",
        "hanh",
        "tien",
        "do",
        "cao",
        "thap",
        "nhat",
        "giai",
        "doan",
        "den",
    ]
)
CHOICES = 3
SEARCHED = 30


def clarify(question: Question, routing: Routing, alone: Standalone, sources: Sources) -> Draft | None:
    """Ask back when nothing tells what is meant, with concrete questions to choose from; None when it can be answered."""
    if alone.focus or question.documents or routing.route is Route.LIST:
        return None
    if routing.facets and _is_general(routing.rest):
        return Draft(AnswerStatus.NEEDS_CLARIFICATION, message=WHICH_DOCUMENT, suggestions=EXAMPLES)
    if routing.citations or not _is_general(question.text) or _is_foreign(question, sources):
        return None
    return Draft(AnswerStatus.NEEDS_CLARIFICATION, message=VAGUE, suggestions=_choices(question, sources))


def mentioned(question: Question, missing: tuple[str, ...], sources: Sources) -> Draft:
    """Answer about a document that is not here from those that mention it, or say that it is not here."""
    names = ", ".join(missing)
    refusal = Draft(AnswerStatus.NOT_FOUND, message=NOT_IN_LIBRARY.format(names=names))
    numbers = [match[0] for name in missing for match in re.finditer(r"\d+(?:[/-][\w-]+)+", fold(name))]
    if not numbers:
        return refusal
    query = sources.retriever.query(question.text)
    hits = [
        hit
        for hit in sources.retriever.search(query, SEARCHED, as_of=question.as_of)
        if any(number in fold(hit.passage.text) for number in numbers)
    ]
    need = need_of(question.text, query.needed, sources.retriever.rarity)
    chosen = choose(need, hits, sources.library, named=frozenset(hit.passage.slug for hit in hits))
    chosen = [one for one in chosen if any(number in fold(one.sentence) for number in numbers)]
    if not chosen:
        return refusal
    note = Caution("only_mentioned", ONLY_MENTIONED.format(names=names))
    return Draft(AnswerStatus.ANSWERED, tuple(state(chosen)), warnings=(note,))


def names_in(library: Library) -> tuple[str, ...]:
    """Return the other names of the library's documents, and the titles that are long enough to be no accident."""
    return _names(library.generation, tuple(library.documents()))


@lru_cache(maxsize=2)
def _names(generation: int, documents: tuple[LegalDocument, ...]) -> tuple[str, ...]:  # noqa: ARG001 - part of the key
    names = (name for document in documents for name in (*document.aliases, name_in_title(document.title)))
    # What holds a number is read as one: "Nghị định 118" must not hide the rest of "Nghị định 118/2025/NĐ-CP".
    return tuple(dict.fromkeys(n for n in names if len(n.split()) > 1 and not any(map(str.isdigit, n))))


def _is_general(text: str) -> bool:
    """Tell whether a question names nothing in particular: one word, or only words that fit everything."""
    words = words_of(" ".join(without_chatter(fold(expand(text))).split("\n")))
    content = [word for word in words if not word.isdigit()]
    return all(word in _GENERAL or "%" in word for word in content) or len(content) <= 2


def _is_foreign(question: Question, sources: Sources) -> bool:
    """Tell whether the library knows none of the words that stand together in a question: there is nothing to choose from."""
    pairs = [term for term in sources.retriever.query(question.text).needed if "_" in term]
    unknown = sources.retriever.rarity("_")
    return bool(pairs) and all(sources.retriever.rarity(pair) >= unknown for pair in pairs)


def _choices(question: Question, sources: Sources) -> tuple[str, ...]:
    hits = sources.retriever.search(sources.retriever.query(question.text), SEARCHED, as_of=question.as_of)
    slugs = list(dict.fromkeys(hit.passage.slug for hit in hits))[:CHOICES]
    documents = (sources.library.document(slug) for slug in slugs)
    asked = question.text.strip(" ?.!")
    return tuple(f"{asked} theo {long_name(document)}?" for document in documents if document)
